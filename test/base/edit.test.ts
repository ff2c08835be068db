// Holds that lists of edits apply whole, in order and without touching what lies between them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits, diffToEdit, mergeEditGroups, type TextEdit } from '../../server/src/base/edit';

const units = fc.constantFrom('公', '文', 'a', '\r', '\n', '\r\n', '\ud842\udfb7', '\ud842\udfb8', '\ud842');
const texts = fc.string({ unit: units, maxLength: 20 });

/** Edits that fit a text of the given length, in any order. */
function editsFor(length: number): fc.Arbitrary<TextEdit[]> {
  return fc
    .tuple(fc.array(fc.nat(length), { maxLength: 8 }), fc.array(texts, { minLength: 4, maxLength: 4 }))
    .map(([points, news]) => {
      const sorted = points.sort((a, b) => a - b);
      const edits: TextEdit[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        edits.push({ span: { start: sorted[i] ?? 0, end: sorted[i + 1] ?? 0 }, newText: news[i / 2] ?? '' });
      }
      return edits;
    });
}

describe('edits', () => {
  it('are applied in any order', () => {
    const edits = [
      { span: { start: 3, end: 4 }, newText: '12' },
      { span: { start: 0, end: 1 }, newText: '' },
      { span: { start: 2, end: 2 }, newText: '-' },
    ];
    assert.equal(applyEdits('abcde', edits), 'b-c12e');
  });

  it('are refused when they overlap or leave the text', () => {
    assert.equal(
      applyEdits('abc', [
        { span: { start: 0, end: 2 }, newText: '' },
        { span: { start: 1, end: 3 }, newText: '' },
      ]),
      undefined,
    );
    assert.equal(applyEdits('abc', [{ span: { start: 2, end: 4 }, newText: '' }]), undefined);
    assert.equal(applyEdits('abc', [{ span: { start: -1, end: 1 }, newText: '' }]), undefined);
    assert.equal(applyEdits('abc', [{ span: { start: 2, end: 1 }, newText: '' }]), undefined);
  });

  it('composed do in one step what they do in two', () => {
    const cases = texts.chain((text) =>
      editsFor(text.length).chain((first) => {
        const middle = applyEdits(text, first) ?? '';
        return editsFor(middle.length).map((second) => ({ text, first, middle, second }));
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, first, middle, second }) => {
        const expected = applyEdits(middle, second);
        assert.notEqual(expected, undefined);
        assert.equal(applyEdits(text, composeEdits(first, second)), expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('are found between two texts as one small edit that cuts no character', () => {
    fc.assert(
      fc.property(texts, texts, texts, texts, (head, tail, before, after) => {
        const edit = diffToEdit(head + before + tail, head + after + tail);
        if (edit === undefined) return assert.equal(before, after);
        assert.equal(applyEdits(head + before + tail, [edit]), head + after + tail);
        const whole = head + before + tail;
        for (const at of [edit.span.start, edit.span.end]) {
          assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(whole.slice(at - 1, at + 1)));
          assert.notEqual(whole.slice(at - 1, at + 1), '\r\n');
        }
      }),
      { numRuns: 1000 },
    );
    assert.deepEqual(diffToEdit('一二三', '一三'), { span: { start: 1, end: 2 }, newText: '' });
    assert.equal(diffToEdit('一', '一'), undefined);
  });

  it('of several groups are merged whole or not at all, the earlier winning', () => {
    const group = (name: string, ...edits: [number, number, string][]) => ({
      name,
      edits: edits.map(([start, end, newText]) => ({ span: { start, end }, newText })),
    });
    const merged = mergeEditGroups([
      group('a', [0, 2, 'x'], [8, 9, 'y']),
      group('b', [4, 5, ''], [1, 3, '']),
      group('c', [4, 5, 'z']),
      group('d', [2, 2, 'i']),
      group('e', [2, 2, 'j']),
    ]);
    assert.deepEqual(
      merged.taken.map((g) => g.name),
      ['a', 'c', 'd'],
    );
    assert.deepEqual(
      merged.refused.map((g) => g.name),
      ['b', 'e'],
    );
    assert.equal(applyEdits('0123456789', merged.edits), 'xi23z567y9');
  });

  it('merged are always applicable', () => {
    fc.assert(
      fc.property(fc.array(editsFor(12), { maxLength: 5 }), (lists) => {
        const merged = mergeEditGroups(lists.map((edits) => ({ edits })));
        assert.notEqual(applyEdits('012345678901', merged.edits), undefined);
        assert.equal(merged.taken.length + merged.refused.length, lists.length);
      }),
    );
  });
});
