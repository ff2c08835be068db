// What a cursor stands on: the innermost numbered thing whose lines hold it. A blank line belongs to what stands before it.
import type { GazetteFile, PlacedDocument } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { placedAt } from '../place';
import { lineEnd } from './extents';
import { slotsOf, type Slot } from './slots';

export interface Target {
  readonly placed: PlacedDocument;
  readonly slot: Slot;
}

/** The thing at a file offset, or undefined where nothing numbered stands. */
export function targetAt(tree: SyntaxTree, file: GazetteFile, offset: number): Target | undefined {
  let line = tree.lineOf(offset);
  while (line > 0 && tree.lines[line]?.kind === 'blank') line--;
  const begin = tree.lineStart(line);
  const end = lineEnd(tree, line);
  const placed = placedAt(file, Math.min(Math.max(offset, begin), end));
  if (placed === undefined) return undefined;
  const from = begin - placed.base;
  const to = end - placed.base;
  let found: Slot | undefined;
  for (const slot of slotsOf(placed.document)) {
    const onLine = slot.span.start <= to && slot.span.end > from;
    const named = slot.entry?.span ?? slot.listed?.span;
    const onEntry = named !== undefined && named.start <= to && named.end > from;
    // The later of two that hold the line stands deeper: parents come before their children.
    if (onLine || onEntry) found = slot;
  }
  while (found !== undefined && isFirstProvision(found)) found = found.parent;
  return found && { placed, slot: found };
}

/** The first 款 is printed behind its article's number: the cursor on it means the article. */
function isFirstProvision(slot: Slot): boolean {
  return slot.kind === 'paragraph' && slot.ordinal?.value === 1;
}
