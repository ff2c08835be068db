// The units that responsibility tags name, （省财政厅、省水利厅牵头）: each name with all its places in a document. One answer for whoever asks
// where else a unit has something to do.
import type { Span } from '../base/span';
import type { Document } from './document';
import { eachDocument, paragraphsOf } from './walk';

const known = new WeakMap<Document, ReadonlyMap<string, readonly Span[]>>();

/** Folded name to its places in the tags of a top-level document and all that hangs on it, in text order. Region offsets. */
export function tagOwnersOf(top: Document): ReadonlyMap<string, readonly Span[]> {
  let found = known.get(top);
  if (found === undefined) known.set(top, (found = gather(top)));
  return found;
}

function gather(top: Document): ReadonlyMap<string, readonly Span[]> {
  const owners = new Map<string, Span[]>();
  for (const document of eachDocument(top)) {
    for (const { inline } of paragraphsOf(document)) {
      for (const tag of inline.tags) {
        for (const { text, span } of tag.owners) {
          const places = owners.get(text);
          if (places === undefined) owners.set(text, [span]);
          else places.push(span);
        }
      }
    }
  }
  for (const places of owners.values()) places.sort((a, b) => a.start - b.start);
  return owners;
}
