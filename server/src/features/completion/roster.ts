// The bodies that can be named in a document of a given place on a given day, in the order in which official lists put them: party, congress,
// government, consultative conference and so on at the document's own level, then those above it. A pure function of place and day.
import type { Agency } from '../../data/agency';
import { CENTRAL_AGENCIES, FORMER_CENTRAL_AGENCIES } from '../../data/agencies-central';
import { LOCAL_AGENCIES, type LocalRank } from '../../data/agencies-local';
import { FORMER_ZHEJIANG_AGENCIES, ZHEJIANG_AGENCIES } from '../../data/agencies-zhejiang';
import type { Locality, Standing } from './standing';

/** A body as it can be written in the document. */
export interface RosterAgency {
  readonly fullName: string;
  /** The standard short form, equal to the full name where it has none. */
  readonly shortName: string;
  /** Everything it is called, to be found by and to be known as listed already: full, short, and what is not standard. */
  readonly names: readonly string[];
  /** The names without the place or rank in front, folded: what is typed of a name in a list of them. */
  readonly stems: readonly string[];
  /** Forms that are not standard: typed, they are replaced. */
  readonly rejected: readonly string[];
  /** Place in the official order. */
  readonly rank: number;
  /** own: of the document's own place · above: of the province or the centre. */
  readonly from: 'own' | 'above';
  /** The name was looked up; false for what is generally called so. */
  readonly sure: boolean;
  /** Last month in which the name is in use, where that is known. */
  readonly until?: string;
}

const kept = new Map<string, readonly RosterAgency[]>();
const MOST_KEPT = 40;

/** The bodies for a document, in official order; the same array for the same place and day. */
export function rosterFor({ locality, day }: Standing): readonly RosterAgency[] {
  const key = [day, locality?.level, locality?.name, locality?.unit, locality?.province].join(' ');
  let found = kept.get(key);
  if (found === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, (found = makeRoster(locality, day)));
  }
  return found;
}

function makeRoster(locality: Locality | undefined, day: string): readonly RosterAgency[] {
  const central = ranked(CENTRAL_AGENCIES, FORMER_CENTRAL_AGENCIES, day);
  if (locality === undefined) return central.map(([agency, rank]) => ofTable(agency, rank, 'above'));
  if (locality.level === 'central') return central.map(([agency, rank]) => ofTable(agency, rank, 'own'));
  const own: RosterAgency[] = [];
  const above: RosterAgency[] = [];
  if (locality.province === '浙江') {
    const provincial = ranked(ZHEJIANG_AGENCIES, FORMER_ZHEJIANG_AGENCIES, day);
    const from = locality.level === 'province' ? 'own' : 'above';
    (from === 'own' ? own : above).push(...provincial.map(([agency, rank]) => ofTable(agency, rank, from)));
  } else if (locality.level !== 'province') {
    above.push(...localRoster({ ...locality, level: 'province', name: '', unit: '省' }, day, 'above'));
  }
  if (locality.level !== 'province' || locality.province !== '浙江') own.push(...localRoster(locality, day, 'own'));
  above.push(...central.map(([agency, rank]) => ofTable(agency, rank + 2000, 'above')));
  return [...own, ...above.map((agency) => ({ ...agency, rank: agency.rank + 1000 }))];
}

/** The rows that are valid on the day with their places in the order; a former body stands where the one that followed it stands. */
function ranked(now: readonly Agency[], former: readonly Agency[], day: string): (readonly [Agency, number])[] {
  const places = new Map(now.map(({ fullName }, place) => [fullName, place]));
  const placeOf = ({ fullName, successor }: Agency, depth = 0): number => {
    const own = places.get(fullName);
    if (own !== undefined) return own;
    const next = former.find((each) => each.fullName === successor);
    const after = successor === undefined ? undefined : places.get(successor);
    return after ?? (next === undefined || depth > 4 ? now.length : placeOf(next, depth + 1));
  };
  return [...now, ...former]
    .filter((agency) => isValid(agency.validFrom, agency.validTo, day))
    .map((agency): [Agency, number] => [agency, placeOf(agency)])
    .sort((a, b) => a[1] - b[1]);
}

/** A month or year that is not known exactly counts to its end, and one of the day is taken as inside. */
function isValid(from: string | undefined, to: string | undefined, day: string): boolean {
  const known = day.replace(/-00(?:-00)?$/, '');
  const length = (date: string): number => Math.min(date.length, known.length);
  if (from !== undefined && known.slice(0, length(from)) < from.slice(0, length(from))) return false;
  return to === undefined || known.slice(0, length(to)) <= to.slice(0, length(to));
}

function ofTable(agency: Agency, rank: number, from: RosterAgency['from']): RosterAgency {
  const { fullName, shortNames, rejected, confirmed, validTo } = agency;
  return {
    fullName,
    shortName: shortNames[0] ?? fullName,
    names: [...new Set([fullName, ...shortNames, ...rejected])],
    stems: stemsOf([fullName, ...shortNames, ...rejected]),
    rejected,
    rank,
    from,
    sure: confirmed || agency.scope !== '',
    ...(validTo === undefined ? {} : { until: validTo }),
  };
}

function localRoster(locality: Locality, day: string, from: RosterAgency['from']): RosterAgency[] {
  const rank = rankOf(locality);
  if (rank === undefined) return [];
  const { name, unit, province } = locality;
  // 中共清源县委办公室, but 中共广西壮族自治区委员会办公厅 and 自治区党委.
  const inRegion = (text: string): string =>
    unit !== '自治区' ? text : text.replace(/\{place\}委(?!员)/, '{place}委员会').replace(/\{unit\}委/, '{unit}党委');
  const rows = LOCAL_AGENCIES.filter(
    (row) =>
      row.ranks.includes(rank) &&
      isValid(row.validFrom, undefined, day) &&
      (row.only === undefined || row.only === province) &&
      !(row.except ?? []).includes(province ?? ''),
  );
  return rows.map(({ tail, shortTail, rejected }, place) => {
    const placed = (text: string, by: string): string =>
      /\{(?:place|unit)\}/.test(text) ? inRegion(text).replace(/\{(?:place|unit)\}/, by) : by + text;
    const shortName = placed(shortTail ?? tail, unit);
    // 省 alone does not say which province: the full name is not known.
    const fullName = name === '' ? shortName : placed(tail, name);
    const heard = rejected.map((text) => placed(text, unit));
    const names = [...new Set([fullName, shortName, ...heard])];
    const stems = stemsOf(names, name);
    return { fullName, shortName, names, stems, rejected: heard, rank: place, from, sure: false };
  });
}

const PREFIX = /^(?:中华人民共和国|国家税务总局|国务院|国家|中国共产党|中共中央|中央|全国|中国|中共)/;
const RANK = /^(?:浙江省?|省|市(?!场)|县|区|州|旗|自治区)/;

/** 财政局 of 清源县财政局, 市财政局; 委组织部 of 中共清源县委组织部. */
function stemsOf(names: readonly string[], place = ''): string[] {
  const stems = names.map((name) => {
    const bare = name.replace(PREFIX, '');
    return place !== '' && bare.startsWith(place) ? bare.slice(place.length) : bare.replace(RANK, '');
  });
  return [...new Set(stems)].filter((stem) => stem.length > 1);
}

function rankOf({ level, unit }: Locality): LocalRank | undefined {
  if (level === 'province') return unit === '市' ? '直辖市' : '省';
  if (level === 'city') return '市';
  return level === 'county' ? '县' : undefined;
}
