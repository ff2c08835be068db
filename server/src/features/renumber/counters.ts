// Which numbered things count together. Siblings under one parent; a level that runs on through the document (条 through 章, （一） through 一、
// in some texts, 专栏) is one counter, told by the evidence of the numbers printed. Decides no new number.
import type { Document } from '../../model/document';
import { eachDocument } from '../../model/walk';
import type { MarkerForm } from '../../syntax/marker-types';
import { articleLists } from '../../lint/support/article-lists';
import { embeddedSections } from '../../lint/support/embedded-runs';
import { findMisfits } from '../../lint/support/misfits';
import { siblingRuns } from '../../lint/support/sibling-runs';
import { slotsOf, type Slot } from './slots';

/** Things that count on, in text order. */
export interface Counter {
  readonly members: readonly Slot[];
  /** The value the first one should have. */
  readonly first: number;
  /** The printed form, for sections. */
  readonly form?: MarkerForm;
  /** The count goes on over several parents. */
  readonly runsOn: boolean;
  /** One whose ordinal is printed in the form of another level, so that the count cannot be relied on. */
  readonly misfit?: Slot;
}

type Draft = { -readonly [K in keyof Counter]: Counter[K] } & { readonly members: Slot[] };

const known = new WeakMap<Document, readonly Counter[]>();

/** The counters of a top-level document and all that hangs on it. What is quoted or cannot be told counts in none. */
export function countersOf(top: Document): readonly Counter[] {
  let counters = known.get(top);
  if (counters === undefined) known.set(top, (counters = gather(top)));
  return counters;
}

/** The counter a slot counts in. */
export function counterOf(top: Document, slot: Slot): Counter | undefined {
  return countersOf(top).find(({ members }) => members.includes(slot));
}

function gather(top: Document): Counter[] {
  const slots = slotsOf(top);
  const bySection = new Map(slots.flatMap((slot) => (slot.section ? [[slot.section, slot] as const] : [])));
  const found: Counter[] = [];
  for (const document of eachDocument(top)) {
    const own = slots.filter((slot) => slot.document === document);
    for (const list of articleLists(document)) {
      const members = list.flatMap((section) => bySection.get(section) ?? []);
      const parents = new Set(members.map(({ parent }) => parent));
      found.push({ members, first: 1, form: list[0]?.marker.form, runsOn: parents.size > 1 });
    }
    found.push(...ladderCounters(document, bySection));
    const numbered = own.filter(({ kind, ordinal }) => kind === 'box' && ordinal !== undefined);
    if (numbered.length > 0) found.push({ members: numbered, first: 1, runsOn: true });
    const attachments = own.filter(({ kind }) => kind === 'attachment');
    if (attachments.length > 0) found.push({ members: attachments, first: 1, runsOn: false });
    found.push(...paragraphCounters(own), ...rowCounters(own));
  }
  return found;
}

function ladderCounters(document: Document, slots: ReadonlyMap<unknown, Slot>): Counter[] {
  const found: Draft[] = [];
  const misfits = new Set(findMisfits(document).map(({ section }) => section));
  const open = new Map<MarkerForm, Draft>();
  for (const run of siblingRuns(document, misfits)) {
    const members = run.sections.flatMap((section) => slots.get(section) ?? []);
    const boxed = members.some((slot) => isBoxed(slot));
    const before = boxed ? undefined : open.get(run.form);
    if (run.first > 1 && before !== undefined && !run.strayRunOn) {
      before.members.push(...members);
      before.runsOn = true;
      continue;
    }
    const counter: Draft = { members, first: run.strayRunOn ? 1 : run.first, form: run.form, runsOn: false };
    if (!boxed) open.set(run.form, counter);
    found.push(counter);
  }
  markMisfits(document, found, slots);
  return found;
}

/** Counts that one in another form belongs to, and lists printed in the form of a level above. */
function markMisfits(document: Document, counters: readonly Draft[], slots: ReadonlyMap<unknown, Slot>): void {
  for (const { section, before, after } of findMisfits(document)) {
    const neighbours = [slots.get(before), slots.get(after)];
    for (const counter of counters) {
      if (neighbours.some((slot) => slot !== undefined && counter.members.includes(slot)))
        counter.misfit = slots.get(section);
    }
  }
  const embedded = embeddedSections(document);
  if (embedded.size === 0) return;
  for (const counter of counters) {
    const found = counter.members.find(({ section }) => section !== undefined && embedded.has(section));
    if (found !== undefined) counter.misfit = found;
  }
}

/** True for what stands in a box. */
export function isBoxed(slot: Slot): boolean {
  return slot.parent !== undefined && (slot.parent.kind === 'box' || isBoxed(slot.parent));
}

function paragraphCounters(own: readonly Slot[]): Counter[] {
  return own
    .filter(({ section }) => section?.role === 'article')
    .map(({ children }) => ({ members: children, first: 1, runsOn: false }));
}

/** Serials of one table; those of a table printed in several parts go on. */
function rowCounters(own: readonly Slot[]): Counter[] {
  const found: { members: Slot[]; first: number; runsOn: boolean }[] = [];
  for (const slot of own) {
    if (slot.kind !== 'row') continue;
    const open = found.at(-1);
    const last = open?.members.at(-1);
    const goesOn = last?.ordinal !== undefined && slot.ordinal?.value === last.ordinal.value + 1;
    if (open !== undefined && last !== undefined && (last.table === slot.table || goesOn)) open.members.push(slot);
    else found.push({ members: [slot], first: 1, runsOn: false });
  }
  return found;
}
