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
    const parting = grid.columns.slice(0, column.index).filter((left) => parts(left, rows));
    for (const cells of groupsOf(rows, column.index, parting, source)) {
      const joints = jointsOf(cells);
      if (joints !== undefined) found.push(joints);
    }
  }
  return found;
}

function mayDivide({ kind, year }: Column): boolean {
  return (
    kind !== 'serial' &&
    kind !== 'unit' &&
    kind !== 'growth' &&
    kind !== 'share' &&
    kind !== 'empty' &&
    year === undefined
  );
}

/** The ranges of a column, parted where what stands left of them changes; a group with anything else in it is left out. */
function groupsOf(rows: readonly GridRow[], column: number, parting: readonly Column[], source: string): RangeCell[][] {
  const groups: Cell[][] = [];
  let before: GridRow | undefined;
  for (const row of rows) {
    const last = before;
    if (last === undefined || parting.some(({ index }) => row.cells[index]?.text !== last.cells[index]?.text))
      groups.push([]);
    before = row;
    const cell = filledCell(row, column)?.cell;
    const group = groups[groups.length - 1];
    if (cell !== undefined && cell.text !== group?.at(-1)?.text) group?.push(cell);
  }
  return groups.flatMap((cells) => {
    if (cells.length < 2 || cells.length > MOST || cells.some(({ text }) => text.length > LONGEST || !/\d/.test(text)))
      return [];
    const marked = cells.some(({ text }) => /及其?以|含/.test(text));
    const ranges = cells.map((cell) => ({ cell, interval: readInterval(cell, source, marked) }));
    return ranges.every((range): range is RangeCell => range.interval !== undefined) ? [ranges] : [];
  });
}

/** A column at the left groups the rows where one of its texts holds for several in a row; where each row has its own, it names them. */
function parts({ index, kind }: Column, rows: readonly GridRow[]): boolean {
  if (kind === 'group') return true;
  return rows.some((row, place) => {
    const text = row.cells[index]?.text ?? '';
    return text !== '' && place > 0 && text === rows[place - 1]?.cells[index]?.text;
  });
}

function readInterval(cell: Cell, source: string, marked: boolean): Interval | undefined {
  const view = foldedView(source, [cell.span]);
  return intervalOf(quantitiesIn(view).quantities, view.text, marked);
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
