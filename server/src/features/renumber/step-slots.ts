// Which numbered thing each step of a resolved reference counts: of 第十条第二款第三项 the article, its second 款 and the item. The last step is the
// thing the resolver found; the steps before it are found among what stands around it. Reads slots and entities.
import type { Document } from '../../model/document';
import type { ReferenceStep } from '../../model/reference-types';
import type { Entity } from '../../workspace/entity';
import { slotsOf, type Slot } from './slots';

const indexes = new WeakMap<Document, ReadonlyMap<object, Slot>>();

/** The slots of a document by the objects of the model they stand for. */
function indexOf(top: Document): ReadonlyMap<object, Slot> {
  let index = indexes.get(top);
  if (index === undefined) {
    const made = new Map<object, Slot>();
    for (const slot of slotsOf(top)) {
      const { kind, section, paragraph, box, page, entry } = slot;
      const objects =
        kind === 'attachment' ? [page, entry] : [section, kind === 'paragraph' ? paragraph : undefined, box];
      for (const object of objects) if (object !== undefined) made.set(object, slot);
    }
    indexes.set(top, (index = made));
  }
  return index;
}

/** The slot of an entity; undefined for whole documents and for captions, which are not renumbered. */
export function slotOf(top: Document, entity: Entity): Slot | undefined {
  const index = indexOf(top);
  switch (entity.kind) {
    case 'section':
      return index.get(entity.section);
    case 'paragraph':
      return index.get(entity.paragraph);
    case 'box':
      return index.get(entity.box);
    case 'attachment':
      return (entity.page && index.get(entity.page)) ?? (entity.entry && index.get(entity.entry));
    default:
      return undefined;
  }
}

/** A step that prints a number of its own, with what it counts. */
export interface CountedStep {
  readonly step: ReferenceStep;
  readonly slot: Slot;
}

/** The steps with their slots, outermost first; steps that print no number, or count nothing that can be found, are left out. */
export function countedSteps(steps: readonly ReferenceStep[], target: Slot): readonly CountedStep[] {
  const out: CountedStep[] = [];
  let around: Slot | undefined = target;
  for (const [index, step] of [...steps.entries()].reverse()) {
    if (step.relative !== undefined) break;
    const slot: Slot | undefined = index === steps.length - 1 ? target : ancestorFor(step, around);
    if (slot === undefined) continue;
    if (step.numeral !== undefined && step.value !== undefined) out.unshift({ step, slot });
    around = slot.parent;
  }
  return out;
}

function ancestorFor(step: ReferenceStep, from: Slot | undefined): Slot | undefined {
  for (let slot = from; slot !== undefined; slot = slot.parent) if (fits(step, slot)) return slot;
  return undefined;
}

function fits({ unit, value, insertion }: ReferenceStep, { kind, section, ordinal }: Slot): boolean {
  if (ordinal?.value !== value || ordinal?.insertion !== insertion) return false;
  switch (unit) {
    case 'paragraph':
      return kind === 'paragraph';
    case 'attachment':
    case 'attached-table':
    case 'attached-figure':
      return kind === 'attachment';
    case 'box':
      return kind === 'box';
    case 'division':
      return section?.role === 'part' || section?.marker.form === 'dunhao';
    case 'item':
      return section?.role === 'item' || section?.marker.form === 'bracket';
    case 'article':
      return section !== undefined && (section.role === 'article' || section.role === 'heading');
    case 'subitem':
      return section !== undefined;
    default:
      return section?.role === unit;
  }
}
