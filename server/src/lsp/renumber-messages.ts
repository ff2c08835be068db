// What client and server say to each other about renumbering. Types and names only, plain JSON; the client carries a copy of them, because it
// knows nothing of the server's rooms. Positions are the protocol's (UTF-16), and count in the text the version names.
import type { Location, Position, TextEdit } from 'vscode-languageserver/node';
import type { RenumberOperation } from '../features/renumber/types';

/** The request that works out one renumbering. It changes nothing: the client shows what came out and applies all of it or none. */
export const RENUMBER_REQUEST = 'gazette/renumber';

/**
 * The command that code actions carry for clients with `initializationOptions.renumberPreview: true`. Its one argument is a `RenumberParams`.
 * The client registers it: it sends the request, shows the preview and applies.
 */
export const RENUMBER_COMMAND = 'gazette.renumber';

export interface RenumberParams {
  /** `version`: the client's version the position counts in; another one than the server's is refused as stale. Left out: the present one. */
  readonly textDocument: { readonly uri: string; readonly version?: number };
  readonly position: Position;
  /** Where the selection that begins at `position` ends: siblings in it are promoted and demoted together. */
  readonly end?: Position;
  readonly operation: RenumberOperation;
}

/** The edits of one file. They do not overlap and are sorted by place; all of them or none are to be applied. */
export interface RenumberChange {
  readonly uri: string;
  /** The version the edits count in; null for a file that is not open: its text as it is on disk. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  /** `labels[i]` says what `edits[i]` does, in the user's language: 第五条 → 第六条; 引用：第五条 → 第六条; 移动：第五条. */
  readonly labels: readonly string[];
}

/** A place the user is to look at, in the text before the edits. */
export interface RenumberNote {
  readonly location: Location;
  readonly message: string;
}

export interface RenumberResult {
  /** The document of the request first. Empty when refused, and when there is nothing to change. */
  readonly changes: readonly RenumberChange[];
  /** One to four short sentences in the user's language: what moves, how many numbers and references change. */
  readonly summary: readonly string[];
  /** How many references are rewritten, in all files. */
  readonly references: number;
  /** References whose target is deleted. They are not changed. */
  readonly deleted: readonly RenumberNote[];
  /** References that could not be carried over with certainty (a range turned round, a form that does not exist). They are not changed. */
  readonly doubtful: readonly RenumberNote[];
  /** Why nothing can be done, in the user's language. */
  readonly refused?: string;
  /** The refusal is for a stale version: asking again with the present text may succeed. */
  readonly stale?: boolean;
  /** Where the cursor goes, in the text after the edits of the document of the request. */
  readonly cursor?: Position;
}
