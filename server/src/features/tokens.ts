// What the words of a document are, for colouring: numbers, headings, addressee, signature, date, citations, definitions, tags, boxes, tables.
// Answers in file offsets, sorted, never overlapping: where one thing stands inside another the inner one is painted.
// Knows the document's own kinds only; which standard token type a kind becomes is the protocol's matter.
import { shift, type Span } from '../base/span';
import type { Block, Document, GazetteFile, Paragraph, Row, Section, Title } from '../model/document';
import type { Inline } from '../model/inline-types';
import { columnTurn, type ColumnTurn } from './tables/column-turns';

export type TokenKind =
  | 'title'
  | 'document-number'
  | 'heading-marker'
  | 'heading'
  | 'addressee'
  | 'signature'
  | 'date'
  | 'citation'
  | 'definition'
  | 'responsibility-tag'
  | 'box-caption'
  | 'table-header'
  | 'attachment-label'
  | 'column-name'
  | ColumnTurn;

/** A painted stretch. `own` marks what belongs to the document itself: its own number, its date of issue, a term where it is defined. */
export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
  readonly own: boolean;
}

/** All tokens of a file in text order, none overlapping another; `columns` paints the columns of tables in turn. */
export function tokens(file: GazetteFile, columns = true): Token[] {
  const painter = new Painter(columns);
  if (file.contents) {
    for (const column of file.contents.columns) {
      if (column.name !== '')
        painter.add({ start: column.span.start, end: firstLineEnd(file.text, column.span) }, 'column-name', false);
      for (const entry of column.entries) {
        if (entry.number) painter.add(entry.number.span, 'document-number', false);
      }
    }
  }
  for (const { base, document } of file.documents) {
    painter.base = base;
    documentTokens(document, painter);
  }
  return painter.flat();
}

function documentTokens(document: Document, painter: Painter): void {
  if (document.title) titleTokens(document.title, painter);
  const number = document.number?.number ?? document.number?.order;
  if (number) painter.add(number.span, 'document-number', true);
  for (const unit of document.addressee?.units ?? []) painter.add(unit.span, 'addressee', false);
  for (const paragraph of [document.annotation, document.postscript, document.copyTo, document.printLine]) {
    if (paragraph) paragraphTokens(paragraph, painter);
  }
  blockTokens(document.blocks, painter);
  if (document.attachmentNote) painter.add(document.attachmentNote.label.span, 'attachment-label', false);
  if (document.label) painter.add(document.label.span, 'attachment-label', false);
  for (const signature of document.signatures) painter.add(signature.span, 'signature', false);
  if (document.date) painter.add(document.date.date.span, 'date', true);
  for (const inner of document.inner) documentTokens(inner, painter);
}

function titleTokens(title: Title, painter: Painter): void {
  for (const piece of title.pieces) painter.add(piece, 'title', false);
  inlineTokens(title.inline, painter);
}

function blockTokens(blocks: readonly Block[], painter: Painter): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') paragraphTokens(block, painter);
    else if (block.kind === 'section') sectionTokens(block, painter);
    else if (block.kind === 'box') {
      painter.add(block.caption.span, 'box-caption', false);
      blockTokens(block.blocks, painter);
    } else {
      for (const row of block.rows) rowTokens(row, painter);
      for (const paragraph of [block.caption, block.unit, ...block.notes])
        if (paragraph) paragraphTokens(paragraph, painter);
    }
  }
}

function rowTokens({ header, cells }: Row, painter: Painter): void {
  if (!header && !painter.columns) return;
  cells.forEach(({ span }, index) => {
    const kind = header ? 'table-header' : columnTurn(index);
    if (kind !== undefined) painter.add(span, kind, false);
  });
}

function sectionTokens(section: Section, painter: Painter): void {
  painter.add(section.marker.span, 'heading-marker', false);
  // The text of an article, or of an item of a list, is no heading.
  const captioned = section.role !== 'article' && section.role !== 'item' && section.role !== 'subitem';
  if (captioned && (!section.head.runIn || section.head.end !== '')) painter.add(section.head.span, 'heading', false);
  paragraphTokens(section.paragraph, painter);
  blockTokens(section.blocks, painter);
}

function paragraphTokens(paragraph: Paragraph, painter: Painter): void {
  inlineTokens(paragraph.inline, painter);
}

function inlineTokens(inline: Inline, painter: Painter): void {
  for (const citation of inline.citations) if (!citation.nested) painter.add(citation.span, 'citation', false);
  for (const number of inline.numbers) painter.add(number.span, 'document-number', false);
  for (const date of inline.dates) painter.add(date.span, 'date', false);
  for (const definition of inline.definitions) painter.add(definition.shortSpan, 'definition', true);
  for (const tag of inline.tags) painter.add(tag.span, 'responsibility-tag', false);
}

function firstLineEnd(text: string, span: Span): number {
  let end = span.start;
  while (end < span.end && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

/** Collects stretches that may nest and gives them back flat. */
class Painter {
  base = 0;
  private readonly found: Token[] = [];

  constructor(readonly columns: boolean) {}

  add(span: Span, kind: TokenKind, own: boolean): void {
    if (span.end > span.start) this.found.push({ span: shift(span, this.base), kind, own });
  }

  /** Outer stretches give way to inner ones and go on behind them; of two that cross, the later wins. */
  flat(): Token[] {
    const sorted = this.found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    const out: Token[] = [];
    const open: Token[] = [];
    let at = 0;
    const emit = (token: Token, until: number): void => {
      const end = Math.min(until, token.span.end);
      const start = Math.max(at, token.span.start);
      if (end > start) {
        out.push({ ...token, span: { start, end } });
        at = end;
      }
    };
    for (const token of sorted) {
      for (let top = open[open.length - 1]; top && top.span.end <= token.span.start; top = open[open.length - 1]) {
        emit(top, top.span.end);
        open.pop();
      }
      const top = open[open.length - 1];
      if (top) emit(top, token.span.start);
      open.push(token);
    }
    for (let top = open.pop(); top; top = open.pop()) emit(top, top.span.end);
    return out;
  }
}
