// The comments that silence a rule: on one line, for a stretch of lines, in the whole file. Works out where each may stand so that no paragraph is
// parted by it. What the comments mean is said in lint/suppression.
import type { TextEdit } from '../base/edit';
import type { Span } from '../base/span';
import type { Finding } from '../lint/finding';
import type { Bilingual } from '../lint/rule';
import type { Line } from '../syntax/line';
import type { SyntaxTree } from '../syntax/syntax-tree';

export interface Silencing {
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
}

/** Whole lines, both inclusive, from 0. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  /** What the lines are, for the title. */
  readonly name: Bilingual;
}

/** Longest name of a stretch in a title. */
const MAX_NAME = 12;

export function suppressLine(finding: Finding, tree: SyntaxTree): Silencing {
  const line = tree.lineOf(finding.span.start);
  return {
    title: { zh: `在本行不查 ${finding.rule}`, en: `Ignore ${finding.rule} on this line` },
    edits: [lineComment(tree, line, finding.rule)],
  };
}

export function suppressFile(finding: Finding, tree: SyntaxTree): Silencing {
  // Front matter must stay the first thing of the file.
  let line = 0;
  while (line < tree.lineCount && tree.lines[line]?.exit === 'front-matter') line++;
  const at = line > 0 ? tree.lineStart(line + 1) : topOf(tree);
  return {
    title: { zh: `在本文件不查 ${finding.rule}`, en: `Ignore ${finding.rule} in this file` },
    edits: [insertion(at, `<!-- gazette-disable-file ${finding.rule} -->${lineBreakOf(tree)}`)],
  };
}

/**
 * The lines of which a person would say “here”: those selected, when it is several, else the smallest of the parts around the finding (innermost
 * first) that has several lines and is not the whole file.
 */
export function stretchOf(
  span: Span,
  tree: SyntaxTree,
  selection: Span | undefined,
  around: readonly Span[],
): Stretch | undefined {
  const chosen = selection && linesOf(selection, tree);
  if (chosen && chosen.last > chosen.first && selection.start <= span.start && span.start <= selection.end) {
    const count = chosen.last - chosen.first + 1;
    return stretch(tree, chosen, { zh: `所选的 ${count} 行`, en: `the ${count} selected lines` });
  }
  for (const part of around) {
    const lines = linesOf(part, tree);
    if (lines.last === lines.first) continue;
    if (lines.first === 0 && lines.last >= tree.lineCount - 2) return undefined;
    const words = nameOf(tree, lines.first);
    return stretch(tree, lines, { zh: `“${words}”这一部分`, en: `the part “${words}”` });
  }
  return undefined;
}

function stretch(tree: SyntaxTree, { first, last }: Omit<Stretch, 'name'>, name: Bilingual): Stretch | undefined {
  for (let line = Math.max(0, first - 1); line <= last; line++) if (!takesComments(tree.lines[line])) return undefined;
  return { first, last, name };
}

export function suppressStretch({ rule }: Finding, tree: SyntaxTree, { first, last, name }: Stretch): Silencing {
  const before = first === 0 ? undefined : tree.lines[first - 1];
  const here = tree.lines[last];
  const next = tree.lines[last + 1];
  const begin = `<!-- gazette-disable ${rule} -->`;
  const end = `<!-- gazette-enable ${rule} -->`;
  const lineBreak = lineBreakOf(tree);
  const start =
    first === 0
      ? insertion(topOf(tree), begin + lineBreak)
      : before !== undefined && goesOn(before)
        ? insertion(endOf(tree, first - 1), ` ${begin}`)
        : insertion(tree.lineStart(first), begin + lineBreak);
  const behind = endOf(tree, last);
  const parted = next !== undefined && next.kind !== 'blank' && here !== undefined && goesOn(here);
  return {
    title: { zh: `在${name.zh}不查 ${rule}`, en: `Ignore ${rule} in ${name.en}` },
    edits: [start, insertion(behind, parted ? ` ${end}` : lineBreak + end)],
  };
}

/**
 * A comment of its own above the line. A line that goes on from the line above (a wrapped title, a paragraph printed over several
 * lines) gets it at its end, so that the paragraph is not parted.
 */
function lineComment(tree: SyntaxTree, line: number, rule: string): TextEdit {
  const above = line > 0 ? tree.lines[line - 1] : undefined;
  if (above !== undefined && goesOn(above)) {
    return insertion(endOf(tree, line), ` <!-- gazette-disable-line ${rule} -->`);
  }
  // A byte order mark stays the first character of the file.
  const at = line === 0 ? topOf(tree) : tree.lineStart(line);
  return insertion(at, `<!-- gazette-disable-next-line ${rule} -->${lineBreakOf(tree)}`);
}

/** True when the next line may be the same paragraph. */
function goesOn({ kind, closed }: Line): boolean {
  return kind !== 'blank' && kind !== 'comment' && !closed;
}

/** In front matter, html and open comments a comment would not be read. */
function takesComments(line: Line | undefined): boolean {
  return line !== undefined && line.entry === 'normal' && line.exit === 'normal';
}

function linesOf({ start, end }: Span, tree: SyntaxTree): Omit<Stretch, 'name'> {
  let first = tree.lineOf(start);
  // A selection of whole lines ends at the beginning of the next.
  let last = tree.lineOf(end > start && end === tree.lineStart(tree.lineOf(end)) ? end - 1 : end);
  while (last > first && tree.lines[last]?.kind === 'blank') last--;
  while (first < last && tree.lines[first]?.kind === 'blank') first++;
  return { first, last };
}

function nameOf(tree: SyntaxTree, line: number): string {
  const text = (tree.lines[line]?.text ?? '')
    .replace(/<!--.*$/, '')
    .replace(/\s/g, ' ')
    .trim();
  const characters = [...text];
  return characters.length <= MAX_NAME ? text : `${characters.slice(0, MAX_NAME - 1).join('')}…`;
}

function topOf(tree: SyntaxTree): number {
  return tree.lines[0]?.text.startsWith('\uFEFF') === true ? 1 : 0;
}

function endOf(tree: SyntaxTree, line: number): number {
  return tree.lineStart(line) + (tree.lines[line]?.text.length ?? 0);
}

function lineBreakOf(tree: SyntaxTree): string {
  return tree.lines[0]?.eol || '\n';
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
