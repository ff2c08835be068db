// Shows edits of a text as a unified diff, as `diff -u` and `git diff` print it, so that `git apply` and reviewers can read it. Made from the edits
// themselves: nothing is searched for.
import type { TextEdit } from '../base/edit';
import { LineIndex, lineStartsOf } from '../base/line-index';

const CONTEXT = 3;

/** Lines of the old text that are replaced, and what stands in their place. */
interface Block {
  /** 0-based; `last` is exclusive. */
  readonly first: number;
  last: number;
  edits: TextEdit[];
}

/** The diff of one file; empty without edits. `edits` are sorted and applicable. */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  if (edits.length === 0) return '';
  const lines = splitLines(text);
  const index = new LineIndex(text);
  const blocks: Block[] = [];
  for (const edit of edits) {
    const first = Math.min(index.lineAt(edit.span.start), lines.length);
    // A change that takes a line end away concerns the line behind it too.
    const last = Math.min(index.lineAt(edit.span.end) + 1, lines.length);
    const before = blocks.at(-1);
    if (before !== undefined && first < before.last) {
      before.last = Math.max(before.last, last);
      before.edits.push(edit);
    } else blocks.push({ first, last: Math.max(first, last), edits: [edit] });
  }
  const hunks: Block[][] = [];
  for (const block of blocks) {
    const hunk = hunks.at(-1);
    if (hunk !== undefined && block.first - (hunk.at(-1)?.last ?? 0) <= 2 * CONTEXT) hunk.push(block);
    else hunks.push([block]);
  }
  // As git does, without the slash of an absolute path.
  const name = path.startsWith('/') ? path.slice(1) : path;
  const out = [`--- a/${name}`, `+++ b/${name}`];
  let moved = 0;
  for (const hunk of hunks) moved += writeHunk(hunk, lines, text, index, moved, out);
  return `${out.join('\n')}\n`;
}

/** Lines with their ends. */
function splitLines(text: string): string[] {
  const starts = lineStartsOf(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length)).filter((line) => line !== '');
}

/** Prints a hunk; gives by how many lines the text has grown. */
function writeHunk(
  hunk: readonly Block[],
  lines: readonly string[],
  text: string,
  index: LineIndex,
  moved: number,
  out: string[],
): number {
  const from = Math.max(0, (hunk[0]?.first ?? 0) - CONTEXT);
  const to = Math.min(lines.length, (hunk.at(-1)?.last ?? 0) + CONTEXT);
  const body: string[] = [];
  let at = from;
  let added = 0;
  for (const { first, last, edits } of hunk) {
    for (; at < first; at++) push(body, ' ', lines[at] as string);
    const start = index.lineStart(first);
    const end = last < lines.length ? index.lineStart(last) : text.length;
    const now = splitLines(changed(text, start, end, edits));
    const old = lines.slice(first, last);
    let same = 0;
    while (same < old.length && old[same] === now[same]) same++;
    let behind = 0;
    while (behind < Math.min(old.length, now.length) - same && old.at(-1 - behind) === now.at(-1 - behind)) behind++;
    for (const line of old.slice(0, same)) push(body, ' ', line);
    for (const line of old.slice(same, old.length - behind)) push(body, '-', line);
    for (const line of now.slice(same, now.length - behind)) push(body, '+', line);
    for (const line of old.slice(old.length - behind)) push(body, ' ', line);
    added += now.length - (last - first);
    at = last;
  }
  for (; at < to; at++) push(body, ' ', lines[at] as string);
  out.push(`@@ -${extent(from, to - from)} +${extent(from + moved, to - from + added)} @@`, ...body);
  return added;
}

/** Where a hunk stands: an empty one is named by the line before it. */
function extent(first: number, count: number): string {
  return `${count === 0 ? first : first + 1},${count}`;
}

function push(body: string[], sign: string, line: string): void {
  const bare = line.endsWith('\n') ? line.slice(0, -1) : line;
  body.push(sign + bare);
  if (bare === line) body.push('\\ No newline at end of file');
}

function changed(text: string, start: number, end: number, edits: readonly TextEdit[]): string {
  let out = '';
  let at = start;
  for (const { span, newText } of edits) {
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at, end);
}
