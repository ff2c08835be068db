// Agencies where they are named: in the addressee, 抄送, responsibility tags, lists and running text. In official order, those of the document's
// own place first, only those that exist on its day, in the form the document uses, without those that are listed already.
import type { CalendarDay } from '../../base/calendar';
import { foldText, widthFold } from '../../base/fold';
import type { Level } from '../../data/sourced';
import { agencyItem } from './agency-item';
import type { AgencyPlace } from './agency-place';
import { isAddresseeLine } from './agency-place';
import { agenciesInText } from './agency-text';
import type { CompletionContext } from './context';
import { begins, type Suggestion } from './item';
import { rosterFor, type RosterAgency } from './roster';
import { localityOf, standingOf, type Standing } from './standing';
import { printed } from './titles';
import { issuersAround, matchUsed, usedNames } from './used-names';
import type { CompletionWorld } from './world';

/** A longer list is no help; the rest comes with the first letter. */
const MOST = 120;

/** What no table knows stands behind the bodies of the place, and those of higher ones behind that. */
const UNLISTED = 900;
const ABOVE = 1000;

/** A body, and how it is to be written here. */
interface Candidate {
  readonly agency: RosterAgency;
  readonly form: string;
  readonly used: boolean;
}

/** The agencies that fit the place. */
export function agencySuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld,
  place: AgencyPlace | undefined,
): Suggestion[] {
  if (place === undefined) return [];
  const standing = placedStanding(context, today, place);
  const roster = rosterFor(standing);
  if (place.kind === 'text') return agenciesInText(context, place.typed, roster);
  const candidates = [
    ...candidatesFor(context, world, standing, roster),
    ...(OWNERS.has(place.kind) && place.typed !== '' ? classesFor(standing) : []),
  ];
  const known = new Map(candidates.flatMap(({ agency }) => agency.names.map((name) => [name, agency] as const)));
  const previous = place.previous === undefined ? undefined : knownAtEnd(known, place.previous);
  if (place.kind === 'list' && previous === undefined) return [];
  if (place.typed === '' && !isOpenTo(place, context)) return [];
  // The line below the title may be the number’s: 国发.
  if (place.kind === 'addressee' && context.document?.number === undefined && /^[^a-z]?$/i.test(place.typed)) return [];
  const listed = new Set(place.listed.map((name) => knownAtEnd(known, name)));
  const strange = new Set(place.listed);
  const left = candidates.filter(
    ({ agency, form }) =>
      !listed.has(agency) &&
      !strange.has(foldText(form)) &&
      !place.behind.some((text) => agency.names.some((name) => text.startsWith(name))) &&
      (!OWNERS.has(place.kind) || !isTop(agency)),
  );
  for (const typed of [place.typed, ...(place.shorter ?? [])]) {
    const found = inOrder(context, { ...place, typed }, left, previous);
    if (found.length > 0) return found;
  }
  return [];
}

/** Where neither title nor number says whose the document is, the rank its tags name says so: 县财政局. */
function placedStanding(context: CompletionContext, today: CalendarDay, { kind, listed }: AgencyPlace): Standing {
  const standing = standingOf(context, today);
  if (standing.locality !== undefined || kind === 'text') return standing;
  for (const name of [...listed, ...usedNames(context).map(({ name: used }) => used)].slice(0, 8)) {
    const locality = localityOf(name);
    if (locality?.name === '') return { ...standing, locality };
  }
  return standing;
}

/** Places that name who does a piece of work: no committee, congress or government as a whole. */
const OWNERS: ReadonlySet<AgencyPlace['kind']> = new Set(['tag', 'label', 'cell']);
const TOP =
  /^(?:中国共产党.*委员会|.*人民代表大会(?:常务委员会)?|中国人民政治协商会议.*|.*人民政府|中华人民共和国国务院)$/;

function isTop({ fullName }: RosterAgency): boolean {
  return TOP.test(fullName) && !fullName.startsWith('各');
}

/** The body whose name the text ends with: 由省财政厅 names 省财政厅. */
function knownAtEnd(known: ReadonlyMap<string, RosterAgency>, text: string): RosterAgency | undefined {
  for (let length = Math.min(30, text.length); length >= 2; length--) {
    const found = known.get(text.slice(text.length - length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function inOrder(
  context: CompletionContext,
  place: AgencyPlace,
  left: readonly Candidate[],
  previous: RosterAgency | undefined,
): Suggestion[] {
  const rank = previous?.rank ?? -1;
  // A list goes on downwards; what would have had to come earlier is offered behind. After 省委 comes 省政府.
  const isNext = ({ agency }: Candidate): boolean =>
    previous !== undefined && isCommittee(previous) && previous.from === agency.from && isGovernment(agency);
  const ordered = [
    ...left.filter(isNext),
    ...left.filter((candidate) => candidate.agency.rank > rank && !isNext(candidate)),
    ...left.filter((candidate) => candidate.agency.rank <= rank && !isNext(candidate)),
  ];
  return ordered
    .flatMap((candidate, order) =>
      offer(context, candidate, place, order, isNext(candidate) ? '0' : groupOf(candidate, place, rank)),
    )
    .slice(0, MOST);
}

function isCommittee({ fullName }: RosterAgency): boolean {
  return /^中国共产党.*委员会$/.test(fullName);
}

function isGovernment({ fullName }: RosterAgency): boolean {
  return /(?:人民政府|国务院)$/.test(fullName);
}

/** What the document has named already and what can still come in order stands first. */
function groupOf({ agency, used }: Candidate, { kind }: AgencyPlace, rank: number): string {
  if (agency.from === 'above' && !used) return '4';
  if (agency.rank <= rank || agency.rank >= UNLISTED) return '3';
  return used && kind !== 'copy-to' ? '1' : '2';
}

/** Places where the list comes before anything has been typed. */
function isOpenTo({ kind, listed, led }: AgencyPlace, context: CompletionContext): boolean {
  switch (kind) {
    case 'copy-to':
    case 'label':
    case 'list':
      return true;
    case 'addressee':
    case 'cell':
      return listed.length > 0;
    case 'tag':
      // A bracket behind a sentence is a tag where the document has such tags.
      return led === true || listed.length > 0 || hasTags(context);
    default:
      return false;
  }
}

function hasTags(context: CompletionContext): boolean {
  return usedNames(context).length > 0 && !isAddresseeLine(context);
}

function candidatesFor(
  context: CompletionContext,
  world: CompletionWorld,
  standing: Standing,
  roster: readonly RosterAgency[],
): readonly Candidate[] {
  const used = usedNames(context);
  const bodies = matchUsed(used, roster);
  const forms = new Map<RosterAgency, string>();
  const strange: Candidate[] = [];
  for (const [place, { name }] of used.entries()) {
    const agency = bodies.get(name);
    if (agency === undefined)
      strange.push({ agency: unlisted(name, UNLISTED + place), form: printed(name), used: true });
    else if (!forms.has(agency) && !agency.rejected.includes(name)) forms.set(agency, name);
  }
  const known = new Set(roster.flatMap(({ names }) => names));
  const near = issuersAround(standing, world).filter((name) => !known.has(name) && !bodies.has(name));
  const own = roster.map((agency) => ({
    agency,
    form: forms.get(agency) ?? agency.shortName,
    used: forms.has(agency),
  }));
  const isBelow = (rank: number): boolean => rank >= ABOVE;
  return [
    ...own.filter(({ agency }) => !isBelow(agency.rank)),
    ...strange,
    ...near.map((name, place) => ({ agency: unlisted(name, UNLISTED + 50 + place), form: name, used: false })),
    ...own.filter(({ agency }) => isBelow(agency.rank)),
  ];
}

/** Whom a tag names without a name, by the level of who writes; offered when they are begun. */
const CLASSES: Readonly<Record<Level, readonly string[]>> = {
  central: ['有关部门', '各省级人民政府', '地方各级人民政府'],
  province: ['{unit}级有关部门', '有关部门', '各市、县（市、区）政府', '各级政府'],
  city: ['{unit}级有关部门', '有关部门', '各县（市、区）政府'],
  county: ['{unit}级有关部门', '有关部门', '各乡镇人民政府', '各街道办事处'],
  township: ['有关部门', '各村（社区）'],
};

function classesFor({ locality }: Standing): readonly Candidate[] {
  if (locality === undefined) return [];
  return CLASSES[locality.level].map((text, place) => {
    const form = text.replace('{unit}', locality.unit);
    return { agency: unlisted(form, UNLISTED + 90 + place), form, used: false };
  });
}

/** A body that only the texts know. */
function unlisted(name: string, rank: number): RosterAgency {
  const stem = name.replace(/^[\u4e00-\u9fff]{0,7}?[省市县区州]/, '');
  const stems = stem.length > 1 ? [stem] : [];
  return { fullName: name, shortName: name, names: [name], stems, rejected: [], rank, from: 'own', sure: true };
}

function offer(
  context: CompletionContext,
  candidate: Candidate,
  place: AgencyPlace,
  order: number,
  group: string,
): Suggestion[] {
  const { agency, form, used } = candidate;
  // Zero letters: what is above the document's own place comes when it is asked for.
  if (place.typed === '' && agency.from === 'above' && !used) return [];
  // One character in a sentence is the beginning of too much.
  if (place.kind === 'verb' && /^[^a-z]$/i.test(place.typed) && agency.from === 'above' && !form.startsWith('省'))
    return [];
  const typed = widthFold(place.typed);
  const full = form !== agency.fullName && isMet(agency.fullName, [], typed) && typed !== '';
  const made: Suggestion[] = [];
  if (
    isMet(form, [...agency.names.filter((name) => name !== agency.fullName), ...agency.stems], typed) &&
    form !== place.typed
  ) {
    made.push(...agencyItem(context, form, candidate, place.typed, group, order));
  }
  if (full && agency.fullName !== place.typed) {
    made.push(...agencyItem(context, agency.fullName, candidate, place.typed, made.length > 0 ? '5' : group, order));
  }
  return made;
}

/** True when what has been typed begins the name or one of the others, by its characters or by their letters. */
function isMet(name: string, others: readonly string[], typed: string): boolean {
  return typed === '' || begins(name, typed) || others.some((other) => begins(other, typed));
}
