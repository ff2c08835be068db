// Reads years and spans of years: 2020年, 2021—2025年, 2016年至2020年, “十三五”期间, “十二五”末. Knows no quantity.
import { digitsEnd, isDigitAt, type Gaps } from './quantity-number';
import type { Period } from './quantity-types';

/** A period in folded indices. */
export interface PeriodToken extends Pick<Period, 'form'> {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;
/** Also what is typed by mistake: --, and the numeral 一 for a dash. */
const JOINTS = ['——', '—', '–', '--', '-', '~', '〜', '至', '到', '―', '─', '−', '一'];
const CHINESE_DIGITS = '〇一二三四五六七八九';

/** The joint of a range at `i`: —, ～, 至 … */
export function jointAt(text: string, i: number): number {
  for (const joint of JOINTS) if (text.startsWith(joint, i)) return joint.length;
  return 0;
}

function yearAt(gaps: Gaps, i: number): number | undefined {
  const { text } = gaps;
  for (let j = i; j < i + 4; j++) if (!isDigitAt(text, j) || (j > i && gaps.gapBefore(j))) return undefined;
  if (isDigitAt(text, i + 4) && !gaps.gapBefore(i + 4)) return undefined;
  const year = Number(text.slice(i, i + 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

const YEAR_WORDS = ['年度', '学年度', '学年', '年'];

/** The years that begin at `i` in Arabic digits. */
export function readYears(gaps: Gaps, i: number): PeriodToken | undefined {
  const { text } = gaps;
  const first = yearAt(gaps, i);
  if (first === undefined) return undefined;
  const word = yearWord(text, i + 4);
  const joint = jointAt(text, i + 4 + word);
  if (joint > 0) {
    const at = i + 4 + word + joint;
    const last = yearAt(gaps, at);
    const lastWord = yearWord(text, at + 4);
    // 2021—2025 alone is years where nothing is measured in it.
    const bare = lastWord === 0 && word === 0 && !isUnitLike(text, at + 4) && first >= 1900;
    if (last !== undefined && last > first && (lastWord > 0 || bare)) {
      return { from: i, to: at + 4 + lastWord, first, last, form: 'years' };
    }
    // 2021—25年
    if (word === 0 && last === undefined && digitsEnd(text, at) === at + 2 && yearWord(text, at + 2) > 0) {
      const short = Math.floor(first / 100) * 100 + Number(text.slice(at, at + 2));
      if (short > first) return { from: i, to: at + 2 + yearWord(text, at + 2), first, last: short, form: 'years' };
    }
  }
  if (word === 0) return undefined;
  return { from: i, to: i + 4 + word, first, last: first, form: 'year' };
}

/** Behind two bare years stands nothing that could be measured. */
function isUnitLike(text: string, i: number): boolean {
  return i < text.length && !'),。;；:、”》】]'.includes(text.charAt(i));
}

function yearWord(text: string, i: number): number {
  for (const word of YEAR_WORDS) if (text.startsWith(word, i)) return word.length;
  return 0;
}

/** 二〇二一年, read at the start of its run of Chinese numerals. */
export function readChineseYear(text: string, i: number, end: number): PeriodToken | undefined {
  if (end - i !== 4 || text.charAt(end) !== '年') return undefined;
  let year = 0;
  for (let j = i; j < end; j++) {
    const character = text.charAt(j);
    const digit = '零○'.includes(character) ? 0 : CHINESE_DIGITS.indexOf(character);
    if (digit < 0) return undefined;
    year = year * 10 + digit;
  }
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  return { from: i, to: end + 1, first: year, last: year, form: 'year' };
}

const OPENS = '“"‘「『';
const CLOSES = '”"’」』';
const PLAN_ENDS = ['规划末', '时期末', '期末', '末期', '末年', '末'];
const PLAN_WORDS = ['规划期间', '规划时期', '计划期间', '计划时期', '期间', '时期'];

/** “十三五”期间, 十三五时期, “十二五”末, at the run of numerals from `i` to `end`; bare 十四五 counts only with a word behind it. */
export function readPlan(text: string, i: number, end: number): PeriodToken | undefined {
  if (text.charAt(end - 1) !== '五') return undefined;
  const nth = planNumber(text.slice(i, end));
  if (nth === undefined) return undefined;
  const quoted = OPENS.includes(text.charAt(i - 1) || ' ') && CLOSES.includes(text.charAt(end) || ' ');
  const from = quoted ? i - 1 : i;
  const behind = quoted ? end + 1 : end;
  // The plans run from 1953, 1958 and, after a pause, 1966 on.
  const first = nth < 3 ? 1948 + 5 * nth : 1951 + 5 * nth;
  const last = first + 4;
  for (const word of PLAN_ENDS) {
    if (text.startsWith(word, behind)) return { from, to: behind + word.length, first: last, last, form: 'plan-end' };
  }
  for (const word of PLAN_WORDS) {
    if (text.startsWith(word, behind)) return { from, to: behind + word.length, first, last, form: 'plan' };
  }
  if (!quoted || text.startsWith('以来', behind) || text.startsWith('初', behind)) return undefined;
  return { from, to: behind, first, last, form: 'plan' };
}

/** 13 of 十三五, 9 of 九五. */
function planNumber(run: string): number | undefined {
  const parts = /^(十?)([一二三四五六七八九]?)五$/.exec(run);
  if (parts === null || (parts[1] === '' && parts[2] === '')) return undefined;
  return (parts[1] === '' ? 0 : 10) + Math.max(0, CHINESE_DIGITS.indexOf(parts[2] || '〇'));
}
