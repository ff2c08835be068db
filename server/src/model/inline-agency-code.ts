// Finds where the agency code (机关代字) before a document number's bracket begins: by the dictionary when it is known, else by leaving out
// the words that lead to a number (根据, 及, 的). Whether a code fits its agency is for rules to judge.
import { isHanCode } from '../base/characters';
import { CODE_SUFFIXES, LOCAL_CODE_FORMS } from '../data/agency-code-forms';
import { AGENCY_CODES } from '../data/agency-codes';
import { PROVINCES } from '../data/provinces';
import { gapBefore, type Scan } from './inline-scan';

/** An agency code that ends where the bracket opens. */
export interface CodeReading {
  /** Folded index of its first character. */
  readonly from: number;
  /** In the dictionary, with or without a business character behind it. */
  readonly known: boolean;
  /** Ends as codes do (发, 函, 规 …): enough to believe it before a round bracket. */
  readonly typical: boolean;
}

/** A longer run before the bracket is a sentence; its head cannot matter. */
const MAX_RUN = 24;
const MAX_CODE = 8;

const CODES: ReadonlySet<string> = new Set(AGENCY_CODES.flatMap(({ codes }) => codes));
const PREFIXES: ReadonlySet<string> = new Set(AGENCY_CODES.flatMap(({ prefixes }) => prefixes));
const LONGEST_PREFIX = Math.max(...[...PREFIXES].map((prefix) => prefix.length));
/** Characters that may follow a prefix for the business. */
const MAX_BUSINESS = 4;

/** Characters most codes end with: those of the series, and of the commonest lines of business. */
const TYPICAL_ENDS: ReadonlySet<string> = new Set([
  ...[...CODE_SUFFIXES, ...LOCAL_CODE_FORMS.map(({ ending }) => ({ suffix: ending }))].map(({ suffix }) =>
    suffix.slice(-1),
  ),
  ...'审建财教卫环税科监',
]);
/** Words before a bracket that make the number one of an announcement. */
const ANNOUNCEMENTS = ['公告', '通告', '布告', '公报'];

/** Words that lead to a number wherever they stand; no code contains them. */
const LEADS: readonly string[] = [
  ...[
    '根据',
    '按照',
    '依据',
    '依照',
    '遵照',
    '参照',
    '对照',
    '遵循',
    '以及',
    '贯彻',
    '执行',
    '落实',
    '印发',
    '转发',
    '下发',
  ],
  ...[
    '批转',
    '发布',
    '公布',
    '颁布',
    '关于',
    '文件',
    '精神',
    '要求',
    '规定',
    '废止',
    '修改',
    '替代',
    '代替',
    '收到',
    '同意',
    '适用',
  ],
  ...[
    '结合',
    '其中',
    '分别',
    '包括',
    '属于',
    '文号',
    '字号',
    '编号',
    '政府',
    '委员会',
    '办公厅',
    '办公室',
    '公司',
    '法院',
  ],
  ...['检察院', '简称', '详见', '参见', '复函', '通知', '意见', '决定', '批复', '请示', '报告', '方案', '办法'],
  ...['的', '及', '与', '按', '见', '由', '在', '以', '是', '为', '号', '等', '了', '或', '把'],
];
/** Words that lead to a number, but also stand inside codes or begin one: believed at the beginning of what is left, with care. */
const SHY_LEADS: readonly string[] = [
  '和',
  '据',
  '经',
  '对',
  '将',
  '从',
  '至',
  '到',
  '如',
  '原',
  '现',
  '依',
  '照',
  '查',
  '附',
  '同',
  '并',
];
/** What a code never begins with when a shy lead is taken away: 和政发, 经信发 are whole codes. */
const SECOND_CHARACTERS = '政府办委党信发济贸管函字';

/** Characters that codes begin with; a known code behind other words begins with one of them. */
const PLACES: ReadonlySet<string> = new Set([
  '国',
  '中',
  ...PROVINCES.flatMap(({ abbreviations }) => abbreviations),
  ...'杭甬温湖嘉绍金衢舟台丽',
]);

/**
 * The agency code before the bracket at folded index `open`, or undefined when none is to be seen. Reads back no further than `floor`.
 * `lenient`: the bracket itself speaks for a document number, so that an odd or overlong code is believed.
 */
export function readAgencyCode(scan: Scan, open: number, floor: number, lenient: boolean): CodeReading | undefined {
  const { text } = scan;
  let from = open;
  while (from > floor && from > open - MAX_RUN && isHanCode(text.charCodeAt(from - 1))) from--;
  const run = text.slice(from, open);
  if (run === '' || ANNOUNCEMENTS.some((word) => run.endsWith(word))) return undefined;
  const lead = leadEnd(run);
  const known = knownStart(run, lead);
  if (known >= 0) return { from: from + known, known: true, typical: isTypical(run, known) };

  let start = lead;
  for (let i = run.length - 2; i > start; i--) {
    if (gapBefore(scan, from + i)) start = i;
  }
  start = Math.max(start, localStart(run));
  if (run.length - start > MAX_CODE) {
    if (!lenient) return undefined;
    start = lastPlace(run, run.length - MAX_CODE);
  }
  const length = run.length - start;
  if (length < (lenient ? 1 : 2)) return undefined;
  return { from: from + start, known: false, typical: isTypical(run, start) };
}

function isTypical(run: string, start: number): boolean {
  return CODES.has(run.slice(start)) || (run.length - start >= 2 && TYPICAL_ENDS.has(run.charAt(run.length - 1)));
}

/** How much of the run leads to the code. At least one character is left over. */
function leadEnd(run: string): number {
  let end = 0;
  for (const word of LEADS) {
    const at = run.lastIndexOf(word);
    if (at >= 0 && at + word.length < run.length) end = Math.max(end, at + word.length);
  }
  for (const word of SHY_LEADS) {
    if (!run.startsWith(word, end)) continue;
    const next = run.charAt(end + word.length);
    if (run.length - end - word.length >= 2 && next !== '' && !SECOND_CHARACTERS.includes(next))
      return end + word.length;
  }
  return end;
}

/** Where a known code begins: whole codes before prefixes with a line of business, longer ones before shorter ones; -1 for none. */
function knownStart(run: string, lead: number): number {
  for (let i = 0; i < run.length; i++) {
    if (CODES.has(run.slice(i)) && mayBeginAt(run, i, lead)) return i;
  }
  for (let i = lead; i < run.length - 1; i++) {
    if (hasPrefix(run, i) && mayBeginAt(run, i, lead)) return i;
  }
  return -1;
}

function hasPrefix(run: string, i: number): boolean {
  for (let length = 1; length <= LONGEST_PREFIX; length++) {
    const business = run.length - i - length;
    if (business < 0 || (length === 1 && business < 1)) return false;
    if (business <= (length === 1 ? 2 : MAX_BUSINESS) && PREFIXES.has(run.slice(i, i + length))) return true;
  }
  return false;
}

/**
 * A known code begins the run or follows the leading words. Behind anything else it may be the rest of another code (象财建 is not
 * 财建), unless that is too long for a place and the code begins with one itself, or an agency is named before it.
 */
function mayBeginAt(run: string, i: number, lead: number): boolean {
  const rest = i - lead;
  if (rest <= 0) return true;
  if (rest >= 2 && PLACES.has(run.charAt(i))) return true;
  return rest >= 3 && '厅局委部院会府'.includes(run.charAt(i - 1));
}

/** Where a code of a city or county begins that stands behind other words: one character before 政办发 and its like; else 0. */
function localStart(run: string): number {
  let longest = 0;
  for (const { ending } of LOCAL_CODE_FORMS) {
    if (ending.length > 1 && ending.length > longest && run.endsWith(ending)) longest = ending.length;
  }
  const place = run.length - longest;
  return longest > 0 && place > 3 ? place - 1 : 0;
}

/** The last place name a code of ordinary length may begin with, else the last four characters. */
function lastPlace(run: string, from: number): number {
  for (let i = from; i < run.length - 1; i++) {
    if (PLACES.has(run.charAt(i))) return i;
  }
  return Math.max(from, run.length - 4);
}
