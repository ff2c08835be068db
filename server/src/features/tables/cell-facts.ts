// What a cell of a grid is: its unit from wherever it holds, its printed text, where it stands in the file. Shared by everything that reads
// tables; judges nothing.
import type { Span } from '../../base/span';
import type { Document } from '../../model/document';
import type { Grid, GridCell, GridRow } from '../../model/table-types';

/** Columns whose values are in the unit of the row. */
const MEASURED: ReadonlySet<string> = new Set(['value']);

/**
 * The unit or sign that the number of a cell is in, as printed: behind the number, in the header, in the unit column of its row, or in the
 * line above the table. Undefined for cells without a number and where nothing names a unit.
 */
export function unitTextOf(grid: Grid, row: GridRow, cell: GridCell): string | undefined {
  const { quantity } = cell;
  if (quantity === undefined) return undefined;
  const own = quantity.sign?.text ?? quantity.unit?.text;
  if (own !== undefined) return own;
  const column = grid.columns[cell.column];
  if (column?.unit !== undefined) return column.unit.text;
  return column !== undefined && MEASURED.has(column.kind) ? row.unit?.text : undefined;
}

/** The cell's own text as printed, what a page break split off joined to it; empty for a cell that is empty or not there. */
export function printedCell({ source }: Document, { cell, parts }: GridCell): string {
  const pieces = cell === undefined ? parts : [cell, ...parts];
  return pieces.map(({ span }) => source.slice(span.start, span.end)).join('');
}

/** Where the texts of a column's header end in words a reader would use: 2020年, 目标值·2025年. */
export function columnName({ columns }: Grid, index: number): string {
  return (columns[index]?.path ?? []).join('·');
}

/** True when the offset, in the region, stands in the cell or at one of its ends. */
export function holds(span: Span, local: number): boolean {
  return span.start <= local && local <= span.end;
}
