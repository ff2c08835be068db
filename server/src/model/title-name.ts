// A title as a name: what is compared when one asks whether two titles name one document. Issuer, country or province in front and
// brackets such as （试行） behind are told apart, because citations leave them out or put them in. Works on the words alone.
import { foldText } from '../base/fold';
import { PROVINCES } from '../data/provinces';
import { endsLikeAgency } from '../syntax/line-shape';
import { sameAgency } from './agency-names';

/** A title taken apart for comparing. All parts are folded; book marks, quotation marks, commas and stops are left out. */
export interface TitleName {
  /** The whole title. */
  readonly key: string;
  /** Issuers before 关于 or the verb, 中华人民共和国, or the province; empty when there is none. */
  readonly prefix: string;
  /** What is left without prefix and qualifier: never empty unless the title is. */
  readonly core: string;
  /** The brackets the title ends with, such as (试行) or (2021年版); empty when there are none. */
  readonly qualifier: string;
}

const COUNTRY = '中华人民共和国';
/** A closing bracket of more characters is part of the name. */
const MAX_QUALIFIER = 24;
const MIN_CORE = 4;
const VERBS = ['转发', '印发', '批转', '公布', '发布', '颁布', '颁发', '废止', '修改', '贯彻', '落实', '实施', '执行'];

/** A title in the form in which whole titles are compared. */
export function titleKey(title: string): string {
  return foldText(title).replace(/[〈〉",;。]/g, '');
}

/** Names of titles taken apart before: the same titles are met at every key and in every file. Emptied when there are many. */
const known = new Map<string, TitleName>();
const MOST_KNOWN = 5000;

/** Takes a title apart; any text will do. The same object for the same title, mostly. */
export function titleName(title: string): TitleName {
  let name = known.get(title);
  if (name === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    name = takeApart(title);
    // A part of a long text would keep all of it.
    known.set(` ${title}`.slice(1), name);
  }
  return name;
}

function takeApart(title: string): TitleName {
  const key = ` ${titleKey(title)}`.slice(1);
  const body = bodyEnd(key);
  const prefix = prefixLength(key.slice(0, body));
  return {
    key,
    prefix: key.slice(0, prefix),
    core: key.slice(prefix, body),
    qualifier: key.slice(body),
  };
}

/**
 * True when two titles can name one document: the same but for a prefix or a qualifier that only one of them has. Different issuers,
 * 中华人民共和国 against a province, （2021年版） against （2022年版） are different documents.
 */
export function sameName(a: TitleName, b: TitleName): boolean {
  if (a.key === b.key) return true;
  return a.core === b.core && agree(a.qualifier, b.qualifier) && samePrefix(a.prefix, b.prefix);
}

function samePrefix(a: string, b: string): boolean {
  if (agree(a, b) || a.endsWith(b) || b.endsWith(a)) return true;
  return a !== COUNTRY && b !== COUNTRY && !PROVINCE_NAMES.has(a) && !PROVINCE_NAMES.has(b) && sameAgency(a, b);
}

/** A part that one title leaves out does not contradict the other. */
function agree(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** Where the qualifiers begin. */
function bodyEnd(key: string): number {
  let end = key.length;
  for (let i = 0; i < 2 && key[end - 1] === ')'; i++) {
    const open = key.lastIndexOf('(', end - 1);
    if (open < MIN_CORE || end - open > MAX_QUALIFIER) break;
    end = open;
  }
  return end;
}

function prefixLength(body: string): number {
  const about = body.indexOf('关于');
  const before = about < 0 ? body : body.slice(0, about);
  const verb = firstVerb(before);
  const issuer = verb < 0 ? about : verb;
  if (issuer > 1 && isIssuer(body.slice(0, issuer))) return issuer;
  if (about >= 0) return 0;
  const place = body.startsWith(COUNTRY) ? COUNTRY : provinceOf(body);
  return place !== undefined && body.length - place.length >= MIN_CORE ? place.length : 0;
}

function isIssuer(text: string): boolean {
  return endsLikeAgency(text) || text.endsWith('中央');
}

function firstVerb(text: string): number {
  let first = -1;
  for (const verb of VERBS) {
    const at = text.indexOf(verb);
    if (at >= 0 && (first < 0 || at < first)) first = at;
  }
  return first;
}

const PROVINCE_NAMES: ReadonlySet<string> = new Set(PROVINCES.map((province) => province.fullName));

function provinceOf(body: string): string | undefined {
  for (const { fullName } of PROVINCES) if (body.startsWith(fullName)) return fullName;
  return undefined;
}
