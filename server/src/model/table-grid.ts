// Understands a table: header tree, merged cells, kinds of columns, typed cells. Brings the steps of the table-*.ts files together and knows no
// rule. What costs (numbers, units, names) is read when it is first asked for.
import type { Cell, Document, Row, Table } from './document';
import type { Unit } from './quantity-types';
import { columnsOf, unitLine } from './table-columns';
import { evidenceOf, type Evidence } from './table-evidence';
import { headsOver } from './table-header';
import { Merging } from './table-merges';
import { notesOf } from './table-notes';
import { PlacedRow, type Context } from './table-placed-row';
import { bodyRows, roleOf, type BodyRow, type Role } from './table-rows';
import { placesOf, standingOf } from './table-shift';
import type { Column, Grid, GridRow } from './table-types';
import { aligned, bodyAgrees, headerLostCells, losesLeft, misfitsOf } from './table-width';

/** Cells beyond so many columns are kept aside. */
const WIDEST = 200;

const known = new WeakMap<Table, Grid | null>();

/** The grid of a table of `document`; undefined for tables that are not read (html) or have no body. Worked out once a table. */
export function gridOf(table: Table, document: Document): Grid | undefined {
  let grid = known.get(table);
  if (grid === undefined) known.set(table, (grid = makeGrid(table, document.source) ?? null));
  return grid ?? undefined;
}

function makeGrid(table: Table, source: string): Grid | undefined {
  const headerRows = table.rows.filter(({ header }) => header);
  const printed = table.rows.filter(({ header }) => !header);
  if (table.syntax === 'html' || printed.length === 0) return undefined;
  const lines = bodyRows(printed, table.columns);
  const agreed = bodyAgrees(headerRows, lines, table.columns);
  const widest = agreed ? 0 : Math.max(0, ...headerRows.map(({ cells }) => cells.length));
  const width = Math.min(WIDEST, Math.max(table.columns, widest));
  if (width < 2) return undefined;
  const body = agreed ? lines : printed.map((row): BodyRow => ({ row, more: [], cells: row.cells, parts: new Map() }));
  const roles = body.map((row) => roleOf(row, width, headerRows));
  const right = !agreed && losesLeft(body, width);
  const evidence = evidenceOfColumns(body, roles, width, agreed, right);
  const header = headerRows.length === 1 ? (headerRows[0] as Row).cells : undefined;
  const standing = header && agreed ? standingOf(header, evidence) : {};
  const ragged =
    !agreed ||
    table.columns > WIDEST ||
    headerLostCells(headerRows, width) ||
    // A header that is too short or too long says nothing about columns unless it can be moved.
    (header !== undefined && standing.shift === undefined && isOdd(header, width)) ||
    standing.unheaded !== undefined;
  const heads = headsOver(headerRows, width, placesOf(standing));
  const tableUnit = unitLine(table, source);
  const columns = columnsOf(source, heads, evidence, tableUnit);
  const merging = new Merging(
    columns.map(({ kind, path }, column) => {
      const { blank, filled } = evidence[column] as Evidence;
      return { kind, blank: blank / Math.max(1, blank + filled), remarks: /备注|说明/.test(path.join('')) };
    }),
  );
  const context: Context = {
    source,
    columns,
    tableUnit,
    names: nameColumns(columns),
    years: yearColumn(columns, evidence),
  };
  // A first level without its empty ends spans what the level below prints.
  const cutOff = (headerRows[0]?.cells.length ?? 0) < width && (headerRows[1]?.cells.length ?? 0) >= width;
  const explained = standing.shift !== undefined || standing.unheaded !== undefined || cutOff;
  const remarks = columns.at(-1)?.path.some((text) => /备注|说明/.test(text)) === true;
  const found = agreed ? misfitsOf(headerRows, body, roles, evidence, remarks) : [];
  const misfits = explained ? found.filter(({ row }) => !row.header) : found;
  const odd = new Map(misfits.map((misfit) => [misfit.row, misfit]));
  const serial = columns.findIndex(({ kind }) => kind === 'serial');
  const rows: PlacedRow[] = [];
  body.forEach((row, index) => {
    const role = roles[index] as Role;
    const misfit = odd.get(row.row);
    const placed = aligned(row.cells, misfit, width, right);
    const merges = merging.row(placed.cells, role);
    const before = serial >= 0 && role === 'data' && merges[serial]?.merged === 'above' ? rows[index - 1] : undefined;
    rows.push(new PlacedRow(context, index, row, role, placed, merges, misfit === undefined, before));
  });
  return {
    table,
    headerRows,
    columns,
    rows,
    ...standing,
    notes: notesOf(table),
    misfits,
    ragged,
  };
}

/** Not one cell a column; empty cells at its end are tabs. */
function isOdd(header: readonly Cell[], width: number): boolean {
  return header.length < width || header.slice(width).some(({ text }) => text !== '');
}

function evidenceOfColumns(
  body: readonly BodyRow[],
  roles: readonly Role[],
  width: number,
  agreed: boolean,
  right: boolean,
): Evidence[] {
  const data = body.filter(({ cells }, index) => roles[index] === 'data' && (!agreed || cells.length >= width));
  return Array.from({ length: width }, (_, column) => {
    const texts = data.map(({ cells }) => cells[right ? column - width + cells.length : column]?.text ?? '');
    return evidenceOf(texts);
  });
}

/** Columns that may name a row, best first. */
function nameColumns(columns: readonly Column[]): number[] {
  const rank = ({ kind }: Column): number => (kind === 'indicator' ? 0 : kind === 'text' ? 1 : 2);
  const named = columns.filter(({ kind }) => kind !== 'serial' && kind !== 'unit');
  return [...named].sort((a, b) => rank(a) - rank(b) || a.index - b.index).map(({ index }) => index);
}

function yearColumn(columns: readonly Column[], evidence: readonly Evidence[]): number {
  return columns.findIndex(({ kind }, index) => index < 2 && kind === 'text' && evidence[index]?.cells === 'years');
}

/** The unit a cell's number is in: its own, its column's, its row's. Undefined for percentages, which need none, and where nothing says it. */
export function cellUnit(grid: Grid, row: GridRow, column: number): Unit | undefined {
  const quantity = row.cells[column]?.quantity;
  if (quantity === undefined || quantity.unit !== undefined || quantity.measure !== 'plain') return quantity?.unit;
  const { kind, unit } = grid.columns[column] as Column;
  return unit ?? (kind === 'value' ? row.unit : undefined);
}
