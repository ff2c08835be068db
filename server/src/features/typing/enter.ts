// Enter in an official document: the list goes on with its next number, an empty item ends, a new paragraph stands as far from the last and as far
// in as the document has it. Worked out for the text behind the key, in which the line break already stands; undefined where the bare line break
// is all there is to do. Pure; whether the answer still fits is for whoever asked.
import { touches } from '../../base/span';
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { completionContext } from '../completion/context';
import { endEmptyBullet, enterInBullet } from './enter-bullet';
import { endEmptyItem } from './enter-empty';
import { enterInItem, plainLine } from './enter-item';
import { enterInLooseLine } from './enter-loose';
import { enterInNote } from './enter-note';
import { endEmptyRow, enterInRow } from './enter-row';
import { endsAbove, inDocument, insteadOfLine, typedLine, type LineInDocument, type TypedEdit } from './typed-line';

/** What the editor is to add to a line break just typed; `offset` is the cursor, on the new line. */
export function enterAt(tree: SyntaxTree, file: GazetteFile, offset: number): TypedEdit | undefined {
  const typed = typedLine(tree, file, offset);
  if (typed === undefined) return undefined;
  if (typed.rest.trim() === '') {
    // A paragraph that was not written leaves no white space behind; the next one is set in as it was.
    if (INDENT_ALONE.test(typed.above.text)) return insteadOfLine(typed, typed.eol + typed.above.text);
    const ended = endEmptyRow(typed) ?? endEmptyBullet(typed) ?? endEmptyItem(typed);
    if (ended !== undefined) return ended === 'nothing' ? undefined : ended;
  }
  const line = inDocument(typed);
  if (line === undefined || beginsWithList(line)) return enterInLooseLine(typed);
  const { place, ink, document, above } = line;
  if (above.kind === 'table' || above.kind === 'pipe') return enterInRow(line);
  if (document.attachmentNote !== undefined && touches(document.attachmentNote.span, ink.start))
    return enterInNote(line);
  if (!isInBody(line) || isInQuotes(line)) return undefined;
  const block = place.blocks.at(-1);
  if (block?.kind === 'section') return touches(block.paragraph.span, ink.start) ? enterInItem(line, block) : undefined;
  if (block?.kind !== 'paragraph' || block.quoted) return undefined;
  if (block.role === 'bullet') return endsAbove(line, block) ? enterInBullet(line) : undefined;
  return block.role === 'text' && endsAbove(line, block) ? plainLine(line) : undefined;
}

const INDENT_ALONE = /^\u3000{1,8}$/;

/** A list with nothing above it: its first line begins the document, perhaps as its title, for want of another. */
function beginsWithList({ document, placed, ink, above }: LineInDocument): boolean {
  return above.marker !== undefined && placed.document.span.start >= ink.start && !document.title?.issuers.length;
}

/** The line is no title, number, addressee, signature or date. */
function isInBody({ document, ink, placed, file, aboveStart }: LineInDocument): boolean {
  const around = [document.title, document.number, document.addressee, document.date, ...document.signatures];
  if (around.some((part) => part !== undefined && touches(part.span, ink.start))) return false;
  return placed.document.span.start <= ink.start && completionContext(file, aboveStart).document !== undefined;
}

/** A quotation goes on over the line break: what is quoted is numbered by somebody else. */
function isInQuotes({ above }: LineInDocument): boolean {
  return above.quoteBalance > 0;
}
