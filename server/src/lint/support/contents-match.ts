// Which contents entry speaks of which document: by number, by title, by likeness. One matching for all rules on contents, so that an entry
// is either missing or differently worded, never both. Knows the model and no rule.
import { foldText } from '../../base/fold';
import { diceSimilarity } from '../../base/text-similarity';
import type { ContentsEntry, Document, GazetteFile, PlacedDocument } from '../../model/document';
import { eachDocument } from '../../model/walk';

export interface ContentsPair {
  readonly entry: ContentsEntry;
  readonly placed: PlacedDocument;
  /** The title of the document or of what it prints that the entry is to agree with. */
  readonly title: string;
}
export interface ContentsMatch {
  readonly pairs: readonly ContentsPair[];
  readonly missing: readonly ContentsEntry[];
  readonly unlisted: readonly PlacedDocument[];
}

/** Titles less alike than this are titles of different documents. */
const ALIKE = 0.75;
/** Entries times documents compared by likeness; beyond that only equal titles and numbers count. */
const MOST_COMPARED = 10_000;

/** All entries of the contents in text order. */
export function entriesOf(file: GazetteFile): readonly ContentsEntry[] {
  return file.contents?.columns.flatMap(({ entries }) => entries) ?? [];
}

interface Candidate {
  readonly placed: PlacedDocument;
  readonly titles: readonly { readonly text: string; readonly folded: string }[];
}

/** Files and documents never change, and several rules ask. */
const known = new WeakMap<GazetteFile, ContentsMatch | null>();
const knownTitles = new WeakMap<Document, Candidate['titles']>();

/** Pairs entries and documents, the surest first. Undefined when there are no contents or no documents to compare them with. */
export function matchContents(file: GazetteFile): ContentsMatch | undefined {
  let match = known.get(file);
  if (match === undefined) known.set(file, (match = pairUp(file) ?? null));
  return match ?? undefined;
}

function pairUp(file: GazetteFile): ContentsMatch | undefined {
  const entries = entriesOf(file);
  if (entries.length === 0 || file.documents.length === 0) return undefined;
  const candidates = file.documents.map((placed): Candidate => {
    return { placed, titles: titlesOf(placed.document) };
  });
  const byNumber = new Map<string, Candidate[]>();
  const byTitle = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = candidate.placed.document.number?.number?.key;
    if (key !== undefined) gather(byNumber, key, candidate);
    for (const { folded } of candidate.titles) {
      gather(byTitle, folded, candidate);
      const about = folded.indexOf('关于');
      if (about > 0) gather(byTitle, folded.slice(about), candidate);
    }
  }
  const pairs: ContentsPair[] = [];
  const free = new Set(candidates);
  const open = new Map(entries.map((entry) => [entry, foldText(entry.title)]));
  const pass = (find: (entry: ContentsEntry, folded: string) => readonly Candidate[], alike: number): void => {
    for (const [entry, folded] of open) {
      for (const candidate of find(entry, folded)) {
        if (!free.has(candidate)) continue;
        const title = bestTitle(candidate, folded, alike);
        if (title === undefined) continue;
        pairs.push({ entry, placed: candidate.placed, title });
        open.delete(entry);
        free.delete(candidate);
        break;
      }
    }
  };
  const numbered = (entry: ContentsEntry): readonly Candidate[] => byNumber.get(entry.number?.key ?? '') ?? [];
  pass(numbered, 1);
  pass((_, folded) => byTitle.get(folded) ?? [], 1);
  pass(numbered, 0);
  if (open.size * free.size <= MOST_COMPARED) pass(() => [...free], ALIKE);
  pairs.sort((a, b) => a.entry.span.start - b.entry.span.start);
  const unlisted = [...free].map(({ placed }) => placed).filter(({ document }) => document.title !== undefined);
  return { pairs, missing: [...open.keys()], unlisted };
}

function gather(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [candidate]);
  else if (list.at(-1) !== candidate) list.push(candidate);
}

/** The title of a candidate that is as like the entry as asked: 1 equal but for form and a left-out issuer, 0 any. */
function bestTitle({ titles }: Candidate, entry: string, alike: number): string | undefined {
  const same = titles.find(({ folded }) => isSame(entry, folded));
  if (same !== undefined || alike === 1) return same?.text;
  if (alike === 0) return titles[0]?.text;
  return titles.find(({ folded }) => diceSimilarity(folded, entry) >= alike)?.text;
}

function isSame(entry: string, title: string): boolean {
  return entry === title || (entry.startsWith('关于') && title.endsWith(entry));
}

/** The title of a document and, where an order prints a 办法, the title of that. */
function titlesOf(document: Document): Candidate['titles'] {
  let titles = knownTitles.get(document);
  if (titles === undefined) {
    const own = eachDocument(document).filter(({ form }) => form !== 'attachment');
    titles = own.flatMap(({ title }) => (title ? [{ text: title.text, folded: foldText(title.text) }] : []));
    knownTitles.set(document, titles);
  }
  return titles;
}

/** True when the title given is, but for form and a left-out issuer, what the entry prints. */
export function agrees(entry: ContentsEntry, title: string): boolean {
  return isSame(foldText(entry.title), foldText(title));
}
