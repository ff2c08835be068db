// The growth column of the issue's table of trade targets, reckoned again: eight rates with both ends, one of them wrong. The ranges were worked
// out by hand from the printed values.
import assert from 'node:assert/strict';
import { buildModel } from '../../server/src/model/build';
import { endRanges, growthOf } from '../../server/src/model/calculations';
import { gridOf } from '../../server/src/model/table-grid';
import { eachDocument, eachTable } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { describeCorpus, ISSUE, readCorpus } from '../support/corpus';

describeCorpus('growth rates printed in the issue', () => {
  const growths = (): NonNullable<ReturnType<typeof growthOf>>[] =>
    buildModel(parseText(readCorpus(ISSUE))).documents.flatMap(({ document: top }) =>
      eachDocument(top).flatMap((owner) =>
        eachTable(owner).flatMap((table) => {
          const grid = gridOf(table, owner);
          return grid?.rows.flatMap((row) => growthOf(grid, row) ?? []) ?? [];
        }),
      ),
    );

  it('come to what the two years give, with the rounding of both', () => {
    const rows = growths().filter(({ printed }) => printed !== undefined);
    assert.deepEqual(
      rows.map(({ printed, computed, agrees }) => [printed?.text, computed.toFixed(3), agrees]),
      [
        ['5.6', '5.618', true],
        ['7.2', '7.196', true],
        ['3.8', '3.844', true],
        ['6.9', '6.820', false],
        ['7.0', '6.965', true],
        ['18.2', '18.201', true],
        ['1.5', '1.475', true],
        ['16.5', '16.483', true],
      ],
    );
  });

  it('would be right for another base or target where they are wrong', () => {
    const [wrong, ...more] = growths().filter(({ agrees }) => agrees === false);
    assert.equal(more.length, 0);
    const ranges = wrong && endRanges(wrong);
    assert.equal(Math.floor(ranges?.from.high ?? 0), 8616);
    assert.equal(Math.ceil(ranges?.to.low ?? 0), 12017);
  });
});
