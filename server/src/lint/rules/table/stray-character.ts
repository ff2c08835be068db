// table/stray-character: a cell among numbers holds a letter for a figure (1O0, l5), a mark for the decimal point (5,6%), or a Chinese numeral.
// Full-width figures are a matter of width, and words, codes and bounds are let be.
import type { Cell } from '../../../model/document';
import type { Column } from '../../../model/table-types';
import { documentRule, type Fault } from '../../rule';
import { isArabicColumn, strayIn, valuesOf, type Stray } from '../../support/numeric-columns';
import { columnLabel, gridsOf } from '../../support/table-grids';

interface StrayFault extends Fault {
  readonly column: Column;
  readonly cell: Cell;
  readonly stray: Stray;
}

export const strayCharacter = documentRule<StrayFault, Record<never, never>>({
  id: 'table/stray-character',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：数据列各格统一用阿拉伯数字，不夹字母和别的符号',
    en: 'Common practice: the cells of a column of numbers are written in Arabic figures, without letters or other marks among them',
  },
  summary: {
    zh: '数据列中夹有字母、别的符号或者汉字数字',
    en: 'Letters, marks or Chinese numerals in a column of numbers',
  },
  *find(top) {
    for (const { grid } of gridsOf(top)) {
      for (const column of grid.columns) {
        const cells = valuesOf(grid, column);
        if (!isArabicColumn(column, cells)) continue;
        for (const { cell } of cells) {
          const stray = strayIn(cell.text);
          if (stray !== undefined) yield { span: cell.span, column, cell, stray };
        }
      }
    }
  },
  say({ column, cell: { text }, stray: { kind, meant, wrong } }) {
    const { zh, en } = columnLabel(column);
    switch (kind) {
      case 'letter':
        return {
          zh: `${zh}的“${text}”中夹有字母“${wrong}”，疑为数字“${meant}”之误。请核对改正。`,
          en: `“${text}” in ${en} has the letter “${wrong}” among its figures; probably “${meant}”. Check and correct.`,
        };
      case 'mark':
        return {
          zh: `${zh}的“${text}”中小数点写成了“${wrong}”，疑为“${meant}”。请核对改正。`,
          en: `“${text}” in ${en} has “${wrong}” for the decimal point; probably “${meant}”. Check and correct.`,
        };
      default:
        return {
          zh: `${zh}其他各格用阿拉伯数字，这一格用汉字“${text}”。通行做法是同列写法一致；请改为“${meant}”。`,
          en: `“${text}” is a Chinese numeral where the other cells of ${en} are in Arabic figures. By common practice a column is written alike; write “${meant}”.`,
        };
    }
  },
  mend: ({ cell, stray }) => [{ span: cell.span, newText: stray.meant }],
});
