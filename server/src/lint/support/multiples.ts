// Multiples and doublings that cannot be right: a decrease by times, a rise whose multiple is that of the level, a doubling of numbers that do not
// double. Both numbers must be printed exactly and in one unit. Knows no rule.
import type { Span } from '../../base/span';
import type { Quantity } from '../../model/quantity-types';
import type { Bilingual, Mending } from '../rule';
import { replacing, settingNumber } from './ways';
import { clauseBefore, sentenceAround } from './clauses';
import type { FigureText } from './figure-texts';
import { plainNumber } from './plain-number';

export interface MisstatedMultiple {
  readonly ways?: readonly Mending[];
  readonly span: Span;
  readonly message: Bilingual;
}

/** Where 倍 is the unit of the thing itself. */
const COUNTED_IN_TIMES = /(?:倍数|杠杆|市盈率|市净率|系数|倍率|保障倍)/;
/** Growth at constant prices is not the ratio of two printed values. */
const REAL_TERMS = /(?:可比价|不变价|可比口径|同口径|扣除价格|实际增长)/;

/** Decreases by a multiple: 成本下降一倍, 用时缩短2倍. */
export function* fallsBy({ view, quantities }: FigureText): Iterable<MisstatedMultiple> {
  for (const quantity of quantities.quantities) {
    const { measure, lead, number, sign, range } = quantity;
    if (measure !== 'multiple' || lead?.direction !== 'down' || (lead.role !== 'change' && lead.role !== 'yearly'))
      continue;
    if (number.value < 1 || sign?.text !== '倍') continue;
    const from = view.indexAt(lead.span.start);
    const to = view.indexAt(sign.span.end - 1) + 1;
    // 低 and 少 compare as well: 低一倍. 的 behind it makes a part of it: 降低2倍的成本 stays what it is.
    if (COUNTED_IN_TIMES.test(clauseBefore(view.text, from))) continue;
    const phrase = view.text.slice(from, to);
    const example = range === undefined && number.value === 1 ? '一半，即50%' : `到原来的${fraction(number.value)}`;
    const half = range === undefined && number.value === 1 && number.form !== 'mixed';
    const times = { start: number.span.start, end: sign.span.end };
    yield {
      span: view.span(from, to),
      ways: half
        ? [replacing(times, '50%', { zh: '改为“50%”（意思是减少一半）', en: 'Change to 50% (if by half is meant)' })]
        : [],
      message: {
        zh: `“${phrase}”用倍数表示减少，而原数减少一倍就成了零。通行做法是用百分数、几分之几或者“减少到”；如果意思是减少${example}，请直接写明。`,
        en: `${phrase} tells a decrease as a multiple; once the whole is gone nothing is left. Use per cent, a fraction, or what it fell to (${number.value === 1 ? 'by half, 50%' : `to ${fraction(number.value)} of what it was`}, if that is meant).`,
      },
    };
  }
}

function fraction(times: number): string {
  return Number.isInteger(times) ? `1/${times}` : `1/${plainNumber(times)}`;
}

/** A rise told from one printed number to another with a multiple or a doubling that belongs to other numbers. */
export function* misstatedRises({ view, quantities: { quantities } }: FigureText): Iterable<MisstatedMultiple> {
  for (let i = 0; i < quantities.length; i++) {
    const told = quantities[i] as Quantity;
    if (told.measure !== 'multiple' && told.measure !== 'doubling') continue;
    const [from, to] = [quantities[i - 2], quantities[i - 1]];
    const start = view.indexAt(told.lead?.span.start ?? told.span.start);
    const sentence = sentenceAround(view.text, start);
    if (REAL_TERMS.test(sentence.text)) continue;
    if (from && to && view.indexAt(from.span.start) >= sentence.start && isRise(from, to)) {
      const fault = told.measure === 'doubling' ? doubled(from, to, told) : timesMore(from, to, told);
      if (fault !== undefined)
        yield {
          span: told.lead ? { start: told.lead.span.start, end: told.span.end } : told.span,
          message: fault,
          ways: told.measure === 'multiple' ? moreTimes(told, from, to) : [],
        };
    } else if (to && view.indexAt(to.span.start) >= sentence.start) {
      const fault = sameTwice(view.text.slice(view.indexAt(to.span.end - 1) + 1, start), to, told);
      if (fault !== undefined)
        yield {
          span: { start: told.lead?.span.start ?? told.span.start, end: told.span.end },
          message: fault,
          ways: settingNumber(told.number, told.number.value - 1, timesTitle, true),
        };
    }
  }
}

function timesTitle(digits: string): Bilingual {
  return { zh: `改为 ${digits} 倍`, en: `Change to ${digits} times` };
}

/** The multiple of the rise in place of that of the level. */
function moreTimes(told: Quantity, from: Quantity, to: Quantity): readonly Mending[] {
  return settingNumber(told.number, to.number.value / from.number.value - 1, timesTitle, true);
}

/** 由 A 增加到 B, both exact and in one unit. */
function isRise(from: Quantity, to: Quantity): boolean {
  const exact = [from, to].every(({ measure, range, qualifiers, guess, number }) => {
    return (
      measure === 'plain' && range === undefined && qualifiers.length === 0 && guess === undefined && number.value > 0
    );
  });
  if (!exact || from.lead?.role !== 'from' || to.lead?.role !== 'level' || to.lead.direction === 'down') return false;
  return (
    from.unit === undefined ||
    to.unit === undefined ||
    (from.unit.base === to.unit.base && from.unit.factor === to.unit.factor)
  );
}

function ratioOf(
  from: Quantity,
  to: Quantity,
): { readonly low: number; readonly high: number; readonly exact: number } {
  return {
    low: (to.number.value - to.number.slack) / (from.number.value + from.number.slack),
    high:
      from.number.value > from.number.slack
        ? (to.number.value + to.number.slack) / (from.number.value - from.number.slack)
        : Infinity,
    exact: to.number.value / from.number.value,
  };
}

function timesMore(from: Quantity, to: Quantity, told: Quantity): Bilingual | undefined {
  if (
    told.lead?.role !== 'change' ||
    told.lead.direction !== 'up' ||
    told.range ||
    told.qualifiers.length > 0 ||
    told.guess
  )
    return undefined;
  const { low, high, exact } = ratioOf(from, to);
  const { value, slack } = told.number;
  const isLevel = low <= value + slack && high >= value - slack;
  const isRight = low - 1 <= value + slack && high - 1 >= value - slack;
  if (!isLevel || isRight) return undefined;
  const [a, b] = [printed(from), printed(to)];
  const [ratio, more] = [plainNumber(round(exact)), plainNumber(round(exact - 1))];
  return {
    zh: `由${a}到${b}是原来的${bare(to)}÷${bare(from)}＝${ratio}倍，即增加了${ratio}－1＝${more}倍，文中写增加${plainNumber(value)}倍。通行做法是“增加了”不含原数、“增加到”含原数，请核对。`,
    en: `From ${a} to ${b} is ${bare(to)} ÷ ${bare(from)} = ${ratio} times as much, ${ratio} − 1 = ${more} times more; the text says ${plainNumber(value)} times more. 增加了 leaves the original out, 增加到 counts it in.`,
  };
}

/** Doubled means twice, four times …; half a doubling more or less is left to the writer. */
function doubled(from: Quantity, to: Quantity, told: Quantity): Bilingual | undefined {
  if (told.qualifiers.length > 0 || told.guess || told.number.value < 1) return undefined;
  const { low, high, exact } = ratioOf(from, to);
  const factor = 2 ** Math.round(Math.log2(told.number.value));
  if (high >= factor * 0.95 && low <= factor * 1.45) return undefined;
  const [a, b] = [printed(from), printed(to)];
  const scale = from.number.scale?.factor ?? 1;
  const doubledTo =
    plainNumber(round((from.number.value / scale) * factor)) +
    (from.number.scale?.text ?? '') +
    (from.unit?.text ?? '');
  return {
    zh: `由${a}到${b}是原来的${bare(to)}÷${bare(from)}＝${plainNumber(round(exact))}倍，而“翻番”应为${plainNumber(factor)}倍（${a}的${plainNumber(factor)}倍是${doubledTo}）。通行做法是翻一番为原数的2倍、翻两番为4倍，请核对。`,
    en: `From ${a} to ${b} is ${bare(to)} ÷ ${bare(from)} = ${plainNumber(round(exact))} times as much; the doubling told would be ${plainNumber(factor)} times (${plainNumber(factor)} × ${a} is ${doubledTo}). 翻一番 is twice, 翻两番 four times.`,
  };
}

/** 是2015年的3倍，增长3倍: what is three times as much has grown by two. */
function sameTwice(between: string, level: Quantity, told: Quantity): Bilingual | undefined {
  if (
    level.measure !== 'multiple' ||
    told.measure !== 'multiple' ||
    told.lead?.role !== 'change' ||
    told.lead.direction !== 'up'
  )
    return undefined;
  if (
    level.lead?.role === 'change' ||
    level.lead?.role === 'yearly' ||
    !/^[,，、]/.test(between) ||
    between.length > 12
  )
    return undefined;
  const value = level.number.value;
  if (
    value !== told.number.value ||
    [level, told].some(({ qualifiers, range, guess }) => qualifiers.length > 0 || range || guess)
  )
    return undefined;
  return {
    zh: `前面说是原来的${plainNumber(value)}倍，则增加了${plainNumber(value)}－1＝${plainNumber(round(value - 1))}倍，文中又写增加${plainNumber(value)}倍。通行做法是“增加了”不含原数，请核对。`,
    en: `What is ${plainNumber(value)} times as much has grown by ${plainNumber(value)} − 1 = ${plainNumber(round(value - 1))} times, and the text says ${plainNumber(value)}. 增加了 leaves the original out.`,
  };
}

/** As printed, scale and unit included: 20万吨. */
function printed({ number: { digits, scale }, unit }: Quantity): string {
  return digits.text + (scale?.text ?? '') + (unit?.text ?? '');
}

function bare({ number: { digits, scale } }: Quantity): string {
  return digits.text + (scale?.text ?? '');
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
