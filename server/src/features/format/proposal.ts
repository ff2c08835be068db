// A change that a pass asks for: edits that belong together, for what, and by which rule a comment may forbid it. Types and small makers only.
import type { TextEdit } from '../../base/edit';
import { shift } from '../../base/span';
import type { RuleId } from '../../lint/rule';
import type { FormatKind } from './format-types';

export interface Proposal {
  readonly kind: FormatKind;
  /** What a suppression comment or a setting names to forbid it; a rule of the registry, or a name beside its rules for what no rule checks. */
  readonly rule: RuleId;
  /** To be made together or not at all, in order. */
  readonly edits: readonly TextEdit[];
}

/** A proposal of edits that count from `base`. */
export function proposal(kind: FormatKind, rule: RuleId, edits: readonly TextEdit[], base = 0): Proposal {
  const placed = base === 0 ? edits : edits.map(({ span, newText }) => ({ span: shift(span, base), newText }));
  return { kind, rule, edits: placed };
}
