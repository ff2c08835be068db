// A claim of a table that some of its numbers sum up to another of them, held against the numbers. Knows no rule and no way of finding one.
import { isSlip, overlap, sumOf, type Interval } from '../base/rounding';
import { isRateName } from './indicator-kinds';
import type { CellNumber } from './cell-numbers';
import type { Column, NoValue } from './table-types';

export interface TotalClaim {
  /** rows: the parts stand in rows above or below · columns: beside it in its row. */
  readonly along: 'rows' | 'columns';
  readonly total: CellNumber;
  readonly parts: readonly CellNumber[];
  readonly sum: number;
  /** What the parts may have come to before they were rounded. */
  readonly range: Interval;
  readonly agrees: boolean;
  /** A part has no number: it was taken for nothing. */
  readonly blanks: boolean;
  /** How many sums of the same structure are right, and how many are not, this one included. */
  readonly right: number;
  readonly wrong: number;
  /** The cell that, mended, mends this claim and another one: an addend that stands in a row and a column of totals. */
  readonly suspect?: CellNumber;
}

/** Heads of columns whose numbers are no amounts, or count some things twice: they are not added up. */
const NOT_ADDITIVE =
  /率|均|单产|亩产|每亩|比重|比例|占|单价|价格|指数|标准|增长|增速|增幅|增减|同比|位次|排名|排序|序号|倍|编号|代码|编码|电话|年份|年限|日期|系数|得分|评分|分值|涉及|覆盖|参与|最[高低大小多少]|限额|上限|下限|%|‰/;

/** Heads of columns that give each row's share of the total. */
const SHARE = /占|比重|构成|百分比/;
const NO_SHARE = /率|增|减|同比|完成|达到/;

/** The column holds shares of one whole, which a row of totals gives as 100. */
export function isShareColumn({ kind, path, unit }: Column): boolean {
  const head = path.at(-1) ?? '';
  if (NO_SHARE.test(head) || kind === 'growth') return false;
  return kind === 'share' || SHARE.test(head) || head === '%' || unit?.text === '%';
}

/** The column holds amounts that a total adds up. */
export function isAdditive({ kind, path, unit }: Column): boolean {
  if (kind === 'serial' || kind === 'growth' || kind === 'share' || kind === 'indicator' || kind === 'unit')
    return false;
  const head = path.at(-1) ?? '';
  return !NOT_ADDITIVE.test(head) && !isRateName(head) && !/[%‰]/.test(unit?.text ?? '');
}

/** The cell has no number because there is nothing to count. */
export function isNothing(none: NoValue | undefined): boolean {
  return none === 'dash' || none === 'slash' || none === 'blank';
}

/** A total and its parts held against one another. */
export function sumClaim(
  total: CellNumber,
  parts: readonly CellNumber[],
  along: TotalClaim['along'],
  blanks: boolean,
): TotalClaim {
  const range = sumOf(parts.map((part) => part.range));
  const sum = parts.reduce((value, part) => value + part.value, 0);
  return { along, total, parts, sum, range, agrees: overlap(range, total.range), blanks, right: 0, wrong: 0 };
}

/** What has to be added to the total for the claim to hold. */
export function lackOf({ sum, total }: TotalClaim): number {
  return sum - total.value;
}

/** A unit of the last digit that any of the numbers has. */
function unitOf(numbers: readonly CellNumber[]): number {
  return numbers.reduce((least, { slack }) => Math.min(least, 2 * slack), Infinity) || 1;
}

/** The claim is wrong as by one digit. */
export function isSlipOf(claim: TotalClaim): boolean {
  const { total, parts, range } = claim;
  return isSlip(lackOf(claim), unitOf([total, ...parts]), (range.high - range.low) / 2 + total.slack);
}
