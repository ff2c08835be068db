// What can be done to a table and what comes of it: operations, drafts of changed lines, finished edits. Plain data; lines are 0-based lines of
// the file, offsets are the file's.
import type { TextEdit } from '../../base/edit';
import type { Bilingual } from '../../lint/rule';
import type { Refusal, RenumberNote } from '../renumber/types';

/** Every operation, in the order in which menus list them. */
export const TABLE_OPERATIONS = [
  'row-above',
  'row-below',
  'row-up',
  'row-down',
  'row-delete',
  'column-left',
  'column-right',
  'column-move-left',
  'column-move-right',
  'column-delete',
  'renumber',
  'fill-growth',
  'fill-growth-all',
  'align',
  'to-pipe',
  'to-tab',
  'split',
  'merge',
] as const;
export type TableOperation = (typeof TABLE_OPERATIONS)[number];

/** What happens to one line; of all that is given, `before` comes first and `behind` last. */
export interface LineChange {
  readonly line: number;
  /** The line's new text, without line end. */
  readonly text?: string;
  /** The line goes, line end included. */
  readonly remove?: true;
  /** Whole lines put before the line, and behind it. */
  readonly before?: readonly string[];
  readonly behind?: readonly string[];
}

/** A table as it must be read after the change, or nothing is changed. */
export interface ExpectedTable {
  /** A line of the table in the new text. */
  readonly line: number;
  /** The cells of every row, as printed without surrounding white space. */
  readonly cells: readonly (readonly string[])[];
}

/** A change that was not looked at yet. */
export interface Draft {
  readonly kind: 'draft';
  readonly changes: readonly LineChange[];
  readonly expected: readonly ExpectedTable[];
  /** Where the cursor goes: a line of the new text, and a cell of it. */
  readonly cursor?: { readonly line: number; readonly cell: number };
  readonly summary: Bilingual;
}

/** A change to be made whole or not at all. */
export interface TableEdits {
  readonly kind: 'edits';
  /** Sorted by place, disjoint; empty when there is nothing to change. */
  readonly edits: readonly TextEdit[];
  /** The text after the edits. */
  readonly text: string;
  /** Where the cursor goes, in the text after the edits. */
  readonly cursor?: number;
  readonly summary: readonly Bilingual[];
  /** How many places outside the table that cite a serial are rewritten. */
  readonly references: number;
  /** Places that cite a serial that is gone, and places that may cite one; they are left as they are. */
  readonly deleted: readonly RenumberNote[];
  readonly doubtful: readonly RenumberNote[];
}

export type TableOutcome = TableEdits | Refusal;
