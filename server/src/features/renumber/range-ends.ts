// The ends of a range after a change: 第五条至第七条 goes on taking in the articles that it took in, so it reads from the lowest to the highest of
// them, whichever they are now. Works on slots and their new numbers.
import type { Document } from '../../model/document';
import type { ResolvedReference } from '../../workspace/locate';
import { slotsOf, type Ordinal, type Slot } from './slots';
import { slotOf } from './step-slots';

/** What becomes of the numbered things that references point at. */
export interface Meaning {
  readonly top: Document;
  readonly gone: ReadonlySet<Slot>;
  readonly ordinals: ReadonlyMap<Slot, Ordinal>;
}

/** For each end of a range another thing than it names now: the new first or last, or `doubtful` where others have come between. */
export type RangeEnds = ReadonlyMap<ResolvedReference, Slot | 'doubtful'>;

/** The ends of all ranges that must name something else; ranges whose ends stay, and those with an end deleted, are left out. */
export function rangeEnds(references: readonly ResolvedReference[], meaning: Meaning): RangeEnds {
  const out = new Map<ResolvedReference, Slot | 'doubtful'>();
  for (const [index, from] of references.entries()) {
    const to = references[index + 1];
    if (from.reference.range !== 'from' || to?.reference.range !== 'to') continue;
    const [first, last] = [slotNamed(from, meaning.top), slotNamed(to, meaning.top)];
    if (first === undefined || last === undefined || meaning.gone.has(first) || meaning.gone.has(last)) continue;
    const ends = endsOf(first, last, meaning);
    if (ends === undefined || (ends !== 'doubtful' && ends.lowest === first && ends.highest === last)) continue;
    out.set(from, ends === 'doubtful' ? ends : ends.lowest);
    out.set(to, ends === 'doubtful' ? ends : ends.highest);
  }
  return out;
}

function slotNamed({ resolution }: ResolvedReference, top: Document): Slot | undefined {
  return resolution.kind === 'one' ? slotOf(top, resolution.entity) : undefined;
}

interface Ends {
  readonly lowest: Slot;
  readonly highest: Slot;
}

function endsOf(first: Slot, last: Slot, { top, gone, ordinals }: Meaning): Ends | 'doubtful' | undefined {
  const row = slotsOf(top).filter((slot) => !gone.has(slot) && isOfRow(slot, first));
  const [from, to] = [row.indexOf(first), row.indexOf(last)];
  if (from < 0 || to < from) return undefined;
  const members = row.slice(from, to + 1);
  const now = (slot: Slot): Ordinal => ordinals.get(slot) ?? slot.ordinal ?? { value: 0 };
  const sorted = [...members].sort((a, b) => compare(now(a), now(b)));
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return undefined;
  const taken = new Set(members);
  const between = row.some(
    (slot) => !taken.has(slot) && compare(now(slot), now(lowest)) > 0 && compare(now(slot), now(highest)) < 0,
  );
  return between ? 'doubtful' : { lowest, highest };
}

/** Counted together: articles through the whole document, everything else under one parent. */
function isOfRow(slot: Slot, first: Slot): boolean {
  if (slot.kind !== first.kind || slot.document !== first.document) return false;
  if (slot.section?.role !== first.section?.role) return false;
  if (slot.section?.marker.form !== first.section?.marker.form) return false;
  return first.section?.role === 'article' || slot.parent === first.parent;
}

function compare(a: Ordinal, b: Ordinal): number {
  return a.value - b.value || (a.insertion ?? 0) - (b.insertion ?? 0);
}
