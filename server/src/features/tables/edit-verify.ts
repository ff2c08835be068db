// Makes edits of a draft, reads the text that comes out and hands the edits back only when every table in it is what it was meant to be. So
// nothing is written that Gazette would not read again as the table the user asked for.
import { applyEdits, diffToEdit, sortEdits, type TextEdit } from '../../base/edit';
import { buildModel } from '../../model/build';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { lineBreakOf } from '../renumber/extents';
import { refuse, type Refusal } from '../renumber/types';
import { treeAfter } from '../renumber/verify';
import { cellsOf, contentStart, tableAt, type EditTable } from './edit-lines';
import type { Draft, ExpectedTable, LineChange, TableOutcome } from './edit-types';

/** The draft as edits, or a refusal when the outcome would be read otherwise. */
export function verified({ tree, file }: EditTable, draft: Draft): TableOutcome {
  const edits = sortEdits(draft.changes.flatMap((change) => editsOf(tree, change)));
  const text = applyEdits(tree.text, edits);
  if (text === undefined) return unreadable();
  const after = treeAfter(tree, { edits, text });
  const read = buildModel(after, file);
  if (read.documents.length !== file.documents.length) return unreadable();
  for (const expected of draft.expected) {
    const found = tableAt(after, read, after.lineStart(expected.line));
    if (found === undefined || !agrees(found, expected)) return unreadable();
  }
  const { cursor } = draft;
  const there = cursor && tableAt(after, read, after.lineStart(cursor.line));
  return {
    kind: 'edits',
    edits,
    text,
    ...(there && cursor ? { cursor: after.lineStart(cursor.line) + contentStart(there.at, cursor.cell) } : {}),
    summary: [draft.summary],
    references: 0,
    deleted: [],
    doubtful: [],
  };
}

function agrees(found: EditTable, { cells }: ExpectedTable): boolean {
  const rows = cellsOf(found.lines);
  return (
    rows.length === cells.length &&
    rows.every((row, r) => row.length === cells[r]?.length && row.every((cell, c) => cell === cells[r]?.[c]))
  );
}

function unreadable(): Refusal {
  return refuse(
    '改后的行不能再读作这个表格（例如整行只剩一个单元格有内容），没有修改。',
    'The changed lines would no longer be read as this table (a row with a single filled cell, say); nothing was changed.',
  );
}

function editsOf(tree: SyntaxTree, { line: at, text, remove, before, behind }: LineChange): TextEdit[] {
  const start = tree.lineStart(at);
  const line = tree.lines[at] as SyntaxTree['lines'][number];
  const end = start + line.text.length;
  const eol = lineBreakOf(tree);
  const above = (before ?? []).map((each) => each + eol).join('');
  const below = (behind ?? []).map((each) => eol + each).join('');
  const own = remove || text === undefined ? undefined : diffToEdit(line.text, text);
  const changed = own && { start: own.span.start + start, end: own.span.end + start };
  // Two insertions at one place would come in an order of chance: they are made one.
  const edits: TextEdit[] = [
    { span: { start, end: start }, newText: above },
    ...(own && changed ? [{ span: changed, newText: own.newText }] : []),
    ...(remove ? [{ span: removed(tree, at), newText: '' }] : []),
    { span: { start: end, end }, newText: below },
  ];
  const out: TextEdit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (edit.newText === '' && edit.span.start === edit.span.end) continue;
    if (last?.span.end === edit.span.start && !remove) {
      out[out.length - 1] = { span: { ...last.span, end: edit.span.end }, newText: last.newText + edit.newText };
    } else out.push(edit);
  }
  return out;
}

/** The whole line; of the last line of a file that ends without a line break, the break before it. */
function removed(tree: SyntaxTree, line: number): TextEdit['span'] {
  const start = tree.lineStart(line);
  const own = tree.lines[line];
  if (own?.eol !== '' || line === 0) return { start, end: tree.lineStart(line + 1) };
  return { start: start - (tree.lines[line - 1]?.eol.length ?? 0), end: tree.length };
}
