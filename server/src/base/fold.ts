/**
 * The two ways of looking past form. `foldText` is the comparison fold: two texts are the same but for form when their
 * folds are equal; a safe fix may not change it, and it keeps no offsets. `foldedView` is the matching view: kinds of
 * marks stay apart, because rules judge them, and every place is traceable to its offset in the source.
 */
import { isBlankCode } from './characters';
import { DASH, ELLIPSIS, QUOTE, UNIFIED_MARKS } from './fold-marks';
import type { Span } from './span';

/** ″ would come out of NFKC as two primes; it is one mark. */
const DOUBLE_PRIME = /[″]/g;

const FULL_STOP_DOT = 0x2e;
const ELLIPSIS_CODE = 0x22ef;

/**
 * The comparison fold of a text: NFKC, everything without ink removed, marks of one kind unified. Idempotent and
 * total; lone surrogates pass through.
 */
export function foldText(text: string): string {
  const normal = dropBlanks(text.replace(DOUBLE_PRIME, QUOTE).normalize('NFKC'));
  // A removed blank can bring a letter and a combining mark together; composing them keeps the fold idempotent.
  return unifyMarks(normal.normalize('NFC'));
}

/** True when two texts differ in form only. */
export function equalFolded(a: string, b: string): boolean {
  return a === b || foldText(a) === foldText(b);
}

function dropBlanks(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isBlankCode(text.charCodeAt(i))) continue;
    if (i > from) out += text.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function unifyMarks(text: string): string {
  let out = '';
  let from = 0;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) {
      i++;
      continue;
    }
    const dots = dotRun(text, i);
    const mark = dots > 0 ? ELLIPSIS : UNIFIED_MARKS.get(code);
    if (mark === undefined) {
      i++;
      continue;
    }
    out += text.slice(from, i) + mark;
    i += Math.max(dots, 1);
    if (mark === DASH) while (i < text.length && UNIFIED_MARKS.get(text.charCodeAt(i)) === DASH) i++;
    from = i;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Length of the ellipsis beginning here, or 0: two or more dots, or any number of ⋯. */
function dotRun(text: string, start: number): number {
  let end = start;
  let ellipsis = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === ELLIPSIS_CODE) ellipsis = true;
    else if (code !== FULL_STOP_DOT) break;
  }
  return ellipsis || end - start > 1 ? end - start : 0;
}

/** What `isBlankCode` is true for. An expression looks through a line several times faster than a loop, and nearly no line has blanks. */
const BLANK =
  /[\t-\r \u0085\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufe00-\ufe0f\ufeff]/;
/** What `widthFoldCode` changes. */
const WIDE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\uff01-\uff5e]/;

const SPACE = 0x20;
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * One UTF-16 unit, full-width ASCII (U+FF01–FF5E) made half-width and every inline space (NBSP, U+3000, …) made U+0020;
 * all else, line breaks, tabs, zero-width characters and Chinese brackets included, is returned unchanged.
 */
export function widthFoldCode(c: number): number {
  if (c >= 0xff01 && c <= 0xff5e) return c - FULL_WIDTH_OFFSET;
  if (c === 0x3000 || c === 0xa0 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x205f) {
    return SPACE;
  }
  return c;
}

/** A text with every unit width-folded; same length as the input, so offsets stay valid. */
export function widthFold(text: string): string {
  const first = text.search(WIDE);
  return first < 0 ? text : widthFoldFrom(text, first);
}

/** True for ASCII and ideographs, which are nearly all of a document and need no further question. */
function keepsWidth(c: number): boolean {
  return c < 0xa0 || (c > 0x3000 && c < 0xff01);
}

function widthFoldFrom(text: string, first: number): string {
  let out = text.slice(0, first);
  let from = first;
  for (let i = first; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (keepsWidth(c)) continue;
    const folded = widthFoldCode(c);
    if (folded === c) continue;
    out += text.slice(from, i) + String.fromCharCode(folded);
    from = i + 1;
  }
  return out + text.slice(from);
}

/** Runs of source text that stand unbroken in a view: where each begins in the view and in the source. */
interface Runs {
  readonly folded: readonly number[];
  readonly source: readonly number[];
}

/** A folded text with the way back to its source. Made by `foldedView`. */
export class FoldedView {
  /**
   * @param text the folded text
   * @param first source offset of the first folded unit
   * @param end source offset just behind the last piece
   * @param runs the unbroken runs, or null when unit i stands at `first + i`
   * @param delta added to every offset given out: how far the source has moved
   */
  constructor(
    readonly text: string,
    private readonly first: number,
    private readonly end: number,
    private readonly runs: Runs | null,
    private readonly delta = 0,
  ) {}

  /** The same text with its source moved by `delta` units; nothing is read again. */
  moved(delta: number): FoldedView {
    return delta === 0 ? this : new FoldedView(this.text, this.first, this.end, this.runs, this.delta + delta);
  }

  /** Number of folded units. */
  get length(): number {
    return this.text.length;
  }

  /** Source offset of folded unit `i`; at or beyond the length, the end of the last piece; below 0, as for 0. */
  at(i: number): number {
    if (i >= this.text.length) return this.end + this.delta;
    const index = i < 0 ? 0 : i;
    if (this.runs === null) return this.first + this.delta + index;
    const run = lastAtOrBefore(this.runs.folded, index);
    return (this.runs.source[run] ?? this.end) + this.delta + index - (this.runs.folded[run] ?? index);
  }

  /**
   * Source span of the folded units `from` (inclusive) to `to` (exclusive). Blanks between the units are inside it,
   * blanks before the first and behind the last are not.
   */
  span(from: number, to: number): Span {
    const start = this.at(from);
    const last = Math.min(to, this.text.length) - 1;
    return { start, end: last < Math.max(from, 0) ? start : this.at(last) + 1 };
  }

  /** The first folded unit standing at or behind a source offset; the length when there is none. */
  indexAt(place: number): number {
    const offset = place - this.delta;
    if (offset <= this.first) return 0;
    if (this.runs === null) return Math.min(offset - this.first, this.text.length);
    const run = lastAtOrBefore(this.runs.source, offset);
    const begin = this.runs.folded[run] ?? 0;
    return Math.min(begin + offset - (this.runs.source[run] ?? offset), this.runs.folded[run + 1] ?? this.text.length);
  }
}

/** Index of the last number not above `value`; 0 when all are. */
function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The folded view of some pieces of a source, read as one text: a paragraph cut by a page seam is two pieces. Pieces
 * must be in order and may not overlap; parts outside the source are ignored. Offsets given back are the source's.
 * Linear; a paragraph without blanks inside is not copied at all when it holds nothing full-width either.
 */
export function foldedView(source: string, pieces: readonly Span[]): FoldedView {
  const only = pieces.length === 1 ? pieces[0] : undefined;
  if (only !== undefined && only.start >= 0 && only.start < only.end && only.end <= source.length) {
    const text = source.slice(only.start, only.end);
    if (!BLANK.test(text)) return new FoldedView(widthFold(text), only.start, only.end, null);
  }
  const folded: number[] = [];
  const starts: number[] = [];
  let text = '';
  let end = 0;
  for (const piece of pieces) {
    end = clamp(source, piece.end);
    let from = clamp(source, piece.start);
    for (let i = from; i <= end; i++) {
      const c = source.charCodeAt(i);
      if (i < end && ((c > 0x3000 && c < 0xfe00) || !isBlankCode(c))) continue;
      if (i > from) {
        folded.push(text.length);
        starts.push(from);
        text += source.slice(from, i);
      }
      from = i + 1;
    }
  }
  const runs = folded.length > 1 ? { folded, source: starts } : null;
  return new FoldedView(widthFold(text), starts[0] ?? end, end, runs);
}

/** The folded view of a whole text. */
export function foldedViewOf(source: string): FoldedView {
  return foldedView(source, [{ start: 0, end: source.length }]);
}

function clamp(source: string, offset: number): number {
  return Math.max(0, Math.min(offset, source.length));
}
