/** What a preview shows is what the edits make of the text, and places keep to their words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEdits, areDisjoint, mapOffset, type OffsetEdit } from '../../client/src/text-edits';

const text = '第一条　目的。\n第二条　依据第一条办理。\n';

/** Replaces the first occurrence of some words behind `from`. */
function replace(words: string, newText: string, from = 0): OffsetEdit {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, newText };
}

describe('edits of one text', () => {
  it('are applied together, each counted in the text before', () => {
    const edits = [replace('第一条', '第十一条'), replace('第二条', '第十二条'), replace('第一条', '第十一条', 5)];
    assert.equal(afterEdits(text, edits), '第十一条　目的。\n第十二条　依据第十一条办理。\n');
  });

  it('may insert twice at one place, in their order', () => {
    assert.equal(
      afterEdits(
        '乙',
        [0, 0, 1].map((at, n) => ({ start: at, end: at, newText: String(n) })),
      ),
      '01乙2',
    );
  });

  it('are known to overlap or to be out of order', () => {
    const edit = (start: number, end: number): OffsetEdit => ({ start, end, newText: '' });
    assert.ok(areDisjoint([edit(0, 2), edit(2, 2), edit(2, 4)]));
    assert.ok(!areDisjoint([edit(0, 3), edit(2, 4)]));
    assert.ok(!areDisjoint([edit(4, 5), edit(0, 1)]));
    assert.ok(!areDisjoint([edit(3, 2)]));
  });

  it('leave a place on the words it stood on', () => {
    const edits = [replace('第一条', '第十一条'), replace('第二条', '')];
    const after = afterEdits(text, edits);
    const at = mapOffset(text.indexOf('依据'), edits);
    assert.equal(after.slice(at, at + 2), '依据');
  });

  it('move a place inside what they replace to where the replacement begins', () => {
    const edits = [{ start: 0, end: 2, newText: 'abc' }, replace('第二条', '第十二条')];
    const inside = mapOffset(text.indexOf('二条'), edits);
    assert.ok(afterEdits(text, edits).startsWith('第十二条', inside));
  });

  it('keep every character they do not touch, and its place, whatever they are', () => {
    const edit = fc.record({ start: fc.nat(60), length: fc.nat(6), newText: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }), fc.array(edit), (before, raw) => {
        const edits: OffsetEdit[] = [];
        for (const { start, length, newText } of raw.sort((a, b) => a.start - b.start)) {
          if (start < (edits.at(-1)?.end ?? 0) || start + length > before.length) continue;
          edits.push({ start, end: start + length, newText });
        }
        assert.ok(areDisjoint(edits));
        const after = afterEdits(before, edits);
        for (let at = 0; at < before.length; at++) {
          if (edits.some(({ start, end }) => at >= start && at < end)) continue;
          assert.equal(after[mapOffset(at, edits)], before[at]);
        }
      }),
    );
  });
});
