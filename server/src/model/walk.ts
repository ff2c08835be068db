// Ways through the model that every rule needs: inner documents, sections at any depth, paragraphs in text order. Each list is made once
// a document and kept with it, because fifty rules walk the same way. Knows the shape of the model and nothing else.
import type { Block, Box, Document, Paragraph, Section, Table } from './document';

interface Lists {
  readonly sections: readonly Section[];
  readonly boxes: readonly Box[];
  readonly tables: readonly Table[];
  readonly paragraphs: readonly Paragraph[];
}

const documentLists = new WeakMap<Document, readonly Document[]>();
const blockLists = new WeakMap<readonly Block[], readonly Block[]>();
const lists = new WeakMap<Document, Lists>();
const knownParagraphs = new WeakMap<Document, readonly Paragraph[]>();

/** The document and everything it prints, forwards or attaches, outermost first, in text order. */
export function eachDocument(document: Document): readonly Document[] {
  let all = documentLists.get(document);
  if (all === undefined) {
    all = [document, ...document.inner.flatMap((inner) => eachDocument(inner))];
    documentLists.set(document, all);
  }
  return all;
}

/** Every block at any depth below the given blocks, parents before children, in text order. */
export function eachBlock(blocks: readonly Block[]): readonly Block[] {
  let all = blockLists.get(blocks);
  if (all === undefined) {
    const found: Block[] = [];
    collect(blocks, found);
    all = found;
    blockLists.set(blocks, all);
  }
  return all;
}

function collect(blocks: readonly Block[], found: Block[]): void {
  for (const block of blocks) {
    found.push(block);
    if (block.kind === 'section' || block.kind === 'box') collect(block.blocks, found);
  }
}

/** The sections standing directly among the blocks (not inside other sections or boxes). */
export function sectionsIn(blocks: readonly Block[]): Section[] {
  return blocks.filter((block): block is Section => block.kind === 'section');
}

/** Every section of a document at any depth, boxes included, inner documents left out. */
export function eachSection(document: Document): readonly Section[] {
  return listsOf(document).sections;
}

/** Every box of a document at any depth, inner documents left out. */
export function eachBox(document: Document): readonly Box[] {
  return listsOf(document).boxes;
}

/** Every table of a document at any depth, inner documents left out. */
export function eachTable(document: Document): readonly Table[] {
  return listsOf(document).tables;
}

/**
 * Every paragraph of a document's body in text order: carrying paragraphs of sections, plain ones, captions, notes.
 * Title, number, addressee, signature, date and inner documents are left out.
 */
export function eachParagraph(document: Document): readonly Paragraph[] {
  return listsOf(document).paragraphs;
}

/** The paragraphs of the body and those that stand around it (题注, 附注, 抄送, 印发), inner documents left out. */
export function paragraphsOf(owner: Document): readonly Paragraph[] {
  let paragraphs = knownParagraphs.get(owner);
  if (paragraphs === undefined) {
    const { annotation, postscript, copyTo, printLine } = owner;
    const around = [postscript, copyTo, printLine].filter((each) => each !== undefined);
    paragraphs = [...(annotation ? [annotation] : []), ...eachParagraph(owner), ...around];
    knownParagraphs.set(owner, paragraphs);
  }
  return paragraphs;
}

function listsOf(document: Document): Lists {
  let made = lists.get(document);
  if (made === undefined) {
    made = makeLists(document);
    lists.set(document, made);
  }
  return made;
}

function makeLists(document: Document): Lists {
  const sections: Section[] = [];
  const boxes: Box[] = [];
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  for (const block of eachBlock(document.blocks)) {
    switch (block.kind) {
      case 'paragraph':
        paragraphs.push(block);
        break;
      case 'section':
        sections.push(block);
        paragraphs.push(block.paragraph);
        break;
      case 'box':
        boxes.push(block);
        break;
      default:
        tables.push(block);
        if (block.caption) paragraphs.push(block.caption);
        if (block.unit) paragraphs.push(block.unit);
        paragraphs.push(...block.notes);
    }
  }
  return { sections, boxes, tables, paragraphs };
}
