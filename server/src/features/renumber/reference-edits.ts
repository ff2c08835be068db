// The numbers of references, rewritten where they are printed: script, width and brackets of each stay as they are. A reference whose target is
// deleted is listed and left alone; so is one that cannot be carried over with certainty. Whether all came out right is checked by verify.ts.
import { shift, type Span } from '../../base/span';
import type { ReferenceStep } from '../../model/reference-types';
import type { ResolvedReference } from '../../workspace/locate';
import type { TextChange } from './assemble';
import { numeralLike } from './numeral';
import { sameOrdinal } from './ordinals';
import type { Plan, Scene } from './plan';
import { rangeEnds, type Meaning } from './range-ends';
import type { Ordinal, Slot } from './slots';
import { countedSteps, slotOf } from './step-slots';
import type { RenumberNote } from './types';
import { arrow } from './words';

type Replace = TextChange['replace'][number];

/** A reference and what it meant before the change. */
export interface Carried {
  readonly resolved: ResolvedReference;
  /** The slots of everything it points at. */
  readonly targets: readonly Slot[];
  /** What is written anew; empty where it stays as it is. */
  readonly edits: readonly Replace[];
  /** It is written out as a list, each member of which is a reference of its own. */
  readonly listed?: number;
}

export interface CarriedReferences {
  readonly carried: readonly Carried[];
  readonly deleted: readonly RenumberNote[];
  readonly doubtful: readonly RenumberNote[];
}

/** Where references are printed: a file's text and the offset of the region whose offsets they have. */
export interface Page {
  readonly text: string;
  readonly base: number;
}

/** Works out the given references, all of one page and in text order. What points at nothing numbered is left out. */
export function carryReferences(
  page: Page,
  references: readonly ResolvedReference[],
  meaning: Meaning,
): CarriedReferences {
  const { top, gone, ordinals } = meaning;
  const ends = rangeEnds(references, meaning);
  const carried: Carried[] = [];
  const deleted: RenumberNote[] = [];
  const doubtful: RenumberNote[] = [];
  for (const resolved of references) {
    const { resolution, reference } = resolved;
    if (resolution.kind !== 'one' && resolution.kind !== 'many') continue;
    const entities = resolution.kind === 'one' ? [resolution.entity] : resolution.entities;
    const targets = entities.flatMap((entity) => slotOf(top, entity) ?? []);
    if (targets.length === 0) continue;
    const span = shift(reference.span, page.base);
    if (targets.some((slot) => gone.has(slot))) {
      deleted.push({ span, message: deletedMessage(printed(page, span)) });
      continue;
    }
    if (resolution.kind === 'many' && resolution.ambiguous) {
      if (targets.some((slot) => ordinals.has(slot)))
        doubtful.push({ span, message: ambiguousMessage(printed(page, span)) });
      continue;
    }
    const end = ends.get(resolved);
    if (end === 'doubtful') {
      doubtful.push({ span, message: brokenRangeMessage(printed(page, span)) });
      continue;
    }
    const edits = resolution.kind === 'one' && targets[0] ? stepEdits(page, resolved, targets[0], ordinals, end) : [];
    if (edits === undefined) {
      doubtful.push({ span, message: unprintableMessage(printed(page, span)) });
      continue;
    }
    carried.push({ resolved, targets: end === undefined ? targets : [end], edits });
  }
  return { carried: withoutHalfRanges(page, references, carried, deleted, doubtful), deleted, doubtful };
}

/** One end of a range is deleted: the other is left as it is too, so that the message speaks of what is printed. */
function withoutHalfRanges(
  page: Page,
  all: readonly ResolvedReference[],
  carried: readonly Carried[],
  deleted: readonly RenumberNote[],
  doubtful: RenumberNote[],
): readonly Carried[] {
  const gone = new Set(deleted.map(({ span }) => span.start));
  if (gone.size === 0) return carried;
  return carried.filter((each) => {
    const { reference } = each.resolved;
    if (reference.range === undefined) return true;
    const at = all.indexOf(each.resolved);
    const other = all[reference.range === 'from' ? at + 1 : at - 1];
    if (other === undefined || !gone.has(other.reference.span.start + page.base)) return true;
    const span = shift(reference.span, page.base);
    doubtful.push({ span, message: halfRangeMessage(printed(page, span)) });
    return false;
  });
}

export function isRemoved(scene: Scene, plan: Plan, span: Span): boolean {
  const at = shift(span, scene.placed.base);
  return plan.structure.remove.some(({ span: gone }) => gone.start <= at.start && at.end <= gone.end);
}

/** The text of a span on one line. */
export function printed({ text }: Page, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/g, '');
}

function stepEdits(
  page: Page,
  { reference }: ResolvedReference,
  target: Slot,
  ordinals: ReadonlyMap<Slot, Ordinal>,
  end: Slot | undefined,
): Replace[] | undefined {
  const made: Omit<Replace, 'label'>[] = [];
  for (const { step, slot } of countedSteps(reference.steps, target)) {
    const named = slot === target ? (end ?? slot) : slot;
    const ordinal = ordinals.get(named) ?? (named === slot ? undefined : named.ordinal);
    // Inherited steps are printed with an earlier member, which changes them.
    if (step.inherited || ordinal === undefined || sameOrdinal(slot.ordinal, ordinal)) continue;
    const edits = numeralEdits(page, step, ordinal);
    if (edits === undefined) return undefined;
    made.push(...edits);
  }
  const span = shift(reference.span, page.base);
  const before = printed(page, span);
  const label = arrow(`引用：${before}`, written(page, span, made));
  return made.map((edit) => ({ ...edit, label: { zh: label.zh, en: label.en.replace('引用：', 'Reference: ') } }));
}

/** The edits that give one step another number; undefined where its script has no such numeral. */
export function numeralEdits(page: Page, step: ReferenceStep, ordinal: Ordinal): Omit<Replace, 'label'>[] | undefined {
  if (step.numeral === undefined) return undefined;
  const { text } = page;
  const numeral = shift(step.numeral, page.base);
  const newText = numeralLike(text.slice(numeral.start, numeral.end), ordinal.value);
  if (newText === undefined) return undefined;
  const out: Omit<Replace, 'label'>[] = [];
  if (step.value !== ordinal.value) out.push({ span: numeral, newText });
  if (step.insertion !== ordinal.insertion) {
    const end = shift(step.span, page.base).end;
    const at = step.insertion === undefined ? -1 : text.slice(numeral.end, end).lastIndexOf('之');
    const tail = ordinal.insertion === undefined ? '' : `之${numeralLike('一', ordinal.insertion) ?? ''}`;
    out.push({ span: { start: at < 0 ? end : numeral.end + at, end }, newText: tail });
  }
  return out;
}

/** The text of a span with edits carried out, on one line. */
function written({ text }: Page, span: Span, edits: readonly Omit<Replace, 'label'>[]): string {
  let out = '';
  let at = span.start;
  for (const edit of edits) {
    out += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return (out + text.slice(at, span.end)).replace(/\s/g, '');
}

function deletedMessage(text: string): RenumberNote['message'] {
  return {
    zh: `“${text}”所指的内容已被删除；这处引用没有改动，请改写或删去。`,
    en: `What “${text}” points at is deleted; the reference is left as it is: rewrite or remove it.`,
  };
}

function ambiguousMessage(text: string): RenumberNote['message'] {
  return {
    zh: `“${text}”有不止一处可指，不知道该随哪一处改号；没有改动，请核对。`,
    en: `“${text}” may mean several places, so it is not known which to follow; it is left as it is: check it.`,
  };
}

function unprintableMessage(text: string): RenumberNote['message'] {
  return {
    zh: `“${text}”所用的数字形式写不出新的编号；没有改动，请改写。`,
    en: `The new number cannot be written in the script of “${text}”; it is left as it is: rewrite it.`,
  };
}

function brokenRangeMessage(text: string): RenumberNote['message'] {
  return {
    zh: `“${text}”所在的起止范围中间插进了原来不在其中的内容；没有改动，请改写。`,
    en: `Something that was not in the range that “${text}” belongs to now stands between its ends; it is left as it is: rewrite it.`,
  };
}

function halfRangeMessage(text: string): RenumberNote['message'] {
  return {
    zh: `“${text}”所在的起止范围有一端已被删除；这一端没有改动，请改写。`,
    en: `One end of the range that “${text}” belongs to is deleted; this end is left as it is: rewrite it.`,
  };
}
