// The tables of a top-level document as they are understood, with the document each stands in, and words for messages about them. Knows the
// grid and no rule.
import type { Cell, Document, Table } from '../../model/document';
import { gridOf } from '../../model/table-grid';
import type { Column, Grid, GridCell, GridRow } from '../../model/table-types';
import { eachDocument, eachTable } from '../../model/walk';

export interface PlacedGrid {
  readonly grid: Grid;
  readonly table: Table;
  /** The document, printed text or attachment the table stands in. */
  readonly owner: Document;
}

const known = new WeakMap<Document, readonly PlacedGrid[]>();

/** Every table with a body, in text order. Gathered once a top-level document: each rule on tables asks. */
export function gridsOf(top: Document): readonly PlacedGrid[] {
  let placed = known.get(top);
  if (placed === undefined) {
    placed = eachDocument(top).flatMap((owner) =>
      eachTable(owner).flatMap((table) => {
        const grid = gridOf(table, owner);
        return grid === undefined ? [] : [{ grid, table, owner }];
      }),
    );
    known.set(top, placed);
  }
  return placed;
}

/** The rows that hold data: no totals, no lines over the whole width, no header printed again. */
export function dataRows({ rows }: Grid): readonly GridRow[] {
  return rows.filter(({ role }) => role === 'data');
}

/** A place with something printed in it. */
export interface FilledCell extends GridCell {
  readonly cell: Cell;
}

/** The cell of a row in a column, where one is printed and filled. */
export function filledCell(row: GridRow, column: number): FilledCell | undefined {
  const cell = row.cells[column];
  return cell?.cell !== undefined && cell.cell.text !== '' ? (cell as FilledCell) : undefined;
}

/** The lowest header over a column, or nothing. */
export function headOf(column: Column): string {
  return column.path[column.path.length - 1] ?? '';
}

/** What a column is called in a message: its header, or its place. */
export function columnLabel(column: Column): { zh: string; en: string } {
  const head = headOf(column);
  const place = column.index + 1;
  return head === '' || head.length > 20
    ? { zh: `第${place}列`, en: `column ${place}` }
    : { zh: `“${head}”列`, en: `the column “${head}”` };
}

/** A number without the noise of floating point: 6.82, not 6.8199999. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** An amount in its base unit as it is written: 5000万元, 1.5亿元, 100人. */
export function amount(value: number, unit: string): string {
  const size = Math.abs(value);
  if (unit !== '%' && size >= 1e8 && Number.isInteger(size / 1e6)) return `${plainNumber(value / 1e8)}亿${unit}`;
  if (unit !== '%' && size >= 1e5 && Number.isInteger(size / 1e2)) return `${plainNumber(value / 1e4)}万${unit}`;
  return `${plainNumber(value)}${unit}`;
}
