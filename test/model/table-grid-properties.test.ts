/** What holds for the grid of any text, and that large tables are read. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Cell } from '../../server/src/model/document';
import type { Grid } from '../../server/src/model/table-types';
import { gridFrom, gridsIn } from '../support/grids';

describe('any table', () => {
  /** Every cell that is printed in the body, with where it stands in the grid. */
  function places(grid: Grid): Map<Cell, number> {
    const found = new Map<Cell, number>();
    const add = (cell: Cell | undefined): void => {
      if (cell !== undefined) found.set(cell, (found.get(cell) ?? 0) + 1);
    };
    for (const { cells, extra } of grid.rows) {
      for (const { cell, parts } of cells) [cell, ...parts].forEach(add);
      extra.forEach(add);
    }
    return found;
  }

  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '',
      '1',
      '2',
      '合计',
      '亿元',
      '%',
      '2020年',
      '—',
      '[75]',
      '序号',
      '指标',
      '其中：',
      '12.5%',
      '东山\\|塘',
      '\ud800',
      '　',
      '１２',
    ),
    fc.string({ maxLength: 4 }),
  );
  const line = fc
    .tuple(fc.array(cell, { maxLength: 7 }), fc.constantFrom('\t', '|'))
    .map(([cells, mark]) => (mark === '|' ? `|${cells.join('|')}|` : cells.join(mark)));
  const text = fc.array(line, { maxLength: 14 }).map((lines) => `清源县规划\n\n一、要求\n\n${lines.join('\n')}\n`);

  it('is read without an error, and each filled cell of its body stands in its grid once', () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const grid of gridsIn(source)) {
          const stand = places(grid);
          for (const row of grid.table.rows) {
            if (grid.headerRows.includes(row)) continue;
            for (const each of row.cells) if (each.text !== '') assert.equal(stand.get(each), 1, each.text);
          }
          for (const row of grid.rows) {
            assert.equal(row.cells.length, grid.columns.length);
            for (const { quantity, none, merged, text: counted } of row.cells) {
              assert.ok(merged !== undefined || counted !== '');
              assert.ok(quantity === undefined || none === undefined);
            }
            assert.ok(row.name !== '');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is read in time that grows with its cells: 4000 rows, and a row of 100000 cells', () => {
    const rows = Array.from(
      { length: 4000 },
      (_, i) => `${i % 5 ? '' : '类'}→${i + 1}→指标${i}→亿元→${i * 3}→${i * 5}`,
    );
    const grid = gridFrom('类别→序号→指标→单位→2020年→2025年', ...rows);
    assert.equal(grid.rows.length, 4000);
    assert.equal(grid.rows[3999]?.cells[5]?.quantity?.number.value, 19995);
    const wide = gridFrom('甲→乙→丙', `x${'→'.repeat(100_000)}y`, '1→2→3', '4→5→6');
    assert.equal(wide.columns.length, 3);
    assert.deepEqual(
      wide.misfits.map(({ cells }) => cells),
      [100_001],
    );
    const all = gridFrom('甲→'.repeat(2000), '1→'.repeat(2000), '2→'.repeat(2000));
    assert.equal(all.columns.length, 200);
    assert.equal(all.ragged, true);
  });
});
