// The numbers of every count that loses or gains members when headings change their level. A level that restarts under each parent is counted
// under each; one that runs on through the document is counted through it. Refuses where a count is out of order, or one of several.
import type { Document } from '../../model/document';
import type { MarkerForm } from '../../syntax/marker-types';
import { countersOf, type Counter } from './counters';
import { inOrder, sameOrdinal } from './ordinals';
import { slotsOf, type Ordinal, type Slot } from './slots';
import { refuse, type Refusal } from './types';

/** What changes its level: the form it is printed in then, and what it stands in then. */
export interface Depths {
  readonly forms: ReadonlyMap<Slot, MarkerForm>;
  readonly parents: ReadonlyMap<Slot, Slot | undefined>;
}

/** Things that count together after the change. */
interface Group {
  readonly members: readonly Slot[];
  readonly first: number;
}

export function recountLevels(top: Document, depths: Depths): Map<Slot, Ordinal> | Refusal {
  const { forms, parents } = depths;
  const slots = slotsOf(top);
  const changed = slots.filter((slot) => slot.section && (forms.has(slot) || parents.has(slot)));
  const counters = countersOf(top).filter(
    ({ form, members }) => form !== undefined && members[0]?.document === changed[0]?.document,
  );
  const running = counters.filter(({ runsOn }) => runsOn);
  const groups = [
    ...running.map((counter) => runningGroup(counter, slots, changed, depths)),
    ...restartingGroups(slots, changed, depths, new Set(running.map(({ form }) => form))),
  ];
  const out = new Map<Slot, Ordinal>();
  const moving = new Set(changed);
  const counterOf = new Map(counters.flatMap((counter) => counter.members.map((slot) => [slot, counter] as const)));
  const countersAmong = (members: readonly Slot[]): ReadonlySet<Counter> =>
    new Set(members.flatMap((slot) => counterOf.get(slot) ?? []));
  for (const { members, first } of groups) {
    if (![...countersAmong(members)].every(isInOrder)) return outOfOrder();
    // Two lists under one heading stay two.
    if (countersAmong(members.filter((slot) => !moving.has(slot))).size > 1) return several();
    const due = inOrder(
      members.map(({ ordinal }) => ordinal ?? { value: 0 }),
      first,
    );
    for (const [index, slot] of members.entries()) out.set(slot, due[index] as Ordinal);
  }
  return out;
}

function formIn({ forms }: Depths, slot: Slot): MarkerForm | undefined {
  return forms.get(slot) ?? slot.section?.marker.form;
}

function parentIn({ parents }: Depths, slot: Slot): Slot | undefined {
  return parents.has(slot) ? parents.get(slot) : slot.parent;
}

function runningGroup(counter: Counter, slots: readonly Slot[], changed: readonly Slot[], depths: Depths): Group {
  const moving = new Set(changed);
  const staying = new Set(counter.members.filter((slot) => !moving.has(slot)));
  const arriving = changed.filter((slot) => formIn(depths, slot) === counter.form);
  const affected = arriving.length > 0 || staying.size < counter.members.length;
  const members = affected ? slots.filter((slot) => staying.has(slot) || arriving.includes(slot)) : [];
  return { members, first: counter.first };
}

/** One group for each parent and form that something leaves or enters. */
function restartingGroups(
  slots: readonly Slot[],
  changed: readonly Slot[],
  depths: Depths,
  running: ReadonlySet<MarkerForm | undefined>,
): Group[] {
  const keys = new Map<string, { readonly parent: Slot | undefined; readonly form: MarkerForm }>();
  const note = (parent: Slot | undefined, form: MarkerForm | undefined): void => {
    if (form === undefined || running.has(form)) return;
    keys.set(`${parent === undefined ? -1 : slots.indexOf(parent)} ${form}`, { parent, form });
  };
  for (const slot of changed) {
    note(slot.parent, slot.section?.marker.form);
    note(parentIn(depths, slot), formIn(depths, slot));
  }
  return [...keys.values()].map(({ parent, form }) => ({
    first: 1,
    members: slots.filter(
      (slot) =>
        slot.document === changed[0]?.document &&
        slot.section?.paragraph.quoted === false &&
        formIn(depths, slot) === form &&
        parentIn(depths, slot) === parent,
    ),
  }));
}

function isInOrder({ members, first }: Counter): boolean {
  const due = inOrder(
    members.map(({ ordinal }) => ordinal ?? { value: 0 }),
    first,
  );
  return members.every(({ ordinal }, index) => sameOrdinal(ordinal, due[index]));
}

function outOfOrder(): Refusal {
  return refuse(
    '本级编号不连续，升降级后不知道该如何编号；请先“重新编号本级”。',
    'The numbers of the level are out of order; renumber the level first.',
  );
}

function several(): Refusal {
  return refuse(
    '这一级里有不止一组编号，升降级后不知道该接哪一组。',
    'The level holds more than one count, so it is not known which one to go on with.',
  );
}
