// A line as the cleaning of lines sees it: how wide it is, how it ends, whether it is prose or set in columns. Facts of single lines only; which lines
// belong together is decided in hard-lines.ts and page-breaks.ts.
import { isHanCode } from '../../base/characters';
import { displayWidth } from '../../base/width';
import type { Line, LineState } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/syntax-tree';

export interface LineFacts {
  readonly index: number;
  readonly line: Line;
  /** Offset of the line in the text. */
  readonly start: number;
  /** Its text without white space at both ends. */
  readonly ink: string;
  /** White space before the ink, in columns. */
  readonly indent: number;
  /** Width of the ink in columns. */
  readonly columns: number;
  /** White space stands behind the ink. */
  readonly trailing: boolean;
  /** Ends with a mark that ends a sentence or announces what follows. */
  readonly ended: boolean;
  /** Text of a document in one piece that may go on, or go on from another line. */
  readonly prose: boolean;
  /** Set in columns by wide white space, as names are. */
  readonly columned: boolean;
  readonly latin: boolean;
  /** Blank lines directly before it. */
  readonly blanks: number;
}

const ENDED = /(?:[。？！…][”’』」》]{0,2}|[；：;:])$/;
/** A line of so many characters is no row of names. */
const LONG_LINE = 20;
const PROSE_KINDS: ReadonlySet<Line['kind']> = new Set(['text', 'bullet', 'note', 'attachment-text', 'parenthesis']);
/** Longer lines are not measured: nobody prints that many characters a line. */
export const LONGEST_PRINTED = 64;

/** The lines with ink on them. */
export function lineFacts(tree: SyntaxTree): LineFacts[] {
  const facts: LineFacts[] = [];
  let blanks = 0;
  for (const [index, line] of tree.lines.entries()) {
    if (line.kind === 'blank') blanks++;
    else {
      facts.push(factsOf(line, index, tree.lineStart(index), blanks));
      blanks = 0;
    }
  }
  return facts;
}

function factsOf(line: Line, index: number, start: number, blanks: number): LineFacts {
  const ink = line.text.trim();
  const measured = ink.length <= LONGEST_PRINTED * 2;
  const before = line.text.slice(0, line.text.length - line.text.trimStart().length);
  const normal: LineState = 'normal';
  const plain = line.entry === normal && line.exit === normal && line.comments.length === 0 && line.depth === 0;
  const behindMarker = line.text.slice(line.marker?.after.end ?? 0).trim();
  const columned = measured && isColumned(behindMarker);
  return {
    index,
    line,
    start,
    ink,
    indent: displayWidth(before.replace(/\t/g, '    ').slice(0, 60), 2),
    columns: measured ? displayWidth(ink, 2) : Infinity,
    trailing: before.length + ink.length < line.text.length,
    ended: (ENDED.test(ink) && !isInBracket(ink)) || isRemark(ink),
    prose: plain && PROSE_KINDS.has(line.kind) && !columned,
    columned,
    latin: measured && isLatin(ink),
    blanks,
  };
}

/** A colon or semicolon in a bracket that is still open: （责任单位：│县财政局）. */
function isInBracket(ink: string): boolean {
  if (!/[；：;:]$/.test(ink)) return false;
  const open = Math.max(ink.lastIndexOf('（'), ink.lastIndexOf('('));
  return open > Math.max(ink.lastIndexOf('）'), ink.lastIndexOf(')'));
}

/** Ends with a bracket that stands behind a sentence, or that began on a line before: （省财政厅负责）. */
function isRemark(ink: string): boolean {
  if (!/[）)]$/.test(ink)) return false;
  let depth = 0;
  for (let i = ink.length - 1; i >= 0; i--) {
    const character = ink.charAt(i);
    if (character === '）' || character === ')') depth++;
    else if ((character === '（' || character === '(') && --depth === 0)
      return i === 0 || /[。；！？]/.test(ink.charAt(i - 1));
  }
  return true;
}

/** A wide gap, or three words of Chinese set apart. `ink` without the ordinal. */
export function isColumned(ink: string): boolean {
  const wide = ink.match(/\S(?:\u3000| {2}|\t)/g)?.length ?? 0;
  // The name of a joint document in a sentence: 《省财政厅　省税务局关于…》
  if (wide > 0) return wide > 1 || !/[《》]/.test(ink) || ink.length < LONG_LINE;
  let gaps = 0;
  for (let i = ink.indexOf(' '); i > 0; i = ink.indexOf(' ', i + 1)) {
    if (isHanCode(ink.charCodeAt(i - 1)) && isHanCode(ink.charCodeAt(i + 1))) gaps++;
  }
  return gaps >= 3;
}

function isLatin(ink: string): boolean {
  let latin = 0;
  for (let i = 0; i < ink.length; i++) if (/[A-Za-z]/.test(ink.charAt(i))) latin++;
  return latin * 2 > ink.length;
}

/** Marks that printers do not set at the beginning of a line. */
const NO_START = /^[，。、；：？！）》”’〉〕】％%,.;:?!)\]]+/;
const WORD = /^[A-Za-z0-9][A-Za-z0-9.,%+/'’-]*/;

/** What of a line could not be parted from its beginning: a word, or a character with the marks that must not begin a line. */
export function firstToken(ink: string): string {
  const word = WORD.exec(ink.slice(0, 40))?.[0] ?? String.fromCodePoint(ink.codePointAt(0) ?? 0x20);
  return word + (NO_START.exec(ink.slice(word.length, word.length + 4))?.[0] ?? '');
}
