// A file as lines: lossless, total, incremental. An edit re-reads the lines it touches (and those whose comment state it changes) and
// keeps every other line object, so that what was computed from them can be kept too. Knows characters and lines, no documents.
import type { TextEdit } from '../base/edit';
import { lexLine, type Line, type LineState } from './line';
import type { Span } from '../base/span';

/** A comment <!-- … -->, possibly over several lines. */
export interface Comment {
  /** Marks included; file offsets. */
  readonly span: Span;
  /** Between the marks, trimmed. */
  readonly text: string;
  /** 0-based lines on which it begins and ends. */
  readonly line: number;
  readonly endLine: number;
}

export class SyntaxTree {
  private cachedText: string | undefined;
  private cachedStarts: Uint32Array | undefined;
  private cachedComments: readonly Comment[] | undefined;

  /**
   * @param lines every line of the file, the last without a line end (possibly empty)
   * @param charactersRead UTF-16 units read to make this tree from the one before (all of them for a first parse)
   */
  constructor(
    readonly lines: readonly Line[],
    readonly charactersRead: number,
    text?: string,
  ) {
    this.cachedText = text;
  }

  get text(): string {
    if (this.cachedText === undefined) {
      const parts: string[] = [];
      for (const line of this.lines) parts.push(line.text, line.eol);
      this.cachedText = parts.join('');
    }
    return this.cachedText;
  }

  /**
   * The text with one stretch replaced, when the text is at hand: cutting it is far cheaper than joining all lines again.
   * Undefined when nobody has asked for the text yet.
   */
  textWith(start: number, end: number, newText: string): string | undefined {
    const text = this.cachedText;
    return text === undefined ? undefined : text.slice(0, start) + newText + text.slice(end);
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** Length of the file in UTF-16 units. */
  get length(): number {
    return this.starts()[this.lines.length] ?? 0;
  }

  /** Offset at which a 0-based line begins; the file's length for lines beyond the last. */
  lineStart(line: number): number {
    const starts = this.starts();
    return starts[Math.max(0, Math.min(line, this.lines.length))] ?? 0;
  }

  /** The 0-based line an offset lies in; the last line for the end of the file and beyond. */
  lineOf(offset: number): number {
    const starts = this.starts();
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Comments in text order. A comment left open reaches to the end of the file. */
  get comments(): readonly Comment[] {
    this.cachedComments ??= collectComments(this);
    return this.cachedComments;
  }

  /** The leaves of the tree in order; joined they are the file. */
  *tokens(): Iterable<string> {
    for (const line of this.lines) {
      let from = 0;
      for (const piece of line.pieces) {
        if (piece.start > from) yield line.text.slice(from, piece.start);
        yield line.text.slice(piece.start, piece.end);
        from = piece.end;
      }
      if (from < line.text.length) yield line.text.slice(from);
      if (line.eol !== '') yield line.eol;
    }
  }

  private starts(): Uint32Array {
    if (this.cachedStarts === undefined) {
      const starts = new Uint32Array(this.lines.length + 1);
      let offset = 0;
      for (let i = 0; i < this.lines.length; i++) {
        starts[i] = offset;
        const line = this.lines[i] as Line;
        offset += line.text.length + line.eol.length;
      }
      starts[this.lines.length] = offset;
      this.cachedStarts = starts;
    }
    return this.cachedStarts;
  }
}

/** Parses a file from scratch. Never throws. */
export function parseText(text: string): SyntaxTree {
  const lines: Line[] = [];
  lexInto(lines, text, 'normal', true);
  return new SyntaxTree(lines, text.length, text);
}

/**
 * The tree of the edited text. `edits` are in offsets of the old text and applied together; overlapping ones are applied in order of
 * their start. The result equals `parseText` of the new text; lines outside the edits stay the same objects.
 */
export function editTree(tree: SyntaxTree, edits: readonly TextEdit[]): SyntaxTree {
  if (edits.length === 0) return tree;
  let current = tree;
  let read = 0;
  const sorted = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  for (const edit of sorted) {
    current = editOnce(current, edit);
    read += current.charactersRead;
  }
  return new SyntaxTree(current.lines, read, current.textWith(0, 0, ''));
}

function editOnce(tree: SyntaxTree, edit: TextEdit): SyntaxTree {
  const length = tree.length;
  const start = Math.max(0, Math.min(edit.span.start, length));
  const end = Math.max(start, Math.min(edit.span.end, length));
  let first = tree.lineOf(start);
  // A \n typed right behind a \r belongs to the line before.
  if (first > 0 && start === tree.lineStart(first)) first--;
  const last = tree.lineOf(end);
  const from = tree.lineStart(first);
  const old = tree.lines.slice(first, last + 1);
  const oldText = old.map((line) => line.text + line.eol).join('');
  const rest = last + 1 < tree.lines.length;
  let replaced = oldText.slice(0, start - from) + edit.newText + oldText.slice(end - from);
  let behind = last + 1;
  // The region must end with a line end of its own unless it reaches the end of the file, and not inside a \r\n.
  while (rest && behind < tree.lines.length && !/[\r\n]$/.test(replaced)) {
    const line = tree.lines[behind] as Line;
    replaced += line.text + line.eol;
    behind++;
  }
  if (replaced.endsWith('\r') && behind < tree.lines.length) {
    const line = tree.lines[behind] as Line;
    replaced += line.text + line.eol;
    behind++;
  }
  const lines = tree.lines.slice(0, first);
  const entry: LineState = first === 0 ? 'normal' : (tree.lines[first - 1] as Line).exit;
  const atEnd = behind >= tree.lines.length;
  let read = replaced.length;
  let state = lexInto(lines, replaced, entry, first === 0, !atEnd);
  while (behind < tree.lines.length) {
    const line = tree.lines[behind] as Line;
    if (line.entry === state) break;
    const fresh = lexLine(line.text, line.eol, state, lines.length === 0);
    read += line.text.length + line.eol.length;
    lines.push(fresh);
    state = fresh.exit;
    behind++;
  }
  // concat keeps every untouched line object and copies the array once.
  const all = behind < tree.lines.length ? lines.concat(tree.lines.slice(behind)) : lines;
  return new SyntaxTree(all, read, tree.textWith(start, end, edit.newText));
}

/** Splits and reads `text` into `lines`; returns the state behind the last. `partial` leaves out the empty line after a final line end. */
function lexInto(lines: Line[], text: string, entry: LineState, first: boolean, partial = false): LineState {
  let state = entry;
  let from = 0;
  let isFirst = first;
  const add = (line: string, eol: string): void => {
    const lexed = lexLine(line, eol, state, isFirst);
    isFirst = false;
    lines.push(lexed);
    state = lexed.exit;
  };
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    const eol = code === 10 ? '\n' : text.charCodeAt(i + 1) === 10 ? '\r\n' : '\r';
    add(text.slice(from, i), eol);
    i += eol.length - 1;
    from = i + 1;
  }
  if (!partial || from < length) add(text.slice(from), '');
  return state;
}

function collectComments(tree: SyntaxTree): readonly Comment[] {
  const comments: Comment[] = [];
  let openLine = -1;
  let openAt = 0;
  let parts: string[] = [];
  for (let index = 0; index < tree.lines.length; index++) {
    const line = tree.lines[index] as Line;
    if (line.comments.length === 0) continue;
    for (const part of line.comments) {
      const printed = line.text.slice(part.start, part.end);
      const start = tree.lineStart(index) + part.start;
      if (openLine < 0) {
        openLine = index;
        openAt = start;
        parts = [];
      }
      parts.push(printed);
      const closed = part.end < line.text.length || line.exit !== 'comment';
      if (!closed) continue;
      const whole = parts.join('\n');
      comments.push({
        span: { start: openAt, end: tree.lineStart(index) + part.end },
        text: whole.slice(4, whole.endsWith('-->') ? -3 : undefined).trim(),
        line: openLine,
        endLine: index,
      });
      openLine = -1;
    }
  }
  if (openLine >= 0) {
    comments.push({
      span: { start: openAt, end: tree.length },
      text: parts.join('\n').slice(4).trim(),
      line: openLine,
      endLine: tree.lines.length - 1,
    });
  }
  return comments;
}
