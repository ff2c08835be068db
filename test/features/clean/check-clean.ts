// One text before and after cleaning, with what must always hold: changes stand at the places that are reported, and a second run does nothing.
import assert from 'node:assert/strict';
import { cleanText } from '../../../server/src/features/clean/clean';
import { countKinds } from '../../../server/src/features/clean/clean-summary';
import type { CleanedText, CleanOptions } from '../../../server/src/features/clean/clean-types';
import { applyEdits } from '../../../server/src/base/edit';

export const REMOVE: CleanOptions = { indents: 'remove' };

/** Cleans a text, and checks what holds for every text. */
export function cleaned(text: string, options: CleanOptions = REMOVE): CleanedText {
  const made = cleanText(text, options);
  assert.equal(applyEdits(text, made.edits), made.text, 'the edits make the text');
  assertReported(made);
  if (options.ranges === undefined)
    assert.equal(cleanText(made.text, options).text, made.text, 'a second run does nothing');
  return made;
}

/** Every edit lies inside the places that are reported, neighbours taken together. */
function assertReported({ edits, changes }: CleanedText): void {
  const spans: { start: number; end: number }[] = [];
  for (const { span } of changes) {
    const last = spans[spans.length - 1];
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push({ ...span });
  }
  for (const { span } of edits) {
    const inside = spans.some(({ start, end }) => start <= span.start && span.end <= end);
    assert.ok(inside, `an edit at ${span.start}–${span.end} is not reported`);
  }
}

/** The text after cleaning is as given; the kinds of changes too, where they are named. */
export function cleansTo(text: string, wanted: string, kinds?: Readonly<Record<string, number>>): CleanedText {
  const made = cleaned(text);
  assert.equal(made.text, wanted);
  if (kinds !== undefined) assert.deepEqual(Object.fromEntries(countKinds(made.changes)), kinds);
  return made;
}

/** Nothing changes and nothing is in doubt. */
export function survives(text: string): void {
  const made = cleaned(text);
  assert.equal(made.text, text);
  assert.deepEqual(
    made.doubts.map(({ reason }) => reason.zh),
    [],
  );
}
