// Agencies in running text, where anything may be the beginning of something else: only a name begun beyond doubt, one of which letters stand there, and
// a form that is not standard.
import { widthFold } from '../../base/fold';
import { agencyItem } from './agency-item';
import type { CompletionContext } from './context';
import { typedEnd, type Suggestion } from './item';
import type { RosterAgency } from './roster';

/** In running text a shorter beginning is the beginning of too much else, and a shorter rest is not worth a list. */
const SHORTEST_BEGINNING = 3;
const SHORTEST_REST = 2;
const SHORTEST_LETTERS = 3;

/** In running text: a name begun beyond doubt, one of which only letters stand there, and a form that is not standard. */
export function agenciesInText(
  context: CompletionContext,
  clause: string,
  roster: readonly RosterAgency[],
): Suggestion[] {
  const before = widthFold(clause);
  const letters = /[a-z][a-z']*$/i.exec(before)?.[0].length ?? 0;
  const made: Suggestion[] = [];
  for (const agency of roster) {
    const { fullName, shortName, rejected } = agency;
    for (const label of new Set([shortName, fullName])) {
      const typed =
        letters > 0
          ? typedEnd(before, [label], SHORTEST_LETTERS)
          : (beginningOf(before, label, agency.from) ?? (label === shortName ? heardAt(before, rejected) : undefined));
      if (typed === undefined || typed === label) continue;
      const group = agency.from === 'own' ? '6' : '7';
      made.push(
        ...agencyItem(context, label, { agency, used: false }, clause.slice(-typed.length), group, made.length),
      );
    }
  }
  return made;
}

/** What many names begin with: a beginning has to go two characters beyond it. */
const COMMON =
  /^(?:中国共产党|中国共产主义青年团|中国人民政治协商会议|中国人民|中华人民共和国|中共中央|国家税务总局|国务院|国家|中共|中央|全国|中国)?(?:[\u4e00-\u9fff]{0,6}?(?:[省县区州]|市(?!场)))?/;

function beginningOf(before: string, name: string, from: RosterAgency['from']): string | undefined {
  const common = COMMON.exec(name)?.[0].length ?? 0;
  // 工业和 is the beginning of much else than a ministry.
  if (common === 0 && from === 'above') return undefined;
  const least = Math.max(SHORTEST_BEGINNING, common + 2);
  const rest = common === 0 ? SHORTEST_REST + 1 : SHORTEST_REST;
  for (let length = Math.min(name.length - rest, before.length); length >= least; length--) {
    if (before.endsWith(name.slice(0, length))) return name.slice(0, length);
  }
  return undefined;
}

function heardAt(before: string, rejected: readonly string[]): string | undefined {
  return rejected.find((name) => name.length >= SHORTEST_BEGINNING && before.endsWith(name));
}
