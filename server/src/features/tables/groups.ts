// The groups of rows in a table: below a line over the whole width, or beside one merged cell of a group column. For folding. Knows the grid.
import type { Span } from '../../base/span';
import type { Document, Table } from '../../model/document';
import { gridOf } from '../../model/table-grid';
import type { GridRow } from '../../model/table-types';

/** The stretches of rows that belong together, in text order, those of one row left out. Spans count in the region. */
export function rowGroups(table: Table, document: Document): readonly Span[] {
  const grid = gridOf(table, document);
  if (grid === undefined) return [];
  const lined = grid.rows.some(({ role }) => role === 'group');
  const column = grid.columns.find(({ kind }) => kind === 'group')?.index ?? -1;
  const begins = (row: GridRow): boolean =>
    lined ? row.role === 'group' : row.cells[column]?.cell !== undefined && row.cells[column].merged === undefined;
  const groups: Span[] = [];
  let first: GridRow | undefined;
  let last: GridRow | undefined;
  const close = (): void => {
    if (first !== undefined && last !== undefined) groups.push({ start: first.row.span.start, end: last.row.span.end });
    first = last = undefined;
  };
  for (const row of grid.rows) {
    if (begins(row)) {
      close();
      first = row;
    } else if (row.role === 'total') close();
    else if (first !== undefined) last = row;
  }
  close();
  return groups;
}
