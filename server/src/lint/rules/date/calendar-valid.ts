// 日期真实存在，年份用四位数字。Judges every date of a document by the calendar; what is quoted must be real too.
import { daysInMonth } from '../../../base/calendar';
import type { DateMention } from '../../../model/inline-types';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { datesOf } from '../../support/document-dates';

interface CalendarFault extends Fault {
  readonly reason: Bilingual;
}

/** A leap year, so that 2月29日 without a year passes. */
const SOME_LEAP_YEAR = 2000;

export const calendarValid = documentRule<CalendarFault, Record<never, never>>({
  id: 'date/calendar-valid',
  severity: 'error',
  fix: 'none',
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
        if (reason) yield { span: mention.span, reason };
      }
    }
  },
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

function shortYear({ year, month, form }: DateMention): Bilingual | undefined {
  if (!year || !month || form !== 'arabic' || !/^\d{2}$/.test(year.text)) return undefined;
  return {
    zh: `年份“${year.text}”只有两位。国家标准《出版物上数字用法》（GB/T 15835—2011）规定年份一般不简写，应用四位数字。`,
    en: `The year “${year.text}” has two digits only. GB/T 15835—2011 asks for all four.`,
  };
}
