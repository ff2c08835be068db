// The provisions of legal text as they are counted: the articles of a document, and the paragraphs (款) of an article with the items (项) under
// each. A 款 has no number of its own, and a paragraph behind a list of items begins the next 款 although it stands below the last item.
import type { Block, Document, Paragraph, Section } from './document';
import { eachSection } from './walk';

/** One 款 of an article. */
export interface ArticlePart {
  readonly paragraph: Paragraph;
  /** The items that stand under this 款, in text order. */
  readonly items: readonly Section[];
}

const articles = new WeakMap<Document, readonly Section[]>();
const parts = new WeakMap<Section, readonly ArticlePart[]>();

/** The articles of a document in text order, inner documents left out. */
export function articlesOf(document: Document): readonly Section[] {
  let found = articles.get(document);
  if (found === undefined) {
    found = eachSection(document).filter(({ role }) => role === 'article');
    articles.set(document, found);
  }
  return found;
}

/** The 款 of an article in text order; the first is the text behind 第…条, unless that is only a caption. */
export function partsOf(article: Section): readonly ArticlePart[] {
  let found = parts.get(article);
  if (found === undefined) {
    found = gather(article);
    parts.set(article, found);
  }
  return found;
}

interface OpenPart {
  readonly paragraph: Paragraph;
  readonly items: Section[];
}

function gather(article: Section): readonly ArticlePart[] {
  const out: OpenPart[] = [];
  const own: OpenPart = { paragraph: article.paragraph, items: [] };
  if (!isCaptionOnly(article)) out.push(own);
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        if (block.role === 'text' && !block.quoted) out.push({ paragraph: block, items: [] });
      } else if (block.kind === 'section') {
        if (block.role === 'item') {
          if (out.length === 0) out.push(own);
          out[out.length - 1]?.items.push(block);
        }
        visit(block.blocks);
      }
    }
  };
  visit(article.blocks);
  return out;
}

/** 第一条 【立法目的】 on a line of its own: the text of the article begins below it. */
function isCaptionOnly({ paragraph, head, blocks }: Section): boolean {
  const first = blocks[0];
  if (first?.kind !== 'paragraph' || first.role !== 'text' || head.runIn || head.end !== '') return false;
  const { text } = head;
  return text.length <= 24 && !/[。；：:;，,]/.test(paragraph.view.text.slice(-text.length));
}

/** The 款 of an article that a paragraph belongs to, by its place in `partsOf`, or -1. */
export function partIndexOf(article: Section, paragraph: Paragraph, chain: readonly Section[]): number {
  const all = partsOf(article);
  // A 款 behind a list stands below the last item in the tree and is not of it.
  const own = all.findIndex((part) => part.paragraph === paragraph);
  return own >= 0 ? own : all.findIndex((part) => part.items.some((item) => chain.includes(item)));
}

const kept = new WeakMap<Document, boolean>();

/** True when an article somewhere has a second 款: then the lines of this text are kept, and a missing 款 is missing. */
export function keepsParagraphs(document: Document): boolean {
  let answer = kept.get(document);
  if (answer === undefined) {
    answer = articlesOf(document).some((article) => partsOf(article).length > 1);
    kept.set(document, answer);
  }
  return answer;
}
