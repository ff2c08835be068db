// Fills a growth column from the two columns it is reckoned from: blank cells, or upon request all that differ. Numbers are written like the
// others of the column. What the calculation does not tell (constant prices, bounds, totals over years) stays as it is.
import { growthColumns, growthOf, type GrowthColumns } from '../../model/calculations';
import { refuse, type Refusal } from '../renumber/types';
import { cellsOf, cellText, joined, refilled, type EditTable, type TableLine } from './edit-lines';
import type { Draft } from './edit-types';

/** 待填, ××, ？: a place that is kept for a number. — and / say that there is none. */
const PLACEHOLDER = /^(?:[×xX*?_]{1,6}|待[填补定]|暂缺)%?$/;

/** Fills the growth column of the cursor, or the only one of the table. */
export function growthDraft(table: EditTable, all: boolean): Draft | Refusal {
  const { grid, lines, mark, column } = table;
  const found = grid ? growthColumns(grid) : [];
  const columns = found.find(({ growth }) => growth.index === column) ?? (found.length === 1 ? found[0] : undefined);
  if (grid === undefined || columns === undefined) {
    return found.length > 1
      ? refuse(
          '表中有几个增长率列，请把光标放到要填的一列。',
          'There are several growth columns; put the cursor into one.',
        )
      : refuse(
          '没有可以推算的增长率列：需要一列增速和它的两个年份（或上年、本年）的数值列。',
          'No growth column can be computed: it takes a growth column and the columns of both of its years.',
        );
  }
  if (!columns.trusted) {
    return refuse(
      `“${columns.growth.path.join('')}”与“${columns.from.path.join('')}”“${columns.to.path.join('')}”的已有数字对不上，不能推算。`,
      `The rates already printed do not follow from “${columns.from.path.join('')}” and “${columns.to.path.join('')}”.`,
    );
  }
  const write = writerFor(table, columns);
  const at = columns.growth.index;
  const changed = new Map<TableLine, readonly string[]>();
  for (const row of grid.rows) {
    const growth = growthOf(grid, row, at);
    const line = lines.find((each) => each.row === row.row);
    const cell = row.cells[at];
    const slot = line?.slots[at];
    if (growth === undefined || growth.real || line === undefined || slot === undefined || cell === undefined) continue;
    if (cell.merged === 'above' || cell.merged === 'left') continue;
    const text = cellText(slot);
    const blank = text === '' || PLACEHOLDER.test(cell.text);
    const differs =
      growth.agrees === false || (growth.printed === undefined && (cell.none === 'dash' || cell.none === 'slash'));
    if (!blank && !(all && differs)) continue;
    const written = write(growth.computed);
    changed.set(
      line,
      line.slots.map((each, c) => (c === at ? refilled(each, written, mark) : each)),
    );
  }
  if (changed.size === 0) {
    return refuse(
      all ? '这一列没有需要改的数字。' : '这一列没有可以填的空格。',
      all ? 'No number of the column differs.' : 'There is no blank cell to fill.',
    );
  }
  const after = lines.map((line) => ({ ...line, slots: changed.get(line) ?? line.slots }));
  return {
    kind: 'draft',
    changes: [...changed].map(([line, slots]) => ({ line: line.line, text: joined(line, slots, mark) })),
    expected: [{ line: table.at.line, cells: cellsOf(after) }],
    cursor: { line: table.at.line, cell: at },
    summary: {
      zh: `填入 ${changed.size} 处增长率。`,
      en: `${changed.size} rate${changed.size === 1 ? '' : 's'} filled in.`,
    },
  };
}

/** Writes a rate with as many decimals as most of the column, with a % where they have one. */
function writerFor({ grid }: EditTable, { growth }: GrowthColumns): (rate: number) => string {
  const decimals = new Map<number, number>();
  let signs = 0;
  let numbers = 0;
  for (const row of grid?.rows ?? []) {
    const cell = row.cells[growth.index];
    const number = cell?.merged === undefined ? cell?.quantity : undefined;
    if (cell === undefined || number === undefined) continue;
    numbers++;
    if (cell.text.includes('%')) signs++;
    decimals.set(number.number.decimals, (decimals.get(number.number.decimals) ?? 0) + 1);
  }
  const [most] = [...decimals].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const places = most?.[0] ?? 1;
  const inHead = growth.unit?.text.includes('%') === true || growth.path.some((text) => text.includes('%'));
  const sign = numbers > 0 ? signs * 2 > numbers : !inHead;
  return (rate) => {
    const fixed = rate.toFixed(places);
    return (Number(fixed) === 0 ? fixed.replace('-', '') : fixed) + (sign ? '%' : '');
  };
}
