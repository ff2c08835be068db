/**
 * Marked-up text in, text out: ‸ is the cursor before and, where the expected text has one, after. The edits are applied to the text before,
 * so that what is compared is what an editor would get.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { renumber } from '../../../server/src/features/renumber/renumber';
import type { Renumbering } from '../../../server/src/features/renumber/outcome';
import type { RenumberOperation } from '../../../server/src/features/renumber/types';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { cursorOf, readMarkup } from '../../support/markup';

export function outcomeOf(marked: string, operation: RenumberOperation) {
  const source = readMarkup(marked);
  const tree = parseText(source.text);
  return {
    text: source.text,
    outcome: renumber({ tree, file: buildModel(tree), offset: cursorOf(source), operation }),
  };
}

/** The edits of an operation that must not be refused. */
export function renumbered(marked: string, operation: RenumberOperation): Renumbering & { readonly before: string } {
  const { text, outcome } = outcomeOf(marked, operation);
  if (outcome.kind === 'refused') assert.fail(`refused: ${outcome.reason.zh}`);
  assert.equal(applyEdits(text, outcome.edits), outcome.text, 'the edits make the text');
  for (const { label } of outcome.edits) assert.ok(label.zh !== '' && label.en !== '');
  return { ...outcome, before: text };
}

/** Compares the text after the operation; with a ‸ in it, the cursor too. Returns what was listed as deleted and doubtful. */
export function checkRenumber(marked: string, operation: RenumberOperation, after: string) {
  const made = renumbered(marked, operation);
  const expected = readMarkup(after);
  assert.equal(made.text, expected.text);
  if (expected.cursors.length > 0) assert.equal(made.cursor, expected.cursors[0]);
  const shown = (notes: Renumbering['deleted']): string[] =>
    notes.map(({ span }) => made.before.slice(span.start, span.end));
  return { deleted: shown(made.deleted), doubtful: shown(made.doubtful), made };
}

/** The operation is refused with a reason that matches. */
export function checkRefused(marked: string, operation: RenumberOperation, reason: RegExp): void {
  const { outcome } = outcomeOf(marked, operation);
  if (outcome.kind !== 'refused') assert.fail(`not refused: ${outcome.text}`);
  assert.match(outcome.reason.zh, reason);
  assert.ok(outcome.reason.en.length > 0);
}
