// 日期真实存在，年份用四位数字。Judges every date of a document by the calendar; what is quoted must be real too.
import { daysInMonth } from '../../../base/calendar';
import { toChinese } from '../../../base/numerals';
import type { Document } from '../../../model/document';
import type { DateMention } from '../../../model/inline-types';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Bilingual, type Mending } from '../../rule';
import { datesOf } from '../../support/document-dates';
import { replacing, waysOf, type WaysFault } from '../../support/ways';

interface CalendarFault extends WaysFault {
  readonly reason: Bilingual;
}

/** A leap year, so that 2月29日 without a year passes. */
const SOME_LEAP_YEAR = 2000;

export const calendarValid = documentRule<CalendarFault, Record<never, never>>({
  id: 'date/calendar-valid',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《出版物上数字用法》（GB/T 15835—2011）：四位数字表示的年份不应简写为两位数字；日期须真实存在',
    en: 'GB/T 15835—2011: years are not shortened to two digits; and a date must exist',
  },
  summary: { zh: '日期真实存在，年份用四位数字', en: 'Dates exist and their years have four digits' },
  *find(document) {
    for (const owner of eachDocument(document)) {
      for (const { mention } of datesOf(owner)) {
        const reason = impossible(mention) ?? shortYear(mention);
        if (reason) yield { span: mention.span, reason, ways: waysFor(mention, owner) };
      }
    }
  },
  why: {
    zh: '正确的日期文中没有，须由人查对',
    en: 'the right date does not stand in the text; somebody must look it up',
  },
  mends: waysOf,
  say({ reason }) {
    return reason;
  },
});

function impossible({ year, month, day }: DateMention): Bilingual | undefined {
  if (month && (month.value < 1 || month.value > 12)) {
    return { zh: `一年没有 ${month.value} 月，请核对日期。`, en: `There is no month ${month.value}; check the date.` };
  }
  if (!month || !day) return undefined;
  const days = daysInMonth(year?.value ?? SOME_LEAP_YEAR, month.value);
  if (day.value >= 1 && day.value <= days) return undefined;
  const named = year
    ? { zh: `${year.value}年${month.value}月`, en: `${year.value}-${month.value}` }
    : { zh: `${month.value}月`, en: `month ${month.value}` };
  return {
    zh: `${named.zh}没有 ${day.value} 日（该月最多 ${days} 天），请核对日期。`,
    en: `There is no day ${day.value} in ${named.en} (at most ${days} days); check the date.`,
  };
}

/** The last day of the month, where a day behind it is printed; the whole year, by the document's own date. */
function waysFor(mention: DateMention, { date }: Document): readonly Mending[] {
  const { year, month, day, form } = mention;
  if (year && shortYear(mention)) {
    const own = date?.date.year?.value ?? 0;
    const century = own >= 1000 ? Math.floor(own / 100) : 20;
    const whole = String(century) + year.text;
    return [replacing(year.span, whole, { zh: `年份改为“${whole}”`, en: `Change the year to ${whole}` })];
  }
  if (!month || month.value < 1 || month.value > 12 || !day || day.value < 1 || day.value > 31) return [];
  const last = daysInMonth(year?.value ?? SOME_LEAP_YEAR, month.value);
  const text = form === 'chinese' ? toChinese(last) : String(last);
  if (text === undefined) return [];
  return [
    replacing(day.span, text, {
      zh: `改为该月最后一天（${text}日）`,
      en: `Change to the last day of the month, ${last}`,
    }),
  ];
}

function shortYear({ year, month, form }: DateMention): Bilingual | undefined {
  if (!year || !month || form !== 'arabic' || !/^\d{2}$/.test(year.text)) return undefined;
  return {
    zh: `年份“${year.text}”只有两位。国家标准《出版物上数字用法》（GB/T 15835—2011）规定年份一般不简写，应用四位数字。`,
    en: `The year “${year.text}” has two digits only. GB/T 15835—2011 asks for all four.`,
  };
}
