// Reads the text that came out and compares: every thing that stayed must be there with the number it was given and in its place, and every
// reference must point at what it pointed at before. Nothing is handed back that was not looked at here.
import type { TextEdit } from '../../base/edit';
import { buildModel } from '../../model/build';
import type { Document } from '../../model/document';
import type { ResolvedReference } from '../../workspace/locate';
import { editTree, type SyntaxTree } from '../../syntax/syntax-tree';
import type { Assembled } from './assemble';
import { sameOrdinal } from './ordinals';
import type { Plan, Scene } from './plan';
import type { Carried } from './reference-edits';
import { anchorOf, slotsOf, type Ordinal, type Slot } from './slots';
import { slotOf } from './step-slots';

/** The document after the change. */
export interface Aftermath {
  readonly document: Document;
  readonly base: number;
}

/** The document of the scene in the new text; undefined when the text falls into documents otherwise than before. */
export function readAfter(scene: Scene, made: Assembled): Aftermath | undefined {
  const file = buildModel(treeAfter(scene.tree, made), scene.file);
  const index = scene.file.documents.indexOf(scene.placed);
  const placed = file.documents[index];
  if (placed === undefined || file.documents.length !== scene.file.documents.length) return undefined;
  return placed;
}

/** More edits than this are read as one, because each costs a cut through the text. */
const FEW = 16;

/** The tree of the new text; lines outside all edits stay the same objects. */
export function treeAfter(
  tree: SyntaxTree,
  { edits, text }: { readonly edits: readonly TextEdit[]; readonly text: string },
): SyntaxTree {
  const start = edits[0]?.span.start;
  const end = edits.at(-1)?.span.end;
  if (edits.length <= FEW || start === undefined || end === undefined) return editTree(tree, edits);
  const newText = text.slice(start, text.length - (tree.length - end));
  return editTree(tree, [{ span: { start, end }, newText }]);
}

/** Where each old slot is found in the new document; undefined when one is missing, elsewhere in the tree, or numbered otherwise than planned. */
export function matchSlots(
  scene: Scene,
  plan: Plan,
  ordinals: ReadonlyMap<Slot, Ordinal>,
  made: Assembled,
  after: Aftermath,
): ReadonlyMap<Slot, Slot> | undefined {
  const found = new Map(slotsOf(after.document).map((slot) => [`${slot.kind} ${anchorOf(slot) + after.base}`, slot]));
  const matched = new Map<Slot, Slot>();
  for (const slot of slotsOf(scene.placed.document)) {
    if (plan.gone.has(slot)) continue;
    const at = made.moved(anchorOf(slot) + scene.placed.base);
    const now = at === undefined ? undefined : found.get(`${slot.kind} ${at}`);
    if (now === undefined || !sameOrdinal(now.ordinal, ordinals.get(slot) ?? slot.ordinal)) return undefined;
    const parent = plan.parents?.has(slot) ? plan.parents.get(slot) : slot.parent;
    if ((parent && matched.get(parent)) !== now.parent) return undefined;
    const form = plan.forms?.get(slot) ?? slot.section?.marker.form;
    if (form !== now.section?.marker.form) return undefined;
    if ((slot.listed === undefined) !== (now.listed === undefined)) return undefined;
    if ((slot.entry === undefined) !== (now.entry === undefined)) return undefined;
    matched.set(slot, now);
  }
  return matched;
}

/** The references that do not mean the same as before, each as it stands in the new text. All offsets are those of files. */
export function strayReferences(
  carried: readonly Carried[],
  matched: ReadonlyMap<Slot, Slot>,
  place: (before: Carried) => number | undefined,
  present: ReadonlyMap<number, ResolvedReference>,
  after: Document,
): readonly { readonly before: Carried; readonly now: ResolvedReference | undefined }[] {
  return carried.flatMap((before) => {
    const at = place(before);
    const now = at === undefined ? undefined : present.get(at);
    const wanted = new Set(before.targets.map((slot) => matched.get(slot)));
    const members = at === undefined ? [] : membersOf(before, now, at, present);
    const got = new Set(members.flatMap((each) => targetsOf(after, each)));
    const same = wanted.size === got.size && [...wanted].every((slot) => slot !== undefined && got.has(slot));
    return same ? [] : [{ before, now }];
  });
}

/** References by the file offset at which they begin. */
export function byPlace(references: readonly ResolvedReference[], base: number): Map<number, ResolvedReference> {
  return new Map(references.map((resolved) => [resolved.reference.span.start + base, resolved]));
}

/** The reference, or all that stand in the list it was written out as. */
function membersOf(
  { listed }: Carried,
  now: ResolvedReference | undefined,
  at: number,
  present: ReadonlyMap<number, ResolvedReference>,
): readonly ResolvedReference[] {
  if (listed === undefined) return now === undefined ? [] : [now];
  return [...present].filter(([start]) => start >= at && start < at + listed).map(([, resolved]) => resolved);
}

function targetsOf(top: Document, { resolution }: ResolvedReference): readonly (Slot | undefined)[] {
  if (resolution.kind === 'one') return [slotOf(top, resolution.entity)];
  if (resolution.kind === 'many') return resolution.entities.map((entity) => slotOf(top, entity));
  return [];
}
