// What can be done about a finding: mend it, silence it on its line or in its file, read the rule's page. Plain data in file offsets,
// worded in Chinese and English; which of it a client can carry out is the protocol room's matter.
import { applyEdits, type TextEdit } from '../base/edit';
import type { Span } from '../base/span';
import type { Finding } from '../lint/finding';
import type { Bilingual } from '../lint/rule';
import type { SyntaxTree } from '../syntax/syntax-tree';

/** One thing that can be done. */
export interface Action {
  readonly kind: 'fix' | 'suppress-line' | 'suppress-file' | 'open-page';
  readonly title: Bilingual;
  readonly finding: Finding;
  /** Empty for `open-page`. */
  readonly edits: readonly TextEdit[];
  /** The one safe fix of its finding: what an editor may apply when asked to mend without asking which way. */
  readonly preferred: boolean;
}

/** Longest piece of text shown in a title. */
const MAX_SHOWN = 16;

/** Everything that can be done about the findings, fixes first, each rule silenced and explained once. */
export function actionsFor(findings: readonly Finding[], tree: SyntaxTree): Action[] {
  const fixes: Action[] = [];
  const others: Action[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    if (finding.fix !== null && finding.edits && finding.edits.length > 0)
      fixes.push(fixOf(finding, finding.edits, tree.text));
    if (seen.has(finding.rule) || !hasPage(finding)) continue;
    seen.add(finding.rule);
    others.push(suppressLine(finding, tree), suppressFile(finding, tree), openPage(finding));
  }
  return [...fixes, ...others];
}

/** Notices about settings, comments and files are made by no rule: they have no page and cannot be silenced. */
export function hasPage(finding: Finding): boolean {
  return !finding.rule.startsWith('config/') && !finding.rule.startsWith('file/');
}

function fixOf(finding: Finding, edits: readonly TextEdit[], text: string): Action {
  return { kind: 'fix', title: titleOf(edits, text), finding, edits, preferred: finding.fix === 'safe' };
}

function titleOf(edits: readonly TextEdit[], text: string): Bilingual {
  const [only] = edits;
  if (only === undefined || edits.length > 1) return together(edits, text);
  const before = text.slice(only.span.start, only.span.end);
  if (only.newText === '') {
    return before.trim() === ''
      ? { zh: '删去空白', en: 'Delete the white space' }
      : { zh: `删去“${shown(before)}”`, en: `Delete “${shown(before)}”` };
  }
  if (before === '') return { zh: `补上“${shown(only.newText)}”`, en: `Insert “${shown(only.newText)}”` };
  return {
    zh: `改为“${shown(only.newText)}”`,
    en: `Change “${shown(before)}” to “${shown(only.newText)}”`,
  };
}

/** Edits that stand close together read best as the words they make; edits all over the document are counted. */
function together(edits: readonly TextEdit[], text: string): Bilingual {
  const start = Math.min(...edits.map((edit) => edit.span.start));
  const end = Math.max(...edits.map((edit) => edit.span.end));
  if (end - start <= MAX_SHOWN * 2) {
    const moved = edits.map((edit) => ({
      span: { start: edit.span.start - start, end: edit.span.end - start },
      newText: edit.newText,
    }));
    const made = applyEdits(text.slice(start, end), moved);
    if (made !== undefined && made.trim() !== '')
      return { zh: `改为“${shown(made)}”`, en: `Change to “${shown(made)}”` };
  }
  return { zh: `一并修改本文件中的 ${edits.length} 处`, en: `Mend all ${edits.length} places` };
}

function shown(text: string): string {
  const line = text.replace(/\s/g, ' ');
  const characters = [...line];
  return characters.length <= MAX_SHOWN ? line : `${characters.slice(0, MAX_SHOWN - 1).join('')}…`;
}

function suppressLine(finding: Finding, tree: SyntaxTree): Action {
  const line = tree.lineOf(finding.span.start);
  return {
    kind: 'suppress-line',
    title: { zh: `在本行不查 ${finding.rule}`, en: `Ignore ${finding.rule} on this line` },
    finding,
    edits: [lineComment(tree, line, finding.rule)],
    preferred: false,
  };
}

/**
 * A comment of its own above the line. A line that goes on from the line above (a wrapped title, a paragraph printed over several
 * lines) gets it at its end, so that the paragraph is not parted.
 */
function lineComment(tree: SyntaxTree, line: number, rule: string): TextEdit {
  const start = tree.lineStart(line);
  const above = line > 0 ? tree.lines[line - 1] : undefined;
  const goesOn = above !== undefined && above.kind !== 'blank' && above.kind !== 'comment' && !above.closed;
  if (goesOn) {
    const end = start + (tree.lines[line]?.text.length ?? 0);
    return { span: { start: end, end }, newText: ` <!-- gazette-disable-line ${rule} -->` };
  }
  // A byte order mark stays the first character of the file.
  const at = start === 0 && tree.text.startsWith('\uFEFF') ? 1 : start;
  return { span: pointAt(at), newText: `<!-- gazette-disable-next-line ${rule} -->${lineBreakOf(tree)}` };
}

function suppressFile(finding: Finding, tree: SyntaxTree): Action {
  // Front matter must stay the first thing of the file.
  let line = 0;
  while (line < tree.lineCount && tree.lines[line]?.exit === 'front-matter') line++;
  const at = line > 0 ? tree.lineStart(line + 1) : tree.text.startsWith('\uFEFF') ? 1 : 0;
  return {
    kind: 'suppress-file',
    title: { zh: `在本文件不查 ${finding.rule}`, en: `Ignore ${finding.rule} in this file` },
    finding,
    edits: [{ span: pointAt(at), newText: `<!-- gazette-disable-file ${finding.rule} -->${lineBreakOf(tree)}` }],
    preferred: false,
  };
}

function openPage(finding: Finding): Action {
  return {
    kind: 'open-page',
    title: { zh: `查看规则 ${finding.rule} 的说明`, en: `Show the page of rule ${finding.rule}` },
    finding,
    edits: [],
    preferred: false,
  };
}

function lineBreakOf(tree: SyntaxTree): string {
  return tree.lines[0]?.eol || '\n';
}

function pointAt(offset: number): Span {
  return { start: offset, end: offset };
}
