// How a document sets its paragraphs: how many blank lines stand between two of them, and what a first line is set in by. Told by the paragraphs
// nearest to the place, because a file may be put together from several. Region offsets.
import type { Document, Paragraph } from '../../model/document';
import { eachBlock, eachParagraph } from '../../model/walk';
import { indentBefore } from './typed-line';

/** So many paragraphs on either side are looked at. */
const NEAR = 12;
const MOST_BLANKS = 2;

/** Blank lines between two paragraphs around a place. */
export function blankLinesAt(document: Document, local: number): number {
  const paragraphs = eachParagraph(document).filter(({ role }) => role === 'text' || role === 'bullet');
  const at = paragraphs.findLastIndex(({ span }) => span.start <= local);
  const votes = [0, 0, 0];
  const from = Math.max(1, at - NEAR);
  for (let i = from; i < paragraphs.length && i <= at + NEAR; i++) {
    const [a, b] = [paragraphs[i - 1] as Paragraph, paragraphs[i] as Paragraph];
    // Between these the cursor stands: the line it stands on says nothing yet.
    if (a.span.start <= local && local < b.span.start) continue;
    const blanks = blankLinesBetween(document.source, a.span.end, b.span.start);
    if (blanks !== undefined) votes[blanks] = (votes[blanks] ?? 0) + 1;
  }
  if (votes.some((count) => count > 0)) return votes.indexOf(Math.max(...votes));
  const { addressee } = document;
  const [first] = paragraphs;
  if (addressee === undefined || first === undefined) return 0;
  return blankLinesBetween(document.source, addressee.span.end, first.span.start) ?? 0;
}

/** Undefined when something other than white space stands between. */
export function blankLinesBetween(source: string, from: number, to: number): number | undefined {
  if (to <= from || to - from > LONGEST_GAP) return undefined;
  const between = source.slice(from, to);
  if (between.trim() !== '') return undefined;
  const breaks = between.match(/\r\n|\r|\n/g)?.length ?? 0;
  return breaks === 0 ? undefined : Math.min(MOST_BLANKS, breaks - 1);
}

const LONGEST_GAP = 2000;

/** What the first line of a plain paragraph is set in by at a place: as the nearest one before it, else the nearest behind. */
export function plainIndentAt(document: Document, local: number): string {
  const plain = plainParagraphs(document);
  const at = plain.findLastIndex(({ span }) => span.start <= local);
  const nearest = plain[at] ?? plain[at + 1];
  if (nearest !== undefined) return blankIndent(document.source, nearest.span.start);
  const carrying = eachParagraph(document).findLast(({ span }) => span.start <= local);
  return carrying === undefined ? '' : blankIndent(document.source, carrying.span.start);
}

function plainParagraphs(document: Document): readonly Paragraph[] {
  return eachBlock(document.blocks).filter(
    (block): block is Paragraph => block.kind === 'paragraph' && block.role === 'text',
  );
}

/** The indent of a line, heading marks left out. */
export function blankIndent(source: string, offset: number): string {
  return (indentBefore(source, offset) ?? '').replace(/#+[ \t\u3000]*/g, '');
}
