// Finds dates, months and years as printed: at every 年 and 月, reading a few characters back and on, and at the separators of 2021.6.5,
// 2021-06-05 and 2021/6/5. A month or day out of range is still a date (for rules to judge) where 年月日 show that one is meant.
import { parseChineseNumeral } from '../base/numerals';
import type { Span } from '../base/span';
import {
  digitsEnd,
  gapBefore,
  gapsWithin,
  isDigit,
  isLatin,
  solidDigitsEnd,
  type Found,
  type Scan,
} from './inline-scan';
import type { DateMention } from './inline-types';

type Part = Found<number>;

const CHINESE_YEAR = '一二三四五六七八九〇○零O0';
const CHINESE_COUNT = '一二三四五六七八九十廿卅';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const SEPARATORS: ReadonlyMap<string, DateMention['form']> = new Map([
  ['.', 'dotted'],
  ['-', 'dashed'],
  ['–', 'dashed'],
  ['/', 'slashed'],
]);

/** Characters at which `findDates` looks for a date; separators only between two digits. */
export function opensDate(text: string, i: number): boolean {
  const character = text.charAt(i);
  if (character === '年' || character === '月') return true;
  return isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)) && SEPARATORS.has(character);
}

/** The dates among the given places, in text order, without overlaps. A year alone counts from 1900 to 2100. */
export function findDates(scan: Scan, places: readonly number[]): readonly Found<DateMention>[] {
  const dates: Found<DateMention>[] = [];
  let floor = 0;
  for (const place of places) {
    if (place < floor) continue;
    const character = scan.text.charAt(place);
    const date =
      character === '年'
        ? readFromYear(scan, place, floor)
        : character === '月'
          ? readFromMonth(scan, place, floor)
          : readSeparated(scan, place, floor);
    if (date === undefined) continue;
    dates.push(date);
    floor = date.to;
  }
  return dates;
}

/** At 年: the year before it, then what follows. */
function readFromYear(scan: Scan, at: number, floor: number): Found<DateMention> | undefined {
  const year = arabicYear(scan, at, floor) ?? chineseYear(scan, at, floor);
  if (year === undefined) return undefined;
  const month = partBefore(scan, at + 1, '月');
  const day = month === undefined ? undefined : dayAt(scan, month.to);
  if (month === undefined) {
    // A year alone; 第 behind it begins the number of an announcement.
    if (year.to - year.from !== 4 || year.value < FIRST_YEAR || year.value > LAST_YEAR) return undefined;
    if (scan.text.charAt(at + 1) === '第') return undefined;
  }
  // Two digits are a year only at the head of a whole date; else they count years.
  if (year.to - year.from === 2 && day === undefined) return undefined;
  const form = isDigit(scan.text.charCodeAt(year.from)) && !isChinese(scan, year) ? 'arabic' : 'chinese';
  return mention(scan, form, year, month, day, day?.to ?? month?.to ?? at + 1);
}

/** At 月 without a year: 6月5日. */
function readFromMonth(scan: Scan, at: number, floor: number): Found<DateMention> | undefined {
  const { text } = scan;
  let from = at;
  while (
    from > floor &&
    from > at - 3 &&
    isDigit(text.charCodeAt(from - 1)) &&
    (from === at || !gapBefore(scan, from))
  ) {
    from--;
  }
  const arabic = from < at;
  if (!arabic) while (from > floor && from > at - 3 && CHINESE_COUNT.includes(text.charAt(from - 1))) from--;
  if (from === at || at - from > 2) return undefined;
  const before = text.charCodeAt(from - 1);
  if (arabic && !gapBefore(scan, from) && (before === 0x2e || isDigit(before) || isLatin(before))) return undefined;
  const month = partBefore(scan, from, '月');
  const day = month === undefined ? undefined : dayAt(scan, month.to);
  if (month === undefined || day === undefined) return undefined;
  return mention(scan, arabic ? 'arabic' : 'chinese', undefined, month, day, day.to);
}

/** Four digits before 年, or two; a run with white space in it only when it makes four together. */
function arabicYear(scan: Scan, at: number, floor: number): Part | undefined {
  const { text } = scan;
  let from = at;
  while (from > floor && from > at - 5 && isDigit(text.charCodeAt(from - 1))) from--;
  if (at - from !== 4) {
    const run = from;
    from = at;
    while (from > run && (from === at || !gapBefore(scan, from))) from--;
    if (at - from > 4) return undefined;
  }
  const length = at - from;
  if (length !== 4 && length !== 2) return undefined;
  const digits = Number(text.slice(from, at));
  // A two-digit year is read as the one nearest to our time; its text tells that the century is missing.
  const value = length === 4 ? digits : digits + (digits < 50 ? 2000 : 1900);
  return { from, to: at, value };
}

/** 二〇二一 in any of the ways its zero is typed. */
function chineseYear(scan: Scan, at: number, floor: number): Part | undefined {
  const { text } = scan;
  const from = at - 4;
  if (from < floor || (from > floor && CHINESE_YEAR.includes(text.charAt(from - 1)))) return undefined;
  let ideographs = 0;
  let digits = '';
  for (let i = from; i < at; i++) {
    const character = text.charAt(i);
    const value = CHINESE_YEAR.indexOf(character);
    if (value < 0) return undefined;
    if (value < 9) ideographs++;
    digits += value < 9 ? String(value + 1) : '0';
  }
  const year = Number(digits);
  return ideographs >= 2 && year >= 1800 && year <= LAST_YEAR ? { from, to: at, value: year } : undefined;
}

function isChinese(scan: Scan, year: Part): boolean {
  return year.to - year.from === 4 && digitsEnd(scan.text, year.from, 4) !== year.to;
}

/** One or two digits, or a Chinese numeral, with `unit` behind: the range includes the unit. */
function partBefore(scan: Scan, from: number, unit: string): Part | undefined {
  const { text } = scan;
  let end = digitsEnd(text, from, 3);
  const arabic = end > from;
  if (!arabic) while (end < from + 4 && end < text.length && CHINESE_COUNT.includes(text.charAt(end))) end++;
  if (end === from || end - from > (arabic ? 2 : 3) || text.charAt(end) !== unit) return undefined;
  const numeral = text.slice(from, end);
  const value = arabic ? Number(numeral) : parseChineseNumeral(numeral);
  return value === undefined || value > 99 ? undefined : { from, to: end + 1, value };
}

/** The day, with 日 or the spoken 号. */
function dayAt(scan: Scan, from: number): Part | undefined {
  return partBefore(scan, from, '日') ?? partBefore(scan, from, '号');
}

/** 2021.6.5: the separator at `at` is the first of two equal ones, and month and day are possible ones. */
function readSeparated(scan: Scan, at: number, floor: number): Found<DateMention> | undefined {
  const { text } = scan;
  const separator = text.charAt(at);
  const from = at - 4;
  if (from < floor || digitsEnd(text, from, 4) !== at || !standsApart(scan, from)) return undefined;
  const monthEnd = digitsEnd(text, at + 1, 3);
  if (monthEnd === at + 1 || monthEnd - at > 3 || text.charAt(monthEnd) !== separator) return undefined;
  const dayEnd = solidDigitsEnd(scan, monthEnd + 1, 3);
  if (dayEnd === monthEnd + 1 || dayEnd - monthEnd > 3) return undefined;
  const after = text.charCodeAt(dayEnd);
  if (!gapBefore(scan, dayEnd)) {
    if (isLatin(after) || text.charAt(dayEnd) === '版') return undefined;
    if (
      SEPARATORS.has(text.charAt(dayEnd)) &&
      text.charAt(dayEnd) === separator &&
      isDigit(text.charCodeAt(dayEnd + 1))
    ) {
      return undefined;
    }
  }
  const year = { from, to: at, value: Number(text.slice(from, at)) };
  const month = { from: at + 1, to: monthEnd, value: Number(text.slice(at + 1, monthEnd)) };
  const day = { from: monthEnd + 1, to: dayEnd, value: Number(text.slice(monthEnd + 1, dayEnd)) };
  if (year.value < FIRST_YEAR || year.value > LAST_YEAR) return undefined;
  if (month.value < 1 || month.value > 12 || day.value < 1 || day.value > 31) return undefined;
  return mention(scan, SEPARATORS.get(separator) ?? 'dotted', year, month, day, dayEnd);
}

/** Not the rest of a version, a telephone number or an address. */
function standsApart(scan: Scan, from: number): boolean {
  if (from === 0 || gapBefore(scan, from)) return true;
  const { text } = scan;
  const before = text.charCodeAt(from - 1);
  if (isDigit(before) || isLatin(before) || './-–—_'.includes(text.charAt(from - 1))) return false;
  return !text.endsWith('版本', from) && !text.endsWith('版本号', from) && !text.endsWith('版', from);
}

function mention(
  scan: Scan,
  form: DateMention['form'],
  year: Part | undefined,
  month: Part | undefined,
  day: Part | undefined,
  to: number,
): Found<DateMention> {
  const from = year?.from ?? month?.from ?? to;
  return {
    from,
    to,
    value: {
      span: scan.view.span(from, to),
      form,
      year: part(scan, year, false),
      month: part(scan, month, form !== 'dotted' && form !== 'dashed' && form !== 'slashed'),
      day: part(scan, day, form !== 'dotted' && form !== 'dashed' && form !== 'slashed'),
      zeros: form === 'chinese' && year !== undefined ? strayZeros(scan, year) : [],
      gaps: gapsWithin(scan, from, to),
    },
  };
}

/** The digits of a part; `unit` says that its range includes 月 or 日, which its span does not. */
function part(scan: Scan, read: Part | undefined, unit: boolean): DateMention['year'] {
  if (read === undefined) return undefined;
  const to = unit ? read.to - 1 : read.to;
  return { text: scan.text.slice(read.from, to), span: scan.view.span(read.from, to), value: read.value };
}

/** The zeros of a Chinese year that are not 〇. */
function strayZeros(scan: Scan, year: Part): readonly Span[] {
  const zeros: Span[] = [];
  for (let i = year.from; i < year.to; i++) {
    if ('○零O0'.includes(scan.text.charAt(i))) zeros.push(scan.view.span(i, i + 1));
  }
  return zeros;
}
