// Where a table gives the unit of the same values twice and not alike: in a cell and over its column, behind a name and in the unit column, in
// the line above the table and in its headers. Knows the grid and no rule.
import type { Cell, Document } from '../../model/document';
import type { Unit } from '../../model/quantity-types';
import { unitLine } from '../../model/table-columns';
import { rowName } from '../../model/table-rows';
import type { Column, Grid, GridCell, GridRow } from '../../model/table-types';
import { dataRows, filledCell } from './table-grids';
import { valuesOf } from './numeric-columns';

export type Clash =
  /** The cell prints another scale than its column or row has; `value` is what it comes to in that unit. */
  | {
      readonly kind: 'cell';
      readonly cell: Cell;
      readonly unit: Unit;
      readonly printed: string;
      readonly value: number;
    }
  /** The cell prints a scale without a unit although the unit has one already: 3.2万 under 万人. */
  | { readonly kind: 'scale'; readonly cell: Cell; readonly unit: Unit; readonly printed: string }
  /** 营业收入（万元） in a row whose unit column says 亿元. */
  | { readonly kind: 'name'; readonly cell: Cell; readonly unit: Unit; readonly name: Unit }
  /** One rate without % in a column of rates that all print it. */
  | { readonly kind: 'percent'; readonly cell: Cell; readonly printed: string; readonly others: number }
  /** 单位：万元 above headers that all say 亿元. */
  | { readonly kind: 'line'; readonly unit: Unit; readonly head: Unit };

/** Where so many cells of a column print a unit of their own, the column has none. */
const OWN_UNITS = 0.2;

/** So many cells of a column must print % before one without it is a slip. */
const FEWEST_PERCENTS = 4;

export function* unitClashes(grid: Grid, owner: Document): Iterable<Clash> {
  for (const column of grid.columns) {
    if (column.kind === 'growth' || column.kind === 'share') yield* percentLost(grid, column);
  }
  for (const column of grid.columns) if (column.kind === 'value') yield* cellClashes(grid, column);
  yield* nameClashes(grid, owner.source);
  yield* lineClash(grid, owner.source);
}

function* cellClashes(grid: Grid, column: Column): Iterable<Clash> {
  const cells = valuesOf(grid, column);
  const own: Clash[] = [];
  for (const cell of cells) {
    const { quantity } = cell;
    if (quantity?.measure !== 'plain') continue;
    const number = quantity.range?.last ?? quantity.number;
    const scale = number.scale?.factor ?? 1;
    const units = unitsOver(column, grid.rows[cell.row]);
    const unit = units[0];
    if (unit === undefined) continue;
    const printed = cell.cell.text;
    if (quantity.unit === undefined) {
      if (scale >= 1e4 && units.every(({ factor }) => factor >= 1e4))
        own.push({ kind: 'scale', cell: cell.cell, unit, printed });
      continue;
    }
    const factor = scale * quantity.unit.factor;
    if (units.some(({ base, factor: due }) => base !== quantity.unit?.base || due === factor)) continue;
    own.push({
      kind: 'cell',
      cell: cell.cell,
      unit,
      printed,
      value: (number.value * quantity.unit.factor) / unit.factor,
    });
  }
  if (own.length <= Math.max(1, cells.length * OWN_UNITS)) yield* own;
}

function* percentLost(grid: Grid, column: Column): Iterable<Clash> {
  const cells = valuesOf(grid, column);
  const percents = cells.filter(({ quantity }) => quantity?.measure === 'percent').length;
  const bare = cells.filter(({ quantity, bracketed }) => quantity?.measure === 'plain' && !bracketed);
  const [lone] = bare;
  if (lone === undefined || bare.length > 1 || percents < FEWEST_PERCENTS) return;
  // 0 needs no sign, and a value with a unit is no rate.
  if (lone.quantity?.number.value === 0 || lone.quantity?.unit !== undefined) return;
  yield { kind: 'percent', cell: lone.cell, printed: lone.cell.text, others: percents };
}

/** The units that hold for a cell: its row's and its column's. */
function unitsOver(column: Column, row: GridRow | undefined): Unit[] {
  return [row?.unit, column.unit].filter((unit): unit is Unit => unit?.known === true);
}

function* nameClashes(grid: Grid, source: string): Iterable<Clash> {
  const unitColumn = grid.columns.find(({ kind }) => kind === 'unit');
  const nameColumn =
    grid.columns.find(({ kind }) => kind === 'indicator') ?? grid.columns.find(({ kind }) => kind === 'text');
  if (unitColumn === undefined || nameColumn === undefined) return;
  for (const row of dataRows(grid)) {
    const cell = filledCell(row, unitColumn.index)?.cell;
    const named = row.cells[nameColumn.index];
    const { unit } = row;
    if (cell === undefined || unit?.known !== true || !endsInBracket(named)) continue;
    const name = rowName(source, named)?.unit;
    if (name?.known === true && (name.base !== unit.base || name.factor !== unit.factor))
      yield { kind: 'name', cell, unit, name };
  }
}

function endsInBracket(cell: GridCell | undefined): cell is GridCell {
  return cell !== undefined && cell.merged === undefined && cell.text.endsWith(')');
}

function* lineClash(grid: Grid, source: string): Iterable<Clash> {
  const unit = unitLine(grid.table, source);
  if (unit?.known !== true) return;
  const heads = grid.columns.filter(({ kind }) => kind === 'value').map((column) => column.unit);
  // A header that says nothing takes the unit of the line; a header of another kind of thing (人均，元) may differ.
  const others = heads.filter((head) => head !== undefined && head.base === unit.base && head.factor !== unit.factor);
  const [head] = others;
  if (
    head !== undefined &&
    others.every((each) => each?.factor === head.factor) &&
    !heads.some((each) => each === undefined || isSame(each, unit))
  )
    yield { kind: 'line', unit, head };
}

function isSame(a: Unit, b: Unit): boolean {
  return a.base === b.base && a.factor === b.factor;
}
