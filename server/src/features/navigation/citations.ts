// Who cites whom, document by document: what lenses count and the call hierarchy walks. Entries of a 目录 and the notice that prints a text do not
// cite it, and no document cites itself. Answered from the index alone.
import type { Span } from '../../base/span';
import { documentsNamed, type KnownDocuments } from '../../workspace/elsewhere';
import type { CitationSite, DocumentEntry } from '../../workspace/entry';
import type { Knowledge } from '../../workspace/knowledge';

/** The places that cite a document. */
export function citationsOf(entry: DocumentEntry, knowledge: Knowledge): readonly CitationSite[] {
  return knowledge
    .citing(entry)
    .filter(({ owner, place }) => place !== 'contents' && owner !== undefined && !isAround(owner, entry));
}

/** The place is in the document itself, or in what prints, forwards or attaches it. */
function isAround(owner: DocumentEntry, entry: DocumentEntry): boolean {
  for (let at: DocumentEntry | undefined = entry; at !== undefined; at = at.parent) if (at === owner) return true;
  return false;
}

/** A document and the places that tie it to another. The spans count in the file of the document that cites. */
export interface Tie<T> {
  readonly to: T;
  readonly spans: readonly Span[];
}

/** The documents that cite one, each with its places; what has no title of its own counts with the document around it. */
export function citedBy(entry: DocumentEntry, knowledge: Knowledge): readonly Tie<DocumentEntry>[] {
  const ties = new Map<DocumentEntry, Span[]>();
  for (const { owner, span } of citationsOf(entry, knowledge)) {
    const from = owner && titled(owner);
    if (from === undefined) continue;
    const spans = ties.get(from);
    if (spans === undefined) ties.set(from, [span]);
    else spans.push(span);
  }
  return [...ties].map(([to, spans]) => ({ to, spans }));
}

/** The documents one cites, in itself and in all that hangs on it; those that nothing is known of are left out. */
export function citesOf(entry: DocumentEntry, knowledge: Knowledge): readonly Tie<KnownDocuments>[] {
  const ties = new Map<unknown, { to: KnownDocuments; spans: Span[] }>();
  for (const inner of knowledge.file(entry.uri)?.documents ?? []) {
    if (!isAround(entry, inner)) continue;
    for (const site of knowledge.cites(inner)) {
      const { title, number, span } = site;
      const named = { title: title?.text, number: number?.key, span };
      const to = documentsNamed(named, entry.uri, knowledge);
      const key = to.documents[0] ?? to.rows[0];
      if (key === undefined || to.documents.some((each) => isAround(entry, each) || isAround(each, entry))) continue;
      const tie = ties.get(key);
      if (tie === undefined) ties.set(key, { to, spans: [span] });
      else tie.spans.push(span);
    }
  }
  return [...ties.values()];
}

function titled(owner: DocumentEntry): DocumentEntry {
  return owner.title === undefined && owner.parent !== undefined ? titled(owner.parent) : owner;
}
