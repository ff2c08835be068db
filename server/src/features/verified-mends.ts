// Which ways to mend a finding are offered: each is tried on a copy. One that does not take the finding away is not offered, nor is one that brings
// up another while there is one that does not. Knows no rule; the caller checks the copy.
import type { TextEdit } from '../base/edit';
import { mendingsOf, type Finding, type FindingId } from '../lint/finding';

import type { Mending } from '../lint/rule';

/** A way that takes the finding away. */
export interface OfferedMending extends Mending {
  /** What it brings up instead; empty for a clean one. */
  readonly bringsUp: readonly FindingId[];
}

/** More ways nobody reads. */
const MOST_WAYS = 8;

/** What was found out stays as long as the findings are the same: the cursor moves more often than the text. */
const known = new WeakMap<Finding, { readonly all: readonly Finding[]; readonly offered: readonly OfferedMending[] }>();

/** The ways to mend a finding, the clean ones alone where there are any. `after` gives the findings of the text after edits. */
export function offeredMendings(
  finding: Finding,
  all: readonly Finding[],
  after: (edits: readonly TextEdit[]) => readonly Finding[],
): readonly OfferedMending[] {
  const before = known.get(finding);
  if (before?.all === all) return before.offered;
  const offered = tryOut(finding, all, after);
  known.set(finding, { all, offered });
  return offered;
}

function tryOut(
  finding: Finding,
  all: readonly Finding[],
  after: (edits: readonly TextEdit[]) => readonly Finding[],
): readonly OfferedMending[] {
  const ways = mendingsOf(finding).slice(0, MOST_WAYS);
  // What is safe has been proven for its rule.
  if (finding.fix === 'safe') return ways.map((way) => ({ ...way, bringsUp: [] }));
  const before = countByRule(all);
  const working = ways.flatMap((way): OfferedMending[] => {
    const counts = countByRule(after(way.edits));
    if ((counts.get(finding.rule) ?? 0) >= (before.get(finding.rule) ?? 0)) return [];
    const bringsUp = [...counts].filter(([rule, count]) => count > (before.get(rule) ?? 0)).map(([rule]) => rule);
    return [{ ...way, bringsUp }];
  });
  const clean = working.filter(({ bringsUp }) => bringsUp.length === 0);
  return clean.length > 0 ? clean : working;
}

function countByRule(findings: readonly Finding[]): Map<FindingId, number> {
  const counts = new Map<FindingId, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
