// The words of a text as they are printed, without what only its layout put there: line ends, page seams, the white space at which a title was
// wrapped, tabs. Knows spans and characters.
import { isBlankCode } from '../../base/characters';
import type { Span } from '../../base/span';
import type { Title } from '../../model/document';

/** Pieces of a source read as one text. White space is kept only where Latin letters or digits meet Chinese, and between Latin words. */
export function printedText(source: string, pieces: readonly Span[]): string {
  let out = '';
  for (const { start, end } of pieces) {
    let i = start;
    while (i < end) {
      const code = source.charCodeAt(i);
      if (!isBlankCode(code)) {
        out += source.charAt(i++);
        continue;
      }
      let next = i;
      while (next < end && isBlankCode(source.charCodeAt(next))) next++;
      const before = out.charAt(out.length - 1);
      const behind = source.charAt(next);
      if (next < end && before !== '' && (isLatin(before) || isLatin(behind))) out += ' ';
      i = next;
    }
  }
  return out;
}

function isLatin(character: string): boolean {
  return /[0-9A-Za-z%.+-]/.test(character);
}

/** A title without its wraps; what parts two issuers is kept. */
export function printedTitle(source: string, { pieces, issuers }: Title): string {
  const ends = issuers.slice(1).map(({ span }) => span.start);
  let out = '';
  let from = 0;
  for (const end of [...ends, Infinity]) {
    const part = pieces.flatMap(({ start, end: last }): Span[] => {
      const cut = { start: Math.max(start, from), end: Math.min(last, end) };
      return cut.start < cut.end ? [cut] : [];
    });
    const text = printedText(source, part);
    out += (out !== '' && text !== '' && !/[、，,]$/.test(out) ? ' ' : '') + text;
    from = end;
  }
  return out;
}
