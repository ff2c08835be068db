// Ways through the model that every rule needs: inner documents, sections at any depth, paragraphs in text order.
// Knows the shape of the model and nothing else.
import type { Block, Box, Document, Paragraph, Section, Table } from './document';

/** The document and everything it prints, forwards or attaches, outermost first, in text order. */
export function* eachDocument(document: Document): Iterable<Document> {
  yield document;
  for (const inner of document.inner) yield* eachDocument(inner);
}

/** Every block at any depth below the given blocks, parents before children, in text order. */
export function* eachBlock(blocks: readonly Block[]): Iterable<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'section' || block.kind === 'box') yield* eachBlock(block.blocks);
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
export function* eachParagraph(document: Document): Iterable<Paragraph> {
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'paragraph') yield block;
    else if (block.kind === 'section') yield block.paragraph;
    else if (block.kind === 'table') {
      if (block.caption) yield block.caption;
      if (block.unit) yield block.unit;
      yield* block.notes;
    }
  }
}
