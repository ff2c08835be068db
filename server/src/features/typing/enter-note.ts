// Enter in 附件说明: the next entry, its number under the one before. Only behind the last entry: between others nobody can tell which page is meant.
import { numeralLike } from '../renumber/numeral';
import { blankLinesBetween } from './layout';
import { atCursor, indentBefore, type LineInDocument, type TypedEdit } from './typed-line';

export function enterInNote(line: LineInDocument): TypedEdit | undefined {
  const { document, ink, rest, eol } = line;
  const { source, attachmentNote: note } = document;
  const entries = note?.entries ?? [];
  const last = entries.at(-1);
  if (note === undefined || last?.number === undefined || last.label !== undefined || rest.trim() !== '')
    return undefined;
  if (last.name === '' || ink.start > last.span.end || ink.end < last.span.end) return undefined;
  const printed = source.slice(last.number.span.start, last.number.span.end);
  const numeral = numeralLike(printed, last.number.value + 1);
  if (numeral === undefined) return undefined;
  const behind = source.slice(last.number.span.end, last.nameSpan.start);
  const before = entries.at(-2);
  const blanks = before === undefined ? 0 : (blankLinesBetween(source, before.span.end, last.span.start) ?? 0);
  const own = before === undefined ? undefined : indentBefore(source, last.number.span.start);
  // Under the first number, which stands behind 附件： three full-width characters in.
  const indent = own ?? `${indentBefore(source, note.span.start) ?? ''}\u3000\u3000\u3000`;
  return atCursor(line, eol.repeat(blanks) + indent + numeral + (/[\r\n]/.test(behind) ? '.' : behind));
}
