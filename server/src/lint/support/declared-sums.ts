// Holds the sums that a declaration promises against the numbers of a column: the total row is the sum of the rows, or the rows come to a number.
// Wherever a cell is no plain number nothing is claimed.
import { plainNumber, sameNumber, within, type Interval } from '../../base/rounding';
import type { Span } from '../../base/span';
import { cellNumber, comparable, type CellNumber } from '../../model/cell-numbers';
import { totalsOf, wrongTotals } from '../../model/table-totals';
import type { Column, Grid, GridRow } from '../../model/table-types';
import { isNothing, sumClaim, type TotalClaim } from '../../model/total-claims';

/** A promised sum that does not come out. */
export interface WrongSum {
  readonly kind: 'sum';
  readonly span: Span;
  /** What the rows should come to, as printed or declared. */
  readonly wanted: string;
  /** What they come to. */
  readonly sum: string;
  /** 12+30+25, shortened where there are many. */
  readonly formula: string;
  /** What they may come to before they were rounded, when that is more than one number. */
  readonly range?: { readonly low: string; readonly high: string };
}

const MOST_SHOWN = 6;

/** The sums of a declared column that are wrong. Totals that are wrong beyond doubt have a rule of their own. */
export function* wrongSums(wanted: true | number, column: Column, grid: Grid): Iterable<WrongSum> {
  if (grid.ragged) return;
  if (wanted !== true) {
    const parts = partsOf(grid, column);
    const head = column.heads.at(-1);
    if (parts === undefined || head === undefined) return;
    const claim = sumClaim(parts[0], parts, 'rows', false);
    if (!within(wanted, claim.range)) yield wrong(head.span, plainNumber(wanted, 6), claim.sum, claim.range, parts);
    return;
  }
  const known = new Set(wrongTotals(grid).map(({ total }) => total.cell));
  for (const { total, parts, sum, range, agrees } of totalsIn(grid, column)) {
    const span = total.cell.cell?.span;
    if (agrees || known.has(total.cell) || span === undefined) continue;
    yield wrong(span, total.text, sum, range, parts);
  }
}

function totalsIn(grid: Grid, column: Column): readonly TotalClaim[] {
  const known = totalsOf(grid).filter(({ along, total }) => along === 'rows' && total.cell.column === column.index);
  if (known.length > 0) return known;
  // The declaration says what nothing else does: the column adds up.
  const totals = grid.rows.filter(({ role }) => role === 'total');
  const total = cellNumber(totals[0]?.cells[column.index]);
  const parts = partsOf(grid, column);
  const first = parts?.[0];
  if (totals.length !== 1 || total === undefined || parts === undefined) return [];
  return first !== undefined && comparable(total, first) ? [sumClaim(total, parts, 'rows', false)] : [];
}

/** The numbers of the rows, those that are part of another left out; undefined where a cell is neither a plain number nor nothing. */
function partsOf({ rows }: Grid, { index }: Column): readonly [CellNumber, ...CellNumber[]] | undefined {
  const found: CellNumber[] = [];
  for (const row of rows) {
    if (row.role !== 'data' || row.part) continue;
    const number = cellNumber(row.cells[index]);
    if (number === undefined) {
      if (!isNothing(noneOf(row, index))) return undefined;
      continue;
    }
    if (found[0] !== undefined && !comparable(found[0], number)) return undefined;
    found.push(number);
  }
  const [first, second, ...rest] = found;
  return first === undefined || second === undefined ? undefined : [first, second, ...rest];
}

function noneOf({ cells }: GridRow, index: number): ReturnType<() => GridRow['cells'][number]['none']> {
  const cell = cells[index];
  return cell === undefined || cell.merged !== undefined ? undefined : cell.none;
}

function wrong(
  span: Span,
  wanted: string,
  sum: number,
  { low, high }: Interval,
  parts: readonly CellNumber[],
): WrongSum {
  const decimals = Math.max(...parts.map((part) => part.decimals));
  const shown = parts.slice(0, MOST_SHOWN).map(({ text }) => text);
  const formula = (parts.length > shown.length ? [...shown, '…'] : shown).join('+');
  const write = (value: number): string => plainNumber(value, decimals + 2);
  const range = sameNumber(low, high) ? undefined : { low: write(low), high: write(high) };
  return { kind: 'sum', span, wanted, sum: write(sum), formula, ...(range === undefined ? {} : { range }) };
}
