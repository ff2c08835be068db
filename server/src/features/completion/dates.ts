// Days that can be written at the cursor: today and the document's own, as the date of issue, behind 自 and 截至, and wherever 今天 or 日期 is typed in
// letters; the last day of a term behind 有效期至.
import type { CalendarDay } from '../../base/calendar';
import { foldText } from '../../base/fold';
import { isBodyOpen, isGap, isLineEnd, lineAbove, type CompletionContext } from './context';
import { dayFrom, dayOfMention, dayToTakeEffect, lastDay, written } from './days';
import { suggest, typedEnd, type Suggestion } from './item';

const NAMES = ['成文日期', '日期', '今天', '今日'];
const YEARS = 5;

interface Offer {
  readonly day: CalendarDay;
  readonly detail: Suggestion['detail'];
  readonly names?: readonly string[];
}

/** The days that fit. */
export function dateSuggestions(context: CompletionContext, today: CalendarDay): Suggestion[] {
  const { before, document } = context;
  const digits = /\d{0,4}(?:年\d{0,2}(?:月\d{0,2})?)?$/.exec(before)?.[0] ?? '';
  const letters = typedEnd(before, NAMES, 1);
  const asked = letters !== undefined && /[a-z]{2}/i.test(letters);
  // On a line of its own 今天 may be typed; in a text it is a word like any other.
  const typed = asked || (letters === before && before !== '') ? letters : digits;
  const head = before.slice(0, before.length - typed.length);
  const line = head === '' && isDateLine(context);
  const offers = line
    ? [...own(context), ...todays(today)]
    : document === undefined || !(isGap(context) || /^[起至]/.test(context.after))
      ? []
      : [
          ...inText(context, head, today),
          ...(asked && isBodyOpen(context) && head !== '' ? [...todays(today), ...own(context)] : []),
        ];
  const seen = new Set<string>();
  return offers.flatMap(({ day, detail, names = [] }, order) => {
    const text = written(day);
    if (seen.has(text)) return [];
    seen.add(text);
    return suggest(context, {
      label: text,
      kind: 'date',
      detail,
      insert: text,
      typed,
      aliases: [text, ...NAMES, ...names],
      group: '2',
      order,
    });
  });
}

function todays(day: CalendarDay): Offer[] {
  return [{ day, detail: { zh: '今天', en: 'today' } }];
}

/** The date of issue of the document around, where it stands on another line. */
function own({ document, outermost, localLine, line, base }: CompletionContext): Offer[] {
  const date = document?.date ?? outermost?.date;
  if (date === undefined || (date.span.start >= localLine && date.span.start <= line.end - base)) return [];
  const day = dayOfMention(date.date);
  return day === undefined ? [] : [{ day, detail: { zh: '本文的成文日期', en: 'date of this document' } }];
}

function inText(context: CompletionContext, head: string, today: CalendarDay): Offer[] {
  const from = /有效期(?:限)?(?:为)?(?:截?至|到)$/.test(head) ? dayFrom(head) : undefined;
  if (from !== undefined) {
    return [{ day: lastDay(from, YEARS), detail: { zh: `满${YEARS}年`, en: `${YEARS} years` } }];
  }
  // 擅自, 来自 and their like begin no period.
  if (!/(?:(?:^|[^擅亲独各来暗私源])自|截至|截止)$/.test(head)) return [];
  if (!/本[\u4e00-\u9fff]{1,6}自$/.test(head)) return [...todays(today), ...own(context)];
  const issued = (context.document?.date ?? context.outermost?.date)?.date;
  const effect = {
    day: dayToTakeEffect(issued, today),
    detail: { zh: '满30日后的1日', en: 'first of a month after 30 days' },
  };
  return [effect, ...own(context), ...todays(today)];
}

/** A line that holds nothing else, below the signature or the last sentence of a document that is still without its date. */
function isDateLine(context: CompletionContext): boolean {
  const { document, localLine } = context;
  if (!isLineEnd(context) || document === undefined) return false;
  if (document.legal || document.form === 'attachment' || document.form === 'instrument') return false;
  // The half-typed date may already have been read as the date.
  if (document.date && document.date.span.start < localLine) return false;
  if (document.date && document.date.span.start > context.line.end - context.base) return false;
  const signed = document.signatures.some((signature) => signature.span.start < localLine);
  if (signed) return true;
  const issuers = document.title?.issuers ?? [];
  const above = foldText(lineAbove(context));
  return issuers.some((issuer) => above === foldText(issuer.text));
}
