// The place of a mark just typed: the line around it, the logical paragraph before and behind it, and whether the text there is Chinese prose at all.
// Comments, front matter, html, addresses, code and Latin text are not; no mark is changed in them.
import { isHanCode, isLatinCode } from '../../base/characters';
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { paragraphAt, placeAt } from '../place';

export interface MarkPlace {
  /** The file offset behind the mark: the cursor. */
  readonly offset: number;
  /** The line up to the mark, the mark included, and from the cursor on. */
  readonly before: string;
  readonly after: string;
  /** The same of the logical paragraph, or of the cell; the mark left out. */
  readonly paragraphBefore: string;
  readonly paragraphAfter: string;
  /** The document's text around, for its habits. */
  readonly source: string;
  readonly firstLine: boolean;
}

const LONGEST_LINE = 20_000;
/** So much of a paragraph is read for its open marks. */
const LONGEST_PARAGRAPH = 6000;
/** So much of a file is read for its habits. */
const HABIT_REACH = 100_000;

/** Reads the place; undefined where marks are left as they are typed. */
export function markPlace(
  tree: SyntaxTree,
  file: GazetteFile,
  offset: number,
  character: string,
): MarkPlace | undefined {
  if (character.length !== 1 || offset < 1 || offset > tree.length) return undefined;
  const row = tree.lineOf(offset);
  const line = tree.lines[row];
  if (line === undefined || line.entry !== 'normal' || line.kind === 'foreign' || line.text.length > LONGEST_LINE) {
    return undefined;
  }
  const start = tree.lineStart(row);
  const column = offset - start;
  if (column < 1 || line.text[column - 1] !== character) return undefined;
  if (line.comments.some((comment) => comment.start < column && column <= comment.end)) return undefined;
  const before = line.text.slice(0, column);
  const after = line.text.slice(column);
  if (isAddress(before, after) || isCode(before)) return undefined;
  const around = paragraphAround(file, offset) ?? cellAround(before, after);
  const from = Math.max(0, offset - HABIT_REACH);
  const source = tree.text.slice(from, offset - 1) + tree.text.slice(offset, offset + HABIT_REACH);
  return { offset, before, after, ...around, source, firstLine: row === 0 };
}

function paragraphAround(
  file: GazetteFile,
  offset: number,
): Pick<MarkPlace, 'paragraphBefore' | 'paragraphAfter'> | undefined {
  const place = placeAt(file, offset);
  const paragraph = place && paragraphAt(place);
  if (place === undefined || paragraph === undefined) return undefined;
  const { source } = place.placed.document;
  const { span } = paragraph;
  if (place.local <= span.start || place.local > span.end) return undefined;
  return {
    paragraphBefore: source.slice(Math.max(span.start, place.local - LONGEST_PARAGRAPH), place.local - 1),
    paragraphAfter: source.slice(place.local, Math.min(span.end, place.local + LONGEST_PARAGRAPH)),
  };
}

/** A title, a signature, a cell of a table: the line, as far as the cell goes. */
function cellAround(before: string, after: string): Pick<MarkPlace, 'paragraphBefore' | 'paragraphAfter'> {
  const pipes = before.trimStart().startsWith('|');
  const from = Math.max(before.lastIndexOf('\t'), pipes ? before.lastIndexOf('|') : -1) + 1;
  const ends = [after.indexOf('\t'), pipes ? after.indexOf('|') : -1].filter((end) => end >= 0);
  return { paragraphBefore: before.slice(from, -1), paragraphAfter: after.slice(0, Math.min(after.length, ...ends)) };
}

/** The mark stands in something like https://example.com/a--b or name@example.com: a run of ASCII characters around it. */
function isAddress(before: string, after: string): boolean {
  let start = before.length;
  while (start > 0 && before.length - start < LONGEST_ADDRESS && isGraph(before.charCodeAt(start - 1))) start--;
  let end = 0;
  while (end < after.length && end < LONGEST_ADDRESS && isGraph(after.charCodeAt(end))) end++;
  const run = before.slice(start) + after.slice(0, end);
  return /:\/\/|^www\.|^mailto:|[\w.-]@[\w-]|\\\w|^\.{0,2}\/\w|^[\w-]+(?:\/[\w.-]+){2}/i.test(run);
}

const LONGEST_ADDRESS = 300;

function isGraph(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** An odd number of backticks opens code. */
function isCode(before: string): boolean {
  let ticks = 0;
  for (let at = before.indexOf('`'); at >= 0; at = before.indexOf('`', at + 1)) ticks++;
  return ticks % 2 === 1;
}

/** So many characters on either side say what is written here. */
const AROUND = 24;

/** Latin words around the mark and no Chinese: English text, a formula, a name. */
export function isLatinText({ paragraphBefore, paragraphAfter }: MarkPlace): boolean {
  const near = paragraphBefore.slice(-AROUND) + paragraphAfter.slice(0, AROUND);
  let latin = false;
  for (let i = 0; i < near.length; i++) {
    const code = near.charCodeAt(i);
    if (isHanCode(code)) return false;
    latin ||= isLatinCode(code);
  }
  return latin;
}

/** A Chinese character or a mark of Chinese text. */
export function isChinese(character: string | undefined): boolean {
  if (character === undefined || character === '') return false;
  return isHanCode(character.charCodeAt(0)) || CHINESE_MARKS.includes(character);
}

const CHINESE_MARKS = '，。、；：！？（）《》〈〉〔〕【】“”‘’…—·';

/** How often a pattern of ASCII marks and its Chinese counterpart occur: a document that keeps the ASCII form keeps it. */
export function keepsAscii(source: string, ascii: string, chinese: string): boolean {
  let kept = 0;
  for (let at = source.indexOf(ascii); at >= 0; at = source.indexOf(ascii, at + ascii.length)) {
    if (isChinese(source[at - 1]) || isChinese(source[at + ascii.length])) kept++;
  }
  if (kept < 2) return false;
  let changed = 0;
  for (let at = source.indexOf(chinese); at >= 0; at = source.indexOf(chinese, at + chinese.length)) changed++;
  return kept > changed;
}
