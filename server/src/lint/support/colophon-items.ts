// What a colophon gives by practice and what one lacks, and its dates as calendar dates. Knows the model and no rule.
import type { CalendarDate } from '../../base/calendar';
import type { Colophon } from '../../model/document';
import type { DateMention } from '../../model/inline-types';

/** What a colophon has, by the words its labels use. ISSN may be absent; material without a CN number has a 准印证号. */
const ITEMS: readonly (readonly [string, string, RegExp])[] = [
  ['主管主办单位', 'publisher', /主管|主办/],
  ['地址', 'address', /地址|社址/],
  ['电话', 'telephone', /电话/],
  ['刊号', 'serial number', /刊号|出版物号|准印|CN/],
  ['网址', 'web address', /网址|网站/],
  ['印刷单位', 'printer', /印刷|承印|印制/],
];

/** The names of the items a colophon lacks, in both languages. */
export function lackingItems(colophon: Pick<Colophon, 'fields' | 'publication'>): {
  readonly zh: readonly string[];
  readonly en: readonly string[];
} {
  const lacking = ITEMS.filter(
    ([, , word]) =>
      !colophon.fields.some(
        ({ label, value }) => word.test(label.text) || (/CN\d/.test(value.text) && word.test('CN')),
      ),
  );
  const zh = lacking.map(([item]) => item);
  const en = lacking.map(([, item]) => item);
  if (colophon.publication === undefined && !colophon.fields.some(({ label }) => /日期/.test(label.text))) {
    zh.push('出版日期');
    en.push('date of publication');
  }
  return { zh, en };
}

/** A printed date in the year given, which it may not print itself; undefined without a month. */
export function calendarDate({ month, day }: DateMention, year: number): CalendarDate | undefined {
  return month === undefined ? undefined : { year, month: month.value, day: day?.value };
}

/** True for a value that stands for a CN number, by its label and its figures, though it does not begin with CN. */
export function isSerialNumber(label: string, value: string): boolean {
  return /国内统一|CN/i.test(label) && /^[A-Z]{0,2}\d{2}[-—–]\d{4}/i.test(value) && !/^ISSN/i.test(value);
}
