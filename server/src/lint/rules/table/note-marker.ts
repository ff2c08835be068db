// table/note-marker: a mark in the cells of a table ([750], 2000*, ▲) is explained by a note, and a note explains marks that are there. Bounds
// such as >60 are no marks; what any line of the document speaks of is explained.
import { documentRule, type Fault } from '../../rule';
import { cellMarks, isExplained, strayNotes } from '../../support/explained-marks';
import { gridsOf } from '../../support/table-grids';
import { isAloneOnLines, replacing, wholeLines } from '../../support/ways';

interface MarkFault extends Fault {
  readonly mark: string;
  /** Cells that bear the mark; 0 for a note whose mark is not there. */
  readonly cells: number;
}

export const noteMarker = documentRule<MarkFault, Record<never, never>>({
  id: 'table/note-marker',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：表中的符号在表注中说明，表注只说明表中有的符号',
    en: 'Common practice: marks in a table are explained in its notes, and notes explain only marks that are there',
  },
  summary: {
    zh: '表中的符号有表注说明，表注说明的符号表中都有',
    en: 'Marks in cells are explained by notes, and notes speak of marks that are there',
  },
  *find(top) {
    for (const { grid, owner } of gridsOf(top)) {
      for (const { mark, cells } of cellMarks(grid)) {
        const [first] = cells;
        if (first && !isExplained(mark, grid, owner)) yield { span: first.span, mark, cells: cells.length };
      }
      for (const { mark, start, end } of strayNotes(grid, owner)) yield { span: { start, end }, mark, cells: 0 };
    }
  },
  why: {
    zh: '符号的含义要由作者说明',
    en: 'what the mark means its author must say',
  },
  mends({ span, mark, cells }, { source }) {
    if (cells > 0 || !isAloneOnLines(span, source)) return [];
    return [
      replacing(wholeLines(span, source), '', { zh: `删去说明“${mark}”的表注`, en: `Delete the note on ${mark}` }),
    ];
  },
  say({ mark, cells }) {
    const sign =
      mark === '[]' ? { zh: '方括号“[ ]”', en: 'square brackets' } : { zh: `符号“${mark}”`, en: `the mark “${mark}”` };
    return cells > 0
      ? {
          zh: `表中${cells}格带${sign.zh}，但没有表注说明其含义。通行做法是在表下加注说明；请补上，或者删去符号。`,
          en: `${cells} cell(s) of the table bear ${sign.en}, which no note explains. By common practice a note below the table does; add it, or take the mark away.`,
        }
      : {
          zh: `这条表注说明${sign.zh}的含义，但表中没有这个符号。请核对表中是否漏标，或者删去表注。`,
          en: `This note explains ${sign.en}, which stand nowhere in the table. Look for a lost mark, or take the note away.`,
        };
  },
});
