// Enumerations: a count announced in running text or in a heading (六大工程, “四带”, 以下四项) and the list it counts, before it, behind it or in
// what stands below. An announcement without a list is none, so that set phrases (“四大建设”) are never asked for their items.
import type { Document } from './document';
import { countedBelow } from './enumeration-blocks';
import { announcementsIn } from './enumeration-counts';
import { listedAround } from './enumeration-texts';
import { fits, type Enumeration } from './enumeration-types';
import { eachDocument, eachParagraph, eachSection } from './walk';

const known = new WeakMap<Document, readonly Enumeration[]>();

/** Of everything in a top-level document, inner documents included, in text order. Worked out once a document. */
export function enumerationsOf(top: Document): readonly Enumeration[] {
  let found = known.get(top);
  if (found === undefined) {
    found = eachDocument(top)
      .flatMap(inDocument)
      .sort((a, b) => a.span.start - b.span.start);
    known.set(top, found);
  }
  return found;
}

function inDocument(owner: Document): Enumeration[] {
  if (owner.abridged) return [];
  const found: Enumeration[] = [];
  const floors = new Map(eachSection(owner).map(({ paragraph, head }) => [paragraph, head.span.start]));
  for (const paragraph of eachParagraph(owner)) {
    if (paragraph.quoted || paragraph.role === 'omission' || paragraph.role === 'separator') continue;
    const start = floors.get(paragraph);
    const floor = start === undefined ? 0 : paragraph.view.indexAt(start);
    for (const announcement of announcementsIn(paragraph.view.text)) {
      if (announcement.from < floor) continue;
      const enumeration = listedAround(paragraph, announcement, owner, floor);
      if (enumeration !== undefined && (fits(enumeration) || enumeration.pure || enumeration.complete))
        found.push(enumeration);
    }
  }
  return [...found, ...countedBelow(owner)];
}
