// When two names mean one agency, and what kind of agency a name is. Works on the words alone: short forms, 省/市 left out or put in,
// joint issuers. Pure; knows no table of agencies and nothing of documents.
import { foldText } from '../base/fold';

/**
 * What an agency is, for the questions that turn on it: a government, its general office, a party committee, its office, a department
 * (or an office inside one), or something else (congresses, courts, enterprises, joint bodies).
 */
export type AgencyKind = 'government' | 'government-office' | 'party' | 'party-office' | 'department' | 'other';

const PARTY_OFFICE = /(?:^|党委|[省市县区州旗镇乡]委|中央|委员会)办公[厅室]$/;
const GOVERNMENT_OFFICE = /(?:政府|国务院|行署)办公[厅室]$/;
const GOVERNMENT = /(?:政府|国务院|行署|行政公署)$/;
const PARTY = /^(?:中共|中国共产党)(?!.*(?:部|组|校|院)$)|(?:党委|党工委)$|^[^部局]{0,12}[省市县区州旗镇乡]委$/;
const NOT_A_DEPARTMENT =
  /人大|人民代表大会|常委会|常务委员会|政协|法院|检察院|管委会|管理委员会|军区|军委|警备区|总工会|公司$|集团$/;
const DEPARTMENT = /(?:[厅局委部署]|委员会|总局|办公室)$/;

/** The kind of agency a name stands for. Names may be full or short (省政府, 省委, 市教育局). */
export function agencyKind(name: string): AgencyKind {
  const text = foldText(name);
  if (GOVERNMENT_OFFICE.test(text)) return 'government-office';
  if (GOVERNMENT.test(text)) return 'government';
  if (NOT_A_DEPARTMENT.test(text)) return 'other';
  if (PARTY_OFFICE.test(text)) return 'party-office';
  if (PARTY.test(text)) return 'party';
  return DEPARTMENT.test(text) ? 'department' : 'other';
}

/** A name in the form in which names are compared: folded, 委员会 as 委, 办公室 as 办, 人民政府 as 政府, 中共 and 和 left out. */
export function agencyKey(name: string): string {
  return foldText(name)
    .replace(/^(?:中国共产党|中共)(?!中央)/, '')
    .replaceAll('委员会', '委')
    .replaceAll('办公室', '办')
    .replaceAll('人民政府', '政府')
    .replaceAll('和', '');
}

/**
 * True when two names can stand for one agency: equal but for form, one the other without its place (省教育厅办公室 for
 * 湖北省教育厅办公室), or one a contraction of the other (市金融局 for 天津市地方金融监督管理局). A single character missing from a full name is
 * no contraction but a slip.
 */
export function sameAgency(a: string, b: string): boolean {
  const first = agencyKey(a);
  const second = agencyKey(b);
  if (first === second) return true;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (short.length < 2 || short.at(-1) !== long.at(-1) || !isSubsequence(short, long)) return false;
  // Without its place, or with 省, 市 alone for it, the shorter may be any contraction; beginning like the longer it must have lost two at least.
  return short[0] !== long[0] || long.length - short.length >= 2;
}

function isSubsequence(short: string, long: string): boolean {
  let i = 0;
  for (let j = 0; j < long.length && i < short.length; j++) if (long[j] === short[i]) i++;
  return i === short.length;
}

/**
 * True when two lists name the same agencies, in whatever order. One list may hold a name that runs several together (a signature
 * line without spaces), and an unfinished list (…等5部门) agrees with any that begins like it.
 */
export function sameAgencies(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return false;
  if (left.some(isOpenList) || right.some(isOpenList)) return true;
  if (agencyKey(left.join('')) === agencyKey(right.join(''))) return true;
  const covered = (names: readonly string[], by: readonly string[]): boolean =>
    names.every((name) => by.some((other) => sameAgency(name, other)));
  return covered(left, right) && covered(right, left);
}

function isOpenList(name: string): boolean {
  return /等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?个?(?:部门|单位|机关|厅局)?$/.test(name);
}
