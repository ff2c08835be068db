// What the index keeps of one file: its documents with their names, numbers and dates, what they cite, and the abbreviations they define.
// A summary and not the model, because there may be ten thousand files; positions are UTF-16 offsets in the file. Types only.
import type { Span } from '../base/span';
import type { Effect } from '../model/repeal-clauses';
import type { TitleName } from '../model/title-name';

/** A title at its place, taken apart for comparing. */
export interface NamedTitle {
  /** Folded: half width, without white space. */
  readonly text: string;
  readonly span: Span;
  readonly name: TitleName;
}

/** A document number (发文字号) or the number of an order (令) at its place. */
export interface NumberEntry {
  /** In the standard form, for comparing: 浙政发〔2021〕12号; for an order 国务院令第706号. */
  readonly key: string;
  readonly span: Span;
}

/** A date as far as it is known; a month or a day of 0 is not known. */
export interface EntryDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** One document of a file: top-level, or printed, forwarded or attached by another. */
export interface DocumentEntry {
  readonly uri: string;
  readonly form: 'document' | 'instrument' | 'forwarded' | 'attachment';
  readonly span: Span;
  readonly title?: NamedTitle;
  /** Its own number, on its own line. */
  readonly number?: NumberEntry;
  /** Names of the issuers in the title, or else of the agencies that sign. */
  readonly issuers: readonly string[];
  readonly date?: EntryDate;
  /** Whom it is addressed to, folded and without the colon; for what is written next by the same issuer. */
  readonly addressee?: string;
  /** The number on an attachment's label. */
  readonly attachmentNumber?: number;
  /** A hash of the folded text: equal for a copy, different for another version. */
  readonly textKey: string;
  /** A few hashes that similar texts share (see `textLikeness`). */
  readonly sketch: readonly number[];
  /** The title or the number says that it is not final. */
  readonly draft: boolean;
  /** How many articles it has, where they run from 第一条 without a gap; undefined for everything else. */
  readonly articles?: number;
  /** The document that prints, forwards or attaches this one. */
  readonly parent?: DocumentEntry;
}

/** A place that names a document: 《…》 with or without a number, or a number alone. */
export interface CitationSite {
  readonly uri: string;
  /** 《…》 with its marks, or the number when it stands alone; in the contents, the title. */
  readonly span: Span;
  /** The words between the marks. Absent when a number stands alone. */
  readonly title?: NamedTitle;
  readonly number?: NumberEntry;
  /** text: running text · title: 《》 inside a document's title · contents: an entry of the 目录 */
  readonly place: 'text' | 'title' | 'contents';
  /** Inside another 《…》. */
  readonly nested: boolean;
  /** What the sentence does to the document: ends it (同时废止) or changes it (作如下修改). */
  readonly effect?: Effect;
  /** The document that cites, the innermost one; undefined in the contents. */
  readonly owner?: DocumentEntry;
}

/** A short name defined by 以下简称. */
export interface AbbreviationEntry {
  readonly uri: string;
  readonly short: string;
  readonly span: Span;
  readonly owner: DocumentEntry;
}

/** Everything kept of one file. */
export interface FileEntry {
  readonly uri: string;
  /** Offset of the first unit of each line, and the text's length: what turns offsets into positions. */
  readonly lineStarts: readonly number[];
  readonly length: number;
  /** In text order, outer before inner. */
  readonly documents: readonly DocumentEntry[];
  /** In text order. */
  readonly sites: readonly CitationSite[];
  readonly abbreviations: readonly AbbreviationEntry[];
  /** What other files can come to depend on, as a text: equal when nothing of it changed. Leaves out places and texts. */
  readonly facts: string;
}

/** The number a document goes by: its own, or for what a notice prints the notice's. */
export function heldNumber(document: DocumentEntry): NumberEntry | undefined {
  for (let at: DocumentEntry | undefined = document; at !== undefined; at = at.parent) {
    if (at.number !== undefined) return at.number;
    if (at.form === 'document' || at.form === 'forwarded') return undefined;
  }
  return undefined;
}
