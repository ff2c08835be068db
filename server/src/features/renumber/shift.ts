// The numbers that follow from a plan: every counter some member of which goes, comes or changes places is counted anew, and no other.
import type { Assembled } from './assemble';
import { countersOf, type Counter } from './counters';
import { afterInsertion, afterRemoval, risesFrom, sameOrdinal } from './ordinals';
import { misfitRefusal, type Plan, type Scene } from './plan';
import { anchorOf, type Ordinal, type Slot } from './slots';
import { refuse, type Refusal } from './types';
import { printedNumber } from './words';

export interface Shifted {
  readonly kind: 'shifted';
  /** The slots whose number changes, with the new one. */
  readonly ordinals: ReadonlyMap<Slot, Ordinal>;
  /** The number of what is inserted. */
  readonly newcomer?: Ordinal;
}

/** Counts anew. `moved` tells where old offsets stand once the structure is changed. */
export function shiftNumbers(scene: Scene, plan: Plan, moved: Assembled['moved']): Shifted | Refusal {
  const ordinals = new Map<Slot, Ordinal>();
  let newcomer = plan.newcomer?.ordinal;
  for (const counter of countersOf(scene.placed.document)) {
    if (plan.newcomer?.counter === counter && plan.newcomer.ordinal) continue;
    const here = plan.newcomer?.counter === counter ? plan.newcomer.at : undefined;
    const result = recount(scene, plan, counter, moved, here);
    if (result === undefined) continue;
    if (result.kind === 'refused') return result;
    newcomer ??= result.newcomer;
    for (const [slot, ordinal] of result.ordinals) ordinals.set(slot, ordinal);
  }
  for (const [slot, ordinal] of plan.ordinals ?? []) {
    if (sameOrdinal(slot.ordinal, ordinal)) ordinals.delete(slot);
    else ordinals.set(slot, ordinal);
  }
  return { kind: 'shifted', ordinals, newcomer };
}

function recount(
  scene: Scene,
  plan: Plan,
  counter: Counter,
  moved: Assembled['moved'],
  insertAt: number | undefined,
): Shifted | Refusal | undefined {
  const members = counter.members.filter(({ ordinal }) => ordinal !== undefined);
  let places = members.map(({ ordinal }) => ordinal as Ordinal);
  const removed = members.flatMap((slot, index) => (plan.gone.has(slot) ? [index] : []));
  const anchor = (slot: Slot): number => scene.placed.base + anchorOf(slot);
  const left = members.filter((slot) => !plan.gone.has(slot));
  const sorted = plan.structure.swap.length === 0 ? left : sortedBy(left, (slot) => moved(anchor(slot)) ?? 0);
  const permuted = sorted.some((slot, index) => slot !== left[index]);
  if (removed.length === 0 && insertAt === undefined && !permuted) return undefined;
  if (counter.misfit !== undefined && !plan.gone.has(counter.misfit)) return misfitRefusal(counter.misfit);
  const from = Math.min(...removed, insertAt ?? Infinity) - 1;
  if (from < Infinity && !risesFrom(places, Math.max(0, from))) return broken(members, Math.max(0, from));
  for (const [count, index] of removed.entries()) {
    const rest = afterRemoval(places, index - count);
    if (rest === undefined) {
      const name = printedNumber(members[index] as Slot);
      return refuse(
        `“${name}”之后还有“${name}之一”等增补条文，不能单独删除；请先删除或移走它们。`,
        `Articles are inserted behind ${name} (${name}之一); delete or move those first.`,
      );
    }
    places = rest;
  }
  let newcomer: Ordinal | undefined;
  const order: (Slot | undefined)[] = [...sorted];
  if (insertAt !== undefined) {
    places = afterInsertion(places, insertAt, counter.first);
    newcomer = places[insertAt];
    order.splice(insertAt, 0, undefined);
  }
  const ordinals = new Map<Slot, Ordinal>();
  for (const [index, slot] of order.entries()) {
    const place = places[index];
    if (slot !== undefined && place !== undefined && !sameOrdinal(slot.ordinal, place)) ordinals.set(slot, place);
  }
  return { kind: 'shifted', ordinals, newcomer };
}

function sortedBy(slots: readonly Slot[], key: (slot: Slot) => number): Slot[] {
  return slots
    .map((slot) => ({ slot, at: key(slot) }))
    .sort((a, b) => a.at - b.at)
    .map(({ slot }) => slot);
}

function broken(members: readonly Slot[], from: number): Refusal {
  const at = members.findIndex((slot, index) => index >= Math.max(1, from) && !risesTo(members[index - 1], slot));
  const name = printedNumber(members[Math.max(0, at)] as Slot);
  const before = printedNumber(members[Math.max(0, at - 1)] as Slot);
  return refuse(
    `本级编号已有重号或倒号（“${before}”之后是“${name}”），不知道该如何顺延；请先“重新编号本级”。`,
    `The numbers of this level repeat or step back (${name} behind ${before}); renumber the level first.`,
  );
}

function risesTo(before: Slot | undefined, slot: Slot): boolean {
  const a = before?.ordinal;
  const b = slot.ordinal;
  if (a === undefined || b === undefined) return true;
  return a.value < b.value || (a.value === b.value && (a.insertion ?? 0) < (b.insertion ?? 0));
}
