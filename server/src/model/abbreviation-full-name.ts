// What a short name stands for: the title or the noun phrase right before its bracket. Answers only where the text leaves no choice; a name
// whose beginning cannot be told has no full name here, for everybody who asks would carry the guess on.
import { AGENCIES } from '../data/agencies';
import { FOREIGN_ABBREVIATIONS } from '../data/foreign-abbreviations';
import { PROVINCES } from '../data/provinces';
import { clauseBefore, type Beginning, type Clause } from './noun-phrase';

/** A stretch of folded text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCIES.map(({ fullName }) => fullName));
const LONGEST_AGENCY = Math.max(...AGENCIES.map(({ fullName }) => fullName.length));
/** What names of agencies, regions and projects begin with. */
const PLACES = new RegExp(
  `^(?:\\d{4}年|第[一二三四五六七八九十\\d]{1,3}[届次]|中国|中共|中华|国家|国务院|全国|全省|全市|${PROVINCES.map(({ shortName }) => shortName).join('|')}|[\\u4e00-\\u9fff]{1,3}[省市县州区](?![市区域级]))`,
);
const COLLECTIVE = /^以下(?:统|合并|并|均|合)称|^[统合并]称/;
const COUNT = /^(?:以上|上述|这)?([两二三四五六七八九十]|\d{1,2})(?:[个项类种大部家位者]|$|(?=[^年月日号]))/;
const COUNTS = '零一二三四五六七八九十';
/** What may stand in the bracket before the formula without being what is named: a number, a date, a foreign name, another short name. */
const APPOSITION =
  /^(?:[^,]{0,40}(?:[〔[(]\d{4}[〕\])]|第)\d{0,5}号|[\x20-\x7e]{1,80}|\d{4}年[^,]{0,12}|(?:英文|简称|又称|原)[^,]{1,40}|试行|暂行|草案|修订|征求意见稿)$/;
const BEHIND_TITLE = /号$|^\d{4}年|^(?:试行|暂行|草案|修订|修正|征求意见稿)|版$/;
const BACK = 160;

/** What a formula explains. */
export interface Explained {
  /** Where the thing named ends; undefined where the formula stands alone. */
  readonly end?: number;
  /** For each short name what it stands for, as far as the text tells. */
  readonly ranges: readonly (Range | undefined)[];
}

/**
 * The full name of each short name of one formula.
 * @param text a paragraph's folded text
 * @param formula the words of the formula (以下简称) and the index where they begin
 * @param shorts the short names it defines
 */
export function fullNamesOf(
  text: string,
  formula: { readonly text: string; readonly at: number },
  shorts: readonly string[],
): Explained {
  const end = phraseEnd(text, formula.at, shorts);
  if (end === undefined) return { ranges: shorts.map(() => undefined) };
  return { end: end.to, ranges: rangesOf(text, formula.text, end, shorts) };
}

function rangesOf(text: string, formula: string, end: End, shorts: readonly string[]): Explained['ranges'] {
  // （…组织负责，以下统称…）: all of the bracket before the comma is named.
  if (end.floor > 0) return [{ from: end.floor, to: end.to }];
  const collective = COLLECTIVE.test(formula);
  if (shorts.length === 1) {
    const short = shorts[0] as string;
    return [
      text.charAt(end.to - 1) === '》' ? titles(text, end, short, collective) : phrase(text, end, short, collective),
    ];
  }
  return severalNames(text, end, shorts);
}

/** What a foreign abbreviation in a bracket stands for: the name the tables know for it, or the noun phrase where its beginning is sure. */
export function glossedName(text: string, open: number, short: string): Range | undefined {
  const known = KNOWN_NAMES.get(short)?.find((name) => text.startsWith(name, open - name.length));
  if (known !== undefined) return { from: open - known.length, to: open };
  const last = text.charAt(open - 1);
  if (last === '”') return undefined;
  if (last === '》') {
    const from = titleOpen(text, open, 0);
    return from < 0 ? undefined : { from, to: open };
  }
  const { beginnings } = clauseBefore(text, open);
  for (const { at, behind, bare } of beginnings) {
    if (behind === 'particle') continue;
    if (behind === 'joint') return undefined;
    const sure = behind !== 'lead' || !bare;
    return sure && open - at >= 3 && isName(text.slice(at, open)) ? { from: at, to: open } : undefined;
  }
  return undefined;
}
const KNOWN_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  FOREIGN_ABBREVIATIONS.map(({ short, names }) => [short, [...names].sort((a, b) => b.length - a.length)]),
);

/** Where the named thing ends, and how far back it may reach. */
interface End {
  readonly to: number;
  readonly floor: number;
}

function phraseEnd(text: string, at: number, shorts: readonly string[]): End | undefined {
  const open = bracketOpenBefore(text, at);
  if (open < 0) return beforeBracket(text, ',，'.includes(text.charAt(at - 1) || ' ') ? at - 1 : at);
  const lead = text.slice(open + 1, at).replace(/[,;、]$/, '');
  if (lead === '' || APPOSITION.test(lead)) return beforeBracket(text, open);
  // （各级行政机关或…组织负责，以下统称各级行政机关负责）: the bracket names it itself.
  const inside = shorts.length === 1 && lead.length > 3 && isSubsequence(shorts[0] as string, lead);
  return inside ? { to: open + 1 + lead.length, floor: open + 1 } : undefined;
}

/** The open bracket that holds `at`, or -1. */
function bracketOpenBefore(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= 0 && i > at - BACK; i--) {
    const character = text.charAt(i);
    if (character === '。') return -1;
    if (')]〕'.includes(character)) depth++;
    else if ('([〔'.includes(character) && --depth < 0) return i;
  }
  return -1;
}

/** 《…》（国发〔2019〕1号）（以下简称《…》）: brackets that hold a number or a version are passed over. */
function beforeBracket(text: string, end: number): End {
  let to = end;
  for (let turn = 0; turn < 2 && ')]'.includes(text.charAt(to - 1) || ' '); turn++) {
    const open = bracketOpenBefore(text, to - 1);
    if (open < 1 || text.charAt(open - 1) !== '》' || !BEHIND_TITLE.test(text.slice(open + 1, to - 1))) break;
    to = open;
  }
  return { to, floor: 0 };
}

/** 《…》 right before the bracket; for a collective name also those that stand before it in a row. */
function titles(text: string, { to, floor }: End, short: string, collective: boolean): Range | undefined {
  let from = titleOpen(text, to, floor);
  if (from < 0) return undefined;
  const wanted = countOf(short);
  if (!collective && wanted === undefined) return { from, to };
  let count = 1;
  for (; wanted === undefined || count < wanted; count++) {
    const end = titleBefore(text, from);
    const before = end > floor ? titleOpen(text, end, floor) : -1;
    if (before < 0) break;
    from = before;
  }
  return wanted === undefined || count === wanted ? { from, to } : undefined;
}

/** End of the title that a row goes on from, or -1. */
function titleBefore(text: string, at: number): number {
  let end = at;
  const joint = text.charAt(end - 1);
  if ('、和与及'.includes(joint || ' ')) end -= text.startsWith('以及', end - 2) ? 2 : 1;
  if (',，'.includes(text.charAt(end - 1) || ' ')) end--;
  const passed = beforeBracket(text, end).to;
  return text.charAt(passed - 1) === '》' ? passed : -1;
}

function titleOpen(text: string, to: number, floor: number): number {
  let depth = 0;
  for (let i = to - 1; i >= floor && i > to - BACK; i--) {
    const character = text.charAt(i);
    if (character === '》') depth++;
    else if (character === '《' && --depth === 0) return i;
  }
  return -1;
}

/** The noun phrase right before the bracket. */
function phrase(text: string, { to, floor }: End, short: string, collective: boolean): Range | undefined {
  const agency = agencyAt(text, to, floor);
  if (agency !== undefined && isSubsequence(short, text.slice(agency, to))) return { from: agency, to };
  const clause = clauseBefore(text, to, floor);
  const wanted = countOf(short);
  if (wanted !== undefined) {
    const counted = enumeration(text, clause, wanted);
    if (counted !== undefined) return { from: counted, to };
  }
  if (collective) return wanted === undefined ? wholeEnumeration(text, clause) : undefined;
  for (const beginning of clause.beginnings) {
    const candidate = text.slice(beginning.at, to);
    if (candidate.length <= short.length || candidate.length < 3 || !isSubsequence(short, candidate)) continue;
    if (!isBalanced(candidate) || candidate.endsWith('的')) continue;
    if (beginning.behind !== 'item' && !isName(candidate)) return undefined;
    return isSure(beginning, clause, candidate, short) ? { from: beginning.at, to } : undefined;
  }
  return undefined;
}

function isSure({ behind, bare }: Beginning, clause: Clause, candidate: string, short: string): boolean {
  const anchored = candidate.charAt(0) === short.charAt(0) || PLACES.test(candidate);
  switch (behind) {
    case 'open':
    case 'item':
      return true;
    case 'lead':
      return !bare || clause.first || anchored;
    case 'joint':
      return anchored;
    default:
      return anchored || (candidate.length >= 4 && candidate.length <= 12);
  }
}

/** The longest agency of the tables whose full name ends at `to`. */
function agencyAt(text: string, to: number, floor: number): number | undefined {
  for (let length = Math.min(LONGEST_AGENCY, to - floor); length > 3; length--) {
    if (AGENCY_NAMES.has(text.slice(to - length, to))) return to - length;
  }
  return undefined;
}

/** 两个系统, “三项制度”: how many things the name gathers. */
function countOf(short: string): number | undefined {
  const word = COUNT.exec(short)?.[1];
  if (word === undefined) return undefined;
  const count = word === '两' ? 2 : /\d/.test(word) ? Number(word) : COUNTS.indexOf(word);
  return count > 1 ? count : undefined;
}

/** Where an enumeration of exactly `wanted` things that ends the clause begins. */
function enumeration(text: string, clause: Clause, wanted: number): number | undefined {
  const joints = clause.beginnings.filter(({ behind }) => behind === 'item' || behind === 'joint');
  const first = joints[wanted - 2];
  if (first === undefined) return undefined;
  const before = clause.beginnings.find(({ at }) => at < first.at - 1);
  if (before === undefined || before.behind === 'item' || before.behind === 'joint') return undefined;
  return isBalanced(text.slice(before.at, clause.to)) ? before.at : undefined;
}

/** All that a clause enumerates, where its beginning is sure. */
function wholeEnumeration(text: string, clause: Clause): Range | undefined {
  const { beginnings, to } = clause;
  if (!beginnings.some(({ behind }) => behind === 'item' || behind === 'joint')) {
    const only = beginnings.find(({ behind }) => behind === 'open' || behind === 'lead');
    // 其所属的机构: what it is of is not part of a name.
    if (only === undefined || (only.bare && !clause.first) || /^.{1,3}的/.test(text.slice(only.at, to)))
      return undefined;
    return { from: only.at, to };
  }
  const start = beginnings.find(({ behind }) => behind === 'open' || behind === 'lead');
  if (start === undefined || (start.bare && !clause.first && clause.from > 0 && !PLACES.test(text.slice(start.at, to))))
    return undefined;
  // 省财政厅会同省农业农村厅、省林业局, 甲、参照…的乙: what is gathered begins before the words that open the last things.
  const listed = beginnings.some(({ at, behind }) => at < start.at && (behind === 'item' || behind === 'joint'));
  if (listed || /(?:会同|联合|以及|[及和与或])$/.test(text.slice(clause.from, start.at))) return undefined;
  return isBalanced(text.slice(start.at, to)) ? { from: start.at, to } : undefined;
}

/** A、B（以下分别简称甲、乙）: as many things as names, each name drawn from its own. */
function severalNames(text: string, { to, floor }: End, shorts: readonly string[]): readonly (Range | undefined)[] {
  const none = shorts.map(() => undefined);
  const clause = clauseBefore(text, to, floor);
  const from = enumeration(text, clause, shorts.length);
  if (from === undefined) return none;
  const joints = clause.beginnings
    .filter(({ behind, at }) => (behind === 'item' || behind === 'joint') && at > from)
    .map(({ at }) => at)
    .reverse();
  const starts = [from, ...joints];
  const ranges = starts.map((start, i) => ({
    from: start,
    to: i + 1 < starts.length ? (starts[i + 1] as number) - 1 : to,
  }));
  const fits = ranges.every((range, i) => isSubsequence(shorts[i] as string, text.slice(range.from, range.to)));
  return fits ? ranges : none;
}

/** False for a clause: names hold no adverbs and are not long without telling so by a place or an agency's word. */
export function isName(candidate: string): boolean {
  if (IN_CLAUSES.test(candidate.slice(1))) return false;
  return candidate.length <= 16 || PLACES.test(candidate);
}
const IN_CLAUSES =
  /加快|大力|积极|深入|稳妥|进一步|应当|应即|应由|可由|可以|必须|设置|设有|组成|成立|鼓励|不得|能够|依法|认真|切实|已经|正在|作出|决定|不少于|不低于|为\d|我[省市县区]/;

/** True when the characters of `short` stand in `long` in their order. */
export function isSubsequence(short: string, long: string): boolean {
  let i = 0;
  for (let j = 0; j < long.length && i < short.length; j++) if (long[j] === short[i]) i++;
  return i === short.length;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if ('(《“〔['.includes(character)) depth++;
    else if (')》”〕]'.includes(character) && --depth < 0) return false;
  }
  return depth === 0;
}
