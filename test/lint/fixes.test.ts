/** Safe fixes: applied until none is left, given back as edits to the text as it was, and always ending. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/base/edit';
import type { Finding } from '../../server/src/lint/finding';
import { applySafeFixes } from '../../server/src/lint/fixes';

/** Finds every occurrence of the keys and would put the value in its place. */
function replacing(pairs: Readonly<Record<string, string>>, fix: 'safe' | 'suggested' = 'safe') {
  return (text: string): readonly Finding[] =>
    Object.entries(pairs).flatMap(([from, to]) => {
      const findings: Finding[] = [];
      for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length)) {
        const span = { start: at, end: at + from.length };
        findings.push({
          rule: 'wording/test',
          severity: 'hint',
          span,
          message: { zh: '', en: '' },
          fix,
          edits: [{ span, newText: to }],
          related: [],
        });
      }
      return findings;
    });
}

describe('safe fixes', () => {
  it('all safe findings are mended at once', () => {
    const fixed = applySafeFixes('a-b-a', replacing({ a: 'x' }));
    assert.equal(fixed.text, 'x-b-x');
    assert.equal(fixed.applied, 2);
    assert.deepEqual(fixed.remaining, []);
  });

  it('suggested ones are left alone', () => {
    const fixed = applySafeFixes('a-b-a', replacing({ a: 'x' }, 'suggested'));
    assert.deepEqual([fixed.text, fixed.edits, fixed.remaining.length], ['a-b-a', [], 2]);
  });

  it('of two that overlap the second is mended in the next round', () => {
    assert.equal(applySafeFixes('abc', replacing({ ab: 'ac', cc: 'd' })).text, 'ad');
  });

  it('a fix that makes room for another is followed up', () => {
    assert.equal(applySafeFixes('1', replacing({ '1': '2', '2': '3', '3': '4' })).text, '4');
  });

  it('two rules that undo one another do not keep it busy', () => {
    const fixed = applySafeFixes('a', replacing({ a: 'b', b: 'a' }));
    assert.ok(fixed.text === 'a' || fixed.text === 'b');
  });

  it('a rule that only ever grows the text is stopped', () => {
    assert.ok(applySafeFixes('a', replacing({ a: 'aa' })).text.length <= 1024);
  });

  it('a finding whose edits overlap among themselves is passed over', () => {
    const [finding] = replacing({ ab: 'x' })('ab');
    const broken = {
      ...finding,
      edits: [...(finding?.edits ?? []), { span: { start: 1, end: 2 }, newText: '' }],
    } as Finding;
    assert.equal(applySafeFixes('ab', () => [broken]).text, 'ab');
  });

  it('the edits given back make the mended text out of the text as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abc]{0,30}$/), (text) => {
        const fixed = applySafeFixes(text, replacing({ ab: 'c', cc: 'a', ca: '' }));
        assert.equal(applyEdits(text, fixed.edits), fixed.text);
      }),
    );
  });
});
