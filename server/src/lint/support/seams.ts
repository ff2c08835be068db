// Characters that stand both at the end of one page and at the beginning of the next: a slip of conversion, or two words that meet.
// Decided from the document's own words, since no dictionary is at hand. Knows nothing of rules.
import type { Span } from '../../base/span';
import { textOf } from '../../base/span';
import type { Document, Paragraph, Seam } from '../../model/document';
import { eachDocument, eachParagraph } from '../../model/walk';

/** The longest run looked for. */
const LONGEST = 4;
const HAN_RUN = /^[\u3400-\u9fff]+$/;

/** The same characters before and behind a seam. */
export interface Repeated {
  readonly seam: Seam;
  /** Where they stand before the seam. */
  readonly before: Span;
  /** Where they stand behind it. */
  readonly behind: Span;
  readonly text: string;
}

/** The longest run of Chinese characters that ends the piece before a seam and begins the piece behind it; undefined when there is none. */
export function repeatedAt(source: string, paragraph: Paragraph, index: number): Repeated | undefined {
  const seam = paragraph.seams[index];
  const left = paragraph.pieces[index];
  const right = paragraph.pieces[index + 1];
  if (!seam || !left || !right) return undefined;
  for (let n = LONGEST; n >= 1; n--) {
    const before = { start: left.end - n, end: left.end };
    const behind = { start: right.start, end: right.start + n };
    if (before.start < left.start || behind.end > right.end) continue;
    const text = textOf(source, before);
    if (text === textOf(source, behind) && HAN_RUN.test(text)) return { seam, before, behind, text };
  }
  return undefined;
}

/** All the words of a top-level document, inner documents included, one paragraph a line. */
export function wordsOf(document: Document): string {
  const lines: string[] = [];
  for (const part of eachDocument(document)) {
    for (const paragraph of eachParagraph(part)) lines.push(paragraph.view.text);
  }
  return lines.join('\n');
}

/**
 * True when a run repeated at a seam must be a slip: the document writes it twice in a row nowhere else and, for a single character, the
 * document shows that it belongs to the word behind the seam and not to the one before it (科 in 和科│科技, but not 省 in 全省│省级).
 */
export function isSlip(repeated: Repeated, paragraph: Paragraph, words: string): boolean {
  const at = paragraph.view.indexAt(repeated.behind.start);
  const previous = paragraph.view.text.slice(at - 2, at - 1);
  const next = paragraph.view.text.slice(at + 1, at + 2);
  return slips({ text: repeated.text, previous, next }, words);
}

/** A run that stands on both sides of a seam, with the characters before the one and behind the other. */
export interface Doubled {
  readonly text: string;
  readonly previous: string;
  readonly next: string;
}

/** What `isSlip` says, of a run that no model has found. */
export function slips({ text, previous, next }: Doubled, words: string): boolean {
  if (count(words, text + text) > 1) return false;
  if (text.length > 1) return true;
  if (!HAN_RUN.test(next) || count(words, text + next) < 2) return false;
  if (!HAN_RUN.test(previous)) return true;
  return !bindsLeft(words, previous, text, next);
}

/** Share of meetings of two characters above which they make a word. */
const BOND = 0.1;

/** True when `character` closes a word with the one before it, by the document's own use. */
function bindsLeft(words: string, previous: string, character: string, next: string): boolean {
  const together = count(words, previous + character) - 1;
  if (together <= 0) return false;
  if (count(words, previous + character + next) >= together) return false;
  return together / Math.min(count(words, previous), count(words, character)) >= BOND;
}

function count(words: string, part: string): number {
  let found = 0;
  for (let at = words.indexOf(part); at >= 0; at = words.indexOf(part, at + 1)) found++;
  return found;
}
