/**
 * How alike two texts are: a bounded edit distance for names and a bigram measure for sentences. Inputs are capped, so
 * the cost per pair is bounded whatever is asked. Compares UTF-16 units; fold first where form should not count.
 */

/** Longest text compared by edit distance; names and titles are shorter. */
export const DISTANCE_CAP = 512;
/** Part of a text that is looked at for bigrams. */
export const BIGRAM_CAP = 4096;

/**
 * The number of insertions, deletions and replacements between two texts when it is at most `limit`; undefined when it
 * is more or a text is longer than DISTANCE_CAP. Takes time in proportion to length times limit.
 */
export function boundedEditDistance(a: string, b: string, limit: number): number | undefined {
  if (a === b) return 0;
  if (limit < 1 || Math.abs(a.length - b.length) > limit) return undefined;
  if (a.length > DISTANCE_CAP || b.length > DISTANCE_CAP) return undefined;
  const bound = Math.min(Math.floor(limit), Math.max(a.length, b.length));
  let previous = new Array<number>(b.length + 1).fill(bound + 1);
  let current = new Array<number>(b.length + 1).fill(bound + 1);
  for (let j = 0; j <= Math.min(bound, b.length); j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - bound);
    const to = Math.min(b.length, i + bound);
    current[from - 1] = from === 1 && i <= bound ? i : bound + 1;
    let best = current[from - 1] ?? 0;
    for (let j = from; j <= to; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      const value = Math.min(
        (previous[j - 1] ?? bound + 1) + cost,
        (previous[j] ?? bound + 1) + 1,
        (current[j - 1] ?? bound + 1) + 1,
        bound + 1,
      );
      current[j] = value;
      if (value < best) best = value;
    }
    if (to < b.length) current[to + 1] = bound + 1;
    if (best > bound) return undefined;
    [previous, current] = [current, previous];
  }
  const distance = previous[b.length] ?? bound + 1;
  return distance > bound ? undefined : distance;
}

/**
 * Dice similarity of the bigrams of two texts, from 0 (nothing shared) to 1 (the same bigrams as often). Texts of fewer
 * than two units are alike only when equal.
 */
export function diceSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = a.slice(0, BIGRAM_CAP);
  const right = b.slice(0, BIGRAM_CAP);
  if (left.length < 2 || right.length < 2) return 0;
  const counts = new Map<number, number>();
  for (let i = 0; i + 1 < left.length; i++) {
    const key = bigram(left, i);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < right.length; i++) {
    const key = bigram(right, i);
    const count = counts.get(key) ?? 0;
    if (count === 0) continue;
    counts.set(key, count - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length - 2);
}

function bigram(text: string, i: number): number {
  return text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1);
}
