// What is asked for and how parts of the answer look: operations, labelled edits, places to look at, refusals. Plain data in file offsets.
import type { TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import type { Bilingual } from '../../lint/rule';

/** What is done to the innermost numbered thing at the cursor. */
export type RenumberOperation =
  | 'insert-before'
  | 'insert-after'
  | 'delete'
  | 'move-up'
  | 'move-down'
  | 'promote'
  | 'demote'
  | 'renumber-level'
  | 'renumber-all';

/** One edit and what it does: 第五条 → 第六条, 引用：第五条 → 第六条. */
export interface LabelledEdit extends TextEdit {
  readonly label: Bilingual;
}

/** A place to look at, in the text before the edits. */
export interface RenumberNote {
  readonly span: Span;
  readonly message: Bilingual;
}

/** Nothing can be done, and why. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: Bilingual;
}

/** Builds a refusal. */
export function refuse(zh: string, en: string): Refusal {
  return { kind: 'refused', reason: { zh, en } };
}
