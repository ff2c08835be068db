// Mends what may be mended without asking: applies the safe edits of findings again and again until none is left, and gives
// the result as edits to the text as it was. Knows nothing of where findings come from; the caller checks the text anew each time.
import { applyEdits, isApplicable, mergeEditGroups, sortEdits, type TextEdit } from '../base/edit';
import type { Span } from '../base/span';
import type { Finding } from './finding';

/** More rounds than any text needs; a bound so that two rules that undo each other cannot keep the program busy. */
const MAX_ROUNDS = 10;

/** A text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** From the text as it was to `text`, in order and in offsets of the text as it was; empty when nothing was mended. */
  readonly edits: readonly TextEdit[];
  /** How many findings were mended. */
  readonly applied: number;
  /** The same by rule. */
  readonly mended: Readonly<Record<string, number>>;
  /** What is still found in `text`. */
  readonly remaining: readonly Finding[];
}

/**
 * Applies the safe fixes, those that overlap one another in later rounds. `check` gives the findings of a text and is asked
 * once a round, the first time for `text` itself. Of these findings only `wanted` ones are mended.
 */
export function applySafeFixes(
  text: string,
  check: (text: string) => readonly Finding[],
  wanted: (finding: Finding) => boolean = () => true,
): FixedText {
  let current = text;
  let edits: readonly TextEdit[] = [];
  let applied = 0;
  const mended: Record<string, number> = {};
  let findings = check(current);
  const seen = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const merged = mergeEditGroups(safeGroups(findings.filter(wanted), current.length));
    const next = applyEdits(current, merged.edits);
    if (next === undefined || next === current || seen.has(next)) break;
    seen.add(current);
    edits = composeEdits(text.length, edits, merged.edits);
    applied += merged.taken.length;
    for (const { rule } of merged.taken) mended[rule] = (mended[rule] ?? 0) + 1;
    current = next;
    findings = check(current);
  }
  return { text: current, edits: dropNeutral(text, edits), applied, mended, remaining: findings };
}

interface EditGroup {
  readonly rule: string;
  readonly edits: readonly TextEdit[];
}

/** Edits for a person to go through, and how many findings they mend. */
export interface SuggestedFixes {
  readonly edits: readonly TextEdit[];
  readonly mended: Readonly<Record<string, number>>;
}

/** The fixes of the findings as they stand, where there is one way only; of two that meet the first. */
export function collectFixes(findings: readonly Finding[]): SuggestedFixes {
  const groups = findings.flatMap(({ rule, edits, alternatives }) =>
    edits === undefined || edits.length === 0 || alternatives !== undefined ? [] : [{ rule, edits }],
  );
  const { edits, taken } = mergeEditGroups(groups);
  const mended: Record<string, number> = {};
  for (const { rule } of taken) mended[rule] = (mended[rule] ?? 0) + 1;
  return { edits, mended };
}

function safeGroups(findings: readonly Finding[], length: number): EditGroup[] {
  const groups: EditGroup[] = [];
  for (const { rule, fix, edits } of findings) {
    if (fix !== 'safe' || edits === undefined || edits.length === 0) continue;
    const sorted = sortEdits(edits);
    if (isApplicable(sorted, length)) groups.push({ rule, edits: sorted });
  }
  return groups;
}

/** A stretch of the text as it was, or text that was put in. */
type Piece = { readonly kept: Span } | { readonly inserted: string };

/**
 * One list that does what `first` and then `second` do. `first` counts in a text of the given length, `second` in the text
 * after `first`; both are in order and applicable.
 */
export function composeEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  return editsOf(length, editPieces(editPieces([{ kept: { start: 0, end: length } }], first), second));
}

function pieceLength(piece: Piece): number {
  return 'kept' in piece ? piece.kept.end - piece.kept.start : piece.inserted.length;
}

/** The part of a piece between two offsets of its own. */
function slicePiece(piece: Piece, from: number, to: number): Piece {
  if ('inserted' in piece) return { inserted: piece.inserted.slice(from, to) };
  return { kept: { start: piece.kept.start + from, end: piece.kept.start + to } };
}

function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const out: Piece[] = [];
  let index = 0;
  let used = 0; // of pieces[index]
  let position = 0;
  const advance = (to: number, keep: boolean): void => {
    while (position < to) {
      const piece = pieces[index];
      if (piece === undefined) return;
      const step = Math.min(pieceLength(piece) - used, to - position);
      if (keep && step > 0) out.push(slicePiece(piece, used, used + step));
      position += step;
      used += step;
      if (used === pieceLength(piece)) {
        index++;
        used = 0;
      }
    }
  };
  for (const { span, newText } of edits) {
    advance(span.start, true);
    if (newText !== '') out.push({ inserted: newText });
    advance(span.end, false);
  }
  advance(Infinity, true);
  return out;
}

function editsOf(length: number, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let end = 0;
  let newText = '';
  const flush = (start: number): void => {
    if (start > end || newText !== '') edits.push({ span: { start: end, end: start }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if ('inserted' in piece) {
      newText += piece.inserted;
    } else {
      flush(piece.kept.start);
      end = piece.kept.end;
    }
  }
  flush(length);
  return edits;
}

/** Leaves out edits that put back what was there. */
function dropNeutral(text: string, edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter((edit) => text.slice(edit.span.start, edit.span.end) !== edit.newText);
}
