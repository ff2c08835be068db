// What renaming takes and gives: the files it may look into, the thing that is renamed, the places of its name. Types and small helpers;
// offsets of files unless said otherwise. Knows neither editors nor how files are read.
import type { TextEdit } from '../../base/edit';
import { intersection, shift, type Span } from '../../base/span';
import type { Bilingual } from '../../lint/rule';
import type { GazetteFile, PlacedDocument } from '../../model/document';
import type { Abbreviation } from '../../model/abbreviations';
import type { KnownAttachment } from '../../workspace/attachments';

/** A file as it is at the moment. */
export interface RenameFile {
  readonly uri: string;
  readonly file: GazetteFile;
}

/** Why something cannot be renamed, in words for the person who asked. */
export interface Refusal {
  readonly refused: Bilingual;
}

/** The thing whose name stands at the cursor. */
export type RenameTarget = { readonly uri: string; readonly span: Span } & (
  | {
      readonly kind: 'abbreviation';
      readonly placed: PlacedDocument;
      /** One definition, or several of one name for one thing in one document. */
      readonly abbreviations: readonly Abbreviation[];
    }
  | { readonly kind: 'attachment'; readonly placed: PlacedDocument; readonly attachment: KnownAttachment }
  /** `title` is folded; `number` the document's own in the standard form, as far as the place tells. */
  | { readonly kind: 'title'; readonly title: string; readonly number?: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'indicator' | 'owner'; readonly placed: PlacedDocument; readonly name: string }
);

/** A place of a name, as printed. */
export interface NamePlace {
  readonly uri: string;
  readonly text: string;
  /** The name in file offsets; several pieces where it runs over lines. */
  readonly pieces: readonly Span[];
  /** What is written for a new name; undefined to leave the place alone. The whole name without it. */
  readonly part?: (name: string) => string;
  /** Between 《》: marks inside the name are written one level deeper. */
  readonly cited?: boolean;
  /** Why the place may mean something else. */
  readonly doubt?: Bilingual;
}

/** A change at one place. */
export interface RenameEdit extends TextEdit {
  readonly doubt?: Bilingual;
}

/** The changes in one file, in order of place, none touching another. */
export interface RenamedFile {
  readonly uri: string;
  readonly edits: readonly RenameEdit[];
}

/** The parts of a region's pieces that lie in a span, as file spans. */
export function piecesIn(pieces: readonly Span[], within: Span, base: number): Span[] {
  return pieces
    .map((piece) => intersection(piece, within))
    .filter((piece) => piece !== undefined)
    .map((piece) => shift(piece, base));
}

/** From the first piece to the last. */
export function wholeOf(pieces: readonly Span[]): Span {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}
