// The tables of files for programs: docs/schemas/tables-output.schema.json describes it. Lines count from 1. Empty cells that belong to another
// have its text and say so; a cell without a number says why.
import type { LineIndex } from '../base/line-index';
import { shift } from '../base/span';
import { printedCell, unitTextOf } from '../features/tables/cell-facts';
import { headTree, printedIn, type HeadNode, type ListedTable } from '../features/tables/list';
import type { Cell } from '../model/document';
import type { Quantity } from '../model/quantity-types';
import type { Column, Grid, GridRow } from '../model/table-types';
import { rangeOf } from './report-json';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
export const TABLES_SCHEMA_VERSION = 1;

/** One table; `number` counts from 1 in its file. */
export function tableJson(listed: ListedTable, number: number, lines: LineIndex): object {
  const { base, document, table, caption, grid, declared } = listed;
  const unit = table.unit && printedIn(document, table.unit.span);
  return {
    number,
    caption: caption ?? null,
    document: document.title?.text ?? null,
    unit: unit ?? null,
    syntax: table.syntax,
    declaration: declared?.declaration.name ?? null,
    range: rangeOf(shift(table.span, base), lines),
    header: grid === undefined ? [] : headTree(grid).map(headJson),
    columns: grid === undefined ? [] : grid.columns.map(columnJson),
    rows: grid === undefined ? [] : grid.rows.map((row) => rowJson(listed, grid, row, lines)),
    notes: table.notes.map(({ span }, index) => ({
      text: printedIn(document, span),
      marks: grid?.notes[index]?.marks ?? [],
    })),
  };
}

function headJson({ text, from, to, children }: HeadNode): object {
  return { text, from: from + 1, to: to + 1, children: children.map(headJson) };
}

function columnJson({ index, path, kind, year, period, unit, vocabulary }: Column): object {
  return {
    column: index + 1,
    path,
    kind,
    year: year ?? null,
    period: period === undefined ? null : { from: period.from, to: period.to },
    unit: unit?.text ?? null,
    vocabulary: vocabulary.map(({ text, count }) => ({ text, count })),
  };
}

function rowJson({ base, document }: ListedTable, grid: Grid, row: GridRow, lines: LineIndex): object {
  return {
    line: lines.lineAt(row.row.span.start + base) + 1,
    role: row.role,
    name: row.name ?? null,
    part: row.part,
    unit: row.unit?.text ?? null,
    fits: row.fits,
    extra: row.extra.map(({ span }) => printedIn(document, span)),
    cells: row.cells.map((cell) => ({
      text: cell.merged === undefined ? printedCell(document, cell) : cell.text,
      ...valueJson(cell.quantity),
      unit: unitTextOf(grid, row, cell) ?? null,
      merged: cell.merged ?? null,
      none: cell.none ?? null,
      bracketed: cell.bracketed,
      marks: cell.marks.map(({ text }) => text),
    })),
  };
}

/** `value` is the number with its scale, `to` the other end of a range, `relation` the bound before or behind it. */
function valueJson(quantity: Quantity | undefined): object {
  if (quantity === undefined) return { value: null };
  const { number, range, measure, qualifiers } = quantity;
  const bound = qualifiers.find(({ relation }) => relation !== undefined);
  return {
    value: number.value,
    measure,
    ...(range === undefined ? {} : { to: range.last.value }),
    ...(bound === undefined ? {} : { relation: bound.relation }),
  };
}

/** The printed rows of a table: header and body, each cell as it stands. */
export function printedRows({ document, table }: ListedTable): string[][] {
  return table.rows.map(({ cells }) => cells.map((cell: Cell) => printedIn(document, cell.span)));
}
