// 删除并重新编号: the lines of the block go, with all that stands below it and the blank lines on one side.
import type { TextChange } from './assemble';
import { removalOf } from './extents';
import { listedRemoval } from './listing';
import {
  inFile,
  isUncertain,
  linesOf,
  NO_CHANGE,
  sharesLine,
  withDescendants,
  type Planned,
  type Scene,
  type Seat,
} from './plan';
import { groupCells } from './rows';
import type { Slot } from './slots';
import { refuse } from './types';
import { printedNumber } from './words';

export function planDelete(scene: Scene, { slot, counter, index }: Seat): Planned {
  const name = printedNumber(slot);
  if (isUncertain(slot)) {
    return refuse(
      '这里的专栏在哪里结束不能确定，不能整块删除。',
      'Where the box ends here cannot be told, so nothing is deleted as a block.',
    );
  }
  if (sharesLine(scene, slot)) {
    return refuse(
      `“${name}”与署名或成文日期印在同一行，不能整行删除；请先换行。`,
      `${name} shares a line with the signature or date; break the line first.`,
    );
  }
  const label = { zh: `删除：${name}`, en: `Delete: ${name}` };
  const next = counter.members[index + 1];
  const last = next === undefined || next.parent !== slot.parent;
  const remove: TextChange['remove'][number][] = [];
  const insert: TextChange['insert'][number][] = [];
  if (slot.kind !== 'attachment' || slot.page) {
    remove.push({ span: removalOf(scene.tree, linesOf(scene, slot), last), label });
  }
  const listed = listedRemoval(scene, slot);
  if (listed !== undefined) remove.push({ span: listed, label });
  if (slot.kind === 'attachment' && slot.entry) remove.push({ span: entryRemoval(scene, slot), label });
  if (slot.kind === 'row' && next !== undefined && next.table === slot.table) {
    insert.push(...groupHandedOn(scene, slot, next));
  }
  return {
    kind: 'plan',
    structure: { ...NO_CHANGE, remove, insert },
    gone: new Set(withDescendants(slot)),
  };
}

/** What goes of 附件说明 with one entry; the whole note with the last. */
function entryRemoval(scene: Scene, { entry, document }: Slot): TextChange['remove'][number]['span'] {
  const note = document.attachmentNote;
  const entries = note?.entries ?? [];
  const at = entry === undefined ? -1 : entries.indexOf(entry);
  if (entry === undefined || note === undefined) return { start: 0, end: 0 };
  if (entries.length === 1) {
    const { start, end } = inFile(scene, note.span);
    return removalOf(scene.tree, { start: scene.tree.lineStart(scene.tree.lineOf(start)), end }, false);
  }
  const before = entries[at - 1];
  const behind = entries[at + 1];
  const span =
    before !== undefined
      ? { start: before.span.end, end: entry.span.end }
      : { start: entry.span.start, end: behind?.span.start ?? entry.span.end };
  return inFile(scene, span);
}

/** The name of a group stands in its first row; when that goes, the next row of the group takes it over. */
function groupHandedOn(scene: Scene, slot: Slot, next: Slot): TextChange['insert'][number][] {
  const mine = groupCells(slot) ?? [];
  const others = groupCells(next) ?? [];
  return mine.flatMap((cell, index) => {
    const other = others[index];
    if (cell.text === '' || other === undefined || other.text !== '') return [];
    const text = slot.document.source.slice(cell.span.start, cell.span.end);
    return [
      { at: inFile(scene, other.span).start, text, label: { zh: `组名：${cell.text}`, en: `Group: ${cell.text}` } },
    ];
  });
}
