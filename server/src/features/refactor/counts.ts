// Whether a selection takes only some of the items that are counted together: moved or wrapped they would leave a gap in the count.
import { sectionsIn } from '../../model/walk';
import { counterOf } from '../renumber/counters';
import { slotsOf } from '../renumber/slots';
import { refuse, type Refusal } from '../renumber/types';
import type { Selected } from './selection';

/** Items move together or not at all: a part of a count would leave a gap, and begin in its middle on the page. */
export function tornFromCount({ blocks, place }: Selected): Refusal | undefined {
  const top = place.placed.document;
  const sections = new Set(sectionsIn(blocks));
  if (sections.size === 0) return undefined;
  for (const slot of slotsOf(top)) {
    if (slot.section === undefined || !sections.has(slot.section)) continue;
    const members = counterOf(top, slot)?.members ?? [];
    const apart = members.some(({ section }) => section === undefined || !sections.has(section));
    if (apart || LEGAL.has(slot.section.role)) {
      return refuse(
        '选区里的编号与选区外的同级内容相连，这样做编号会断开；请只选标题下面的内容，或者选中整个列表。',
        'Items outside the selection are counted with those in it; select what stands below the heading, or the whole list.',
      );
    }
  }
  return undefined;
}
const LEGAL: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section', 'article', 'item', 'subitem']);
