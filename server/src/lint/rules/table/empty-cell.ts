// table/empty-cell: a value that is not there is shown by one mark, not by nothing. Speaks only where the table shows what it does elsewhere:
// it uses a mark, or is full but for one cell. Merged cells, totals, lines without any value and tables that leave cells empty are let be.
import type { Span } from '../../../base/span';
import { documentRule, type Fault } from '../../rule';
import { blankCells, mixedMark, type Blank } from '../../support/missing-values';
import { columnLabel, gridsOf } from '../../support/table-grids';
import type { Column } from '../../../model/table-types';
import { replacing } from '../../support/ways';

interface EmptyFault extends Fault {
  readonly column: Column;
  readonly problem: Blank['reason'] | 'mixed';
  /** The mark the table uses, and how often; for a table without one, the number of its values. */
  readonly mark: string;
  readonly count: number;
  readonly other?: string;
  readonly cell: Span;
}

export const emptyCell = documentRule<EmptyFault, Record<never, never>>({
  id: 'table/empty-cell',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：表中没有数值的地方统一用一种符号（“—”或者“/”）表示，不留空',
    en: 'Common practice: a value that is not there is shown by one mark (— or /) throughout the table, not by an empty cell',
  },
  summary: {
    zh: '表中没有数值的地方用统一的符号，不留空',
    en: 'Cells without a value bear one mark and are not left empty',
  },
  *find(top) {
    for (const { grid, owner } of gridsOf(top)) {
      if (grid.ragged) continue;
      for (const { cell, column, reason, mark, count } of blankCells(grid)) {
        const { start, end } = cell.span;
        // An empty cell is a place between two marks; the one before it makes it visible.
        yield { span: { start: Math.max(0, start - 1), end }, column, problem: reason, mark, count, cell: cell.span };
      }
      const mixed = mixedMark(grid, owner);
      if (mixed) {
        const { cell, column, mark, count, other, form } = mixed;
        yield {
          span: cell.span,
          column,
          problem: 'mixed',
          mark,
          count,
          other,
          cell: cell.span,
          ...(form ? { severity: 'hint' } : {}),
        };
      }
    }
  },
  mends: ({ cell, problem, mark }) => [replacing(cell, problem === 'lone' || mark === '' ? '—' : mark)],
  say({ column, problem, mark, count, other = '' }) {
    const { zh, en } = columnLabel(column);
    switch (problem) {
      case 'mixed':
        return {
          zh: `${zh}的这一格用“${other}”，而本表其他没有数值的地方用“${mark}”（${count}处）。通行做法是一张表只用一种符号；请统一，或者在表注中说明两种符号的含义。`,
          en: `This cell in ${en} bears “${other}” where the table bears “${mark}” elsewhere (${count} times). By common practice a table uses one mark; use one, or explain both in a note.`,
        };
      case 'marked':
        return {
          zh: `${zh}的这一格是空的，而本表其他没有数值的地方用“${mark}”（${count}处）。请补上数值；确实没有的，按通行做法写“${mark}”。`,
          en: `This cell in ${en} is empty, while the table shows missing values by “${mark}” (${count} times). Supply the value, or by common practice write “${mark}”.`,
        };
      default:
        return {
          zh: `${zh}的这一格是空的，而本表其余${count}个数据格都有数值。请核对是否漏填；确实没有的，按通行做法写“—”。`,
          en: `This cell in ${en} is empty, while the other ${count} cells for values are filled. Look for a lost value; where there is none, common practice is to write “—”.`,
        };
    }
  },
});
