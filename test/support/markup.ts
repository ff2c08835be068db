/**
 * Text is the test: takes the markers out of a marked-up text and says where they stood. ‸ is the cursor, ⟦…⟧ a range, ⟦…⟧{rule} an
 * expected finding, a line `//- /path` starts another file. Knows no rule and no parser.
 */
import type { Span } from '../../server/src/base/span';

export interface MarkedRange {
  /** Offsets in the text without markers. */
  readonly span: Span;
  /** What stands in {…} right behind the range; undefined when nothing does. */
  readonly label: string | undefined;
}

export interface MarkedText {
  readonly path: string;
  readonly text: string;
  readonly cursors: readonly number[];
  /** By their start, outer ranges first. */
  readonly ranges: readonly MarkedRange[];
}

const FILE_LINE = /^\/\/- (\/\S*)$/;
const LABEL = /\{([^{}\n]{1,80})\}/y;

/** Takes the markers out of one text. Throws when a range is not closed, so that a misspelt test cannot pass. */
export function readMarkup(marked: string, path = '/test.gazette'): MarkedText {
  let text = '';
  const cursors: number[] = [];
  const ranges: MarkedRange[] = [];
  const open: number[] = [];
  for (let i = 0; i < marked.length; i++) {
    const c = marked[i];
    if (c === '‸') {
      cursors.push(text.length);
    } else if (c === '⟦') {
      open.push(text.length);
    } else if (c === '⟧') {
      const start = open.pop();
      if (start === undefined) throw new Error(`⟧ without ⟦ behind ${JSON.stringify(text.slice(-20))}`);
      LABEL.lastIndex = i + 1;
      const label = LABEL.exec(marked)?.[1];
      if (label !== undefined) i = LABEL.lastIndex - 1;
      ranges.push({ span: { start, end: text.length }, label });
    } else {
      text += c;
    }
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  ranges.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { path, text, cursors, ranges };
}

/** Splits a text at `//- /path` lines and takes the markers out of each file. Text before the first such line must be blank. */
export function readMarkedFiles(marked: string): MarkedText[] {
  const files: { path: string; lines: string[] }[] = [];
  for (const line of marked.split('\n')) {
    const path = FILE_LINE.exec(line)?.[1];
    if (path !== undefined) files.push({ path, lines: [] });
    else if (files.length > 0) files.at(-1)?.lines.push(line);
    else if (line.trim() !== '') throw new Error(`text before the first file: ${line}`);
  }
  return files.map(({ path, lines }) => readMarkup(lines.join('\n'), path));
}

/** The one cursor of a text. */
export function cursorOf(marked: MarkedText): number {
  const [cursor] = marked.cursors;
  if (cursor === undefined || marked.cursors.length > 1) throw new Error('expected one ‸');
  return cursor;
}

/** Puts range markers into a text: the inverse, for showing what was found beside what was expected. */
export function writeMarkup(text: string, ranges: readonly MarkedRange[]): string {
  const marks = ranges.flatMap(({ span, label }, order) => [
    { at: span.start, closing: 0, key: -span.end, order, mark: '⟦' },
    {
      at: span.end,
      closing: span.start === span.end ? 0 : -1,
      key: -span.start,
      order,
      mark: label === undefined ? '⟧' : `⟧{${label}}`,
    },
  ]);
  marks.sort((a, b) => a.at - b.at || a.closing - b.closing || a.key - b.key || a.order - b.order);
  let out = '';
  let from = 0;
  for (const { at, mark } of marks) {
    out += text.slice(from, at) + mark;
    from = at;
  }
  return out + text.slice(from);
}
