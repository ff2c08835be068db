// Finds what closes a body: attachment note, signatures, date of issue; and where there is no date, where the printed instrument or the
// attachments begin. Looks forward from the body's first row, so a date inside the printed text is not taken for the notice's own.
import { foldText } from '../base/fold';
import { diceSimilarity } from '../base/text-similarity';
import type { AttachmentNote, DateLine, Document, Element, Paragraph, Signature } from './document';
import { attachmentNoteOf } from './attachment-note';
import { dateLineOf, signaturesOf } from './elements';
import type { Header } from './header';
import { paragraphOf, paragraphOver } from './paragraph';
import {
  contentSpan,
  isAgencyRow,
  isPersonRow,
  isSignatureRow,
  isTitleRow,
  noteEnd,
  titleAhead,
  type Row,
} from './rows';

export interface Closing {
  /** Index behind the last row of the body proper. */
  readonly bodyEnd: number;
  /** Index of the first row behind the closing. */
  readonly next: number;
  readonly note?: AttachmentNote;
  readonly signatures: readonly Signature[];
  readonly date?: DateLine;
  readonly postscript?: Paragraph;
  readonly elements: readonly Element[];
}

const SIMILAR = 0.72;

/** A body to close: the rows [from, to) behind the header of a document. */
export interface OpenBody {
  readonly source: string;
  readonly rows: readonly Row[];
  readonly from: number;
  readonly to: number;
  readonly form: Document['form'];
  /** Folded titles the cover names: what it may print or forward. */
  readonly cited: readonly string[];
  readonly header: Header;
}

/** The closing of a body. */
export function readClosing(body: OpenBody): Closing {
  const { source, rows, from, to, form, cited } = body;
  const elements: Element[] = [];
  const limit = form === 'document' || form === 'forwarded' ? to : instrumentBodyEnd(rows, from, to);
  const dateAt = form === 'attachment' ? -1 : findDate(rows, from, limit, form, cited);
  if (dateAt < 0) return withoutDate({ ...body, to: limit });
  const row = rows[dateAt] as Row;
  const { line, nameEnd } = dateLineOf(source, row);
  const signatures: Signature[] = nameEnd === undefined ? [] : signaturesOf(source, row, nameEnd);
  let end = dateAt;
  if (signatures.length === 0) {
    while (end > from && dateAt - end < 6 && isClosingSignature(rows, end - 1, from)) end--;
    for (let i = end; i < dateAt; i++) signatures.push(...signaturesOf(source, rows[i] as Row));
  }
  const early = end > from && isPostscriptRow(rows[end - 1]) ? end - 1 : end;
  const postscript = early < end ? paragraphOf(source, [rows[early] as Row], 'text') : undefined;
  const note = noteBefore(rows, from, early);
  const bodyEnd = note ?? early;
  const read = note === undefined ? undefined : attachmentNoteOf(source, rows.slice(note, early));
  if (postscript !== undefined) elements.push({ kind: 'postscript', span: postscript.span });
  if (read !== undefined) elements.push({ kind: 'attachment-note', span: read.span });
  for (const signature of signatures) elements.push({ kind: 'signature', span: signature.span });
  if (line !== undefined) elements.push({ kind: 'date', span: line.span });
  return {
    bodyEnd,
    next: dateAt + 1,
    note: read,
    signatures: joinWrapped(signatures),
    date: line,
    postscript,
    elements,
  };
}

/** （此件公开发布）（本文有删减）（联系人：…）: an 附注, wherever it is printed. */
function isPostscriptRow(row: Row | undefined): boolean {
  return (
    row?.line.kind === 'parenthesis' &&
    /公开|删减|删节|联系人|联系电话/.test(row.line.folded) &&
    row.line.folded.length <= 60
  );
}

/** A signature wrapped over two rows is one name. */
function joinWrapped(signatures: readonly Signature[]): readonly Signature[] {
  if (signatures.length !== 2) return signatures;
  const [first, second] = signatures as [Signature, Signature];
  if (first.unit === 'person' || second.unit === 'person') return signatures;
  if (/(?:人民政府|办公厅|厅|局|委员会|办公室|国务院)$/.test(first.text)) return signatures;
  return [{ text: first.text + second.text, span: { start: first.span.start, end: second.span.end }, unit: 'agency' }];
}

/** The body of an instrument or attachment ends at its first attachment label or note page. */
function instrumentBodyEnd(rows: readonly Row[], from: number, to: number): number {
  for (let i = from; i < to; i++) if ((rows[i] as Row).line.kind === 'attachment-label') return i;
  return to;
}

/** Index of the row with the date of issue, or -1. */
function findDate(
  rows: readonly Row[],
  from: number,
  to: number,
  form: Document['form'],
  cited: readonly string[],
): number {
  const own = form === 'document' || form === 'forwarded';
  // What follows the title of the printed instrument is not the cover's.
  for (let i = from; i < to; i++) {
    const row = rows[i] as Row;
    const { kind } = row.line;
    if (
      own &&
      i > from &&
      kind === 'text' &&
      isTitleRow(row) &&
      cited.includes(foldText(row.line.folded)) &&
      !isAgencyRow(row)
    )
      return -1;
    if (own && kind === 'attachment-label' && i > from && !noteLabel(rows, i, to)) return -1;
    if (kind !== 'date' && kind !== 'signed-date') continue;
    if (kind === 'date' && row.line.folded.startsWith('(')) continue;
    if (own ? closesDocument(rows, i, to) : i >= to - 3 && (kind === 'signed-date' || isAgencyRow(rows[i - 1])))
      return i;
  }
  return -1;
}

/** A bare 附件： whose entries stand on the next rows, before signature and date or before the first page. */
function noteLabel(rows: readonly Row[], at: number, to: number): boolean {
  const end = noteEnd(rows, at, to);
  if (end === at + 1) return false;
  if (end < to && end > at + 2 && (rows[end] as Row).line.kind === 'attachment-label') return true;
  for (let i = end; i < Math.min(to, end + 6); i++) {
    const { kind } = (rows[i] as Row).line;
    if (kind === 'date' || kind === 'signed-date') return true;
    if (!isSignatureRow(rows[i])) return false;
  }
  return false;
}

/** What follows a date of issue: nothing, 附注, a title, an attachment, the end. A date in running text has text behind it. */
function closesDocument(rows: readonly Row[], at: number, to: number): boolean {
  const row = rows[at] as Row;
  const next = rows[at + 1];
  const previous = rows[at - 1];
  if (at + 1 >= to || next === undefined) return true;
  switch (next.line.kind) {
    case 'parenthesis':
    case 'attachment-label':
    case 'attachment-text':
    case 'copy-to':
    case 'print':
    case 'separator':
    case 'number':
    case 'foreign':
      return true;
    default:
  }
  if (row.line.kind === 'signed-date' || isAgencyRow(previous)) return true;
  if (isTitleRow(next))
    return previous === undefined || previous.line.closed || isSignatureRow(previous) || isAgencyRow(next);
  return next.line.marker !== undefined && previous !== undefined && (previous.line.closed || isSignatureRow(previous));
}

/** The row above the date (or above a signature) is a signature. */
function isClosingSignature(rows: readonly Row[], at: number, from: number): boolean {
  const row = rows[at];
  if (!isSignatureRow(row) || row === undefined) return false;
  if (isNamed(row)) return true;
  const previous = rows[at - 1];
  // A short open line behind a closed paragraph: a person, or an agency of an unknown kind.
  return (
    row.line.folded.length <= 24 &&
    !row.line.closed &&
    (at - 1 < from ||
      previous === undefined ||
      previous.line.closed ||
      isAgencyRow(previous) ||
      previous.line.kind === 'attachment-text')
  );
}

/** Index of the first row of an attachment note that ends right before `end`, or undefined. */
function noteBefore(rows: readonly Row[], from: number, end: number): number | undefined {
  for (let i = end - 1; i >= from && end - i <= 40; i--) {
    const row = rows[i] as Row;
    const { kind } = row.line;
    if (kind === 'attachment-text' || kind === 'attachment-label') {
      // 附件1：…, 附件2：… on rows of their own are one note.
      if (noteEnd(rows, i, end) < end) return undefined;
      let first = i;
      for (let j = i - 1; j >= from && first - j <= 3; j--) {
        const above = rows[j] as Row;
        if (/^attachment-/.test(above.line.kind) && noteEnd(rows, j, first) >= first) first = j;
        else if (above.line.kind !== 'text' || above.line.closed) break;
      }
      return first;
    }
    if (kind !== 'text' || (row.line.folded.length > 80 && row.line.closed)) return undefined;
  }
  return undefined;
}

/** No date stands alone: the body ends at a date inside its last paragraph, at the printed instrument's title, or at the attachments. */
function withoutDate({ source, rows, from, to, form, cited, header }: OpenBody): Closing {
  const elements: Element[] = [];
  const own = form === 'document' || form === 'forwarded';
  let end = to;
  for (let i = from; i < to; i++) {
    const row = rows[i] as Row;
    const { kind } = row.line;
    const first = i === from && header.inlineBody === undefined;
    if (kind === 'attachment-label' && !(i > from && noteLabel(rows, i, to))) {
      end = i;
      break;
    }
    if (kind === 'attachment-text' && i > from && isPageTitle(rows, i, to)) {
      end = i;
      break;
    }
    if (
      own &&
      !first &&
      isTitleRow(row) &&
      (printsHere(row, rows[i + 1], cited) || titleAhead(rows, i, to, cited) !== undefined)
    ) {
      end = i;
      break;
    }
  }
  let signed = end;
  if (own && end < to)
    while (signed > from && isClosingSignature(rows, signed - 1, from) && isNamed(rows[signed - 1])) signed--;
  if (own && end === to && signed === to && isAgencyRow(rows[to - 1]) && to - 1 > from) signed--;
  const signatures: Signature[] = [];
  for (let i = signed; i < end; i++) signatures.push(...signaturesOf(source, rows[i] as Row));
  const noteAt = noteBefore(rows, from, signed);
  const note = noteAt === undefined ? undefined : attachmentNoteOf(source, rows.slice(noteAt, signed));
  if (note !== undefined) elements.push({ kind: 'attachment-note', span: note.span });
  for (const signature of signatures) elements.push({ kind: 'signature', span: signature.span });
  const inline = own && signed === to ? inlineDate(source, rows, from, header, to) : undefined;
  if (inline?.date !== undefined) elements.push({ kind: 'date', span: inline.date.span });
  if (inline?.postscript !== undefined) elements.push({ kind: 'postscript', span: inline.postscript.span });
  return {
    bodyEnd: noteAt ?? signed,
    next: end,
    note,
    signatures: joinWrapped(signatures),
    date: inline?.date,
    postscript: inline?.postscript,
    elements,
  };
}

/** An agency or a person with office. */
function isNamed(row: Row | undefined): boolean {
  return isAgencyRow(row) || isPersonRow(row);
}

/** 附件：××表 that heads a page: a Markdown heading, or a table right below it. */
function isPageTitle(rows: readonly Row[], at: number, to: number): boolean {
  if ((rows[at] as Row).line.depth > 0) return true;
  const next = at + 1 < to ? (rows[at + 1] as Row).line.kind : 'text';
  return next === 'table' || next === 'pipe' || next === 'foreign' || next === 'unit';
}

/** A title row that names what the cover announces, exactly or nearly, and is followed by text. */
function printsHere(row: Row, next: Row | undefined, cited: readonly string[]): boolean {
  const folded = foldText(row.line.folded);
  if (folded.length < 4 || next === undefined) return false;
  return cited.some((title) => title === folded || (title.length >= 6 && diceSimilarity(title, folded) >= SIMILAR));
}

const DATE_IN_TAIL =
  /[。\s\u3000](\d{2,4}年\d{1,2}月\d{1,2}日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})[\s\u3000]{0,8}([（(][^（()）]{2,16}[）)])?$/;

/** 2021年11月17日 （此件主动公开） at the end of the last paragraph of a copy whose lines were joined. */
function inlineDate(
  source: string,
  rows: readonly Row[],
  from: number,
  header: Header,
  to: number,
): { date?: DateLine; postscript?: Paragraph } | undefined {
  const at = to - 1;
  const row = rows[at >= from ? at : from - 1];
  if (row === undefined || (at < from && header.inlineBody === undefined)) return undefined;
  const content = contentSpan(row);
  const tail = source.slice(Math.max(content.start, content.end - 60), content.end);
  const match = DATE_IN_TAIL.exec(tail);
  if (match === null) return undefined;
  const base = content.end - tail.length + match.index;
  const dateStart = base + 1;
  const span = { start: dateStart, end: dateStart + (match[1] as string).length };
  const { dates } = paragraphOver(source, span, 'text').inline;
  const date = dates[0];
  if (date === undefined) return undefined;
  const bracket = match[2];
  const postscript =
    bracket === undefined
      ? undefined
      : paragraphOver(source, { start: content.end - bracket.length, end: content.end }, 'text');
  return { date: { span, date, placeholder: false, joined: true }, postscript };
}
