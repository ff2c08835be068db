// Where the number of a caption ends: 专栏1　2025年主要指标, 表2 2023年收支, 附件12022年计划. Folding takes the white space out that tells the number
// from a year behind it, so the gaps of the source are asked. Works on folded text with its source; knows no captions.
import type { FoldedView } from '../base/fold';

/** More digits than this are no number of a caption. */
const MOST_DIGITS = 3;
/** A year right behind the number, with nothing between: 专栏12025年. */
const YEAR = /^(?:19|20)\d{2}$/;
const BEHIND_YEAR = '年—–-~～至';

/** Index behind the Arabic number that begins at folded index `from`; `from` itself where none does, or only a year. */
export function captionNumberEnd(view: FoldedView, from: number): number {
  const { text } = view;
  let end = from;
  while (isDigit(text.charCodeAt(end)) && (end === from || view.at(end) === view.at(end - 1) + 1)) end++;
  if (end - from > 4 && YEAR.test(text.slice(end - 4, end)) && BEHIND_YEAR.includes(text.charAt(end) || ' ')) end -= 4;
  return end - from > MOST_DIGITS ? from : end;
}

/** True when white space stands before folded index `at`. */
export function isGap(view: FoldedView, at: number): boolean {
  return at > 0 && at < view.text.length && view.at(at) > view.at(at - 1) + 1;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
