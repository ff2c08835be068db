// Reads the rows of a table into cells. What an empty cell means and what a column holds is for later steps.
import { isBlankCode } from '../base/characters';
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Cell, Paragraph, Row as TableRow, Table } from './document';
import { contentSpan, type Row } from './rows';
import { headerCount } from './table-header';

/** The table of some rows. `caption` and `unit` were printed above it; notes are added by the caller's `withNotes`. */
export function tableOf(source: string, rows: readonly Row[], caption?: Paragraph, unit?: Paragraph): Table {
  const first = rows[0] as Row;
  const last = rows[rows.length - 1] as Row;
  const syntax = first.line.kind === 'pipe' ? 'pipe' : first.line.kind === 'foreign' ? 'html' : 'tab';
  const span = { start: rowSpan(first).start, end: rowSpan(last).end };
  if (syntax === 'html') return { kind: 'table', syntax, span, rows: [], columns: 0, caption, unit, notes: [] };
  const cells = rows
    .filter((row) => !(syntax === 'pipe' && /^[|:\-\s]+$/.test(row.line.text)))
    .map((row) => ({ span: rowSpan(row), cells: cellsOf(source, row, syntax) }));
  const columns = majorityWidth(cells.map((row) => row.cells.length));
  const headers = headerCount(cells, columns);
  const read: TableRow[] = cells.map((row, index) => ({ ...row, header: index < headers }));
  return { kind: 'table', syntax, span, rows: read, columns, caption, unit, notes: [] };
}

/** The table with the notes printed below it. */
export function withNotes(table: Table, notes: readonly Paragraph[]): Table {
  return notes.length === 0 ? table : { ...table, notes: [...table.notes, ...notes] };
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
    if (i < whole.end && source[i] !== mark) continue;
    bounds.push({ start: from, end: i });
    from = i + 1;
  }
  if (syntax === 'pipe') {
    bounds.shift();
    if (source[whole.end - 1] === '|') bounds.pop();
  }
  return bounds.map((bound) => cellOf(source, bound));
}

function cellOf(source: string, bound: Span): Cell {
  let { start, end } = bound;
  while (start < end && isBlankCode(source.charCodeAt(start))) start++;
  while (end > start && isBlankCode(source.charCodeAt(end - 1))) end--;
  return { span: { start, end }, text: start === end ? '' : foldedView(source, [{ start, end }]).text };
}

/** The width most rows have; the larger one when two are equally common. */
function majorityWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const held = counts.get(best) ?? 0;
    if (count > held || (count === held && width > best)) best = width;
  }
  return best;
}
