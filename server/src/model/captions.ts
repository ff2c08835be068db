// The numbered captions of tables and figures, 表1 …, 图2 …: found among the captions and short lines of a document. Tables and figures without
// a number are nobody's target and are not listed.
import { parseNumeral } from '../base/numerals';
import type { Span } from '../base/span';
import { captionNumberEnd, isGap } from './caption-number';
import type { Document, Paragraph, Table } from './document';
import { eachBlock } from './walk';

/** 表1 主要指标. Spans are region offsets. */
export interface NumberedCaption {
  readonly kind: 'table' | 'figure';
  /** 表 or 图. */
  readonly word: string;
  readonly value: number;
  /** The second number of 表2-1; undefined for 表2. */
  readonly part?: number;
  /** The whole caption. */
  readonly span: Span;
  readonly numeral: Span;
  /** Folded text behind the number. */
  readonly title: string;
  readonly table?: Table;
}

/** A caption is a line of its own and short. */
const LONGEST = 60;
const CHINESE = /^[一二三四五六七八九十]{1,3}/;
const PART = /^[-—.](\d{1,3})/;
/** What makes a quantity or another word of the number before it. */
const MEASURED = /^[\d年月日万亿%个项所中]/;

const known = new WeakMap<Document, readonly NumberedCaption[]>();

/** The numbered captions of a document in text order, inner documents left out. */
export function captionsOf(document: Document): readonly NumberedCaption[] {
  let captions = known.get(document);
  if (captions === undefined) {
    captions = gather(document);
    known.set(document, captions);
  }
  return captions;
}

function gather(document: Document): NumberedCaption[] {
  const found: NumberedCaption[] = [];
  const add = (paragraph: Paragraph, table?: Table): void => {
    const caption = read(paragraph, table);
    if (caption !== undefined) found.push(caption);
  };
  for (const block of eachBlock(document.blocks)) {
    if (block.kind === 'table') {
      if (block.caption !== undefined) add(block.caption, block);
    } else if (block.kind === 'paragraph' && (block.role === 'text' || block.role === 'caption')) {
      add(block);
    }
  }
  return found;
}

function read(paragraph: Paragraph, table: Table | undefined): NumberedCaption | undefined {
  const { text } = paragraph.view;
  if (text.length > LONGEST || paragraph.quoted) return undefined;
  const word = text.charAt(0);
  if (word !== '表' && word !== '图') return undefined;
  // A sentence that begins with 表1 speaks of the table; a caption has no end mark.
  if (/[。；;，,]/.test(text)) return undefined;
  const arabic = captionNumberEnd(paragraph.view, 1);
  const end = arabic > 1 ? arabic : 1 + (CHINESE.exec(text.slice(1))?.[0].length ?? 0);
  const numeral = text.slice(1, end);
  const value = parseNumeral(numeral);
  if (value === undefined) return undefined;
  const part = isGap(paragraph.view, end) ? undefined : PART.exec(text.slice(end))?.[1];
  let to = end + (part === undefined ? 0 : part.length + 1);
  // 表12022年…: a year that stands right behind the number is no quantity.
  const isYear = /^(?:19|20)\d{2}/.test(text.slice(to));
  if (!isYear && !isGap(paragraph.view, to) && MEASURED.test(text.slice(to))) return undefined;
  if (/[.:、]/.test(text.charAt(to))) to++;
  return {
    kind: word === '表' ? 'table' : 'figure',
    word,
    value,
    ...(part === undefined ? {} : { part: Number(part) }),
    span: paragraph.span,
    numeral: paragraph.view.span(1, 1 + numeral.length),
    title: text.slice(to),
    ...(table === undefined ? {} : { table }),
  };
}
