// What tells whether two texts are the same or much alike without keeping the texts: one hash of the whole and the smallest hashes of its
// pieces. Works on folded text; pure arithmetic.

const PIECE = 8;
const SKETCH = 24;

/** A hash of a text; 64 bits in two halves, so that ten thousand texts do not meet by chance. */
export function textHash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${text.length.toString(36)}`;
}

/** The smallest hashes among all pieces of the text, ascending: texts that share most pieces share most of these. */
export function textSketch(text: string): readonly number[] {
  if (text.length < PIECE) return [];
  const smallest: number[] = [];
  let limit = Infinity;
  // A rolling sum over the last PIECE units; multiplied so that neighbours do not resemble one another.
  let rolling = 0;
  for (let i = 0; i < text.length; i++) {
    rolling = Math.imul(rolling, 31) + text.charCodeAt(i);
    if (i >= PIECE) rolling -= Math.imul(text.charCodeAt(i - PIECE), LEAVING);
    rolling |= 0;
    if (i < PIECE - 1) continue;
    let hash = Math.imul(rolling ^ (rolling >>> 15), 0x85ebca6b);
    hash = (hash ^ (hash >>> 13)) >>> 0;
    if (hash >= limit || smallest.includes(hash)) continue;
    let at = smallest.length;
    while (at > 0 && (smallest[at - 1] ?? 0) > hash) at--;
    smallest.splice(at, 0, hash);
    if (smallest.length > SKETCH) smallest.pop();
    if (smallest.length === SKETCH) limit = smallest[SKETCH - 1] ?? Infinity;
  }
  return smallest;
}

/** 31 to the power of PIECE in 32 bits: the weight a unit has when it leaves. */
const LEAVING = power(31, PIECE);

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

/** How much two texts share by their sketches, from 0 to 1. Texts too short for a sketch share nothing. */
export function textLikeness(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  // Among the smallest of both together, how many are in both: an estimate of shared pieces among all pieces.
  const both = [...new Set([...a, ...b])]
    .sort((x, y) => x - y)
    .slice(0, Math.min(SKETCH, Math.max(a.length, b.length)));
  const inA = new Set(a);
  const inB = new Set(b);
  return both.filter((hash) => inA.has(hash) && inB.has(hash)).length / both.length;
}

/**
 * The string as one of its own. A part cut from a long text keeps the whole text in memory as long as it lives; what is kept for
 * thousands of files must not.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
