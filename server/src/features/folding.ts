// What can be folded away: documents and what hangs on them, sections, boxes, tables and the groups of their rows, the contents list and comments.
// Answers in file offsets; which lines they are, and that one-line ranges are dropped, is decided where lines are known.
import type { Span } from '../base/span';
import { shift } from '../base/span';
import type { Block, Document, GazetteFile } from '../model/document';
import { rowGroups } from './tables/groups';

/** A range that can be folded; the line on which it starts stays visible. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'part' | 'comment';
}

/** All foldable ranges of a file, parents before children. `comments` are file spans. */
export function folds(file: GazetteFile, comments: readonly { readonly span: Span }[]): Fold[] {
  const out: Fold[] = [];
  const add = (span: Span): void => {
    if (span.end > span.start) out.push({ span, kind: 'part' });
  };
  if (file.contents) {
    add(file.contents.span);
    for (const column of file.contents.columns) add(column.span);
  }
  for (const { base, document } of file.documents) documentFolds(document, base, add);
  if (file.colophon) add(file.colophon.span);
  for (const comment of comments) out.push({ span: comment.span, kind: 'comment' });
  return out;
}

function documentFolds(document: Document, base: number, add: (span: Span) => void): void {
  add(shift(document.span, base));
  blockFolds(document.blocks, document, base, add);
  if (document.attachmentNote) add(shift(document.attachmentNote.span, base));
  for (const inner of document.inner) documentFolds(inner, base, add);
}

function blockFolds(blocks: readonly Block[], document: Document, base: number, add: (span: Span) => void): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') continue;
    add(shift(block.span, base));
    if (block.kind !== 'table') blockFolds(block.blocks, document, base, add);
    else for (const group of rowGroups(block, document)) add(shift(group, base));
  }
}
