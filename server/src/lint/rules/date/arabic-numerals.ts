// 成文日期用阿拉伯数字标全年月日。In the body Chinese numerals and dots are reported too, 《…》 and quotations left alone, and texts from before
// July 2012, when Chinese numerals were the rule, altogether.
import { compareDates, type CalendarDate } from '../../../base/calendar';
import type { Document } from '../../../model/document';
import type { DateMention } from '../../../model/inline-types';
import { documentRule, type Fault, type Severity } from '../../rule';
import {
  ARABIC_SINCE,
  annotationDates,
  arabicDate,
  calendarDate,
  datesOf,
  eachDatedDocument,
  isQuotedDate,
  type PlacedDate,
} from '../../support/document-dates';

interface ArabicFault extends Fault {
  readonly date: PlacedDate;
}

export const arabicNumerals = documentRule<ArabicFault, Record<never, never>>({
  id: 'date/arabic-numerals',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）：成文日期用阿拉伯数字将年、月、日标全',
    en: 'GB/T 9704—2012: the date of issue gives year, month and day in Arabic numerals',
  },
  summary: {
    zh: '成文日期用阿拉伯数字标全年月日',
    en: 'Dates of issue are written in Arabic numerals with 年, 月 and 日',
  },
  *find(document) {
    for (const { document: owner, date, year } of eachDatedDocument(document)) {
      const own = calendarDate(owner.date?.date);
      if (!writesArabic(owner, date ?? annotationDates(owner).at(-1), year)) continue;
      for (const placed of datesOf(owner)) {
        const severity = severityOf(placed);
        if (severity === undefined || isQuotedDate(placed)) continue;
        if (placed.place === 'issue' && own === undefined) continue;
        yield { span: placed.mention.span, severity, date: placed };
      }
    }
  },
  say({ date: { mention, place } }) {
    const right = arabicDate(mention);
    const full = mention.year && mention.month && mention.day;
    const incomplete = formOf(mention) === 'arabic' && !full;
    if (place === 'body') {
      return {
        zh: `日期写作${formName(formOf(mention)).zh}。通行做法是正文日期与成文日期一样用阿拉伯数字加“年”“月”“日”，宜写作“${right}”。`,
        en: `The date is written ${formName(formOf(mention)).en}. The usual form has Arabic numerals with 年, 月 and 日: ${right}.`,
      };
    }
    const what =
      place === 'issue' ? { zh: '成文日期', en: 'date of issue' } : { zh: '印发日期', en: 'date of printing' };
    const how = incomplete
      ? { zh: '没有标全年、月、日', en: 'incomplete' }
      : { zh: `写作${formName(formOf(mention)).zh}`, en: `written ${formName(formOf(mention)).en}` };
    return {
      zh: `${what.zh}${how.zh}。国家标准《党政机关公文格式》（GB/T 9704—2012）规定用阿拉伯数字将年、月、日标全${full ? `，应为“${right}”` : ''}。`,
      en: `The ${what.en} is ${how.en}. GB/T 9704—2012 asks for year, month and day in Arabic numerals${full ? `: ${right}` : ''}.`,
    };
  },
  mend({ date: { mention } }) {
    if (formOf(mention) === 'arabic') return undefined;
    return [{ span: mention.span, newText: arabicDate(mention) }];
  },
});

/** True for a text from the time of Arabic numerals; of a text without any time, when most of its dates have them. */
function writesArabic(owner: Document, date: CalendarDate | undefined, year: number | undefined): boolean {
  if (date !== undefined) return compareDates(date, ARABIC_SINCE) >= 0;
  if (year !== undefined) return year > ARABIC_SINCE.year;
  let arabic = 0;
  let chinese = 0;
  for (const { mention } of datesOf(owner)) {
    if (!mention.year || !mention.month) continue;
    if (formOf(mention) === 'chinese') chinese++;
    else if (mention.form === 'arabic') arabic++;
  }
  return arabic > chinese;
}

/** How grave the form is where it stands; undefined when it may stand so. */
function severityOf({ mention, place }: PlacedDate): Severity | undefined {
  const full = mention.year !== undefined && mention.month !== undefined && mention.day !== undefined;
  if (place !== 'body') return formOf(mention) !== 'arabic' || (place === 'issue' && !full) ? 'error' : undefined;
  // A year alone (二〇三五年远景目标) is often set so on purpose, a day without its year may be of the old calendar.
  if (formOf(mention) === 'chinese') return mention.year && mention.month ? 'warning' : undefined;
  // 2021-06-17 is allowed in running text (GB/T 15835—2011); 2021.6 may be anything.
  return full && (mention.form === 'dotted' || mention.form === 'slashed') ? 'information' : undefined;
}

/** The form, Chinese also when only the month or the day is (2021年六月5日). */
function formOf(mention: DateMention): DateMention['form'] {
  const parts = [mention.year, mention.month, mention.day];
  if (mention.form === 'arabic' && parts.some((part) => part && !/^\d{1,5}$/.test(part.text))) return 'chinese';
  return mention.form;
}

function formName(form: DateMention['form']): { zh: string; en: string } {
  if (form === 'chinese') return { zh: '汉字数字', en: 'in Chinese numerals' };
  if (form === 'dotted') return { zh: '带点的简写', en: 'with dots' };
  if (form === 'dashed') return { zh: '带连字符的简写', en: 'with hyphens' };
  return { zh: '带斜线的简写', en: 'with slashes' };
}
