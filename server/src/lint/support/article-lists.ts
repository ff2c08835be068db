// The counts of legal text: parts, chapters, sections and articles of one document gathered into the lists that each count from one.
// Knows the model and no rule.
import type { Document, Section, SectionRole } from '../../model/document';
import { eachSection } from '../../model/walk';

const UNITS: readonly SectionRole[] = ['part', 'subpart', 'chapter', 'section', 'article'];

/** The lists of one document (inner documents and quoted provisions left out): articles run on, the others restart under what holds them. */
export function articleLists(document: Document): readonly (readonly Section[])[] {
  const lists = new Map<SectionRole, Section[][]>(UNITS.map((role) => [role, []]));
  for (const section of eachSection(document)) {
    if (section.paragraph.quoted) continue;
    const list = lists.get(section.role);
    if (list === undefined) continue;
    const open = list.at(-1);
    if (open === undefined || (section.role !== 'article' && beginsAnew(section, open, lists))) list.push([section]);
    else open.push(section);
  }
  return [...lists.values()].flat().flatMap(splitTexts);
}

/** Two texts printed behind one another: 第一条 第二条 … 第一条 第二条 …. */
function splitTexts(sections: Section[]): Section[][] {
  const texts: Section[][] = [];
  for (const [i, section] of sections.entries()) {
    const before = sections[i - 1]?.marker.value ?? 0;
    const anew = section.marker.value === 1 && before > 1 && sections[i + 1]?.marker.value === 2;
    if (i === 0 || anew) texts.push([section]);
    else texts.at(-1)?.push(section);
  }
  return texts;
}

/** A chapter or section that is the first of its kind since something higher began. */
function beginsAnew(section: Section, open: readonly Section[], lists: ReadonlyMap<SectionRole, Section[][]>): boolean {
  const last = open.at(-1)?.span.start ?? 0;
  const higher = UNITS.slice(0, UNITS.indexOf(section.role));
  const renewed = higher.some((role) => (lists.get(role)?.at(-1)?.at(-1)?.span.start ?? -1) > last);
  // Chapters may also run on through the parts.
  return renewed && section.marker.value !== (open.at(-1)?.marker.value ?? 0) + 1;
}
