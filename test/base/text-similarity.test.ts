// Holds the measures of likeness that near misses are judged by, and their cap on length.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boundedEditDistance, diceSimilarity, DISTANCE_CAP } from '../../server/src/base/text-similarity';

/** The textbook distance, without bound or band. */
function fullDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + cost, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const names = fc.string({ unit: fc.constantFrom(...'省市厅局委办'), maxLength: 9 });

describe('text similarity', () => {
  it('finds one wrong character in a name', () => {
    assert.equal(boundedEditDistance('省跑政办', '省跑改办', 1), 1);
    assert.equal(boundedEditDistance('省财政厅', '省教育厅', 1), undefined);
  });

  it('gives the full distance up to the limit and nothing beyond', () => {
    fc.assert(
      fc.property(names, names, fc.nat(6), (a, b, limit) => {
        const distance = fullDistance(a, b);
        assert.equal(boundedEditDistance(a, b, limit), distance <= limit ? distance : undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses texts longer than its cap', () => {
    assert.equal(boundedEditDistance('一'.repeat(DISTANCE_CAP + 1), '二'.repeat(DISTANCE_CAP + 1), 5), undefined);
  });

  it('measures shared bigrams between 0 and 1, the same both ways', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        const similarity = diceSimilarity(a, b);
        assert.ok(similarity >= 0 && similarity <= 1);
        assert.equal(similarity, diceSimilarity(b, a));
      }),
    );
    assert.equal(diceSimilarity('海洋经济', '海洋经济'), 1);
    assert.equal(diceSimilarity('海洋经济', '山区教育'), 0);
    assert.equal(diceSimilarity('甲', '乙'), 0);
  });
});
