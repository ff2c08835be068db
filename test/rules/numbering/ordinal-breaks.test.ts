/** Where a run of numbers leaves its count and which member is to blame, on plain numbers. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findBreaks } from '../../../server/src/lint/support/ordinal-breaks';

function breaks(values: readonly number[], first = 1): string[] {
  return findBreaks(values, first).map(({ index, expected, kind, certain }) => {
    return `${index}:${kind} ${expected}${certain ? '!' : ''}`;
  });
}

describe('breaks in a run of ordinals', () => {
  const cases: readonly [readonly number[], readonly string[]][] = [
    [[1, 2, 3], []],
    [[1, 2, 7, 4], ['2:wrong 3!']],
    [[2, 2, 3], ['0:wrong 1!']],
    [[1, 2, 2, 4], ['2:wrong 3!']],
    [[1, 2, 4, 5, 6], ['2:gap 3']],
    [[1, 2, 2, 3, 4], ['2:repeat 3']],
    [[1, 2, 2], ['2:repeat 3!']],
    [[1, 3, 2, 4], ['1:swapped 2']],
    [[3, 4, 5], ['0:start 1']],
    [[1, 2, 3, 1], ['3:backwards 4']],
  ];
  for (const [values, expected] of cases) {
    it(`${values.join(' ')} gives ${expected.join(', ') || 'none'}`, () => assert.deepEqual(breaks(values), expected));
  }

  it('a run that goes on from another begins with its next number', () => {
    assert.deepEqual(breaks([4, 5, 6], 4), []);
  });

  it('one changed member of a run is found, at its place or behind it, and found once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), fc.nat(), fc.integer({ min: 1, max: 60 }), (length, at, value) => {
        const place = at % length;
        const values = Array.from({ length }, (_, i) => (i === place ? value : i + 1));
        const found = findBreaks(values, 1);
        if (value === place + 1) return found.length === 0;
        return found.length === 1 && found[0]?.index === place && found[0].expected === place + 1;
      }),
    );
  });
});
