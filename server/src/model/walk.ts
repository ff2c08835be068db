// Ways through the model that every rule needs: inner documents, sections at any depth, paragraphs in text order.
// Knows the shape of the model and nothing else.
import type { Block, Box, Document, Paragraph, Section, Table } from './document';

/** The document and everything it prints, forwards or attaches, outermost first, in text order. */
export function* eachDocument(document: Document): Iterable<Document> {
  yield document;
  for (const inner of document.inner) yield* eachDocument(inner);
}

/** The model never changes once built, so each walk is made once however many rules ask for it. */
const blocksBelow = new WeakMap<readonly Block[], readonly Block[]>();
const paragraphsOf = new WeakMap<Document, readonly Paragraph[]>();

/** Every block at any depth below the given blocks, parents before children, in text order. */
export function eachBlock(blocks: readonly Block[]): Iterable<Block> {
  let all = blocksBelow.get(blocks);
  if (all === undefined) {
    const collected: Block[] = [];
    collectBlocks(blocks, collected);
    all = collected;
    blocksBelow.set(blocks, all);
  }
  return all;
}

function collectBlocks(blocks: readonly Block[], out: Block[]): void {
  for (const block of blocks) {
    out.push(block);
    if (block.kind === 'section' || block.kind === 'box') collectBlocks(block.blocks, out);
  }
}

/** The sections standing directly among the blocks (not inside other sections or boxes). */
export function sectionsIn(blocks: readonly Block[]): Section[] {
  return blocks.filter((block): block is Section => block.kind === 'section');
}

/** Every section of a document at any depth, boxes included, inner documents left out. */
export function* eachSection(document: Document): Iterable<Section> {
  for (const block of eachBlock(document.blocks)) if (block.kind === 'section') yield block;
}

/** Every box of a document at any depth, inner documents left out. */
export function* eachBox(document: Document): Iterable<Box> {
  for (const block of eachBlock(document.blocks)) if (block.kind === 'box') yield block;
}

/** Every table of a document at any depth, inner documents left out. */
export function* eachTable(document: Document): Iterable<Table> {
  for (const block of eachBlock(document.blocks)) if (block.kind === 'table') yield block;
}

/**
 * Every paragraph of a document's body in text order: carrying paragraphs of sections, plain ones, captions, notes.
 * Title, number, addressee, signature, date and inner documents are left out.
 */
export function eachParagraph(document: Document): Iterable<Paragraph> {
  let all = paragraphsOf.get(document);
  if (all === undefined) {
    const collected: Paragraph[] = [];
    for (const block of eachBlock(document.blocks)) {
      if (block.kind === 'paragraph') collected.push(block);
      else if (block.kind === 'section') collected.push(block.paragraph);
      else if (block.kind === 'table') {
        if (block.caption) collected.push(block.caption);
        if (block.unit) collected.push(block.unit);
        collected.push(...block.notes);
      }
    }
    all = collected;
    paragraphsOf.set(document, all);
  }
  return all;
}
