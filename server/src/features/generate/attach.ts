// Puts a table into a document: renews the one that is there, or writes it as an 附件 with its line in 附件说明, or behind the paragraph at the cursor.
// The text that comes out is read again, and only handed back when the table is read with the cells it was to have and all else as before.
import { applyEdits, diffToEdit, sortEdits, type TextEdit } from '../../base/edit';
import { foldText } from '../../base/fold';
import { contains, shift, type Span } from '../../base/span';
import { buildModel } from '../../model/build';
import type { Document, GazetteFile, PlacedDocument } from '../../model/document';
import { eachDocument, eachTable } from '../../model/walk';
import { parseText } from '../../syntax/syntax-tree';
import type { Bilingual } from '../../lint/rule';
import { placeAt } from '../place';
import { indentAt, lineBegin, lineEnd } from '../renumber/extents';
import { refuse, type Refusal, type RenumberNote } from '../renumber/types';
import { cellsOf, tableAt, type EditTable } from '../tables/edit-lines';
import { habitsOf, widthOf, type Habits } from './habits';
import { newCells, readPart, renewCells, type ReadPart, type TablePart } from './table-part';
import type { GenerateOutcome, GenerateQuestion } from './types';

/** The document a part is about, and the top-level one it belongs to. */
export interface PartOwner {
  readonly placed: PlacedDocument;
  readonly document: Document;
}

export function placeTable(question: GenerateQuestion, owner: PartOwner, part: TablePart): GenerateOutcome {
  const found = existingTable(question, owner, part);
  const anew = question.choices.place === 'cursor';
  if (found !== undefined) {
    const made = renewed(question, owner, part, found);
    // One that was written apart stays, and another may stand where the cursor is.
    if (made.kind === 'edits' || !anew) return made;
  }
  if (anew) return atCursor(question, owner, part);
  return attached(question, owner, part);
}

interface ExistingTable {
  readonly table: EditTable;
  readonly read: ReadPart;
}

/** The table of this kind that the document has: by its title or caption, or the one at the cursor. */
function existingTable(
  { tree, file, offset }: GenerateQuestion,
  { placed }: PartOwner,
  part: TablePart,
): ExistingTable | undefined {
  for (const document of eachDocument(placed.document)) {
    for (const each of eachTable(document)) {
      if (each.syntax === 'html') continue;
      const span = shift(each.span, placed.base);
      const here = contains(span, offset);
      const titled = [each.caption?.view.text, document.form === 'attachment' ? document.title?.text : undefined];
      const names = titled.filter((words) => words !== undefined);
      if (names.length === 0 ? !here : !names.some((words) => part.titled.test(foldText(words)))) continue;
      const first = each.rows[0];
      const table = first && tableAt(tree, file, first.span.start + placed.base);
      const read = table && readPart(part, cellsOf(table.lines));
      if (table && read) return { table, read };
    }
  }
  return undefined;
}

function renewed(
  question: GenerateQuestion,
  owner: PartOwner,
  part: TablePart,
  { table, read }: ExistingTable,
): GenerateOutcome {
  const { tree } = question;
  const made = renewCells(part, read);
  if (made.matched * 2 < Math.min(read.rows.length, part.rows.length)) {
    return refuse(
      `已有的“${part.title}”与文中所写对不上（多半是另外编写的），没有改动。可以把光标放到别处，选“插入到光标处”。`,
      `The ${part.title} that is there does not agree with the text (it was probably written apart); nothing was changed. Insert another at the cursor instead.`,
    );
  }
  const first = table.lines[0] as EditTable['lines'][number];
  const last = table.lines.at(-1) as EditTable['lines'][number];
  const mark = table.syntax === 'tab' ? '\t' : ' | ';
  const print = (cells: readonly string[]): string =>
    table.syntax === 'tab' ? first.prefix + cells.join(mark) : `| ${cells.join(mark)} |`;
  const rule = table.lines.filter(({ row }) => row === undefined).length > 0;
  const lines = made.cells.map(print);
  if (rule) lines.splice(1, 0, `|${' --- |'.repeat(made.cells[0]?.length ?? 0)}`);
  const eol = habitsOf(tree, shift(owner.document.span, owner.placed.base)).eol;
  const at = tree.lineStart(first.line);
  const end = lineEnd(tree, last.line);
  // Tables that say the same cell by cell keep their lines: white space in them is their own.
  const same = JSON.stringify(made.cells) === JSON.stringify([read.header, ...read.rows]);
  const newText = same ? tree.text.slice(at, end) : lines.join(eol);
  const change = diffToEdit(tree.text.slice(at, end), newText);
  const edits: TextEdit[] = change ? [{ span: shift(change.span, at), newText: change.newText }] : [];
  const text = tree.text.slice(0, at) + newText + tree.text.slice(end);
  const notes = made.gone.map((row): RenumberNote => {
    const words = row.join('　');
    return {
      span: { start: at, end },
      message: { zh: `文中已没有这一项，行已删去：${words}`, en: `The text has this no more; the row goes: ${words}` },
    };
  });
  const problem = verified(question, text, at, made.cells);
  if (problem !== undefined) return problem;
  const summary: Bilingual = same
    ? { zh: `“${part.title}”与正文一致，无须改动。`, en: `The ${part.title} agrees with the text; nothing changes.` }
    : {
        zh: `“${part.title}”已更新：共 ${part.rows.length} 行，新增 ${made.added} 行，删去 ${made.gone.length} 行。`,
        en: `${part.title} renewed: ${part.rows.length} rows, ${made.added} added, ${made.gone.length} removed.`,
      };
  return { kind: 'edits', edits, text, cursor: at, made: newText, summary: [summary], notes };
}

function atCursor(question: GenerateQuestion, owner: PartOwner, part: TablePart): GenerateOutcome {
  const { tree, file, offset } = question;
  const place = placeAt(file, offset);
  const block = place?.blocks.at(-1);
  const line = tree.lineOf(offset);
  if (block === undefined && tree.lines[line]?.kind !== 'blank') {
    return refuse(
      '光标不在正文里，不能在这里插入表格。',
      'The cursor stands outside the body; no table can be inserted there.',
    );
  }
  const end =
    block && place ? ('paragraph' in block ? block.paragraph.span.end : block.span.end) + place.placed.base : offset;
  const at = lineEnd(tree, Math.max(line, tree.lineOf(Math.max(0, end - 1))));
  const habits = habitsOf(tree, shift(owner.document.span, owner.placed.base));
  const { eol } = habits;
  const cells = newCells(part);
  const before = tree.lines[line]?.kind === 'blank' ? '' : habits.gap;
  const rows = cells.map((row) => row.join('\t')).join(eol);
  const body = `${part.title}${habits.gap}${rows}`;
  const next = tree.lines[tree.lineOf(at) + 1];
  const behind = next !== undefined && next.kind !== 'blank' ? habits.gap.slice(eol.length) : '';
  return finished(
    question,
    [{ span: { start: at, end: at }, newText: before + body + behind }],
    body,
    part,
    cells,
    false,
  );
}

function attached(question: GenerateQuestion, owner: PartOwner, part: TablePart): GenerateOutcome {
  const { tree } = question;
  const { placed } = owner;
  const holder = holderOf(owner);
  const { document } = holder;
  const habits = habitsOf(tree, shift(document.span, placed.base));
  const pages = document.inner.filter(({ form }) => form === 'attachment');
  const listed = document.attachmentNote?.entries ?? [];
  // What the note lists holds: 附件1-1 is a page of attachment 1, and 附3 may be one of its own.
  const values =
    listed.length > 0 ? listed.map((entry) => entry.number?.value) : pages.map(({ label }) => label?.number?.value);
  const numbers = values.filter((value) => value !== undefined);
  const counted = numbers.length > 0 ? Math.max(...numbers) : Math.max(pages.length, listed.length);
  const number = counted === 0 ? undefined : counted + 1;
  const title = part.title;
  const cells = newCells(part);
  const { eol } = habits;
  const label = `附件${number ?? ''}`;
  const rows = cells.map((row) => row.join('\t')).join(eol);
  const page = [label, title, rows].join(eol + eol);
  // 附件说明 first: where nothing stands between, both come in at one place.
  const edits = noteEdits(question, holder, habits, title, number);
  const end = lineEnd(tree, tree.lineOf(placed.base + pagesEnd(document) - 1));
  edits.push({ ...insertion(end), newText: eol + eol + page });
  if (number === 2 && pages[0]?.label !== undefined && pages[0].label.number === undefined) {
    const { span, word } = pages[0].label;
    edits.push({ ...insertion(placed.base + wordEnd(document.source, span, word)), newText: '1' });
  }
  return finished(question, edits, page, part, cells, true);
}

const insertion = (at: number): { span: Span } => ({ span: { start: at, end: at } });

/** Who has attachments already; else the document itself. */
function holderOf(owner: PartOwner): PartOwner {
  const { placed, document } = owner;
  const has = (each: Document): boolean =>
    each.attachmentNote !== undefined || each.inner.some(({ form }) => form === 'attachment');
  if (has(document) || !has(placed.document)) return owner;
  return { placed, document: placed.document };
}

/** Where the last page ends, or all that stands before pages: what is printed, 附注; not 抄送 and the printing office. */
function pagesEnd({ elements, blocks, span }: Document): number {
  const ends = elements.flatMap(({ kind, span: each }) =>
    kind === 'copy-to' || kind === 'print-line' ? [] : [each.end],
  );
  const last = blocks.at(-1)?.span.end ?? span.start + 1;
  return Math.max(last, ...ends);
}

function wordEnd(source: string, { start, end }: Span, word: string): number {
  const at = source.slice(start, end).indexOf(word.slice(-1));
  return at < 0 ? end : start + at + 1;
}

/** The new line of 附件说明. */
function noteEdits(
  { tree }: GenerateQuestion,
  { placed, document }: PartOwner,
  habits: Habits,
  title: string,
  number: number | undefined,
): TextEdit[] {
  const { eol } = habits;
  const note = document.attachmentNote;
  if (note === undefined) {
    // Pages without a note: their document has its reasons.
    if (number !== undefined) return [];
    const last = document.blocks.at(-1);
    if (last === undefined) return [];
    const notes = last.kind === 'table' ? last.notes.map(({ span }) => span.end) : [];
    const at = lineEnd(tree, tree.lineOf(placed.base + Math.max(last.span.end, ...notes) - 1));
    return [{ ...insertion(at), newText: `${eol}${eol}${habits.indent}${widthOf(habits, '附件：')}${title}` }];
  }
  const inFile = (offset: number): number => offset + placed.base;
  const last = note.entries.at(-1);
  const at = lineEnd(tree, tree.lineOf(inFile(note.span.end) - 1));
  const indent = indentAt(tree, inFile(note.label.span.start)) + '\u3000'.repeat(3);
  const gap = /^[0-9]/.test(title) ? ' ' : '';
  if (last === undefined)
    return [{ ...insertion(lineEnd(tree, tree.lineOf(inFile(note.label.span.end) - 1))), newText: title }];
  const value = number ?? note.entries.length + 1;
  if (last.number === undefined) {
    const before = /^[0-9]/.test(last.name) ? ' ' : gap;
    return [
      { ...insertion(inFile(last.nameSpan.start)), newText: `1.${before}` },
      { ...insertion(at), newText: `${eol}${indent}2.${before}${title}` },
    ];
  }
  const between = document.source.slice(last.number.span.end, last.nameSpan.start);
  const start = (last.label ?? last.number.span).start;
  const line = tree.lineOf(inFile(start));
  const own = tree.text.slice(lineBegin(tree, line), inFile(start));
  const prefix = own.trim() === '' ? own : indent;
  const word = last.label ? document.source.slice(last.label.start, last.number.span.start) : '';
  return [{ ...insertion(at), newText: `${eol}${prefix}${word}${value}${between}${title}` }];
}

function finished(
  question: GenerateQuestion,
  list: readonly TextEdit[],
  body: string,
  part: TablePart,
  cells: string[][],
  page: boolean,
): GenerateOutcome {
  const edits = sortEdits(joined(list));
  const text = applyEdits(question.tree.text, edits);
  const at = text?.indexOf(body, edits[0]?.span.start ?? 0) ?? -1;
  if (text === undefined || at < 0) return unreadable();
  const rows = text.indexOf(cells[0]?.join('\t') ?? '', at);
  const problem =
    verified(question, text, rows, cells) ?? (page ? sameAround(question, text, at, part.title) : undefined);
  if (problem !== undefined) return problem;
  const what = page ? { zh: '附件', en: 'attachment' } : { zh: '表格', en: 'table' };
  return {
    kind: 'edits',
    edits,
    text,
    cursor: at,
    made: body,
    notes: [],
    summary: [
      {
        zh: `已生成“${part.title}”（${what.zh}，${part.rows.length} 行）。`,
        en: `${part.title} written (${what.en}, ${part.rows.length} row${part.rows.length === 1 ? '' : 's'}).`,
      },
    ],
  };
}

/** Insertions at one place are made one, in the order in which they are given: two would come in an order of chance. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of edits) {
    const same = out.findIndex(({ span }) => span.start === edit.span.start);
    if (same < 0) out.push(edit);
    else out[same] = { span: edit.span, newText: (out[same] as TextEdit).newText + edit.newText };
  }
  return out;
}

/** The table at the offset has the cells it was to have, and the file falls into as many documents as before. */
function verified(
  { file }: GenerateQuestion,
  text: string,
  at: number,
  cells: readonly (readonly string[])[],
): Refusal | undefined {
  const tree = parseText(text);
  const read = buildModel(tree);
  const table = tableAt(tree, read, at);
  const same = table !== undefined && JSON.stringify(cellsOf(table.lines)) === JSON.stringify(cells);
  return same && read.documents.length === file.documents.length ? undefined : unreadable();
}

/** What was there is read as before; one attachment more, with this title. */
function sameAround({ file }: GenerateQuestion, text: string, at: number, title: string): Refusal | undefined {
  const read = buildModel(parseText(text));
  const before = partsOf(file);
  const after = partsOf(read);
  const made = after.find(({ start, form }) => start === at && form === 'attachment');
  const rest = after.filter((each) => each !== made);
  const same =
    made !== undefined &&
    made.title === foldText(title) &&
    rest.length === before.length &&
    rest.every((each, i) => isSame(each, before[i]));
  return same ? undefined : unreadable();
}

function isSame(a: DocumentFacts, b: DocumentFacts | undefined): boolean {
  return a.form === b?.form && a.title === b.title && a.blocks === b.blocks && a.elements === b.elements;
}

interface DocumentFacts {
  readonly start: number;
  readonly form: string;
  readonly title: string;
  readonly blocks: string;
  /** What it is made of. */
  readonly elements: string;
}

function partsOf(file: GazetteFile): DocumentFacts[] {
  return file.documents.flatMap(({ base, document }) =>
    eachDocument(document).map((each) => ({
      start: each.span.start + base,
      form: each.form,
      title: foldText(each.title?.text ?? ''),
      elements: each.elements.flatMap(({ kind }) => (/^attachment/.test(kind) ? [] : [kind])).join(),
      blocks: foldText(each.blocks.map(({ span }) => each.source.slice(span.start, span.end)).join('\n')),
    })),
  );
}

function unreadable(): Refusal {
  return refuse(
    '这样写入的内容不能再读作附件和表格，没有改动；请换一个位置，或者先检查附件说明和附件的编号。',
    'What would be written could not be read as attachment and table again; nothing was changed. Choose another place, or see to the numbers of the attachments first.',
  );
}

/** Whether the document has a table of this name already. */
export function hasTable(document: Document, titled: RegExp): boolean {
  return eachDocument(document).some((each) =>
    eachTable(each).some(({ caption }) =>
      [caption?.view.text, each.form === 'attachment' ? each.title?.text : undefined].some(
        (words) => words !== undefined && titled.test(foldText(words)),
      ),
    ),
  );
}
