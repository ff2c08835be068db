// table/uniform-decimals: one value of a column is printed with more or fewer decimals than all others of the same unit. Whole numbers among
// decimals, and columns that hold several kinds of things, are let be.
import type { Cell } from '../../../model/document';
import type { Column, Grid } from '../../../model/table-types';
import type { PrintedNumber } from '../../../model/quantity-types';
import { documentRule, type Fault } from '../../rule';
import { valuesOf } from '../../support/numeric-columns';
import { columnLabel, gridsOf } from '../../support/table-grids';
import { replacing } from '../../support/ways';

interface DecimalsFault extends Fault {
  readonly column: Column;
  readonly cell: Cell;
  readonly decimals: number;
  readonly usual: number;
  readonly others: number;
  readonly number: PrintedNumber;
}

/** So many others have to agree. */
const ENOUGH = 5;

export const uniformDecimals = documentRule<DecimalsFault, Record<never, never>>({
  id: 'table/uniform-decimals',
  severity: 'information',
  fix: 'suggested',
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
  why: {
    zh: '须按原始数据统一位数',
    en: 'the number of decimals has to come from the source',
  },
  mends({ number: { digits, form }, usual }) {
    const value = Number(digits.text.replaceAll(',', ''));
    if (form !== 'arabic' || !Number.isFinite(value)) return [];
    const text = value.toFixed(usual);
    return [
      replacing(digits.span, text, {
        zh: `改为“${text}”（请对照原始数据）`,
        en: `Change to ${text} (compare the source)`,
      }),
    ];
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
  const groups = new Map<string, { cell: Cell; number: PrintedNumber }[]>();
  for (const { cell, quantity, bracketed, row } of valuesOf(grid, column)) {
    if (quantity === undefined || quantity.range || quantity.qualifiers.length > 0 || bracketed) continue;
    // Rows with units of their own are different things, each counted as closely as it needs.
    const unit = grid.rows[row]?.unit;
    if (column.kind === 'value' && unit !== undefined && unit !== column.unit) continue;
    const key = quantity.unit?.text ?? quantity.measure;
    const group = groups.get(key) ?? [];
    group.push({ cell, number: quantity.number });
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    // A whole number among decimals needs no .0, and a unit whose values are whole may have a part somewhere.
    const broken = group.filter(({ number }) => number.decimals > 0);
    const counts = new Map<number, number>();
    for (const { number } of broken) counts.set(number.decimals, (counts.get(number.decimals) ?? 0) + 1);
    const [usual, others] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
    if (others < ENOUGH || others !== broken.length - 1 || broken.length * 2 <= group.length) continue;
    const odd = broken.find(({ number }) => number.decimals !== usual);
    // 0.82 among 12.6: a small number keeps its figures.
    if (odd === undefined) continue;
    const { cell, number } = odd;
    const { decimals } = number;
    if (decimals > usual && Math.abs(number.value) < 1) continue;
    yield { span: cell.span, column, cell, decimals, usual, others, number };
  }
}
