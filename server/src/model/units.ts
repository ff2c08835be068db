// Joins rows into units: logical paragraphs (over page seams and wrapped lines), tables, box captions. Knows which rows belong together,
// not what they mean for the numbering.
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Marker } from '../syntax/marker-types';
import type { Paragraph, Table } from './document';
import { captionNumberEnd } from './caption-number';
import { paragraphOf, type ParagraphNode } from './paragraph';
import { contentSpan, isTitleRow, placedMarker, type Row } from './rows';
import { tableOf } from './tables';

export type Unit =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: ParagraphNode;
      readonly marker?: Marker;
      readonly row: Row;
      readonly quoted: boolean;
    }
  | { readonly kind: 'table'; readonly table: Table; readonly row: Row }
  | { readonly kind: 'caption'; readonly rows: readonly Row[]; readonly row: Row };

/** A line of at least this many folded characters fills a printed line. */
const FULL_LINE = 26;
/** A marked line without a sentence inside is a heading until it is longer than this. */
const LONGEST_HEAD = 44;
/** A quoted provision left open for longer than this is taken for a missing mark. */
const LONGEST_QUOTE = 40;

/** The units of a run of rows, in order. */
export function unitsOf(source: string, rows: readonly Row[]): Unit[] {
  const quoted = quotedRows(rows);
  const units: Unit[] = [];
  let i = 0;
  while (i < rows.length) {
    const row = rows[i] as Row;
    const table = tableEnd(rows, i);
    if (table > i) {
      units.push(...tableUnits(source, rows, i, table, units));
      i = table;
      continue;
    }
    if (row.line.kind === 'box') {
      const end = captionEnd(rows, i);
      units.push({ kind: 'caption', rows: rows.slice(i, end), row });
      i = end;
      continue;
    }
    let end = i + 1;
    let length = row.line.folded.length;
    while (end < rows.length && continues(rows, i, end, length)) {
      length += (rows[end] as Row).line.folded.length;
      end++;
    }
    const paragraph = paragraphOf(source, rows.slice(i, end), roleOf(row), quoted[i] === true);
    const marker = quoted[i] === true || row.line.kind === 'parenthesis' ? undefined : placedMarker(row);
    units.push({ kind: 'paragraph', paragraph, marker, row, quoted: quoted[i] === true });
    i = end;
  }
  return units;
}

const OMISSION = /(?:本文有删减|有删节|略)\)?$/;

function roleOf(row: Row): Paragraph['role'] {
  switch (row.line.kind) {
    case 'bullet':
      return 'bullet';
    case 'note':
      return 'note';
    case 'unit':
      return 'unit';
    case 'separator':
      return 'separator';
    case 'parenthesis':
      return OMISSION.test(row.line.folded) ? 'omission' : 'text';
    default:
      return 'text';
  }
}

/** True when the row at `next` goes on with the paragraph that began at `first`. */
function continues(rows: readonly Row[], first: number, next: number, length: number): boolean {
  const before = rows[next - 1] as Row;
  const row = rows[next] as Row;
  const start = rows[first] as Row;
  if (row.line.kind !== 'text' || row.line.marker !== undefined || before.line.closed || row.line.depth > 0)
    return false;
  if (row.blanks > 3) return false;
  switch (start.line.kind) {
    case 'text':
    case 'bullet':
    case 'note':
      break;
    default:
      return false;
  }
  if (start.line.depth > 0) return false;
  if (isCaptionOf(rows, next)) return false;
  // 出席：…, 列席：…, 记录：…: each label begins a line of its own.
  if (LABEL.test(start.line.folded) && LABEL.test(row.line.folded)) return false;
  const text = before.line.folded;
  const last = text[text.length - 1] as string;
  if (last === ',' || last === '、') return true;
  if (closesMark(rows, first, next)) return true;
  // The first line of a paragraph is set in, those it runs on in are not.
  if (text.length >= HALF_LINE && isIndented(start) && !isIndented(row) && (length > 30 || /[,。；;：:]/.test(text)))
    return true;
  const marked = start.line.marker !== undefined || start.line.kind === 'bullet';
  const sentence = hasSentence(rows, first, next, marked);
  if (marked) return (sentence || length > LONGEST_HEAD) && text.length >= 12;
  // Two short lines are two lines: names, signatures, captions.
  return text.length >= FULL_LINE && (sentence || text.length > 34 || !isTitleRow(row));
}

/** A short label in front of what it names. */
const LABEL = /^[\u4e00-\u9fff]{2,6}:/;

/** The row ends a title or a bracket that the rows before it left open: 《中华人民共和国土地管|理法》. */
function closesMark(rows: readonly Row[], first: number, next: number): boolean {
  const row = (rows[next] as Row).line.folded;
  for (const [open, close] of PAIRS) {
    const end = row.indexOf(close);
    if (end < 0 || end > LONGEST_NAME || row.slice(0, end).includes(open)) continue;
    let depth = 0;
    for (let i = Math.max(first, next - 3); i < next; i++) {
      for (const character of (rows[i] as Row).line.folded) {
        if (character === open) depth++;
        else if (character === close && depth > 0) depth--;
      }
    }
    if (depth > 0) return true;
  }
  return false;
}
const PAIRS: readonly (readonly [string, string])[] = [
  ['《', '》'],
  ['(', ')'],
];
/** So much of a title may stand on the line it runs on in. */
const LONGEST_NAME = 40;
/** A line that runs on is not shorter than this, in folded characters. */
const HALF_LINE = 18;

function isIndented({ line: { text } }: Row): boolean {
  return /^[ \t\u3000\u00a0]/.test(text);
}

/** The paragraph so far holds more than a heading: a sentence ended inside it. */
function hasSentence(rows: readonly Row[], first: number, next: number, marked: boolean): boolean {
  for (let i = first; i < next; i++) {
    const folded = (rows[i] as Row).line.folded;
    if (/[。；;？！]/.test(folded)) return true;
    if (!marked && folded.includes(',')) return true;
  }
  return false;
}

/** A short open line directly above a table row. */
function isCaptionOf(rows: readonly Row[], index: number): boolean {
  const row = rows[index] as Row;
  if (!isTitleRow(row)) return false;
  const after = rows[index + 1];
  if (after === undefined) return false;
  return after.line.kind === 'table' || after.line.kind === 'pipe' || after.line.kind === 'unit' || isHtml(after);
}

function isHtml(row: Row): boolean {
  return row.line.kind === 'foreign';
}

/** Index behind the table that begins at `from`, or `from` when none does. */
function tableEnd(rows: readonly Row[], from: number): number {
  const kind = (rows[from] as Row).line.kind;
  if (kind === 'foreign') {
    let end = from + 1;
    while (end < rows.length && isHtml(rows[end] as Row)) end++;
    return end;
  }
  if (kind !== 'table' && kind !== 'pipe') return from;
  let end = from + 1;
  for (;;) {
    while (end < rows.length && (rows[end] as Row).line.kind === kind && (rows[end] as Row).blanks <= 3) {
      if (beginsAnew(rows, from, end)) return end;
      end++;
    }
    const group = groupRows(rows, end, kind);
    if (group === end) break;
    end = group;
  }
  const single = end === from + 1 && cellCount(rows[from] as Row) < 3;
  return single ? from : end;
}

/** 表2 … right behind the rows of 表1. */
const CAPTION = /^(?:附表|表|图)[\d一二三四五六七八九十]{1,3}(?![\d项个家类])/;

/** Rows without a tab inside a table (printed over its whole width): up to three, with table rows behind them. */
function groupRows(rows: readonly Row[], from: number, kind: string): number {
  if (kind !== 'table') return from;
  let end = from;
  while (end < rows.length && end - from < 4) {
    const row = rows[end] as Row;
    if (row.line.kind === 'table') return end === from ? from : end;
    if (row.blanks > 0 || (row.line.closed && !row.line.folded.endsWith(')'))) return from;
    if (row.line.kind !== 'text' || row.line.folded.length > 60 || CAPTION.test(row.line.folded)) return from;
    end++;
  }
  return from;
}

/** Behind a blank line rows of another width: another table. A row that a page break split is alone in its width. */
function beginsAnew(rows: readonly Row[], from: number, at: number): boolean {
  const row = rows[at] as Row;
  const next = rows[at + 1];
  if (row.blanks === 0 || at - from < 2 || next === undefined || next.blanks > 0 || next.line.kind !== row.line.kind)
    return false;
  if (row.line.kind === 'pipe') return /^[|:\-\s]+$/.test(next.line.text);
  const [before, width] = [cellCount(rows[at - 1] as Row), cellCount(row)];
  return before !== width && cellCount(rows[at - 2] as Row) === before && cellCount(next) === width && width > 1;
}

function cellCount(row: Row): number {
  let count = 1;
  for (let i = row.line.text.indexOf('\t'); i >= 0; i = row.line.text.indexOf('\t', i + 1)) count++;
  return count;
}

/** The table of rows[from, end) with the caption, unit and notes around it; units already made are taken back when they are its caption. */
function tableUnits(source: string, rows: readonly Row[], from: number, end: number, units: Unit[]): Unit[] {
  let caption: Paragraph | undefined;
  let unit: Paragraph | undefined;
  const before = units[units.length - 1];
  if (before?.kind === 'paragraph' && before.paragraph.role === 'unit') {
    unit = before.paragraph;
    units.pop();
  }
  const above = units[units.length - 1];
  if (
    above?.kind === 'paragraph' &&
    above.marker === undefined &&
    above.paragraph.role === 'text' &&
    isTitleRow(above.row)
  ) {
    if (above.paragraph.seams.length === 0) {
      caption = paragraphOf(source, [above.row], 'caption');
      units.pop();
    }
  }
  return [{ kind: 'table', table: tableOf(source, rows.slice(from, end), caption, unit), row: rows[from] as Row }];
}

/** Index behind a box caption: 专栏 alone is followed by its number and title on lines of their own. */
function captionEnd(rows: readonly Row[], from: number): number {
  const folded = (rows[from] as Row).line.folded;
  let end = from + 1;
  if (folded === '专栏') {
    const number = rows[end];
    if (number !== undefined && /^[0-9]{1,3}$|^[一二三四五六七八九十]{1,3}$/.test(number.line.folded)) end++;
  }
  if (/^专栏[0-9一二三四五六七八九十]{0,3}$/.test(folded)) {
    const title = rows[end];
    if (title !== undefined && isTitleRow(title) && title.line.folded.length <= 40 && !title.line.closed) end++;
  }
  return end;
}

/** Which rows stand inside a provision quoted from another text (将第十条修改为：“……” over several paragraphs). */
function quotedRows(rows: readonly Row[]): boolean[] {
  const quoted: boolean[] = [];
  let i = 0;
  while (i < rows.length) {
    const row = rows[i] as Row;
    if (
      row.line.quoteBalance <= 0 ||
      !/(?:修改为|改为|作为第|增加|表述为|如下)[^。]{0,30}[:,]?“/.test(row.line.folded)
    ) {
      i++;
      continue;
    }
    let balance = row.line.quoteBalance;
    let end = i + 1;
    while (end < rows.length && end - i <= LONGEST_QUOTE && balance > 0) {
      balance += (rows[end] as Row).line.quoteBalance;
      end++;
    }
    if (balance <= 0) for (let k = i + 1; k < end; k++) quoted[k] = true;
    i = balance <= 0 ? end : i + 1;
  }
  return quoted;
}

/** The caption of a box from its rows. */
export function boxCaption(
  source: string,
  rows: readonly Row[],
): { span: Span; title: string; number?: { text: string; span: Span } } {
  const spans = rows.map(contentSpan);
  const view = foldedView(source, spans);
  const arabic = view.text.slice(2, captionNumberEnd(view, 2));
  const printed = arabic === '' ? /^[一二三四五六七八九十]{1,3}/.exec(view.text.slice(2))?.[0] : arabic;
  const behind = 2 + (printed?.length ?? 0);
  const marks = /^[:：.、—-]*/.exec(view.text.slice(behind))?.[0].length ?? 0;
  const first = spans[0] as Span;
  const last = spans[spans.length - 1] as Span;
  return {
    span: { start: first.start, end: last.end },
    title: view.text.slice(behind + marks),
    number: printed === undefined ? undefined : { text: printed, span: view.span(2, 2 + printed.length) },
  };
}
