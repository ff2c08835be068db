// The serial column of a table as the grid tells it by its cells, and the rows that carry a serial. Tables whose rows do not agree have none
// that can be told for sure. Knows tables and no rule.
import { parseArabicNumeral, parseChineseNumeral } from '../../base/numerals';
import type { Span } from '../../base/span';
import type { Document, Row, Table } from '../../model/document';
import { gridOf } from '../../model/table-grid';

export interface SerialColumn {
  readonly index: number;
  /** The body rows that carry a serial. */
  readonly cells: ReadonlyMap<Row, { readonly value: number; readonly span: Span }>;
  /** True for a row without a serial that goes on with the row above it. */
  continues(row: Row | undefined): boolean;
}

const NUMERAL = /^(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,6})$/;

/** The serial column, or undefined where the table has none that can be told for sure. */
export function serialColumn(table: Table, document: Document): SerialColumn | undefined {
  const grid = gridOf(table, document);
  // 名次 counts, too, but is no serial: a column with a name of its own must be called a serial.
  const column = grid?.columns.find(
    ({ kind, path, headKind }) =>
      kind === 'serial' && (headKind === 'serial' || path.length === 0 || grid.shift !== undefined),
  );
  if (grid === undefined || column === undefined || grid.ragged) return undefined;
  const cells = new Map<Row, { value: number; span: Span }>();
  const going = new Set<Row>();
  for (const { role, row, more, fits, cells: places } of grid.rows) {
    // What a page break split is one row to a reader, and goes wherever its first line goes.
    for (const rest of more) going.add(rest);
    const place = places[column.index];
    if (role !== 'data' || !fits || place?.cell === undefined) continue;
    const { text, span } = place.cell;
    if (text === '') going.add(row);
    const value = NUMERAL.test(text) ? (parseArabicNumeral(text) ?? parseChineseNumeral(text)) : undefined;
    if (value) cells.set(row, { value, span });
  }
  if (cells.size === 0) return undefined;
  return { index: column.index, cells, continues: (row) => row !== undefined && going.has(row) };
}
