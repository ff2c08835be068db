// table/vocabulary: a cell of a column with few words that come again (预期性, 约束性) holds one that is a slip for a common one. Words that are
// only near one another (一级 二级, 省级 市级) are let be, and so is everything that stands more than once.
import type { Cell } from '../../../model/document';
import type { Column, Grid } from '../../../model/table-types';
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
    const words = wordsOf(grid, column);
    const rare = [...words].filter(([, cells]) => cells.length === 1);
    // Where most words stand once, nothing is common.
    if (rare.length > MOST_RARE && rare.length > words.size / 2) continue;
    for (const [word, [cell]] of rare) {
      const meant = [...words].filter(([right, { length }]) => {
        const isCommon = length >= (right.length < 3 ? COMMON_SHORT : COMMON);
        const slip = isCommon ? slipOf(word, right) : undefined;
        return slip !== undefined && (slip !== 'lost' || column.kind === 'category' || right.length > 3);
      });
      const [only] = meant;
      if (cell === undefined || only === undefined || meant.length > 1) continue;
      yield { span: cell.span, column, word, cell, right: only[0], count: only[1].length };
    }
  }
}

const MOST_RARE = 3;
/** A word of a vocabulary is short. */
const LONGEST = 12;
/** Columns of names: 王建军 and 王建君 are two people, 和平村 and 河坪村 two villages. */
const NAMES = /姓名|名单|名称|人$|人员|代表|组长|地址|地点|村|社区|乡|镇|街道|电话|号|码|备注|说明|企业|公司|学校/;

/** The cells of a column by their words, where words come again. */
function wordsOf(grid: Grid, column: Column): ReadonlyMap<string, readonly Cell[]> {
  const words = new Map<string, Cell[]>();
  const isText = column.kind === 'text' && !NAMES.test(column.path.join(''));
  if (column.kind !== 'category' && !isText) return words;
  let filled = 0;
  for (const row of dataRows(grid)) {
    const cell = filledCell(row, column.index)?.cell;
    if (cell === undefined || cell.text.length > LONGEST || /\d/.test(cell.text)) continue;
    filled++;
    const cells = words.get(cell.text);
    if (cells === undefined) words.set(cell.text, [cell]);
    else cells.push(cell);
  }
  return isText && words.size > filled * 0.6 ? new Map<string, Cell[]>() : words;
}
