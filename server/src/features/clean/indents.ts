// White space before lines. Indents of paragraphs are a matter of layout and go, or stay in one form; lines set further in, as continued lists of names are,
// stay, for their place says something. Rows of tables, nested Markdown and foreign lines are left alone.
import { displayWidth } from '../../base/width';
import type { Line } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { isColumned } from './line-facts';
import type { CleanOptions, CleanPass, CleanStep } from './clean-types';

/** Columns of the indent of a paragraph: two characters, or what stands for them. */
const WIDEST_INDENT = 8;
/** Further in, a line of names goes on with the list above it. */
const NARROW_INDENT = 4;
/** A line that may have been broken is not shorter. */
const HALF_LINE = 18;
const LEADING = /^[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/;
/** Lines that are centred or set to the right by blanks. */
const PLACED_KINDS: ReadonlySet<Line['kind']> = new Set([
  'date',
  'signed-date',
  'number',
  'order-number',
  'column',
  'contents-label',
  'print',
]);

/** `titles` are the lines the model knows for titles and signatures, which are set by blanks too. */
export function indents(tree: SyntaxTree, { indents: wanted }: CleanOptions, titles: ReadonlySet<number>): CleanPass {
  const steps: CleanStep[] = [];
  for (const [index, line] of tree.lines.entries()) {
    const blank = LEADING.exec(line.text)?.[0];
    if (blank === undefined || !isTextLine(line)) continue;
    const start = tree.lineStart(index);
    const width = displayWidth(blank.replace(/\t/g, '    '), 2);
    const columned = isColumned(line.text.trim());
    const placed = PLACED_KINDS.has(line.kind) || (titles.has(index) && !columned);
    const goes =
      wanted === 'remove' &&
      (placed || width <= (columned ? NARROW_INDENT : WIDEST_INDENT)) &&
      !tellsParagraph(tree.lines[index - 1], line);
    const newText = goes
      ? ''
      : blank.replace(/[^ \t\u3000]/g, (c) => (c === '\u2001' || c === '\u2003' ? '\u3000' : ' '));
    if (newText !== blank)
      steps.push({ kind: 'indent', edits: [{ span: { start, end: start + blank.length }, newText }] });
  }
  return { steps, doubts: [] };
}

function isTextLine({ kind, entry, exit, text, comments, depth }: Line): boolean {
  if (kind === 'blank' || kind === 'foreign' || kind === 'comment' || kind === 'table' || kind === 'pipe') return false;
  if (entry !== 'normal' || exit !== 'normal' || comments.length > 0 || depth > 0) return false;
  // Nested lists of Markdown are told by their indent.
  return !/^\s*[-*+] /.test(text);
}

/** Only the indent says that a new paragraph begins here, for the line before has no end mark. */
function tellsParagraph(before: Line | undefined, line: Line): boolean {
  if (before === undefined || before.kind === 'blank' || before.closed || before.folded.length < HALF_LINE)
    return false;
  return line.kind === 'text' && line.marker === undefined;
}

/** From so many paragraphs on a document shows whether it sets them in. */
const FEWEST = 3;

/** True for a document that sets most of its paragraphs in: what is pasted into it keeps its indents. */
export function setsParagraphsIn(tree: SyntaxTree): boolean {
  let indented = 0;
  let all = 0;
  for (const line of tree.lines) {
    if (line.kind !== 'text' || !line.closed || !isTextLine(line)) continue;
    all++;
    if (LEADING.test(line.text)) indented++;
  }
  return all >= FEWEST && indented * 3 > all * 2;
}
