// What client and server say to each other about mending many documents and about the levels of rules. Types and names only, plain JSON; the
// client carries a copy of them. Positions are the protocol's (UTF-16).
import type { ProgressToken, TextEdit } from 'vscode-languageserver/node';
import type { Severity } from '../lint/rule';

/** The request that works out the fixes of all documents in a folder, or in everything known. It changes nothing. */
export const FIX_FILES_REQUEST = 'gazette/fixFiles';

export interface FixFilesParams {
  /** A folder or a file; left out: every folder of the window. */
  readonly uri?: string;
  /** A rule, `family/*` or `*`; left out: all. Of a rule named outright suggested fixes are taken too, for a person to go through. */
  readonly rule?: string;
  /** Where to tell of the progress. */
  readonly workDoneToken?: ProgressToken;
}

export interface FixedFile {
  readonly uri: string;
  /** The version of an open document; null for one that lies on disk. */
  readonly version: number | null;
  /** `textHash` of the text the edits are for. */
  readonly hash: string;
  readonly edits: readonly TextEdit[];
  /** How many findings are mended, by rule. */
  readonly mended: Readonly<Record<string, number>>;
}

export interface FixFilesResult {
  /** The documents with something to mend, by path. */
  readonly files: readonly FixedFile[];
  /** How many documents were looked at. */
  readonly checked: number;
  /** Documents that could not be read. */
  readonly unread: readonly { readonly uri: string; readonly reason: string }[];
  /** Every edit wants a person's yes. */
  readonly confirm: boolean;
  /** Why nothing is done, in the user's language. */
  readonly refused?: string;
}

/** The request that works out the change of settings for the level of a rule. It changes nothing. */
export const RULE_LEVEL_REQUEST = 'gazette/ruleLevel';

/** The command of code actions for clients that name it in `initializationOptions.levelCommand`; its one argument is a `RuleLevelParams`. */
export interface RuleLevelParams {
  /** The document whose settings are meant. */
  readonly textDocument: { readonly uri: string };
  readonly rule: string;
  readonly level: Severity | 'off';
}

export interface RuleLevelResult {
  /** The settings file; undefined when refused. */
  readonly uri?: string;
  /** The text the edits are for; null for a file that is to be made. */
  readonly before?: string | null;
  /** The text after them. */
  readonly after?: string;
  readonly edits?: readonly TextEdit[];
  readonly refused?: string;
}

/** Tells texts apart: their length and a checksum (FNV-1a over UTF-16 units). */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length}:${(hash >>> 0).toString(16)}`;
}
