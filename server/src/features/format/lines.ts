// Blank lines and white space at the ends of lines. Runs of blank lines become as many as the file mostly has between paragraphs; nothing is put in
// where there is none. Works on lines alone.
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { Line } from '../../syntax/line';
import { proposal, type Proposal } from './proposal';

/** Spaces that print nothing. Zero-width characters and byte order marks are no matter of formatting. */
function isSpaceCode(code: number): boolean {
  if (code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x3000) return true;
  return (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f;
}

function isEmpty({ text, kind, entry, exit }: Line): boolean {
  if (kind !== 'blank' || entry !== 'normal' || exit !== 'normal') return false;
  for (let i = 0; i < text.length; i++) if (!isSpaceCode(text.charCodeAt(i))) return false;
  return true;
}

export function* trailingChanges(tree: SyntaxTree): Iterable<Proposal> {
  const markdown = tree.lines.some(({ depth }) => depth > 0);
  for (const [index, line] of tree.lines.entries()) {
    const { text, kind } = line;
    if (text === '' || kind === 'foreign' || kind === 'comment' || line.comments.length > 0) continue;
    if (line.entry !== 'normal' || line.exit !== 'normal') continue;
    const blank = kind === 'blank';
    if (blank && !isEmpty(line)) continue;
    // A tab at the end of a row is an empty cell.
    const inRow = kind === 'table' || text.trimEnd().includes('\t');
    let from = text.length;
    while (from > 0 && isSpaceCode(text.charCodeAt(from - 1)) && !(inRow && text[from - 1] === '\t')) from--;
    if (from === text.length) continue;
    // Two spaces break a line in Markdown.
    if (markdown && !blank && text.slice(from) === '  ') continue;
    const start = tree.lineStart(index);
    yield proposal('trailing', 'structure/trailing-space', [
      { span: { start: start + from, end: start + text.length }, newText: '' },
    ]);
  }
}

/** A run of lines without ink. */
interface Run {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

function* runsOf(lines: readonly Line[]): Iterable<Run> {
  let first = -1;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    if (line !== undefined && isEmpty(line)) {
      if (first < 0) first = i;
    } else if (first >= 0) {
      yield { first, last: i };
      first = -1;
    }
  }
}

/** As many blank lines as most of the runs between lines have, one at least. */
function habitOf(runs: readonly Run[], lineCount: number): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { first, last } of runs) {
    if (first === 0 || last === lineCount) continue;
    all++;
    counts.set(last - first, (counts.get(last - first) ?? 0) + 1);
  }
  for (const [length, count] of counts) if (length > 1 && length <= 3 && all >= 3 && count * 2 > all) return length;
  return 1;
}

/** So many blank lines before a signature, an attachment or another document are a matter of layout. */
const MOST_BEFORE_ELEMENT = 2;

/** `elements` are the lines on which something other than a paragraph begins. */
export function* blankLineChanges(tree: SyntaxTree, elements: ReadonlySet<number>): Iterable<Proposal> {
  const { lines } = tree;
  const runs = [...runsOf(lines)];
  const habit = habitOf(runs, lines.length);
  for (const { first, last } of runs) {
    const atEnd = last === lines.length;
    if (first === 0 && atEnd) continue;
    // At the beginning of a file no blank line is due; at its end the line end of the last line is all.
    const due = elements.has(last) ? Math.max(habit, MOST_BEFORE_ELEMENT) : habit;
    const keep = first === 0 ? 0 : atEnd ? 1 : due;
    if (last - first <= keep) continue;
    const start = tree.lineStart(first + keep);
    const end = atEnd ? tree.length : tree.lineStart(last);
    // The last line has no line end of its own: the one before it goes on being the end.
    if (atEnd) {
      const from = tree.lineStart(first);
      if (from < tree.length)
        yield proposal('blank-line', 'structure/blank-lines', [{ span: { start: from, end }, newText: '' }]);
    } else if (end > start)
      yield proposal('blank-line', 'structure/blank-lines', [{ span: { start, end }, newText: '' }]);
  }
}
