// Makes any text fit for a terminal: what a document holds must neither move the cursor nor hide. Knows columns, no findings.
import { codePointWidth } from '../base/width';

/** One character as printed. */
export interface Cell {
  readonly text: string;
  /** Terminal columns it takes. */
  readonly width: number;
}

const TAB: Cell = { text: '  ', width: 2 };

/** How a code point is printed: tabs as two spaces, control characters as pictures, invisible ones by their number. */
export function printableCell(codePoint: number): Cell {
  if (codePoint === 9) return TAB;
  if (codePoint < 0x20) return { text: String.fromCodePoint(0x2400 + codePoint), width: 1 };
  if (codePoint === 0x7f) return { text: '\u2421', width: 1 };
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return { text: '\uFFFD', width: 1 };
  const width = codePointWidth(codePoint);
  if (width === 0 && !isCombining(codePoint)) {
    const text = `<${codePoint.toString(16).toUpperCase().padStart(4, '0')}>`;
    return { text, width: text.length };
  }
  return { text: String.fromCodePoint(codePoint), width };
}

/** A text of one line, safe to print. */
export function printable(text: string): string {
  let out = '';
  for (const character of text) out += printableCell(character.codePointAt(0) ?? 0).text;
  return out;
}

/** Marks that stand on the character before them and selectors of its shape: printed with it. */
function isCombining(codePoint: number): boolean {
  return (
    (codePoint >= 0x300 && codePoint <= 0x1dff) ||
    (codePoint >= 0x20d0 && codePoint <= 0x20ff) ||
    (codePoint >= 0x302a && codePoint <= 0x309a) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe2f) ||
    codePoint >= 0xe0100
  );
}
