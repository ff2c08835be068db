/**
 * How many terminal columns a text takes, from tables alone: ideographs and full-width marks two, combining and
 * invisible characters none. For the excerpt of the command line; knows nothing of any terminal.
 */

/** Inclusive ranges of code points, in order, that take two columns (East Asian Width W and F). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2329, 0x232a],
  [0x23e9, 0x23ec],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1b000, 0x1b2fb],
  [0x1f200, 0x1f265],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Inclusive ranges that take no column: combining marks, invisible format characters, variation selectors. */
const ZERO: readonly (readonly [number, number])[] = [
  [0x0000, 0x001f],
  [0x007f, 0x009f],
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0x20d0, 0x20ff],
  [0x302a, 0x302d],
  [0x3099, 0x309a],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

/** Marks Chinese text is full of and Unicode calls ambiguous: “ ” ‘ ’ … — · × ① ■ and their kin. */
const AMBIGUOUS: readonly (readonly [number, number])[] = [
  [0x00a7, 0x00a8],
  [0x00b0, 0x00b1],
  [0x00b7, 0x00b7],
  [0x00d7, 0x00d7],
  [0x00f7, 0x00f7],
  [0x2010, 0x2016],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2020, 0x2022],
  [0x2024, 0x2027],
  [0x2030, 0x2033],
  [0x203b, 0x203b],
  [0x2103, 0x2103],
  [0x2116, 0x2116],
  [0x2160, 0x217b],
  [0x2190, 0x2199],
  [0x2460, 0x24e9],
  [0x24eb, 0x254b],
  [0x25a0, 0x25a1],
  [0x25b2, 0x25b3],
  [0x25cb, 0x25cb],
  [0x25ce, 0x25d1],
  [0x2605, 0x2606],
];

function within(ranges: readonly (readonly [number, number])[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

/** Columns of one code point; `ambiguous` is what the terminal gives the marks Unicode leaves open. */
export function codePointWidth(codePoint: number, ambiguous: 1 | 2 = 1): 0 | 1 | 2 {
  if (codePoint >= 0x20 && codePoint < 0x7f) return 1;
  if (within(ZERO, codePoint)) return 0;
  if (within(WIDE, codePoint)) return 2;
  return ambiguous === 2 && within(AMBIGUOUS, codePoint) ? 2 : 1;
}

/**
 * Columns of a text. Control characters, tabs and line breaks among them, take none: who prints them replaces them
 * first. A lone surrogate takes one, as the replacement sign printed for it does.
 */
export function displayWidth(text: string, ambiguous: 1 | 2 = 1): number {
  let width = 0;
  for (const character of text) width += codePointWidth(character.codePointAt(0) ?? 0, ambiguous);
  return width;
}
