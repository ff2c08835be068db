// Writes page numbers into a 目录 that is there: of the issue, or of the headings of the document at the cursor. Nothing else changes.
import { applyEdits, sortEdits, type TextEdit } from '../../base/edit';
import { shift, type Span } from '../../base/span';
import { buildModel } from '../../model/build';
import { listedLine } from '../../model/listing';
import { eachDocument } from '../../model/walk';
import { parseText } from '../../syntax/syntax-tree';
import { refuse } from '../renumber/types';
import { entryForm, printPage } from './contents-form';
import { habitsOf } from './habits';
import { headedDocument } from './headings';
import { pagesFor, type Paged } from './pages';
import type { GenerateOutcome, GenerateQuestion } from './types';

/** An entry of a 目录 that can have a page. */
export interface PagedEntry extends Paged {
  /** The entry with its number and page. */
  readonly span: Span;
  readonly page?: { readonly value: number; readonly span: Span };
}

/** The entries of the 目录 that is meant: that of the document at the cursor where the cursor stands in it or the file has no other. */
export function pagedEntries(question: Pick<GenerateQuestion, 'tree' | 'file' | 'offset'>): readonly PagedEntry[] {
  const { tree, file, offset } = question;
  const headed = headedDocument(question);
  const listing = headed?.document.listingSpan && shift(headed.document.listingSpan, headed.placed.base);
  const inside = listing !== undefined && listing.start <= offset && offset <= listing.end;
  if (file.contents !== undefined && !inside) {
    return file.contents.columns.flatMap(({ entries }) =>
      entries.map(({ title, number, page, span }) => ({
        title,
        span,
        ...(number && { number: number.key }),
        ...(page && { page }),
      })),
    );
  }
  if (listing === undefined) return [];
  const out: PagedEntry[] = [];
  const last = tree.lineOf(Math.max(listing.start, listing.end - 1));
  for (let i = tree.lineOf(listing.start) + 1; i <= last; i++) {
    const pieces = tree.lines[i]?.pieces ?? [];
    const [first, final] = [pieces[0], pieces.at(-1)];
    if (first === undefined || final === undefined) continue;
    const at = tree.lineStart(i);
    const span = { start: at + first.start, end: at + final.end };
    const { caption, page } = listedLine(tree.text, span);
    out.push({ title: tree.text.slice(caption.start, caption.end), span, ...(page && { page }) });
  }
  return out;
}

export function fillPages(question: GenerateQuestion): GenerateOutcome {
  const { tree, file, choices } = question;
  const entries = pagedEntries(question);
  if (entries.length === 0) return refuse('文件里没有目录。', 'The file has no contents.');
  const pages = pagesFor(choices.pages ?? '', entries);
  if ('kind' in pages) return pages;
  const issue = file.contents?.columns.flatMap((column) => column.entries) ?? [];
  const ofIssue = issue[0]?.span.start === entries[0]?.span.start;
  const habits = habitsOf(tree, { start: 0, end: tree.length });
  const form = ofIssue
    ? entryForm(tree, issue, habits)
    : { ...entryForm(tree, [], habits), ...listingForm(tree.text, entries) };
  const edits: TextEdit[] = [];
  for (const [i, { page, span }] of entries.entries()) {
    const wanted = pages[i];
    if (wanted === undefined || wanted === page?.value) continue;
    if (page !== undefined) edits.push({ span: page.span, newText: String(wanted) });
    else {
      const line = tree.text.slice(tree.lineStart(tree.lineOf(span.end - 1)), span.end);
      edits.push({ span: { start: span.end, end: span.end }, newText: printPage(line, wanted, form) });
    }
  }
  const sorted = sortEdits(edits);
  const text = applyEdits(tree.text, sorted) ?? tree.text;
  const after = pagedEntries({ ...question, ...readAgain(text), offset: moved(question.offset, sorted) });
  const right =
    after.length === entries.length &&
    after.every(
      (entry, i) => entry.title === entries[i]?.title && entry.page?.value === (pages[i] ?? entries[i]?.page?.value),
    );
  if (!right || documents(readAgain(text).file) !== documents(file)) {
    return refuse(
      '填入后不能再读作这个目录，没有改动。',
      'With the pages it would not be read as these contents; nothing was changed.',
    );
  }
  const filled = pages.filter((page) => page !== undefined).length;
  const left = entries.filter(({ page }, i) => page === undefined && pages[i] === undefined).length;
  const start = entries[0]?.span.start ?? 0;
  return {
    kind: 'edits',
    edits: sorted,
    text,
    cursor: start,
    made: text.slice(start, after.at(-1)?.span.end ?? start),
    notes: [],
    summary: [
      sorted.length === 0
        ? { zh: '页码没有变化。', en: 'No page changes.' }
        : {
            zh: `已填入 ${filled} 个页码，改动 ${sorted.length} 处。`,
            en: `${filled} pages filled in, ${sorted.length} changed.`,
          },
      ...(left > 0 ? [{ zh: `还有 ${left} 条没有页码。`, en: `${left} still without a page.` }] : []),
      ...(isRising(after.flatMap(({ page }) => page?.value ?? []))
        ? []
        : [{ zh: '页码不是由小到大，请核对。', en: 'The pages do not rise; check them.' }]),
    ],
  };
}

function readAgain(text: string): Pick<GenerateQuestion, 'tree' | 'file'> {
  const tree = parseText(text);
  return { tree, file: buildModel(tree) };
}

function documents(file: GenerateQuestion['file']): string {
  return file.documents
    .map(({ document }) =>
      eachDocument(document)
        .map(({ title }) => title?.text)
        .join('|'),
    )
    .join('\n');
}

/** The cursor stays in the 目录 it stands in: at its first entry. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  const first = edits[0]?.span.start;
  return first === undefined ? offset : Math.min(offset, first);
}

/** What stands between caption and page in most lines of a list of headings. */
function listingForm(text: string, entries: readonly PagedEntry[]): { beforePage: string; behindPage: string } {
  const paged = entries.find(({ page }) => page !== undefined);
  if (paged?.page === undefined) return { beforePage: '\t', behindPage: '' };
  const { caption, page } = listedLine(text, paged.span);
  return {
    beforePage: text.slice(caption.end, page?.span.start),
    behindPage: text.slice(paged.page.span.end, paged.span.end),
  };
}

function isRising(pages: readonly number[]): boolean {
  return pages.every((page, i) => i === 0 || page >= (pages[i - 1] as number));
}
