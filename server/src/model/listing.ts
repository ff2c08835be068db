// A document's own 目录: the list of its chapters or headings before the text, with or without pages. Says where the list ends and what its
// lines name. The contents of an issue, which list documents, are read in front.ts.
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import { readMarker } from '../syntax/marker';
import type { ListedHeading } from './document';
import { contentSpan, pageAtEnd, type Row } from './rows';

/** More lines than this are no list that stands before a text. */
const MOST_LINES = 300;
/** A caption of a 目录 is short. */
const LONGEST_LINE = 120;

/** White space, tabs and leaders between a caption and its page, and the page. */
const PAGE_BEHIND = /(?:[\t ]|\u3000|…|·|‥|\.\.|．．|_){1,200}[(（]?([0-9０-９]{1,4})[)）]?$/;

/** A line of a 目录 taken apart: where its caption ends, and the page. Offsets of the text the line stands in. */
export interface ListedLine {
  readonly caption: Span;
  readonly page?: { readonly value: number; readonly span: Span };
}

/** Takes a line of a 目录 apart. `span` is its content. */
export function listedLine(source: string, span: Span): ListedLine {
  const text = source.slice(span.start, span.end);
  const tail = text.slice(-260);
  const match = text.length > 2 * LONGEST_LINE + 260 ? null : PAGE_BEHIND.exec(tail);
  if (match === null || match.index === 0) return { caption: span };
  const digits = match[1] as string;
  const offset = span.end - tail.length;
  const from = offset + match.index + match[0].lastIndexOf(digits);
  let end = offset + match.index;
  while (end > span.start && ' \t\u3000.．…·‥_'.includes(source.charAt(end - 1))) end--;
  if (end === span.start) return { caption: span };
  const value = Number(digits.normalize('NFKC'));
  return { caption: { start: span.start, end }, page: { value, span: { start: from, end: from + digits.length } } };
}

/**
 * Index behind the last line of the 目录 whose label stands at `from`: where its first line comes again or an article begins, or at a sentence
 * before that, for a preface is no line of a 目录.
 */
export function listingEnd(rows: readonly Row[], from: number, to: number): number {
  const first = rows[from + 1];
  if (first === undefined || from + 1 >= to || first.line.folded.length > LONGEST_LINE) return from + 1;
  const caption = captionOf(first);
  let sentence = -1;
  for (let i = from + 2; i < to && i - from < MOST_LINES; i++) {
    const { line } = rows[i] as Row;
    if (line.marker?.form === 'article' || comesAgain(line.folded, caption)) return sentence < 0 ? i : sentence;
    if (sentence < 0 && (line.folded.length > LONGEST_LINE || /[。:]$/.test(line.folded))) sentence = i;
  }
  return from + 1;
}

function captionOf({ line }: Row): string {
  const { pieces, text, folded } = line;
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? text.length];
  const read = listedLine(text, { start, end });
  if (read.page === undefined) return folded.slice(0, pageAtEnd(folded)?.end ?? folded.length);
  return foldedView(text, [read.caption]).text;
}

/** The line is the caption, or begins with it and goes on as a sentence (一、总体要求。到2025年…). */
function comesAgain(folded: string, caption: string): boolean {
  if (folded === caption) return true;
  return caption.length >= 4 && folded.startsWith(caption) && '。:'.includes(folded.charAt(caption.length));
}

/** What a line names, when it begins with an ordinal. */
export function listedHeading(source: string, row: Row): ListedHeading[] {
  const { caption, page } = listedLine(source, contentSpan(row));
  const marker = readMarker(source, caption.start, caption.end);
  return marker === undefined ? [] : [{ span: caption, marker, ...(page && { page }) }];
}
