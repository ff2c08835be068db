// The rows and cells of a CSV text with their places. What is quoted is the CSV library's matter; places are found again from what it read.
// Knows nothing of what the columns mean.
import Papa from 'papaparse';
import type { Span } from '../base/span';

/** A cell: its value without surrounding white space, and where it stands with its quotation marks. */
export interface CsvCell {
  readonly value: string;
  readonly span: Span;
}

export interface CsvRow {
  readonly cells: readonly CsvCell[];
  /** Line end left out. */
  readonly span: Span;
}

export interface CsvText {
  /** Rows that hold anything at all. */
  readonly rows: readonly CsvRow[];
  /** Where quotation marks go wrong; what stands behind such a place has been read as it could be. */
  readonly brokenQuotes: readonly Span[];
}

const DELIMITERS = [',', '\t', ';'];

/** Reads a text in which commas, tabs or semicolons part the cells, whichever is the most frequent in its first line. Never throws. */
export function readCsv(text: string): CsvText {
  // Line ends of one kind, in the same number of units, so that offsets stay.
  const source = (text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text)
    .replaceAll('\r\n', ' \n')
    .replaceAll('\r', '\n');
  const delimiter = delimiterOf(source.slice(0, Math.max(0, source.indexOf('\n')) || source.length));
  const rows: CsvRow[] = [];
  const brokenQuotes: Span[] = [];
  let start = 0;
  Papa.parse<string[]>(source, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      const end = meta.cursor;
      const broken = errors.filter(({ type }) => type === 'Quotes');
      if (broken.length > 0) brokenQuotes.push(quotePlace(source, broken[0]?.index ?? start));
      const row = rowOf(data, source, start, end, delimiter);
      if (row.cells.some(({ value }) => value !== '')) rows.push(row);
      start = end;
    },
  });
  return { rows, brokenQuotes };
}

function delimiterOf(firstLine: string): string {
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = firstLine.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/** From the quotation mark, which the library names by itself or by what follows it, to the end of its line. */
function quotePlace(source: string, index: number): Span {
  const at = source[index] !== '"' && source[index - 1] === '"' ? index - 1 : index;
  const lineEnd = source.indexOf('\n', at);
  const end = lineEnd < 0 ? source.length : lineEnd;
  return { start: Math.min(at, end), end: Math.max(Math.min(at + 1, source.length), trimmedEnd(source, at, end)) };
}

/** The cells of a row with their places; a row whose quotation marks are broken has them all at the row's. */
function rowOf(values: readonly string[], source: string, from: number, to: number, delimiter: string): CsvRow {
  const span = { start: from, end: trimmedEnd(source, from, to) };
  const cells: CsvCell[] = [];
  let at = from;
  for (const raw of values) {
    while (at < to && source[at] === ' ') at++;
    const quoted = source[at] === '"' && !raw.startsWith(' "') && isQuoted(source, at, raw);
    const length = quoted ? raw.replaceAll('"', '""').length + 2 : raw.trimStart().length;
    const end = Math.min(at + length, to);
    cells.push({ value: raw.trim(), span: end < at ? span : { start: at, end: trimmedEnd(source, at, end) } });
    at = source.indexOf(delimiter, end) + 1 || to;
  }
  return { cells, span };
}

function isQuoted(source: string, at: number, raw: string): boolean {
  return source.startsWith(`"${raw.replaceAll('"', '""')}"`, at);
}

function trimmedEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && (source[end - 1] === ' ' || source[end - 1] === '\n')) end--;
  return end;
}
