// What comes out of a renumbering: the edits of its file, whole or not at all, and what became of the numbered things, from which the edits of
// other files are made. Types only.
import type { PlacedDocument } from '../../model/document';
import type { Bilingual } from '../../lint/rule';
import type { Plan, Scene } from './plan';
import type { Meaning } from './range-ends';
import type { Slot } from './slots';
import type { LabelledEdit, Refusal, RenumberNote } from './types';

/** What became of the numbered things of one top-level document. */
export interface ProvisionChange extends Scene, Meaning {
  readonly plan: Plan;
  readonly after: PlacedDocument;
  /** Old slots to those of the new document. */
  readonly matched: ReadonlyMap<Slot, Slot>;
}

/** All that one command changes in its file: to be applied whole or not at all. */
export interface Renumbering {
  readonly kind: 'edits';
  /** Sorted by place, disjoint; empty when everything is in order already. */
  readonly edits: readonly LabelledEdit[];
  /** The text after the edits. */
  readonly text: string;
  /** How many things get another number. */
  readonly numbers: number;
  /** How many references are rewritten. */
  readonly references: number;
  readonly summary: readonly Bilingual[];
  /** References whose target is deleted; they are left as they are. */
  readonly deleted: readonly RenumberNote[];
  /** References that cannot be carried over with certainty; they are left as they are. */
  readonly doubtful: readonly RenumberNote[];
  /** What became of the numbered things: from it come the edits of other files. */
  readonly change: ProvisionChange;
  /** Where the cursor goes, in the text after the edits. */
  readonly cursor?: number;
}

export type RenumberOutcome = Renumbering | Refusal;
