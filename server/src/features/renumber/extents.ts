// Blocks as whole lines: where one begins and ends in the file, with the comments that stand before its first line, and what parts it from its
// neighbours. Works on lines and file offsets; knows nothing of what a block is.
import type { Span } from '../../base/span';
import type { SyntaxTree } from '../../syntax/syntax-tree';

/**
 * The whole lines of a span, from the first character of its first line (a comment of its own above included, a byte order mark left out) to
 * the end of its last line, without the line end.
 */
export function wholeLines(tree: SyntaxTree, span: Span): Span {
  const first = firstLine(tree, tree.lineOf(span.start));
  const last = tree.lineOf(Math.max(span.start, span.end - 1));
  return { start: lineBegin(tree, first), end: lineEnd(tree, last) };
}

/** The first of the comment lines that stand directly above a line, or that line. */
function firstLine(tree: SyntaxTree, line: number): number {
  let first = line;
  for (let i = line - 1; i >= 0; i--) {
    const kind = tree.lines[i]?.kind;
    if (kind === 'comment') first = i;
    else if (kind !== 'blank') break;
  }
  return first;
}

/** Where a line begins; behind the byte order mark on the first. */
export function lineBegin(tree: SyntaxTree, line: number): number {
  const start = tree.lineStart(line);
  return start === 0 && tree.text.startsWith('\uFEFF') ? 1 : start;
}

/** Where a line ends, without its line end. */
export function lineEnd(tree: SyntaxTree, line: number): number {
  return tree.lineStart(line) + (tree.lines[line]?.text.length ?? 0);
}

/** The start of the next line with content or a comment behind an offset; the length of the text when there is none. */
export function nextContent(tree: SyntaxTree, offset: number): number {
  for (let i = tree.lineOf(offset) + 1; i < tree.lineCount; i++) {
    if (tree.lines[i]?.kind !== 'blank') return lineBegin(tree, i);
  }
  return tree.length;
}

/** The end of the last line with content or a comment before an offset that begins a line; undefined when there is none. */
export function previousContent(tree: SyntaxTree, offset: number): number | undefined {
  for (let i = tree.lineOf(offset) - 1; i >= 0; i--) {
    if (tree.lines[i]?.kind !== 'blank') return lineEnd(tree, i);
  }
  return undefined;
}

/** What goes when whole lines go: the block and the blank lines on one side of it. `last` keeps those behind it. */
export function removalOf(tree: SyntaxTree, block: Span, last: boolean): Span {
  const before = previousContent(tree, block.start);
  const next = nextContent(tree, Math.max(block.start, block.end - 1));
  if ((last || next >= tree.length) && before !== undefined) return { start: before, end: block.end };
  return { start: block.start, end: next };
}

/** The line end the text uses. */
export function lineBreakOf(tree: SyntaxTree): string {
  return tree.lines[0]?.eol || '\n';
}

/** The line ends between two blocks, blank lines included; one line end where something else stands between them. */
export function separatorBetween(tree: SyntaxTree, from: number, to: number): string {
  const between = tree.text.slice(from, to);
  return from < to && /^[\r\n]+$/.test(between) ? between : lineBreakOf(tree);
}

/** White space and heading marks (#) before the content of the line an offset stands on. */
export function indentAt(tree: SyntaxTree, offset: number): string {
  const line = tree.lineOf(offset);
  return tree.text.slice(lineBegin(tree, line), offset).replace(/\*/g, '');
}
