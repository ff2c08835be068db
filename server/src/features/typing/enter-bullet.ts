// Enter behind a bullet (——, •): another one, set in like it; on an empty one: the list ends. Knows lines and how the document sets paragraphs.
import { blankLinesAt, plainIndentAt } from './layout';
import { completionContext } from '../completion/context';
import { atCursor, insteadOfLine, type LineInDocument, type TypedEdit, type TypedLine } from './typed-line';

const BULLET = /^([ \t\u3000]{0,60}(?:—{2}|[•●·▪■◆]|[-*](?=[ \u3000]))[ \u3000]{0,8})/;
const EMPTY_BULLET = /^[ \t\u3000]{0,60}(?:—{2}|[•●·▪■◆])[ \t\u3000]{0,60}$/;

export function enterInBullet(line: LineInDocument): TypedEdit | undefined {
  const { document, ink, eol, above } = line;
  const prefix = BULLET.exec(above.text)?.[1];
  // The last line of a bullet over several has none of its own.
  const printed = prefix ?? BULLET.exec(firstLineOf(line))?.[1];
  if (printed === undefined) return undefined;
  return atCursor(line, eol.repeat(blankLinesAt(document, ink.start)) + printed);
}

function firstLineOf({ place, document }: LineInDocument): string {
  const block = place.blocks.at(-1);
  if (block?.kind !== 'paragraph') return '';
  const { source } = document;
  let start = block.span.start;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--;
  return source.slice(start, block.span.start + 12);
}

/** The bullet that was not written goes; the editor may have put another on the new line, which goes too. */
export function endEmptyBullet(line: TypedLine): TypedEdit | undefined {
  if (!EMPTY_BULLET.test(line.above.text)) return undefined;
  const { document, localLine } = completionContext(line.file, line.aboveStart);
  return document && insteadOfLine(line, plainIndentAt(document, localLine - 1));
}
