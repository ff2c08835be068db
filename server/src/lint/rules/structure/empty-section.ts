// A heading under which nothing stands before the next heading of its level or a higher one. Only where its siblings have contents: a row of
// bare ordinals is a list, and a heading that is itself the whole provision (…执行。) is no empty section.
import type { Block, Document, Section } from '../../../model/document';
import { eachBlock, eachDocument, sectionsIn } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { isAbridged } from '../../support/covering';

interface EmptyFault extends Fault {
  readonly head: string;
}

/** Longest caption taken for a heading when its end mark could also close a sentence. */
const SHORT = 14;
/** Longest caption without any end mark. */
const LONG = 36;

export const emptySection = documentRule<EmptyFault, Options>({
  id: 'structure/empty-section',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：层次标题之下应有内容',
    en: 'Practice: something stands under every heading',
  },
  summary: { zh: '标题下面没有内容', en: 'Nothing stands under a heading' },
  *find(document) {
    for (const part of eachDocument(document)) {
      if (isAbridged(part, document)) continue;
      for (const siblings of siblingGroups(part)) {
        for (const section of siblings) {
          if (isEmpty(section) && shouldHaveContents(section, siblings))
            yield { span: section.span, head: section.head.text };
        }
      }
    }
  },
  say({ head }) {
    return {
      zh: `“${head}”下面没有内容，紧接着就是同级或上一级标题，而同级其他标题下都有内容。请补写内容，或删去这个标题。`,
      en: `Nothing stands under “${head}” before the next heading of the same or a higher level, while its siblings have contents. Write the contents or delete the heading.`,
    };
  },
});

const ROLES: ReadonlySet<string> = new Set(['heading', 'part', 'subpart', 'chapter', 'section']);

function* siblingGroups(document: Document): Iterable<Section[]> {
  yield group(document.blocks);
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'section' && block.blocks.length > 0) yield group(block.blocks);
  }
}

function group(blocks: readonly Block[]): Section[] {
  return sectionsIn(blocks).filter(({ role, paragraph }) => ROLES.has(role) && !paragraph.quoted);
}

function isEmpty({ blocks, head }: Section): boolean {
  return blocks.length === 0 && !head.runIn && head.text !== '';
}

function hasContents({ blocks, head }: Section): boolean {
  return blocks.length > 0 || head.runIn;
}

function shouldHaveContents(section: Section, siblings: readonly Section[]): boolean {
  const others = siblings.filter(
    (other) => other !== section && other.level === section.level && other.role === section.role,
  );
  if (others.length === 0 || !others.every(hasContents)) return false;
  // A table of contents printed before the chapters has each of them twice.
  if (others.some((other) => other.marker.value === section.marker.value && other.head.text === section.head.text))
    return false;
  const { text, end } = section.head;
  if (/[,;:。]/.test(text) || /[:：]/.test(end)) return false;
  if (end === '') return text.length <= LONG;
  return (
    others.length >= 2 &&
    text.length <= SHORT &&
    !/起|施行|实施$|执行$|废止|同意|略/.test(text) &&
    others.every(isCaptioned)
  );
}

/** A short caption with an end mark and text behind or below it. */
function isCaptioned({ head }: Section): boolean {
  return head.end !== '' && head.text.length <= SHORT * 2;
}
