// Builds or renews the 目录 of an issue: an entry for every document, under the column of its issuer, with title, number and the page it had. Lines that
// are right stay as they are, byte for byte. Works on the model; what a page is, nobody can see in a text.
import { diffToEdit } from '../../base/edit';
import type { ContentsEntry, PlacedDocument } from '../../model/document';
import { matchContents } from '../../lint/support/contents-match';
import type { Bilingual } from '../../lint/rule';
import { lineBegin, lineEnd } from '../renumber/extents';
import { refuse, type RenumberNote } from '../renumber/types';
import { arrange, linesOf, type Listed } from './contents-arrange';
import { issuedBy } from './contents-columns';
import { entryForm, readChunks, type EntryForm } from './contents-form';
import { habitsOf } from './habits';
import { printedTitle } from './printed';
import type { GenerateOutcome, GenerateQuestion } from './types';
import { verifiedContents } from './contents-verify';

/** The 目录 of the whole file. */
export function contentsOf(question: GenerateQuestion): GenerateOutcome {
  const { tree, file } = question;
  const { contents, documents } = file;
  const match = matchContents(file);
  const old = contents?.columns.flatMap(({ entries }) => entries) ?? [];
  if (match !== undefined && match.pairs.length === 0) {
    return refuse(
      '目录里没有一条与文中的文件对得上，可能不是本期的目录；没有改动。',
      'No entry of the contents speaks of a document of this file; it may be another issue’s. Nothing was changed.',
    );
  }
  if (documents.length === 1 && contents === undefined && file.masthead === undefined) {
    return refuse('这个文件只有一份公文，不是一期公报。', 'The file holds one document and is no issue of a gazette.');
  }
  const entryOf = new Map(match?.pairs.map(({ placed, entry }) => [placed, entry]));
  const listable = documents.filter((placed) => entryOf.has(placed) || isListable(placed));
  if (listable.length === 0) {
    return refuse('没有可以列入目录的文件。', 'There is no document that contents could list.');
  }
  const first = documents[0] as PlacedDocument;
  const span = { start: first.base, end: tree.length };
  const habits = habitsOf(tree, span);
  const form = entryForm(tree, old, habits);
  const numbered = old.length === 0 || old.some(({ number }) => number !== undefined);
  const wanted = listable.map((placed): Listed => listedOf(placed, entryOf.get(placed), form, numbered));

  const read = contents && readChunks(tree, contents);
  const { columns, gone } = arrange(read?.chunks ?? [], wanted, new Set(match?.missing));
  const lines = linesOf(columns, form);
  const eol = habits.eol;
  const at = read ? lineEnd(tree, read.first) : lineBegin(tree, tree.lineOf(first.base + first.document.span.start));
  const end = read ? lineEnd(tree, read.last) : at;
  const body = lines.join(eol);
  const newText = read
    ? body === ''
      ? ''
      : eol + body
    : `目${habits.half ? ' ' : '\u3000'}录${eol}${body}${eol}${eol}`;
  const change = diffToEdit(tree.text.slice(at, end), newText);
  const edits = change
    ? [{ span: { start: change.span.start + at, end: change.span.end + at }, newText: change.newText }]
    : [];
  const text = tree.text.slice(0, at) + newText + tree.text.slice(end);
  const notes = gone.map((entry): RenumberNote => ({
    span: entry.span,
    message: {
      zh: `文中没有这个文件，条目已删去：${entry.title}`,
      en: `The file has no such document; the entry goes: ${entry.title}`,
    },
  }));
  const start = read ? lineBegin(tree, read.first) : at;
  const made = text.slice(start, at + newText.length).trimEnd();
  const outcome = { kind: 'edits' as const, edits, text, cursor: start, made, notes, summary: [] };
  const problem = verifiedContents(question, text, wanted);
  if (problem !== undefined) return problem;
  return { ...outcome, summary: summaryOf(wanted, gone.length, edits.length > 0, old.length > 0) };
}

/** A document with a number, an issuer or an addressee; what only looks like one is not listed. */
function isListable({ document }: PlacedDocument): boolean {
  const { title, number, addressee } = document;
  if (title === undefined) return false;
  const hasNumber = number?.number !== undefined || number?.order !== undefined;
  return hasNumber || title.issuers.length > 0 || addressee !== undefined;
}

function listedOf(placed: PlacedDocument, old: ContentsEntry | undefined, form: EntryForm, numbered: boolean): Listed {
  const { document } = placed;
  const { kind } = issuedBy(document);
  const page = old?.page?.value;
  const common = { placed, kind, ...(page === undefined ? {} : { page }), ...(old && { old }) };
  const { title, number, source } = document;
  const order = number?.order;
  if (title !== undefined && order !== undefined && title.text.endsWith('令')) {
    const printed = document.inner.find((inner) => inner.form === 'instrument')?.title;
    const name = `${printedTitle(source, title)}第${order.value}号`;
    return printed
      ? { ...common, title: printedTitle(source, printed), ...(numbered && { number: name }) }
      : { ...common, title: printedTitle(source, title), ...(numbered && { number: `第${order.value}号` }) };
  }
  const own = number?.number;
  const known = own !== undefined && number?.placeholder !== true && numbered;
  return {
    ...common,
    title: title ? printedTitle(source, title) : '',
    ...(known && { number: own.key.replace(/号$/, `${form.numberGap}号`) }),
  };
}

function summaryOf(wanted: readonly Listed[], gone: number, changed: boolean, renewing: boolean): Bilingual[] {
  const added = wanted.filter(({ old }) => old === undefined).length;
  const unpaged = wanted.filter(({ page }) => page === undefined).length;
  if (!changed)
    return [{ zh: '目录与文件一致，无须改动。', en: 'The contents agree with the documents; nothing changes.' }];
  const parts: Bilingual[] = [
    renewing
      ? {
          zh: `目录已更新：共 ${wanted.length} 个文件，新增 ${added} 条，删去 ${gone} 条。`,
          en: `Contents renewed: ${wanted.length} documents, ${added} added, ${gone} removed.`,
        }
      : { zh: `目录已生成：共 ${wanted.length} 个文件。`, en: `Contents written: ${wanted.length} documents.` },
  ];
  if (unpaged > 0) {
    parts.push({
      zh: `${unpaged} 条还没有页码，可用“填入目录页码”补上。`,
      en: `${unpaged} without a page; “Fill In Page Numbers of Contents” adds them.`,
    });
  }
  return parts;
}
