// 施行日期不早于成文日期，有效期不早于施行日期。Compares the dates of a document's own closing provisions with its date of issue.
import { compareDates, type CalendarDate } from '../../../base/calendar';
import { effectClauses, type EffectClause } from '../../../model/effect-clauses';
import { eachParagraph } from '../../../model/walk';
import type { Document } from '../../../model/document';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { arabicDate, calendarDate, eachDatedDocument } from '../../support/document-dates';

interface OrderFault extends Fault {
  readonly text: Bilingual;
}

/** Rules that apply to what happened before are meant to, and say so; an amended text keeps the date it first took effect. */
const ON_PURPOSE = /追溯|溯及|修正|修订|修改/;

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
    for (const { document: owner, date } of eachDatedDocument(document)) {
      let effect: CalendarDate | undefined;
      for (const clause of effectClauses(owner)) {
        const at = calendarDate(clause.date);
        if (at === undefined) continue;
        const fault = clause.kind === 'effect' ? early(clause, at, date, owner, document) : ended(clause, at, effect ?? date);
        if (clause.kind === 'effect') effect ??= at;
        if (fault) yield fault;
      }
    }
  },
  say({ text }) {
    return text;
  },
});

function early(
  clause: EffectClause,
  at: CalendarDate,
  issued: CalendarDate | undefined,
  owner: Document,
  outermost: Document,
): OrderFault | undefined {
  if (issued === undefined || compareDates(at, issued) >= 0 || isOnPurpose(owner) || isOnPurpose(outermost)) return undefined;
  const printed = arabicDate(clause.date);
  const text: Bilingual = {
    zh: `施行日期${printed}早于成文日期${dateText(issued)}。通行做法是施行日期不早于成文日期；确需追溯的，应在文中写明“追溯”，否则请核对两个日期。`,
    en: `The document takes effect on ${printed}, before its date of issue ${dateText(issued)}. If that is meant, say so with 追溯; otherwise check the dates.`,
  };
  // 执行 and a first day of a month (prices, wages) look back on purpose often enough to ask only.
  const lenient = clause.verb === '执行' || (at.day === 1 && at.year === issued.year);
  return { span: clause.date.span, text, severity: lenient ? 'warning' : 'error' };
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

function isOnPurpose(document: Document): boolean {
  if (document.annotation && ON_PURPOSE.test(document.annotation.view.text)) return true;
  if (document.title && ON_PURPOSE.test(document.title.text)) return true;
  for (const paragraph of eachParagraph(document)) if (/追溯|溯及|修正案|修正的|修改的决定/.test(paragraph.view.text)) return true;
  return false;
}

function dateText({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day === undefined ? '' : `${day}日`}`;
}
