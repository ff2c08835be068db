// Whether a cited document is still in force, as far as libraries and other documents say: a row marked 废止, or a text in the folder that ends it
// (同时废止). Also since when, and what took its place. Absence proves nothing.
import type { Span } from '../../base/span';
import type { TitleName } from '../../model/title-name';
import {
  heldNumber,
  type CitationSite,
  type DocumentEntry,
  type EntryDate,
  type FileEntry,
} from '../../workspace/entry';
import type { Knowledge } from '../../workspace/knowledge';
import type { LibraryEntry } from '../../workspace/library-entry';
import { canShareNumber } from './one-title';

/** A document as it is cited. */
export interface CitedName {
  readonly name?: TitleName;
  /** In the standard form. */
  readonly number?: string;
}

/** What somebody says of a document that is not in force as it was. */
export interface Standing {
  readonly state: 'repealed' | 'lapsed' | 'revised';
  readonly title: string;
  /** Who says so. */
  readonly place: { readonly uri: string; readonly span: Span };
  /** When it came to that, as far as can be told: months and days of 0 are unknown. */
  readonly since?: EntryDate;
  readonly successor?: { readonly title?: string; readonly number?: string };
  readonly by: 'library' | 'document';
}

/** Where to ask. `entry` is the file that cites, as it is now. */
export interface Asked {
  readonly entry: FileEntry;
  readonly knowledge: Knowledge;
  /** Everything in this span of the file is the citing document's own text. */
  readonly own: Span;
}

/** What is known against a cited document; undefined while it may well be in force. */
export function standingOf(cited: CitedName, asked: Asked): Standing | undefined {
  return inLibrary(cited, asked) ?? inDocuments(cited, asked);
}

function inLibrary({ name, number }: CitedName, asked: Asked): Standing | undefined {
  const { entry, knowledge } = asked;
  let rows: readonly LibraryEntry[] = [];
  if (number !== undefined) {
    rows = knowledge.libraryByNumber(number, entry.uri);
    if (name && !rows.some((row) => canShareNumber(row.name, name))) return undefined;
  } else if (name) {
    // A title alone may be that of a newer version, which often has the same one.
    rows = knowledge.libraryByTitle(name, entry.uri).flatMap(({ found, how }) => (how === 'exact' ? [found] : []));
    if (rows.some(({ status }) => status === 'revised')) return undefined;
  }
  const [row] = rows;
  if (row === undefined || rows.some(({ status }) => status === undefined || status === 'valid')) return undefined;
  const successor = row.successor && successorOf(row, asked);
  // The number stays silent of what a title says: a successor of the same title is meant by it.
  if (number === undefined && name && successor?.name?.core === name.core) return undefined;
  return {
    state: row.status === 'revised' || row.status === 'lapsed' ? row.status : 'repealed',
    title: row.title,
    place: { uri: row.uri, span: row.span },
    by: 'library',
    ...(successor && { successor, ...(successor.since && { since: successor.since }) }),
  };
}

interface FoundSuccessor {
  readonly title?: string;
  readonly number?: string;
  readonly name?: TitleName;
  readonly since?: EntryDate;
}

/** The successor with what library and folder know of it. */
function successorOf({ successor }: LibraryEntry, { entry, knowledge }: Asked): FoundSuccessor | undefined {
  if (successor === undefined) return undefined;
  const { number, title } = successor;
  const row = number === undefined ? undefined : knowledge.libraryByNumber(number, entry.uri)[0];
  const document = number === undefined ? undefined : knowledge.byNumber(number)[0];
  const byTitle =
    title === undefined || row ? undefined : knowledge.library(entry.uri).find((one) => one.title === title);
  const known = row ?? byTitle;
  const year = /〔(\d{4})〕/.exec(number ?? known?.number ?? '')?.[1];
  const since =
    known?.date ?? document?.date ?? (year === undefined ? undefined : { year: Number(year), month: 0, day: 0 });
  return {
    title: title ?? known?.title ?? document?.title?.text,
    number: number ?? known?.number,
    name: known?.name ?? document?.title?.name,
    ...(since && { since }),
  };
}

function inDocuments({ name, number }: CitedName, asked: Asked): Standing | undefined {
  const { entry, knowledge, own } = asked;
  const ownSites = endingsIn(entry).filter(({ span }) => span.start < own.start || span.start >= own.end);
  const others = number !== undefined ? knowledge.endingsOfNumber(number) : name ? knowledge.endingsOfTitle(name) : [];
  const sites = [...ownSites, ...others.filter(({ uri }) => uri !== entry.uri)];
  for (const site of sites) {
    if (!means(site, { name, number })) continue;
    const by = outermost(site.owner);
    const replacing = site.owner;
    if (by === undefined || replacing === undefined) continue;
    if (number === undefined && isNamed(replacing, name, asked)) continue;
    const successor = replacing.title && !/废止|失效|清理/.test(replacing.title.text) ? replacing : undefined;
    return {
      state: 'repealed',
      title: site.title?.text ?? site.number?.key ?? '',
      place: { uri: site.uri, span: site.span },
      by: 'document',
      ...(by.date && { since: by.date }),
      ...(successor && { successor: { title: successor.title?.text, number: heldNumber(successor)?.key } }),
    };
  }
  return undefined;
}

const endings = new WeakMap<FileEntry, readonly CitationSite[]>();

/** The places of a file that end what they name. */
function endingsIn(entry: FileEntry): readonly CitationSite[] {
  let found = endings.get(entry);
  if (found === undefined) endings.set(entry, (found = entry.sites.filter(({ effect }) => effect === 'repeals')));
  return found;
}

/** The site names the cited document: by the number both have, or by the whole title where neither or only one has a number. */
function means(site: CitationSite, { name, number }: CitedName): boolean {
  if (number !== undefined) {
    if (site.number?.key !== number) return false;
    return name === undefined || site.title === undefined || canShareNumber(site.title.name, name);
  }
  return name !== undefined && site.title?.name.key === name.key;
}

/** A document in force bears the title: the one that repeals, or any that is known. */
function isNamed(replacing: DocumentEntry, name: TitleName | undefined, { knowledge, entry }: Asked): boolean {
  if (name === undefined) return true;
  if (replacing.title?.name.core === name.core) return true;
  return knowledge
    .libraryByTitle(name, entry.uri)
    .some(({ found }) => found.status === 'valid' || found.status === undefined);
}

function outermost(document: DocumentEntry | undefined): DocumentEntry | undefined {
  let at = document;
  while (at?.parent !== undefined) at = at.parent;
  return at;
}

/** True when a day surely lies before another; unknown parts say nothing. */
export function isSurelyBefore(a: EntryDate, b: EntryDate): boolean {
  if (a.year !== b.year) return a.year < b.year;
  if (a.month === 0 || b.month === 0) return false;
  if (a.month !== b.month) return a.month < b.month;
  return a.day !== 0 && b.day !== 0 && a.day < b.day;
}
