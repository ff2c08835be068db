// Builds the elements around a body from their rows: own number, addressee, signatures, date of issue.
import { isBlankCode } from '../base/characters';
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import { endsLikeAgency, signedDate } from '../syntax/line-shape';
import type { Addressee, DateLine, Named, NumberLine, Signature } from './document';
import { scanInline } from './inline';
import { contentSpan, isPersonRow, type Row } from './rows';

/** The line of a document's own number. */
export function numberLineOf(source: string, row: Row, aboveTitle: boolean): NumberLine {
  const span = contentSpan(row);
  const inline = scanInline(foldedView(source, [span]));
  const number = inline.numbers[0];
  const order = number === undefined ? inline.orderNumbers[0] : undefined;
  return { span, number, order, placeholder: number === undefined && order === undefined, aboveTitle };
}

/**
 * The addressee from its rows; `colon` is the folded index (in the joined text) of the colon that closes it, or -1 when the line
 * ends without one.
 */
export function addresseeOf(source: string, rows: readonly Row[], colon: number): Addressee {
  const pieces = rows.map(contentSpan);
  const view = foldedView(source, pieces);
  const text = view.text;
  const inline = colon >= 0 && colon < text.length - 1;
  const bodyEnd = colon >= 0 ? colon : /[。,;.、]$/.test(text) ? text.length - 1 : text.length;
  const endText = colon >= 0 ? colon + 1 : text.length;
  const closing = bodyEnd < endText ? view.span(bodyEnd, endText) : view.span(bodyEnd, bodyEnd);
  const endSpan = bodyEnd < endText ? closing : { start: view.span(0, bodyEnd).end, end: view.span(0, bodyEnd).end };
  const units: (Named & { separator: string; separatorSpan: Span })[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= bodyEnd; i++) {
    const c = text[i];
    if (i < bodyEnd && (c === '(' || c === '〔')) depth++;
    else if (i < bodyEnd && (c === ')' || c === '〕')) depth = Math.max(0, depth - 1);
    const separator = i < bodyEnd && depth === 0 && (c === '、' || c === ',' || c === ';' || c === '；');
    if (i < bodyEnd && !separator) continue;
    if (i > from) {
      const separatorSpan = separator ? view.span(i, i + 1) : { start: endSpan.start, end: endSpan.start };
      units.push({
        text: text.slice(from, i),
        span: view.span(from, i),
        separator: separator ? source.slice(separatorSpan.start, separatorSpan.end) : '',
        separatorSpan,
      });
    }
    from = i + 1;
  }
  return {
    span: view.span(0, endText),
    text: text.slice(0, bodyEnd),
    units,
    end: { text: source.slice(endSpan.start, endSpan.end), span: endSpan },
    inline,
  };
}

/** The signatures on a row: one or several agencies told apart by wide spaces, or a person with office. */
export function signaturesOf(source: string, row: Row, until?: number): Signature[] {
  const content = contentSpan(row);
  const end = until ?? content.end;
  const whole = foldedView(source, [{ start: content.start, end }]);
  if (whole.text === '') return [];
  if (until === undefined && isPersonRow(row)) {
    return [{ text: whole.text, span: whole.span(0, whole.text.length), unit: 'person' }];
  }
  const parts: Span[] = [];
  let start = -1;
  for (let i = content.start; i <= end; i++) {
    const blank = i === end || isBlankCode(source.charCodeAt(i));
    if (!blank && start < 0) start = i;
    if (blank && start >= 0) {
      parts.push({ start, end: i });
      start = -1;
    }
  }
  const names = parts.map((part) => ({ text: foldedView(source, [part]).text, span: part }));
  const each = names.length > 1 && names.every((name) => name.text.length >= 3 && endsLikeAgency(name.text));
  const joined = [{ text: whole.text, span: whole.span(0, whole.text.length) }];
  return (each ? names : joined).map((name) => ({ ...name, unit: 'agency' as const }));
}

/** The date on a row; for a signature with a date on one line, the date alone. */
export function dateLineOf(source: string, row: Row): { line?: DateLine; nameEnd?: number } {
  const content = contentSpan(row);
  const view = foldedView(source, [content]);
  const at = row.line.kind === 'signed-date' ? signedDate(view.text) : undefined;
  const dates = scanInline(view).dates;
  const read = dates[dates.length - 1];
  const joined = at !== undefined;
  if (read === undefined && joined) return {};
  const date = read ?? { span: content, form: 'arabic' as const, zeros: [], gaps: [] };
  const placeholder = !joined && (read?.month === undefined || (read.day === undefined && view.text.endsWith('月日')));
  const line: DateLine = { span: joined ? date.span : content, date, placeholder, joined };
  return at === undefined ? { line } : { line, nameEnd: view.span(0, at).end };
}
