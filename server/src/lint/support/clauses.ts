// The clause and the sentence around a place of a folded text, cut to a bounded length. Knows no rule.

const CLAUSE_ENDS = '，,。；;：:！？!?、';
const SENTENCE_ENDS = '。；;！？!?';

/** The text from the start of the clause to `at`; 、 divides clauses only when `lists` says so. */
export function clauseBefore(text: string, at: number, lists = false): string {
  let from = at;
  while (from > 0 && at - from < 60) {
    const mark = text.charAt(from - 1);
    if (CLAUSE_ENDS.includes(mark) && (lists || mark !== '、')) break;
    from--;
  }
  return text.slice(from, at);
}

/** The sentence around a place and where it begins. */
export function sentenceAround(text: string, at: number): { readonly start: number; readonly text: string } {
  let start = at;
  while (start > 0 && at - start < 200 && !SENTENCE_ENDS.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && end - at < 80 && !SENTENCE_ENDS.includes(text.charAt(end))) end++;
  return { start, text: text.slice(start, end) };
}
