// Holds that calendar days are real days, in order, and written the way documents write them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  compareDates,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isValidDate,
} from '../../server/src/base/calendar';

const MILLISECONDS = 86_400_000;
const dayNumbers = fc.integer({ min: -300_000, max: 300_000 });

describe('the calendar', () => {
  it('agrees with the platform about every day from 1149 to 2791', () => {
    fc.assert(
      fc.property(dayNumbers, (number) => {
        const platform = new Date(number * MILLISECONDS);
        const expected = {
          year: platform.getUTCFullYear(),
          month: platform.getUTCMonth() + 1,
          day: platform.getUTCDate(),
        };
        assert.deepEqual(dayFromNumber(number), expected);
        assert.equal(dayNumber(expected), number);
        assert.ok(isValidDate(expected.year, expected.month, expected.day));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows which days exist', () => {
    assert.ok(isValidDate(2020, 2, 29));
    assert.ok(isValidDate(2000, 2, 29));
    for (const [y, m, d] of [
      [2021, 2, 29],
      [1900, 2, 29],
      [2021, 6, 31],
      [2021, 13, 1],
      [2021, 0, 1],
      [2021, 1, 0],
      [0, 1, 1],
      [2021, 1.5, 1],
    ] as const) {
      assert.ok(!isValidDate(y, m, d), `${y}-${m}-${d}`);
    }
  });

  it('adds days and counts them back', () => {
    assert.deepEqual(addDays({ year: 2021, month: 6, day: 15 }, 35), { year: 2021, month: 7, day: 20 });
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
        const from = dayFromNumber(number);
        const to = addDays(from, days);
        assert.equal(daysBetween(from, to), days);
        assert.equal(Math.sign(compareDates(to, from)), Math.sign(days));
      }),
    );
  });

  it('compares a date without a day by its month', () => {
    assert.equal(compareDates({ year: 2021, month: 6 }, { year: 2021, month: 6, day: 15 }), 0);
    assert.ok(compareDates({ year: 2021, month: 5 }, { year: 2021, month: 6, day: 15 }) < 0);
  });
});
