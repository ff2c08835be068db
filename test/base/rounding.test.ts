/** Holds the arithmetic of rounded numbers: what they may have been, what growth and sums of them come to, and how results are written. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  around,
  atLeast,
  atMost,
  growthOver,
  isSlip,
  overlap,
  plainNumber,
  quotientOf,
  shareOf,
  sumOf,
  tellingNumber,
  within,
  yearlyGrowth,
} from '../../server/src/base/rounding';

/** A number with so many decimals, rounded from a finer one. */
const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

describe('rounded numbers', () => {
  it('ends that touch overlap in spite of binary fractions', () => {
    assert.ok(overlap(around(0.3, 0), around(0.1 + 0.2, 0)));
    assert.ok(overlap(around(8.3, 0.05), { low: 8.35, high: 9 }));
    assert.ok(!overlap(around(8.3, 0.05), { low: 8.3501, high: 9 }));
  });

  it('a rate computed from unrounded ends always agrees with the rounded ends', () => {
    const value = fc.double({ min: 10, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 10 }), (from, to, years) => {
        const rate = (Math.pow(to / from, 1 / years) - 1) * 100;
        const allowed = yearlyGrowth(around(rounded(from, 1), 0.05), around(rounded(to, 1), 0.05), years);
        assert.ok(allowed && overlap(around(rounded(rate, 1), 0.05), allowed));
      }),
    );
  });

  it('a sum of unrounded numbers always agrees with the sum of the rounded ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (values) => {
          const total = rounded(
            values.reduce((sum, each) => sum + each, 0),
            1,
          );
          assert.ok(overlap(sumOf(values.map((each) => around(rounded(each, 1), 0.05))), around(total, 0.05)));
        },
      ),
    );
  });

  it('tells the yearly growth of 8628 to 12000 over five years to be 6.82 and not 6.9', () => {
    const rate = yearlyGrowth(around(8628, 0.5), around(12000, 0.5), 5);
    assert.ok(rate && !overlap(rate, around(6.9, 0.05)) && overlap(rate, around(6.82, 0.005)));
  });

  it('has no growth from nothing, from below nothing, or over no years', () => {
    assert.equal(growthOver(around(0, 0.5), around(10, 0.5)), undefined);
    assert.equal(growthOver(around(-5, 0.5), around(10, 0.5)), undefined);
    assert.equal(yearlyGrowth(around(5, 0.5), around(10, 0.5), 0), undefined);
    assert.equal(quotientOf(around(1, 0), around(0, 1)), undefined);
  });

  it('divides numbers below 0 to the right side', () => {
    const quotient = quotientOf({ low: -4, high: 2 }, { low: 1, high: 2 });
    assert.deepEqual(quotient, { low: -4, high: 2 });
    assert.ok(within(25, shareOf(around(5, 0), around(20, 0)) ?? { low: 0, high: 0 }));
  });
});

describe('computed numbers as they are written', () => {
  it('have no noise, no exponent and no zeros at the end', () => {
    assert.equal(plainNumber(6.8199999, 2), '6.82');
    assert.equal(plainNumber(0.1 + 0.2, 5), '0.3');
    assert.equal(plainNumber(1200, 2), '1200');
    assert.equal(plainNumber(-0.0001, 2), '0');
  });

  it('have as many decimals as tell them from the printed one', () => {
    assert.equal(tellingNumber(6.8203, 6.9, 1), '6.82');
    assert.equal(tellingNumber(6.8499, 6.9, 1), '6.8499');
    assert.equal(tellingNumber(48.88, 58.9, 1), '48.88');
  });

  it('bounds are rounded to the inside', () => {
    assert.equal(atLeast(8575.85, 0), '8576');
    assert.equal(atMost(8616.06, 0), '8616');
    assert.equal(atLeast(0.3, 1), '0.3');
    assert.equal(atMost(0.3, 1), '0.3');
  });
});

describe('one slip of the hand', () => {
  it('changes one digit or exchanges two neighbours', () => {
    for (const difference of [3, -40, 500, 27, 900, 0.5])
      assert.ok(isSlip(difference, difference === 0.5 ? 0.1 : 1), String(difference));
    for (const difference of [0, 12, 347, 1010]) assert.ok(!isSlip(difference, 1), String(difference));
  });

  it('is seen through rounding, but rounding does not make everything a slip', () => {
    assert.ok(isSlip(6.01, 0.01, 0.03));
    assert.ok(!isSlip(6.4, 0.01, 5));
  });
});
