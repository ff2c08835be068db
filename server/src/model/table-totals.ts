// Which cells of a table sum up to which: totals of rows and of columns, held against each other, so that one wrong cell is one fault.
// Knows no rule.
import { sameNumber } from '../base/rounding';
import type { CellNumber } from './cell-numbers';
import { columnTotals } from './table-total-columns';
import { rowTotals, shareTotals } from './table-total-rows';
import type { Grid } from './table-types';
import { isSlipOf, lackOf, type TotalClaim } from './total-claims';

/** So many wrong totals have no cell in common that a person would look for. */
const MOST_COMPARED = 50;

const known = new WeakMap<Grid, readonly TotalClaim[]>();

/** What the table says about its totals, right and wrong, as far as its structure is sure. Worked out once a grid. */
export function totalsOf(grid: Grid): readonly TotalClaim[] {
  let found = known.get(grid);
  if (found === undefined) known.set(grid, (found = isUneven(grid) ? [] : [...rowTotals(grid), ...columnTotals(grid)]));
  return found;
}

const knownShares = new WeakMap<Grid, readonly TotalClaim[]>();

/** The columns of shares whose total is given as 100. Worked out once a grid. */
export function shareTotalsOf(grid: Grid): readonly TotalClaim[] {
  let found = knownShares.get(grid);
  if (found === undefined) knownShares.set(grid, (found = isUneven(grid) ? [] : shareTotals(grid)));
  return found;
}

/** Shares that do not come to the 100 printed, beyond doubt. */
export function wrongShareTotals(grid: Grid): readonly TotalClaim[] {
  return shareTotalsOf(grid).filter((claim) => {
    const { agrees, sum, right, wrong, blanks } = claim;
    if (agrees || blanks || sum < 10 || sum > 200) return false;
    return (right > 0 && right >= wrong) || isSlipOf(claim);
  });
}

/** One of the parts is the sum of those right behind it: some are contained in others, and the sum of all says nothing. */
function nests(parts: readonly CellNumber[]): boolean {
  return parts.some(({ value }, i) => {
    let sum = 0;
    for (let j = i + 1; j < parts.length && j < i + 30; j++) {
      sum += parts[j]?.value ?? 0;
      if (j > i + 1 && sameNumber(sum, value)) return true;
      if (sum > value) return false;
    }
    return false;
  });
}

/** The totals that are wrong beyond doubt; where two have one cell in common that mends both, one claim with that suspect. */
export function wrongTotals(grid: Grid): readonly TotalClaim[] {
  const wrong = totalsOf(grid).filter((claim) => !claim.agrees && isCertain(claim));
  if (wrong.length > MOST_COMPARED) return wrong;
  const out: TotalClaim[] = [];
  const explained = new Set<TotalClaim>();
  for (const claim of wrong) {
    if (explained.has(claim)) continue;
    const suspect = numbersIn(claim).find((number) =>
      wrong.some((other) => {
        if (other === claim || explained.has(other) || !mendsBoth(number, claim, other)) return false;
        explained.add(other);
        return true;
      }),
    );
    out.push(suspect === undefined ? claim : { ...claim, suspect });
  }
  return out;
}

/** The rows of the body differ in width, so that a cell may stand in a column that is not its own. A short header does no harm here. */
function isUneven({ ragged, rows }: Grid): boolean {
  if (!ragged) return false;
  const widths = new Set(
    rows.filter(({ role }) => role === 'data' || role === 'total').map(({ row }) => row.cells.length),
  );
  return widths.size > 1;
}

function numbersIn({ total, parts }: TotalClaim): readonly CellNumber[] {
  return [total, ...parts];
}

function mendsBoth({ cell }: CellNumber, a: TotalClaim, b: TotalClaim): boolean {
  const [signA, signB] = [signOf(a, cell), signOf(b, cell)];
  return signA !== 0 && signB !== 0 && sameNumber(lackOf(a) * signA, lackOf(b) * signB);
}

function signOf({ total, parts }: TotalClaim, cell: CellNumber['cell']): number {
  if (total.cell === cell) return 1;
  return parts.some((part) => part.cell === cell) ? -1 : 0;
}

/**
 * Sums of the same structure bear it out, or there is nothing to compare with and the difference is that of one digit. A total between the
 * least and the greatest part is an average or a maximum and no sum.
 */
function isCertain(claim: TotalClaim): boolean {
  const { right, wrong, total, parts, blanks } = claim;
  const sure = right >= 2 && right > wrong && !blanks;
  if (isSlipOf(claim)) return right > 0 || !blanks;
  return sure && !nests(parts) && Math.abs(total.value) > Math.max(...parts.map(({ value }) => Math.abs(value)));
}
