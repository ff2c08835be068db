/**
 * Parts the machine writes, on marked-up texts: ‸ is the cursor, → a tab. What comes out is applied to the text, must find nothing more to report than
 * before, and must be left alone when it is made a second time.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { generate } from '../../../server/src/features/generate/generate';
import type {
  GenerateChoices,
  GeneratedEdits,
  GeneratedPart,
  GenerateOutcome,
} from '../../../server/src/features/generate/types';
import type { Finding } from '../../../server/src/lint/finding';
import { buildModel } from '../../../server/src/model/build';
import { GazetteService } from '../../../server/src/service';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { NO_KNOWLEDGE, type Knowledge } from '../../../server/src/workspace/knowledge';
import { readMarkup } from '../../support/markup';

const URI = 'file:///a.gazette';

/** Works out a part at an offset. */
export function outcome(
  text: string,
  offset: number,
  part: GeneratedPart,
  choices: GenerateChoices = {},
  knowledge: Knowledge = NO_KNOWLEDGE,
): GenerateOutcome {
  const tree = parseText(text);
  return generate({ tree, file: buildModel(tree), offset, part, choices, uri: URI, knowledge });
}

/** What is found in a text by itself. */
export function findingsOf(text: string): readonly Finding[] {
  const host = {
    today: () => ({ year: 2026, month: 1, day: 1 }),
    report: ({ error }: { error: unknown }) => assert.fail(String(error)),
  };
  return new GazetteService(host).checkText(text).findings;
}

/** Findings of the second list that the first has not, as lines to read. */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): string[] {
  const left = before.map((finding) => `${finding.rule}: ${finding.message.zh}`);
  return after.flatMap((finding) => {
    const line = `${finding.rule}: ${finding.message.zh}`;
    const at = left.indexOf(line);
    if (at < 0) return [line];
    left.splice(at, 1);
    return [];
  });
}

/** Rules that speak of what only a person can add, and of texts that must not change when a list is added. */
const PAGES_MISSING = /^gazette\/toc-page-order/;

/** The edits of a part that must not be refused; checked as said above. */
export function made(
  text: string,
  offset: number,
  part: GeneratedPart,
  choices: GenerateChoices = {},
  knowledge: Knowledge = NO_KNOWLEDGE,
): GeneratedEdits {
  const result = outcome(text, offset, part, choices, knowledge);
  if (result.kind === 'refused') assert.fail(`refused: ${result.reason.zh}`);
  assert.equal(applyEdits(text, result.edits), result.text, 'the edits make the text');
  for (const { zh, en } of result.summary) assert.ok(zh !== '' && en !== '');
  const fresh = newFindings(findingsOf(text), findingsOf(result.text)).filter((line) => !PAGES_MISSING.test(line));
  assert.deepEqual(fresh, [], 'nothing new is found');
  const again = outcome(result.text, result.cursor, part, choices, knowledge);
  if (again.kind === 'refused') assert.fail(`refused the second time: ${again.reason.zh}`);
  assert.deepEqual(again.edits, [], 'the second time nothing changes');
  return result;
}

/** The text with the part, → for tabs. */
export function written(marked: string, part: GeneratedPart, choices?: GenerateChoices, knowledge?: Knowledge): string {
  const { text, cursors } = readMarkup(marked.replaceAll('→', '\t'));
  return made(text, cursors[0] ?? 0, part, choices, knowledge).text.replaceAll('\t', '→');
}

/** The part is refused with a reason that matches. */
export function refused(marked: string, part: GeneratedPart, reason: RegExp, choices?: GenerateChoices): void {
  const { text, cursors } = readMarkup(marked.replaceAll('→', '\t'));
  const result = outcome(text, cursors[0] ?? 0, part, choices);
  if (result.kind !== 'refused') assert.fail(`not refused: ${result.text}`);
  assert.match(result.reason.zh, reason);
  assert.match(result.reason.en, /^[A-Z“].*[.]$/);
}
