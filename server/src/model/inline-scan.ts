// The working state of one scan over a paragraph's folded text, and the small tests on characters that the recognisers of this room
// share. All positions here are indices of the folded text; only `view` turns them into offsets. Knows nothing of single tokens.
import type { FoldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { PairKind } from './inline-types';

/** A bracket or quotation mark and its partner. */
export interface Mark {
  /** Index in the folded text. */
  readonly at: number;
  readonly kind: PairKind;
  side: 'open' | 'close';
  /** Position of the partner in the list of marks, -1 when it has none. */
  partner: number;
  /** True for a character that turned out to be no mark: an apostrophe, the bracket of 1). */
  dropped: boolean;
}

/** What one pass over the characters has gathered; the recognisers start from these places and never search the text. */
export interface Scan {
  readonly view: FoldedView;
  readonly text: string;
  /** In text order, partners filled in. */
  readonly marks: readonly Mark[];
  /** False when no white space was dropped inside the text, so nobody needs to look for it. */
  readonly gapped: boolean;
}

/** A recognised thing with its folded range. */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** True for an ASCII digit; wider digits are folded already. NaN (beyond the text) is none. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True for an ASCII letter. */
export function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** True when white space was dropped between the units `i - 1` and `i`. */
export function gapBefore(scan: Scan, i: number): boolean {
  return scan.gapped && i > 0 && i < scan.text.length && scan.view.at(i) - scan.view.at(i - 1) > 1;
}

/** The white space inside a folded range, as spans. */
export function gapsWithin(scan: Scan, from: number, to: number): readonly Span[] {
  if (!scan.gapped) return NO_SPANS;
  const gaps: Span[] = [];
  for (let i = from + 1; i < to; i++) {
    if (gapBefore(scan, i)) gaps.push({ start: scan.view.at(i - 1) + 1, end: scan.view.at(i) });
  }
  return gaps.length === 0 ? NO_SPANS : gaps;
}
const NO_SPANS: readonly Span[] = [];

/** End of the run of ASCII digits that begins at `i`, at most `limit` long. */
export function digitsEnd(text: string, i: number, limit: number): number {
  let end = i;
  while (end < i + limit && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** The same run, cut where white space stood inside it: two numbers set apart are two numbers. */
export function solidDigitsEnd(scan: Scan, i: number, limit: number): number {
  let end = i;
  while (end < i + limit && isDigit(scan.text.charCodeAt(end)) && (end === i || !gapBefore(scan, end))) end++;
  return end;
}

/** Position in `marks` of the mark at a folded index, or -1. */
export function markAt(marks: readonly Mark[], at: number): number {
  const i = firstMarkFrom(marks, at);
  return marks[i]?.at === at ? i : -1;
}

/** Position in `marks` of the first mark at or behind a folded index; the length when there is none. */
export function firstMarkFrom(marks: readonly Mark[], at: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when a clause may begin at folded index `i`: at the start of the paragraph or behind a mark that ends a clause. */
export function clauseStartsAt(text: string, i: number): boolean {
  return i === 0 || CLAUSE_ENDS.includes(text.charAt(i - 1));
}
const CLAUSE_ENDS = '。，,；;：:、！!？?…';
