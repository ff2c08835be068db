// When a document was made: its date of issue, the year of its number, and for what it prints or attaches the date of the document
// around it. Also every date it mentions. Knows the model and no rule.
import type { CalendarDate } from '../../base/calendar';
import { compareDates, isValidDate } from '../../base/calendar';
import type { Document, Paragraph } from '../../model/document';
import type { DateMention } from '../../model/inline-types';
import { paragraphsOf } from '../../model/walk';

/** A document with the time it speaks at. */
export interface DatedDocument {
  readonly document: Document;
  /** Its own date of issue or that of the document around it. */
  readonly date?: CalendarDate;
  /** The latest year that its date and its number name; undefined when neither does. */
  readonly year?: number;
  /** The date and the year of the number disagree: neither should be the ground of another finding. */
  readonly doubtful: boolean;
}

/** The document and everything inside it, each with its time; an inner document without one speaks at the time of the outer. */
export function* eachDatedDocument(document: Document, outer?: DatedDocument): Iterable<DatedDocument> {
  const ownDate = calendarDate(document.date?.date);
  const numbered = document.number?.number?.year.value;
  const ownYear = laterYear(ownDate?.year, numbered);
  const time: DatedDocument = {
    document,
    date: ownDate ?? (ownYear === undefined ? outer?.date : undefined),
    year: ownYear ?? outer?.year,
    doubtful:
      ownYear === undefined
        ? outer?.doubtful === true
        : ownDate !== undefined && numbered !== undefined && numbered !== ownDate.year,
  };
  yield time;
  for (const inner of document.inner) yield* eachDatedDocument(inner, time);
}

function laterYear(a: number | undefined, b: number | undefined): number | undefined {
  return a !== undefined && b !== undefined ? Math.max(a, b) : (a ?? b);
}

/** The mention as a date of the calendar: year and month, and the day when there is one; undefined without them or when it cannot exist. */
export function calendarDate(mention: DateMention | undefined): CalendarDate | undefined {
  if (mention?.year === undefined || mention.month === undefined || mention.year.value < 1000) return undefined;
  const date = { year: mention.year.value, month: mention.month.value, day: mention.day?.value };
  return isValidDate(date.year, date.month, date.day ?? 1) ? date : undefined;
}

/** The dates in the 题注 under a title (passed, promulgated, amended), in time order; none when one of them cannot be right. */
export function annotationDates({ annotation }: Document): readonly CalendarDate[] {
  const mentions = annotation?.inline.dates ?? [];
  const dates = mentions.map(calendarDate).filter((date) => date !== undefined);
  return dates.length < mentions.length ? [] : dates.sort(compareDates);
}

/** The month from which dates of issue are written with Arabic numerals (2012年7月). */
export const ARABIC_SINCE: CalendarDate = { year: 2012, month: 7, day: 1 };

/** A date where it stands. */
export interface PlacedDate {
  readonly mention: DateMention;
  /** issue: 成文日期 · print: the line of 印发 · body: anywhere else */
  readonly place: 'issue' | 'print' | 'body';
  readonly paragraph?: Paragraph;
}

const known = new WeakMap<Document, readonly PlacedDate[]>();

/** Every date printed in one document, inner documents left out. Gathered once a document: many rules ask. */
export function datesOf(document: Document): readonly PlacedDate[] {
  let dates = known.get(document);
  if (dates === undefined) {
    dates = gatherDates(document);
    known.set(document, dates);
  }
  return dates;
}

function gatherDates(document: Document): PlacedDate[] {
  const dates: PlacedDate[] = [];
  const issue = document.date?.date;
  // A plan's or a list's own date, as on a cover, is no date of issue.
  const issued = document.form === 'document' || document.form === 'forwarded';
  if (issue) dates.push({ mention: issue, place: issued ? 'issue' : 'body' });
  if (document.title) for (const mention of document.title.inline.dates) dates.push({ mention, place: 'body' });
  for (const paragraph of paragraphsOf(document)) {
    for (const mention of paragraph.inline.dates) {
      if (mention.span.start === issue?.span.start) continue;
      dates.push({ mention, place: paragraph === document.printLine ? 'print' : 'body', paragraph });
    }
  }
  return dates;
}

/** True when the mention stands inside 《…》 or “…” of its paragraph: it is quoted, not said. */
export function isQuotedDate({ mention, paragraph }: PlacedDate): boolean {
  if (!paragraph) return false;
  if (paragraph.quoted) return true;
  return paragraph.inline.pairs.some(
    ({ kind, open, close }) =>
      kind !== 'round' &&
      kind !== 'square' &&
      kind !== 'hexagonal' &&
      kind !== 'lenticular' &&
      open.start < mention.span.start &&
      mention.span.end <= close.start,
  );
}

/** The date in the form it should have: 2021年6月5日. */
export function arabicDate(mention: DateMention): string {
  const year = mention.year ? `${mention.year.value}年` : '';
  const month = mention.month ? `${mention.month.value}月` : '';
  return `${year}${month}${mention.day ? `${mention.day.value}日` : ''}`;
}
