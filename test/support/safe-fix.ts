/**
 * What every run of safe fixes promises, for any text: the meaning is untouched, what it mended is gone, nothing new appears, and a
 * second run changes nothing.
 */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/edit';
import type { Config } from '../../server/src/lint/config';
import type { Finding } from '../../server/src/lint/finding';
import type { GazetteService } from '../../server/src/service';
import { assertSameValues, assertSameWording } from './form';

/** Asserts the promises for one text; gives the mended text. */
export function checkSafeFixes(service: GazetteService, text: string, config?: Config): string {
  const before = service.checkText(text, config);
  const fixed = service.fixText(text, config);
  const after = service.checkText(fixed.text, config);
  assert.equal(applyEdits(text, fixed.edits), fixed.text, 'the edits given back do not make the mended text');
  assertSameWording(fixed.text, text);
  assertSameValues(after.file, before.file);
  assert.deepEqual(
    after.findings.filter(({ fix }) => fix === 'safe').map(shown(fixed.text)),
    [],
    'a safe finding is left after fixing',
  );
  const had = countByRule(before.findings);
  for (const [rule, count] of countByRule(after.findings)) {
    assert.ok(count <= (had.get(rule) ?? 0), `fixing brought up another finding of ${rule}`);
  }
  return fixed.text;
}

function shown(text: string): (finding: Finding) => string {
  return ({ rule, span }) => `${rule}: ${text.slice(Math.max(0, span.start - 10), span.end + 10)}`;
}

function countByRule(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
