// What goes into a renumbering and what comes out: plain data, offsets of the file's present text. Types only; knows no protocol.
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

/** A numbered thing of one document before and after: what other files need to carry their references over. */
export interface RenumberedPath {
  readonly before: readonly PathStep[];
  /** Undefined when it is deleted. */
  readonly after: readonly PathStep[] | undefined;
}
export interface PathStep {
  readonly unit: string;
  readonly value: number;
  readonly insertion?: number;
}

/** All that one command changes in its file: to be applied whole or not at all. */
export interface Renumbering {
  readonly kind: 'edits';
  /** Sorted by place, disjoint; empty when everything is in order already. */
  readonly edits: readonly LabelledEdit[];
  /** The text after the edits. */
  readonly text: string;
  readonly summary: readonly Bilingual[];
  /** References whose target is deleted; they are left as they are. */
  readonly deleted: readonly RenumberNote[];
  /** References that cannot be carried over with certainty; they are left as they are. */
  readonly doubtful: readonly RenumberNote[];
  /** Where the cursor goes, in the text after the edits. */
  readonly cursor?: number;
}

/** Nothing can be done, and why. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: Bilingual;
}

export type RenumberOutcome = Renumbering | Refusal;

/** Builds a refusal. */
export function refuse(zh: string, en: string): Refusal {
  return { kind: 'refused', reason: { zh, en } };
}
