// Growing selections: the text inside a pair of marks, the clause, the sentence, the paragraph, each section around it, the document, the file.
// Answers in file offsets. Words are left to the editor: without a dictionary a clause is the smallest unit worth guessing.
import { containsSpan, contains, shift, touches, type Span } from '../base/span';
import type { GazetteFile } from '../model/document';
import { paragraphAt, placeAt, titleAt, type Place } from './place';

const CLAUSE_END = '，、；：。？！,;:?!\t\n\r';
const SENTENCE_END = '。？！；?!;\n\r';

/** Spans around the offset, innermost first, each inside the next and larger than the one before. */
export function selections(file: GazetteFile, offset: number): Span[] {
  const whole = { start: 0, end: file.text.length };
  const place = placeAt(file, offset);
  const found = place ? around(place) : outside(file, offset);
  found.push(lineAt(file.text, offset), whole);
  found.sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const span of found) {
    const last = chain[chain.length - 1];
    if (span.end <= span.start || !touches(span, offset)) continue;
    if (last === undefined || (containsSpan(span, last) && !containsSpan(last, span))) chain.push(span);
  }
  return chain;
}

function around(place: Place): Span[] {
  const { base, local, placed } = place;
  const source = placed.document.source;
  const out: Span[] = [];
  const add = (span: Span): void => void out.push(shift(span, base));
  const paragraph = paragraphAt(place);
  const title = titleAt(place);
  const inline = paragraph?.inline ?? title?.inline;
  for (const pair of inline?.pairs ?? []) {
    if (pair.open.start > local || pair.close.end < local) continue;
    if (touches({ start: pair.open.end, end: pair.close.start }, local))
      add({ start: pair.open.end, end: pair.close.start });
    add({ start: pair.open.start, end: pair.close.end });
  }
  const unit = paragraph ?? title;
  if (unit) {
    // Inside a pair the clause ends with the pair; a sentence may hold whole pairs.
    add(unitAround(source, unit.span, local, CLAUSE_END, false));
    add(unitAround(source, unit.span, local, SENTENCE_END, true));
    for (const piece of unit.pieces) if (touches(piece, local)) add(piece);
    add(unit.span);
  }
  for (const block of place.blocks) {
    add(block.span);
    if (block.kind === 'section' && touches(block.head.span, local)) add(block.head.span);
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      if (!touches(row.span, local)) continue;
      add(row.span);
      for (const cell of row.cells) if (touches(cell.span, local)) add(cell.span);
    }
  }
  for (const document of place.documents) {
    for (const element of document.elements) if (contains(element.span, local)) add(element.span);
    for (const entry of document.attachmentNote?.entries ?? []) if (touches(entry.span, local)) add(entry.span);
    add(document.span);
  }
  add({ start: 0, end: source.length });
  return out;
}

/** The stretch between end marks around the offset; the mark that ends it belongs to it when `withMark`. */
function unitAround(source: string, bounds: Span, offset: number, marks: string, withMark: boolean): Span {
  let start = Math.min(Math.max(offset, bounds.start), bounds.end);
  let end = start;
  while (start > bounds.start && !marks.includes(source[start - 1] as string)) start--;
  while (end < bounds.end && !marks.includes(source[end] as string)) end++;
  if (withMark && end < bounds.end && !/\s/.test(source[end] as string)) end++;
  return trimmed(source, { start, end });
}

function outside(file: GazetteFile, offset: number): Span[] {
  const out: Span[] = [];
  if (file.masthead) out.push(file.masthead.span);
  if (file.colophon) out.push(file.colophon.span);
  if (file.contents) {
    out.push(file.contents.span);
    for (const column of file.contents.columns) {
      out.push(column.span);
      for (const entry of column.entries) if (touches(entry.span, offset)) out.push(entry.titleSpan, entry.span);
    }
  }
  return out;
}

function lineAt(text: string, offset: number): Span {
  const at = Math.min(offset, text.length);
  const before = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return trimmed(text, { start: at === 0 ? 0 : before + 1, end });
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  return { start, end };
}
