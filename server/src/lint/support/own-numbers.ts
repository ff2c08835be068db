// The documents of a file with their own numbers and dates, in file offsets: what the rules on duplicates and order across documents compare.
// Knows the model and no rule.
import type { CalendarDay } from '../../base/calendar';
import { shift, type Span } from '../../base/span';
import type { Document, GazetteFile } from '../../model/document';
import { eachDocument } from '../../model/walk';
import type { DocumentNumber } from '../../model/inline-types';
import { calendarDate } from './document-dates';

/** A document that carries its own number. */
export interface NumberedDocument {
  readonly document: Document;
  readonly number: DocumentNumber;
  /** The number's place in the file. */
  readonly span: Span;
  /** Date of issue, when it is complete and exists. */
  readonly date?: CalendarDay;
}

/** Every document of the file, forwarded ones included, that has a number of its own, in text order. */
export function numberedDocuments(file: GazetteFile): readonly NumberedDocument[] {
  const found: NumberedDocument[] = [];
  for (const { base, document: outer } of file.documents) {
    for (const document of eachDocument(outer)) {
      const number = document.number?.number;
      if (!number) continue;
      const date = calendarDate(document.date?.date);
      const day = date?.day;
      found.push({
        document,
        number,
        span: shift(number.span, base),
        date: date === undefined || day === undefined ? undefined : { ...date, day },
      });
    }
  }
  return found;
}
