// The number of a table cell as arithmetic needs it: exact, with its rounding, or nothing where a bound, a range, a guess or a mark makes it
// no number to reckon with. Knows no rule and no kind of calculation.
import { around, type Interval } from '../base/rounding';
import type { Quantity } from './quantity-types';
import type { Grid, GridCell, GridRow } from './table-types';

/** A printed number with its place in a grid. */
export interface CellNumber {
  readonly cell: GridCell;
  /** With sign and scale, in the unit of its cell, row or column. */
  readonly value: number;
  readonly slack: number;
  readonly decimals: number;
  /** What the number may have been before it was rounded. */
  readonly range: Interval;
  /** Digits and scale as printed, folded, with the sign. */
  readonly text: string;
  /** The unit printed in the cell itself, in its one spelling; empty when none is. */
  readonly unit: string;
  readonly measure: Quantity['measure'];
}

const MINUS = /^[-−–﹣－]/;
/** 其中 and the like before the number, or words behind it, are no plain value. */
const GROWTH_SIGNS = /^[↑↓▲△▼]/;

/** The number of a cell; undefined for what is bounded, approximate, a range, a rank, cumulative in brackets, or no number. */
export function cellNumber(cell: GridCell | undefined): CellNumber | undefined {
  const quantity = cell?.quantity;
  if (cell === undefined || quantity === undefined || cell.bracketed || cell.merged !== undefined) return undefined;
  const { number, unit, measure } = quantity;
  if (
    quantity.range ||
    quantity.guess ||
    quantity.rank ||
    quantity.qualifiers.length > 0 ||
    GROWTH_SIGNS.test(cell.text)
  ) {
    return undefined;
  }
  if (measure !== 'plain' && measure !== 'percent') return undefined;
  const factor = unit?.factor ?? 1;
  const down = MINUS.test(cell.text) || quantity.lead?.direction === 'down';
  const value = (down ? -Math.abs(number.value) : number.value) * factor;
  const slack = number.slack * factor;
  return {
    cell,
    value,
    slack,
    decimals: number.decimals,
    range: around(value, slack),
    text: (down ? '-' : '') + number.digits.text.replace(MINUS, '') + (number.scale?.text ?? ''),
    unit: unit?.base ?? '',
    measure,
  };
}

/** The row's number in a column. */
export function numberAt(row: GridRow, column: number): CellNumber | undefined {
  return cellNumber(row.cells[column]);
}

/** The rows that count: no group lines, no header printed again. */
export function bodyRows(grid: Grid): readonly GridRow[] {
  return grid.rows.filter(({ role }) => role === 'data' || role === 'total');
}

/** Two numbers are of one unit, so that they may be added, subtracted or divided. */
export function comparable(a: CellNumber, b: CellNumber): boolean {
  return a.unit === b.unit && a.measure === b.measure;
}
