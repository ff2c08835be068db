// The call hierarchy of documents: who cites a document, and whom it cites. A node is a document of the folder or one that only a library knows.
// Answered from the index; no file is opened.
import { titleName } from '../../model/title-name';
import { heldNumber, type DocumentEntry } from '../../workspace/entry';
import type { Knowledge } from '../../workspace/knowledge';
import type { LibraryEntry } from '../../workspace/library-entry';
import { citedBy, citesOf, type Tie } from './citations';
import { fileName } from './document-facts';
import { targetAt } from './target-at';
import type { Vantage } from './target';

export type CallNode =
  { readonly kind: 'document'; readonly entry: DocumentEntry } | { readonly kind: 'row'; readonly row: LibraryEntry };

/** The documents named at the offset, or whose title or number stands there. */
export function callNodes(vantage: Vantage, offset: number): readonly CallNode[] {
  const at = targetAt(vantage, offset);
  if (at?.target.kind !== 'documents' && at?.target.kind !== 'elsewhere') return [];
  return nodesOf(at.target.documents, at.target.rows);
}

function nodesOf(documents: readonly DocumentEntry[], rows: readonly LibraryEntry[]): readonly CallNode[] {
  if (documents.length > 0) return documents.map((entry) => ({ kind: 'document', entry }));
  return rows.map((row) => ({ kind: 'row', row }));
}

/** The documents that cite a node. The spans count in the files of those that cite. */
export function incomingCalls(node: CallNode, knowledge: Knowledge): readonly Tie<DocumentEntry>[] {
  return node.kind === 'document' ? citedBy(node.entry, knowledge) : rowCitedBy(node.row, knowledge);
}

function rowCitedBy({ number, title }: LibraryEntry, knowledge: Knowledge): readonly Tie<DocumentEntry>[] {
  const sites = new Set(knowledge.sitesOfTitle(titleName(title)));
  for (const site of number === undefined ? [] : knowledge.sitesOfNumber(number)) sites.add(site);
  const ties = new Map<DocumentEntry, { start: number; end: number }[]>();
  for (const { owner, span, number: cited } of sites) {
    if (owner === undefined || (number !== undefined && cited !== undefined && cited.key !== number)) continue;
    const spans = ties.get(owner);
    if (spans === undefined) ties.set(owner, [span]);
    else spans.push(span);
  }
  return [...ties].map(([to, spans]) => ({ to, spans }));
}

/** The documents a node cites. The spans count in the node's own file. */
export function outgoingCalls(node: CallNode, knowledge: Knowledge): readonly Tie<CallNode>[] {
  if (node.kind === 'row') return [];
  return citesOf(node.entry, knowledge).flatMap(({ to, spans }) =>
    nodesOf(to.documents.slice(0, 1), to.rows.slice(0, 1)).map((each) => ({ to: each, spans })),
  );
}

/** What a document is called in the tree, and what stands beside it. */
export function callLabel(entry: DocumentEntry): { readonly name: string; readonly detail: string } {
  const number = heldNumber(entry)?.key;
  const name = entry.title?.text ?? number ?? fileName(entry.uri);
  return {
    name,
    detail: [number === name ? undefined : number, fileName(entry.uri)].filter((part) => part).join(' · '),
  };
}
