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

/** All entries of the contents in text order. */
export function entriesOf(file: GazetteFile): readonly ContentsEntry[] {
  return file.contents?.columns.flatMap(({ entries }) => entries) ?? [];
}

/** Pairs entries and documents, the surest first. Undefined when there are no contents or no documents to compare them with. */
export function matchContents(file: GazetteFile): ContentsMatch | undefined {
  const entries = entriesOf(file);
  if (entries.length === 0 || file.documents.length === 0) return undefined;
  const pairs: ContentsPair[] = [];
  const free = new Set(file.documents);
  const open = new Set(entries);
  const pass = (agree: (entry: ContentsEntry, document: Document) => string | undefined): void => {
    for (const entry of open) {
      for (const placed of free) {
        const title = agree(entry, placed.document);
        if (title === undefined) continue;
        pairs.push({ entry, placed, title });
        open.delete(entry);
        free.delete(placed);
        break;
      }
    }
  };
  pass((entry, document) => (sameNumber(entry, document) ? sameTitle(entry, document) : undefined));
  pass(sameTitle);
  pass((entry, document) => (sameNumber(entry, document) ? document.title?.text : undefined));
  pass((entry, document) =>
    titlesOf(document).find((title) => diceSimilarity(fold(title), fold(entry.title)) >= ALIKE),
  );
  pairs.sort((a, b) => a.entry.span.start - b.entry.span.start);
  return { pairs, missing: [...open], unlisted: [...free].filter(({ document }) => document.title !== undefined) };
}

function fold(title: string): string {
  return foldText(title);
}

function sameNumber(entry: ContentsEntry, document: Document): boolean {
  const own = document.number?.number?.key;
  return own !== undefined && entry.number?.key === own;
}

/** The title that equals the entry but for form; an entry may leave out the issuer. */
function sameTitle(entry: ContentsEntry, document: Document): string | undefined {
  const wanted = fold(entry.title);
  if (wanted === '') return undefined;
  return titlesOf(document).find((title) => {
    const text = fold(title);
    return text === wanted || (wanted.startsWith('关于') && text.endsWith(wanted));
  });
}

/** The title of a document and, where an order prints a 办法, the title of that. */
function titlesOf(document: Document): readonly string[] {
  const titles: string[] = [];
  for (const each of eachDocument(document)) if (each.title && each.form !== 'attachment') titles.push(each.title.text);
  return titles;
}

/** True when the title given is, but for form and a left-out issuer, what the entry prints. */
export function agrees(entry: ContentsEntry, title: string): boolean {
  const wanted = fold(entry.title);
  const text = fold(title);
  return text === wanted || (wanted.startsWith('关于') && text.endsWith(wanted));
}
