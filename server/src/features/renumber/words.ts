// How the things that are renumbered are called in labels and messages. Wording only.
import type { Bilingual } from '../../lint/rule';
import type { Slot } from './slots';

const SHORT = 14;

/** The slot's number as printed, or what stands for it. */
export function printedNumber(slot: Slot): string {
  const { source } = slot.document;
  if (slot.section) {
    const { span } = slot.section.marker;
    return source.slice(span.start, span.end).replace(/\s/g, '');
  }
  const numeral = slot.numerals[0] && source.slice(slot.numerals[0].start, slot.numerals[0].end);
  if (slot.kind === 'box') return `专栏${numeral ?? ''}`;
  if (slot.kind === 'attachment') return `附件${numeral ?? ''}`;
  if (slot.kind === 'row') return `序号${numeral ?? ''}`;
  return `第${slot.ordinal?.value ?? ''}款`;
}

/** The number with the first words behind it, for sentences: 第五条“县级以上人民政府…”. */
export function nameOf(slot: Slot): string {
  const title = titleOf(slot);
  return title === '' ? printedNumber(slot) : `${printedNumber(slot)}“${shorten(title)}”`;
}

function titleOf(slot: Slot): string {
  if (slot.section) return slot.section.head.text;
  if (slot.box) return slot.box.caption.title;
  if (slot.kind === 'attachment') return slot.page?.title?.text ?? slot.entry?.name ?? '';
  if (slot.paragraph) return slot.paragraph.view.text.slice(0, SHORT + 1);
  return '';
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= SHORT ? text : `${characters.slice(0, SHORT).join('')}…`;
}

/** 第五条 → 第六条. */
export function arrow(before: string, after: string): Bilingual {
  return { zh: `${before} → ${after}`, en: `${before} → ${after}` };
}
