// Columns of a table that divide a quantity into ranges: 100人以上, 30—100人, 30人以下. A column does so where each cell is a range of one unit,
// they follow each other up or down, and most of them meet. Knows grids and intervals and no rule.
import { foldedView } from '../../base/fold';
import type { Cell, Document } from '../../model/document';
import { quantitiesIn } from '../../model/quantities';
import type { Column, Grid, GridRow } from '../../model/table-types';
import { intervalOf, meetingOf, orderOf, type Interval, type Meeting } from './intervals';
import { dataRows, filledCell } from './table-grids';

export interface RangeCell {
  readonly cell: Cell;
  readonly interval: Interval;
}

/** Two ranges that follow each other, the lower first. */
export interface Joint {
  readonly lower: RangeCell;
  readonly upper: RangeCell;
  /** The one printed second. */
  readonly later: RangeCell;
  readonly meeting: Meeting;
}

/** More rows are a list and no division. */
const MOST = 30;
/** A range is a short text. */
const LONGEST = 40;

/** The joints of each division in the table. */
export function divisions(grid: Grid, { source }: Document): (readonly Joint[])[] {
  const rows = dataRows(grid);
  const found: (readonly Joint[])[] = [];
  for (const column of grid.columns) {
    if (!mayDivide(column)) continue;
    for (const cells of groupsOf(rows, column.index, source)) {
      const joints = jointsOf(cells);
      if (joints !== undefined) found.push(joints);
    }
  }
  return found;
}

function mayDivide({ kind, year }: Column): boolean {
  return kind !== 'serial' && kind !== 'unit' && kind !== 'growth' && kind !== 'share' && kind !== 'empty' && year === undefined;
}

/** The ranges of a column, parted where what stands left of them changes; a group with anything else in it is left out. */
function groupsOf(rows: readonly GridRow[], column: number, source: string): RangeCell[][] {
  const groups: (RangeCell[] | undefined)[] = [];
  let group: RangeCell[] | undefined;
  let before: GridRow | undefined;
  let lastText: string | undefined;
  for (const row of rows) {
    const last = before;
    if (last === undefined || parts(last, row, column)) groups.push((group = []));
    before = row;
    const cell = filledCell(row, column)?.cell as Cell | undefined;
    if (cell === undefined || group === undefined) continue;
    if (cell.text === lastText && group.length > 0) continue;
    lastText = cell.text;
    const interval = readInterval(cell, source);
    if (interval === undefined || group.length > MOST) groups[groups.length - 1] = group = undefined;
    else group.push({ cell, interval });
  }
  return groups.filter((each): each is RangeCell[] => each !== undefined && each.length > 1);
}

function parts(before: GridRow, row: GridRow, column: number): boolean {
  for (let index = 0; index < column; index++) {
    const text = row.cells[index]?.text;
    if (text !== before.cells[index]?.text && !/^\d{0,4}$/.test(text ?? '')) return true;
  }
  return false;
}

function readInterval(cell: Cell, source: string): Interval | undefined {
  if (cell.text.length > LONGEST || !/\d/.test(cell.text)) return undefined;
  const view = foldedView(source, [cell.span]);
  return intervalOf(quantitiesIn(view).quantities, view.text);
}

/** The joints of a division; undefined where the ranges are none. */
function jointsOf(cells: readonly RangeCell[]): Joint[] | undefined {
  const [first, second] = cells;
  if (first === undefined || second === undefined) return undefined;
  const { unit } = first.interval;
  if (cells.some(({ interval }) => interval.unit !== unit)) return undefined;
  const open = (side: 'low' | 'high'): number => cells.filter(({ interval }) => interval[side] === undefined).length;
  // ≥90%, ≥80%, ≥60% are marks to be reached, one above the other.
  if (open('low') > 1 || open('high') > 1) return undefined;
  if (cells.every(({ interval: { low, high } }) => low === high)) return undefined;
  const direction = orderOf(first.interval, second.interval);
  if (direction === 0) return undefined;
  const joints: Joint[] = [];
  for (const [index, later] of cells.entries()) {
    const before = cells[index - 1];
    if (before === undefined) continue;
    if (orderOf(before.interval, later.interval) !== direction) return undefined;
    const [lower, upper] = direction < 0 ? [before, later] : [later, before];
    joints.push({ lower, upper, later, meeting: meetingOf(lower.interval, upper.interval) });
  }
  const met = joints.filter(({ meeting }) => meeting === 'fits' || meeting === 'touch' || meeting === 'hole').length;
  return met * 2 >= joints.length ? joints : undefined;
}
