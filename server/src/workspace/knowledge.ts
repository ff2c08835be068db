// What rules and features may ask about documents other than the one at hand: read-only, and the same whether it comes from an index over
// folders, from the files of one run of the command, or from nothing at all. Types and the empty answer only.
import type { TitleName } from '../model/title-name';
import type { CitationSite, DocumentEntry, FileEntry } from './entry';
import { IssuerLedger } from './issuer-ledger';
import type { LibraryEntry } from './library-entry';

/** A document somebody asked for. */
export interface Match<T> {
  readonly found: T;
  /** exact: the whole title · loose: but for an issuer, country, province or qualifier that only one of the two names. */
  readonly how: 'exact' | 'loose';
}

/** Read-only view of the index and the libraries. Every list is ordered by file and place, whatever the order things came in. */
export interface Knowledge {
  /** Changes when an answer that findings depend on may have changed; places may move without it. */
  readonly generation: number;
  /** Everything in the folders has been read. While it is false an absence means nothing. */
  readonly complete: boolean;
  file(uri: string): FileEntry | undefined;
  files(): readonly FileEntry[];
  documents(): readonly DocumentEntry[];
  /** What the documents say of their issuers and of the serials that are taken. */
  issuers(): Pick<IssuerLedger, 'names' | 'of' | 'serialsOf'>;
  /** The documents whose own number it is, in the standard form (浙政发〔2021〕12号, 国务院令第706号). */
  byNumber(key: string): readonly DocumentEntry[];
  /** The documents with the title, exact ones alone when there are any. */
  byTitle(title: TitleName): readonly Match<DocumentEntry>[];
  /** What cites the document, by number or by title. */
  citing(document: DocumentEntry): readonly CitationSite[];
  /** What the document itself cites, in text order; what hangs on it left out. */
  cites(document: DocumentEntry): readonly CitationSite[];
  /** All places that name the number, or the title. */
  sitesOfNumber(key: string): readonly CitationSite[];
  sitesOfTitle(title: TitleName): readonly CitationSite[];
  /** Those of them whose sentence ends the document (同时废止). */
  endingsOfNumber(key: string): readonly CitationSite[];
  endingsOfTitle(title: TitleName): readonly CitationSite[];
  /** Rows of the libraries. `near` is the file that asks: only the libraries that hold for it answer. */
  libraryByNumber(key: string, near: string): readonly LibraryEntry[];
  libraryByTitle(title: TitleName, near: string): readonly Match<LibraryEntry>[];
  /** Every row of the libraries that hold for the file. */
  library(near: string): readonly LibraryEntry[];
}

const NONE: readonly never[] = [];
const NO_ISSUERS = new IssuerLedger();

/** Knows nothing. */
export const NO_KNOWLEDGE: Knowledge = {
  generation: 0,
  complete: false,
  file: () => undefined,
  files: () => NONE,
  documents: () => NONE,
  issuers: () => NO_ISSUERS,
  byNumber: () => NONE,
  byTitle: () => NONE,
  citing: () => NONE,
  cites: () => NONE,
  sitesOfNumber: () => NONE,
  sitesOfTitle: () => NONE,
  endingsOfNumber: () => NONE,
  endingsOfTitle: () => NONE,
  libraryByNumber: () => NONE,
  libraryByTitle: () => NONE,
  library: () => NONE,
};
