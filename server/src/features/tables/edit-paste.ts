// What was copied from Excel, Word or a browser as rows of a gazette table: cells that others cover empty, line breaks in cells joined. Rows that
// tabs cannot hold are written as a pipe table. Says what to put where; offsets of the file.
import type { Span } from '../../base/span';
import { buildModel } from '../../model/build';
import { parseText, type SyntaxTree } from '../../syntax/syntax-tree';
import { lineBreakOf } from '../renumber/extents';
import { refuse, type Refusal } from '../renumber/types';
import { readHtml, type PastedBlock } from './edit-html';
import { cellsOf, cellText, tableAt } from './edit-lines';
import { columnWidths, escapedCell, paddedSlot, ruleSlot } from './edit-pipes';
import { readSheet } from './edit-sheet';

/** What the clipboard holds. */
export interface Clipboard {
  readonly html?: string;
  readonly plain?: string;
}

export interface PastedTable {
  readonly kind: 'paste';
  /** What is replaced: the selection, or a place beside it where rows can stand. */
  readonly span: Span;
  readonly newText: string;
  /** Text stands beside the tables. */
  readonly mixed: boolean;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The table to put in the place of a selection. `asked`: somebody wants a table of it, so that commas between cells and a place inside a line
 * will do; without it, what an ordinary paste does as well is left to that.
 */
export function pastedTable(tree: SyntaxTree, at: Span, clipboard: Clipboard, asked: boolean): PastedTable | Refusal {
  const blocks = blocksOf(clipboard, asked);
  if (blocks === undefined) return refuse('剪贴板里没有表格。', 'There is no table on the clipboard.');
  const place = placeFor(tree, at);
  if (place.inside && !asked) return refuse('光标在一行中间。', 'The cursor stands inside a line.');
  const eol = lineBreakOf(tree);
  const inPipes = isPipe(tree, at);
  const lines = blocks.flatMap((block, index) => {
    if (block.kind === 'text') return [safe(block.text)];
    return [...(blocks[index - 1]?.kind === 'table' ? [''] : []), ...linesFor(block.rows, inPipes)];
  });
  const text = lines.join(eol);
  const newText = (place.opens ? eol : '') + text + (place.closes ? eol : '');
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  return {
    kind: 'paste',
    span: place.span,
    newText,
    mixed: tables.length !== blocks.length,
    rows: tables.reduce((sum, rows) => sum + rows.length, 0),
    columns: Math.max(...tables.map((rows) => rows[0]?.length ?? 0)),
  };
}

function blocksOf({ html, plain }: Clipboard, asked: boolean): readonly PastedBlock[] | undefined {
  const read = html === undefined ? undefined : readHtml(html);
  if (read?.some(isTable)) {
    return read.flatMap((block): PastedBlock[] => {
      if (block.kind === 'text' || isTable(block)) return [block];
      // A table of one column is lines of text.
      return block.rows.map((row) => ({ kind: 'text', text: row.join('') }));
    });
  }
  if (plain === undefined) return undefined;
  const sheet = readSheet(plain, '\t') ?? (asked ? readSheet(plain, ',') : undefined);
  // Part of a document, tables and all, is pasted as it is unless a table is asked for.
  return sheet && (asked || sheet.written) ? [{ kind: 'table', rows: sheet.rows }] : undefined;
}

function isTable(block: PastedBlock): boolean {
  if (block.kind !== 'table') return false;
  const width = block.rows[0]?.length ?? 0;
  return width > 2 || (width === 2 && block.rows.length > 1);
}

/** Where rows can stand: on lines of their own. */
function placeFor(tree: SyntaxTree, at: Span): { span: Span; opens: boolean; closes: boolean; inside: boolean } {
  const line = tree.lineOf(at.start);
  const last = tree.lineOf(at.end);
  const start = tree.lineStart(line);
  const end = tree.lineStart(last) + (tree.lines[last]?.text.length ?? 0);
  const before = tree.text.slice(start, at.start).trim() !== '';
  const behind = tree.text.slice(at.end, end).trim() !== '';
  if (before && behind && at.start === at.end) {
    return { span: { start: end, end }, opens: true, closes: false, inside: true };
  }
  // White space around a cursor goes; a selection is replaced as it is.
  const span = at.start < at.end ? at : { start: before ? at.start : start, end: behind ? at.end : end };
  return { span, opens: before, closes: behind, inside: before && behind };
}

/** The cursor stands in or right below a pipe table. */
function isPipe(tree: SyntaxTree, { start }: Span): boolean {
  const line = tree.lineOf(start);
  return tree.lines[line]?.kind === 'pipe' || tree.lines[line - 1]?.kind === 'pipe';
}

function linesFor(rows: readonly (readonly string[])[], inPipes: boolean): string[] {
  const cells = rows.map((row) => row.map(safe));
  const tabbed = cells.map((row) => row.join('\t'));
  if (!inPipes && isReadAs(tabbed, cells)) return tabbed;
  const escaped = cells.map((row) => row.map(escapedCell));
  const widths = columnWidths(escaped);
  const written = escaped.map((row) => `|${row.map((cell, c) => paddedSlot(cell, widths[c] ?? 3, 'none')).join('|')}|`);
  if (!inPipes) written.splice(1, 0, `|${widths.map((width) => ruleSlot(width, 'none')).join('|')}|`);
  return written;
}

/** The lines are read as a table of these cells: a # or a number with a point before the first tab may be taken for something else. */
function isReadAs(lines: readonly string[], cells: readonly (readonly string[])[]): boolean {
  const tree = parseText(lines.join('\n'));
  const found = tableAt(tree, buildModel(tree), 0);
  if (found === undefined) return false;
  const read = cellsOf(found.lines);
  const same = (row: readonly string[], other: readonly string[] = []): boolean =>
    row.length === other.length && row.every((cell, c) => cell === cellText(other[c] as string));
  return read.length === cells.length && read.every((row, r) => same(row, cells[r]));
}

/** Text that begins no comment. */
function safe(text: string): string {
  return text.includes('<!--') ? text.replaceAll('<!--', '＜!--') : text;
}
