// Reads the furniture of an issue: masthead, contents, colophon. Spans are file offsets.
import { GAZETTE_COLUMNS } from '../data/gazette-columns';
import { foldedView, type FoldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Line } from '../syntax/line';
import type {
  Colophon,
  ColophonField,
  Contents,
  ContentsColumn,
  ContentsEntry,
  IssueNumbers,
  Masthead,
  Named,
} from './document';
import { scanInline } from './inline';
import { contentSpan, pageAtEnd, rowsOf, trimLeader, type Row } from './rows';

/** Rows of a region with offsets counted from the start of the file. */
function placedRows(lines: readonly Line[], first: number, last: number, base: number): Row[] {
  return rowsOf(lines, first, last).map((row) => ({ ...row, offset: row.offset + base }));
}

function spanOver(rows: readonly Row[]): Span {
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: contentSpan(first).start, end: contentSpan(last).end };
}

const viewOf = (source: string, row: Row): FoldedView => foldedView(source, [contentSpan(row)]);
const named = (view: FoldedView): Named => ({ text: view.text, span: view.span(0, view.text.length) });

/** 第17、18期, 总第1289、1290期: the numbers with their places. */
function issueNumbers(view: FoldedView, total: boolean): IssueNumbers | undefined {
  const pattern = total ? /总(?:期)?第?([0-9、,—~-]{1,30})[期号]/ : /(?:^|[^总])第([0-9、,—~-]{1,30})[期号]/;
  const match = pattern.exec(view.text);
  if (match === null) return undefined;
  const list = match[1] as string;
  const from = match.index + match[0].indexOf(list);
  const values: { value: number; span: Span }[] = [];
  for (const part of list.matchAll(/[0-9]{1,6}/g)) {
    const at = from + part.index;
    values.push({ value: Number(part[0]), span: view.span(at, at + part[0].length) });
  }
  const start = match.index + (match[0].startsWith('第') || match[0].startsWith('总') ? 0 : 1);
  return values.length === 0 ? undefined : { span: view.span(start, match.index + match[0].length), values };
}

function yearIn(view: FoldedView): { value: number; span: Span } | undefined {
  const match = /(?:^|[^0-9])((?:19|20)[0-9]{2})(?:年|$)/.exec(view.text);
  if (match === null) return undefined;
  const at = match.index + match[0].indexOf(match[1] as string);
  return { value: Number(match[1]), span: view.span(at, at + 4) };
}

/** The masthead in lines[first, last); `base` is the file offset of line `first`. */
export function readMasthead(
  source: string,
  lines: readonly Line[],
  first: number,
  last: number,
  base: number,
): Masthead {
  const rows = placedRows(lines, first, last, base);
  const masthead: { -readonly [K in keyof Masthead]: Masthead[K] } = { span: spanOver(rows) };
  const english: Row[] = [];
  for (const row of rows) {
    const view = viewOf(source, row);
    if (/^[A-Za-z][A-Za-z'.,&-]*$/.test(view.text)) {
      english.push(row);
      continue;
    }
    masthead.year ??= yearIn(view);
    masthead.issues ??= issueNumbers(view, false);
    masthead.totals ??= issueNumbers(view, true);
    if (masthead.name === undefined && /[\u3400-\u9fff]{3}/.test(view.text) && !/期/.test(view.text))
      masthead.name = named(view);
  }
  const span = spanOver(english);
  if (english.length > 0) {
    masthead.englishName = { text: source.slice(span.start, span.end).replace(/\s{1,20}/g, ' '), span };
  }
  return masthead;
}

/** The contents in lines[first, last). */
export function readContents(
  source: string,
  lines: readonly Line[],
  first: number,
  last: number,
  base: number,
): Contents {
  const rows = placedRows(lines, first, last, base);
  const columns: { span: Span; name: string; entries: ContentsEntry[] }[] = [];
  let pending: Row[] = [];
  const flush = (): void => {
    if (pending.length === 0) return;
    const entry = entryOf(source, pending);
    pending = [];
    if (entry === undefined) return;
    if (columns.length === 0)
      columns.push({ span: { start: entry.span.start, end: entry.span.start }, name: '', entries: [] });
    (columns[columns.length - 1] as { entries: ContentsEntry[] }).entries.push(entry);
  };
  for (const row of rows.slice(1)) {
    const marked = row.line.kind === 'column';
    if (marked || ((pending.length === 0 || entryIsComplete(pending)) && isBareColumn(row.line.folded))) {
      flush();
      const { text } = viewOf(source, row);
      columns.push({ span: contentSpan(row), name: marked ? text.slice(1, -1) : text, entries: [] });
      continue;
    }
    if (row.line.kind === 'bullet' || entryIsComplete(pending)) flush();
    pending.push(row);
  }
  flush();
  return { span: spanOver(rows), columns: columns as ContentsColumn[] };
}

const COLUMN_NAMES: ReadonlySet<string> = new Set(GAZETTE_COLUMNS.map(({ name }) => name));
const BARE_COLUMN = /^(?:[省市县区州]|自治区|国务院|部门)[\u4e00-\u9fff]{0,10}(?:文件|规章|令)$/;

/** 省政府文件 on a line of its own, without 【】. */
function isBareColumn(text: string): boolean {
  return COLUMN_NAMES.has(text) || BARE_COLUMN.test(text);
}

function entryIsComplete(rows: readonly Row[]): boolean {
  const text = rows.map((row) => row.line.folded).join('');
  return text !== '' && (pageAtEnd(text) !== undefined || text.endsWith('号)'));
}

/** The number of an order behind the title of what it prints: (省政府令第388号). */
const ORDER_BEHIND = /\([\u3400-\u9fff]{1,24}令(?:\(?[0-9]{4}年\)?)?第?[0-9]{1,5}号\)$/;

function entryOf(source: string, rows: readonly Row[]): ContentsEntry | undefined {
  const view = foldedView(source, rows.map(contentSpan));
  const text = view.text;
  if (text === '') return undefined;
  const page = pageAtEnd(text);
  const number = scanInline(view).numbers.at(-1);
  const numberAt = number === undefined ? -1 : view.indexAt(number.span.start);
  let end = page?.end ?? text.length;
  if (numberAt > 0 && numberAt < end) end = text[numberAt - 1] === '(' ? numberAt - 1 : numberAt;
  else if (number === undefined) end -= ORDER_BEHIND.exec(text.slice(Math.max(0, end - 60), end))?.[0].length ?? 0;
  const title = text.slice(0, trimLeader(text, end));
  return {
    span: view.span(0, text.length),
    title,
    titleSpan: view.span(0, title.length),
    number,
    page:
      page === undefined
        ? undefined
        : { value: Number(text.slice(page.from, page.to)), span: view.span(page.from, page.to) },
  };
}

/** The colophon in lines[first, last). */
export function readColophon(
  source: string,
  lines: readonly Line[],
  first: number,
  last: number,
  base: number,
): Colophon {
  const rows = placedRows(lines, first, last, base);
  const colophon: { -readonly [K in keyof Colophon]: Colophon[K] } & { fields: ColophonField[] } = {
    span: spanOver(rows),
    fields: [],
  };
  for (const row of rows) {
    const view = viewOf(source, row);
    if (row.line.kind === 'field') {
      const at = view.text.indexOf(':');
      const label = { text: view.text.slice(0, at), span: view.span(0, at) };
      colophon.fields.push({
        label,
        value: { text: view.text.slice(at + 1), span: view.span(at + 1, view.text.length) },
      });
      continue;
    }
    const before = colophon.fields[colophon.fields.length - 1];
    if (before !== undefined) {
      // A value wrapped over two rows.
      const joined = {
        text: before.value.text + view.text,
        span: { start: before.value.span.start, end: contentSpan(row).end },
      };
      colophon.fields[colophon.fields.length - 1] = { ...before, value: joined };
      continue;
    }
    colophon.year ??= yearIn(view);
    colophon.issues ??= issueNumbers(view, false);
    colophon.totals ??= issueNumbers(view, true);
    if (view.text.includes('出版')) colophon.publication ??= scanInline(view).dates[0];
    else if (colophon.name === undefined && !view.text.includes('期') && /[\u3400-\u9fff]{3}/.test(view.text))
      colophon.name = named(view);
  }
  return colophon;
}
