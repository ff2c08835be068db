// The line a finding stands on with its range marked below, column for column under full-width text. A long line is cut to a
// window around the range, and only the window is ever looked at. Knows text and columns, no findings.
import type { Span } from '../base/span';
import { printableCell } from './printable';

export interface Excerpt {
  readonly text: string;
  /** Spaces, then ~ for each column of the range; ^ where the range is empty or has no width. */
  readonly marks: string;
}

const CUT = '…';
const CUT_WIDTH = 1;

/**
 * @param line one line without its end
 * @param range UTF-16 offsets in the line; a range that goes on to later lines ends at the line's end
 * @param columns what may be used, at least 20
 */
export function excerptOf(line: string, range: Span, columns: number): Excerpt {
  const budget = Math.max(20, columns) - 2 * CUT_WIDTH;
  const focus = snap(line, Math.min(range.start, line.length));
  const lead = Math.floor(budget / 3);
  const first = render(line, range, goBack(line, focus, lead), budget);
  // Room left at the end of a line is given to what stands before the range.
  const complete = first.start === 0 || first.unused === 0;
  const { text, marks } = complete ? first : render(line, range, goBack(line, focus, lead + first.unused), budget);
  return { text, marks };
}

function render(line: string, range: Span, start: number, budget: number): Excerpt & { start: number; unused: number } {
  const cut = start > 0;
  let text = cut ? CUT : '';
  let before = cut ? CUT_WIDTH : 0;
  let marked = 0;
  let width = 0;
  let at = start;
  while (at < line.length) {
    const codePoint = line.codePointAt(at) ?? 0;
    const cell = printableCell(codePoint);
    if (width + cell.width > budget) break;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (next <= range.start) before += cell.width;
    else if (at < range.end) marked += cell.width;
    text += cell.text;
    width += cell.width;
    at = next;
  }
  const whole = at === line.length;
  const marks = ' '.repeat(before) + ('~'.repeat(marked) || '^');
  return { text: whole ? text.trimEnd() : text + CUT, marks, start, unused: whole ? budget - width : 0 };
}

/** The offset from which what stands before `from` fits into the columns. */
function goBack(line: string, from: number, columns: number): number {
  let at = from;
  let width = 0;
  while (at > 0) {
    const previous = snap(line, at - 1);
    width += printableCell(line.codePointAt(previous) ?? 0).width;
    if (width > columns) break;
    at = previous;
  }
  return at;
}

/** The offset moved to the front of a surrogate pair it falls into. */
function snap(line: string, offset: number): number {
  const low = line.charCodeAt(offset);
  const high = line.charCodeAt(offset - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? offset - 1 : offset;
}
