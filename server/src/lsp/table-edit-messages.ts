// What client and server say to each other about changing tables. Types and names only, plain JSON; the client carries a copy of them. Positions
// are the protocol's (UTF-16), and count in the text the version names. Answers about operations have the shape of those about renumbering.
import type { Position, Range, TextEdit } from 'vscode-languageserver/node';
import type { Width } from '../features/tables/edit-view';
import type { TableOperation } from '../features/tables/edit-types';

/** The request that works out one operation on the table at a position; answered with a `RenumberResult`. It changes nothing. */
export const TABLE_REQUEST = 'gazette/table';

/** The command that code actions carry for clients with `initializationOptions.tableCommands: true`. Its one argument is a `TableParams`. */
export const TABLE_COMMAND = 'gazette.table';

export interface TableParams {
  /** `version`: the client's version the position counts in; another one than the server's is refused as stale. Left out: the present one. */
  readonly textDocument: { readonly uri: string; readonly version?: number };
  readonly position: Position;
  readonly operation: TableOperation;
}

/** The request that makes table rows of what the clipboard holds. */
export const PASTE_REQUEST = 'gazette/tablePaste';

export interface PasteParams {
  readonly textDocument: { readonly uri: string; readonly version?: number };
  /** What is selected; an empty range for a cursor. */
  readonly range: Range;
  readonly html?: string;
  readonly plain?: string;
  /** A table is wanted, whatever an ordinary paste would do. */
  readonly asked: boolean;
}

export interface PasteResult {
  /** The one edit that pastes; undefined when there is nothing to paste. */
  readonly edit?: TextEdit;
  readonly version?: number;
  /** Text stands beside the tables. */
  readonly mixed?: boolean;
  /** What is pasted, in the user's language: 3 行 5 列的表格. */
  readonly title?: string;
  /** Why nothing is pasted, in the user's language. */
  readonly refused?: string;
}

/** The request for the widths of the cells of tab tables. */
export const VIEW_REQUEST = 'gazette/tableView';

export interface ViewParams {
  readonly textDocument: { readonly uri: string };
  /** 0-based lines in sight. */
  readonly first: number;
  readonly last: number;
  readonly tabSize: number;
}

export interface ViewResult {
  /** The version the lines and characters count in; null when the document is not open. */
  readonly version: number | null;
  readonly tables: readonly {
    readonly columns: readonly (readonly Width[])[];
    readonly rows: readonly {
      readonly line: number;
      readonly cells: readonly { readonly character: number; readonly width: Width }[];
    }[];
  }[];
}
