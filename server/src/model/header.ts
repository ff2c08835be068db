// Reads what stands before a body: title, 题注, the document's own number (above or below the title), addressee. Tolerates what copies
// carry: a red masthead line, the title printed twice, a table of chapters, urgency marks.
import { foldedView, foldText } from '../base/fold';
import type { Span } from '../base/span';
import { endsLikeAgency } from '../syntax/line-shape';
import type { Addressee, Document, Element, ListedHeading, NumberLine, Paragraph, Title } from './document';
import { addresseeOf, numberLineOf } from './elements';
import { listedHeading, listingEnd } from './listing';
import { paragraphOf } from './paragraph';
import {
  bareTitle,
  contentSpan,
  endsWithDocumentType,
  endsWithInstrumentType,
  isAgencyRow,
  isStoppedTitleRow,
  isTitleRow,
  looksLikeAddressee,
  type Row,
} from './rows';
import { titleOf } from './title';

export interface Header {
  readonly title?: Title;
  readonly annotation?: Paragraph;
  readonly number?: NumberLine;
  readonly addressee?: Addressee;
  /** The numbered lines of a 目录. */
  readonly listing?: readonly ListedHeading[];
  /** From its label to its last line. */
  readonly listingSpan?: Span;
  /** Body text printed behind an inline addressee on the same line, as a row of its own. */
  readonly inlineBody?: Row;
  readonly elements: readonly Element[];
  /** Index of the first row of the body. */
  readonly next: number;
}

type Draft = { -readonly [K in keyof Header]: Header[K] } & { elements: Element[] };

const LONGEST_TITLE = 170;
const MOST_TITLE_ROWS = 6;
const FURNITURE = /^(?:机密|秘密|绝密|特急|加急|平急|急件|第?\d{6}号?|签发人:.{0,20}|主题词:.{0,60}|\d{4}年第?\d+期)$/;
const ADOPTED = /通过|公布|发布|施行|修订|修正|批准|颁布|实施|废止|清理/;
const BEGINS_WITH_DATE = /^\(?(?:根据)?\d{4}年\d{1,2}月\d{1,2}日|^\(?[一二]九|^\(?二〇|^\(?19\d\d|^\(?20\d\d年/;

/**
 * The header of the rows from `from` on. `titled` tells that the title was already read (on an attachment's label line); `announced` are the
 * folded names under which an attachment note lists what follows, which tell where a wrapped title ends.
 */
export function readHeader(
  source: string,
  rows: readonly Row[],
  from: number,
  to: number,
  form: Document['form'],
  titled = false,
  announced: readonly string[] = [],
): Header {
  const draft: Draft = { elements: [], next: from };
  let i = from;
  let hasTitle = titled;
  for (let guard = 0; i < to && guard < 24; guard++) {
    const row = rows[i] as Row;
    const { kind, folded } = row.line;
    if (kind === 'separator' || (kind === 'text' && FURNITURE.test(folded))) {
      i++;
    } else if (
      (kind === 'number' || kind === 'order-number' || isEmptyNumber(row, hasTitle)) &&
      draft.number === undefined &&
      takesNumber(form)
    ) {
      draft.number = numberLineOf(source, row, !hasTitle);
      draft.elements.push({ kind: 'number', span: draft.number.span });
      i++;
    } else if (!hasTitle && isTitleStart(rows, i, form)) {
      const end = announcedEnd(rows, i, to, announced) ?? titleEnd(rows, i, to, form);
      draft.title = titleOf(source, rows.slice(i, end));
      draft.elements.push({ kind: 'title', span: draft.title.span });
      hasTitle = true;
      i = end;
    } else if (isRedMasthead(rows, i)) {
      i++;
    } else if (hasTitle && draft.annotation === undefined && isAnnotation(row, form)) {
      const end = annotationEnd(rows, i, to);
      draft.annotation = paragraphOf(source, rows.slice(i, end), 'text');
      draft.elements.push({ kind: 'annotation', span: draft.annotation.span });
      i = end;
    } else if (kind === 'contents-label') {
      const end = listingEnd(rows, i, to);
      draft.listing = rows.slice(i + 1, end).flatMap((listed) => listedHeading(source, listed));
      const [label, last] = [rows[i] as Row, rows[end - 1] as Row];
      draft.listingSpan = { start: contentSpan(label).start, end: contentSpan(last).end };
      i = end;
    } else if (hasTitle && isRepeatedTitle(row, draft)) {
      i++;
    } else if (form === 'document' || form === 'forwarded') {
      i = takeAddressee(source, rows, i, to, draft);
      const late = rows[i];
      if (draft.number === undefined && draft.addressee !== undefined && late?.line.kind === 'number' && i < to) {
        draft.number = numberLineOf(source, late, false);
        draft.elements.push({ kind: 'number', span: draft.number.span });
        i++;
      }
      break;
    } else break;
  }
  draft.next = i;
  return draft;
}

function takesNumber(form: Document['form']): boolean {
  return form === 'document' || form === 'forwarded';
}

/** 无 in the place of a number. */
function isEmptyNumber(row: Row, hasTitle: boolean): boolean {
  return hasTitle && row.line.folded === '无';
}

function isTitleStart(rows: readonly Row[], at: number, form: Document['form']): boolean {
  const row = rows[at] as Row;
  if (isRedMasthead(rows, at)) return false;
  if (form === 'instrument' || form === 'attachment') {
    return row.line.folded.length <= 60 && (isTitleRow(row) || isStoppedTitleRow(row));
  }
  if (!isTitleRow(row)) return isStoppedTitleRow(row) && (leadsToBody(rows[at + 1]) || isRedMasthead(rows, at + 1));
  return true;
}

/** What stands right behind a title: a number or an addressee. */
function leadsToBody(row: Row | undefined): boolean {
  if (row === undefined) return false;
  const { kind, folded } = row.line;
  if (kind === 'number' || kind === 'order-number') return true;
  return folded.endsWith(':') && looksLikeAddressee(folded.slice(0, -1));
}

/** 浙江省人民政府文件 above the number. */
function isRedMasthead(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  const next = rows[at + 1];
  return (
    row?.line.kind === 'text' &&
    row.line.folded.length <= 30 &&
    row.line.folded.endsWith('文件') &&
    next !== undefined &&
    (next.line.kind === 'number' || isTitleRow(next))
  );
}

/** Index behind the rows that together are one of the announced names, or undefined. */
function announcedEnd(
  rows: readonly Row[],
  from: number,
  to: number,
  announced: readonly string[],
): number | undefined {
  let text = '';
  for (let end = from; announced.length > 0 && end < to && end - from < MOST_TITLE_ROWS; end++) {
    const row = rows[end] as Row;
    if (row.line.folded.length > LONGEST_TITLE || !(isTitleRow(row) || (end > from && row.line.kind === 'parenthesis')))
      return undefined;
    text += foldText(row.line.folded);
    if (announced.includes(text)) return end + 1;
    if (!announced.some((name) => name.startsWith(text))) return undefined;
  }
  return undefined;
}

/** Index behind the rows of the title that begins at `from`. */
function titleEnd(rows: readonly Row[], from: number, to: number, form: Document['form']): number {
  let text = (rows[from] as Row).line.folded;
  let end = from + 1;
  while (end < to && end - from < MOST_TITLE_ROWS) {
    const row = rows[end] as Row;
    if (!isTitleRow(row) && isStoppedTitleRow(row) && !isCompleteTitle(text, form)) return end + 1;
    if (!isTitleRow(row) || row.line.depth > 0 || (rows[from] as Row).line.depth > 0) break;
    if (text.length + row.line.folded.length > LONGEST_TITLE || isAnnotation(row, form)) break;
    if (!titleGoesOn(rows, from, end, text, form)) break;
    text += row.line.folded;
    end++;
  }
  return end;
}

/** The title so far, `text`, goes on with the row at `end`. */
function titleGoesOn(rows: readonly Row[], from: number, end: number, text: string, form: Document['form']): boolean {
  const row = rows[end] as Row;
  const folded = row.line.folded;
  if (/^(?:的|和|与|及|、|》|等|关于)/.test(folded) && folded.length <= 45) return true;
  if (unbalanced(text)) return true;
  if (/[的和与及、]$/.test(text)) return true;
  const complete = isCompleteTitle(text, form);
  if (form === 'document' || form === 'forwarded') {
    if (!endsWithDocumentType(text) && typeFollows(rows, end)) return true;
    if (complete) return false;
    const start = (rows[from] as Row).line.folded;
    if (/令$/.test(start)) return false;
    // An incomplete title goes on as long as the rows look like one.
    return (
      !endsLikeAddresseeOpening(folded) &&
      (text.includes('关于') || /^关于/.test(folded) || endsLikeAgency(text) || folded.length <= 40)
    );
  }
  if (complete) return false;
  return (
    row.blanks === 0 &&
    (rows[end - 1] as Row).blanks <= 3 &&
    (text.includes('关于') || endsWithInstrumentType(folded) || endsWithDocumentType(folded))
  );
}

/** Within three rows the document type comes, right above the number or the addressee. */
function typeFollows(rows: readonly Row[], from: number): boolean {
  for (let i = from; i < from + 3 && (isTitleRow(rows[i]) || isStoppedTitleRow(rows[i])); i++) {
    if (endsWithDocumentType((rows[i] as Row).line.folded) && leadsToBody(rows[i + 1])) return true;
  }
  return false;
}

/** The title so far ends as titles of its kind do. */
function isCompleteTitle(text: string, form: Document['form']): boolean {
  const named = /关于.+/.test(text) && form !== 'instrument' && form !== 'attachment';
  return endsWithDocumentType(text) || (!named && endsWithInstrumentType(text));
}

function endsLikeAddresseeOpening(folded: string): boolean {
  return /^(?:各|全)[省市县区州乡镇]/.test(folded);
}

function unbalanced(text: string): boolean {
  return (
    count(text, '《') > count(text, '》') || count(text, '“') > count(text, '”') || count(text, '(') > count(text, ')')
  );
}

function count(text: string, mark: string): number {
  let n = 0;
  for (let i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) n++;
  return n;
}

/** 题注: how and when the text was adopted or promulgated, in brackets or as bare lines. */
function isAnnotation(row: Row, form: Document['form']): boolean {
  const { kind, folded } = row.line;
  if (kind === 'parenthesis') {
    if (/公开|删减|删节|略\)$/.test(folded)) return false;
    return ADOPTED.test(folded) || /\d{4}年/.test(folded) || form !== 'document';
  }
  if (kind !== 'text' || row.line.marker !== undefined || form === 'attachment') return false;
  return (
    folded.length <= 200 &&
    BEGINS_WITH_DATE.test(folded) &&
    !/[。]$/.test(folded) &&
    (ADOPTED.test(folded) || folded.length <= 24)
  );
}

function annotationEnd(rows: readonly Row[], from: number, to: number): number {
  let end = from + 1;
  if ((rows[from] as Row).line.kind === 'parenthesis') return end;
  while (end < to) {
    const { kind, folded, marker, depth } = (rows[end] as Row).line;
    if (kind !== 'text' || marker !== undefined || depth > 0 || /[。：:]$/.test(folded) || folded.length > 120) break;
    if (!ADOPTED.test(folded) && !BEGINS_WITH_DATE.test(folded)) break;
    end++;
  }
  return end;
}

/** The title printed a second time, with or without the issuer. */
function isRepeatedTitle(row: Row, draft: Draft): boolean {
  if (!isTitleRow(row) || draft.title === undefined) return false;
  const a = bareTitle(row.line.folded).replace(/关于/g, '');
  const b = bareTitle(draft.title.text).replace(/关于/g, '');
  return a.length >= 8 && b.length >= 8 && (a.endsWith(b.slice(2)) || b.endsWith(a.slice(2)));
}

/** Reads an addressee at rows[at]; returns the index of the first row of the body. */
function takeAddressee(source: string, rows: readonly Row[], at: number, to: number, draft: Draft): number {
  const row = rows[at] as Row;
  const { kind, folded, marker } = row.line;
  if (kind !== 'text' || marker !== undefined || folded.length > 3000) return at;
  const set = (end: number, colon: number): void => {
    draft.addressee = addresseeOf(source, rows.slice(at, end), colon);
    draft.elements.push({ kind: 'addressee', span: draft.addressee.span });
  };
  if (folded.endsWith(':') && looksLikeAddressee(folded.slice(0, -1))) {
    set(at + 1, folded.length - 1);
    return at + 1;
  }
  // Wrapped over two or three rows.
  let joined = folded;
  for (let end = at + 1; end < to && end - at < 4; end++) {
    const next = rows[end] as Row;
    if (next.line.kind !== 'text' || next.line.marker !== undefined || /[:。]/.test(joined) || joined.length < 20)
      break;
    joined += next.line.folded;
    if (joined.endsWith(':') && looksLikeAddressee(joined.slice(0, -1))) {
      set(end + 1, joined.length - 1);
      return end + 1;
    }
  }
  const colon = folded.indexOf(':');
  if (colon > 1 && colon <= 80 && colon < folded.length - 1 && isInlineAddressee(folded, colon)) {
    set(at + 1, colon);
    const content = contentSpan(row);
    let start = (draft.addressee as Addressee).end.span.end;
    while (start < content.end && /\s/.test(source[start] as string)) start++;
    draft.inlineBody = restOf(row, start);
    return at + 1;
  }
  // The mark behind the last addressee mistyped or left out.
  const bare = folded.replace(/[。,;.、]$/, '');
  const startsSoon = rows[at + 1] !== undefined && (rows[at + 1] as Row).line.folded.length >= 12;
  if (
    draft.title !== undefined &&
    startsSoon &&
    (bare.length <= 120 || (draft.number !== undefined && bare.length <= 400 && bare.split('、').length > 5)) &&
    !/[。;,].*为|现将|根据/.test(bare) &&
    (isBareAddressee(bare) ||
      (draft.number !== undefined && (bare.length <= 14 || bare.length > 120) && looksLikeAddressee(bare))) &&
    !isAgencyRowBeforeDate(rows, at)
  ) {
    set(at + 1, -1);
    return at + 1;
  }
  return at;
}

/** The row from an offset on. */
function restOf(row: Row, start: number): Row {
  const { line, offset } = row;
  const pieces = line.pieces
    .filter((piece) => piece.end + offset > start)
    .map((piece) => ({ start: Math.max(piece.start, start - offset), end: piece.end }));
  const view = foldedView(line.text, pieces);
  return { ...row, line: { ...line, pieces, view, folded: view.text } };
}

function isAgencyRowBeforeDate(rows: readonly Row[], at: number): boolean {
  const next = rows[at + 1];
  return isAgencyRow(rows[at]) && (next?.line.kind === 'date' || next?.line.kind === 'signed-date');
}

function isInlineAddressee(folded: string, colon: number): boolean {
  const name = folded.slice(0, colon);
  const rest = folded.slice(colon + 1);
  if (!looksLikeAddressee(name)) return false;
  return (
    /^(?:你|您|现|为|根据|《|经|按照|关于|近|依据|贵|鉴于|今)/.test(rest) ||
    /(?:公司|厅|局|政府|委员会|单位|部门)$/.test(name)
  );
}

function isBareAddressee(bare: string): boolean {
  if (!looksLikeAddressee(bare)) return false;
  return /^(?:各|省|市|县|区|全|你)/.test(bare) || /(?:人民政府|委员会|单位|部门|厅|局|公司)$/.test(bare);
}
