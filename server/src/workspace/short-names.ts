// What a short name stands for in a document, as the name of another document: 《条例》 → 浙江省水资源条例. The link between the abbreviations of
// the model and the documents of the folder.
import { abbreviationsOf, type Abbreviation } from '../model/abbreviations';
import type { Document } from '../model/document';
import type { FullNames } from './elsewhere';
import { documentsAround } from './locate';

const BOOK_MARKS = /^[《〈](.*)[》〉]$/;

const known = new WeakMap<Document, ReadonlyMap<string, readonly Abbreviation[]>>();

/** The abbreviations of a top-level document by their short names. */
function byShortName(top: Document): ReadonlyMap<string, readonly Abbreviation[]> {
  let found = known.get(top);
  if (found === undefined) {
    const made = new Map<string, Abbreviation[]>();
    for (const abbreviation of abbreviationsOf(top)) {
      const list = made.get(abbreviation.short);
      if (list === undefined) made.set(abbreviation.short, [abbreviation]);
      else list.push(abbreviation);
    }
    found = made;
    known.set(top, found);
  }
  return found;
}

/** True when some document of the top-level one defines the short name. */
export function isShortName(short: string, top: Document): boolean {
  return byShortName(top).has(short);
}

/** The full names that hold in a top-level document: each where the nearest definition outwards from the asking document gives one. */
export function fullNamesIn(top: Document): FullNames {
  return (short, owner) => {
    const named = byShortName(top).get(short);
    if (named === undefined) return undefined;
    for (const document of [owner, ...documentsAround(owner, top)]) {
      const full = named.findLast((each) => each.owner === document)?.full?.text;
      if (full !== undefined) return BOOK_MARKS.exec(full)?.[1] ?? full;
    }
    return undefined;
  };
}
