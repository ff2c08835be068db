// table/uniform-decimals: one value of a column is printed with more or fewer decimals than all others of the same unit. Whole numbers among
// decimals, and columns that hold several kinds of things, are let be.
import type { Cell } from '../../../model/document';
import type { Column, Grid } from '../../../model/table-types';
import { documentRule, type Fault } from '../../rule';
import { valuesOf } from '../../support/numeric-columns';
import { columnLabel, gridsOf } from '../../support/table-grids';

interface DecimalsFault extends Fault {
  readonly column: Column;
  readonly cell: Cell;
  readonly decimals: number;
  readonly usual: number;
  readonly others: number;
}

/** So many others have to agree. */
const ENOUGH = 5;

export const uniformDecimals = documentRule<DecimalsFault, Record<never, never>>({
  id: 'table/uniform-decimals',
  severity: 'information',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：同一列、同一单位的数据小数位数一致',
    en: 'Common practice: the values of one unit in a column have the same number of decimals',
  },
  summary: { zh: '同列同单位的数据小数位数不一致', en: 'A value with another number of decimals than its column' },
  *find(top) {
    for (const { grid } of gridsOf(top)) {
      for (const column of grid.columns) yield* faultsOf(grid, column);
    }
  },
  say({ column, cell, decimals, usual, others }) {
    const { zh, en } = columnLabel(column);
    return {
      zh: `${zh}的“${cell.text}”有${decimals}位小数，同列同单位的其余${others}个数据都是${usual}位。通行做法是位数一致；请核对原始数据后统一。`,
      en: `“${cell.text}” in ${en} has ${decimals} decimal(s), the other ${others} values of the unit have ${usual}. By common practice they have the same number; check against the source.`,
    };
  },
});

function* faultsOf(grid: Grid, column: Column): Iterable<DecimalsFault> {
  if (column.kind !== 'value' && column.kind !== 'growth' && column.kind !== 'share') return;
  const groups = new Map<string, { cell: Cell; decimals: number; value: number }[]>();
  for (const { cell, quantity, bracketed, row } of valuesOf(grid, column)) {
    if (quantity === undefined || quantity.range || quantity.qualifiers.length > 0 || bracketed) continue;
    // Rows with units of their own are different things, each counted as closely as it needs.
    const unit = grid.rows[row]?.unit;
    if (column.kind === 'value' && unit !== undefined && unit !== column.unit) continue;
    const key = quantity.unit?.text ?? quantity.measure;
    const group = groups.get(key) ?? [];
    group.push({ cell, decimals: quantity.number.decimals, value: Math.abs(quantity.number.value) });
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    // A whole number among decimals needs no .0, and a unit whose values are whole may have a part somewhere.
    const broken = group.filter(({ decimals }) => decimals > 0);
    const counts = new Map<number, number>();
    for (const { decimals } of broken) counts.set(decimals, (counts.get(decimals) ?? 0) + 1);
    const [usual, others] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
    if (others < ENOUGH || others !== broken.length - 1 || broken.length * 2 <= group.length) continue;
    const odd = broken.find(({ decimals }) => decimals !== usual);
    // 0.82 among 12.6: a small number keeps its figures.
    if (odd === undefined || (odd.decimals > usual && odd.value < 1)) continue;
    yield { span: odd.cell.span, column, cell: odd.cell, decimals: odd.decimals, usual, others };
  }
}
