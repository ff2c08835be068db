// table/vocabulary: a cell of a column with few words that come again (预期性, 约束性) holds one that is a slip for a common one. Words that are
// only near one another (一级 二级, 省级 市级) are let be, and so is everything that stands more than once.
import type { Cell } from '../../../model/document';
import type { Column } from '../../../model/table-types';
import { documentRule, type Fault } from '../../rule';
import { slipOf } from '../../support/mistyped-words';
import { columnLabel, dataRows, filledCell, gridsOf, type PlacedGrid } from '../../support/table-grids';

interface WordFault extends Fault {
  readonly column: Column;
  readonly word: string;
  readonly right: string;
  readonly count: number;
  readonly cell: Cell;
}

/** A word is common when it stands so often in its column; a word of two characters is common later. */
const COMMON = 3;
const COMMON_SHORT = 5;

export const vocabulary = documentRule<WordFault, Record<never, never>>({
  id: 'table/vocabulary',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：同一列的分类用语前后一致',
    en: 'Common practice: the words that classify the rows of a column are spelt alike',
  },
  summary: { zh: '分类用语与本列其他各格只差一字', en: 'A word one character away from the words of its column' },
  *find(top) {
    for (const placed of gridsOf(top)) yield* faultsOf(placed);
  },
  say({ column, word, right, count }) {
    const { zh, en } = columnLabel(column);
    return {
      zh: `${zh}中“${word}”只出现一次，“${right}”出现${count}次，两者只差一字，疑为笔误。请核对，应为“${right}”的请改正。`,
      en: `In ${en} “${word}” stands once and “${right}” ${count} times, one character away: probably a slip. Check, and write “${right}” where that is meant.`,
    };
  },
  mend: ({ cell, right, word }, { source }) =>
    source.slice(cell.span.start, cell.span.end) === word ? [{ span: cell.span, newText: right }] : undefined,
});

function* faultsOf({ grid }: PlacedGrid): Iterable<WordFault> {
  for (const column of grid.columns) {
    if (column.kind !== 'category') continue;
    const rare = column.vocabulary.filter(({ count }) => count === 1);
    // Where most words stand once, nothing is common.
    if (rare.length > 3) continue;
    for (const { text: word } of rare) {
      const meant = column.vocabulary.flatMap(({ text: right, count }) => {
        const isCommon = count >= (right.length < 3 ? COMMON_SHORT : COMMON);
        return isCommon && slipOf(word, right) !== undefined ? [{ right, count }] : [];
      });
      const [only] = meant;
      if (only === undefined || meant.length > 1) continue;
      for (const row of dataRows(grid)) {
        const cell = filledCell(row, column.index)?.cell;
        if (cell?.text === word) yield { span: cell.span, column, word, cell, ...only };
      }
    }
  }
}
