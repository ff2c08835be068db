// References that came out meaning something else: relative ones are written out in full, the others go back to what was printed and are listed.
import { shift } from '../../base/span';
import type { Document } from '../../model/document';
import type { ReferenceStep } from '../../model/reference-types';
import type { ResolvedReference } from '../../workspace/locate';
import type { TextChange } from './assemble';
import { allCitedAs, citedAs } from './explicit';
import type { Plan } from './plan';
import { printed, type Carried, type Page } from './reference-edits';
import { slotsOf, type Slot } from './slots';
import type { RenumberNote } from './types';
import { arrow } from './words';

/** The things that change their level. */
export type Levels = Pick<Plan, 'forms' | 'parents'>;

/**
 * The edit that makes a stray reference explicit; undefined where there is none. Slots and numbers are those of the new document; `after` is the
 * one the reference stands in, where it is the changed one itself.
 */
export function explicitEdit(
  page: Page,
  plan: Levels,
  before: Carried,
  now: ResolvedReference | undefined,
  matched: ReadonlyMap<Slot, Slot>,
  after: Document | undefined,
): TextChange['replace'][number] | undefined {
  const step = before.resolved.reference.steps[0];
  if (step === undefined || step.relative === 'same') return undefined;
  const wanted = before.targets.flatMap((slot) => matched.get(slot) ?? []);
  if (!isUnnumbered(step)) return pathEdit(page, plan, before, wanted[0]);
  if (now === undefined) return undefined;
  if (wanted.length !== before.targets.length) return undefined;
  const deeper = before.resolved.reference.steps.length > 1;
  const named = deeper ? wanted.flatMap((slot) => ancestorOf(slot, step) ?? []) : wanted;
  const from = after && slotAround(after, now);
  const newText = named.length === 0 ? undefined : allCitedAs(named, from);
  if (newText === undefined) return undefined;
  const span = shift(step.span, page.base);
  const label = arrow(`引用：${printed(page, span)}`, newText);
  return { span, newText, label: { zh: label.zh, en: label.en.replace('引用：', 'Reference: ') } };
}

/** A reference to what has changed its level, as its new level is cited; brackets stay as they are printed. */
function pathEdit(
  page: Page,
  plan: Levels,
  { resolved: { reference }, targets }: Carried,
  now: Slot | undefined,
): TextChange['replace'][number] | undefined {
  const [target] = targets;
  if (target === undefined || now === undefined || targets.length > 1 || reference.range !== undefined)
    return undefined;
  if (!changesLevel(plan, target) || reference.steps.some(({ inherited }) => inherited)) return undefined;
  const cited = citedAs(now, undefined);
  if (cited === undefined) return undefined;
  const span = shift(reference.span, page.base);
  const before = printed(page, span);
  const item = reference.steps.find(({ unit }) => unit === 'item');
  let newText = item?.bracketed === false ? cited.replace(/[（）]/g, '') : cited;
  if (before.includes('(')) newText = newText.replaceAll('（', '(').replaceAll('）', ')');
  const label = arrow(`引用：${before}`, newText);
  return { span, newText, label: { zh: label.zh, en: label.en.replace('引用：', 'Reference: ') } };
}

function changesLevel(plan: Levels, slot: Slot): boolean {
  for (let at: Slot | undefined = slot; at !== undefined; at = at.parent) {
    if (plan.forms?.has(at) || plan.parents?.has(at)) return true;
  }
  return false;
}

/** 前款, 本条, a bare 附件: nothing is counted. */
function isUnnumbered(step: ReferenceStep): boolean {
  return step.relative !== undefined || (step.unit === 'attachment' && step.value === undefined);
}

function ancestorOf(slot: Slot, { unit }: ReferenceStep): Slot | undefined {
  for (let at: Slot | undefined = slot; at !== undefined; at = at.parent) {
    if (unit === 'paragraph' ? at.kind === 'paragraph' : at.section?.role === unit) return at;
  }
  return undefined;
}

/** The innermost slot a reference stands in. */
function slotAround(document: Document, { reference, owner }: ResolvedReference): Slot | undefined {
  return slotsOf(document).findLast(
    (slot) => slot.document === owner && slot.span.start <= reference.span.start && reference.span.end <= slot.span.end,
  );
}

export function strayNote(page: Page, { resolved }: Carried): RenumberNote {
  const span = shift(resolved.reference.span, page.base);
  const text = printed(page, span);
  return {
    span,
    message: {
      zh: `“${text}”改号后不能确定仍指同一处；没有改动，请核对。`,
      en: `It is not certain that “${text}” would still mean the same place; it is left as it is: check it.`,
    },
  };
}

/** Ranges whose ends have changed places, or that would begin behind their end. */
export function turnedRanges(carried: readonly Carried[], order: (slot: Slot) => number): ReadonlySet<Carried> {
  const turned = new Set<Carried>();
  for (const [index, from] of carried.entries()) {
    const to = carried[index + 1];
    if (from.resolved.reference.range !== 'from' || to?.resolved.reference.range !== 'to') continue;
    const [first] = from.targets;
    const [last] = to.targets;
    if (first === undefined || last === undefined || order(first) < order(last)) continue;
    turned.add(from);
    turned.add(to);
  }
  return turned;
}

export function rangeNote(page: Page, { resolved }: Carried): RenumberNote {
  const span = shift(resolved.reference.span, page.base);
  return {
    span,
    message: {
      zh: `“${printed(page, span)}”所在的起止范围次序颠倒了；没有改动，请改写。`,
      en: `The range that “${printed(page, span)}” belongs to is turned round; it is left as it is: rewrite it.`,
    },
  };
}
