// table/column-count: a row with more or fewer cells than the rows around it. The model says which rows those are; merged cells, rows over the
// whole width, rows split by a page break, cut tabs and tables whose rows do not agree are none.
import type { Misfit } from '../../../model/table-types';
import type { Table } from '../../../model/document';
import { documentRule, type Fault, type Mending } from '../../rule';
import { columnLabel, gridsOf } from '../../support/table-grids';
import type { Bilingual } from '../../rule';
import { inserting, replacing } from '../../support/ways';

interface CountFault extends Fault {
  readonly misfit: Misfit;
  readonly width: number;
  /** The column whose cell is missing. */
  readonly column?: Bilingual;
  readonly header: boolean;
  readonly syntax: Table['syntax'];
}

export const columnCount = documentRule<CountFault, Record<never, never>>({
  id: 'table/column-count',
  severity: 'error',
  fix: 'suggested',
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
          syntax: grid.table.syntax,
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
  why: {
    zh: '看不出缺的、多的是哪一格，须由人核对',
    en: 'which cell is missing or too many cannot be told; somebody must look',
  },
  mends: ({ misfit, width, syntax }, { source }) =>
    misfit.cells < width ? withCell(misfit, width, syntax, source) : withoutCell(misfit, width, syntax, source),
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

/** The cell that is missing, kept empty. */
function withCell(
  { row, cells, at }: Misfit,
  width: number,
  syntax: Table['syntax'],
  source: string,
): readonly Mending[] {
  if (at === undefined || width !== cells + 1) return [];
  const title = { zh: '补上空格（内容另填）', en: 'Add the cell, empty' };
  const next = row.cells[at];
  if (next === undefined) {
    const end = row.span.end;
    const closed = source.slice(0, end).trimEnd().endsWith('|');
    return [inserting(end, syntax === 'tab' ? '\t' : closed ? ' |' : ' | ', title)];
  }
  return [inserting(next.span.start, syntax === 'tab' ? '\t' : '| ', title)];
}

/** The empty cell too many, with one of its marks. */
function withoutCell(
  { row, cells, at }: Misfit,
  width: number,
  syntax: Table['syntax'],
  source: string,
): readonly Mending[] {
  const cell = at === undefined ? undefined : row.cells[at];
  if (cell === undefined || cells !== width + 1 || cell.text !== '') return [];
  const mark = syntax === 'tab' ? '\t' : '|';
  const behind = source.indexOf(mark, cell.span.end);
  const before = source.lastIndexOf(mark, cell.span.start - 1);
  const title = { zh: '删去多余的空格', en: 'Delete the empty cell' };
  if (behind >= 0 && behind < row.span.end) return [replacing({ start: before + 1, end: behind + 1 }, '', title)];
  return before < row.span.start ? [] : [replacing({ start: before, end: row.span.end }, '', title)];
}
