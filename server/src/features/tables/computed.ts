// What a cell comes to by the other cells: a growth rate from its two ends, a total from its parts. For showing beside what is printed; rules
// judge, this only reckons, and only where the structure of the table is sure.
import { atLeast, atMost, plainNumber, tellingNumber, type Interval } from '../../base/rounding';
import { sumText } from '../../lint/support/sum-words';
import { endRanges, growthColumns, growthOf, type Growth } from '../../model/calculations';
import type { CellNumber } from '../../model/cell-numbers';
import { totalsOf, wrongTotals } from '../../model/table-totals';
import type { Grid, GridCell, GridRow } from '../../model/table-types';
import type { TotalClaim } from '../../model/total-claims';

/** A cell reckoned from others. */
export interface Computed {
  readonly kind: 'growth' | 'total';
  readonly cell: GridCell;
  /** 6.82%, 42.5: with enough digits to tell it from what is printed. */
  readonly text: string;
  /** (12000÷8628)^(1/5)－1 or 12＋30.5, without the result. */
  readonly formula: string;
  /** What the rounding of the other cells allows: 6.81%—6.83%. Undefined when it is one number. */
  readonly allowed?: string;
  /** What is printed; undefined in an empty cell. */
  readonly printed?: string;
  /** The two agree, rounded as they are. Undefined where nothing is printed. */
  readonly agrees?: boolean;
  /** Values of the first and of the last year for which the printed rate would be right. */
  readonly ends?: { readonly from: string; readonly to: string };
  /** The growth of this indicator is told in constant prices: the two need not agree. */
  readonly real: boolean;
}

/** What the cell comes to; empty where nothing tells. */
export function computedOf(grid: Grid, row: GridRow, cell: GridCell): readonly Computed[] {
  const found: Computed[] = [];
  const columns = growthColumns(grid).find(({ growth, trusted }) => trusted && growth.index === cell.column);
  const growth = columns && growthOf(grid, row, cell.column);
  if (growth !== undefined) found.push(ofGrowth(growth));
  for (const claim of totalsOf(grid)) if (claim.total.cell === cell) found.push(ofTotal(claim));
  return found;
}

/** The cells of some rows that come to something else than is printed, in text order. */
export function differingCells(grid: Grid, wanted: (row: GridRow) => boolean): readonly Computed[] {
  const found: Computed[] = [];
  const columns = growthColumns(grid).filter(({ trusted }) => trusted);
  for (const row of columns.length === 0 ? [] : grid.rows.filter(wanted)) {
    for (const { growth: column } of columns) {
      const growth = growthOf(grid, row, column.index);
      if (growth?.agrees === false && !growth.real) found.push(ofGrowth(growth));
    }
  }
  for (const claim of wrongTotals(grid)) {
    const row = grid.rows[claim.total.cell.row];
    if (row !== undefined && wanted(row)) found.push(ofTotal(claim));
  }
  return found.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ cell }: Computed): number {
  return cell.cell?.span.start ?? 0;
}

function ofGrowth(growth: Growth): Computed {
  const { cell, from, to, computed, allowed, printed, agrees, real, formula } = growth;
  const decimals = printed?.decimals ?? 1;
  const ends = agrees === false ? endRanges(growth) : undefined;
  return {
    kind: 'growth',
    cell,
    text: `${printed === undefined ? plainNumber(computed, 2) : tellingNumber(computed, printed.value, decimals)}%`,
    formula,
    allowed: rangeText(allowed, decimals + 1, '%'),
    ...(printed === undefined ? {} : { printed: `${printed.text}%`, agrees }),
    ...(ends === undefined ? {} : { ends: { from: inside(ends.from, from), to: inside(ends.to, to) } }),
    real,
  };
}

function ofTotal({ total, parts, sum, range, agrees }: TotalClaim): Computed {
  const decimals = Math.max(total.decimals, ...parts.map((part) => part.decimals));
  const sign = total.measure === 'percent' ? '%' : '';
  return {
    kind: 'total',
    cell: total.cell,
    text: `${plainNumber(sum, decimals)}${sign}`,
    formula: sumText(parts),
    allowed: decimals === 0 ? undefined : rangeText(range, decimals + 1, sign),
    printed: `${total.text}${sign}`,
    agrees,
    real: false,
  };
}

/** 6.819%—6.821%, with as many decimals as tell its ends apart; nothing for a single number. */
function rangeText({ low, high }: Interval, decimals: number, sign: string): string | undefined {
  for (let more = decimals; more <= decimals + 3; more++) {
    const [least, most] = [atLeast(low, more), atMost(high, more)];
    if (Number(least) < Number(most)) return `${least}${sign}—${most}${sign}`;
  }
  return undefined;
}

/** 8576—8616, so rounded that each end lies inside. */
function inside({ low, high }: Interval, { decimals }: CellNumber): string {
  const [least, most] = [atLeast(low, decimals), atMost(high, decimals)];
  const [from, to] =
    Number(least) > Number(most) ? [atLeast(low, decimals + 2), atMost(high, decimals + 2)] : [least, most];
  return from === to ? from : `${from}—${to}`;
}
