// Spaces that only look like one (no-break, thin, em and other spaces within a line), and tabs of Word's lists. White space at both ends of a line is another pass's matter, and so is
// whether there should be a space at all.
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { CleanPass, CleanStep } from './clean-types';

const BLANKS = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const SPECIAL = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/;
/** As wide as a character. */
const EM = /[\u2001\u2003]/g;

export function specialSpaces(text: string): CleanPass {
  const steps: CleanStep[] = [];
  for (const { 0: printed, index } of text.matchAll(BLANKS)) {
    if (!SPECIAL.test(printed)) continue;
    // White space at both ends of lines goes altogether.
    if (opensLine(text, index) || closesLine(text, index + printed.length)) continue;
    const newText = printed.replace(EM, '\u3000').replace(/[^\u3000]/g, ' ');
    steps.push({ kind: 'space', edits: [{ span: { start: index, end: index + printed.length }, newText }] });
  }
  return { steps, doubts: [] };
}

/** Only white space stands before it on its line. */
function opensLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const character = text.charAt(i);
    if (character === '\n' || character === '\r') return true;
    if (!/[ \t\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(character)) return false;
    if (i < at - 200) return false;
  }
  return true;
}

function closesLine(text: string, at: number): boolean {
  return /^[ \t\f\u3000]{0,200}(?:[\r\n]|$)/.test(text.slice(at, at + 202));
}

/** The tab that Word puts behind the ordinal or the mark of a list item, where it is the only one on its line. */
export function listTabs(tree: SyntaxTree): CleanPass {
  const steps: CleanStep[] = [];
  for (const [index, { text, marker, kind, entry }] of tree.lines.entries()) {
    const at = text.indexOf('\t', text.length - text.trimStart().length);
    if (at < 0 || entry !== 'normal' || kind === 'foreign' || text.includes('\t', at + 1)) continue;
    const behindMarker = marker !== undefined && at >= marker.span.end && at < marker.after.end;
    if (!behindMarker && !/^\s*[•●■□◆▪➢✓·]$/.test(text.slice(0, at))) continue;
    const start = tree.lineStart(index) + at;
    steps.push({ kind: 'space', edits: [{ span: { start, end: start + 1 }, newText: '' }] });
  }
  return { steps, doubts: [] };
}
