// 施行日期不早于成文日期，有效期不早于施行日期。Compares the dates of a document's own closing provisions with its date of issue.
import { compareDates, type CalendarDate } from '../../../base/calendar';
import { effectClauses, type EffectClause } from '../../../model/effect-clauses';
import type { Document } from '../../../model/document';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { annotationDates, arabicDate, calendarDate, eachDatedDocument } from '../../support/document-dates';

interface OrderFault extends Fault {
  readonly text: Bilingual;
}

/** Of the clause itself: it means to look back. */
const LOOKS_BACK = /追溯(?:至|到|自|适用)|溯及/;
/** Of a title, 题注 or order: the text is an amended one and keeps the date it first took effect. */
const AMENDED = /修正|修改|修订/;

export const effectiveOrder = documentRule<OrderFault, Record<never, never>>({
  id: 'date/effective-order',
  severity: 'error',
  fix: 'none',
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
  return { span: clause.date.span, text, severity: lenient ? 'information' : 'error' };
}

function ended(clause: EffectClause, at: CalendarDate, begin: CalendarDate | undefined): OrderFault | undefined {
  if (begin === undefined || compareDates(at, begin) >= 0) return undefined;
  const printed = arabicDate(clause.date);
  return {
    span: clause.date.span,
    text: {
      zh: `有效期截至${printed}，早于施行或成文日期${dateText(begin)}。有效期应在施行之后，请核对日期。`,
      en: `The term ends on ${printed}, before the document takes effect or is issued (${dateText(begin)}); check the dates.`,
    },
  };
}

function dateText({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}
