// Names of titles and instruments compared: what is the same name, what is the same name with a slip, what is another name.
// Works on folded text; knows nothing of documents.
import { foldText } from '../../base/fold';
import { boundedEditDistance, diceSimilarity } from '../../base/text-similarity';

/** A name in the form in which names are compared: folded, book marks, quotation marks, commas and stops left out. */
export function nameKey(name: string): string {
  return foldText(name).replace(/[〈〉",;。]/g, '');
}

/** True when two different keys are so alike that they must mean one thing. */
export function isNearName(a: string, b: string): boolean {
  if (a === b) return false;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4) return false;
  const distance = boundedEditDistance(a, b, 2);
  if (distance !== undefined && (distance * 3 <= shorter || haveSameEnds(a, b))) return true;
  return diceSimilarity(a, b) >= 0.72;
}

/** True when both begin and end alike: what differs stands in the middle. */
function haveSameEnds(a: string, b: string): boolean {
  return a.slice(0, 2) === b.slice(0, 2) && a.slice(-2) === b.slice(-2);
}

/** True when `short` is `long` without the place or agency it begins with (海洋规划 for 浙江省海洋规划). */
export function isWithoutPlace(short: string, long: string): boolean {
  if (short.length >= long.length || !long.endsWith(short)) return false;
  return /^.{1,14}(?:省|自治区|市|县|区|州|盟|旗|镇|乡|厅|局|委|部|办|院|政府|全国|我国|本级)$/.test(
    long.slice(0, long.length - short.length),
  );
}

/** Names that differ in one of these name different things: 第一批 and 第二批, 2020年 and 2021年, 省 and 市. */
const TELLING = /[\d〇零一二三四五六七八九十省市县区州上下前后新旧东西南北中内外增减]/;

/** True when one character lost, added or changed is all that tells the keys apart, and it tells nothing. */
export function isOneOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || boundedEditDistance(a, b, 1) !== 1) return false;
  let head = 0;
  while (a[head] === b[head]) head++;
  return (
    !TELLING.test(a.charAt(head) + b.charAt(head)) ||
    (a.length !== b.length && !TELLING.test(longer(a, b).charAt(head)))
  );
}

function longer(a: string, b: string): string {
  return a.length > b.length ? a : b;
}
