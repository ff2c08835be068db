// Which cell of which table an offset stands in. Cells are told by the marks between them, so that an empty one is found as well as a filled one.
// Knows the model and no editor.
import type { Span } from '../../base/span';
import type { Document, GazetteFile, Row, Table } from '../../model/document';
import { gridOf } from '../../model/table-grid';
import type { Column, Grid, GridCell, GridRow } from '../../model/table-types';
import { innermostDocument, placeAt, type Place } from '../place';

/** A place between two marks of a row. Spans count in the region. */
export interface CellPlace {
  readonly place: Place;
  readonly document: Document;
  readonly table: Table;
  readonly row: Row;
  /** 0-based place in the row. */
  readonly index: number;
  /** From mark to mark, white space included. */
  readonly span: Span;
}

/** The cell at the offset; at a mark between two cells the one before it. Undefined outside the rows of a table. */
export function cellAt(file: GazetteFile, offset: number): CellPlace | undefined {
  const place = placeAt(file, offset);
  const table = place?.blocks.at(-1);
  if (place === undefined || table?.kind !== 'table' || table.syntax === 'html') return undefined;
  const { local } = place;
  const row = rowAt(table, local);
  if (row === undefined) return undefined;
  const document = innermostDocument(place);
  const mark = table.syntax === 'tab' ? '\t' : '|';
  let index = table.syntax === 'tab' ? 0 : -1;
  let { start } = row.span;
  for (let i = row.span.start; i < local; i++) {
    if (document.source[i] !== mark) continue;
    index++;
    start = i + 1;
  }
  let end = local;
  while (end < row.span.end && document.source[end] !== mark) end++;
  return index < 0 ? undefined : { place, document, table, row, index, span: { start, end } };
}

/** The row that holds the offset or ends at it. */
function rowAt({ rows }: Table, local: number): Row | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[middle] as Row).span.start <= local) low = middle;
    else high = middle - 1;
  }
  const row = rows[low];
  return row !== undefined && row.span.start <= local && local <= row.span.end ? row : undefined;
}

/** A cell of the body as the grid understands it. */
export interface BodyCell extends CellPlace {
  readonly grid: Grid;
  readonly gridRow: GridRow;
  readonly column: Column;
  /** Undefined where the row is too short yet. */
  readonly cell?: GridCell;
}

/** The cell of the body at the offset; undefined in headers, and where the grid has no such column. */
export function bodyCellAt(file: GazetteFile, offset: number): BodyCell | undefined {
  const at = cellAt(file, offset);
  const grid = at && !at.row.header ? gridOf(at.table, at.document) : undefined;
  if (at === undefined || grid === undefined) return undefined;
  const gridRow = grid.rows.find(({ row, more }) => row === at.row || more.includes(at.row));
  if (gridRow === undefined) return undefined;
  // A row that a page break split goes on in the cell it broke off in.
  const index = gridRow.row === at.row ? at.index : gridRow.row.cells.length - 1 + at.index;
  const column = grid.columns[index];
  return column && { ...at, index, grid, gridRow, column, cell: gridRow.cells[index] };
}
