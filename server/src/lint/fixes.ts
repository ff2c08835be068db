// Mends what may be mended without asking: applies the safe edits of findings again and again until none is left, and gives
// the result as edits to the text as it was. Knows nothing of where findings come from; the caller checks the text anew each time.
import { applyEdits, composeEdits, isApplicable, mergeEditGroups, sortEdits, type TextEdit } from '../base/edit';
import type { Finding } from './finding';

/** More rounds than any text needs; a bound so that two rules that undo each other cannot keep the program busy. */
const MAX_ROUNDS = 10;

/** A text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** From the text as it was to `text`, in order and in offsets of the text as it was; empty when nothing was mended. */
  readonly edits: readonly TextEdit[];
  /** How many findings were mended. */
  readonly applied: number;
  /** The same by rule. */
  readonly mended: Readonly<Record<string, number>>;
  /** What is still found in `text`. */
  readonly remaining: readonly Finding[];
}

/**
 * Applies the safe fixes, those that overlap one another in later rounds. `check` gives the findings of a text and is asked
 * once a round, the first time for `text` itself. Of these findings only `wanted` ones are mended.
 */
export function applySafeFixes(
  text: string,
  check: (text: string) => readonly Finding[],
  wanted: (finding: Finding) => boolean = () => true,
): FixedText {
  let current = text;
  let edits: readonly TextEdit[] = [];
  let applied = 0;
  const mended: Record<string, number> = {};
  let findings = check(current);
  const seen = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const merged = mergeEditGroups(safeGroups(findings.filter(wanted), current.length));
    const next = applyEdits(current, merged.edits);
    if (next === undefined || next === current || seen.has(next)) break;
    seen.add(current);
    edits = composeEdits(edits, merged.edits);
    applied += merged.taken.length;
    for (const { rule } of merged.taken) mended[rule] = (mended[rule] ?? 0) + 1;
    current = next;
    findings = check(current);
  }
  return { text: current, edits: dropNeutral(text, edits), applied, mended, remaining: findings };
}

interface EditGroup {
  readonly rule: string;
  readonly edits: readonly TextEdit[];
}

/** Edits for a person to go through, and how many findings they mend. */
export interface SuggestedFixes {
  readonly edits: readonly TextEdit[];
  readonly mended: Readonly<Record<string, number>>;
}

/** The fixes of the findings as they stand, where there is one way only; of two that meet the first. */
export function collectFixes(findings: readonly Finding[]): SuggestedFixes {
  const groups = findings.flatMap(({ rule, edits, alternatives }) =>
    edits === undefined || edits.length === 0 || alternatives !== undefined ? [] : [{ rule, edits }],
  );
  const { edits, taken } = mergeEditGroups(groups);
  const mended: Record<string, number> = {};
  for (const { rule } of taken) mended[rule] = (mended[rule] ?? 0) + 1;
  return { edits, mended };
}

function safeGroups(findings: readonly Finding[], length: number): EditGroup[] {
  const groups: EditGroup[] = [];
  for (const { rule, fix, edits } of findings) {
    if (fix !== 'safe' || edits === undefined || edits.length === 0) continue;
    const sorted = sortEdits(edits);
    if (isApplicable(sorted, length)) groups.push({ rule, edits: sorted });
  }
  return groups;
}

/** Leaves out edits that put back what was there. */
function dropNeutral(text: string, edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter((edit) => text.slice(edit.span.start, edit.span.end) !== edit.newText);
}
