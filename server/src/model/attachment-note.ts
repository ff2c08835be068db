// Reads 附件说明, the note under a body that lists what is attached, and the label on an attachment's page. Wrong forms are read too,
// because rules have to see them.
import { isBlankCode } from '../base/characters';
import { foldedView, type FoldedView } from '../base/fold';
import { parseNumeral } from '../base/numerals';
import type { Span } from '../base/span';
import { readMarker } from '../syntax/marker';
import type { Marker } from '../syntax/marker-types';
import type { AttachmentEntry, AttachmentLabel, AttachmentNote } from './document';
import { captionNumberEnd, isGap } from './caption-number';
import { contentSpan, namesPart, type Row } from './rows';

const WORD = /^附(?:件|表|录|图)?/;
const NUMBERED_LABEL =
  /^附(?:件|表|录|图)?(?:之)?(?:([0-9]{1,3})(?:[-—–－]([0-9]{1,2}))?|([一二三四五六七八九十]{1,3})|([①-⑳]))?([:.．])?/;
/** 1-2 of 附件1.2 is told from the dot behind 附件1. only on a line that holds nothing else. */
const DOTTED_LABEL = /^附(?:件|表|录|图)?([0-9]{1,3})[.．]([0-9]{1,2}):?$/;

/** An entry while its rows are read. */
interface OpenEntry {
  readonly pieces: Span[];
  readonly number?: { readonly value: number; readonly span: Span };
  readonly terminator: string;
  readonly label?: Span;
  /** It names a part of the attachment before it (1-2.) and is no attachment of its own. */
  readonly part?: boolean;
}

/** The attachment note from its rows: label, then numbered entries or one name, names wrapped over rows joined. */
export function attachmentNoteOf(source: string, rows: readonly Row[]): AttachmentNote {
  const first = contentSpan(rows[0] as Row);
  const label = noteLabelOf(source, first);
  const open: OpenEntry[] = [];
  rows.forEach((row, index) => {
    const content = contentSpan(row);
    const own = index > 0 && row.line.kind.startsWith('attachment-') ? noteLabelOf(source, content) : undefined;
    const head = own ?? (index === 0 ? label : undefined);
    if (index > 0 && namesPart(row)) open.push({ pieces: [], terminator: '', part: true });
    readRow(source, { start: head?.span.end ?? content.start, end: content.end }, head, open);
  });
  const labelled = open.filter((entry) => entry.label !== undefined).length > 1 || label.number !== undefined;
  const entries = open.map((entry) => closeEntry(source, entry, labelled)).filter((entry) => entry !== undefined);
  const last = contentSpan(rows[rows.length - 1] as Row);
  const { text, span, colon } = label;
  return { span: { start: first.start, end: last.end }, label: { text, span, colon }, entries };
}

interface NoteLabel {
  readonly text: string;
  readonly span: Span;
  readonly colon: string;
  readonly number?: { readonly value: number; readonly span: Span };
}

function noteLabelOf(source: string, content: Span): NoteLabel {
  const view = foldedView(source, [content]);
  const prefix = WORD.exec(view.text)?.[0] ?? '附';
  const colonAt = view.text.search(/[:.．]/);
  const hasColon = colonAt >= prefix.length && colonAt <= prefix.length + 3;
  const end = hasColon ? colonAt : numberEnd(view, prefix.length);
  const printed = view.text.slice(prefix.length, end);
  const value = printed === '' ? undefined : parseNumeral(printed);
  return {
    text: view.text.slice(0, end),
    span: view.span(0, hasColon ? end + 1 : end),
    colon: hasColon ? source.slice(view.at(end), view.at(end) + 1) : '',
    number: value === undefined ? undefined : { value, span: view.span(prefix.length, end) },
  };
}

/** Where the number of 附件2 名单 ends; only what white space follows is a number. */
function numberEnd(view: FoldedView, from: number): number {
  let end = from;
  while (end - from < 3 && /[0-9]/.test(view.text[end] ?? '')) end++;
  return end > from && end < view.text.length && view.at(end) > view.at(end - 1) + 1 ? end : from;
}

/** Adds what a row holds: the rest of the name before, or one or several entries. */
function readRow(source: string, span: Span, label: NoteLabel | undefined, open: OpenEntry[]): void {
  const start = skipBlanks(source, span.start, span.end);
  if (start >= span.end) {
    if (label?.number) open.push({ pieces: [], number: label.number, terminator: '', label: label.span });
    return;
  }
  const marker = readMarker(source, start, span.end);
  const isEntry = marker && (marker.form === 'dot' || marker.form === 'half-bracket' || open.length === 0 || label);
  if (marker && isEntry && !label?.number) {
    let from = marker;
    for (;;) {
      const next = nextOnRow(source, from, span.end);
      const end = next?.marker.span.start ?? span.end;
      open.push({
        pieces: [{ start: from.after.end, end }],
        number: { value: from.value, span: from.numeral },
        terminator: from.terminator,
      });
      if (!next) break;
      from = next.marker;
    }
  } else if (label || open.length === 0) {
    open.push({ pieces: [{ start, end: span.end }], number: label?.number, terminator: '', label: label?.span });
  } else open[open.length - 1]?.pieces.push({ start, end: span.end });
}

/** 2. behind 1. on the same row: the next number in the same form, behind white space or a mark. */
function nextOnRow(source: string, from: Marker, end: number): { readonly marker: Marker } | undefined {
  for (let i = from.after.end + 2; i < end; i++) {
    const before = source[i - 1] as string;
    if (!isBlankCode(before.charCodeAt(0)) && !'；;。、，,'.includes(before)) continue;
    const code = source.charCodeAt(i);
    if (isBlankCode(code)) continue;
    const marker = readMarker(source, i, end);
    if (marker?.form === from.form && marker.value === from.value + 1 && marker.script === from.script) {
      if (marker.terminator !== '' || marker.close !== undefined) return { marker };
    }
  }
  return undefined;
}

function closeEntry(source: string, entry: OpenEntry, labelled: boolean): AttachmentEntry | undefined {
  const { number, terminator } = entry;
  if (entry.part === true) return undefined;
  const view = foldedView(source, entry.pieces);
  if (view.text === '') return undefined;
  const nameSpan = view.span(0, view.text.length);
  const label = labelled ? entry.label : undefined;
  const start = label?.start ?? number?.span.start ?? nameSpan.start;
  return { span: { start, end: nameSpan.end }, number, terminator, label, name: view.text, nameSpan };
}

function skipBlanks(source: string, from: number, end: number): number {
  let start = from;
  while (start < end && isBlankCode(source.charCodeAt(start))) start++;
  return start;
}

/** The label of an attachment page: 附件, 附件2, 附件 2：, 附件1-2, also when a title stands behind it on the same line. */
export function attachmentLabelOf(source: string, row: Row): { label: AttachmentLabel; rest?: Span } {
  const content = contentSpan(row);
  const view = foldedView(source, [content]);
  const word = WORD.exec(view.text)?.[0] ?? '附件';
  // 附件1　2022年…: the year belongs to the title.
  const from = word.length + (view.text.charAt(word.length) === '之' ? 1 : 0);
  const numberEnd = captionNumberEnd(view, from);
  const ends = numberEnd > from && (isGap(view, numberEnd) || isDigit(view.text.charAt(numberEnd)));
  const head = ends ? view.text.slice(0, numberEnd) : view.text;
  const match = DOTTED_LABEL.exec(head) ?? NUMBERED_LABEL.exec(head);
  const length = match === null ? Math.min(2, view.text.length) : match[0].length;
  const last = view.text[length - 1] ?? '';
  const colon =
    ':.．'.includes(last) && length > word.length ? source.slice(view.at(length - 1), view.at(length - 1) + 1) : '';
  const printed = match?.[1] ?? match?.[3] ?? match?.[4];
  const label: AttachmentLabel = {
    span: view.span(0, length),
    word,
    colon,
    number: numberIn(view, printed, match?.[2]),
  };
  if (length >= view.text.length) return { label };
  return { label, rest: { start: view.at(length), end: content.end } };
}

function numberIn(view: FoldedView, printed?: string, part?: string): AttachmentLabel['number'] {
  const value = printed === undefined ? undefined : parseNumeral(printed);
  if (printed === undefined || value === undefined) return undefined;
  const at = view.text.indexOf(printed);
  const end = part === undefined ? at + printed.length : view.text.indexOf(part, at + printed.length) + part.length;
  return { value, part: part === undefined ? undefined : Number(part), span: view.span(at, end) };
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
