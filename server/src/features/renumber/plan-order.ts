// 重新编号本级, 重新编号全文: every counter, or the one at the cursor, is counted from its beginning; gaps, repeats and steps back are gone.
import { eachDocument } from '../../model/walk';
import { countersOf, type Counter } from './counters';
import { inOrder, risesFrom, sameOrdinal } from './ordinals';
import { isUncertain, NO_CHANGE, type Plan, type Planned, type Scene, type Seat } from './plan';
import type { Ordinal, Slot } from './slots';
import { refuse } from './types';

/** What can be renumbered by itself, as the command line names it; 1 to 5 are 一、（一）1.（1）①. */
export const NUMBERED_LEVELS = [
  'all',
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  '1',
  '2',
  '3',
  '4',
  '5',
  'box',
  'attachment',
  'row',
] as const;
export type NumberedLevel = (typeof NUMBERED_LEVELS)[number];

function isAtLevel({ form, members: [first] }: Counter, level: NumberedLevel): boolean {
  if (level === 'all' || form === level) return true;
  if (first?.section !== undefined) return first.section.level > 0 && String(first.section.level) === level;
  return first?.kind === level;
}

/** The counter of the seat in order. */
export function planLevel(_scene: Scene, { counter }: Seat): Planned {
  if (counter.members.some(isUncertain)) {
    return refuse(
      '本级里有一个专栏在哪里结束不能确定，不能重新编号。',
      'Where a box of this level ends cannot be told, so the level is not renumbered.',
    );
  }
  return planOf(ordered(counter, counter.first));
}

/**
 * Every counter of a document, or those of one level, in order. A text that begins in the middle of a count is an extract and keeps its
 * beginning; in an abridged text (本文有删减) gaps are by right, and only what repeats or steps back is mended.
 */
export function planAll(scene: Scene, level: NumberedLevel = 'all'): Plan {
  const ordinals = new Map<Slot, Ordinal>();
  const abridged = eachDocument(scene.placed.document).some((document) => document.abridged);
  for (const counter of countersOf(scene.placed.document)) {
    if (
      counter.misfit !== undefined ||
      counter.members.some(isUncertain) ||
      !isAtLevel(counter, level) ||
      (abridged && rises(counter))
    )
      continue;
    for (const [slot, ordinal] of ordered(counter, beginning(counter))) ordinals.set(slot, ordinal);
  }
  return planOf(ordinals);
}

function rises({ members }: Counter): boolean {
  return risesFrom(
    members.flatMap(({ ordinal }) => ordinal ?? []),
    0,
  );
}

function planOf(ordinals: ReadonlyMap<Slot, Ordinal>): Plan {
  return { kind: 'plan', structure: NO_CHANGE, gone: new Set(), ordinals };
}

function ordered({ members }: Counter, first: number): Map<Slot, Ordinal> {
  const numbered = members.filter(({ ordinal }) => ordinal !== undefined);
  const due = inOrder(
    numbered.map(({ ordinal }) => ordinal as Ordinal),
    first,
  );
  const out = new Map<Slot, Ordinal>();
  for (const [index, slot] of numbered.entries()) {
    const ordinal = due[index] as Ordinal;
    if (!sameOrdinal(slot.ordinal, ordinal)) out.set(slot, ordinal);
  }
  return out;
}

function beginning({ members, first }: Counter): number {
  const [one, two] = members;
  const value = one?.ordinal?.value ?? first;
  const goesOn = two === undefined || two.ordinal?.value === value + 1;
  return value > first + 1 && goesOn ? value : first;
}
