/** The widths of cells for a view that draws space and writes none: each is what the editor draws, and columns are as wide as their widest cell. */
import assert from 'node:assert/strict';
import { tableViews } from '../../../server/src/features/tables/edit-view';
import { buildModel } from '../../../server/src/model/build';
import { parseText } from '../../../server/src/syntax/syntax-tree';
import { spacesOf } from '../../../client/src/table-spacing';

function viewOf(text: string, first = 0, last = 1000, tabSize = 4) {
  const tree = parseText(text.replaceAll('→', '\t'));
  return tableViews(tree, buildModel(tree), { first, last }, tabSize);
}

describe('the view of tables in columns', () => {
  it('counts full-width and half-width characters, and what each tab is drawn as', () => {
    const [view] = viewOf('名称→数量→备注\n网络零售额→1→a\nGDP→35000→b\n');
    assert.deepEqual(view?.rows[0]?.cells, [
      { character: 2, width: [2, 4] },
      { character: 5, width: [2, 4] },
    ]);
    assert.deepEqual(view?.rows[1]?.cells[0], { character: 5, width: [5, 2] });
    assert.deepEqual(view?.rows[2]?.cells[0], { character: 3, width: [0, 4] });
    // Which of 5 full with 2 half and 2 full with 4 half is wider is the font's matter.
    assert.deepEqual(view?.columns[0], [
      [2, 4],
      [5, 2],
    ]);
  });

  it('measures all rows, and gives those in sight', () => {
    const rows = Array.from({ length: 500 }, (_, index) => `第${index}项→${'一'.repeat(index % 7)}→x`).join('\n');
    const [view] = viewOf(`名称→数量→备注\n${rows}\n`, 100, 110);
    assert.deepEqual([view?.rows.length, view?.rows[0]?.line], [11, 100]);
    assert.ok(view?.columns[1]?.some(([full]) => full === 6));
  });

  it('is of tab tables alone, and lets no long remark widen a column', () => {
    assert.deepEqual(viewOf('| 名称 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n'), []);
    const [view] = viewOf(`名称→说明→备注\n甲→${'长'.repeat(50)}→a\n乙→短→b\n`);
    assert.ok(view?.columns[1]?.every(([full]) => full < 50));
  });

  it('becomes lengths of CSS that need no knowledge of the font', () => {
    const table = {
      columns: [
        [
          [2, 4],
          [5, 2],
        ] as const,
      ],
      rows: [{ line: 3, cells: [{ character: 2, width: [2, 4] as const }] }],
    };
    assert.deepEqual(spacesOf(table), [
      { line: 3, character: 2, width: 'max(0px, calc(max((2em + 4ch), (5em + 2ch)) + 1ch - (2em + 4ch)))' },
    ]);
  });
});
