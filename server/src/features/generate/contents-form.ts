// The 目录 of an issue as lines: which lines are whose, and in what form its entries are printed (bullets, brackets, leaders, number on a line of
// its own). A new entry is printed as most are. Knows the contents of the model and the lines of the tree; says nothing of documents.
import { displayWidth } from '../../base/width';
import type { Contents, ContentsEntry } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { lineEnd } from '../renumber/extents';
import type { Habits } from './habits';

/** A heading or an entry with the lines it stands on. */
export interface Chunk {
  readonly kind: 'column' | 'entry';
  /** The lines, without line ends. */
  readonly lines: readonly string[];
  /** Blank lines and comments above, as they are. */
  readonly above: readonly string[];
  readonly name?: string;
  readonly entry?: ContentsEntry;
}

/** The chunks of the contents in text order, and the last of their lines (that of the label where there are none). */
export function readChunks(tree: SyntaxTree, contents: Contents): { chunks: Chunk[]; first: number; last: number } {
  const starts = new Map<number, Omit<Chunk, 'lines' | 'above'>>();
  for (const { name, span, entries } of contents.columns) {
    if (name !== '') starts.set(tree.lineOf(span.start), { kind: 'column', name });
    for (const entry of entries) starts.set(tree.lineOf(entry.span.start), { kind: 'entry', entry });
  }
  const first = tree.lineOf(contents.span.start);
  const last = tree.lineOf(Math.max(contents.span.start, contents.span.end - 1));
  const chunks: { kind: Chunk['kind']; lines: string[]; above: string[]; name?: string; entry?: ContentsEntry }[] = [];
  let above: string[] = [];
  for (let i = first + 1; i <= last; i++) {
    const line = tree.lines[i];
    const start = starts.get(i);
    const text = line?.text ?? '';
    if (start !== undefined) {
      chunks.push({ ...start, lines: [text], above });
      above = [];
    } else if (line?.kind === 'comment' || line?.kind === 'blank') above.push(text);
    else {
      // The rest of a wrapped entry, with whatever was put between its lines.
      chunks.at(-1)?.lines.push(...above, text);
      above = [];
    }
  }
  return { chunks, first, last };
}

/** How entries are printed. */
export interface EntryForm {
  readonly prefix: string;
  /** Between title and number, such as （ or, with the number on a line of its own, a line end and （. */
  readonly beforeNumber: string;
  /** What closes the number. */
  readonly behindNumber: string;
  /** White space between the serial and 号. */
  readonly numberGap: string;
  /** From the number, or the title, to the page, and what stands behind the page. */
  readonly beforePage: string;
  readonly behindPage: string;
  /** Columns a line with leader takes, where the pages stand below each other. */
  readonly width?: number;
}

const LEADER = /(?:[…·.．‥_]){2,}/;

/** The form most entries have; for contents without any, the usual one in the width of the document. */
export function entryForm(tree: SyntaxTree, entries: readonly ContentsEntry[], habits: Habits): EntryForm {
  const { text } = tree;
  const open = habits.half ? '(' : '（';
  const close = habits.half ? ')' : '）';
  const prefixes: string[] = [];
  const befores: string[] = [];
  const behinds: string[] = [];
  const gaps: string[] = [];
  const pages: { readonly before: string; readonly behind: string; readonly width: number }[] = [];
  for (const { titleSpan, number, page, span } of entries) {
    const line = tree.lineOf(titleSpan.start);
    prefixes.push(text.slice(tree.lineStart(line), titleSpan.start).replace('\uFEFF', ''));
    let tail = titleSpan.end;
    if (number !== undefined) {
      befores.push(text.slice(titleSpan.end, number.span.start));
      const bracket = /^[)）\]］】]/.exec(text.slice(number.span.end, number.span.end + 1))?.[0] ?? '';
      behinds.push(bracket);
      gaps.push(/([ \u00a0\u3000]?)号?$/.exec(text.slice(number.span.start, number.span.end))?.[1] ?? '');
      tail = number.span.end + bracket.length;
    }
    if (page !== undefined && page.span.start >= tail) {
      const end = lineEnd(tree, tree.lineOf(page.span.start));
      pages.push({
        before: text.slice(tail, page.span.start),
        behind: text.slice(page.span.end, Math.max(page.span.end, Math.min(end, span.end))),
        width: displayWidth(text.slice(tree.lineStart(tree.lineOf(page.span.start)), end), 2),
      });
    }
  }
  const oneLine = pages.filter(({ before }) => !/[\r\n]/.test(before));
  const led = oneLine.filter(({ before }) => LEADER.test(before));
  const kind = (before: string): string => before.replace(LEADER, (run) => run.charAt(0));
  const beforePage =
    mostCommon(
      oneLine.map(({ before }) => before),
      kind,
    ) ?? ` ${open}`;
  const width =
    LEADER.test(beforePage) && led.length > 1 ? mostCommon(led.map((page) => String(page.width))) : undefined;
  return {
    prefix: mostCommon(prefixes) ?? '',
    beforeNumber: mostCommon(befores) ?? open,
    behindNumber: mostCommon(behinds) ?? close,
    numberGap: mostCommon(gaps) ?? '',
    beforePage,
    behindPage: mostCommon(oneLine.map(({ behind }) => behind)) ?? close,
    ...(width === undefined ? {} : { width: Number(width) }),
  };
}

/** The text that occurs most, the first of equals; counted by kind, given as the first of its kind. */
function mostCommon(texts: readonly string[], kind: (text: string) => string = (text) => text): string | undefined {
  const counts = new Map<string, { count: number; readonly first: string }>();
  for (const text of texts) {
    const key = kind(text);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, first: text });
    else known.count++;
  }
  let best: { count: number; readonly first: string } | undefined;
  for (const each of counts.values()) if (best === undefined || each.count > best.count) best = each;
  return best?.first;
}

/** What is to be printed in an entry. */
export interface WantedEntry {
  readonly title: string;
  readonly number?: string;
  readonly page?: number;
}

/** An entry in the given form, as lines. */
export function printEntry({ title, number, page }: WantedEntry, form: EntryForm): string[] {
  let text = form.prefix + title;
  if (number !== undefined) text += form.beforeNumber + number + form.behindNumber;
  const lines = text.split(/\r\n|\r|\n/);
  if (page === undefined) return lines;
  const last = lines[lines.length - 1] as string;
  lines[lines.length - 1] = last + printPage(last, page, form);
  return lines;
}

/** What is added to the last line of an entry to print its page. */
export function printPage(line: string, page: number, form: EntryForm): string {
  return leader(line, String(page), form) + String(page) + form.behindPage;
}

/** What stands between the text and the page, of the length that puts the page below the others. */
function leader(before: string, page: string, { beforePage, behindPage, width }: EntryForm): string {
  const run = LEADER.exec(beforePage)?.[0];
  if (run === undefined || width === undefined) return beforePage;
  const rest = displayWidth(before + beforePage.replace(run, '') + page + behindPage, 2);
  const mark = run.charAt(0);
  const count = Math.floor((width - rest) / displayWidth(mark, 2));
  return beforePage.replace(run, mark.repeat(Math.max(2, Math.min(count, 200))));
}
