/**
 * Tables as marked-up text: → stands for a tab, ‸ for the cursor before and, where the expected text has one, after. The edits are applied to
 * the text before, so that what is compared is what an editor would get.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { editTable } from '../../../server/src/features/tables/edit';
import { cellsOf, tableAt } from '../../../server/src/features/tables/edit-lines';
import type { TableEdits, TableOperation, TableOutcome } from '../../../server/src/features/tables/edit-types';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { cursorOf, readMarkup } from '../../support/markup';

/** A table below a heading, so that it is read as one of a document. */
export function inDocument(table: string): string {
  return `关于清源县指标的通知\n\n一、主要指标\n指标如下。\n\n${table.replaceAll('→', '\t')}\n\n二、其他\n照此办理。\n`;
}

export function outcomeAt(text: string, offset: number, operation: TableOperation): TableOutcome {
  const tree = parseText(text);
  return editTable({ tree, file: buildModel(tree), offset, operation });
}

/** The edits of an operation that must not be refused. */
export function edited(text: string, offset: number, operation: TableOperation): TableEdits {
  const made = outcomeAt(text, offset, operation);
  if (made.kind === 'refused') assert.fail(`refused: ${made.reason.zh}\n${text}`);
  assert.equal(applyEdits(text, made.edits), made.text, 'the edits make the text');
  for (const { zh, en } of made.summary) assert.ok(zh !== '' && en !== '');
  return made;
}

/** The table after the operation is as expected; with a ‸ in it, so is the cursor. */
export function checkEdit(table: string, operation: TableOperation, after: string): TableEdits {
  const before = readMarkup(inDocument(table));
  const made = edited(before.text, cursorOf(before), operation);
  const expected = readMarkup(inDocument(after));
  assert.equal(made.text.replaceAll('\t', '→'), expected.text.replaceAll('\t', '→'));
  if (expected.cursors.length > 0) {
    assert.ok(made.cursor !== undefined, 'there is a cursor');
    const shown = `${made.text.slice(0, made.cursor)}‸${made.text.slice(made.cursor)}`;
    assert.equal(shown.replaceAll('\t', '→'), inDocument(after).replaceAll('\t', '→'));
  }
  return made;
}

/** The operation is refused with a reason that matches. */
export function checkNotEdited(table: string, operation: TableOperation, reason: RegExp): void {
  const before = readMarkup(inDocument(table));
  const made = outcomeAt(before.text, cursorOf(before), operation);
  if (made.kind !== 'refused') assert.fail(`not refused: ${made.text}`);
  assert.match(made.reason.zh, reason);
  assert.match(made.reason.en, /^[A-Z].*[.]$/);
}

/** The cells of the table at an offset; undefined where none is. */
export function cellsAt(text: string, offset: number): string[][] | undefined {
  const tree = parseText(text);
  const table = tableAt(tree, buildModel(tree), offset);
  return table && cellsOf(table.lines);
}
