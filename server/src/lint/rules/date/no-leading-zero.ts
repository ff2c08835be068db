// 月、日不编虚位。Judges dates written 2021年06月05日; other forms belong to date/arabic-numerals.
import type { TextEdit } from '../../../base/edit';
import type { Span } from '../../../base/span';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault } from '../../rule';
import { arabicDate, datesOf, isQuotedDate, type PlacedDate } from '../../support/document-dates';

interface ZeroFault extends Fault {
  readonly date: PlacedDate;
  /** The month and day that begin with a zero. */
  readonly padded: readonly Span[];
}

export const noLeadingZero = documentRule<ZeroFault, Record<never, never>>({
  id: 'date/no-leading-zero',
  severity: 'error',
  fix: 'safe',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）：成文日期的月、日不编虚位（即1不编为01）',
    en: 'GB/T 9704—2012: month and day of the date of issue have no leading zero',
  },
  summary: { zh: '日期的月、日不编虚位', en: 'Month and day have no leading zero' },
  *find(document) {
    for (const owner of eachDocument(document)) {
      for (const placed of datesOf(owner)) {
        const { month, day, form, span } = placed.mention;
        if (form !== 'arabic' || isQuotedDate(placed)) continue;
        const padded = [month, day].flatMap((part) => (part && /^0\d/.test(part.text) ? [part.span] : []));
        if (padded.length === 0) continue;
        yield { span, date: placed, padded, severity: placed.place === 'body' ? 'warning' : 'error' };
      }
    }
  },
  say({ date: { mention, place } }) {
    const right = arabicDate(mention);
    if (place === 'body') {
      return {
        zh: `日期的月、日编了虚位。通行做法是正文日期与成文日期一致，月、日不编虚位，宜写作“${right}”。`,
        en: `The month or day has a leading zero. The usual form has none, as in the date of issue: ${right}.`,
      };
    }
    const what =
      place === 'issue' ? { zh: '成文日期', en: 'date of issue' } : { zh: '印发日期', en: 'date of printing' };
    return {
      zh: `${what.zh}的月、日编了虚位。国家标准《党政机关公文格式》（GB/T 9704—2012）规定月、日不编虚位，应为“${right}”。`,
      en: `The ${what.en} has a leading zero in the month or day. GB/T 9704—2012 allows none: ${right}.`,
    };
  },
  mend({ padded }, document) {
    return padded.map((span): TextEdit => {
      const zeros = /^[0０]{1,2}/.exec(document.source.slice(span.start, span.end - 1))?.[0].length ?? 0;
      return { span: { start: span.start, end: span.start + zeros }, newText: '' };
    });
  },
});
