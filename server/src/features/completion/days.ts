// Days as documents print them, and the days that follow from others: when a text may take effect, when its term ends. Arithmetic alone; today is
// handed in.
import { addDays, isValidDate, type CalendarDay } from '../../base/calendar';
import type { DateMention } from '../../model/inline-types';

/** 2024年6月3日 */
export function written({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}

/** The day a date names, where it names one that exists. */
export function dayOfMention(date: DateMention | undefined): CalendarDay | undefined {
  const [year, month, day] = [date?.year?.value, date?.month?.value, date?.day?.value];
  if (year === undefined || month === undefined || day === undefined || !isValidDate(year, month, day))
    return undefined;
  return { year, month, day };
}

/** Rules take effect thirty days after publication at the earliest. */
const GRACE = 30;

/** The first day of a month that is late enough after the date of issue, or after today. */
export function dayToTakeEffect(issued: DateMention | undefined, today: CalendarDay): CalendarDay {
  const earliest = addDays(dayOfMention(issued) ?? today, GRACE);
  if (earliest.day === 1) return earliest;
  const { year, month } = earliest;
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

/** The last day of a term of so many years. */
export function lastDay(from: CalendarDay, years: number): CalendarDay {
  const { year, month, day } = from;
  // From 29 February to 28 February.
  return addDays(
    isValidDate(year + years, month, day)
      ? { year: year + years, month, day }
      : { year: year + years, month: 3, day: 1 },
    -1,
  );
}

/** The day that a sentence says something begins on: 自2024年7月1日起. */
export function dayFrom(sentence: string): CalendarDay | undefined {
  const found = /自(\d{4})年(\d{1,2})月(\d{1,2})日起/.exec(sentence);
  if (found === null) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isValidDate(year, month, day) ? { year, month, day } : undefined;
}
