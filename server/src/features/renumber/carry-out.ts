// From a plan to edits: counts anew, writes numbers and references, reads the text that comes out and mends or lists what does not mean the same.
import { resolvedReferences } from '../../workspace/resolve';
import { assemble, type Assembled, type TextChange } from './assemble';
import { formEdits, numberEdits } from './marker-edits';
import { explicitEdit, rangeNote, strayNote, turnedRanges } from './mend-strays';
import type { Plan, Scene } from './plan';
import { carryReferences, isRemoved, type Carried, type Page } from './reference-edits';
import { shiftNumbers, type Shifted } from './shift';
import { anchorOf, type Slot } from './slots';
import { summaryOf } from './summary';
import type { RenumberOutcome } from './outcome';
import { refuse, type RenumberNote } from './types';
import { byPlace, matchSlots, readAfter, strayReferences } from './verify';

type Replace = TextChange['replace'][number];

/** How often stray references are mended and looked at again. */
const ROUNDS = 3;

/** Carries a plan out on a copy of the text. `offset` is where the cursor stands. */
export function carryOut(scene: Scene, plan: Plan, offset: number): RenumberOutcome {
  const { text } = scene.tree;
  const shifted = shiftNumbers(scene, plan, assemble(text, plan.structure).moved);
  if (shifted.kind === 'refused') return shifted;
  const written = shifted.newcomer && plan.newcomer?.write(shifted.newcomer);
  if (plan.newcomer !== undefined && written === undefined) return noNumeral();
  const numbers = allNumbers(scene, plan, shifted);
  if (numbers === undefined) return noNumeral();
  const insert = [...plan.structure.insert, ...(written?.inserts ?? [])];
  const fixed = { ...plan.structure, insert };
  const top = scene.placed.document;
  const page: Page = { text, base: scene.placed.base };
  const staying = resolvedReferences(top).filter(({ reference }) => !isRemoved(scene, plan, reference.span));
  const meaning = { top, gone: plan.gone, ordinals: shifted.ordinals };
  const references = carryReferences(page, staying, meaning);
  const doubtful: RenumberNote[] = [...references.doubtful];
  let carried = references.carried;
  const order = orderIn(scene, assemble(text, fixed));
  const turned = turnedRanges(carried, order);
  doubtful.push(...[...turned].map((each) => rangeNote(page, each)));
  carried = carried.filter((each) => !turned.has(each));
  for (let round = 0; round < ROUNDS; round++) {
    const edits = carried.flatMap((each) => each.edits);
    const made = assemble(text, { ...fixed, replace: [...fixed.replace, ...numbers, ...unique(edits)] });
    const after = readAfter(scene, made);
    const matched = after && matchSlots(scene, plan, shifted.ordinals, made, after);
    if (after === undefined || matched === undefined) return unclear();
    const strays = strayReferences(
      carried,
      matched,
      ({ resolved }) => made.moved(resolved.reference.span.start + page.base),
      byPlace(resolvedReferences(after.document), after.base),
      after.document,
    );
    if (strays.length === 0 || round === ROUNDS - 1) {
      const left = strays.map(({ before }) => strayNote(page, before));
      const changed = carried.filter((each) => each.edits.length > 0).length;
      const notes = { deleted: references.deleted, doubtful: sorted([...doubtful, ...left]) };
      return {
        kind: 'edits',
        edits: made.edits,
        text: made.text,
        numbers: shifted.ordinals.size,
        references: changed,
        summary: summaryOf({ plan, numbers: shifted.ordinals.size, references: changed, ...notes }),
        ...notes,
        change: { ...scene, ...meaning, plan, after, matched },
        cursor: cursorOf(made, plan, written, offset),
      };
    }
    const mended = new Map<Carried, Carried | undefined>();
    for (const { before, now } of strays) {
      const edit = round === 0 ? explicitEdit(page, plan, before, now, matched, after.document) : undefined;
      if (edit === undefined) doubtful.push(strayNote(page, before));
      mended.set(before, edit && { ...before, edits: [edit], listed: edit.newText.length });
    }
    carried = carried.flatMap((each) => (mended.has(each) ? (mended.get(each) ?? []) : [each]));
  }
  return unclear();
}

function allNumbers(scene: Scene, plan: Plan, { ordinals }: Shifted): Replace[] | undefined {
  const out: Replace[] = [];
  for (const slot of new Set([...ordinals.keys(), ...(plan.forms?.keys() ?? [])])) {
    const ordinal = ordinals.get(slot) ?? slot.ordinal;
    const form = plan.forms?.get(slot);
    if (ordinal === undefined) continue;
    const edits = form ? formEdits(scene, slot, form, ordinal) : numberEdits(scene, plan, slot, ordinal);
    if (edits === undefined) return undefined;
    out.push(...edits);
  }
  return out;
}

/** Members of a list share the numbers they inherit: each is written once. */
function unique(edits: readonly Replace[]): Replace[] {
  const seen = new Set<string>();
  return edits.filter(({ span }) => {
    const key = `${span.start}-${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}

function orderIn({ placed }: Scene, made: Assembled): (slot: Slot) => number {
  return (slot) => made.moved(placed.base + anchorOf(slot)) ?? 0;
}

function sorted(notes: readonly RenumberNote[]): RenumberNote[] {
  return [...notes].sort((a, b) => a.span.start - b.span.start);
}

function cursorOf(
  made: Assembled,
  plan: Plan,
  written: { readonly inserts: TextChange['insert']; readonly cursor: number } | undefined,
  offset: number,
): number | undefined {
  const first = written?.inserts[0];
  if (first !== undefined && written !== undefined) return made.insertedAt(first.at) + written.cursor;
  const removed = plan.structure.remove.find(({ span }) => span.start <= offset && offset <= span.end);
  return removed === undefined ? made.moved(offset) : made.insertedAt(removed.span.start);
}

function noNumeral(): RenumberOutcome {
  return refuse(
    '所用的序号形式没有这么大的数（如 ㊿ 之后），请先换一种序号。',
    'The kind of numeral in use has no such number (behind ㊿); use another kind first.',
  );
}

function unclear(): RenumberOutcome {
  return refuse(
    '改动之后各级编号会连成别的层次，不能保证不出错，所以没有改动；请先核对本级编号，再试一次。',
    'The levels would be read otherwise after the change, so nothing is changed; check the numbers of this level first, then try again.',
  );
}
