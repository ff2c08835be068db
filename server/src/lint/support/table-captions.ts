// What a table is called: its own caption, the title of the box it fills, or that of the attachment it stands in. Knows the shape of the model
// and no rule.
import type { Block, Box, Document, Table } from '../../model/document';

/** Boxes by the tables in them. */
const known = new WeakMap<Document, ReadonlyMap<Table, Box>>();

/** Every text that names a table of `document`, folded, the nearest first; empty where nothing does. */
export function captionsOf(table: Table, document: Document): readonly string[] {
  const box = boxesOf(document).get(table)?.caption.title ?? '';
  const own = table.caption?.view.text ?? '';
  const attachment = document.form === 'document' ? '' : (document.title?.text ?? '');
  return [own, box, attachment].filter((text) => text !== '');
}

/** What to call a table: the nearest text that names it. */
export function captionOf(table: Table, document: Document): string | undefined {
  return captionsOf(table, document)[0];
}

function boxesOf(document: Document): ReadonlyMap<Table, Box> {
  let boxes = known.get(document);
  if (boxes === undefined) {
    const found = new Map<Table, Box>();
    collect(document.blocks, undefined, found);
    known.set(document, (boxes = found));
  }
  return boxes;
}

function collect(blocks: readonly Block[], box: Box | undefined, found: Map<Table, Box>): void {
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (box !== undefined) found.set(block, box);
    } else if (block.kind !== 'paragraph') collect(block.blocks, block.kind === 'box' ? block : box, found);
  }
}
