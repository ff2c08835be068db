// The model as a tree of names and places: what document symbols, folding and the printed outline are made from. File offsets.
import type { Span } from '../base/span';
import { isLatinCode } from '../base/characters';
import { toChinese } from '../base/numerals';
import type { Marker } from '../syntax/marker-types';
import type { Block, Box, Document, GazetteFile, Section, Table } from './document';

export type OutlineKind =
  | 'issue'
  | 'masthead'
  | 'contents'
  | 'column'
  | 'entry'
  | 'document'
  | 'instrument'
  | 'forwarded'
  | 'attachment'
  | 'title'
  | 'annotation'
  | 'number'
  | 'addressee'
  | 'heading'
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'item'
  | 'subitem'
  | 'list-item'
  | 'box-item'
  | 'box'
  | 'table'
  | 'attachment-note'
  | 'signature'
  | 'date'
  | 'postscript'
  | 'copy-to'
  | 'print-line'
  | 'colophon';

/** One entry of the outline. Spans are UTF-16 offsets in the file. */
export interface OutlineNode {
  readonly kind: OutlineKind;
  /** The marker in its standard form (一、（一）1.（1）①第一条 专栏1 附件2), or empty. */
  readonly label: string;
  /** A title, a heading, a name: as printed, without line ends and the spaces between Chinese characters; long ones are cut. */
  readonly title: string;
  /** A word or two more: the number of a document, the size of a table, 「专栏止处不确定」. */
  readonly detail: string;
  /** 1 to 5 for headings of the ladder 一、（一）1.（1）①, else 0. */
  readonly level: number;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** The outline of a whole file. */
export function outline(file: GazetteFile): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  const { masthead, contents, colophon } = file;
  if (masthead !== undefined) {
    const issues = masthead.issues?.values.map((issue) => issue.value).join('、');
    const totals = masthead.totals?.values.map((total) => total.value).join('、');
    const year = masthead.year === undefined ? '' : `${masthead.year.value}年`;
    const detail = `${year}${issues === undefined ? '' : `第${issues}期`}${totals === undefined ? '' : `（总第${totals}期）`}`;
    nodes.push(
      leaf(
        'masthead',
        '',
        printed(file.text, masthead.name?.span) || '公报',
        masthead.span,
        masthead.name?.span,
        detail,
      ),
    );
  }
  if (contents !== undefined) {
    const columns = contents.columns.map((column) => ({
      ...leaf('column', '', column.name, cover(column.span, column.entries.at(-1)?.span), column.span),
      children: column.entries.map((entry) =>
        leaf('entry', '', printed(file.text, entry.titleSpan), entry.span, entry.titleSpan, entry.number?.key ?? ''),
      ),
    }));
    nodes.push({ ...leaf('contents', '', '目录', contents.span), children: columns });
  }
  for (const { base, document } of file.documents) nodes.push(documentNode(document, base));
  if (colophon !== undefined) nodes.push(leaf('colophon', '', '版权页', colophon.span, colophon.name?.span));
  return nodes;
}

function documentNode(document: Document, base: number): OutlineNode {
  const children: OutlineNode[] = [];
  const { source } = document;
  const add = (kind: OutlineKind, span: Span | undefined, title: string, detail = ''): void => {
    if (span !== undefined) children.push(leaf(kind, '', title, shift(span, base), undefined, detail));
  };
  add('title', document.title?.span, titleOf(document));
  add('annotation', document.annotation?.span, clip(printed(source, document.annotation?.span)));
  const number = document.number;
  add('number', number?.span, number?.number?.key ?? (number?.order === undefined ? '' : `第${number.order.value}号`));
  add('addressee', document.addressee?.span, clip(printed(source, document.addressee?.span).replace(/[：:]$/, '')));
  for (const block of document.blocks) children.push(...blockNodes(block, source, base));
  const note = document.attachmentNote;
  add('attachment-note', note?.span, '附件说明', note === undefined ? '' : `${note.entries.length}件`);
  for (const signature of document.signatures) add('signature', signature.span, printed(source, signature.span));
  add('date', document.date?.span, document.date === undefined ? '' : dateText(document));
  add('postscript', document.postscript?.span, clip(printed(source, document.postscript?.span)));
  add('copy-to', document.copyTo?.span, '抄送');
  add('print-line', document.printLine?.span, '印发');
  for (const inner of document.inner) children.push(documentNode(inner, base));
  children.sort((a, b) => a.span.start - b.span.start);
  const label =
    document.form === 'attachment' ? `${document.label?.word ?? '附件'}${document.label?.number?.value ?? ''}` : '';
  const key = number?.number?.key ?? '';
  return {
    ...leaf(document.form, label, titleOf(document), shift(document.span, base), undefined, key),
    selection: shift(document.title?.span ?? document.label?.span ?? headOf(document.span), base),
    children,
  };
}

function dateText(document: Document): string {
  const date = document.date?.date;
  const part = (value: number | undefined, word: string): string => (value === undefined ? '' : `${value}${word}`);
  return `${part(date?.year?.value, '年')}${part(date?.month?.value, '月')}${part(date?.day?.value, '日')}`;
}

function blockNodes(block: Block, source: string, base: number): OutlineNode[] {
  switch (block.kind) {
    case 'section':
      return [sectionNode(block, source, base)];
    case 'box':
      return [boxNode(block, source, base)];
    case 'table':
      return [tableNode(block, source, base)];
    default:
      return [];
  }
}

function sectionNode(section: Section, source: string, base: number): OutlineNode {
  return {
    ...leaf(
      section.role,
      standardMarker(section.marker),
      clip(printed(source, section.head.span)),
      shift(section.span, base),
    ),
    level: section.level,
    selection: shift(
      { start: section.marker.span.start, end: Math.max(section.head.span.end, section.marker.span.end) },
      base,
    ),
    children: section.blocks.flatMap((block) => blockNodes(block, source, base)),
  };
}

function boxNode(box: Box, source: string, base: number): OutlineNode {
  const number = box.caption.number?.value ?? '';
  return {
    ...leaf(
      'box',
      `专栏${number}`,
      box.caption.title,
      shift(box.span, base),
      shift(box.caption.span, base),
      box.uncertainEnd ? '止处不确定' : '',
    ),
    children: box.blocks.flatMap((block) => blockNodes(block, source, base)),
  };
}

function tableNode(table: Table, source: string, base: number): OutlineNode {
  const body = table.rows.filter((row) => !row.header).length;
  const detail = table.syntax === 'html' ? 'HTML' : `${body}行×${table.columns}列`;
  const title = printed(source, table.caption?.span) || headerWords(table, source) || '表';
  return leaf('table', '', title, shift(table.span, base), undefined, detail);
}

/** What tells a table without a caption from others: the words of its header. */
function headerWords({ rows }: Table, source: string): string {
  const header = rows[0]?.header === true ? rows[0].cells : [];
  const words: string[] = [];
  for (const { span, text } of header.slice(0, MOST_HEADS)) if (text !== '') words.push(printed(source, span));
  if (words.length === 0) return '';
  return clip(`表（${words.join('、')}${header.length > MOST_HEADS ? '…' : ''}）`);
}

/** The marker as the standard prints it, whatever was printed: 一、（一）1.（1）①第十二条之一. */
export function standardMarker(marker: Marker): string {
  const chinese = toChinese(marker.value) ?? String(marker.value);
  switch (marker.form) {
    case 'dunhao':
      return `${chinese}、`;
    case 'bracket':
      return `（${chinese}）`;
    case 'dot':
      return `${marker.value}.`;
    case 'bracket-number':
      return `（${marker.value}）`;
    case 'half-bracket':
      return `${marker.value}）`;
    case 'circled':
      return marker.value <= 20 ? String.fromCharCode(0x245f + marker.value) : `(${marker.value})`;
    case 'part':
      return `第${chinese}编`;
    case 'subpart':
      return `第${chinese}分编`;
    case 'chapter':
      return `第${chinese}章`;
    case 'section':
      return `第${chinese}节`;
    case 'article':
      return `第${chinese}条${marker.insertion === undefined ? '' : `之${toChinese(marker.insertion) ?? ''}`}`;
    default:
      return `第${chinese}`;
  }
}

/** A title over its lines, without what wraps it. */
function titleOf(document: Document): string {
  return (document.title?.pieces ?? []).map((piece) => printed(document.source, piece)).join('');
}

/** A stretch of text on one line: white space only where it parts Latin words. */
function printed(source: string, span: Span | undefined): string {
  if (span === undefined) return '';
  const text = source.slice(span.start, Math.min(span.end, span.start + LONGEST_PRINTED));
  return text.replace(/\*\*/g, '').replace(/[\s\u3000]{1,200}/g, (_, at: number, whole: string) => {
    const before = whole.charCodeAt(at - 1);
    const after = /[^\s\u3000]/.exec(whole.slice(at, at + 201))?.[0].charCodeAt(0) ?? 0;
    return before < 0x100 && after > 0 && after < 0x100 && isLatinCode(before) && isLatinCode(after) ? ' ' : '';
  });
}

const LONGEST_PRINTED = 400;
const LONGEST_NAME = 60;
/** Cells of a header that are named. */
const MOST_HEADS = 6;

function clip(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}

function leaf(kind: OutlineKind, label: string, title: string, span: Span, selection?: Span, detail = ''): OutlineNode {
  return { kind, label, title, detail, level: 0, span, selection: selection ?? headOf(span), children: [] };
}

/** At most the first sixty units of a span. */
function headOf(span: Span): Span {
  return { start: span.start, end: Math.min(span.end, span.start + LONGEST_NAME) };
}

function shift(span: Span, base: number): Span {
  return { start: span.start + base, end: span.end + base };
}

function cover(a: Span, b: Span | undefined): Span {
  return b === undefined ? a : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
