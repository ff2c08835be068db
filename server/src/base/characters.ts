/**
 * Classes of characters every room agrees on: white space, ideographs, digits. One definition, by code unit, so that
 * no two recognisers can differ about what a space is.
 */

/**
 * True for every character without ink: ASCII and Unicode spaces (NBSP, U+3000), tabs, line breaks, and the invisible
 * format characters (zero-width, joiners, direction marks, soft hyphen, variation selectors, BOM).
 */
export function isBlankCode(c: number): boolean {
  if (c <= 0x20) return c === 0x20 || (c >= 0x09 && c <= 0x0d);
  if (c < 0x85) return false;
  if (c >= 0x3001 && c < 0xfe00) return false;
  if (c < 0x2000) return c === 0x85 || c === 0xa0 || c === 0xad || c === 0x1680 || c === 0x180e;
  if (c <= 0x206f) {
    return c <= 0x200f || (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x2064) || (c >= 0x2066 && c <= 0x206f);
  }
  return c === 0x3000 || c === 0xfeff || (c >= 0xfe00 && c <= 0xfe0f);
}

/** True for a space that stands on a line: blanks except line breaks. */
export function isInlineBlankCode(c: number): boolean {
  return isBlankCode(c) && !isLineBreakCode(c);
}

/** True for \n and \r, the only characters that end a line. */
export function isLineBreakCode(c: number): boolean {
  return c === 10 || c === 13;
}

/** True for a Chinese character: CJK ideographs, extension A, compatibility, 〇, and the surrogates of the rest. */
export function isHanCode(c: number): boolean {
  return (
    (c >= 0x4e00 && c <= 0x9fff) ||
    (c >= 0x3400 && c <= 0x4dbf) ||
    c === 0x3007 ||
    (c >= 0xf900 && c <= 0xfaff) ||
    (c >= 0xd840 && c <= 0xd888) ||
    (c >= 0xdc00 && c <= 0xdfff)
  );
}

/** True for 0–9 and their full-width forms. */
export function isDigitCode(c: number): boolean {
  return (c >= 0x30 && c <= 0x39) || (c >= 0xff10 && c <= 0xff19);
}

/** True for an ASCII letter or its full-width form. */
export function isLatinCode(c: number): boolean {
  const lower = c | 0x20;
  if (lower >= 0x61 && lower <= 0x7a && c < 0x80) return true;
  return (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a);
}
