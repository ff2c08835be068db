// Reads what a table measures: the name of a row and the year of a column (or the other way round), the value in the cell. Cells without a number,
// totals over years in brackets and names that the table has twice say nothing.
import type { Document, Table } from './document';
import { aspectOf, namesElsewhere, nameKey, type Region } from './measurement-names';
import type { Measurement } from './measurement-types';
import { dimensionOf } from './measurement-units';
import type { Column, Grid, GridRow } from './table-types';
import { gridOf } from './table-grid';

const NO_VALUE_HEAD = /累计|合计|总计|增长|增速|增幅|同比|比上年|占比|比重|完成率|差|年均|月|季度|上半年|下半年/;

/** The measurements of a table. */
export function readTable(
  table: Table,
  owner: Document,
  region: Region | undefined,
  issued?: number,
  bulletin?: number,
): readonly Measurement[] {
  const grid = gridOf(table, owner);
  if (grid === undefined || grid.ragged) return [];
  const columns = yearColumns(grid, bulletin);
  if (columns.length === 0) return [];
  const caption = table.caption?.view.text ?? '';
  const elsewhere = namesElsewhere(caption, region);
  const names = new Map<string, number>();
  for (const { name } of grid.rows) if (name !== undefined) names.set(name, (names.get(name) ?? 0) + 1);
  return grid.rows.flatMap((row) => {
    const { name, nameSpan } = row;
    if (row.role !== 'data' || name === undefined || nameSpan === undefined || name.length < 2 || names.get(name) !== 1)
      return [];
    return columns.flatMap((column) =>
      measured(grid, row, column, { owner, region, name, nameSpan, elsewhere, caption, issued }),
    );
  });
}

interface Named {
  readonly owner: Document;
  readonly region: Region | undefined;
  readonly name: string;
  readonly nameSpan: Measurement['nameSpan'];
  readonly elsewhere: boolean;
  readonly caption: string;
  readonly issued?: number;
}

function measured(grid: Grid, row: GridRow, { column, year }: Dated, named: Named): Measurement[] {
  const cell = row.cells[column.index];
  const quantity = cell?.quantity;
  if (cell === undefined || quantity === undefined || cell.merged !== undefined) return [];
  if (quantity.range || quantity.guess || quantity.rank) return [];
  const unit = quantity.unit ?? row.unit ?? column.unit;
  const dimension = dimensionOf(quantity, unit);
  if (dimension === undefined) return [];
  const factor = unit?.factor ?? 1;
  const { name, nameSpan, owner, region, elsewhere, caption, issued } = named;
  return [
    {
      name,
      nameSpan,
      key: nameKey(name, region),
      year,
      yearFrom: 'column',
      quantity,
      unit,
      value: quantity.number.value * factor,
      slack: quantity.number.slack * factor,
      dimension,
      source: 'table',
      cumulative: cell.bracketed || cell.marks.length > 0,
      aspect: aspectOf(caption + column.path.join(''), year, issued),
      own: !elsewhere && !row.part,
      part: false,
      region: region?.names[0] ?? '',
      owner,
      row: { grid, row, column: column.index },
    },
  ];
}

/** The columns of one year each; in a bulletin without years in its head the absolute numbers are of the bulletin's. */
function yearColumns(grid: Grid, bulletin: number | undefined): readonly Dated[] {
  const dated = grid.columns.flatMap((column): Dated[] => {
    const { kind, year, period, path } = column;
    const head = path.join('');
    if (kind !== 'value' || period !== undefined || NO_VALUE_HEAD.test(head)) return [];
    if (year !== undefined) return [{ index: column.index, column, year }];
    return bulletin !== undefined && ABSOLUTE.test(head) ? [{ index: column.index, column, year: bulletin }] : [];
  });
  // A plan and what came of it are two columns of one year.
  return dated.filter(({ year }) => dated.filter((other) => other.year === year).length === 1);
}
const ABSOLUTE = /^(?:绝对[数值额]|产量|数值|总量|全年|实绩|年末数)(?:\(.{1,8}\))?$/;

interface Dated {
  readonly index: number;
  readonly column: Column;
  readonly year: number;
}
