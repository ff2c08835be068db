// Sentences that print a growth rate and both ends it comes from: 由2015年的6180亿元增加到2020年的9200.9亿元，年均增长8.3% · A，比2015年的B增长 r% ·
// A，比上年增加C，增长 r%. Read from the words between the numbers; whatever else stands there leaves the sentence unread. Knows no rule.
import { around, differenceOf, growthOver, shareOf, type Interval } from '../base/rounding';
import type { Paragraph } from './document';
import { comparesPrices, growsInRealTerms } from './indicator-kinds';
import {
  amountAt,
  amountOf,
  inheriting,
  numberSentences,
  SIGN,
  tokenAt,
  type Amount,
  type NumberSentence,
} from './number-sentences';
import type { Period } from './quantity-types';

/** A printed rate. */
export interface Rate {
  readonly amount: Amount;
  /** Per cent, below 0 for 下降. */
  readonly value: number;
  readonly range: Interval;
  /** 约, 左右: right as far as a reader would round. */
  readonly approximate: boolean;
}

export interface GrowthStatement {
  readonly sentence: NumberSentence;
  readonly from: Interval;
  readonly to: Interval;
  /** Growth in per cent over the whole time, as far as the rounding of the ends or of the change tells it. */
  readonly growth: Interval;
  /** Both as printed with their units; the base may be reckoned from the target and the change. */
  readonly base: Amount | undefined;
  readonly target: Amount;
  /** 增加C, where it is printed. With a base printed too it is one more thing to hold against both. */
  readonly change?: Amount;
  readonly falls: boolean;
  /** Growth over the whole time. */
  readonly total?: Rate;
  /** A year on average, and the years this may be over: several where the words leave it open. */
  readonly yearly?: Rate;
  readonly years: readonly number[];
  /** Official statistics give the growth of such an indicator in constant prices. */
  readonly real: boolean;
}

const { plain: Q, percent: P, period: Y, other: O, years: N } = SIGN;
const UP = '增长|增加|提高|上升|提升|扩大|上涨|递增|增收|增支|增幅|增速|增';
const DOWN = '下降|减少|降低|回落|递减|缩减|压减|下跌|减收|减支|降幅|减幅|减|降';
const DOWN_VERBS: ReadonlySet<string> = new Set(DOWN.split('|'));
const GAP = `[^${Q}${P}${O};,:]`;
/** （第六次普查数，下同） */
const ASIDE = `(?:\\([^()${Q}${P}${O}]{0,24}\\))?`;
/** 由…Q增加到…Q */
const FROM_TO = new RegExp(
  `[由从](${GAP}{0,24})${Q}${ASIDE}${GAP}{0,3}(?:${UP}|${DOWN}|发展|跃升|攀升|升|达)?(?:到|至|为)(${GAP}{0,14})${Q}`,
  'g',
);
/** Q,比…的Q · 与…的Q相比,增加Q */
const COMPARED = new RegExp(
  `${Q}[,、]?[比较与](${GAP}{1,14})${ASIDE}的${Q}(?:相比)?(?:[,、]?净?(${UP}|${DOWN})了?${Q}(?=[,、]))?`,
  'g',
);
/** Q,完成预算的P,比上年增加Q */
const OF_BUDGET = `(?:[,、](?:为|完成|占)[^${Q}${P}${O};,]{0,8}预算数?${Q}?的${P})?`;
const CHANGED = new RegExp(
  `${Q}${OF_BUDGET}[,、](?:[比较](?!预算|计划|预期|目标|年初)${GAP}{1,10}|同比|净)?(${UP}|${DOWN})了?${Q}`,
  'g',
);
/** What may stand between the ends and the rate; nothing that names another subject or another way of counting. */
const FILL = `(?:[,、:“”]|${Y}|期间|时期|累计|总体|共计?|名义|平均|每年|年均|年平均|${N}|来|间|[比较](?:上年|去年|${Y})(?:同期)?|同比|复合){0,8}`;
const RATE = new RegExp(`(${FILL})(${UP}|${DOWN})率?了?(?:为|达到?)?${P}`, 'y');
const YEARLY = /年均|年平均|每年|复合/;
const LAST_YEAR = /上年|去年|同期|同比/;
const SHORT_NAME = 6;
/** What is said of prices or coverage is said of other sentences too. */
const HOLDS_ON = /下同|均[按为以]|以上|上述|增速|增幅|增长速度|以下/;

const known = new WeakMap<Paragraph, readonly GrowthStatement[]>();

/** The statements of a paragraph, in text order. Worked out once a paragraph. */
export function growthStatements(paragraph: Paragraph): readonly GrowthStatement[] {
  let found = known.get(paragraph);
  if (found === undefined) known.set(paragraph, (found = find(paragraph)));
  return found;
}

function find(paragraph: Paragraph): readonly GrowthStatement[] {
  const { text } = paragraph.view;
  if (!text.includes('%') || (comparesPrices(text) && HOLDS_ON.test(text))) return [];
  return numberSentences(paragraph).flatMap((sentence) =>
    sentence.text.includes(P) && !comparesPrices(sentence.text)
      ? [...fromTo(sentence), ...compared(sentence), ...changed(sentence)]
      : [],
  );
}

interface Ends {
  readonly start: number;
  readonly end: number;
  readonly base?: Amount;
  readonly target: Amount;
  readonly change?: Amount;
  readonly falls?: boolean;
  readonly from: Interval;
  readonly to: Interval;
  /** The change with its sign, where the base is not printed. */
  readonly signed?: Interval;
  readonly first?: number;
  readonly last?: number;
}

function* fromTo(sentence: NumberSentence): Iterable<GrowthStatement> {
  for (const match of sentence.text.matchAll(FROM_TO)) {
    const [whole, before = '', between = ''] = match;
    const end = match.index + whole.length;
    const first = match.index + 1 + before.length;
    const [base, target] = [amountAt(sentence, first), amountAt(sentence, end - 1)];
    if (!base || !target) continue;
    const ends = bothEnds(sentence, inheriting(base, target), target, match.index, end);
    const last = yearIn(sentence, end - 1 - between.length, end - 1) ?? yearIn(sentence, 0, match.index);
    if (ends) yield* statement(sentence, { ...ends, first: yearIn(sentence, match.index, first), last });
  }
}

function* compared(sentence: NumberSentence): Iterable<GrowthStatement> {
  for (const match of sentence.text.matchAll(COMPARED)) {
    const [whole, between = '', verb] = match;
    const end = match.index + whole.length;
    const at = match.index + whole.indexOf(Q, 1);
    const [target, base] = [amountAt(sentence, match.index), amountAt(sentence, at)];
    if (!base || !target) continue;
    const change = verb === undefined ? undefined : amountAt(sentence, end - 1);
    const both = bothEnds(sentence, base, target, match.index, end);
    if (!both || (verb !== undefined && change?.base !== target.base)) continue;
    const ends = change ? { ...both, change, falls: verb !== undefined && isDown(verb) } : both;
    const last = yearIn(sentence, 0, match.index);
    const first = LAST_YEAR.test(between) ? last && last - 1 : yearIn(sentence, match.index, at);
    yield* statement(sentence, { ...ends, first, last });
  }
}

function* changed(sentence: NumberSentence): Iterable<GrowthStatement> {
  for (const match of sentence.text.matchAll(CHANGED)) {
    const [whole, verb = ''] = match;
    const end = match.index + whole.length;
    const [target, change] = [amountAt(sentence, match.index), amountAt(sentence, end - 1)];
    if (!target || !change || isChange(target) || target.base !== change.base || target.unit === '') continue;
    const signed = isDown(verb) ? around(-change.value, change.slack) : change.range;
    yield* statement(sentence, {
      start: match.index,
      end,
      target,
      change,
      falls: isDown(verb),
      from: differenceOf(target.range, signed),
      to: target.range,
      signed,
    });
  }
}

function bothEnds(
  sentence: NumberSentence,
  base: Amount,
  target: Amount,
  start: number,
  end: number,
): Ends | undefined {
  if (base.quantity.measure !== 'plain' || target.quantity.measure !== 'plain' || base.base !== target.base)
    return undefined;
  return { start, end, base, target, from: base.range, to: target.range };
}

/** 增加10亿元 is no value that grows. */
function isChange({ quantity: { lead } }: Amount): boolean {
  return lead?.role === 'change' || lead?.role === 'yearly';
}

/** The last single year between two places. */
function yearIn({ tokens }: NumberSentence, from: number, to: number): number | undefined {
  return tokens.findLast(
    ({ at, period }) => period?.from === period?.to && period !== undefined && at >= from && at < to,
  )?.period?.to;
}

function* statement(sentence: NumberSentence, ends: Ends): Iterable<GrowthStatement> {
  const { start, end, base, target, change, falls = false, from, to, first, last } = ends;
  let total: Rate | undefined;
  let yearly: Rate | undefined;
  let years: readonly number[] = [];
  for (let at = end; ; at = RATE.lastIndex) {
    RATE.lastIndex = at;
    const match = RATE.exec(sentence.text);
    if (match === null) break;
    const [whole, fill = '', verb = ''] = match;
    const rate = rateAt(sentence, at + whole.length - 1, isDown(verb));
    if (rate === undefined) break;
    if (YEARLY.test(fill)) {
      yearly ??= rate;
      if (years.length === 0) years = yearsOf(sentence, at, fill, first, last);
    } else if (LAST_YEAR.test(fill) && first !== undefined && last !== undefined && last - first > 1) break;
    else total ??= rate;
  }
  const growth = ends.signed ? shareOf(ends.signed, from) : growthOver(from, to);
  if (growth === undefined) return;
  if (total === undefined && yearly === undefined && (base === undefined || change === undefined)) return;
  yield {
    sentence,
    from,
    to,
    growth,
    base,
    target,
    change,
    falls,
    total,
    yearly,
    years,
    real: isReal(sentence, start),
  };
}

function isDown(verb: string): boolean {
  return DOWN_VERBS.has(verb);
}

function rateAt(sentence: NumberSentence, at: number, down: boolean): Rate | undefined {
  const quantity = tokenAt(sentence, at)?.quantity;
  if (quantity === undefined || quantity.qualifiers.some(({ relation }) => relation !== undefined)) return undefined;
  const amount = amountOf(quantity);
  if (amount === undefined) return undefined;
  const value = down ? -amount.value : amount.value;
  return { amount, value, range: around(value, amount.slack), approximate: quantity.qualifiers.length > 0 };
}

/** Over how many years an average may be: the years of both ends, or of the period named. */
function yearsOf(
  sentence: NumberSentence,
  at: number,
  fill: string,
  first: number | undefined,
  last: number | undefined,
): readonly number[] {
  const out = new Set<number>();
  if (first !== undefined && last !== undefined && last > first) out.add(last - first);
  const count = fill.includes(N) ? tokenAt(sentence, at + fill.indexOf(N))?.quantity : undefined;
  if (count && !count.range) out.add(count.number.value);
  const upTo = at + fill.length;
  const spans = sentence.tokens.flatMap(({ period, at: place }) => (period && place < upTo ? [{ period, place }] : []));
  const named = spans.filter(({ place }) => place >= at);
  const periods = named.length > 0 || out.size > 0 ? named : spans.slice(-1);
  for (const { period } of periods) for (const each of lengthsOf(period)) out.add(each);
  // The years of a clause before hold on: 甲由2015年的…增加到2020年的…，乙由…增加到….
  const single = new Set(spans.flatMap(({ period: { from, to } }) => (from === to ? [from] : [])));
  if (out.size === 0 && single.size === 2) out.add(Math.max(...single) - Math.min(...single));
  return [...out];
}

/** 十三五期间: five years. 2016—2020年: five from the year before, or four between the two. */
function lengthsOf({ form, from, to }: Period): readonly number[] {
  if (form === 'plan') return [to - from + 1];
  return form === 'years' && to > from ? [to - from + 1, to - from] : [];
}

/** The words since the number before, or since the start of the sentence where they are few, name what grows in constant prices. */
function isReal({ text }: NumberSentence, start: number): boolean {
  const before = text.slice(0, start);
  const signs = [Q, P, O].map((sign) => before.lastIndexOf(sign));
  const name = before.slice(Math.max(...signs) + 1);
  return growsInRealTerms(name) || ((name.length < SHORT_NAME || /产业|其中/.test(name)) && growsInRealTerms(before));
}
