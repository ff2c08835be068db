// 引用的文件不晚于本文。A cited number of a later year, or a date of publication behind the document's own, cannot be right.
import { compareDates, type CalendarDate } from '../../../base/calendar';
import type { DateMention, DocumentNumber } from '../../../model/inline-types';
import type { Paragraph } from '../../../model/document';
import { documentRule, type Bilingual, type Mending } from '../../rule';
import { arabicDate, calendarDate, datesOf, eachDatedDocument } from '../../support/document-dates';
import { isSurelyNumber, numbersOf } from '../../support/number-mentions';
import { isOneDigitOff, replacing, waysOf, type WaysFault } from '../../support/ways';

interface FutureFault extends WaysFault {
  readonly text: Bilingual;
}

/** Behind a date: somebody published something then. */
const PUBLISHED = /^(?![前后起之底至以])[\u4e00-\u9fff]{0,16}(?:发布|公布|印发|颁布|通过|批准)的/;
/** Before a date: it is a plan. */
const PLANNED = /(?:将|拟|计划|预计|于|在|自|从|至|到|前|后)$/;

export const citationInFuture = documentRule<FutureFault, Record<never, never>>({
  id: 'date/citation-in-future',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '由常理推出：文件不能引用在它之后才印发的文件',
    en: 'Derived: a document cannot cite what was issued after it',
  },
  summary: { zh: '引用的文件不晚于本文', en: 'Cited documents are no later than the citing one' },
  *find(document) {
    for (const { document: owner, date, year } of eachDatedDocument(document)) {
      if (year === undefined) continue;
      for (const mention of numbersOf(owner)) {
        if (mention.own || !isSurelyNumber(mention) || (mention.number.year.value ?? 0) <= year) continue;
        yield {
          span: mention.number.span,
          text: laterNumber(mention.number, year),
          ways: yearsFor(mention.number.year, year),
        };
      }
      if (date === undefined || date.year < year) continue;
      for (const { mention, place, paragraph } of datesOf(owner)) {
        const at = calendarDate(mention);
        if (place !== 'body' || !paragraph || at === undefined || compareDates(at, date) <= 0) continue;
        if (saysPublished(paragraph, mention)) {
          yield { span: mention.span, text: laterDate(mention, date), ways: yearsFor(mention.year, year) };
        }
      }
    }
  },
  why: {
    zh: '须查对所引文件的年份',
    en: 'somebody must look up the year of what is cited',
  },
  mends: waysOf,
  say({ text }) {
    return text;
  },
});

function saysPublished({ view }: Paragraph, { span }: DateMention): boolean {
  const before = view.text.slice(0, view.indexAt(span.start));
  const behind = view.text.slice(view.indexAt(span.end), view.indexAt(span.end) + 24);
  return PUBLISHED.test(behind) && !PLANNED.test(before.slice(-4));
}

/** Years before are offered so far back. */
const YEARS_BACK = 5;

/** Years up to the document's own that differ from the printed one by a single digit, the latest first. */
function yearsFor(printed: DateMention['year'] | DocumentNumber['year'], own: number): readonly Mending[] {
  if (printed === undefined || !/^\d{4}$/.test(printed.text)) return [];
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(own - back));
  return years
    .filter((year) => isOneDigitOff(printed.text, year))
    .map((year) => replacing(printed.span, year, { zh: `年份改为 ${year}`, en: `Change the year to ${year}` }));
}

function laterNumber({ key, year }: DocumentNumber, own: number): Bilingual {
  return {
    zh: `引用的“${key}”是 ${year.value} 年的文件，而本文成文于 ${own} 年。文件不能引用在它之后印发的文件，请核对年份。`,
    en: `The cited ${key} is of ${year.value}, but this document is of ${own}. It cannot cite a later document; check the year.`,
  };
}

function laterDate(mention: DateMention, { year, month, day }: CalendarDate): Bilingual {
  const own = `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
  return {
    zh: `文中说${arabicDate(mention)}已发布的文件，而本文成文于${own}。文件不能引用在它之后发布的文件，请核对日期。`,
    en: `Something published on ${arabicDate(mention)} is cited, but this document is of ${own}; check the date.`,
  };
}
