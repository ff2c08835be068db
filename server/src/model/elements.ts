// Builds the elements around a body from their rows: own number, addressee, attachment note, signatures, date of issue.
import { isBlankCode } from '../base/characters';
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import { readMarker } from '../syntax/marker';
import { endsLikeAgency, signedDate } from '../syntax/line-shape';
import { parseNumeral } from '../base/numerals';
import type {
  Addressee,
  AttachmentEntry,
  AttachmentLabel,
  AttachmentNote,
  DateLine,
  Named,
  NumberLine,
  Signature,
} from './document';
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

/** The attachment note from its rows: label, then numbered entries or one name, names wrapped over rows joined. */
export function attachmentNoteOf(source: string, rows: readonly Row[]): AttachmentNote {
  const first = rows[0] as Row;
  const whole = contentSpan(first);
  const labelView = foldedView(source, [whole]);
  const colonAt = labelView.text.search(/[:.．]/);
  const prefix = /^附(?:件|表|录)?/.exec(labelView.text)?.[0] ?? '附';
  const hasColon = colonAt >= prefix.length && colonAt <= prefix.length + 3;
  const labelEnd = hasColon ? colonAt + 1 : prefix.length;
  const labelSpan = labelView.span(0, labelEnd);
  const label = {
    text: labelView.text.slice(0, hasColon ? colonAt : labelEnd),
    span: labelSpan,
    colon: hasColon ? source.slice(labelView.at(colonAt), labelView.at(colonAt) + 1) : '',
  };
  const entries: AttachmentEntry[] = [];
  let open: { pieces: Span[]; number?: { value: number; span: Span }; terminator: string } | undefined;
  const close = (): void => {
    if (open === undefined || open.pieces.length === 0) return;
    const view = foldedView(source, open.pieces);
    if (view.text === '') return;
    const nameSpan = view.span(0, view.text.length);
    const start = open.number?.span.start ?? nameSpan.start;
    entries.push({
      span: { start, end: nameSpan.end },
      number: open.number,
      terminator: open.terminator,
      name: view.text,
      nameSpan,
    });
  };
  rows.forEach((row, index) => {
    const content = contentSpan(row);
    let start = index === 0 ? labelSpan.end : content.start;
    while (start < content.end && isBlankCode(source.charCodeAt(start))) start++;
    if (start >= content.end) return;
    const marker = readMarker(source, start, content.end);
    if (marker !== undefined && (marker.form === 'dot' || marker.form === 'half-bracket' || open === undefined)) {
      close();
      open = {
        pieces: [{ start: marker.after.end, end: content.end }],
        number: { value: marker.value, span: marker.numeral },
        terminator: marker.terminator,
      };
    } else if (open === undefined) {
      const number = numberInLabel(label.text);
      open = { pieces: [{ start, end: content.end }], terminator: '' };
      if (number !== undefined) open.number = { value: number, span: labelSpan };
    } else {
      open.pieces.push({ start, end: content.end });
    }
  });
  close();
  const last = contentSpan(rows[rows.length - 1] as Row);
  return { span: { start: whole.start, end: last.end }, label, entries };
}

function numberInLabel(text: string): number | undefined {
  const printed = text.replace(/^附(?:件|表|录)?/, '');
  return printed === '' ? undefined : parseNumeral(printed);
}

/** The label of an attachment page: 附件, 附件2, 附件 2：, also when a title stands behind it on the same line. */
export function attachmentLabelOf(source: string, row: Row): { label: AttachmentLabel; rest?: Span } {
  const content = contentSpan(row);
  const view = foldedView(source, [content]);
  const match = /^附(?:件|表|录|图)?(?:之)?([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])?([:.．])?/.exec(view.text);
  const length = match === null ? Math.min(2, view.text.length) : match[0].length;
  const colon = match?.[2] === undefined ? '' : source.slice(view.at(length - 1), view.at(length - 1) + 1);
  const printed = match?.[1];
  const value = printed === undefined ? undefined : parseNumeral(printed);
  const numberAt = printed === undefined ? 0 : view.text.indexOf(printed);
  const label: AttachmentLabel = {
    span: view.span(0, length),
    word: /^附(?:件|表|录|图)?/.exec(view.text)?.[0] ?? '附件',
    colon,
    number:
      value === undefined || printed === undefined
        ? undefined
        : { value, span: view.span(numberAt, numberAt + printed.length) },
  };
  if (length >= view.text.length) return { label };
  return { label, rest: { start: view.at(length), end: content.end } };
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
