// The index over many files: number → document, title → document, who cites whom. Knows entries, not models, and opens nothing: front ends
// read the files and put their entries in. What an open buffer says stands before what is on disk.
import { sameName, type TitleName } from '../model/title-name';
import { Buckets, byPlace } from './buckets';
import { heldNumber, type CitationSite, type DocumentEntry, type FileEntry } from './entry';
import type { Knowledge, Match } from './knowledge';
import { IssuerLedger } from './issuer-ledger';
import { LibraryShelf } from './library-shelf';
import type { LibraryEntry, LibraryFile } from './library-entry';

/** Where an entry was read from. */
export type Layer = 'disk' | 'buffer';

export class WorkspaceIndex implements Knowledge {
  private readonly layers: Record<Layer, Map<string, FileEntry>> = { disk: new Map(), buffer: new Map() };
  private readonly shelf = new LibraryShelf();
  private readonly numbers = new Buckets<DocumentEntry>();
  private readonly titles = new Buckets<DocumentEntry>();
  private readonly numberSites = new Buckets<CitationSite>();
  private readonly titleSites = new Buckets<CitationSite>();
  /** Sites that end what they name, by number and by core of the title: few among many. */
  private readonly endings = { number: new Buckets<CitationSite>(), title: new Buckets<CitationSite>() };
  private readonly ledger = new IssuerLedger();
  private sorted: readonly FileEntry[] | undefined;
  private isComplete = false;
  /** Changes when an answer that findings depend on may have changed. */
  generation = 1;
  /** Changes with every change, places included. */
  revision = 1;

  /** Puts a file's entry in, in place of what the layer had for it. */
  set(entry: FileEntry, layer: Layer = 'disk'): void {
    const { uri } = entry;
    this.replace(uri, () => this.layers[layer].set(uri, entry));
  }

  /** Takes a file out of a layer; one that is not there is no mistake. */
  remove(uri: string, layer: Layer = 'disk'): void {
    if (this.layers[layer].has(uri)) this.replace(uri, () => this.layers[layer].delete(uri));
  }

  /** Puts a library in, or in place of what it was. */
  setLibrary(library: LibraryFile): void {
    this.shelf.set(library);
    this.changed();
  }

  removeLibrary(uri: string): void {
    if (this.shelf.remove(uri)) this.changed();
  }

  get complete(): boolean {
    return this.isComplete;
  }

  /** Says whether everything in the folders has been read. */
  set complete(complete: boolean) {
    if (complete === this.isComplete) return;
    this.isComplete = complete;
    this.changed();
  }

  file(uri: string): FileEntry | undefined {
    return this.layers.buffer.get(uri) ?? this.layers.disk.get(uri);
  }

  /** The entry of the one layer. */
  inLayer(uri: string, layer: Layer): FileEntry | undefined {
    return this.layers[layer].get(uri);
  }

  files(): readonly FileEntry[] {
    if (this.sorted === undefined) {
      const uris = new Set([...this.layers.disk.keys(), ...this.layers.buffer.keys()]);
      this.sorted = [...uris].sort().map((uri) => this.file(uri) as FileEntry);
    }
    return this.sorted;
  }

  documents(): readonly DocumentEntry[] {
    return this.files().flatMap((file) => file.documents);
  }

  issuers(): IssuerLedger {
    return this.ledger;
  }

  byNumber(key: string): readonly DocumentEntry[] {
    return this.numbers.get(key);
  }

  byTitle(title: TitleName): readonly Match<DocumentEntry>[] {
    return matches(this.titles.get(title.core), title, (document) => document.title?.name);
  }

  sitesOfNumber(key: string): readonly CitationSite[] {
    return this.numberSites.get(key);
  }

  sitesOfTitle(title: TitleName): readonly CitationSite[] {
    return this.titleSites
      .get(title.core)
      .filter((site) => site.title !== undefined && sameName(site.title.name, title));
  }

  endingsOfNumber(key: string): readonly CitationSite[] {
    return this.endings.number.get(key);
  }

  endingsOfTitle(title: TitleName): readonly CitationSite[] {
    return this.endings.title
      .get(title.core)
      .filter((site) => site.title !== undefined && sameName(site.title.name, title));
  }

  citing(document: DocumentEntry): readonly CitationSite[] {
    const found = new Set<CitationSite>();
    if (document.number) for (const site of this.sitesOfNumber(document.number.key)) found.add(site);
    const held = heldNumber(document)?.key;
    for (const site of document.title ? this.sitesOfTitle(document.title.name) : []) {
      // Another document with the same title and a number of its own.
      if (site.number !== undefined && held !== undefined && site.number.key !== held) continue;
      found.add(site);
    }
    return [...found].sort(byPlace);
  }

  cites(document: DocumentEntry): readonly CitationSite[] {
    return this.file(document.uri)?.sites.filter((site) => site.owner === document) ?? [];
  }

  libraryByNumber(key: string, near: string): readonly LibraryEntry[] {
    return this.shelf.byNumber(key, near);
  }

  libraryByTitle(title: TitleName, near: string): readonly Match<LibraryEntry>[] {
    return matches(this.shelf.byCore(title.core, near), title, (row) => row.name);
  }

  library(near: string): readonly LibraryEntry[] {
    return this.shelf.all(near);
  }

  /** The library files put in. */
  libraries(): readonly LibraryFile[] {
    return this.shelf.files();
  }

  private replace(uri: string, change: () => void): void {
    const before = this.file(uri);
    change();
    const after = this.file(uri);
    if (before === after) return;
    if (before) this.takeOut(before);
    if (after) this.putIn(after);
    this.revision++;
    this.sorted = before && after && this.sorted ? withEntry(this.sorted, after) : undefined;
    if (before?.facts !== after?.facts || this.sharesNumber(after)) this.generation++;
  }

  private changed(): void {
    this.revision++;
    this.generation++;
  }

  /** Whether two documents with one number are copies turns on their texts, which facts leave out. */
  private sharesNumber(entry: FileEntry | undefined): boolean {
    return entry?.documents.some(({ number }) => number !== undefined && this.numbers.count(number.key) > 1) === true;
  }

  private putIn({ documents, sites }: FileEntry): void {
    this.ledger.count(documents, 1);
    for (const document of documents) {
      if (document.number) this.numbers.add(document.number.key, document);
      if (document.title) this.titles.add(document.title.name.core, document);
    }
    for (const site of sites) {
      if (site.number) this.numberSites.add(site.number.key, site);
      if (site.title) this.titleSites.add(site.title.name.core, site);
      if (site.effect !== 'repeals') continue;
      if (site.number) this.endings.number.add(site.number.key, site);
      if (site.title) this.endings.title.add(site.title.name.core, site);
    }
  }

  private takeOut({ uri, documents, sites }: FileEntry): void {
    this.ledger.count(documents, -1);
    for (const { number, title } of documents) {
      if (number) this.numbers.removeFile(number.key, uri);
      if (title) this.titles.removeFile(title.name.core, uri);
    }
    for (const { number, title, effect } of sites) {
      if (number) this.numberSites.removeFile(number.key, uri);
      if (title) this.titleSites.removeFile(title.name.core, uri);
      if (effect !== 'repeals') continue;
      if (number) this.endings.number.removeFile(number.key, uri);
      if (title) this.endings.title.removeFile(title.name.core, uri);
    }
  }
}

/** The files in order with another entry for one of them. */
function withEntry(sorted: readonly FileEntry[], entry: FileEntry): readonly FileEntry[] {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as FileEntry).uri < entry.uri) low = middle + 1;
    else high = middle;
  }
  return sorted.with(low, entry);
}

/** Those that can have the title; only those that have it whole when there are any. */
function matches<T>(
  candidates: readonly T[],
  title: TitleName,
  nameOf: (candidate: T) => TitleName | undefined,
): readonly Match<T>[] {
  const exact: Match<T>[] = [];
  const loose: Match<T>[] = [];
  for (const found of candidates) {
    const name = nameOf(found);
    if (name === undefined) continue;
    if (name.key === title.key) exact.push({ found, how: 'exact' });
    else if (sameName(name, title)) loose.push({ found, how: 'loose' });
  }
  return exact.length > 0 ? exact : loose;
}
