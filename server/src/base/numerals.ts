/**
 * Chinese, Arabic and enclosed numerals to numbers and back. A text that is not wholly a numeral gives undefined:
 * whether 三四十 is a number or a guess is for others to judge. Linear; knows nothing of headings or dates.
 */

/** Longest text read as a numeral; nothing in a document is longer, and the number stays exact. */
const MAX_LENGTH = 15;

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...digits('〇一二三四五六七八九'),
  ...digits('零壹贰叁肆伍陆柒捌玖'),
  ['○', 0],
  ['◯', 0],
  ['两', 2],
  ['貳', 2],
  ['參', 3],
  ['陸', 6],
]);

const SMALL_UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

const LARGE_UNITS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
]);

/** 廿一 is 二十一: one sign for two. */
const CONTRACTED_TENS: ReadonlyMap<string, string> = new Map([
  ['廿', '二十'],
  ['卅', '三十'],
  ['卌', '四十'],
]);

const CHINESE_DIGITS = '〇一二三四五六七八九';

/**
 * The value of a Chinese numeral with units (二十三, 一百零五, 两千, 三万六千) or written digit by digit (二〇二一),
 * or undefined. Colloquial forms without the last unit (一百五) and runs of tens (三四十) are not numerals.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined;
  let expanded = '';
  for (const character of text) expanded += CONTRACTED_TENS.get(character) ?? character;
  return parsePositional(expanded) ?? parseWithUnits(expanded);
}

/** Digit by digit: 二〇二一, 一九四九, 五, 〇. */
function parsePositional(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** With units, each smaller than the one before it inside a group, groups divided by 万 and 亿. */
function parseWithUnits(text: string): number | undefined {
  let total = 0;
  let group = 0;
  let digit: number | undefined;
  let zero = false;
  let lastSmall = Infinity;
  let lastLarge = Infinity;
  for (const character of text) {
    const read = DIGITS.get(character);
    const small = SMALL_UNITS.get(character);
    const large = LARGE_UNITS.get(character);
    if (read === 0) {
      if (digit !== undefined || zero || (total === 0 && group === 0)) return undefined;
      zero = true;
    } else if (read !== undefined) {
      if (digit !== undefined) return undefined;
      digit = read;
    } else if (small !== undefined) {
      if (small >= lastSmall) return undefined;
      // Only 十 may stand without a digit (十五, 一百十), and not behind 零.
      if (digit === undefined && (small !== 10 || zero)) return undefined;
      group += (digit ?? 1) * small;
      lastSmall = small;
      digit = undefined;
      zero = false;
    } else if (large !== undefined) {
      if (large >= lastLarge) return undefined;
      if (digit !== undefined && !lastUnitAllows(lastSmall, zero)) return undefined;
      const value = group + (digit ?? 0);
      if (value === 0 || (zero && digit === undefined)) return undefined;
      total += value * large;
      lastLarge = large;
      group = 0;
      digit = undefined;
      zero = false;
      lastSmall = Infinity;
    } else {
      return undefined;
    }
  }
  if (zero && digit === undefined) return undefined;
  if (digit !== undefined) {
    const afterLarge = group === 0 && total > 0;
    if (afterLarge ? !zero : !lastUnitAllows(lastSmall, zero)) return undefined;
  }
  return total + group + (digit ?? 0);
}

/** A last digit follows 十 directly and any other unit behind a 零: 二十三, 一百零五, but not 一百五. */
function lastUnitAllows(lastSmall: number, zero: boolean): boolean {
  return zero ? lastSmall > 10 : lastSmall === 10 || lastSmall === Infinity;
}

/** The value of a run of Arabic digits, half- or full-width, or undefined. */
export function parseArabicNumeral(text: string): number | undefined {
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    let c = text.charCodeAt(i);
    if (c >= 0xff10 && c <= 0xff19) c -= 0xfee0;
    if (c < 0x30 || c > 0x39) return undefined;
    value = value * 10 + (c - 0x30);
  }
  return value;
}

/** How the number of an enclosed sign is drawn. */
export type EnclosedKind =
  'circled' | 'filled' | 'parenthesized' | 'dotted' | 'parenthesized-chinese' | 'circled-chinese';

/** The number in a single enclosed sign: ① ❶ ⑴ ⒈ ㈠ ㊀. */
export interface EnclosedNumeral {
  readonly value: number;
  readonly kind: EnclosedKind;
}

/** First code, last code, value of the first. */
const ENCLOSED: readonly (readonly [number, number, number, EnclosedKind])[] = [
  [0x2460, 0x2473, 1, 'circled'],
  [0x3251, 0x325f, 21, 'circled'],
  [0x32b1, 0x32bf, 36, 'circled'],
  [0x24ea, 0x24ea, 0, 'circled'],
  [0x2780, 0x2789, 1, 'circled'],
  [0x2776, 0x277f, 1, 'filled'],
  [0x278a, 0x2793, 1, 'filled'],
  [0x24eb, 0x24f4, 11, 'filled'],
  [0x2474, 0x2487, 1, 'parenthesized'],
  [0x2488, 0x249b, 1, 'dotted'],
  [0x3220, 0x3229, 1, 'parenthesized-chinese'],
  [0x3280, 0x3289, 1, 'circled-chinese'],
];

/** The number in an enclosed sign, or undefined when the code unit is none. */
export function parseEnclosedCode(code: number): EnclosedNumeral | undefined {
  if (code < 0x2460 || code > 0x32bf) return undefined;
  for (const [first, last, value, kind] of ENCLOSED) {
    if (code >= first && code <= last) return { value: value + code - first, kind };
  }
  return undefined;
}

/** The value of a whole text in any of the forms above, or undefined. */
export function parseNumeral(text: string): number | undefined {
  const plain = parseArabicNumeral(text) ?? parseChineseNumeral(text);
  if (plain !== undefined || text.length !== 1) return plain;
  return parseEnclosedCode(text.charCodeAt(0))?.value;
}

/** True for a character that can stand in a Chinese numeral. */
export function isChineseNumeralCharacter(character: string): boolean {
  return (
    DIGITS.has(character) || SMALL_UNITS.has(character) || LARGE_UNITS.has(character) || CONTRACTED_TENS.has(character)
  );
}

/** 1–9999 with units, as headings and articles are numbered (十, 十一, 一百零五); undefined outside that range; 0 is 零. */
export function toChinese(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return undefined;
  if (value === 0) return '零';
  let out = '';
  let rest = value;
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest -= digit * unit;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    if (gap) out += '零';
    gap = false;
    const silentOne = unit === 10 && digit === 1 && out === '';
    out += (silentOne ? '' : CHINESE_DIGITS.charAt(digit)) + name;
  }
  return out;
}

/** Digit by digit, as years were written: 2021 gives 二〇二一; undefined for anything but a non-negative integer. */
export function toChineseDigits(value: number): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined;
  return [...String(value)].map((digit) => CHINESE_DIGITS.charAt(Number(digit))).join('');
}

/** ① to ㊿; undefined outside 1–50. */
export function toCircled(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 50) return undefined;
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1);
  return String.fromCharCode(value <= 35 ? 0x3251 + value - 21 : 0x32b1 + value - 36);
}

function digits(signs: string): [string, number][] {
  return [...signs].map((sign, value) => [sign, value]);
}
