// 在此前、后插入: a new member of the count beside the block at the cursor, printed as that one is, its text still to be written. Where a name must
// stand for the line to be read at all (a 款, a box, an attachment), ×××× holds its place.
import { indentAt, lineBreakOf, nextContent, previousContent, separatorBetween } from './extents';
import type { TextChange } from './assemble';
import { listedInsertion } from './listing';
import { numeralLike } from './numeral';
import {
  inFile,
  isUncertain,
  linesOf,
  NO_CHANGE,
  TO_FILL,
  neighbour,
  type Newcomer,
  type Planned,
  type Scene,
  type Seat,
} from './plan';
import { planSecondAttachment } from './plan-second-attachment';
import { emptyRowLike, groupCells } from './rows';
import type { Ordinal, Slot } from './slots';
import { refuse } from './types';

export function planInsert(scene: Scene, seat: Seat, after: boolean): Planned {
  const { slot, counter, index } = seat;
  if (after && isUncertain(slot)) {
    return refuse(
      '这里的专栏在哪里结束不能确定，不知道新内容该插在哪里。',
      'Where the box ends here cannot be told, so there is no place to insert behind it.',
    );
  }
  if (slot.kind === 'attachment' && slot.ordinal === undefined) {
    return planSecondAttachment(scene, seat, after);
  }
  const block = linesOf(scene, slot);
  const other = neighbour(seat, after ? 1 : -1) ?? neighbour(seat, after ? -1 : 1);
  const gap = other === undefined ? lineBreakOf(scene.tree) : separator(scene, slot, other);
  const newcomer: Newcomer = {
    counter,
    at: after ? index + 1 : index,
    write(ordinal) {
      const made = lineFor(scene, slot, ordinal, after);
      if (made === undefined) return undefined;
      const inserted = { zh: `插入：${made.name}`, en: `Insert: ${made.name}` };
      const first = after
        ? { at: block.end, text: gap + made.text, label: inserted }
        : { at: block.start, text: made.text + gap, label: inserted };
      const cursor = made.cursor + (after ? gap.length : 0);
      const inserts: TextChange['insert'][number][] = [first];
      inserts.push(...listedInsertion(scene, slot, made.name, after, inserted));
      if (slot.kind === 'attachment' && slot.entry) inserts.push(entryFor(scene, slot, ordinal, after));
      return { inserts, cursor };
    },
  };
  const structure = slot.kind === 'row' && !after ? groupTakenOver(scene, slot) : NO_CHANGE;
  return { kind: 'plan', structure, gone: new Set(), newcomer };
}

function separator(scene: Scene, a: Slot, b: Slot): string {
  const [first, second] = [linesOf(scene, a), linesOf(scene, b)].sort((x, y) => x.start - y.start);
  if (first === undefined || second === undefined) return lineBreakOf(scene.tree);
  const end = previousContent(scene.tree, second.start) ?? first.end;
  const next = nextContent(scene.tree, Math.max(first.start, first.end - 1));
  return separatorBetween(scene.tree, end, second.start) || separatorBetween(scene.tree, first.end, next);
}

interface NewLine {
  readonly text: string;
  readonly cursor: number;
  readonly name: string;
}

function lineFor(scene: Scene, slot: Slot, ordinal: Ordinal, after: boolean): NewLine | undefined {
  const { source } = slot.document;
  const start = inFile(scene, slot.span).start;
  if (slot.section) {
    const marker = markerLike(slot, ordinal);
    if (marker === undefined) return undefined;
    const space = source.slice(slot.section.marker.after.start, slot.section.marker.after.end).replace(/\*/g, '');
    const text = indentAt(scene.tree, start) + marker + (/[\r\n]/.test(space) ? '' : space);
    // （二） alone on its line would be read as a bracketed note.
    const filled = slot.section.marker.close === undefined ? '' : TO_FILL;
    return { text: text + filled, cursor: text.length, name: marker };
  }
  if (slot.kind === 'paragraph') {
    const indent = indentAt(scene.tree, inFile(scene, (slot.paragraph as NonNullable<Slot['paragraph']>).span).start);
    return { text: `${indent}${TO_FILL}。`, cursor: indent.length, name: `第${ordinal.value}款` };
  }
  const numeral = slot.numerals[0];
  const written = numeral && numeralLike(source.slice(numeral.start, numeral.end), ordinal.value);
  if (numeral === undefined || written === undefined) return undefined;
  if (slot.kind === 'row') {
    const row = emptyRowLike(slot, written, !after);
    return row && { ...row, name: `序号${written}` };
  }
  return slot.box ? boxLine(scene, slot, written) : pageLines(scene, slot, written);
}

function markerLike(slot: Slot, ordinal: Ordinal): string | undefined {
  const { source } = slot.document;
  const marker = slot.section?.marker;
  if (marker === undefined) return undefined;
  const numeral = numeralLike(source.slice(marker.numeral.start, marker.numeral.end), ordinal.value);
  if (numeral === undefined) return undefined;
  let behind = source.slice(marker.numeral.end, marker.span.end);
  if (marker.insertion !== undefined) behind = behind.replace(/之[^之]*$/, '');
  const insertion = ordinal.insertion === undefined ? '' : `之${numeralLike('一', ordinal.insertion) ?? ''}`;
  return source.slice(marker.span.start, marker.numeral.start) + numeral + behind + insertion;
}

function boxLine(scene: Scene, slot: Slot, written: string): NewLine {
  const { source } = slot.document;
  const caption = slot.box?.caption;
  const number = caption?.number?.span ?? slot.span;
  const start = caption?.span.start ?? slot.span.start;
  const head = source.slice(start, number.start).replace(/[\r\n]/g, '') + written;
  const gap = /^[ \u3000:：.、—-]*/.exec(source.slice(number.end, caption?.span.end))?.[0] || ' ';
  const indent = indentAt(scene.tree, inFile(scene, slot.span).start);
  return { text: `${indent}${head}${gap}${TO_FILL}`, cursor: indent.length + head.length + gap.length, name: head };
}

function pageLines(scene: Scene, slot: Slot, written: string): NewLine | undefined {
  const { source } = slot.document;
  const label = slot.page?.label;
  const number = label?.number?.span;
  if (label === undefined || number === undefined) return undefined;
  const head = source.slice(label.span.start, number.start) + written + source.slice(number.end, label.span.end);
  const indent = indentAt(scene.tree, inFile(scene, label.span).start);
  const eol = lineBreakOf(scene.tree);
  const text = `${indent}${head}${eol}${eol}${TO_FILL}`;
  return { text, cursor: text.length - TO_FILL.length, name: head };
}

/** The line of a new attachment in 附件说明. */
function entryFor(scene: Scene, slot: Slot, ordinal: Ordinal, after: boolean): TextChange['insert'][number] {
  const { source, attachmentNote } = slot.document;
  const entry = slot.entry as NonNullable<Slot['entry']>;
  const number = entry.number?.span ?? entry.nameSpan;
  const numeral = numeralLike(source.slice(number.start, number.end), ordinal.value) ?? String(ordinal.value);
  const text = numeral + source.slice(number.end, entry.nameSpan.start) + TO_FILL;
  const eol = lineBreakOf(scene.tree);
  const second = attachmentNote?.entries[1];
  const colon = attachmentNote?.label;
  const indent =
    second === undefined
      ? indentAt(scene.tree, inFile(scene, colon?.span ?? number).start) + '\u3000'.repeat(3)
      : indentAt(scene.tree, inFile(scene, second.span).start);
  const label = { zh: `插入：附件${numeral}`, en: `Insert: 附件${numeral}` };
  const span = inFile(scene, entry.span);
  return after
    ? { at: span.end, text: eol + indent + text, label }
    : { at: span.start, text: text + eol + indent, label };
}

/** A row put before the first of a group takes over the name of the group. */
function groupTakenOver(scene: Scene, slot: Slot): TextChange {
  const named = (groupCells(slot) ?? []).filter(({ text }) => text !== '');
  if (named.length === 0) return NO_CHANGE;
  const remove = named.map(({ span, text }) => ({
    span: inFile(scene, span),
    label: { zh: `组名：${text}`, en: `Group: ${text}` },
  }));
  return { ...NO_CHANGE, remove };
}
