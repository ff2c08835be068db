// 发文字号的年份与成文日期的年份一致。Judges a document's own number against its own date of issue.
import { eachDocument } from '../../../model/walk';
import type { Span } from '../../../base/span';
import { documentRule, type Fault } from '../../rule';
import { replacing } from '../../support/ways';

interface YearDateFault extends Fault {
  readonly numbered: number;
  readonly issued: number;
  readonly issuedSpan: Span;
}

export const yearDateMismatch = documentRule<YearDateFault, Record<never, never>>({
  id: 'doc-number/year-date-mismatch',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：发文字号按成文年度编号',
    en: 'Practice: documents are numbered in the year they are issued',
  },
  summary: { zh: '发文字号的年份与成文日期的年份一致', en: 'The year of the number is the year of the date of issue' },
  *find(document) {
    for (const owner of eachDocument(document)) {
      const year = owner.number?.number?.year;
      const issued = owner.date?.date.year;
      if (year?.value === undefined || issued === undefined || issued.value < 1000 || issued.text.length < 4) continue;
      if (year.value === issued.value) continue;
      yield {
        span: year.span,
        numbered: year.value,
        issued: issued.value,
        issuedSpan: issued.span,
        // Signed at the end of one year and numbered in the next happens; the reverse needs a number before there is a document.
        severity: issued.value === year.value + 1 ? 'warning' : 'error',
        related: [{ span: issued.span, message: { zh: '成文日期的年份', en: 'the year of the date of issue' } }],
      };
    }
  },
  why: {
    zh: '成文日期是汉字数字，须由人改写',
    en: 'the date is in Chinese figures; somebody must rewrite it',
  },
  mends: ({ span, numbered, issued, issuedSpan }, { source }) => [
    replacing(span, String(issued), { zh: `字号的年份改为 ${issued}`, en: `Change the number’s year to ${issued}` }),
    ...(/^\d{4}$/.test(source.slice(issuedSpan.start, issuedSpan.end))
      ? [
          replacing(issuedSpan, String(numbered), {
            zh: `成文日期的年份改为 ${numbered}`,
            en: `Change the date’s year to ${numbered}`,
          }),
        ]
      : []),
  ],
  say({ numbered, issued }) {
    return {
      zh: `发文字号的年份是 ${numbered}，成文日期的年份是 ${issued}。通行做法是按成文年度编号，两者应当一致，请核对。`,
      en: `The number is of ${numbered}, the date of issue of ${issued}. Documents are numbered in the year they are issued; check both.`,
    };
  },
});
