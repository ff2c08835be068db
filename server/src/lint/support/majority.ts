// Which of two forms a document mostly uses: habits of width are judged against the document itself, never character by character.
import type { Document } from '../../model/document';

const HALF = /[,:;]/g;
const FULL = /[，：；]/g;
/** Marks looked at from the start; enough to know a habit. */
const ENOUGH = 200_000;

/** Marks of the text by width. Half-width ones between digits or Latin letters are counted too: they are few beside Chinese text. */
export function widthOfMarks(document: Document): 'half' | 'full' | undefined {
  const text = document.source.slice(document.span.start, Math.min(document.span.end, document.span.start + ENOUGH));
  const half = text.match(HALF)?.length ?? 0;
  const full = text.match(FULL)?.length ?? 0;
  if (half === full) return undefined;
  return half > full ? 'half' : 'full';
}
