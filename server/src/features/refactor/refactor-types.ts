// What can be made of a selection or a title and what comes of it: operations, questions, finished edits, what the user must be asked first.
// Plain data in file offsets.
import type { TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import type { Bilingual } from '../../lint/rule';
import type { GazetteFile } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { Refusal, RenumberNote } from '../renumber/types';

/** Every operation, in the order in which menus list them. */
export const REFACTOR_OPERATIONS = [
  'define',
  'number-chinese',
  'number-bracket',
  'number-arabic',
  'number-article',
  'to-table',
  'to-box',
  'to-attachment',
  'add-agency',
] as const;
export type RefactorOperation = (typeof REFACTOR_OPERATIONS)[number];

export interface RefactorQuestion {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
  /** What is selected, in the text of the tree; an empty span is the cursor. */
  readonly span: Span;
  readonly operation: RefactorOperation;
  /** The user's answer to what was asked: the short name, the title, the agency. */
  readonly argument?: string;
}

/** A word must be given before anything can be done. */
export interface Asking {
  readonly kind: 'ask';
  readonly prompt: Bilingual;
  /** What the answer may be; empty where nothing can be proposed. */
  readonly value: string;
  /** Others to choose from. */
  readonly choices: readonly string[];
}

/** A change to be made whole or not at all. */
export interface RefactorEdits {
  readonly kind: 'edits';
  /** Sorted by place, disjoint. */
  readonly edits: readonly TextEdit[];
  /** The text after the edits. */
  readonly text: string;
  /** Where the cursor goes, in the text after the edits. */
  readonly cursor?: number;
  readonly summary: readonly Bilingual[];
  /** How many references are rewritten. */
  readonly references: number;
  /** Places to look at, in the text before the edits; they are left as they are. */
  readonly doubtful: readonly RenumberNote[];
}

export type RefactorOutcome = RefactorEdits | Asking | Refusal;
