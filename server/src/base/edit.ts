/**
 * Changes to a text as plain data: lists of replaced spans. Offsets refer to the text before any change of the list.
 * Knows nothing of files, versions or the protocol.
 */
import { compareSpans, type Span } from './span';

/** Replace what `span` covers with `newText`; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The edits in order of place; insertions at one offset keep the order they had. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => compareSpans(a.span, b.span));
}

/** True when sorted edits are inside a text of the given length and none touches what another replaces. */
export function isApplicable(sorted: readonly TextEdit[], length: number): boolean {
  let end = 0;
  for (const edit of sorted) {
    if (edit.span.start < end || edit.span.end < edit.span.start) return false;
    end = edit.span.end;
  }
  return end <= length;
}

/** The text after the edits, given in any order; undefined when they overlap or leave the text. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  const sorted = sortEdits(edits);
  if (!isApplicable(sorted, text.length)) return undefined;
  let out = '';
  let from = 0;
  for (const { span, newText } of sorted) {
    out += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return out + text.slice(from);
}

/** What was taken into one list, and the groups that were left out because they meet one taken before. */
export interface MergedEdits<G> {
  readonly edits: readonly TextEdit[];
  readonly taken: readonly G[];
  readonly refused: readonly G[];
}

/**
 * Makes one applicable list out of groups that each must be applied whole or not at all. Earlier groups win. Two
 * insertions at one offset conflict too, because their order would be chance. Linear in the text the edits reach.
 */
export function mergeEditGroups<G extends { readonly edits: readonly TextEdit[] }>(
  groups: readonly G[],
): MergedEdits<G> {
  let reach = 0;
  for (const group of groups) for (const { span } of group.edits) reach = Math.max(reach, span.end);
  // Even cells stand for the gaps between units, odd ones for the units.
  const claimed = new Uint8Array(2 * reach + 1);
  const accepted: TextEdit[] = [];
  const taken: G[] = [];
  const refused: G[] = [];
  for (const group of groups) {
    const sorted = sortEdits(group.edits);
    const free = isApplicable(sorted, reach) && sorted.every((edit) => isFree(claimed, edit.span));
    if (free) {
      for (const edit of sorted) {
        claim(claimed, edit.span);
        accepted.push(edit);
      }
    }
    (free ? taken : refused).push(group);
  }
  return { edits: sortEdits(accepted), taken, refused };
}

function isFree(claimed: Uint8Array, { start, end }: Span): boolean {
  if (start < 0) return false;
  if (start === end) return claimed[2 * start] === 0;
  for (let cell = 2 * start + 1; cell < 2 * end; cell++) if (claimed[cell] !== 0) return false;
  return true;
}

function claim(claimed: Uint8Array, { start, end }: Span): void {
  if (start === end) claimed[2 * start] = 1;
  else claimed.fill(1, 2 * start + 1, 2 * end);
}

/**
 * One list that does what `first` and then `second` do, where the offsets of `second` refer to the text `first` leaves.
 * Both lists must be applicable; the order within each does not matter.
 */
export function composeEdits(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const middle = piecesOf(sortEdits(first));
  const out = new EditWriter();
  let index = 0;
  let used = 0;
  /** Passes on, or with `keep` false drops, the next `count` units of the middle text. */
  const advance = (count: number, keep: boolean): void => {
    let left = count;
    while (left > 0 && index < middle.length) {
      const piece = middle[index] as Piece;
      const length = pieceLength(piece) - used;
      const take = Math.min(left, length);
      if (keep) out.piece(slicePiece(piece, used, used + take));
      left -= take;
      used += take;
      if (take === length) {
        index++;
        used = 0;
      }
    }
  };
  let at = 0;
  for (const { span, newText } of sortEdits(second)) {
    advance(span.start - at, true);
    advance(span.end - span.start, false);
    out.piece(newText);
    at = span.end;
  }
  advance(Infinity, true);
  return out.edits;
}

/** A part of a changed text: a string that is new, or a span of the text before. */
type Piece = string | Span;

function pieceLength(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  return typeof piece === 'string' ? piece.slice(from, to) : { start: piece.start + from, end: piece.start + to };
}

/** The text after the edits as parts of the text before; its last part has no end. */
function piecesOf(sorted: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { span, newText } of sorted) {
    if (span.start > from) pieces.push({ start: from, end: span.start });
    if (newText !== '') pieces.push(newText);
    from = span.end;
  }
  pieces.push({ start: from, end: Infinity });
  return pieces;
}

/** Turns parts back into edits of the text before. */
class EditWriter {
  readonly edits: TextEdit[] = [];
  private at = 0;
  private pending = '';

  piece(piece: Piece): void {
    if (typeof piece === 'string') {
      this.pending += piece;
      return;
    }
    if (piece.start > this.at || this.pending !== '') {
      this.edits.push({ span: { start: this.at, end: piece.start }, newText: this.pending });
    }
    this.pending = '';
    this.at = piece.end;
  }
}

/**
 * The one edit turning `before` into `after` that leaves their common beginning and end alone, or undefined when they
 * are equal. Never cuts a surrogate pair or a \r\n in two.
 */
export function diffToEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  while (prefix > 0 && (cutsUnit(before, prefix) || cutsUnit(after, prefix))) prefix--;
  let suffix = 0;
  const limit = shorter - prefix;
  while (
    suffix < limit &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  while (suffix > 0 && (cutsUnit(before, before.length - suffix) || cutsUnit(after, after.length - suffix))) suffix--;
  return {
    span: { start: prefix, end: before.length - suffix },
    newText: after.slice(prefix, after.length - suffix),
  };
}

/** True when an offset lies between two units that are one character. */
function cutsUnit(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  if (left === 13) return right === 10;
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
}
