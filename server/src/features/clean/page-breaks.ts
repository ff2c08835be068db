// Takes out what a page break left between two lines (page number, running head, form feed, the blank lines around them) and says what the lines are to each
// other: two paragraphs, or one that goes on. Which lines belong to the page is told by page-lines.ts.
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { CleanDoubt, CleanPass, CleanStep } from './clean-types';
import { beginsAnew } from './hard-lines';
import { lineFacts, type LineFacts } from './line-facts';
import { findPageLines } from './page-lines';

export interface PageBreaks extends CleanPass {
  /** Offsets of line ends at which a page broke and the text may go on. */
  readonly seams: readonly number[];
}

const MAYBE_PAGE = {
  zh: '单独一行的数字，可能是页码，没有删去。',
  en: 'A number on a line of its own may be a page number; it was left.',
};

export function pageBreaks(tree: SyntaxTree, eol: string): PageBreaks {
  const { lines } = tree;
  const pages = findPageLines(lines);
  const dropped = (index: number): boolean => pages.numbers.has(index) || pages.heads.has(index);
  const steps: CleanStep[] = [];
  const seams: number[] = [];
  const doubts: CleanDoubt[] = pages.doubtful.map((index) => {
    const start = tree.lineStart(index);
    return { span: { start, end: start + (lines[index]?.text.length ?? 0) }, reason: MAYBE_PAGE };
  });
  const facts = lineFacts(tree).filter(({ index }) => !dropped(index));
  const habit = eol.repeat(1 + blanksBetween(facts, tree, dropped));
  for (let i = 0; i <= facts.length; i++) {
    const [before, behind] = [facts[i - 1], facts[i]];
    const first = before === undefined ? 0 : before.index + 1;
    const last = behind === undefined ? lines.length : behind.index;
    let breaks = behind?.line.text.startsWith('\f') === true;
    for (let index = first; index < last && !breaks; index++) {
      breaks = dropped(index) || (lines[index]?.text.includes('\f') ?? false);
    }
    if (!breaks) continue;
    const start = before === undefined ? 0 : before.start + before.line.text.length;
    const end = behind === undefined ? tree.length : behind.start + feeds(behind);
    const goes = before !== undefined && behind !== undefined && mayGoOn(before, behind);
    if (goes) seams.push(start);
    const between = before === undefined ? '' : behind === undefined ? endOf(tree) : goes ? eol + eol : habit;
    steps.push({ kind: 'page', edits: [{ span: { start, end }, newText: between }] });
  }
  return { steps, doubts, seams };
}

function feeds({ line }: LineFacts): number {
  let count = 0;
  while (line.text[count] === '\f') count++;
  return count;
}

function endOf(tree: SyntaxTree): string {
  const last = tree.lines[tree.lines.length - 1];
  return last?.text === '' ? (tree.lines[tree.lines.length - 2]?.eol ?? '') : '';
}

/** How many blank lines the text has between its lines, page breaks apart: none or one. */
function blanksBetween(facts: readonly LineFacts[], tree: SyntaxTree, dropped: (index: number) => boolean): number {
  let close = 0;
  let spaced = 0;
  for (let i = 1; i < facts.length; i++) {
    const [before, behind] = [facts[i - 1] as LineFacts, facts[i] as LineFacts];
    if (behind.index - before.index === 1) close++;
    else {
      let page = false;
      for (let index = before.index + 1; index < behind.index; index++) page ||= dropped(index);
      if (!page) spaced++;
    }
  }
  return spaced > close ? 1 : 0;
}

/** The sentence before the page break is open, and nothing begins behind it. */
export function mayGoOn(before: LineFacts, behind: LineFacts): boolean {
  if (!before.prose || !behind.prose || before.ended || behind.line.marker !== undefined || beginsAnew(behind))
    return false;
  if (behind.line.kind !== 'text' && behind.line.kind !== 'parenthesis') return false;
  // Paragraphs are set in, and so is the line behind the break.
  return !(behind.indent >= 2 && behind.indent >= before.indent);
}
