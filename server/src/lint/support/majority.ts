// Which of two forms a document mostly uses: habits of width are judged against the document itself, never character by character.
import type { Document } from '../../model/document';

const HALF = ',:;';
const FULL = '，：；';
/** Marks looked at from the start; enough to know a habit. */
const ENOUGH = 200_000;

/** Marks of the text by width. Half-width ones between digits or Latin letters are counted too: they are few beside Chinese text. */
export function widthOfMarks(document: Document): 'half' | 'full' | undefined {
  const end = Math.min(document.span.end, document.span.start + ENOUGH);
  const half = count(document, HALF, end);
  const full = count(document, FULL, end);
  if (half === full) return undefined;
  return half > full ? 'half' : 'full';
}

/** How often the marks stand in the document before `end`. */
function count({ source, span }: Document, marks: string, end: number): number {
  let found = 0;
  for (const mark of marks) {
    for (let at = source.indexOf(mark, span.start); at >= 0 && at < end; at = source.indexOf(mark, at + 1)) found++;
  }
  return found;
}
