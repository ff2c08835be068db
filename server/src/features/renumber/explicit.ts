// A reference written out in full: 前条 becomes 第七条, 前款 becomes 第二款 or 第八条第二款, a bare 附件 becomes 附件1. For references that would not
// mean the same after a change; words follow the usual form of references, numerals are Chinese, those of attachments and boxes Arabic.
import { toChinese } from '../../base/numerals';
import type { Slot } from './slots';

/** How a slot is cited from inside `from`, all numbers as they are in the slot's document; undefined where it has no form to be cited by. */
export function citedAs(slot: Slot, from: Slot | undefined): string | undefined {
  const value = slot.ordinal?.value;
  if (value === undefined) return undefined;
  if (slot.kind === 'attachment') return `${slot.page?.label?.word ?? '附件'}${value}`;
  if (slot.kind === 'box') return `专栏${value}`;
  const own = step(slot);
  if (own === undefined) return undefined;
  const around = holderOf(slot);
  if (around === undefined || isAround(around, from)) return own;
  const before = citedAs(around, from);
  return before === undefined ? undefined : before + own;
}

/** Several slots as a list. */
export function allCitedAs(slots: readonly Slot[], from: Slot | undefined): string | undefined {
  const parts = slots.map((slot, index) => {
    const whole = citedAs(slot, from);
    const before = slots[index - 1];
    return before !== undefined && holderOf(before) === holderOf(slot) ? step(slot) : whole;
  });
  return parts.includes(undefined) ? undefined : parts.join('、');
}

function step(slot: Slot): string | undefined {
  const { section, ordinal, kind } = slot;
  const number = ordinal && toChinese(ordinal.value);
  if (number === undefined) return undefined;
  if (kind === 'paragraph') return `第${number}款`;
  const insertion = ordinal?.insertion === undefined ? '' : `之${toChinese(ordinal.insertion) ?? ''}`;
  switch (section?.role) {
    case 'article':
      return `第${number}条${insertion}`;
    case 'part':
      return `第${number}编`;
    case 'subpart':
      return `第${number}分编`;
    case 'chapter':
      return `第${number}章`;
    case 'section':
      return `第${number}节`;
    case 'item':
      return `第（${number}）项`;
    case 'heading':
      if (section.marker.form === 'dunhao') return `第${number}部分`;
      return section.marker.form === 'bracket' ? `第（${number}）项` : undefined;
    default:
      return undefined;
  }
}

/** What must be named before a slot: the article of a 款, the 款 of an item where there are several, the chapter of a section. */
function holderOf(slot: Slot): Slot | undefined {
  const { parent, section, kind } = slot;
  if (kind === 'paragraph') return parent;
  switch (section?.role) {
    case 'item':
      return parent?.kind === 'paragraph' && parent.parent?.children.length === 1 ? parent.parent : parent;
    case 'section':
      return parent;
    case 'heading':
      return section.marker.form === 'dunhao' ? undefined : parent;
    default:
      return undefined;
  }
}

function isAround(slot: Slot, from: Slot | undefined): boolean {
  for (let at = from; at !== undefined; at = at.parent) if (at === slot) return true;
  return false;
}
