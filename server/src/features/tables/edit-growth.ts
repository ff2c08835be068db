// Fills a growth column from the two columns it is reckoned from: blank cells, and upon request those that differ. Numbers are written like the
// others of the column. What the calculation does not tell (constant prices, bounds, totals over years) stays as it is.
import { growthColumns, growthOf, type GrowthColumns } from '../../model/calculations';
import { refuse, type Refusal } from '../renumber/types';
import { cellsOf, cellText, gridRowOf, joined, refilled, type EditTable, type TableLine } from './edit-lines';
import type { Draft } from './edit-types';

/** 待填, ××, ？: a place that is kept for a number. — and / say that there is none. */
const PLACEHOLDER = /^(?:[×xX*?_]{1,6}|待[填补定]|暂缺)%?$/;

interface Fill {
  readonly line: TableLine;
  readonly rate: number;
}

/** Fills the growth column of the cursor, or the only one of the table. */
export function growthDraft(table: EditTable, all: boolean): Draft | Refusal {
  const { lines, mark } = table;
  const columns = columnsAt(table);
  if ('kind' in columns && columns.kind === 'refused') return columns;
  const at = columns.growth.index;
  const write = writerFor(table, columns);
  const changed = new Map<TableLine, readonly string[]>();
  for (const { line, rate } of fills(table, columns, all)) {
    const written = write(rate);
    changed.set(
      line,
      line.slots.map((slot, c) => (c === at ? refilled(slot, written, mark) : slot)),
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

/** There is something to fill in. */
export function canFillGrowth(table: EditTable, all: boolean): boolean {
  const columns = columnsAt(table);
  if ('kind' in columns && columns.kind === 'refused') return false;
  return fills(table, columns, all).next().done === false;
}

function columnsAt({ grid, column }: EditTable): GrowthColumns | Refusal {
  const found = grid ? growthColumns(grid) : [];
  const columns = found.find(({ growth }) => growth.index === column) ?? (found.length === 1 ? found[0] : undefined);
  if (columns === undefined) {
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
  if (columns.trusted) return columns;
  const [growth, from, to] = [columns.growth, columns.from, columns.to].map(({ path }) => path.join(''));
  return refuse(
    `“${growth}”与“${from}”“${to}”的已有数字对不上，不能推算。`,
    `The rates already printed do not follow from “${from}” and “${to}”.`,
  );
}

/** The lines to fill in, with their rates. */
function* fills(table: EditTable, columns: GrowthColumns, all: boolean): Generator<Fill> {
  const { grid } = table;
  const at = columns.growth.index;
  for (const line of grid === undefined ? [] : table.lines) {
    const row = gridRowOf(table, line);
    const slot = line.slots[at];
    const cell = row?.cells[at];
    if (grid === undefined || row === undefined || row.row !== line.row || slot === undefined || cell === undefined)
      continue;
    if (cell.merged === 'above' || cell.merged === 'left') continue;
    const blank = cellText(slot) === '' || PLACEHOLDER.test(cell.text);
    if (!blank && !all) continue;
    const growth = growthOf(grid, row, at);
    if (growth === undefined || growth.real) continue;
    if (blank || growth.agrees === false) yield { line, rate: growth.computed };
  }
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
