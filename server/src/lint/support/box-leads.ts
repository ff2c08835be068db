// Boxes and the paragraphs that announce them, and the list in such a paragraph. Knows nothing of rules.
import type { Block, Box, Document, Paragraph } from '../../model/document';
import { eachBlock } from '../../model/walk';

/** Every box with the paragraph right before it: its neighbour, or the paragraph of the section that it opens. */
export function* leadsAndBoxes(document: Document): Iterable<[Paragraph, Box]> {
  yield* inBlocks(document.blocks, undefined);
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'section') yield* inBlocks(block.blocks, block.paragraph);
  }
}

function* inBlocks(blocks: readonly Block[], opening: Paragraph | undefined): Iterable<[Paragraph, Box]> {
  let lead = opening;
  for (const block of blocks) {
    if (block.kind === 'box' && lead && !block.uncertainEnd) yield [lead, block];
    lead =
      block.kind === 'paragraph'
        ? block
        : block.kind === 'section' && block.blocks.length === 0
          ? block.paragraph
          : undefined;
  }
}

/** The parts of a list between its first and its last known item. */
export function segmentsBetween(words: string, first: number, last: number): string[] {
  return words
    .slice(first, last)
    .split(/[,、;。]/)
    .filter((segment) => segment.length >= 4);
}
