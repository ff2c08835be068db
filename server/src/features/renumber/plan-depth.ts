// 升级, 降级: the text stays where it is. A promoted heading stands beside the one it stood in, and what followed it there now belongs to it; a
// demoted one goes into the heading before it. What stands below shifts along; siblings selected together go together. Refuses at the ends of a ladder and
// between ladders.
import type { MarkerForm } from '../../syntax/marker-types';
import { formBelow, isDivision, isOnLadder } from './ladder';
import { isUncertain, NO_CHANGE, neighbour, type Planned, type Scene, type Seat } from './plan';
import { recountLevels, type Depths } from './recount';
import { slotsOf, type Slot } from './slots';
import { refuse, type Refusal } from './types';
import { printedNumber } from './words';

/** `seats`: siblings that follow one another; usually one. */
export function planDepth(scene: Scene, seats: readonly [Seat, ...Seat[]], deeper: boolean): Planned {
  for (const { slot } of seats) {
    const form = slot.section?.marker.form;
    if (form === undefined || !isOnLadder(form) || slot.section?.role === 'article') return offLadder(slot);
    if (isUncertain(slot)) {
      return refuse(
        '这里的专栏在哪里结束不能确定，不能升降级。',
        'Where the box ends here cannot be told, so levels are not changed.',
      );
    }
  }
  const [{ slot: first }] = seats;
  const form = first.section?.marker.form as MarkerForm;
  const isSibling = (slot: Slot): boolean =>
    slot.document === first.document && slot.parent === first.parent && slot.section?.marker.form === form;
  if (!seats.every(({ slot }) => isSibling(slot))) {
    return refuse(
      '选中的内容不在同一级，不能一起升降级；请只选同一级中相连的几项。',
      'What is selected stands on several levels; select members of one level that follow one another.',
    );
  }
  const depths = deeper ? demoted(scene, seats, form) : promoted(seats, form);
  if ('kind' in depths) return depths;
  const ordinals = recountLevels(scene.placed.document, depths);
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

function promoted(seats: readonly [Seat, ...Seat[]], form: MarkerForm): Depths | Refusal {
  const [{ slot }] = seats;
  const above = slot.parent;
  const top = above?.section?.marker.form;
  if (above === undefined || top === undefined || isDivision(top) !== isDivision(form) || !isOnLadder(top)) {
    return refuse(
      `“${printedNumber(slot)}”已是所在层次的最高一级，不能再升级。`,
      `${printedNumber(slot)} is at the top of its ladder.`,
    );
  }
  const forms = new Map<Slot, MarkerForm>();
  const parents = new Map<Slot, Slot | undefined>();
  let last = slot;
  for (const each of seats) {
    last = each.slot;
    forms.set(last, top);
    parents.set(last, above.parent);
    for (const child of shifting(last)) {
      const upper = child.parent?.section?.marker.form;
      if (upper !== undefined) forms.set(child, upper);
    }
  }
  for (const child of above.children.slice(above.children.indexOf(last) + 1)) parents.set(child, last);
  return { forms, parents };
}

function demoted(scene: Scene, seats: readonly [Seat, ...Seat[]], form: MarkerForm): Depths | Refusal {
  const [{ slot }] = seats;
  const into = neighbour(seats[0], -1);
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
  const low = seats.find((each) => !depth(each.slot, below));
  if (low !== undefined) {
    return refuse(
      `“${printedNumber(low.slot)}”或它下面的内容已到最低一级，不能再降级。`,
      `${printedNumber(low.slot)}, or what stands below it, is at the bottom of its ladder.`,
    );
  }
  return { forms, parents: new Map(seats.map((each) => [each.slot, into])) };
}
