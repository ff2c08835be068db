// Whole lists printed in the form of a level above: （一） 一、二、三、 （二）. Told by the lower count that goes on behind the list, so that a second
// list that merely begins anew is none. Knows the model and no rule.
import type { Document, Section } from '../../model/document';
import { eachSection } from '../../model/walk';
import { ladderRank } from './misfits';

/** A list in a form above that of the heading it follows, which the model did not nest there. */
export interface EmbeddedRun {
  /** The heading right before the list. */
  readonly parent: Section;
  readonly sections: readonly Section[];
}

/** Documents never change, and several rules ask. */
const known = new WeakMap<Document, readonly EmbeddedRun[]>();

/** The embedded lists of one document in text order, inner documents and boxes left out. */
export function embeddedRuns(document: Document): readonly EmbeddedRun[] {
  let runs = known.get(document);
  if (runs === undefined) known.set(document, (runs = [...search(document)]));
  return runs;
}

/** All sections of embedded lists. */
export function embeddedSections(document: Document): ReadonlySet<Section> {
  return new Set(embeddedRuns(document).flatMap(({ sections }) => sections));
}

function* search(document: Document): Iterable<EmbeddedRun> {
  const headings = eachSection(document).filter(
    ({ role, paragraph, marker }) => role === 'heading' && !paragraph.quoted && ladderRank(marker.form) >= 0,
  );
  for (let i = 1; i < headings.length; i++) {
    const parent = headings[i - 1] as Section;
    const first = headings[i] as Section;
    if (first.marker.value !== 1 || !isAbove(first, parent) || parent.blocks.includes(first)) continue;
    const sections = [first];
    let at = i + 1;
    // The lists under the members of the run are skipped; one in the form of the parent ends it.
    for (; at < headings.length; at++) {
      const next = headings[at] as Section;
      if (next.marker.form === first.marker.form) {
        if (next.marker.value !== sections.length + 1) break;
        sections.push(next);
      } else if (!isAbove(parent, next)) break;
    }
    const behind = headings[at];
    if (sections.length < 2 || behind === undefined) continue;
    const { form, value } = behind.marker;
    const outer = headings.slice(0, i).findLast(({ marker }) => marker.form === first.marker.form);
    const parentGoesOn = form === parent.marker.form && value === parent.marker.value + 1;
    const outerGoesOn = form === first.marker.form && value > 1 && value === (outer?.marker.value ?? 0) + 1;
    if (outer !== undefined && (parentGoesOn || outerGoesOn)) yield { parent, sections };
    i = at - 1;
  }
}

/** True when the first has a form above that of the second. */
function isAbove(first: Section, second: Section): boolean {
  return ladderRank(first.marker.form) < ladderRank(second.marker.form);
}
