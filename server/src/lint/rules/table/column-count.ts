// table/column-count: a row with more or fewer cells than the rows around it. The model says which rows those are; merged cells, rows over the
// whole width, rows split by a page break, cut tabs and tables whose rows do not agree are none.
import type { Misfit } from '../../../model/table-types';
import { documentRule, type Fault } from '../../rule';
import { columnLabel, gridsOf } from '../../support/table-grids';
import type { Bilingual } from '../../rule';

interface CountFault extends Fault {
  readonly misfit: Misfit;
  readonly width: number;
  /** The column whose cell is missing. */
  readonly column?: Bilingual;
  readonly header: boolean;
}

export const columnCount = documentRule<CountFault, Record<never, never>>({
  id: 'table/column-count',
  severity: 'error',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：同一张表各行的格数相同，合并的单元格留空格占位',
    en: 'Common practice: all rows of a table have the same number of cells; merged cells are kept as empty ones',
  },
  summary: { zh: '表格各行的格数相同', en: 'All rows of a table have the same number of cells' },
  *find(top) {
    for (const { grid } of gridsOf(top)) {
      const width = grid.columns.length;
      for (const misfit of grid.misfits) {
        const missing = misfit.cells < width && misfit.at !== undefined ? grid.columns[misfit.at] : undefined;
        yield {
          span: misfit.row.span,
          misfit,
          width,
          header: misfit.row.header,
          ...(misfit.doubtful === true
            ? { severity: 'information' }
            : misfit.row.header && misfit.cells < width
              ? { severity: 'warning' }
              : {}),
          ...(missing === undefined ? {} : { column: columnLabel(missing) }),
        };
      }
    }
  },
  say({ misfit: { cells, at }, width, column, header }) {
    const few = cells < width;
    const by = Math.abs(width - cells);
    const zh = `${header ? '表头' : '这一行'}有${cells}格，本表其他各行有${width}格，${few ? '少' : '多'}${by}格`;
    const en = `${header ? 'The header' : 'This row'} has ${cells} cells where the other rows have ${width}: ${by} too ${few ? 'few' : 'many'}`;
    if (few && header)
      return {
        zh: `${zh}，各格对应哪一列无从断定。通行做法是一列一格，合并的表头留空格占位；请补齐。`,
        en: `${en}, and nobody can say which column each of them heads. By common practice there is one cell a column, merged ones followed by empty ones; complete it.`,
      };
    if (few) {
      const slipped = at !== cells;
      return {
        zh: `${zh}${column ? `；从内容看，缺的是${column.zh}的一格` : ''}。${slipped ? '缺格之后的内容都错了列；' : ''}请补上缺的内容，合并的单元格按通行做法留空格占位。`,
        en: `${en}${column ? `; by the contents it is the one of ${column.en}` : ''}. ${slipped ? 'What follows stands in the wrong columns. ' : ''}Supply what is missing; by common practice merged cells are kept as empty ones.`,
      };
    }
    return {
      zh: `${zh}${at === undefined ? '' : `；从内容看，多的是第${at + 1}格（空格）`}。多格之后的内容都错了列；请删去多余的制表符或者竖线，或者补齐其他各行。`,
      en: `${en}${at === undefined ? '' : `; by the contents it is the empty cell ${at + 1}`}. What follows stands in the wrong columns. Delete the tab or bar too many, or complete the other rows.`,
    };
  },
});
