// What an operation does to the numbered things of one document, before anything is written: which go, which change places, which get another
// number. Types and the small questions all planners ask.
import { shift, type Span } from '../../base/span';
import type { GazetteFile, PlacedDocument } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { MarkerForm } from '../../syntax/marker-types';
import type { TextChange } from './assemble';
import { counterOf, type Counter } from './counters';
import { wholeLines } from './extents';
import type { Ordinal, Slot } from './slots';
import { refuse, type Refusal } from './types';

/** What every planner is given. */
export interface Scene {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
  readonly placed: PlacedDocument;
}

/** A new member of a counter. */
export interface Newcomer {
  readonly counter: Counter;
  /** Index before which it comes in. */
  readonly at: number;
  /** Its number, where it does not follow from the others. */
  readonly ordinal?: Ordinal;
  /** Writes its lines once its number is known; `cursor` counts in them. Undefined when there is no such numeral. */
  write(ordinal: Ordinal): { readonly inserts: TextChange['insert']; readonly cursor: number } | undefined;
}

export interface Plan {
  readonly kind: 'plan';
  /** File offsets. Numerals that change are not in it. */
  readonly structure: TextChange;
  readonly gone: ReadonlySet<Slot>;
  readonly newcomer?: Newcomer;
  /** Numbers fixed by the operation itself; the others follow from what goes, comes and changes places. */
  readonly ordinals?: ReadonlyMap<Slot, Ordinal>;
  /** Things that change their level, with the form they are printed in then. */
  readonly forms?: ReadonlyMap<Slot, MarkerForm>;
  readonly parents?: ReadonlyMap<Slot, Slot | undefined>;
  /** Numerals that stay where they are although their thing moves. */
  readonly fixed?: ReadonlySet<Span>;
}

export type Planned = Plan | Refusal;

/** Holds the place of words that must stand for a line to be read at all. */
export const TO_FILL = '××××';

export const NO_CHANGE: TextChange = { replace: [], swap: [], remove: [], insert: [] };

/** The slot, what it counts in and where. */
export interface Seat {
  readonly slot: Slot;
  readonly counter: Counter;
  readonly index: number;
}

export function seatOf(scene: Scene, slot: Slot): Seat | undefined {
  const counter = counterOf(scene.placed.document, slot);
  return counter && { slot, counter, index: counter.members.indexOf(slot) };
}

/** The member `step` places on in the count, when it stands under the same parent. */
export function neighbour({ counter, index, slot }: Seat, step: 1 | -1): Slot | undefined {
  const other = counter.members[index + step];
  return other !== undefined && other.parent === slot.parent && other.document === slot.document ? other : undefined;
}

/** A region span in file offsets. */
export function inFile({ placed }: Scene, span: Span): Span {
  return shift(span, placed.base);
}

/** The whole lines of a slot in file offsets. */
export function linesOf(scene: Scene, slot: Slot): Span {
  return wholeLines(scene.tree, inFile(scene, slot.page?.span ?? slot.span));
}

/** Why a count with an ordinal in the form of another level is left alone. */
export function misfitRefusal(misfit: Slot): Refusal {
  const { source } = misfit.document;
  const span = misfit.section?.marker.span ?? misfit.span;
  const name = source.slice(span.start, span.end).replace(/\s/g, '');
  return refuse(
    `本级的“${name}”用了别的层次的序号形式，不能顺延；请先改正它的形式。`,
    `“${name}” of this level is printed in the form of another one; correct its form first.`,
  );
}

/** The slot and everything below it. */
export function withDescendants(slot: Slot): Slot[] {
  return [slot, ...slot.children.flatMap(withDescendants)];
}

/** True when the end of the slot and the signature or date of its document are printed on one line. */
export function sharesLine(scene: Scene, slot: Slot): boolean {
  const { date, signatures } = slot.document;
  const lines = linesOf(scene, slot);
  return [date?.span, ...signatures.map(({ span }) => span)].some((span) => {
    const at = span && inFile(scene, span);
    return at !== undefined && at.start < lines.end && at.end > lines.start;
  });
}

/** A box in or around whose end the text leaves open. */
export function isUncertain(slot: Slot): boolean {
  return withDescendants(slot).some(({ box }) => box?.uncertainEnd === true) || standsInUncertain(slot.parent);
}

function standsInUncertain(slot: Slot | undefined): boolean {
  return slot !== undefined && (slot.box?.uncertainEnd === true || standsInUncertain(slot.parent));
}
