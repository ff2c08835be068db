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

const SPACE = 0x20;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Below the limit at which engines refuse spread arguments. */
const CHUNK = 8192;

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
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0xa0 && widthFoldCode(c) !== c) return widthFoldFrom(text, i);
  }
  return text;
}

function widthFoldFrom(text: string, first: number): string {
  const codes = new Uint16Array(text.length - first);
  for (let i = first; i < text.length; i++) codes[i - first] = widthFoldCode(text.charCodeAt(i));
  return text.slice(0, first) + stringOf(codes, codes.length);
}

/** A folded text with the way back to its source. Made by `foldedView`. */
export class FoldedView {
  /**
   * @param text the folded text
   * @param first source offset of the first folded unit, used when there is no map
   * @param end source offset just behind the last piece
   * @param map source offset of each folded unit, or null when unit i stands at `first + i`
   */
  constructor(
    readonly text: string,
    private readonly first: number,
    private readonly end: number,
    private readonly map: Uint32Array | null,
  ) {}

  /** Number of folded units. */
  get length(): number {
    return this.text.length;
  }

  /** Source offset of folded unit `i`; at or beyond the length, the end of the last piece; below 0, as for 0. */
  at(i: number): number {
    if (i >= this.text.length) return this.end;
    const index = i < 0 ? 0 : i;
    return this.map === null ? this.first + index : (this.map[index] ?? this.end);
  }

  /**
   * Source span of the folded units `from` (inclusive) to `to` (exclusive). Blanks between the units are inside it,
   * blanks before the first and behind the last are not.
   */
  span(from: number, to: number): Span {
    const start = this.at(from);
    if (to <= from) return { start, end: start };
    const last = Math.min(to, this.text.length) - 1;
    return { start, end: last < from ? start : this.at(last) + 1 };
  }

  /** The first folded unit standing at or behind a source offset; the length when there is none. */
  indexAt(offset: number): number {
    if (this.map === null) return Math.max(0, Math.min(offset - this.first, this.text.length));
    let low = 0;
    let high = this.text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.map[middle] ?? this.end) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The folded view of some pieces of a source, read as one text: a paragraph cut by a page seam is two pieces. Pieces
 * must be in order and may not overlap; parts outside the source are ignored. Offsets given back are the source's.
 */
export function foldedView(source: string, pieces: readonly Span[]): FoldedView {
  const single = singlePiece(source, pieces);
  if (single !== undefined) {
    const { start, end } = single;
    const blank = firstBlank(source, start, end);
    if (blank === end) return new FoldedView(widthFold(source.slice(start, end)), start, end, null);
    const ink = lastInk(source, blank, end);
    // Blanks only behind the text (a line break, say) need no map either.
    if (ink < blank) return new FoldedView(widthFold(source.slice(start, blank)), start, end, null);
  }
  return mappedView(source, pieces);
}

/** The folded view of a whole text. */
export function foldedViewOf(source: string): FoldedView {
  return foldedView(source, [{ start: 0, end: source.length }]);
}

function mappedView(source: string, pieces: readonly Span[]): FoldedView {
  let capacity = 0;
  for (const piece of pieces) capacity += Math.max(0, clamp(source, piece.end) - clamp(source, piece.start));
  const map = new Uint32Array(capacity);
  const codes = new Uint16Array(capacity);
  let length = 0;
  let end = 0;
  for (const piece of pieces) {
    end = clamp(source, piece.end);
    for (let i = clamp(source, piece.start); i < end; i++) {
      const c = source.charCodeAt(i);
      if (isBlankCode(c)) continue;
      codes[length] = widthFoldCode(c);
      map[length++] = i;
    }
  }
  return new FoldedView(stringOf(codes, length), map[0] ?? end, end, map);
}

function singlePiece(source: string, pieces: readonly Span[]): Span | undefined {
  const piece = pieces[0];
  if (piece === undefined || pieces.length > 1) return undefined;
  const start = clamp(source, piece.start);
  return { start, end: Math.max(start, clamp(source, piece.end)) };
}

function clamp(source: string, offset: number): number {
  return Math.max(0, Math.min(offset, source.length));
}

function firstBlank(source: string, start: number, end: number): number {
  let i = start;
  while (i < end && !isBlankCode(source.charCodeAt(i))) i++;
  return i;
}

function lastInk(source: string, start: number, end: number): number {
  let i = end - 1;
  while (i >= start && isBlankCode(source.charCodeAt(i))) i--;
  return i;
}

function stringOf(codes: Uint16Array, length: number): string {
  if (length <= CHUNK) return String.fromCharCode(...codes.subarray(0, length));
  let out = '';
  for (let i = 0; i < length; i += CHUNK) out += String.fromCharCode(...codes.subarray(i, Math.min(i + CHUNK, length)));
  return out;
}
