/** What a table lets one recompute: the growth of its rows with the range of ends for which the printed rate would be right, and its totals. */
import assert from 'node:assert/strict';
import { plainNumber } from '../../server/src/base/rounding';
import { buildModel } from '../../server/src/model/build';
import { endRanges, growthColumns, growthOf } from '../../server/src/model/calculations';
import { gridOf } from '../../server/src/model/table-grid';
import { totalsOf } from '../../server/src/model/table-totals';
import type { Grid } from '../../server/src/model/table-types';
import { eachDocument, eachTable } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { notice } from '../support/notices';

/** The grid of the only table among rows of cells separated by |. */
function gridIn(...rows: readonly string[]): Grid {
  const body = rows.map((row) => row.replaceAll('|', '\t')).join('\n');
  const { documents } = buildModel(parseText(notice({ body })));
  for (const { document } of documents) {
    for (const owner of eachDocument(document)) {
      for (const table of eachTable(owner)) {
        const grid = gridOf(table, owner);
        if (grid) return grid;
      }
    }
  }
  throw new Error('the text has no table');
}

const PLAN = [
  '指标|单位|2020年|2025年|年均增速',
  '出口额|亿元|8628|12000|6.9%',
  '服务贸易额|亿元|4285|6000|7.0%',
  '网络零售额|亿元|22608|32000|7.2%',
  '到岸班列|列|1399|3000|',
  '对外投资|亿美元|110.3|[750]|—',
  '外资比重|%|30.1|32|—',
];

describe('growth of the rows of a table', () => {
  const grid = gridIn(...PLAN);
  const growth = (row: number) => {
    const found = grid.rows[row];
    return found && growthOf(grid, found);
  };

  it('tells which columns it comes from and over how many years', () => {
    const [columns] = growthColumns(grid);
    assert.deepEqual([columns?.from.year, columns?.to.year, columns?.years, columns?.kind], [2020, 2025, 5, 'yearly']);
    assert.deepEqual([columns?.checked, columns?.right, columns?.trusted], [3, 2, true]);
  });

  it('shows the calculation, and for which ends the printed rate would be right', () => {
    const wrong = growth(0);
    assert.equal(wrong?.agrees, false);
    assert.equal(wrong?.formula, '(12000÷8628)^(1/5)－1');
    assert.equal(plainNumber(wrong?.computed ?? 0, 2), '6.82');
    const ranges = wrong && endRanges(wrong);
    assert.equal(plainNumber(ranges?.from.high ?? 0, 1), '8616.1');
    assert.equal(plainNumber(ranges?.to.low ?? 0, 1), '12016.6');
  });

  it('agrees with what is printed as far as rounding allows', () => {
    assert.equal(growth(1)?.agrees, true);
    assert.equal(growth(2)?.agrees, true);
  });

  it('computes a rate that is not printed yet, for whoever fills the column', () => {
    const blank = growth(3);
    assert.equal(blank?.printed, undefined);
    assert.equal(blank?.agrees, undefined);
    assert.equal(plainNumber(blank?.computed ?? 0, 1), '16.5');
  });

  it('has none for cumulative numbers and for percentages', () => {
    assert.equal(growth(4), undefined);
    assert.equal(growth(5), undefined);
  });
});

describe('totals of a table', () => {
  it('tells the cells that sum up to a total, in rows and in columns', () => {
    const grid = gridIn('学校|男生|女生|合计', '甲校|120|110|230', '乙校|80|90|170', '合计|200|200|400');
    const shown = totalsOf(grid).map(
      ({ total, parts, agrees }) => `${parts.map(({ text }) => text).join('+')}=${total.text} ${String(agrees)}`,
    );
    assert.deepEqual(shown, [
      '120+80=200 true',
      '110+90=200 true',
      '230+170=400 true',
      '120+110=230 true',
      '80+90=170 true',
      '200+200=400 true',
    ]);
  });

  it('claims nothing of numbers that are no sums', () => {
    assert.deepEqual(totalsOf(gridIn('指标|单位|数值', '人口|万人|48', '面积|平方公里|1640', '合计|项|2')), []);
  });
});
