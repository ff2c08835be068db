// Reads the rows of a table into cells. What an empty cell means and what a column holds is for later steps.
import { isBlankCode } from '../base/characters';
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Cell, Paragraph, Row as TableRow, Table } from './document';
import { contentSpan, type Row } from './rows';
import { headerCount } from './table-header';
import { majorityWidth } from './table-width';

/** The table of some rows. `caption` and `unit` were printed above it; notes are added by the caller's `withNotes`. */
export function tableOf(source: string, rows: readonly Row[], caption?: Paragraph, unit?: Paragraph): Table {
  const first = rows[0] as Row;
  const last = rows[rows.length - 1] as Row;
  const syntax = first.line.kind === 'pipe' ? 'pipe' : first.line.kind === 'foreign' ? 'html' : 'tab';
  const span = { start: rowSpan(first).start, end: rowSpan(last).end };
  if (syntax === 'html') return { kind: 'table', syntax, span, rows: [], columns: 0, caption, unit, notes: [] };
  const rule = syntax === 'pipe' ? rows.slice(0, 2).findIndex(isRule) : -1;
  const cells = rows
    .filter((_, index) => index !== rule)
    .map((row) => ({ span: rowSpan(row), cells: cellsOf(source, row, syntax) }));
  const columns = majorityWidth(cells.map((row) => row.cells.length));
  // What stands above the rule of a pipe table is its header, whatever it is.
  const headers = Math.max(headerCount(cells, columns), Math.max(0, rule));
  const read: TableRow[] = cells.map((row, index) => ({ ...row, header: index < headers }));
  return { kind: 'table', syntax, span, rows: read, columns, caption, unit, notes: [] };
}

/** The table with the notes printed below it. */
export function withNotes(table: Table, notes: readonly Paragraph[]): Table {
  return notes.length === 0 ? table : { ...table, notes: [...table.notes, ...notes] };
}

/** |---|:--:|: the line under the header of a pipe table. */
function isRule({ line }: Row): boolean {
  return /^[|:\-\s]+$/.test(line.text) && line.text.includes('-');
}

function rowSpan(row: Row): Span {
  const text = row.line.text;
  const content = contentSpan(row);
  // Tabs at either end are empty cells and belong to the row.
  let start = content.start;
  let end = content.end;
  const lead = text.indexOf('\t');
  if (row.line.kind === 'table' && lead >= 0 && row.offset + lead < start) start = row.offset + lead;
  const trail = text.lastIndexOf('\t');
  if (row.line.kind === 'table' && trail >= 0 && row.offset + trail + 1 > end) end = row.offset + trail + 1;
  return { start, end };
}

function cellsOf(source: string, row: Row, syntax: 'tab' | 'pipe'): Cell[] {
  const whole = rowSpan(row);
  const mark = syntax === 'tab' ? '\t' : '|';
  const bounds: Span[] = [];
  let from = whole.start;
  for (let i = whole.start; i <= whole.end; i++) {
    if (i < whole.end && (source[i] !== mark || (syntax === 'pipe' && isEscaped(source, whole.start, i)))) continue;
    bounds.push({ start: from, end: i });
    from = i + 1;
  }
  if (syntax === 'pipe') {
    bounds.shift();
    if (source[whole.end - 1] === '|' && !isEscaped(source, whole.start, whole.end - 1)) bounds.pop();
  }
  return bounds.map((bound) => cellOf(source, bound));
}

/** An odd number of backslashes before a bar makes it a character of the cell. */
function isEscaped(source: string, start: number, at: number): boolean {
  let slashes = 0;
  while (at - slashes > start && source[at - slashes - 1] === '\\') slashes++;
  return slashes % 2 === 1;
}

function cellOf(source: string, bound: Span): Cell {
  let { start, end } = bound;
  while (start < end && isBlankCode(source.charCodeAt(start))) start++;
  while (end > start && isBlankCode(source.charCodeAt(end - 1))) end--;
  return { span: { start, end }, text: start === end ? '' : foldedView(source, [{ start, end }]).text };
}
