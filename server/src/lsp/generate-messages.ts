// What client and server say to each other about parts the machine writes. Types and names only, plain JSON; the client carries a copy of them.
// Positions are the protocol's (UTF-16), and count in the text the version names. Answers have the shape of those about renumbering.
import type { Position } from 'vscode-languageserver/node';
import type { GenerateChoices, GeneratedPart } from '../features/generate/types';

/** The request that works out one part; answered with a `RenumberResult`. It changes nothing. */
export const GENERATE_REQUEST = 'gazette/generate';

/** The command that code actions carry for clients with `initializationOptions.generateCommand: true`. Its one argument is a `GenerateParams`. */
export const GENERATE_COMMAND = 'gazette.generate';

export interface GenerateParams {
  /** `version`: the client's version the position counts in; another one than the server's is refused as stale. Left out: the present one. */
  readonly textDocument: { readonly uri: string; readonly version?: number };
  readonly position: Position;
  readonly part: GeneratedPart;
  readonly choices?: GenerateChoices;
}

/** The request for the parts that apply at a position. */
export const PARTS_REQUEST = 'gazette/parts';

export interface PartsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export interface PartsResult {
  readonly parts: readonly {
    readonly part: GeneratedPart;
    /** In the user's language. */
    readonly title: string;
    readonly detail: string;
    /** The part is there already. */
    readonly renews: boolean;
    /** Of headings: how deep they go. */
    readonly depth?: number;
    /** Of pages: those that are there now, as they can be typed. */
    readonly pages?: string;
  }[];
}
