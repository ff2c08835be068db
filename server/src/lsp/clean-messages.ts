// What client and server say to each other about cleaning pasted text. Types and names only, plain JSON; the client carries a copy of them. Positions are the
// protocol's (UTF-16), and count in the text the version names, before the edits.
import type { Location, Range, TextEdit } from 'vscode-languageserver/node';

/** The request that works out how a document, or stretches of it, are cleaned. It changes nothing. */
export const CLEAN_REQUEST = 'gazette/clean';

export interface CleanParams {
  /** `version`: the client's version the ranges count in; another one than the server's is refused as stale. Left out: the present one. */
  readonly textDocument: { readonly uri: string; readonly version?: number };
  /** What is to be cleaned; left out: all of it. */
  readonly ranges?: readonly Range[];
  /** What becomes of white space before lines; `remove` when left out. */
  readonly indents?: 'remove' | 'keep';
}

export interface CleanNote {
  readonly location: Location;
  readonly message: string;
}

export interface CleanResult {
  readonly version?: number;
  readonly edits: readonly TextEdit[];
  /** What was done, in one sentence. */
  readonly summary: string;
  /** Every place that changes, with the name of its kind. */
  readonly places: readonly CleanNote[];
  /** Every place that was left for a person. */
  readonly doubts: readonly CleanNote[];
  /** Why nothing is done, in the user's language. */
  readonly refused?: string;
  readonly stale?: boolean;
}

/** The request that cleans a text before it is pasted. */
export const CLEAN_PASTE_REQUEST = 'gazette/cleanPaste';

export interface CleanPasteParams {
  readonly textDocument: { readonly uri: string };
  readonly text: string;
  readonly indents?: 'remove' | 'keep';
}

export interface CleanPasteResult {
  /** The cleaned text; undefined when there is nothing to clean and nothing in doubt. */
  readonly text?: string;
  /** What is offered: 粘贴并整理（12 处）. */
  readonly title?: string;
  readonly summary?: string;
  /** Places in doubt, as offsets of the cleaned text. */
  readonly doubts?: readonly { readonly start: number; readonly end: number; readonly message: string }[];
  readonly refused?: string;
}
