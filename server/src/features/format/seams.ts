// Lines that run on: paragraphs broken where a printed line ended. Asked for only where a project says so; page breaks are a rule's matter
// (by-rule.ts), and here it is only said which of them are sure enough to be joined unseen. A seam is joined when the model found it and the lines say nothing else: no doubled character, no figure cut in two.
import type { Document, GazetteFile, Paragraph } from '../../model/document';
import { eachDocument, eachParagraph } from '../../model/walk';
import { repeatedAt } from '../../lint/support/seams';
import { proposal, type Proposal } from './proposal';

/** A line that was broken because it was full is not shorter, in characters. */
const SHORTEST_LINE = 18;

export function* lineChanges(top: Document, base: number): Iterable<Proposal> {
  for (const document of eachDocument(top)) {
    for (const paragraph of eachParagraph(document)) {
      if (!paragraph.quoted) yield* changesIn(paragraph, document.source, base);
    }
  }
}

function* changesIn(paragraph: Paragraph, source: string, base: number): Iterable<Proposal> {
  for (const [index, { kind }] of paragraph.seams.entries()) {
    const left = paragraph.pieces[index];
    const right = paragraph.pieces[index + 1];
    if (kind !== 'wrap' || left === undefined || right === undefined) continue;
    const span = { start: left.end, end: right.start };
    if (source.slice(span.start, span.end).trim() !== '' || left.end - left.start < SHORTEST_LINE) continue;
    // Set in like the first line: a paragraph of its own.
    const indent = indentBefore(source, right.start);
    if (indent > 0 && indent >= indentBefore(source, paragraph.span.start)) continue;
    const [before, behind] = [source.charAt(left.end - 1), source.charAt(right.start)];
    if (/[0-9.%]/.test(before) && /[0-9.]/.test(behind)) continue;
    if (repeatedAt(source, paragraph, index) !== undefined) continue;
    const newText = /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(behind) ? ' ' : '';
    yield proposal('seam', 'structure/line-break', [{ span, newText }], base);
  }
}

/** White space between the start of a line and an offset on it. */
function indentBefore(source: string, offset: number): number {
  let from = offset;
  while (from > 0 && /[ \t\u3000\u00a0]/.test(source.charAt(from - 1))) from--;
  return offset - from;
}

const pageSeams = new WeakMap<GazetteFile, number>();

/** How many paragraphs of a file are cut by a page break. */
function pageSeamsOf(file: GazetteFile): number {
  let count = pageSeams.get(file);
  if (count === undefined) {
    count = 0;
    for (const { document: top } of file.documents) {
      for (const document of eachDocument(top)) {
        for (const { seams } of eachParagraph(document)) count += seams.filter(({ kind }) => kind === 'page').length;
      }
    }
    pageSeams.set(file, count);
  }
  return count;
}

/**
 * A paragraph that somebody is still writing looks like one that a page break cut. Where a file has several they are page breaks; a single one must
 * cut a word that the document writes elsewhere.
 */
export function isSureSeam({ edits }: Proposal, file: GazetteFile, { source }: Document, base: number): boolean {
  if (pageSeamsOf(file) > 1) return true;
  return edits.every(({ span }) => {
    const word = source.charAt(span.start - base - 1) + source.charAt(span.end - base);
    return /^[\u4e00-\u9fff]{2}$/.test(word) && source.includes(word);
  });
}
