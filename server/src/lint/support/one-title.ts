// Whether two titles can go by one number: the notice and what it prints, a name cut short, an issuer left out. What remains is a slip, or
// another document. Works on names; knows no document.
import { boundedEditDistance, diceSimilarity } from '../../base/text-similarity';
import type { TitleName } from '../../model/title-name';
import { isNearName } from './names';

/** A name of fewer characters is a way of speaking (《通知》, 《若干意见》), not a title. */
const SHORT = 5;
/** What a document of its own is called, as against the 规划 or 办法 it prints. */
const WHOLE = /^(?:关于|转发|印发|批转|公布).+(?:通知|决定|决议|意见|批复|复函|函|通报|公告|通告|命令|请示|报告|纪要)$/;
/** Names that share less than this share words of form only. */
const UNLIKE = 0.1;
/** Parts that tell one document of a series from the next. */
const YEAR = /\d{4}(?:年|[-—~至]\d{4})/g;

/** Words that come and go in titles without changing what is meant. */
const LIGHT = /[的了等和与及]/g;

/**
 * True when two whole titles are the same but for one or two characters: a slip, wherever it stands. An issuer or a qualifier that only one of
 * them has is none, nor is 的, nor a figure that names another of the series.
 */
export function isSlipOf(a: TitleName, b: TitleName): boolean {
  return a.core !== b.core && (isSlip(a.key, b.key) || isSlip(a.core, b.core));
}

function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 10 || boundedEditDistance(a, b, 2) === undefined) return false;
  if (a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a)) return false;
  return a.replace(LIGHT, '') !== b.replace(LIGHT, '') && !isTelling(a, b);
}

/** True when one number can be cited with both titles. */
export function canShareNumber(a: TitleName, b: TitleName): boolean {
  if (isSlipOf(a, b)) return false;
  if (a.key === b.key || a.core === b.core)
    return a.qualifier === b.qualifier || a.qualifier === '' || b.qualifier === '';
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core];
  if (short.length < SHORT) return true;
  const [bareShort, bareLong] = [bare(short), bare(long)];
  if (bareLong.includes(bareShort)) return true;
  // 《促进就业若干意见》 for 关于进一步促进就业工作的若干意见: a name cut short. One or two characters lost are a slip.
  return long.length - short.length >= 3 && isSubsequence(bareShort, bareLong);
}

/** What tells two titles of one number apart. */
export type Difference =
  /** The same but for a slip. */
  | 'slip'
  /** The same but for the year. */
  | 'year'
  /** Two documents, each with a title of its own. */
  | 'other'
  /** Nothing can be said. */
  | 'unclear';

/** How two titles differ that cannot share a number. */
export function differenceOf(a: TitleName, b: TitleName): Difference {
  if (a.core.replace(YEAR, '') === b.core.replace(YEAR, '')) return a.core === b.core ? 'unclear' : 'year';
  if (isSlipOf(a, b)) return 'slip';
  const whole = WHOLE.test(a.core) && WHOLE.test(b.core);
  if (isNearName(a.core, b.core)) return isTelling(a.core, b.core) && !whole ? 'unclear' : 'slip';
  if (whole) return 'other';
  // A notice that prints several names one of them: 关于印发甲办法等三个文件的通知.
  if (/等/.test(a.core) || /等/.test(b.core)) return 'unclear';
  // A notice on one matter does not print a text on another; where the names share next to nothing, two documents go by one number.
  const one = WHOLE.test(a.core) || WHOLE.test(b.core);
  return one && diceSimilarity(bare(a.core), bare(b.core)) < UNLIKE ? 'other' : 'unclear';
}

/** Titles that are the same but for a figure, an ordinal or a level name members of a series: 第一批 and 第二批, 省 and 市. */
function isTelling(a: string, b: string): boolean {
  const tellers = /[\d〇零一二三四五六七八九十上下省市县区州]/g;
  return a.replace(tellers, '') === b.replace(tellers, '');
}

function bare(core: string): string {
  return core.replace(/[的了等]|关于/g, '');
}

function isSubsequence(short: string, long: string): boolean {
  let i = 0;
  for (let j = 0; j < long.length && i < short.length; j++) if (long[j] === short[i]) i++;
  return i === short.length;
}
