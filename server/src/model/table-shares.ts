// Columns of percentages that are a quotient of other numbers of the table: each row's part of the total, or one column of another
// (完成率, 预算数为上年执行数的%). Which it is, if any, is what most rows bear out. Knows no rule.
import { overlap, shareOf, type Interval } from '../base/rounding';
import { bodyRows, numberAt, type CellNumber } from './cell-numbers';
import { totalsOf } from './table-totals';
import type { Column, Grid, GridRow } from './table-types';
import { isAdditive } from './total-claims';

/** A percentage and the two numbers it comes from. */
export interface ShareClaim {
  readonly share: CellNumber;
  readonly part: CellNumber;
  readonly whole: CellNumber;
  readonly computed: number;
  readonly allowed: Interval;
  readonly agrees: boolean;
  /** Rows of the column that are right and wrong in this reading. */
  readonly right: number;
  readonly wrong: number;
}

const SHARE_HEAD = /占|比重|比例|构成|率|为.{0,12}%|%/;
const NO_SHARE_HEAD = /增|减|同比|涨|升|降/;
const FEWEST = 3;
/** More columns are not tried against one another: no table of amounts is so wide. */
const MOST_COLUMNS = 12;
const MOST_ROWS = 300;

const known = new WeakMap<Grid, readonly ShareClaim[]>();

/** The percentages that are quotients, right and wrong. Worked out once a grid. */
export function sharesOf(grid: Grid): readonly ShareClaim[] {
  let found = known.get(grid);
  if (found === undefined) known.set(grid, (found = grid.ragged ? [] : find(grid)));
  return found;
}

type Reading = (row: GridRow) => { readonly part: CellNumber; readonly whole: CellNumber } | undefined;

function find(grid: Grid): readonly ShareClaim[] {
  const amounts = grid.columns.filter((column) => isAdditive(column) && column.kind === 'value').slice(0, MOST_COLUMNS);
  const shares = grid.columns.filter(isShare).slice(0, MOST_COLUMNS);
  if (amounts.length === 0 || shares.length === 0) return [];
  const rows = bodyRows(grid);
  return shares.flatMap((share) => {
    let best: readonly ShareClaim[] = [];
    for (const reading of readingsFor(grid, share, amounts)) {
      const sample = claimsOf(rows.slice(0, MOST_ROWS), share, reading);
      const right = sample.filter(({ agrees }) => agrees).length;
      const wrong = sample.length - right;
      if (right < FEWEST || right < 2 * wrong || right <= (best[0]?.right ?? 0)) continue;
      best = claimsOf(rows, share, reading).map((claim) => ({ ...claim, right, wrong }));
    }
    return best;
  });
}

function isShare({ kind, path, unit }: Column): boolean {
  const head = path.join('');
  if (kind === 'growth' || NO_SHARE_HEAD.test(head)) return false;
  return kind === 'share' || (kind === 'value' && (SHARE_HEAD.test(head) || unit?.text === '%'));
}

function readingsFor(grid: Grid, share: Column, amounts: readonly Column[]): readonly Reading[] {
  const others = amounts.filter(({ index }) => index !== share.index);
  const out: Reading[] = [];
  for (const { index } of others) {
    const total = totalsOf(grid).find(({ along, total: { cell } }) => along === 'rows' && cell.column === index)?.total;
    if (!total) continue;
    out.push((row) => {
      const part = row.index === total.cell.row ? undefined : numberAt(row, index);
      return part && { part, whole: total };
    });
  }
  for (const first of others) {
    for (const second of others) {
      if (first === second) continue;
      out.push((row) => {
        const [part, whole] = [numberAt(row, first.index), numberAt(row, second.index)];
        return part && whole && { part, whole };
      });
    }
  }
  return out;
}

function claimsOf(rows: readonly GridRow[], column: Column, reading: Reading): readonly ShareClaim[] {
  return rows.flatMap((row): ShareClaim[] => {
    const share = numberAt(row, column.index);
    const ends = share && reading(row);
    if (!share || !ends || ends.part.unit !== ends.whole.unit || ends.part.value === 0) return [];
    const { part, whole } = ends;
    const allowed = shareOf(part.range, whole.range);
    if (allowed === undefined || part.measure !== 'plain' || whole.measure !== 'plain') return [];
    const computed = (part.value / whole.value) * 100;
    return [{ share, part, whole, computed, allowed, agrees: overlap(share.range, allowed), right: 0, wrong: 0 }];
  });
}
