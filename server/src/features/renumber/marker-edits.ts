// The edits that give a thing its new number where the number is printed: script, width, brackets, spacing and terminator stay.
import type { TextChange } from './assemble';
import type { MarkerForm } from '../../syntax/marker-types';
import { ordinalLike } from './ladder';
import { numeralLike } from './numeral';
import { inFile, type Plan, type Scene } from './plan';
import type { Ordinal, Slot } from './slots';
import { arrow, printedNumber } from './words';

type Replace = TextChange['replace'][number];

/** The edits for one slot; undefined when its script has no such numeral. */
export function numberEdits(scene: Scene, plan: Plan, slot: Slot, ordinal: Ordinal): Replace[] | undefined {
  const { source } = slot.document;
  const edits: Replace[] = [];
  const printed = slot.numerals[0] && source.slice(slot.numerals[0].start, slot.numerals[0].end);
  const written = printed === undefined ? '' : numeralLike(printed, ordinal.value);
  if (written === undefined) return undefined;
  const tail = tailEdit(slot, ordinal);
  const after = newName(slot, written, ordinal);
  for (const span of slot.numerals) {
    if (plan.fixed?.has(span)) continue;
    const newText = numeralLike(source.slice(span.start, span.end), ordinal.value);
    if (newText === undefined) return undefined;
    const label = arrow(printedNumber(slot), after);
    if (newText !== source.slice(span.start, span.end)) edits.push({ span: inFile(scene, span), newText, label });
  }
  if (tail !== undefined)
    edits.push({ ...tail, span: inFile(scene, tail.span), label: arrow(printedNumber(slot), after) });
  return edits;
}

/** The edits that print a slot's ordinal in another form of the ladder, as the document prints that form. */
export function formEdits(scene: Scene, slot: Slot, form: MarkerForm, ordinal: Ordinal): Replace[] | undefined {
  const marker = slot.section?.marker;
  const made = ordinalLike(slot.document, form, ordinal);
  if (marker === undefined || made === undefined) return undefined;
  const { source } = slot.document;
  const plain = !/[\r\n*]/.test(source.slice(marker.after.start, marker.after.end));
  const span = plain && made.space !== undefined ? { start: marker.span.start, end: marker.after.end } : marker.span;
  const newText = made.text + (plain ? (made.space ?? '') : '');
  const label = arrow(printedNumber(slot), made.text);
  const listed = slot.listed && { span: inFile(scene, slot.listed.marker.span), newText: made.text, label };
  return [{ span: inFile(scene, span), newText, label }, ...(listed === undefined ? [] : [listed])];
}

/** What is printed behind 条: 之一. */
function tailEdit(slot: Slot, { insertion }: Ordinal): Pick<Replace, 'span' | 'newText'> | undefined {
  const marker = slot.section?.marker;
  if (marker === undefined || marker.insertion === insertion) return undefined;
  const { source } = slot.document;
  const printed = source.slice(marker.numeral.end, marker.span.end);
  const at = marker.insertion === undefined ? -1 : printed.lastIndexOf('之');
  const start = at < 0 ? marker.span.end : marker.numeral.end + at;
  return {
    span: { start, end: marker.span.end },
    newText: insertion === undefined ? '' : `之${numeralLike('一', insertion) ?? ''}`,
  };
}

function newName(slot: Slot, written: string, { value, insertion }: Ordinal): string {
  const marker = slot.section?.marker;
  if (marker === undefined) {
    if (slot.kind === 'paragraph') return `第${value}款`;
    return printedNumber({ ...slot, numerals: [] }) + written;
  }
  const { source } = slot.document;
  const head = source.slice(marker.span.start, marker.numeral.start);
  let tail = source.slice(marker.numeral.end, marker.span.end);
  if (marker.insertion !== undefined) tail = tail.replace(/之[^之]*$/, '');
  const behind = insertion === undefined ? '' : `之${numeralLike('一', insertion) ?? ''}`;
  return (head + written + tail + behind).replace(/\s/g, '');
}
