// What a table lets one recompute of its growth columns: from which two columns a rate comes, what it comes to, and what the rounding of
// the printed numbers allows. Rules, hover, hints and the command that fills a growth column all ask here. Which columns belong together is
// taken from the years in the header and held against the rows: a pairing that the rows deny is not trusted.
import { grown, overlap, plainNumber, yearlyGrowth, type Interval } from '../base/rounding';
import { bodyRows, comparable, numberAt, type CellNumber } from './cell-numbers';
import { comparesPrices, growsInRealTerms, isRateName, isRevisedYearly } from './indicator-kinds';
import type { Column, Grid, GridCell, GridRow } from './table-types';

/** growth: over the whole time · yearly: a year on average */
export type GrowthKind = 'growth' | 'yearly';

/** A growth column and the two columns it is reckoned from. */
export interface GrowthColumns {
  readonly growth: Column;
  readonly from: Column;
  readonly to: Column;
  readonly kind: GrowthKind;
  /** Years from the one to the other; 1 where the header names none, and for growth over the whole time. */
  readonly years: number;
  /** From one year to the next: growth that statistics publish, and may have from a revised value. */
  readonly overYear: boolean;
  /** Rows of which a note says that they grow in constant prices. */
  readonly noted: ReadonlySet<GridRow>;
  /** Rows with both ends and a rate, and those of them whose rate is right. Rows of indicators that grow in constant prices left out. */
  readonly checked: number;
  readonly right: number;
  /** The rows bear the pairing out: what disagrees is a slip of its row. Or there are too few rows to deny what the header says. */
  readonly trusted: boolean;
}

/** The growth of one row. */
export interface Growth {
  readonly columns: GrowthColumns;
  readonly row: GridRow;
  /** The cell of the rate; it may be empty. */
  readonly cell: GridCell;
  readonly from: CellNumber;
  readonly to: CellNumber;
  readonly years: number;
  readonly kind: GrowthKind;
  /** The rate printed, in per cent. */
  readonly printed?: CellNumber;
  /** The rate of the printed ends, in per cent. */
  readonly computed: number;
  /** The rates that the rounding of the ends allows. */
  readonly allowed: Interval;
  /** The printed rate, rounded as it is, is one of those. Undefined where none is printed. */
  readonly agrees?: boolean;
  /** Official statistics give this indicator's growth in constant prices: the ends do not tell it. */
  readonly real: boolean;
  /** (12000÷8628)^(1/5)－1, without the result. */
  readonly formula: string;
}

/** Values of the ends for which the printed rate would be right, the other end as printed. */
export interface EndRanges {
  readonly from: Interval;
  readonly to: Interval;
}

const YEARLY = /年均|年平均|每年/;
const GROWTH_HEAD = /增长|增速|增幅|递增|增减|同比|比上年|涨跌|升降/;
const NOT_A_RATE = /增长?[额量数]|增减[额量数]|百分点/;
const BEFORE = /上年|去年|上期|基期|同期|现状|基数/;
const NOW = /本年|今年|本期|当年|目标|预期|规划|执行|完成|预计/;
/** A pairing is held against so many rows. */
const MOST_ROWS = 300;

const known = new WeakMap<Grid, readonly GrowthColumns[]>();

/** The growth columns of a table that have two columns to be reckoned from. Worked out once a grid. */
export function growthColumns(grid: Grid): readonly GrowthColumns[] {
  let found = known.get(grid);
  if (found === undefined) known.set(grid, (found = findColumns(grid)));
  return found;
}

/** The growth of a row in its growth column (the first one, unless a column is named); undefined without both ends. */
export function growthOf(grid: Grid, row: GridRow, column?: number): Growth | undefined {
  const columns = growthColumns(grid).find(({ growth }) => column === undefined || growth.index === column);
  return columns && rowGrowth(columns, row);
}

/** The printed rate is right where the base lies in `from` or the target in `to`. Undefined where no rate is printed. */
export function endRanges({ from, to, years, printed }: Growth): EndRanges | undefined {
  if (printed === undefined || printed.range.low <= -100) return undefined;
  const { low, high } = printed.range;
  return {
    from: { low: to.value / grown(1, high, years), high: to.value / grown(1, low, years) },
    to: { low: grown(from.value, low, years), high: grown(from.value, high, years) },
  };
}

function rowGrowth(columns: GrowthColumns, row: GridRow): Growth | undefined {
  const { growth, years, kind } = columns;
  const cell = row.cells[growth.index];
  const from = numberAt(row, columns.from.index);
  const to = numberAt(row, columns.to.index);
  if (cell === undefined || row.role === 'group' || row.role === 'header' || !from || !to) return undefined;
  if (from.measure !== 'plain' || !comparable(from, to) || isRateRow(row)) return undefined;
  const allowed = yearlyGrowth(from.range, to.range, years);
  if (allowed === undefined || !(from.value > 0)) return undefined;
  const printed = numberAt(row, growth.index);
  const computed = (Math.pow(to.value / from.value, 1 / years) - 1) * 100;
  const ratio = `${to.text}÷${from.text}`;
  return {
    columns,
    row,
    cell,
    from,
    to,
    years,
    kind,
    printed,
    computed,
    allowed,
    agrees: printed && overlap(printed.range, allowed),
    real:
      columns.noted.has(row) ||
      growsInRealTerms(row.name ?? '') ||
      (columns.overYear && isRevisedYearly(row.name ?? '')),
    formula: years === 1 ? `${ratio}－1` : `(${ratio})^(1/${plainNumber(years, 2)})－1`,
  };
}

function isRateRow(row: GridRow): boolean {
  const unit = row.unit?.text ?? '';
  return /[%‰]|百分点/.test(unit) || (unit === '' && isRateName(row.name ?? ''));
}

function findColumns(grid: Grid): readonly GrowthColumns[] {
  if (grid.ragged || comparesPrices(wordsAround(grid))) return [];
  const noted = notedRows(grid);
  if (noted === undefined) return [];
  const values = grid.columns.filter(({ kind, path }) => kind === 'value' && !/[%‰]/.test(path.at(-1) ?? ''));
  return grid.columns.flatMap((growth): GrowthColumns[] => {
    const head = growth.path.join('');
    if (growth.kind !== 'growth' && !(GROWTH_HEAD.test(head) && !NOT_A_RATE.test(head))) return [];
    if (comparesPrices(head) || NOT_A_RATE.test(head)) return [];
    const pairs = pairsFor(growth, values).flatMap((pair) =>
      kindsFor(head, pair).map((kind) => held(grid, { growth, noted }, pair, kind)),
    );
    const best = pairs.find(({ trusted }) => trusted) ?? pairs[0];
    return best === undefined ? [] : [best];
  });
}

function wordsAround({ table }: Grid): string {
  return `${table.caption?.view.text ?? ''}\n${table.unit?.view.text ?? ''}`;
}

/** The rows that the notes say to grow in constant prices; undefined where a note says it of no row in particular. */
function notedRows({ notes, rows }: Grid): ReadonlySet<GridRow> | undefined {
  const noted = new Set<GridRow>();
  for (const clause of notes.flatMap(({ text }) => text.split(/[。;；]/)).filter(comparesPrices)) {
    const named = rows.filter(({ name }) => name !== undefined && name !== '' && clause.includes(name));
    if (named.length === 0) return undefined;
    for (const row of named) noted.add(row);
  }
  return noted;
}

interface Pair {
  readonly from: Column;
  readonly to: Column;
}

/** The pairs a growth column may be reckoned from, the likeliest first: its own period, the last two years, 上年 and 本年. */
function pairsFor({ index, period }: Column, values: readonly Column[]): readonly Pair[] {
  const dated = values.filter(({ year }) => year !== undefined).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const out: Pair[] = [];
  if (period) {
    const to = dated.find(({ year }) => year === period.to);
    const from = dated.find(({ year }) => year === period.from) ?? dated.find(({ year }) => year === period.from - 1);
    if (from && to && from !== to) out.push({ from, to });
  }
  const left = dated.filter((column) => column.index < index);
  const years = left.length >= 2 ? left : dated;
  for (let i = years.length - 1; i > 0; i--) {
    const [from, to] = [years[i - 1] as Column, years[i] as Column];
    if (from.year !== to.year) out.push({ from, to });
  }
  const [first, last] = [years[0], years.at(-1)];
  if (years.length > 2 && first && last && first.year !== last.year) out.push({ from: first, to: last });
  if (years.length < 2) {
    const from = values.find(({ path }) => BEFORE.test(path.join('')));
    const to = values.find((column) => column !== from && NOW.test(column.path.join('')));
    if (from && to) out.push({ from, to });
  }
  return out;
}

/** 年均 says what it is; 增速 between years far apart may be either. */
function kindsFor(head: string, pair: Pair): readonly GrowthKind[] {
  if (spanOf(pair) < 2) return ['growth'];
  return YEARLY.test(head) ? ['yearly'] : ['growth', 'yearly'];
}

function spanOf({ from, to }: Pair): number {
  return from.year !== undefined && to.year !== undefined ? to.year - from.year : 1;
}

/** A pairing held against the rows. */
function held(
  grid: Grid,
  { growth, noted }: Pick<GrowthColumns, 'growth' | 'noted'>,
  pair: Pair,
  kind: GrowthKind,
): GrowthColumns {
  const { from, to } = pair;
  const years = kind === 'yearly' ? spanOf(pair) : 1;
  const overYear = spanOf(pair) === 1;
  const columns = { growth, from, to, kind, years, overYear, noted, checked: 0, right: 0, trusted: false } as const;
  let checked = 0;
  let right = 0;
  for (const row of bodyRows(grid).slice(0, MOST_ROWS)) {
    const each = rowGrowth(columns, row);
    if (each?.agrees === undefined || each.real) continue;
    checked++;
    if (each.agrees) right++;
  }
  const sure = from.year !== undefined && to.year !== undefined;
  const trusted = checked > 2 ? right >= checked * (overYear ? 0.7 : 0.6) : sure && right >= checked - 1;
  return { ...columns, checked, right, trusted };
}
