// Where in a line a sentence or a clause of it may begin, and what has been typed of it so far. Behind the ordinal of the line nothing counts as text
// yet. Knows characters and ordinals, no phrase.
import { readMarker } from '../../syntax/marker';
import type { CompletionContext } from './context';

/** The beginning of a sentence before the cursor. */
export interface SentencePlace {
  /** From the beginning to the cursor. */
  readonly typed: string;
  /** line: nothing stands before it · ordinal: the line's ordinal does · sentence: behind 。； · clause: behind ，： and within a sentence */
  readonly start: 'line' | 'ordinal' | 'sentence' | 'clause';
  /** What stands on the line before it. */
  readonly head: string;
}

/** A longer text begins no phrase. */
const MOST_TYPED = 40;
const SENTENCE_END = '。；;！？!?';
const CLAUSE_END = '，,：:';

/** The last beginning before the cursor; undefined within a text that is too long to begin anything. */
export function sentencePlace({ file, beforeStart, offset }: CompletionContext): SentencePlace | undefined {
  const { text } = file;
  const floor = Math.max(beforeStart, offset - MOST_TYPED);
  let depth = 0;
  for (let at = offset; at > floor; at--) {
    const mark = text.charAt(at - 1);
    // Marks between 《》 and brackets are inside a name.
    if (CLOSING.includes(mark)) depth++;
    else if (OPENING.includes(mark)) depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    const start = SENTENCE_END.includes(mark) ? 'sentence' : CLAUSE_END.includes(mark) ? 'clause' : undefined;
    if (start !== undefined) {
      return {
        typed: text.slice(at, offset).trimStart(),
        start,
        head: text.slice(Math.max(beforeStart, at - 200), at),
      };
    }
  }
  if (floor > beforeStart) return undefined;
  const marker = readMarker(text, beforeStart, offset);
  // 一 and （一 are ordinals half typed, but 1 and 第 begin none of our phrases.
  const from = marker === undefined ? beforeStart : Math.max(marker.span.end, marker.after.end);
  return {
    typed: text.slice(from, offset),
    start: marker === undefined ? 'line' : 'ordinal',
    head: text.slice(beforeStart, from),
  };
}

const OPENING = '《（(〔';
const CLOSING = '》）)〕';
