// 升级, 降级: the text stays where it is. A promoted heading stands beside the one it stood in, and what followed it there now belongs to it; a
// demoted one goes into the heading before it. What stands below shifts along. Refuses at the ends of a ladder and between ladders.
import type { MarkerForm } from '../../syntax/marker-types';
import { countersOf } from './counters';
import { formBelow, isDivision, isOnLadder } from './ladder';
import { inOrder, sameOrdinal } from './ordinals';
import { isUncertain, NO_CHANGE, neighbour, type Planned, type Scene, type Seat } from './plan';
import { slotsOf, type Ordinal, type Slot } from './slots';
import { refuse, type Refusal } from './types';
import { printedNumber } from './words';

interface Depths {
  readonly forms: Map<Slot, MarkerForm>;
  readonly parents: Map<Slot, Slot | undefined>;
}

export function planDepth(scene: Scene, seat: Seat, deeper: boolean): Planned {
  const { slot } = seat;
  const form = slot.section?.marker.form;
  if (form === undefined || !isOnLadder(form) || slot.section?.role === 'article') return offLadder(slot);
  if (isUncertain(slot)) {
    return refuse(
      '这里的专栏在哪里结束不能确定，不能升降级。',
      'Where the box ends here cannot be told, so levels are not changed.',
    );
  }
  const depths = deeper ? demoted(scene, seat, form) : promoted(seat, form);
  if ('kind' in depths) return depths;
  const ordinals = recount(scene, depths);
  if ('kind' in ordinals) return ordinals;
  return { kind: 'plan', structure: NO_CHANGE, gone: new Set(), ordinals, ...depths };
}

function offLadder(slot: Slot): Refusal {
  return refuse(
    `“${printedNumber(slot)}”没有上下级可换：只有 一、（一）1.（1）① 和编、章、节能升降级。`,
    `${printedNumber(slot)} has no level to change to: only 一、（一）1.（1）① and 编 章 节 have.`,
  );
}

/** Sections below a slot that shift along with it, at any depth; articles and what stands in boxes keep their form. */
function shifting(slot: Slot): Slot[] {
  return slot.children.flatMap((child) => {
    const form = child.section?.marker.form;
    if (form === undefined || child.section?.role === 'article' || child.section?.paragraph.quoted) return [];
    return [child, ...shifting(child)];
  });
}

function promoted({ slot }: Seat, form: MarkerForm): Depths | Refusal {
  const above = slot.parent;
  const top = above?.section?.marker.form;
  if (above === undefined || top === undefined || isDivision(top) !== isDivision(form) || !isOnLadder(top)) {
    return refuse(
      `“${printedNumber(slot)}”已是所在层次的最高一级，不能再升级。`,
      `${printedNumber(slot)} is at the top of its ladder.`,
    );
  }
  const forms = new Map<Slot, MarkerForm>([[slot, top]]);
  const parents = new Map<Slot, Slot | undefined>([[slot, above.parent]]);
  for (const child of shifting(slot)) {
    const upper = child.parent?.section?.marker.form;
    if (upper !== undefined) forms.set(child, upper);
  }
  for (const child of above.children.slice(above.children.indexOf(slot) + 1)) parents.set(child, slot);
  return { forms, parents };
}

function demoted(scene: Scene, seat: Seat, form: MarkerForm): Depths | Refusal {
  const { slot } = seat;
  const into = neighbour(seat, -1);
  if (into === undefined) {
    return refuse(
      `“${printedNumber(slot)}”前面没有同级内容可以归入，不能降级。`,
      `Nothing of the same level stands before ${printedNumber(slot)} for it to go into.`,
    );
  }
  const slots = slotsOf(scene.placed.document).filter(({ document }) => document === slot.document);
  const last = into.children.findLast(({ section }) => section !== undefined && section.role !== 'article');
  const below = last?.section?.marker.form ?? formBelow(form, slots);
  const forms = new Map<Slot, MarkerForm>();
  const depth = (each: Slot, to: MarkerForm | undefined): boolean => {
    if (to === undefined) return false;
    forms.set(each, to);
    const children = each.children.filter((child) => shifting(each).includes(child));
    return children.every((child) => depth(child, formBelow(to, slots)));
  };
  if (!depth(slot, below)) {
    return refuse(
      `“${printedNumber(slot)}”或它下面的内容已到最低一级，不能再降级。`,
      `${printedNumber(slot)}, or what stands below it, is at the bottom of its ladder.`,
    );
  }
  return { forms, parents: new Map([[slot, into]]) };
}

/** The numbers of every count that loses or gains a member. */
function recount(scene: Scene, { forms, parents }: Depths): Map<Slot, Ordinal> | Refusal {
  const out = new Map<Slot, Ordinal>();
  const top = scene.placed.document;
  const slots = slotsOf(top);
  const parentOf = (slot: Slot): Slot | undefined => (parents.has(slot) ? parents.get(slot) : slot.parent);
  const formOf = (slot: Slot): MarkerForm | undefined => forms.get(slot) ?? slot.section?.marker.form;
  const changed = slots.filter((slot) => slot.section && (forms.has(slot) || parents.has(slot)));
  const document = changed[0]?.document;
  const counters = countersOf(top).filter(
    ({ form, members }) => form !== undefined && members[0]?.document === document,
  );
  const touched = counters.filter(
    (counter) => counter.members.some((slot) => changed.includes(slot)) && formOf !== undefined,
  );
  for (const { members, first } of touched) {
    const values = members.map(({ ordinal }) => ordinal as Ordinal);
    const due = inOrder(values, first);
    if (values.every((value, index) => sameOrdinal(value, due[index]))) continue;
    return refuse(
      '本级编号不连续，升降级后不知道该如何编号；请先“重新编号本级”。',
      'The numbers of the level are out of order; renumber the level first.',
    );
  }
  const give = (members: readonly Slot[], first: number): void => {
    const due = inOrder(
      members.map(({ ordinal }) => ordinal ?? { value: 0 }),
      first,
    );
    members.forEach((slot, index) => out.set(slot, due[index] as Ordinal));
  };
  const running = counters.filter(({ runsOn }) => runsOn);
  const leaving = new Set(changed);
  for (const counter of running) {
    const arriving = changed.filter((slot) => formOf(slot) === counter.form);
    const staying = counter.members.filter((slot) => !leaving.has(slot));
    if (arriving.length === 0 && staying.length === counter.members.length) continue;
    const members = slots.filter((slot) => staying.includes(slot) || arriving.includes(slot));
    give(members, counter.first);
  }
  const groups = new Map<string, { parent: Slot | undefined; form: MarkerForm }>();
  for (const slot of changed) {
    for (const [parent, form] of [
      [parentOf(slot), formOf(slot)],
      [slot.parent, slot.section?.marker.form],
    ] as const) {
      if (form === undefined || form === 'article' || running.some((counter) => counter.form === form)) continue;
      groups.set(`${parent === undefined ? -1 : slots.indexOf(parent)} ${form}`, { parent, form });
    }
  }
  for (const { parent, form } of groups.values()) {
    give(
      slots.filter(
        (slot) =>
          slot.document === document &&
          slot.section &&
          formOf(slot) === form &&
          parentOf(slot) === parent &&
          !slot.section.paragraph.quoted,
      ),
      1,
    );
  }
  return out;
}
