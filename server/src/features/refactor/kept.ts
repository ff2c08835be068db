// Whether everything numbered outside a changed stretch is still there, with its number and in its place: what every refactoring that moves or
// wraps text must leave alone.
import { contains, type Span } from '../../base/span';
import { sameOrdinal } from '../renumber/ordinals';
import { anchorOf, slotsOf, type Ordinal, type Slot } from '../renumber/slots';
import type { Moved, Read } from './reread';

export interface Exceptions {
  /** What stands in it may get another parent, or go. File offsets of the text before. */
  readonly within?: Span;
  /** Numbers that change by intention. */
  readonly renumbered?: (slot: Slot) => boolean;
}

/** True when no numbered thing outside the exceptions was lost, renumbered or put below another one. */
export function isKept(before: Read, after: Read, moved: Moved, { within, renumbered }: Exceptions = {}): boolean {
  for (const [index, placed] of before.file.documents.entries()) {
    const there = after.file.documents[index];
    if (there === undefined) return false;
    if (there.document === placed.document) continue;
    const found = new Map(slotsOf(there.document).map((slot) => [`${slot.kind} ${anchorOf(slot) + there.base}`, slot]));
    const now = (slot: Slot): Slot | undefined => {
      const at = moved(anchorOf(slot) + placed.base);
      return at === undefined ? undefined : found.get(`${slot.kind} ${at}`);
    };
    for (const slot of slotsOf(placed.document)) {
      const anchor = anchorOf(slot) + placed.base;
      if (within && (contains(within, anchor) || within.end === anchor)) continue;
      const same = now(slot);
      if (same === undefined) return false;
      const wanted: Ordinal | undefined = slot.ordinal;
      if (renumbered?.(slot) !== true && !sameOrdinal(wanted, same.ordinal)) return false;
      if (slot.parent !== undefined ? now(slot.parent) !== same.parent : same.parent !== undefined) return false;
    }
  }
  return true;
}
