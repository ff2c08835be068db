// How a document is typed: width of marks, blank lines between paragraphs, indents. What is written into it is written likewise. Reads characters
// and lines only; decides nothing about meaning.
import type { Span } from '../../base/span';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { lineBreakOf } from '../renumber/extents';

export interface Habits {
  readonly eol: string;
  /** Marks are typed in half width: (一)甲,乙. */
  readonly half: boolean;
  /** What stands between two paragraphs: one line end, or two. */
  readonly gap: string;
  /** What stands before a paragraph's first character: 　　, or nothing. */
  readonly indent: string;
}

/** Characters looked at; enough to tell, and no more on a very long text. */
const MOST_READ = 200_000;
const MOST_LINES = 2000;

/** The habits of the text in a span of the file. */
export function habitsOf(tree: SyntaxTree, span: Span): Habits {
  const eol = lineBreakOf(tree);
  const half = isHalf(tree.text, span.start, Math.min(span.end, span.start + MOST_READ));
  const { blank, indent } = linesOf(tree, span);
  return { eol, half, gap: blank ? eol + eol : eol, indent };
}

function isHalf(text: string, from: number, to: number): boolean {
  let full = 0;
  let half = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff0c || code === 0xff1a || code === 0xff1b || code === 0xff08) full++;
    else if ((code === 0x2c || code === 0x3a || code === 0x3b || code === 0x28) && isHan(text.charCodeAt(i - 1)))
      half++;
  }
  return half > full;
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** What most of the plain paragraphs do. */
function linesOf(tree: SyntaxTree, span: Span): { blank: boolean; indent: string } {
  const first = tree.lineOf(span.start);
  const last = Math.min(tree.lineOf(Math.max(span.start, span.end - 1)), first + MOST_LINES);
  let behindBlank = 0;
  let behindText = 0;
  let indented = 0;
  let plain = 0;
  for (let i = first; i <= last; i++) {
    const line = tree.lines[i];
    if (line === undefined || line.kind !== 'text') continue;
    const before = tree.lines[i - 1];
    if (before?.kind === 'blank') behindBlank++;
    else if (before?.kind === 'text') behindText++;
    if (line.folded.length < 20) continue;
    plain++;
    if (line.text.startsWith('\u3000\u3000')) indented++;
  }
  return { blank: behindBlank >= behindText, indent: indented * 2 > plain ? '\u3000\u3000' : '' };
}

/** A mark in the width of the document. */
export function widthOf(habits: Pick<Habits, 'half'>, text: string): string {
  if (!habits.half) return text;
  return text.replace(/[（）：，；]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
