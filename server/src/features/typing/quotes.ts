// Quotation marks typed as " and ': “ and ” by turns in one logical paragraph, ‘ and ’ inside. Apostrophes, inches and Latin text stay; so does
// everything in a document that quotes with ASCII marks.
import type { TextEdit } from '../../base/edit';
import { isDigitCode, isLatinCode } from '../../base/characters';
import { isLatinText, keepsAscii, type MarkPlace } from './mark-place';

export function quoteTyped(place: MarkPlace, character: '"' | "'"): readonly TextEdit[] {
  const { offset, paragraphBefore, paragraphAfter, source } = place;
  const previous = paragraphBefore.charCodeAt(paragraphBefore.length - 1);
  const { open, straight } = openQuotes(paragraphBefore);
  const inner = open.at(-1) === '‘';
  const quoted = open.includes('“');
  if (isLatinText(place) || keepsAscii(source, '"', '“')) return [];
  const put = (mark: string): TextEdit[] => [{ span: { start: offset - 1, end: offset }, newText: mark }];
  // The mark that stands there goes, not the one typed: the cursor is to stand behind it.
  const over = (mark: string): TextEdit[] => [...put(mark), { span: { start: offset, end: offset + 1 }, newText: '' }];
  const close = (mark: string): TextEdit[] => (paragraphAfter.startsWith(mark) ? over(mark) : put(mark));
  if (character === "'") {
    // Single marks stand inside double ones; anywhere else ' is an apostrophe, a minute or a foot.
    if (!quoted || isDigitCode(previous)) return [];
    if (isLatinCode(previous) && (!inner || isLatinCode(paragraphAfter.charCodeAt(0)))) return [];
    if (!inner) return put('‘');
    return close('’');
  }
  // The second of two straight ones, or 30".
  if (straight) return [];
  if (!quoted) return isDigitCode(previous) && !quotedNumber(paragraphBefore) ? [] : put('“');
  if (!inner && paragraphAfter.startsWith('”')) return over('”');
  // Inside a pair that is closed further on, a quotation is one in a quotation.
  if (closesLater(paragraphAfter)) return inner ? close('’') : put('‘');
  return put('”');
}

/** The quotation marks that stand open at the end of a text, outermost first, and whether a straight one does. */
function openQuotes(text: string): { readonly open: readonly string[]; readonly straight: boolean } {
  const open: string[] = [];
  let straight = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '“' || character === '‘') open.push(character);
    else if (character === '”') {
      // An inner mark nobody closed goes with the outer one.
      const at = open.lastIndexOf('“');
      if (at >= 0) open.length = at;
    } else if (character === '’') {
      if (open.at(-1) === '‘') open.pop();
    } else if (character === '"' && !isDigitCode(text.charCodeAt(i - 1))) straight = !straight;
  }
  return { open, straight };
}

/** True when a text closes a quotation that it does not open. */
function closesLater(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '“') depth++;
    else if (character === '”' && --depth < 0) return true;
  }
  return false;
}

/** Behind 第12 or 2021 a number is no length: what follows begins a quotation. */
function quotedNumber(text: string): boolean {
  return /(?:第\d{1,4}|(?:19|20)\d\d)$/.test(text.slice(-6));
}
