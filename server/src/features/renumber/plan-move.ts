// 上移, 下移: the block changes places with the sibling before or behind it, whole lines with all that stands below. A 款 changes places by its
// text, because the first one stands behind its article's number; a table row leaves the cells of its group where they are.
import type { Span } from '../../base/span';
import type { TextChange } from './assemble';
import { listedLines } from './listing';
import {
  inFile,
  isUncertain,
  linesOf,
  NO_CHANGE,
  neighbour,
  sharesLine,
  type Plan,
  type Planned,
  type Scene,
  type Seat,
} from './plan';
import { groupCells } from './rows';
import type { Slot } from './slots';
import { refuse } from './types';
import { printedNumber } from './words';

export function planMove(scene: Scene, seat: Seat, step: 1 | -1): Planned {
  const { slot } = seat;
  const other = neighbour(seat, step);
  if (other === undefined) return atTheEnd(seat, step);
  const [first, second] = step < 0 ? [other, slot] : [slot, other];
  if (isUncertain(first) || isUncertain(second)) {
    return refuse(
      '这里的专栏在哪里结束不能确定，不能整块移动；请先在专栏末尾与后文之间分清编号。',
      'Where the box ends here cannot be told, so nothing is moved as a block; make the numbers behind it clear first.',
    );
  }
  if (sharesLine(scene, second)) {
    return refuse(
      `“${printedNumber(second)}”与署名或成文日期印在同一行，不能整行移动；请先换行。`,
      `${printedNumber(second)} shares a line with the signature or date; break the line first.`,
    );
  }
  if (slot.kind === 'row') return moveRow(scene, slot, first, second);
  const label = { zh: `移动：${printedNumber(slot)}`, en: `Move: ${printedNumber(slot)}` };
  const extent = (each: Slot): Span => (each.kind === 'paragraph' ? inFile(scene, each.span) : linesOf(scene, each));
  const swap: TextChange['swap'][number][] = [];
  if (slot.kind !== 'attachment' || (first.page && second.page)) {
    swap.push({ first: extent(first), second: extent(second), label });
  }
  const listed = [listedLines(scene, first), listedLines(scene, second)];
  if (listed[0] && listed[1]) swap.push({ first: listed[0], second: listed[1], label });
  const fixed = new Set<Span>();
  if (slot.kind === 'attachment' && first.entry && second.entry) {
    // The names change places and the numbers before them stay.
    swap.push({ first: inFile(scene, first.entry.nameSpan), second: inFile(scene, second.entry.nameSpan), label });
    for (const { number } of [first.entry, second.entry]) if (number) fixed.add(number.span);
  }
  return plan(swap, fixed);
}

function plan(swap: TextChange['swap'], fixed?: ReadonlySet<Span>): Plan {
  return { kind: 'plan', structure: { ...NO_CHANGE, swap }, gone: new Set(), fixed };
}

function atTheEnd({ slot, counter, index }: Seat, step: 1 | -1): Planned {
  const name = printedNumber(slot);
  if (counter.members[index + step] !== undefined) {
    return refuse(
      `“${name}”已是所在部分的${step < 0 ? '第' : '最后'}一个；移到别的部分请剪切粘贴后“重新编号全文”。`,
      `${name} is the ${step < 0 ? 'first' : 'last'} of its part; to move it into another, cut and paste it, then renumber the whole text.`,
    );
  }
  return refuse(
    `“${name}”已是本级的${step < 0 ? '第' : '最后'}一个，不能再${step < 0 ? '上' : '下'}移。`,
    `${name} is the ${step < 0 ? 'first' : 'last'} of its level.`,
  );
}

/** Rows change places from the serial on; what stands before it names the group of several rows. */
function moveRow(scene: Scene, slot: Slot, first: Slot, second: Slot): Planned {
  const groups = groupCells(second);
  if (groups === undefined || groups.some(({ text }) => text !== '') || first.table !== second.table) {
    return refuse(
      '相邻的一行属于另一组，不能越组移动。',
      'The row beside it belongs to another group; rows are moved inside their group only.',
    );
  }
  const label = { zh: `移动：${printedNumber(slot)}`, en: `Move: ${printedNumber(slot)}` };
  if (groups.length === 0) return plan([{ first: linesOf(scene, first), second: linesOf(scene, second), label }]);
  const from = (row: Slot): Span =>
    inFile(scene, { start: row.numerals[0]?.start ?? row.span.start, end: row.span.end });
  return plan([{ first: from(first), second: from(second), label }]);
}
