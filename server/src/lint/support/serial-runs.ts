// The runs in which the serials of a table count: what each serial cell says, where a count begins again by right, and what it has to begin
// with. Knows grids; whether a run is right is for a rule to say.
import type { TextEdit } from '../../base/edit';
import { parseNumeral, toChinese, toCircled } from '../../base/numerals';
import type { Cell } from '../../model/document';
import type { Column, Grid, GridRow } from '../../model/table-types';
import { filledCell, headOf } from './table-grids';

export interface SerialEntry {
  readonly cell: Cell;
  /** Equal for one number; 12 and 13 for a row that stands for two (12—13). */
  readonly value: number;
  readonly last: number;
}

export interface SerialRun {
  readonly entries: readonly SerialEntry[];
  /** What the first has to be. */
  readonly first: number;
}

const SERIAL = /^\(?(\d{1,5}|[〇零一二三四五六七八九十百]{1,6}|[\u2460-\u2473])(?:[-—~～、](\d{1,5}))?\)?[.、]?$/;
/** Places in another list, or ranks, which may be shared: they need not count on. */
const NOT_SERIAL = /名次|排名|位次|排序|原|对应|页/;

/** The columns that number the rows. */
export function serialColumns({ columns }: Grid): readonly Column[] {
  return columns.filter((column) => {
    if (column.kind !== 'serial') return false;
    const { headKind } = column;
    if (headKind === 'value' || headKind === 'growth' || headKind === 'share' || headKind === 'category') return false;
    return !NOT_SERIAL.test(headOf(column));
  });
}

/** A column headed 编号 or 代码 may hold numbers given elsewhere, with gaps by right. */
export function isCodeColumn(column: Column): boolean {
  return /编号|编码|代码|号码/.test(headOf(column));
}

/** The runs of a serial column. `before` is the last serial of the table before, on which this one may go on. */
export function serialRuns(grid: Grid, column: Column, before: number | undefined): SerialRun[] {
  const runs: SerialRun[] = [];
  let entries: SerialEntry[] = [];
  let free = false;
  const close = (): void => {
    const [first] = entries;
    if (first) runs.push({ entries, first: free ? first.value : 1 });
    entries = [];
  };
  const rows = readRows(grid, column);
  for (const [index, { entry, boundary, omitted }] of rows.entries()) {
    if (omitted) {
      close();
      free = true;
      continue;
    }
    if (entry === undefined) continue;
    const last = entries.at(-1)?.last;
    if (last !== undefined && entry.value === 1) {
      const next = rows.slice(index + 1, index + 4).find((row) => row.entry !== undefined)?.entry?.value;
      if (next !== last + 2 && (boundary || (next === 2 && entries.length > 1))) {
        close();
        free = false;
      }
    }
    entries.push(entry);
  }
  close();
  const [head, ...others] = runs;
  return head === undefined ? [] : [{ entries: head.entries, first: firstOf(head, grid, column, before) }, ...others];
}

/** A table begins with 1, goes on where the one before ended, or is an extract whose beginning is nobody's business. */
function firstOf({ entries, first }: SerialRun, { headerRows }: Grid, column: Column, before?: number): number {
  const start = entries[0]?.value ?? 1;
  if (first !== 1) return first;
  if (before !== undefined && start === before + 1) return start;
  // A first row of data that was taken for a header.
  if (headerRows.some(({ cells }) => readSerial(cells[column.index]?.text ?? '') !== undefined)) return start;
  if (entries.length === 1) return start;
  // From 2 on: the first row is lost. A count that begins further on and goes on is an extract.
  return entries[1]?.value === start + 1 && start !== 2 ? start : 1;
}

interface ReadRow {
  readonly entry?: SerialEntry;
  /** A group begins here. */
  readonly boundary: boolean;
  /** Rows are left out here. */
  readonly omitted: boolean;
}

function readRows({ rows, columns }: Grid, column: Column): ReadRow[] {
  const parting = columns.filter(({ index, kind }) => index < column.index || kind === 'group');
  const out: ReadRow[] = [];
  let before: GridRow | undefined;
  let grouped = false;
  for (const row of rows) {
    if (row.role === 'group' && !isOmission(row)) grouped = true;
    if (isOmission(row)) out.push({ boundary: true, omitted: true });
    if (row.role !== 'data') continue;
    const cell = filledCell(row, column.index);
    const read = cell?.cell === undefined ? undefined : readSerial(cell.text);
    const last = before;
    const boundary =
      grouped ||
      (last !== undefined && parting.some(({ index }) => row.cells[index]?.text !== last.cells[index]?.text));
    before = row;
    // A row with cells too few or too many has lost its serial, and has a finding for that.
    if (!row.fits && read === undefined) out.push({ boundary: true, omitted: true });
    if (cell === undefined || read === undefined) continue;
    grouped = false;
    out.push({ entry: { cell: cell.cell, ...read }, boundary, omitted: false });
  }
  return out;
}

function isOmission({ cells }: GridRow): boolean {
  // Looked at by its length first: what a cell is, is worked out when it is asked for.
  return cells.some(
    (each) =>
      each.text.length <= 6 &&
      each.text !== '略' &&
      each.cell !== undefined &&
      /^[….⋯(]/.test(each.text) &&
      each.none === 'omitted',
  );
}

/** The number or numbers a serial cell bears. */
export function readSerial(text: string): { value: number; last: number } | undefined {
  const match = SERIAL.exec(text);
  const value = match?.[1] === undefined ? undefined : parseNumeral(match[1]);
  if (value === undefined) return undefined;
  const last = match?.[2] === undefined ? value : Number(match[2]);
  return last < value ? undefined : { value, last };
}

/** The edit that makes a serial cell bear another number, written as it was; undefined for cells of two numbers. */
export function serialEdit(source: string, { cell, value, last }: SerialEntry, wanted: number): TextEdit | undefined {
  if (value !== last) return undefined;
  const printed = source.slice(cell.span.start, cell.span.end);
  const match = /[0-9０-９]{1,5}|[〇零一二三四五六七八九十百]{1,6}|[\u2460-\u2473]/.exec(printed);
  if (match === null) return undefined;
  const [numeral] = match;
  const written = /^[0-9０-９]/.test(numeral)
    ? String(wanted).padStart(/^[0０]/.test(numeral) ? numeral.length : 1, '0')
    : /^[\u2460-\u2473]/.test(numeral)
      ? toCircled(wanted)
      : toChinese(wanted);
  const start = cell.span.start + match.index;
  return written === undefined ? undefined : { span: { start, end: start + numeral.length }, newText: written };
}
