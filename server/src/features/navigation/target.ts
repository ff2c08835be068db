// What navigation speaks of: the thing named at a place in a file, seen from that file. Definition, references, highlights, hover, links, lenses
// and the call hierarchy all begin with a target. Types and the ports only; targetAt finds them.
import type { Span } from '../../base/span';
import type { Abbreviation } from '../../model/abbreviations';
import type { GazetteFile, PlacedDocument } from '../../model/document';
import type { Indicator } from '../../model/indicators';
import type { Entity } from '../../workspace/entity';
import type { NamedDocument } from '../../workspace/elsewhere';
import type { DocumentEntry } from '../../workspace/entry';
import type { Knowledge } from '../../workspace/knowledge';
import type { LibraryEntry } from '../../workspace/library-entry';
import type { ResolvedReference } from '../../workspace/locate';

/** A file and what is known of others. `knowledge` holds the entry of the very text that `file` is the model of. */
export interface Vantage {
  readonly uri: string;
  readonly file: GazetteFile;
  readonly knowledge: Knowledge;
}

/** The way to files that are not at hand. */
export interface Folder {
  /** The model of a file, or undefined when it cannot be read. The same object for the same text. */
  load(uri: string): Promise<GazetteFile | undefined>;
  /** Nobody waits for the answer any more. */
  cancelled(): boolean;
}

/** Things of one top-level document of the file at hand: provisions, headings, boxes, captions, attachments. Never empty. */
export interface ThingsTarget {
  readonly kind: 'things';
  readonly placed: PlacedDocument;
  readonly entities: readonly Entity[];
}

/** A document by its title, its number or a word like 本办法; with what is known of it, which may be nothing. */
export interface DocumentsTarget {
  readonly kind: 'documents';
  /** As the text names it; undefined where the document itself stands. */
  readonly named?: NamedDocument;
  readonly documents: readonly DocumentEntry[];
  readonly rows: readonly LibraryEntry[];
}

/** A provision of a document that is named, and may be known: 《X》第五条. */
export interface ElsewhereTarget extends Omit<DocumentsTarget, 'kind' | 'named'> {
  readonly kind: 'elsewhere';
  readonly named: NamedDocument;
  readonly placed: PlacedDocument;
  readonly resolved: ResolvedReference;
}

export type Target =
  | ThingsTarget
  | DocumentsTarget
  | ElsewhereTarget
  | { readonly kind: 'abbreviation'; readonly placed: PlacedDocument; readonly abbreviation: Abbreviation }
  /** A unit in responsibility tags. */
  | { readonly kind: 'owner'; readonly placed: PlacedDocument; readonly name: string }
  | { readonly kind: 'indicator'; readonly placed: PlacedDocument; readonly indicator: Indicator }
  /** A reference to what must be there and is not. */
  | { readonly kind: 'missing'; readonly placed: PlacedDocument; readonly resolved: ResolvedReference };

/** A target at its place. `span` counts in the file. */
export interface TargetAt {
  readonly target: Target;
  readonly span: Span;
  readonly role: 'definition' | 'reference';
  /** The reference, where it is one that the resolver knows. */
  readonly resolved?: ResolvedReference;
}

/** A place in some file, in UTF-16 offsets of it. */
export interface FilePlace {
  readonly uri: string;
  /** All of it. */
  readonly span: Span;
  /** What to select. */
  readonly selection: Span;
}
