// The place where somebody has just pressed Enter: the line above, the new line with what the editor has put there, and the document around both.
// The model is that of the text behind the key; nothing here asks what the new line is, because it is not written yet.
import { isBlankCode } from '../../base/characters';
import { touches, type Span } from '../../base/span';
import type { TextEdit } from '../../base/edit';
import type { Bilingual } from '../../lint/rule';
import type { Document, GazetteFile, Paragraph, PlacedDocument } from '../../model/document';
import type { Line } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { innermostDocument, placeAt, type Place } from '../place';
import { lineBreakOf } from '../renumber/extents';

/** What a key leads to. File offsets of the text behind the key. */
export interface TypedEdit {
  /** What is taken away; it ends where the cursor stands. */
  readonly span: Span;
  /** What is put there; the cursor goes behind it. */
  readonly newText: string;
  /** Changes elsewhere: the numbers of what follows. They do not touch `span`. */
  readonly others: readonly TextEdit[];
  /** Something to tell without asking. */
  readonly note?: Bilingual;
  /** `others` changes the numbers of provisions, which other files may cite. */
  readonly movesProvisions?: boolean;
}

/** Why numbers that follow were left as they are. */
export const REFERRED: Bilingual = {
  zh: '后面的序号有别处引用，没有顺延；需要时用“重新编号本级”连同引用一起改。',
  en: 'The numbers that follow are referred to and were left as they are; Renumber This Level changes them with the references.',
};

export interface TypedLine {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
  /** The cursor. */
  readonly offset: number;
  readonly above: Line;
  /** Where the line above begins. */
  readonly aboveStart: number;
  /** Where the new line begins, and what stands on it before and behind the cursor. */
  readonly start: number;
  readonly head: string;
  readonly rest: string;
  readonly eol: string;
}

/** A typed line inside a document. */
export interface LineInDocument extends TypedLine {
  readonly place: Place;
  readonly placed: PlacedDocument;
  readonly document: Document;
  /** Where the ink of the line above begins and ends, in region offsets. */
  readonly ink: Span;
}

/** Beyond this a line is no text that somebody types. */
const LONGEST_LINE = 20_000;
/** What an editor itself puts on a new line: the indent of the line above, and the dash of a list. */
const BY_THE_EDITOR = /^[ \t\u3000\u00a0]{0,400}(?:——)?$/;

/** Reads the place; undefined where Enter was not pressed or where nothing may be added: comments, front matter, html. */
export function typedLine(tree: SyntaxTree, file: GazetteFile, offset: number): TypedLine | undefined {
  if (offset < 0 || offset > tree.length) return undefined;
  const row = tree.lineOf(offset);
  const above = tree.lines[row - 1];
  const here = tree.lines[row];
  if (above === undefined || here === undefined || here.entry !== 'normal') return undefined;
  if (above.entry !== 'normal' && above.entry !== 'comment') return undefined;
  if (above.text.length > LONGEST_LINE || here.text.length > LONGEST_LINE) return undefined;
  if (above.kind === 'foreign' || above.kind === 'comment') return undefined;
  const start = tree.lineStart(row);
  const head = here.text.slice(0, offset - start);
  if (!BY_THE_EDITOR.test(head)) return undefined;
  const rest = here.text.slice(offset - start);
  const aboveStart = tree.lineStart(row - 1);
  return { tree, file, offset, above, aboveStart, start, head, rest, eol: above.eol || lineBreakOf(tree) };
}

/** The document around the line above; undefined outside every document and for a blank line. */
export function inDocument(line: TypedLine): LineInDocument | undefined {
  const { above, aboveStart, file } = line;
  const first = above.pieces[0];
  const last = above.pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const place = placeAt(file, aboveStart + first.start);
  if (place === undefined) return undefined;
  const { placed, base } = place;
  const ink = { start: aboveStart + first.start - base, end: aboveStart + last.end - base };
  return { ...line, place, placed, document: innermostDocument(place), ink };
}

/** The paragraph of the body that ends on the line above, or goes on with nothing but what stands behind the cursor. */
export function endsAbove({ ink, rest }: LineInDocument, paragraph: Paragraph): boolean {
  if (!touches(paragraph.span, ink.start)) return false;
  return rest.trim() !== '' || paragraph.span.end <= ink.end;
}

/** White space at the beginning of the line on which a region offset stands; undefined when ink stands there too. */
export function indentBefore(source: string, offset: number): string | undefined {
  let start = offset;
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') {
    if (offset - start > LONGEST_INDENT) return undefined;
    start--;
  }
  const indent = source.slice(start, offset).replace(/^\uFEFF/, '');
  for (let i = 0; i < indent.length; i++) if (!isBlankCode(indent.charCodeAt(i)) && indent[i] !== '#') return undefined;
  return indent;
}

const LONGEST_INDENT = 400;

/** An edit that puts a text in place of what the editor has put on the new line; undefined when it is there already. */
export function atCursor(
  line: TypedLine,
  newText: string,
  others: readonly TextEdit[] = [],
  note?: Bilingual,
): TypedEdit | undefined {
  if (newText === line.head && others.length === 0) return undefined;
  return { span: { start: line.start, end: line.offset }, newText, others, ...(note === undefined ? {} : { note }) };
}

/** An edit that puts a text in place of the line above and the new one: Enter ends what stands there. */
export function insteadOfLine(line: TypedLine, newText: string, others: readonly TextEdit[] = []): TypedEdit {
  const bom = line.aboveStart === 0 && line.above.text.startsWith('\uFEFF') ? 1 : 0;
  return { span: { start: line.aboveStart + bom, end: line.offset }, newText, others };
}
