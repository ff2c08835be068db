// The serial column of a table: the one headed 序号, with whole numbers in it, or, below a header that has slipped or says nothing, the one whose
// numbers count. A column of other whole numbers (years, counts) is none. Knows tables and no rule.
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

const HEADERS: ReadonlySet<string> = new Set(['序号', '编号', '项次', '号']);
/** 合计 sums the rows up and goes on with none of them. */
const TOTAL = /^(?:合计|小计|总计|共计|总和|汇总)/;
const NUMERAL = /^(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,6})$/;

/** The serial column, or undefined where the table has none that can be told for sure. */
export function serialColumn(table: Table, document: Document): SerialColumn | undefined {
  const index = headedColumn(table, document);
  if (index === undefined) return undefined;
  const cells = new Map<Row, { value: number; span: Span }>();
  const width = table.columns;
  for (const row of table.rows) {
    if (row.header || row.cells.length !== width) continue;
    const cell = row.cells[index];
    const value =
      cell && NUMERAL.test(cell.text) ? (parseArabicNumeral(cell.text) ?? parseChineseNumeral(cell.text)) : 0;
    if (cell !== undefined && value) cells.set(row, { value, span: cell.span });
  }
  if (cells.size === 0) return undefined;
  const continues = (row: Row | undefined): boolean =>
    row !== undefined &&
    !row.header &&
    !cells.has(row) &&
    row.cells.length > 1 &&
    (row.cells[index]?.text ?? '') === '' &&
    !row.cells.slice(0, index + 3).some(({ text }) => TOTAL.test(text));
  return { index, cells, continues };
}

function headedColumn(table: Table, document: Document): number | undefined {
  const headers = table.rows.filter(({ header }) => header);
  const headed = headers
    .map(({ cells }) => cells.findIndex(({ text }) => HEADERS.has(text)))
    .find((found) => found >= 0);
  const grid = headed === undefined ? gridOf(table, document) : undefined;
  if (grid === undefined || grid.ragged) return headed;
  // 名次 and 编号 of things count, too, but are no serials: only a column without a name of its own is taken by its numbers.
  const counted = grid.columns.find(({ kind, path, headKind }) => {
    return kind === 'serial' && (grid.shift !== undefined || path.length === 0 || headKind === 'serial');
  });
  return counted?.index;
}
