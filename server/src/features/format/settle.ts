// Formats what formatting has made, until nothing is left to do: what one round joins or brings together another may judge anew. Hands back one list
// of changes to the text as it was, so that a second formatting has nothing to add.
import { applyEdits, composeEdits, type TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import { buildModel } from '../../model/build';
import { parseText } from '../../syntax/syntax-tree';
import type { FormatChange, FormatKind, FormattableText } from './format-types';

/** More rounds than any text needs; a bound so that two passes that undo each other cannot keep the program busy. */
const MOST_ROUNDS = 4;

/** The changes of all rounds together; `round` gives those of one, for a text that was read and the stretch of it that is asked for. */
export function settled(
  read: FormattableText,
  range: Span | undefined,
  round: (read: FormattableText, range: Span | undefined) => readonly FormatChange[],
): readonly FormatChange[] {
  const { text } = read.tree;
  let changes = round(read, range);
  for (let rounds = 1; rounds < MOST_ROUNDS && changes.length > 0; rounds++) {
    const made = applyEdits(text, editsOf(changes));
    if (made === undefined) return changes;
    const tree = parseText(made);
    const longer = made.length - text.length;
    const moved = range && { start: range.start, end: Math.max(range.start, range.end + longer) };
    const more = round({ tree, file: buildModel(tree) }, moved);
    if (more.length === 0) return changes;
    changes = together(text, changes, more);
  }
  return changes;
}

function editsOf(changes: readonly FormatChange[]): readonly TextEdit[] {
  return changes.map(({ edit }) => edit);
}

/** Two rounds as one. An edit is of the kind of the change it comes from, the later one where it comes from both. */
function together(text: string, first: readonly FormatChange[], second: readonly FormatChange[]): FormatChange[] {
  const edits = composeEdits(editsOf(first), editsOf(second)).filter(
    ({ span, newText }) => text.slice(span.start, span.end) !== newText,
  );
  const later = second.map(({ kind, edit }) => ({ kind, at: placeBefore(first, edit.span.start) }));
  let earlierAt = 0;
  let laterAt = 0;
  return edits.map((edit): FormatChange => {
    const { start, end } = edit.span;
    while ((first[earlierAt]?.edit.span.end ?? Infinity) < start) earlierAt++;
    while ((later[laterAt]?.at ?? Infinity) < start) laterAt++;
    const kind: FormatKind | undefined = (later[laterAt]?.at ?? Infinity) <= end ? later[laterAt]?.kind : undefined;
    return { kind: kind ?? first[earlierAt]?.kind ?? 'space', edit };
  });
}

/** Where a place of the text after the changes was before them. */
function placeBefore(changes: readonly FormatChange[], offset: number): number {
  let moved = 0;
  for (const { edit } of changes) {
    const { start, end } = edit.span;
    if (start + moved > offset) break;
    // Inside what was put in: where that was put.
    if (offset < start + moved + edit.newText.length) return start;
    moved += edit.newText.length - (end - start);
  }
  return offset - moved;
}
