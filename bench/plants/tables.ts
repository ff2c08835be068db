// Tables as operators look for places in them: rows of data, columns by kind, cells with their place in the file. Knows the grid and no rule.
import type { Span } from '../../server/src/base/span';
import { gridOf } from '../../server/src/model/table-grid';
import type { Column, ColumnKind, Grid, GridCell, GridRow } from '../../server/src/model/table-types';
import { eachTable } from '../../server/src/model/walk';
import { inFile, type Ground, type Part } from './ground';

/** A table of a ground. */
export interface PlacedTable {
  readonly part: Part;
  readonly grid: Grid;
  /** Rows of data. */
  readonly rows: readonly GridRow[];
}

/** A printed cell. */
export interface PlacedCell {
  readonly row: GridRow;
  readonly cell: GridCell;
  /** Offsets of the file. */
  readonly span: Span;
  readonly text: string;
}

/** The tables in which rows agree on their width. */
export function* tablesOf(ground: Ground): Iterable<PlacedTable> {
  for (const part of ground.parts) {
    for (const table of eachTable(part.document)) {
      const grid = gridOf(table, part.document);
      if (grid === undefined || grid.ragged) continue;
      yield { part, grid, rows: grid.rows.filter(({ role }) => role === 'data') };
    }
  }
}

/** The filled cells of a column in rows of data. */
export function cellsIn({ part, rows }: PlacedTable, column: number): PlacedCell[] {
  return rows.flatMap((row) => {
    const cell = row.cells[column];
    if (cell?.cell === undefined || cell.cell.text === '' || cell.merged !== undefined) return [];
    const span = inFile(part, cell.cell.span);
    return [{ row, cell, span, text: part.ground.text.slice(span.start, span.end) }];
  });
}

export function columnsOf({ grid }: PlacedTable, ...kinds: ColumnKind[]): readonly Column[] {
  return grid.columns.filter(({ kind }) => kinds.includes(kind));
}

/** The cells of a column that hold a plain number, a percentage included, without marks and bounds. */
export function numbersIn(table: PlacedTable, column: number): PlacedCell[] {
  return cellsIn(table, column).filter(({ text }) => /^\d[\d,]*(?:\.\d+)?%?$/.test(text));
}
