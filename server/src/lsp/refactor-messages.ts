// What client and server say to each other about refactorings of a selection. Types and names only, plain JSON; the client carries a copy of them.
// Positions are the protocol's (UTF-16), and count in the text the version names. Answers have the shape of those about renumbering.
import type { Range } from 'vscode-languageserver/node';
import type { RefactorOperation } from '../features/refactor/refactor-types';
import type { RenumberResult } from './renumber-messages';

/** The request that works out one refactoring; answered with a `RefactorResult`. It changes nothing. */
export const REFACTOR_REQUEST = 'gazette/refactor';

/** The command that code actions carry for clients with `initializationOptions.refactorCommands: true`. Its one argument is a `RefactorParams`. */
export const REFACTOR_COMMAND = 'gazette.refactor';

export interface RefactorParams {
  /** `version`: the client's version the range counts in; another one than the server's is refused as stale. Left out: the present one. */
  readonly textDocument: { readonly uri: string; readonly version?: number };
  /** What is selected; an empty range for a cursor. */
  readonly range: Range;
  readonly operation: RefactorOperation;
  /** The answer to `ask`, when there was one. */
  readonly argument?: string;
}

export interface RefactorResult extends RenumberResult {
  /** A word is needed first: the request is to be made again with it as `argument`. */
  readonly ask?: {
    /** In the user's language. */
    readonly prompt: string;
    /** What may be answered; empty where nothing can be proposed. */
    readonly value: string;
    /** Answers to choose from; others may be given. */
    readonly choices: readonly string[];
  };
}
