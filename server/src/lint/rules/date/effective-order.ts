// 施行日期不早于成文日期，有效期不早于施行日期。Compares the dates of a document's own closing provisions with its date of issue.
import { compareDates, type CalendarDate } from '../../../base/calendar';
import { effectClauses, type EffectClause } from '../../../model/effect-clauses';
import type { Document } from '../../../model/document';
import type { DateMention } from '../../../model/inline-types';
import { documentRule, type Bilingual, type Mending } from '../../rule';
import { annotationDates, arabicDate, calendarDate, eachDatedDocument } from '../../support/document-dates';
import { isOneDigitOff, replacing, waysOf, type WaysFault } from '../../support/ways';

interface OrderFault extends WaysFault {
  readonly text: Bilingual;
}

/** Of the clause itself: it means to look back. */
const LOOKS_BACK = /追溯(?:至|到|自|适用)|溯及/;
/** Of a title, 题注 or order: the text is an amended one and keeps the date it first took effect. */
const AMENDED = /修正|修改|修订/;

export const effectiveOrder = documentRule<OrderFault, Record<never, never>>({
  id: 'date/effective-order',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：公文不溯及既往，施行日期不早于成文日期，有效期截止日不早于施行日期',
    en: 'Practice: a document takes effect no earlier than it is issued and ends no earlier than it begins',
  },
  summary: { zh: '施行日期不早于成文日期', en: 'A document takes effect no earlier than it is issued' },
  *find(document) {
    for (const { document: owner, date: issued, doubtful } of eachDatedDocument(document)) {
      const date = doubtful ? undefined : issued;
      let effect: CalendarDate | undefined;
      for (const clause of effectClauses(owner)) {
        const at = calendarDate(clause.date);
        if (at === undefined) continue;
        const fault =
          clause.kind === 'effect'
            ? early(clause, at, issueOf(owner, document, date))
            : ended(clause, at, effect ?? date);
        if (clause.kind === 'effect') effect ??= at;
        if (fault) yield fault;
      }
    }
  },
  why: {
    zh: '正确的日期文中没有，须由人查对',
    en: 'the right date does not stand in the text; somebody must look it up',
  },
  mends: waysOf,
  say({ text }) {
    return text;
  },
});

/** The earliest day the text can have been issued on: of an amended one, when it was first passed. */
function issueOf(owner: Document, outermost: Document, date: CalendarDate | undefined): CalendarDate | undefined {
  const [passed] = annotationDates(owner);
  if (passed !== undefined) return passed;
  const amended = [owner, outermost].some(({ title, number, blocks }) => {
    if (title && AMENDED.test(title.text)) return true;
    const [first] = blocks;
    return number?.order !== undefined && first?.kind === 'paragraph' && AMENDED.test(first.view.text);
  });
  return amended ? undefined : date;
}

function early(clause: EffectClause, at: CalendarDate, issued: CalendarDate | undefined): OrderFault | undefined {
  if (issued === undefined || compareDates(at, issued) >= 0 || LOOKS_BACK.test(clause.paragraph.view.text))
    return undefined;
  const printed = arabicDate(clause.date);
  const text: Bilingual = {
    zh: `施行日期${printed}早于成文日期${dateText(issued)}。通行做法是施行日期不早于成文日期；确需追溯的，应在文中写明“追溯”，否则请核对两个日期。`,
    en: `The document takes effect on ${printed}, before its date of issue ${dateText(issued)}. If that is meant, say so with 追溯; otherwise check the dates.`,
  };
  // 执行 and a first day of a month (prices, wages) look back on purpose often enough to ask only.
  const lenient = clause.verb === '执行' || (at.day === 1 && at.year === issued.year);
  return {
    span: clause.date.span,
    text,
    severity: lenient ? 'information' : 'error',
    ways: laterYears(clause.date.year, issued.year, at, issued),
  };
}

function ended(clause: EffectClause, at: CalendarDate, begin: CalendarDate | undefined): OrderFault | undefined {
  if (begin === undefined || compareDates(at, begin) >= 0) return undefined;
  const printed = arabicDate(clause.date);
  return {
    span: clause.date.span,
    ways: laterYears(clause.date.year, begin.year, at, begin),
    text: {
      zh: `有效期截至${printed}，早于施行或成文日期${dateText(begin)}。有效期应在施行之后，请核对日期。`,
      en: `The term ends on ${printed}, before the document takes effect or is issued (${dateText(begin)}); check the dates.`,
    },
  };
}

const YEARS_ON = 6;

/** Years from the other date on that differ from the printed one by a single digit and mend the order, the nearest first. */
function laterYears(
  printed: DateMention['year'],
  from: number,
  at: CalendarDate,
  begin: CalendarDate,
): readonly Mending[] {
  if (printed === undefined || !/^\d{4}$/.test(printed.text)) return [];
  return Array.from({ length: YEARS_ON }, (_, index) => from + index)
    .filter((year) => isOneDigitOff(printed.text, String(year)) && compareDates({ ...at, year }, begin) >= 0)
    .slice(0, 2)
    .map((year) => replacing(printed.span, String(year), { zh: `年份改为 ${year}`, en: `Change the year to ${year}` }));
}

function dateText({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}
