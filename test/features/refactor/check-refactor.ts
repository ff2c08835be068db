/**
 * Marked-up text in, text out: ⟦…⟧ is the selection, or ‸ the cursor, before; with a ‸ in the expected text the cursor after is compared too. The
 * edits are applied to the text before, so that what is compared is what an editor would get.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { refactor } from '../../../server/src/features/refactor/refactor';
import type {
  RefactorEdits,
  RefactorOperation,
  RefactorOutcome,
} from '../../../server/src/features/refactor/refactor-types';
import { buildModel } from '../../../server/src/model/build';
import { GazetteService } from '../../../server/src/service';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { readMarkup } from '../../support/markup';
import { testHost } from '../../support/test-host';

const service = new GazetteService(testHost);

export function outcomeOf(
  marked: string,
  operation: RefactorOperation,
  argument?: string,
): { text: string; outcome: RefactorOutcome } {
  const { text, ranges, cursors } = readMarkup(marked);
  const at = cursors[0] ?? 0;
  const span = ranges[0]?.span ?? { start: at, end: at };
  const tree = parseText(text);
  return { text, outcome: refactor({ tree, file: buildModel(tree), span, operation, argument }) };
}

/** The outcome of an operation that must not be refused; on lines that end in CRLF it must be the same. */
export function refactored(
  marked: string,
  operation: RefactorOperation,
  argument?: string,
): RefactorEdits & { before: string } {
  const { text, outcome } = outcomeOf(marked, operation, argument);
  if (outcome.kind !== 'edits') assert.fail(outcome.kind === 'refused' ? `refused: ${outcome.reason.zh}` : 'asks');
  assert.equal(applyEdits(text, outcome.edits), outcome.text, 'the edits make the text');
  const crlf = outcomeOf(marked.replaceAll('\n', '\r\n'), operation, argument).outcome;
  assert.equal(crlf.kind === 'edits' && crlf.text, outcome.text.replaceAll('\n', '\r\n'), 'lines that end in CRLF');
  for (const { zh, en } of outcome.summary) assert.ok(zh !== '' && en !== '' && !/undefined|NaN/.test(zh + en));
  return { ...outcome, before: text };
}

/** Compares the text after the operation. The text must have no finding that it did not have. Returns the places to look at. */
export function checkRefactor(
  marked: string,
  operation: RefactorOperation,
  after: string,
  argument?: string,
): readonly string[] {
  const made = refactored(marked, operation, argument);
  const expected = readMarkup(after);
  assert.equal(made.text, expected.text);
  if (expected.cursors.length > 0)
    assert.equal(made.cursor, expected.cursors[0], made.text.slice(0, made.cursor) + '‸');
  assert.deepEqual(newFindings(made.before, made.text), []);
  return made.doubtful.map(({ span }) => made.before.slice(span.start, span.end));
}

/** Rules that find more after than before. */
export function newFindings(before: string, after: string): string[] {
  const count = (text: string): Map<string, number> => {
    const out = new Map<string, number>();
    for (const { rule } of service.checkText(text).findings) out.set(rule, (out.get(rule) ?? 0) + 1);
    return out;
  };
  const old = count(before);
  return [...count(after)].filter(([rule, many]) => many > (old.get(rule) ?? 0)).map(([rule]) => rule);
}

/** The operation is refused with a reason that matches. */
export function checkRefused(marked: string, operation: RefactorOperation, reason: RegExp, argument?: string): void {
  const { outcome } = outcomeOf(marked, operation, argument);
  if (outcome.kind !== 'refused') assert.fail(`not refused: ${outcome.kind === 'edits' ? outcome.text : 'asks'}`);
  assert.match(outcome.reason.zh, reason);
  assert.match(outcome.reason.en, /[a-z]{3}/);
}

/** The operation asks first; its proposal is returned. */
export function asked(marked: string, operation: RefactorOperation): { value: string; choices: readonly string[] } {
  const { outcome } = outcomeOf(marked, operation);
  if (outcome.kind !== 'ask')
    assert.fail(outcome.kind === 'refused' ? `refused: ${outcome.reason.zh}` : 'does not ask');
  assert.ok(outcome.prompt.zh !== '' && outcome.prompt.en !== '');
  return outcome;
}

/** A notice with a body, and what stands behind its date. */
export const notice = (body: string, behind = ''): string => `清源县人民政府办公室关于做好乡村书屋建设工作的通知

清政办发〔2024〕5号

各乡镇人民政府、街道办事处，县政府直属各单位：

${body}

清源县人民政府办公室

2024年6月3日
${behind}`;
