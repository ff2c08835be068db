/**
 * Dates of the civil (Gregorian) calendar as plain numbers, by arithmetic alone: no clock, no time zone. Knows nothing
 * of how a date is written.
 */

/** A year and month, with the day when it is known. Months and days count from 1; nothing says the date exists. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
}

/** A date to the day. */
export interface CalendarDay extends CalendarDate {
  readonly day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_ERA = 146_097;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month, 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** True for a day that exists, in a year from 1 to 9999. */
export function isValidDate(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** Negative, zero or positive as `a` is before, with or after `b`. A date without a day is compared by its month. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  const months = a.year - b.year || a.month - b.month;
  if (months !== 0 || a.day === undefined || b.day === undefined) return months;
  return a.day - b.day;
}

/** The day's number, counted from 1970-01-01 as 0. */
export function dayNumber(date: CalendarDay): number {
  // Years begin in March here, so that the leap day comes last.
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - 719_468;
}

/** The day with the given number. */
export function dayFromNumber(number: number): CalendarDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: CalendarDay, days: number): CalendarDay {
  return dayFromNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}
