// Ordinals printed in the form of another level: （一） 2. （三）. Found by their neighbours in text order, so that one slip is one finding
// and the counting of both levels stays whole. Knows the model and no rule.
import type { Block, Document, Section } from '../../model/document';
import { sectionsIn } from '../../model/walk';
import type { MarkerForm } from '../../syntax/marker-types';
import { isLegalUnit } from './sibling-runs';

/** A section whose ordinal should have the form of its neighbours in the count; at an end of the count it has one of them only. */
export interface Misfit {
  readonly section: Section;
  readonly form: MarkerForm;
  readonly before?: Section;
  readonly after?: Section;
}

const LADDER: readonly MarkerForm[] = ['dunhao', 'bracket', 'dot', 'bracket-number', 'circled'];

/** Rank of a form in the ladder 一、（一）1.（1）①, 0 for the highest; -1 for forms outside it. */
export function ladderRank(form: MarkerForm): number {
  return LADDER.indexOf(form === 'half-bracket' ? 'bracket-number' : form);
}

/** Documents never change, and several rules ask. */
const known = new WeakMap<Document, readonly Misfit[]>();

/** The misfits of one document in text order, inner documents and boxes left out. */
export function findMisfits(document: Document): readonly Misfit[] {
  let misfits = known.get(document);
  if (misfits === undefined) known.set(document, (misfits = search(document)));
  return misfits;
}

function search(document: Document): readonly Misfit[] {
  const sections: Section[] = [];
  flatten(document.blocks, sections);
  if (sections.length < 2) return [];
  const sure = between(sections);
  const settled = new Set(sure.flatMap(({ section, after }) => [section, after]));
  const ends = atEnds(document.blocks, undefined, []).filter(
    ({ section, before, after }) =>
      !settled.has(section) && !(before && settled.has(before)) && !(after && settled.has(after)),
  );
  return [...sure, ...ends].sort((a, b) => a.section.span.start - b.section.span.start);
}

function counts(section: Section): boolean {
  return !isLegalUnit(section) && !section.paragraph.quoted && section.role !== 'list-item';
}

function flatten(blocks: readonly Block[], out: Section[]): void {
  for (const section of sectionsIn(blocks)) {
    if (counts(section)) out.push(section);
    flatten(section.blocks, out);
  }
}

/** （一） 2. （三）: the number missing between two neighbours stands there in another form. */
function between(sections: readonly Section[]): Misfit[] {
  const found: Misfit[] = [];
  const last = new Map<MarkerForm, number[]>();
  const strays = new Set<Section>();
  for (let i = 0; i < sections.length; i++) {
    const after = sections[i] as Section;
    const form = after.marker.form;
    let places = last.get(form);
    if (places === undefined) last.set(form, (places = []));
    const from = places.findLast((at) => !strays.has(sections[at] as Section));
    // The last four are enough.
    if (places.length > 3) places.shift();
    places.push(i);
    if (from === undefined || from + 1 >= i) continue;
    const before = sections[from] as Section;
    if (after.marker.value !== before.marker.value + 2) continue;
    const section = strayBetween(sections, from, i);
    if (section === undefined || strays.has(section)) continue;
    strays.add(section);
    found.push({ section, form, before, after });
  }
  return found;
}

/** The one section between two neighbours that has the number missing there and no place in the count of its own form. */
function strayBetween(sections: readonly Section[], from: number, to: number): Section | undefined {
  const due = (sections[from] as Section).marker.value + 1;
  let found: Section | undefined;
  for (let i = from + 1; i < to; i++) {
    const section = sections[i] as Section;
    if (section.marker.value !== due || hasPlace(sections, i, (sections[from] as Section).marker.form)) continue;
    if (found !== undefined) return undefined;
    found = section;
  }
  return found;
}

/** True when the section has its place in the count of the form it is printed in; `form` is the one it may belong to instead. */
function hasPlace(sections: readonly Section[], at: number, other: MarkerForm): boolean {
  const { form, value } = (sections[at] as Section).marker;
  const higher = ladderRank(form) < ladderRank(other);
  const step = (direction: 1 | -1): number | undefined => {
    for (let i = at + direction; i >= 0 && i < sections.length; i += direction) {
      const { marker } = sections[i] as Section;
      if (marker.form === form) return marker.value;
      // Below the level only what stands under the same parent counts.
      if (!higher && ladderRank(marker.form) < ladderRank(form)) return undefined;
    }
    return undefined;
  };
  const before = step(-1);
  const behind = step(1);
  if (behind === value || before === value) return false;
  if (!higher || behind !== undefined) return before === value - 1 || behind === value + 1;
  // The last of its form: in place, unless the level below restarts elsewhere and goes on here.
  const restarts = sections.filter(({ marker }) => marker.form === other && marker.value === 1).length;
  return before === value - 1 && restarts < 2;
}

/** A form of a lower level; 1） is one below （1）. */
function isBelow(form: MarkerForm, other: MarkerForm): boolean {
  return ladderRank(other) < ladderRank(form) || (form === 'half-bracket' && other === 'bracket-number');
}

/** （一）（二） 3. at the end of a count, 1. （二）（三） at its head. */
function atEnds(blocks: readonly Block[], parent: Section | undefined, found: Misfit[]): Misfit[] {
  const sections = sectionsIn(blocks).filter(counts);
  if (sections.length === 0) return found;
  const members = new Map<MarkerForm, number>();
  for (const { marker } of sections) members.set(marker.form, (members.get(marker.form) ?? 0) + 1);
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i] as Section;
    atEnds(section.blocks, section, found);
    const { form, value } = section.marker;
    if ((members.get(form) ?? 0) > 1) continue;
    if (parent && counts(parent) && value > 1 && value === parent.marker.value + 1) {
      if (isBelow(form, parent.marker.form) && i === sections.length - 1) {
        found.push({ section, form: parent.marker.form, before: parent });
      }
    }
    const next = sections[i + 1];
    if (value !== 1 || next?.marker.value !== 2 || !isBelow(form, next.marker.form)) continue;
    if (i === 0) found.push({ section, form: next.marker.form, after: next });
  }
  return found;
}
