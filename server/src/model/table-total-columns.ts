// Columns of totals (合计, 小计) and the columns beside them that they take together, row by row. Which columns are the parts is read in
// several ways, and the way is taken that most rows bear out. Knows no rule.
import { bodyRows, comparable, numberAt, type CellNumber } from './cell-numbers';
import type { Column, Grid, GridRow } from './table-types';
import { isAdditive, isNothing, sumClaim, type TotalClaim } from './total-claims';

const TOTAL_HEAD =
  /^(?:小计|合计|总计|共计|总[数量额分]|总得分|总人数|总投资|总金额|总面积)(?:\([^()]{0,12}\))?$|(?:合计|小计|总计)$/;
/** A pairing is held against so many rows before it is believed. */
const FEWEST = 2;
const MOST_ROWS = 300;

/** The totals along the rows, right and wrong; empty where no way of reading the columns is borne out. */
export function columnTotals(grid: Grid): readonly TotalClaim[] {
  const rows = bodyRows(grid);
  if (rows.length < FEWEST) return [];
  const columns = grid.columns.filter((column) => isAdditive(column));
  return columns.flatMap((total) => {
    if (!TOTAL_HEAD.test(total.path.at(-1) ?? '')) return [];
    for (const parts of partsFor(total, columns)) {
      const sample = claimsOf(rows.slice(0, MOST_ROWS), total, parts);
      const right = sample.filter(({ agrees }) => agrees).length;
      const wrong = sample.length - right;
      if (right < FEWEST || right < 2 * wrong) continue;
      return claimsOf(rows, total, parts).map((claim) => ({ ...claim, right, wrong }));
    }
    return [];
  });
}

/** The columns a total may take together, the likeliest first: under the same head, all behind it up to the next total, all before it. */
function partsFor(total: Column, columns: readonly Column[]): readonly (readonly Column[])[] {
  const others = columns.filter((column) => column !== total);
  const isTotal = ({ path }: Column): boolean => TOTAL_HEAD.test(path.at(-1) ?? '');
  const head = total.path.slice(0, -1).join('\n');
  const under = others.filter(({ path }) => head !== '' && path.slice(0, -1).join('\n') === head);
  const next = others.find((column) => column.index > total.index && isTotal(column))?.index ?? Infinity;
  const last = others.findLast((column) => column.index < total.index && isTotal(column))?.index ?? -1;
  const ways = [
    under,
    others.filter(({ index }) => index > total.index && index < next),
    others.filter(({ index }) => index < total.index && index > last),
    others.filter(({ index }) => index > total.index),
    others.filter((column) => column.index > total.index && !isTotal(column)),
    others.filter(isTotal),
    others.filter((column) => !isTotal(column)),
  ];
  return ways.filter((parts) => parts.length >= 2);
}

function claimsOf(rows: readonly GridRow[], total: Column, parts: readonly Column[]): readonly TotalClaim[] {
  return rows.flatMap((row) => {
    const whole = numberAt(row, total.index);
    if (whole === undefined || whole.measure !== 'plain' || whole.value === 0) return [];
    const numbers: CellNumber[] = [];
    let blanks = false;
    for (const { index } of parts) {
      const number = numberAt(row, index);
      if (number && comparable(number, whole)) numbers.push(number);
      else if (!number && isNothing(row.cells[index]?.none)) blanks = true;
      else return [];
    }
    return numbers.length > 1 ? [sumClaim(whole, numbers, 'columns', blanks)] : [];
  });
}
