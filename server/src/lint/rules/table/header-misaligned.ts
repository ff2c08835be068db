// table/header-misaligned: a header that has slipped by a column or two, or two header cells that have changed places: what they say does not go
// with the cells below, and goes with them one column on; also a last column of numbers that nothing heads. Silent where words and cells leave another reading.
import type { Grid } from '../../../model/table-types';
import type { Row } from '../../../model/document';
import { documentRule, type Fault } from '../../rule';
import { examples, realigned, wrongPlaces, wrongStretch, type WrongPlace } from '../../support/header-places';
import { gridsOf } from '../../support/table-grids';

interface HeaderFault extends Fault {
  readonly grid: Grid;
  readonly places: readonly WrongPlace[];
}

/** So many header cells are named in a message. */
const SHOWN = 3;

export const headerMisaligned = documentRule<HeaderFault, Record<never, never>>({
  id: 'table/header-misaligned',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：表头各格与其下的内容对应',
    en: 'Common practice: each header cell stands over what it heads',
  },
  summary: { zh: '表头与各列的内容对应，没有错列', en: 'Header cells stand over the columns they head' },
  *find(top) {
    for (const { grid } of gridsOf(top)) {
      if (grid.unheaded !== undefined) yield { span: (grid.headerRows[0] as Row).span, grid, places: [] };
      if (grid.shift === undefined && grid.exchanged === undefined) continue;
      const places = wrongPlaces(grid);
      const header = grid.headerRows[0] as Row;
      if (places.length === 0) continue;
      yield { span: wrongStretch(header, places, grid.shift !== undefined), grid, places };
    }
  },
  say({ grid, places }) {
    const { shift, headerRows, unheaded } = grid;
    if (unheaded !== undefined) {
      const last = headerRows[0]?.cells.findLast(({ text }) => text !== '')?.text ?? '';
      const { zh, en } = examples(grid, unheaded);
      return {
        zh: `最后一列（第${unheaded + 1}列，${zh}）没有表头，而“${last}”只管得了一列。通行做法是每一列都有表头；多半漏了一格表头，也可能各格都错到了左边一列，请逐列核对。`,
        en: `Nothing heads the last column (column ${unheaded + 1}, ${en}), and “${last}” can head one column only. By common practice every column has a header; a header cell was probably lost, and others may have slipped to the left. Look at each column.`,
      };
    }
    const shown = places.slice(0, SHOWN);
    const zh = shown.map(
      ({ cell, over, belongs, below }) => `“${cell.text}”在第${over + 1}列，其下是${below.zh}，应在第${belongs + 1}列`,
    );
    const en = shown.map(
      ({ cell, over, belongs, below }) =>
        `“${cell.text}” is cell ${over + 1}, over ${below.en}, and belongs over column ${belongs + 1}`,
    );
    const more = places.length > SHOWN;
    const list = { zh: `${zh.join('；')}${more ? '；等等' : ''}`, en: `${en.join('; ')}${more ? '; and so on' : ''}` };
    const first = headerRows[0]?.cells[shift?.at ?? -1]?.text;
    if (shift === undefined || first === undefined)
      return {
        zh: `两格表头与其下的内容不符：${list.zh}。请把这两格对调。`,
        en: `Two header cells do not go with what stands below them: ${list.en}. Let them change places.`,
      };
    const by = Math.abs(shift.by);
    return {
      zh: `表头错列：${list.zh}。自“${first}”起的表头应${shift.by > 0 ? '右' : '左'}移${by}列，使各格与其下的内容对应（通行做法；跨列的表头要按所跨的列数留空格）。`,
      en: `The header has slipped: ${list.en}. From “${first}” on it belongs ${by} column${by > 1 ? 's' : ''} further ${shift.by > 0 ? 'right' : 'left'}; by common practice a header cell over several columns is followed by empty ones.`,
    };
  },
  why: {
    zh: '缺的表头要由作者补上',
    en: 'the header that is missing its author must supply',
  },
  mend({ grid }, document) {
    const edits = realigned(grid, document.source);
    return edits && [...edits];
  },
});
