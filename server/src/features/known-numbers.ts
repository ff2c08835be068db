// The document numbers a file knows with the titles they belong to: those of its own documents and those its citations carry.
// Gathered when asked; in text order; the first title seen for a number holds.
import type { GazetteFile } from '../model/document';
import type { DocumentNumber } from '../model/inline-types';
import { eachDocument, eachParagraph } from '../model/walk';

export interface KnownNumber {
  readonly number: DocumentNumber;
  /** Folded, without the marks. */
  readonly title: string;
  /** The number of a document of the file itself. */
  readonly own: boolean;
}

/** Own numbers first, then those cited. */
export function knownNumbers(file: GazetteFile): KnownNumber[] {
  const own = new Map<string, KnownNumber>();
  const cited = new Map<string, KnownNumber>();
  for (const { document } of file.documents) {
    for (const each of eachDocument(document)) {
      const ownNumber = each.number?.number;
      if (ownNumber && each.title && !own.has(ownNumber.key)) {
        own.set(ownNumber.key, { number: ownNumber, title: each.title.text, own: true });
      }
      for (const paragraph of eachParagraph(each)) {
        for (const { number, title } of paragraph.inline.citations) {
          if (number && !cited.has(number.key)) cited.set(number.key, { number, title, own: false });
        }
      }
    }
  }
  return [...own.values(), ...[...cited.values()].filter((known) => !own.has(known.number.key))];
}
