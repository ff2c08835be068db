// What an operator is: a way of making one kind of mistake, which one rule is there to find. It looks for places through the model and
// changes the text; it never asks the rule.
import type { TextEdit } from '../../server/src/base/edit';
import type { Span } from '../../server/src/base/span';
import type { RuleId } from '../../server/src/lint/rule';
import type { Ground } from './ground';
import type { Random } from './random';

/** One way to plant at one place. Offsets are the file's, before the edits. */
export interface Plan {
  readonly edits: readonly TextEdit[];
  /** Where a reader would point to when shown the mistake; where the edits are when left out. */
  readonly at?: readonly Span[];
  /** A library (CSV) that holds for the text, before the mistake and after it. */
  readonly library?: string;
  /** Another document of the same folder, before the mistake and after it. */
  readonly beside?: string;
  /** What stands in the .gazetterc.json that holds for the text, before the mistake and after it. */
  readonly settings?: object;
}

export interface Operator {
  readonly rule: RuleId;
  /** What the mistake is, in a few words. */
  readonly name: string;
  /** The convention makes it a hint, so that it does not count for recall at information or above. */
  readonly hint?: true;
  /** Other rules that the same edit really breaks, each with its reason beside it. */
  readonly also?: readonly RuleId[];
  sites(ground: Ground, random: Random): Iterable<Plan>;
}
