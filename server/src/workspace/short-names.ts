// What a short name stands for in a document, as the name of another document: 《条例》 → 浙江省水资源条例. The link between the abbreviations of
// the model and the documents of the folder.
import { abbreviationsOf, type Abbreviation } from '../model/abbreviations';
import type { Document } from '../model/document';
import type { FullNames } from './elsewhere';
import { documentsAround } from './locate';

const BOOK_MARKS = /^[《〈](.*)[》〉]$/;

/** The full names that hold in a top-level document: each where the nearest definition outwards from the asking document gives one. */
export function fullNamesIn(top: Document): FullNames {
  return (short, owner) => {
    const full = abbreviationFor(short, owner, top)?.full?.text;
    return full === undefined ? undefined : (BOOK_MARKS.exec(full)?.[1] ?? full);
  };
}

function abbreviationFor(short: string, owner: Document, top: Document): Abbreviation | undefined {
  const named = abbreviationsOf(top).filter((each) => each.short === short);
  if (named.length === 0) return undefined;
  for (const document of [owner, ...documentsAround(owner, top)]) {
    const found = named.findLast((each) => each.owner === document);
    if (found !== undefined) return found;
  }
  return undefined;
}
