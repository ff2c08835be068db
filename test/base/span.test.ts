// Holds the arithmetic of spans: half-open, in UTF-16 offsets.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareSpans,
  contains,
  containsSpan,
  cover,
  intersection,
  overlaps,
  shift,
  span,
  touches,
} from '../../server/src/base/span';

const anySpan = fc.tuple(fc.nat(50), fc.nat(20)).map(([start, length]) => span(start, start + length));

describe('spans', () => {
  it('contain their start and not their end, while a cursor touches both', () => {
    const s = span(2, 4);
    assert.deepEqual(
      [1, 2, 3, 4].map((o) => contains(s, o)),
      [false, true, true, false],
    );
    assert.deepEqual(
      [1, 2, 4, 5].map((o) => touches(s, o)),
      [false, true, true, false],
    );
  });

  it('overlap exactly when some offset lies in both', () => {
    fc.assert(
      fc.property(anySpan, anySpan, (a, b) => {
        let shared = 0;
        for (let o = 0; o < 80; o++) if (contains(a, o) && contains(b, o)) shared++;
        assert.equal(overlaps(a, b), shared > 0);
        const both = intersection(a, b);
        assert.equal(both === undefined ? 0 : both.end - both.start, shared);
      }),
    );
  });

  it('are covered by the smallest span holding both, and keep their order when moved', () => {
    fc.assert(
      fc.property(anySpan, anySpan, fc.nat(9), (a, b, by) => {
        const whole = cover(a, b);
        assert.ok(containsSpan(whole, a) && containsSpan(whole, b));
        assert.ok(whole.start === a.start || whole.start === b.start);
        assert.equal(compareSpans(shift(a, by), shift(b, by)), compareSpans(a, b));
      }),
    );
  });
});
