// Growth rates held against the numbers they come from, in tables and in sentences, and the words that show the calculation. The rules on
// growth and on yearly growth share it. Silent wherever the growth may be told in prices of another year.
import {
  atLeast,
  atMost,
  differenceOf,
  grown,
  overlap,
  plainNumber,
  tellingNumber,
  yearlyGrowth,
  type Interval,
} from '../../base/rounding';
import type { Span } from '../../base/span';
import {
  endRanges,
  growthColumns,
  growthOf,
  type Growth,
  type GrowthColumns,
  type GrowthKind,
} from '../../model/calculations';
import type { Document } from '../../model/document';
import { growthStatements, type GrowthStatement, type Rate } from '../../model/growth-statements';
import type { Amount } from '../../model/number-sentences';
import type { PrintedNumber } from '../../model/quantity-types';
import { gridOf } from '../../model/table-grid';
import { eachDocument, eachParagraph, eachTable } from '../../model/walk';
import type { Bilingual, Fault, Mending } from '../rule';
import { pointFaults } from './point-faults';
import { settingNumber, type WaysFault } from './ways';

export interface GrowthFault extends WaysFault {
  readonly message: Bilingual;
}

/** The wrong growth rates of a document that are of one kind. */
export function* growthFaults(top: Document, kind: GrowthKind): Iterable<GrowthFault> {
  for (const document of eachDocument(top)) {
    for (const table of eachTable(document)) {
      const grid = gridOf(table, document);
      for (const columns of grid ? growthColumns(grid) : []) {
        if (grid === undefined || columns.kind !== kind || !columns.trusted) continue;
        for (const row of grid.rows) {
          const growth = growthOf(grid, row, columns.growth.index);
          if (growth?.agrees === false && !growth.real) yield ofCell(growth);
        }
      }
    }
    for (const paragraph of eachParagraph(document)) {
      if (paragraph.quoted) continue;
      for (const statement of growthStatements(paragraph)) yield* ofStatement(statement, kind);
      if (kind === 'growth') yield* pointFaults(paragraph);
    }
  }
}

/** What a message says of a rate and of the numbers it comes from. */
interface Account {
  readonly kind: GrowthKind;
  readonly printed: string;
  readonly rate: Interval;
  readonly computed: string;
  readonly formula: string;
  /** Values of the ends for which the printed rate would be right, units included. */
  readonly ranges?: { readonly from: string; readonly to: string };
}

const WORDS = {
  growth: { zh: '增长率', en: 'growth' },
  yearly: { zh: '年均增速', en: 'yearly growth' },
} as const;

function sayAccount({ kind, printed, rate, computed, formula, ranges }: Account): Bilingual {
  const bounds = `${plainNumber(rate.low, 6)}%—${plainNumber(rate.high, 6)}%`;
  const when = ranges && {
    zh: `写作 ${printed}（即 ${bounds}）须前数为 ${ranges.from}，或后数为 ${ranges.to}。`,
    en: ` ${printed} (${bounds}) would be right with a first value of ${ranges.from} or a last value of ${ranges.to}.`,
  };
  return {
    zh: `${WORDS[kind].zh}写作 ${printed}，按所列数值计算为 ${computed}：${formula}＝${computed}。${when?.zh ?? ''}请核对${WORDS[kind].zh}和两端数值。`,
    en: `The ${WORDS[kind].en} is printed as ${printed}; the values printed give ${computed}: ${formula} = ${computed}.${when?.en ?? ''} Check the rate and both values.`,
  };
}

function ofCell(growth: Growth): GrowthFault {
  const { from, to, printed, computed, kind, columns, formula } = growth;
  const decimals = printed?.decimals ?? 1;
  const rate = printed?.range ?? { low: 0, high: 0 };
  const ends = endRanges(growth);
  const account: Account = {
    kind,
    printed: `${printed?.text ?? ''}%`,
    rate,
    computed: `${tellingNumber(computed, printed?.value ?? 0, decimals)}%`,
    formula,
    ranges: ends && { from: rangeText(ends.from, from.decimals, 1), to: rangeText(ends.to, to.decimals, 1) },
  };
  return {
    span: growth.cell.cell?.span ?? growth.row.row.span,
    severity: isCertain(columns) ? 'warning' : 'information',
    message: sayAccount(account),
    ways: settingRate(growth.cell.quantity?.number, printed?.value ?? 0, computed, kind),
    related: [from, to].flatMap(({ cell: { cell }, text }) =>
      cell
        ? [{ span: cell.span, message: { zh: `计算所用的数值：${text}`, en: `A value of the calculation: ${text}` } }]
        : [],
    ),
  };
}

/** The printed rate set to the computed one, rounded as printed; a rise that should be a fall is more than a number to mend. */
function settingRate(
  number: PrintedNumber | undefined,
  printed: number,
  computed: number,
  kind: GrowthKind,
): readonly Mending[] {
  if (number === undefined || printed * computed <= 0) return [];
  return settingNumber(number, Math.abs(computed), (digits) => ({
    zh: `改为算得的${WORDS[kind].zh} ${computed < 0 ? '-' : ''}${digits}%`,
    en: `Change to the computed ${WORDS[kind].en} of ${computed < 0 ? '-' : ''}${digits} %`,
  }));
}

/**
 * Rows that agree show what the column means; with two it is only what the header says. From one year to the next more than one row that
 * disagrees speaks of values revised since.
 */
function isCertain({ checked, right, overYear }: GrowthColumns): boolean {
  return checked > 2 && (!overYear || right >= checked - 1);
}

const MOST_DECIMALS = 12;

/** 8576—8616, so rounded that each end lies inside. */
function rangeText({ low, high }: Interval, decimals: number, scale: number): string {
  const [least, most] = [atLeast(low / scale, decimals), atMost(high / scale, decimals)];
  // An interval finer than any printed number is told by one end.
  if (Number(least) > Number(most) && decimals < MOST_DECIMALS) return rangeText({ low, high }, decimals + 1, scale);
  return least === most ? least : `${least}—${most}`;
}

/** 约 8.3% may be off by a last digit. */
function rangeOf({ range, amount, approximate }: Rate): Interval {
  const more = approximate ? 2 * amount.slack : 0;
  return { low: range.low - more, high: range.high + more };
}

function* ofStatement(statement: GrowthStatement, kind: GrowthKind): Iterable<GrowthFault> {
  const { total, yearly, from, to, growth, years, real } = statement;
  const [whole, average] = [total && rangeOf(total), yearly && rangeOf(yearly)];
  const totalAgrees = whole && overlap(whole, growth);
  const fits = (n: number): boolean => {
    const rate = yearlyGrowth(from, to, n);
    return rate !== undefined && average !== undefined && overlap(rate, average);
  };
  const yearlyAgrees = average && years.length > 0 ? years.some(fits) : undefined;
  if (kind === 'growth') {
    yield* ofChange(statement);
    if (total === undefined || totalAgrees !== false) return;
    if (real ? yearlyAgrees === true : !(yearlyAgrees === false && agreeWithEachOther(whole, average, years))) {
      yield ofText(statement, total, kind, 1);
    }
  } else if (yearly !== undefined && yearlyAgrees === false && (real ? totalAgrees === true : true)) {
    if (totalAgrees === false && agreeWithEachOther(whole, average, years)) return;
    yield ofText(statement, yearly, kind, years[0] ?? 1);
  }
}

/** Total and yearly growth tell the same, so that the ends are wrong or of other prices. */
function agreeWithEachOther(
  total: Interval | undefined,
  yearly: Interval | undefined,
  years: readonly number[],
): boolean {
  if (total === undefined || yearly === undefined) return false;
  const base = { low: 100, high: 100 };
  return years.some((n) => {
    const rate = yearlyGrowth(base, { low: 100 + total.low, high: 100 + total.high }, n);
    return rate !== undefined && overlap(rate, yearly);
  });
}

function ofText(statement: GrowthStatement, rate: Rate, kind: GrowthKind, years: number): GrowthFault {
  const { base, target, change, from, to } = statement;
  const start = base?.value ?? (from.low + from.high) / 2;
  const computed = (Math.pow(target.value / start, 1 / years) - 1) * 100;
  const { decimals } = rate.amount;
  const sign = rate.value < 0 ? '-' : '';
  const bounds = rangeOf(rate);
  const first = base?.text ?? `(${target.text}${changeText(statement)})`;
  const ratio = `${target.text}÷${first}`;
  const span: Span = rate.amount.span;
  const ranges =
    bounds.low > -100 && base !== undefined
      ? {
          from:
            rangeText(
              { low: to.low / grown(1, bounds.high, years), high: to.high / grown(1, bounds.low, years) },
              base.decimals,
              base.scale,
            ) + scaleText(base),
          to:
            rangeText(
              { low: grown(from.low, bounds.low, years), high: grown(from.high, bounds.high, years) },
              target.decimals,
              target.scale,
            ) + scaleText(target),
        }
      : undefined;
  const account: Account = {
    kind,
    printed: `${sign}${rate.amount.text}%`,
    rate: bounds,
    computed: `${tellingNumber(computed, rate.value, decimals)}%`,
    formula: years === 1 ? `${ratio}－1` : `(${ratio})^(1/${years})－1`,
    ranges,
  };
  const ends = [base, target, change].filter((each) => each !== undefined);
  return {
    span,
    message: sayAccount(account),
    ways: settingRate(rate.amount.quantity.number, rate.value, computed, kind),
    related: endPlaces(ends),
  };
}

function changeText({ falls, change }: GrowthStatement): string {
  return `${falls ? '＋' : '－'}${change?.text ?? ''}`;
}

/** 增加C between a printed base and a printed target. */
function* ofChange(statement: GrowthStatement): Iterable<GrowthFault> {
  const { base, target, change, falls } = statement;
  if (!base || !change) return;
  const [more, less] = falls ? [base, target] : [target, base];
  if (overlap(differenceOf(more.range, less.range), change.range)) return;
  const decimals = Math.max(base.decimals, target.decimals);
  const text = `${plainNumber((more.value - less.value) / target.scale, decimals)}${scaleText(target)}`;
  const formula = `${more.text}－${less.text}＝${text}`;
  yield {
    span: change.span,
    message: {
      zh: `${falls ? '减少' : '增加'}数写作 ${change.text}${change.unit}，按所列数值计算为 ${text}：${formula}。请核对增减数和两端数值。`,
      en: `The change is printed as ${change.text}${change.unit}; the values printed give ${text}: ${formula}. Check the change and both values.`,
    },
    ways: settingChange(change, more.value - less.value, decimals),
    related: endPlaces([base, target]),
  };
}

function settingChange({ quantity, scale }: Amount, value: number, decimals: number): readonly Mending[] {
  const { number } = quantity;
  // Values in coarser units than the change's do not tell its digits.
  if (decimals > number.decimals) return [];
  return settingNumber(number, value / scale, (digits) => ({
    zh: `改为算得的 ${digits}`,
    en: `Change to the computed ${digits}`,
  }));
}

function endPlaces(ends: readonly Amount[]): NonNullable<Fault['related']> {
  return ends.map((end) => ({
    span: end.span,
    message: {
      zh: `计算所用的数值：${end.text}${end.unit}`,
      en: `A value of the calculation: ${end.text}${end.unit}`,
    },
  }));
}

function scaleText({ quantity, unit }: GrowthStatement['target']): string {
  return `${quantity.number.scale?.text ?? ''}${unit}`;
}
