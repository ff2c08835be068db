// Reads the rows of one document: what stands before the body, the body, what closes it, and what hangs on it (printed instruments,
// forwarded documents, attachments). Total: whatever is missing or out of order, the rest is found.
import { foldText } from '../base/fold';
import type { Span } from '../base/span';
import type { AttachmentLabel, Block, Document, Element, ElementKind, Paragraph, Title } from './document';
import { attachmentLabelOf, attachmentNoteOf } from './attachment-note';
import { readClosing, type Closing } from './closing';
import { readHeader, type Header } from './header';
import { paragraphOf } from './paragraph';
import {
  contentSpan,
  endsWithDocumentType,
  isAgencyRow,
  isTitleRow,
  looksLikeAddressee,
  noteEnd,
  titleAhead,
  type Row,
} from './rows';
import { buildBlocks } from './sections';
import { titleFrom } from './title';
import { unitsOf } from './units';

type Form = Document['form'];
interface Parts {
  header: Header;
  closing?: Closing;
  blocks: Block[];
  legal: boolean;
  inner: Document[];
  elements: Element[];
  postscript?: Paragraph;
  copyTo?: Paragraph;
  printLine?: Paragraph;
  label?: AttachmentLabel;
  lateSignatures?: Document['signatures'];
  lateNote?: Document['attachmentNote'];
}

/** The document in the rows of one region. `source` is the region's text. */
export function parseDocument(source: string, rows: readonly Row[]): Document {
  return readDocument(source, rows, 0, rows.length, 'document', []);
}

function readDocument(
  source: string,
  rows: readonly Row[],
  from: number,
  to: number,
  form: Form,
  cited: readonly string[],
  label?: { label: AttachmentLabel; rest?: Span },
  announced: readonly string[] = [],
): Document {
  const elements: Element[] = [];
  const header = headerFor(source, rows, from, to, form, label, announced);
  elements.push(...header.elements);
  const parts: Parts = { header, blocks: [], legal: false, inner: [], elements, label: label?.label };
  const bodyEnd = form === 'document' ? tailStart(rows, header.next, to) : to;
  readTail(source, rows, bodyEnd, to, parts);
  const titles = form === 'document' || form === 'forwarded' ? [...cited, ...citedTitles(rows, header)] : cited;
  const closing = readClosing({ source, rows, from: header.next, to: bodyEnd, form, cited: titles, header });
  parts.closing = closing;
  const bodyRows = rows.slice(header.next, closing.bodyEnd);
  if (header.inlineBody !== undefined) bodyRows.unshift(header.inlineBody);
  const late: Row[] = [];
  const after = readAfter(source, rows, closing.next, bodyEnd, form, titles, header, parts, late);
  const { blocks, legal } = buildBlocks(unitsOf(source, [...bodyRows, ...late]), source);
  parts.blocks = blocks;
  parts.legal = legal;
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (first !== undefined && last !== undefined)
    addElement(elements, 'body', { start: first.span.start, end: last.span.end });
  for (const element of closing.elements) elements.push(element);
  for (const element of after) elements.push(element);
  elements.sort((a, b) => a.span.start - b.span.start);
  return finish(source, rows, from, to, form, parts);
}

function headerFor(
  source: string,
  rows: readonly Row[],
  from: number,
  to: number,
  form: Form,
  label?: { label: AttachmentLabel; rest?: Span },
  announced: readonly string[] = [],
): Header {
  if (form !== 'attachment') return readHeader(source, rows, from, to, form);
  const rest = label?.rest;
  if (rest === undefined) return readHeader(source, rows, from + 1, to, form, false, announced);
  const title: Title = titleFrom(source, [rest]);
  const header = readHeader(source, rows, from + 1, to, form, true);
  return { ...header, title, elements: [{ kind: 'title', span: title.span }, ...header.elements] };
}

/** Folded titles between 《》 in the first rows of a body and in the document's own title: what it may print or forward. */
function citedTitles(rows: readonly Row[], header: Header): string[] {
  const titles: string[] = [];
  const collect = (folded: string): void => {
    let open = folded.indexOf('《');
    while (open >= 0) {
      let depth = 1;
      let i = open + 1;
      for (; i < folded.length && depth > 0; i++) {
        if (folded[i] === '《') depth++;
        else if (folded[i] === '》') depth--;
      }
      if (depth > 0) break;
      titles.push(foldText(folded.slice(open + 1, i - 1)));
      open = folded.indexOf('《', i);
    }
  };
  if (header.title !== undefined) collect(header.title.text);
  for (let i = header.next; i < Math.min(rows.length, header.next + 6); i++) {
    const folded = (rows[i] as Row).line.folded;
    if (folded.length < 2000) collect(folded);
  }
  return titles;
}

/** Where 抄送 and the line of the printing office begin at the end of the region; `to` when there are none. */
function tailStart(rows: readonly Row[], from: number, to: number): number {
  let start = to;
  for (let i = to - 1; i >= from && to - i <= 8; i--) {
    const kind = (rows[i] as Row).line.kind;
    if (kind === 'copy-to' || kind === 'print') start = i;
    else if (kind === 'separator' && i === start - 1) start = i;
    else if (isAgencyRow(rows[i]) && rows[i + 1]?.line.kind === 'print') start = i;
    else if (
      start < to &&
      kind === 'text' &&
      (rows[i - 1]?.line.kind === 'copy-to' || /^(?:公开属性|主题词|信息公开)/.test((rows[i] as Row).line.folded))
    )
      continue;
    else if (start < to) break;
  }
  return start;
}

function readTail(source: string, rows: readonly Row[], from: number, to: number, parts: Parts): void {
  for (let i = from; i < to; i++) {
    const row = rows[i] as Row;
    if (row.line.kind === 'copy-to') {
      let end = i + 1;
      while (
        end < to &&
        rows[end]?.line.kind === 'text' &&
        !(rows[end - 1] as Row).line.closed &&
        !isAgencyRow(rows[end])
      )
        end++;
      parts.copyTo = paragraphOf(source, rows.slice(i, end), 'text');
      parts.elements.push({ kind: 'copy-to', span: parts.copyTo.span });
      i = end - 1;
    } else if (row.line.kind === 'print' || rows[i + 1]?.line.kind === 'print') {
      const end = row.line.kind === 'print' ? i + 1 : i + 2;
      parts.printLine = paragraphOf(source, rows.slice(i, end), 'text');
      parts.elements.push({ kind: 'print-line', span: parts.printLine.span });
      i = end - 1;
    }
  }
}

/** What stands behind the date: 附注, a late signature or note, printed instruments, attachments. Other rows go to the body. */
function readAfter(
  source: string,
  rows: readonly Row[],
  from: number,
  to: number,
  form: Form,
  cited: readonly string[],
  header: Header,
  parts: Parts,
  late: Row[],
): Element[] {
  const elements: Element[] = [];
  const closing = parts.closing as Closing;
  const announced = namesIn(closing.note);
  let i = from;
  while (i < to) {
    const row = rows[i] as Row;
    const kind = row.line.kind;
    if (kind === 'separator') {
      i++;
    } else if (kind === 'date' && closing.date !== undefined && parts.inner.length === 0) {
      // The date printed a second time.
      elements.push({ kind: 'date', span: contentSpan(row) });
      i++;
    } else if (
      kind === 'parenthesis' &&
      parts.postscript === undefined &&
      parts.inner.length === 0 &&
      closing.date !== undefined
    ) {
      parts.postscript = paragraphOf(source, [row], /(?:删减|删节|略)\)$/.test(row.line.folded) ? 'omission' : 'text');
      elements.push({ kind: 'postscript', span: parts.postscript.span });
      i++;
    } else if (isLateNote(rows, i, to, closing, form)) {
      const end = noteEnd(rows, i, to);
      parts.lateNote = attachmentNoteOf(source, rows.slice(i, end));
      announced.push(...namesIn(parts.lateNote));
      elements.push({ kind: 'attachment-note', span: parts.lateNote.span });
      i = end;
    } else if (kind === 'attachment-label' || kind === 'attachment-text') {
      const end = nextLabel(rows, i + 1, to);
      const label = attachmentLabelOf(source, row);
      const attachment = readDocument(source, rows, i, end, 'attachment', cited, label, announced);
      parts.inner.push(attachment);
      announced.push(...namesIn(attachment.attachmentNote));
      elements.push({ kind: 'attachment', span: attachment.span });
      i = end;
    } else if (
      closing.signatures.length === 0 &&
      isAgencyRow(row) &&
      parts.inner.length === 0 &&
      isLateSignature(rows, i, to, header, cited)
    ) {
      const span = contentSpan(row);
      parts.lateSignatures = [{ text: row.line.folded, span, unit: 'agency' }];
      elements.push({ kind: 'signature', span });
      i++;
    } else if (form === 'document' || form === 'forwarded') {
      const end = innerEnd(rows, i, to, cited, closing);
      const inner = readInner(source, rows, i, end, cited, header);
      parts.inner.push(inner);
      elements.push({ kind: inner.form === 'forwarded' ? 'forwarded' : 'instrument', span: inner.span });
      i = end;
    } else {
      late.push(row);
      i++;
    }
  }
  return elements;
}

/** The names a note lists, as titles of the pages that follow are compared with them. */
function namesIn(note: Document['attachmentNote']): string[] {
  return (note?.entries ?? []).map(({ name }) => foldText(name.replace(/[。;；,、]$/, '')));
}

/** A signature printed below the date: it names the agency of the title, nothing but a closing follows, or the printed text begins. */
function isLateSignature(
  rows: readonly Row[],
  at: number,
  to: number,
  header: Header,
  cited: readonly string[],
): boolean {
  const folded = (rows[at] as Row).line.folded;
  const next = at + 1 < to ? rows[at + 1] : undefined;
  if (next === undefined) return true;
  const ahead = titleAhead(rows, at + 1, to, cited);
  if (ahead !== undefined) return !cited.includes(foldText(folded) + ahead);
  switch (next.line.kind) {
    case 'parenthesis':
    case 'attachment-label':
    case 'attachment-text':
    case 'copy-to':
    case 'print':
      return true;
    default: {
      const issuers = header.title?.issuers ?? [];
      const named = issuers.some((issuer) => issuer.text.endsWith(folded) || folded.endsWith(issuer.text));
      return named && !next.line.folded.startsWith('关于');
    }
  }
}

/** An attachment note printed below the date although no page follows it as its own. */
function isLateNote(rows: readonly Row[], at: number, to: number, closing: Closing, form: Form): boolean {
  if (form === 'attachment' || closing.note !== undefined) return false;
  if ((rows[at] as Row).line.kind !== 'attachment-text') return false;
  let end = noteEnd(rows, at, to);
  if (rows[end]?.line.kind === 'parenthesis') end++;
  return end >= to || (rows[end] as Row).line.kind === 'attachment-label';
}

function nextLabel(rows: readonly Row[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const row = rows[i] as Row;
    if (row.line.kind === 'attachment-label') return i;
    if (!isNumberedLabelLine(row)) continue;
    // 附件1：…, 附件2：… on rows of their own are a note of the attachment they close.
    let end = i + 1;
    while (end < to && isNumberedLabelLine(rows[end] as Row)) end++;
    const isNote = end - i > 1 && (end === to || (rows[end] as Row).line.kind === 'attachment-label');
    if (!isNote) return i;
    i = end - 1;
  }
  return to;
}

function isNumberedLabelLine({ line }: Row): boolean {
  return line.kind === 'attachment-text' && /^附件[0-9一二三四五六七八九十]/.test(line.folded) && !line.closed;
}

/** Where the instrument or forwarded document that begins at `from` ends: at the title of the next one that the cover names. */
function innerEnd(rows: readonly Row[], from: number, to: number, cited: readonly string[], closing: Closing): number {
  const announced = closing.note !== undefined;
  for (let i = from + 1; i < to; i++) {
    const row = rows[i] as Row;
    if (announced && row.line.kind === 'attachment-label') return i;
    if (isTitleRow(row) && i > from + 3 && cited.length > 1 && cited.includes(foldText(row.line.folded))) return i;
  }
  return to;
}

function readInner(
  source: string,
  rows: readonly Row[],
  from: number,
  to: number,
  cited: readonly string[],
  header: Header,
): Document {
  const forwards =
    /^(?:转发|批转)/.test(header.title?.verb?.text ?? '') || /转发|批转/.test((header.title?.text ?? '').slice(0, 40));
  let end = from;
  while (end < to && end - from < 5 && isTitleRow(rows[end])) end++;
  const title = rows
    .slice(from, end)
    .map((row) => row.line.folded)
    .join('');
  const next = rows[end];
  const addressed =
    next !== undefined && next.line.folded.endsWith(':') && looksLikeAddressee(next.line.folded.slice(0, -1));
  const whole = title !== '' && endsWithDocumentType(title) && (addressed || forwards);
  return readDocument(source, rows, from, to, whole ? 'forwarded' : 'instrument', cited);
}

function addElement(elements: Element[], kind: ElementKind, span: Span): void {
  elements.push({ kind, span });
}

function finish(source: string, rows: readonly Row[], from: number, to: number, form: Form, parts: Parts): Document {
  const { header, closing } = parts;
  const firstRow = rows[from];
  const lastRow = rows[to - 1];
  const span = {
    start: firstRow === undefined ? 0 : contentSpan(firstRow).start,
    end: lastRow === undefined ? 0 : contentSpan(lastRow).end,
  };
  const note = closing?.note ?? parts.lateNote;
  const signatures =
    closing !== undefined && closing.signatures.length > 0 ? closing.signatures : (parts.lateSignatures ?? []);
  return {
    form,
    source,
    span,
    title: header.title,
    annotation: header.annotation,
    number: header.number,
    addressee: header.addressee,
    blocks: parts.blocks,
    attachmentNote: note,
    signatures,
    date: closing?.date,
    postscript: parts.postscript ?? closing?.postscript,
    copyTo: parts.copyTo,
    printLine: parts.printLine,
    label: parts.label,
    listing: header.listing ?? NO_LISTING,
    ...(header.listingSpan && { listingSpan: header.listingSpan }),
    inner: parts.inner,
    elements: parts.elements,
    legal: parts.legal,
    abridged: isAbridged(rows, from, to),
  };
}

const NO_LISTING: Document['listing'] = [];

/** Somewhere the text says that parts of it are left out. */
function isAbridged(rows: readonly Row[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, folded } = (rows[i] as Row).line;
    if (kind === 'parenthesis' && folded.length <= 24 && /(?:删减|删节|略|节选|摘要)\)$/.test(folded)) return true;
  }
  return false;
}
