// Reads one number in Chinese numerals: 三十五, 一百二十, 五十万, 三四十, 数百, and fractions 百分之五点六, 三分之二. Knows no unit, and does not judge
// whether the number counts anything.
import { parseChineseNumeral } from '../base/numerals';
import { isDigitAt, readArabic, type Gaps, type NumberToken } from './quantity-number';
import type { Measure } from './quantity-types';

const CHINESE = '〇零○一二三四五六七八九十百千万亿两廿卅';
/** Longer runs are no number. */
const MOST_CHINESE = 15;
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** True for a character that Chinese numerals consist of. */
export function isChineseNumeral(text: string, i: number): boolean {
  return i < text.length && CHINESE.includes(text.charAt(i));
}

/** End of the run of Chinese numerals from `i` on. */
export function chineseEnd(text: string, i: number): number {
  let end = i;
  while (isChineseNumeral(text, end)) end++;
  return end;
}

/** True for 百, 千万, 亿: places without a digit. */
export function isPlaces(run: string): boolean {
  return /^[十百千万亿]+$/.test(run) && run !== '十';
}

/**
 * The number in Chinese numerals from `i` to `end`; undefined for what is none (一二三, 百千). 三四十, 数百, 十几 are guesses of their lower end.
 * @param bounded 超, 近, 达 stand before it, so that 百 alone is a hundred
 */
export function readChinese(text: string, i: number, end: number, bounded = false): NumberToken | undefined {
  if (end - i > MOST_CHINESE || end === i) return undefined;
  const run = text.slice(i, end);
  if (/^[十百千万亿]+$/.test(run)) {
    if (i > 0 && '数几上'.includes(text.charAt(i - 1))) {
      return numberOf(i - 1, end, productOf(run), { from: i - 1, to: i });
    }
    if (run !== '十' && bounded) return vague(text, numberOf(i, end, productOf(run)));
  }
  // Two neighbours of one place: 三四十, 五六, 十七八.
  const pair = /^(十?)([一二三四五六七八])([二三四五六七八九])([十百千万亿]*)$/.exec(run);
  if (pair !== null) {
    const [, ten = '', low = '', high = '', rest = ''] = pair;
    const first = parseChineseNumeral(low) ?? 0;
    if ((parseChineseNumeral(high) ?? 0) - first !== 1) return undefined;
    const from = i + ten.length;
    return numberOf(i, end, ((ten === '' ? 0 : 10) + first) * productOf(rest), { from, to: from + 2 });
  }
  // Digit by digit only as years are, and those are read elsewhere.
  if (run.length > 1 && /^[〇零○一二三四五六七八九]+$/.test(run)) return undefined;
  const value = parseChineseNumeral(run);
  return value === undefined ? undefined : vague(text, numberOf(i, end, value));
}

/** 三、四十家, printed for 三四十家; `i` to `end` is the run before 、. Not a member of a list: 二中、三中, 一、二、三级. */
export function readListed(text: string, i: number, end: number): NumberToken | undefined {
  if (end - i !== 1 || text.charAt(end) !== '、' || i === 0 || '、第和及'.includes(text.charAt(i - 1)))
    return undefined;
  const last = chineseEnd(text, end + 1);
  if (last === end + 1 || last - end > 6 || text.charAt(last) === '、') return undefined;
  const pair = readChinese(`${text.charAt(i)}${text.slice(end + 1, last)}`, 0, last - end);
  if (pair?.guess === undefined) return undefined;
  return { ...pair, from: i, to: last, digitsTo: last, guess: { from: i, to: end + 2 } };
}

/** 三十多, 十几, 百余 */
function vague(text: string, token: NumberToken): NumberToken {
  const { to } = token;
  if (to >= text.length || !'多余几'.includes(text.charAt(to)) || !'十百千万亿'.includes(text.charAt(to - 1)))
    return token;
  return { ...token, to: to + 1, guess: { from: to, to: to + 1 } };
}

function numberOf(from: number, to: number, value: number, guess?: NumberToken['guess']): NumberToken {
  return { from, to, digitsTo: to, form: 'chinese', value, decimals: 0, slack: 0.5, guess };
}

/** 百万 is 10^6, nothing is 1. */
export function productOf(places: string): number {
  let product = 1;
  for (const place of places) product *= PLACES[place] ?? 1;
  return product;
}

/** 三至五万: the first end counts in the 万 or 亿 of the last. */
export function inheritedChinese(text: string, first: NumberToken, last: NumberToken): NumberToken {
  let from = last.digitsTo;
  while (from > last.from && '万亿'.includes(text.charAt(from - 1))) from--;
  const factor = productOf(text.slice(from, last.digitsTo));
  const own = '万亿'.includes(text.charAt(first.digitsTo - 1));
  if (own || first.value * factor >= last.value) return first;
  return { ...first, value: first.value * factor, slack: first.slack * factor };
}

/** A share in words; the number is what stands behind 分之. */
export interface FractionToken {
  readonly number: NumberToken;
  readonly measure: Measure;
  /** 百分之, 千分之; the whole of 三分之二 is its number. */
  readonly sign?: { readonly from: number; readonly to: number };
}

/** 百分之五, 百分之3.5, 千分之二, 三分之二; `i` to `end` is the run of numerals before 分之. */
export function readFraction(gaps: Gaps, i: number, end: number): FractionToken | undefined {
  const { text } = gaps;
  if (!text.startsWith('分之', end) || end - i > MOST_CHINESE) return undefined;
  const run = text.slice(i, end);
  const whole = /^[十百千万亿]+$/.test(run) ? productOf(run) : parseChineseNumeral(run);
  const at = end + 2;
  const number = isDigitAt(text, at) ? readArabic(gaps, at).token : withPoint(text, at);
  if (number === undefined || whole === undefined || whole === 0 || number.guess !== undefined) return undefined;
  if (whole === 100) return { number, measure: 'percent', sign: { from: i, to: at } };
  if (whole === 1000) return { number, measure: 'permille', sign: { from: i, to: at } };
  const value = number.value / whole;
  return { number: { ...number, from: i, value, decimals: 0, slack: 0 }, measure: 'ratio' };
}

/** 五, 五点六, 零点五 */
function withPoint(text: string, i: number): NumberToken | undefined {
  const end = chineseEnd(text, i);
  const number = readChinese(text, i, end);
  if (number === undefined || text.charAt(end) !== '点') return number;
  const last = chineseEnd(text, end + 1);
  let digits = '';
  for (let j = end + 1; j < last && j <= end + 6; j++) {
    const digit = parseChineseNumeral(text.charAt(j));
    if (digit === undefined || digit > 9) return number;
    digits += String(digit);
  }
  if (digits === '' || number.value !== Math.floor(number.value)) return number;
  const decimals = digits.length;
  const value = Number(`${number.value}.${digits}`);
  return {
    ...number,
    to: end + 1 + decimals,
    digitsTo: end + 1 + decimals,
    value,
    decimals,
    slack: 0.5 * 10 ** -decimals,
  };
}
