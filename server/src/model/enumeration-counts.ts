// Finds counts announced in a text (六大工程, 三类主体, “四带”), whether anything is listed or not: dates, ranks, periods and quantities are none.
// Works on folded text; knows no list.
import type { FoldedView } from '../base/fold';
import { parseNumeral } from '../base/numerals';
import type { Document, Named } from './document';
import type { Enumeration } from './enumeration-types';
import { CLASSIFIERS } from './enumeration-words';

/** A count as printed, before it is known whether anything is listed. Indices of the folded text. */
export interface Announcement {
  readonly from: number;
  /** Where the classifier begins, and where it ends. */
  readonly unit: number;
  readonly noun: number;
  /** Where the noun ends. */
  readonly to: number;
  readonly value: number;
  readonly arabic: boolean;
  /** Stands in quotation marks of its own: “四带”. */
  readonly quoted: boolean;
}

const ANNOUNCEMENT = new RegExp(`(?:[两二三四五六七八九十]{1,3}|\\d{1,2})(${CLASSIFIERS})?`, 'g');
/** What stands before a number that counts no list: 第三类, 各三个, 2021年, 1.5个, 二十, 数十. */
const NO_COUNT_BEFORE =
  /[第每各约近超达首前后头零〇一二两三四五六七八九十百千万亿几数多\d.%％\-—~～+×年月日时分点第度逾满余仅只又再另表图期号班]$|专栏$|附件$/;
/** What may not follow the number: 三个月, 两个以上, 五个百分点, 三十条第二款. */
const NO_COUNT_BEHIND =
  /^(?:多|几|余|半|月|百分点|工作日|小时|点|季度|星期|世纪|年|以上|以下|以内|左右|又|之一|之二|[一二两三四五六七八九十\d])/;
const NOUN = /^[\u3400-\u9fffA-Za-z]{0,16}/;
const NOUN_STOPS = /[的和与及或并是为在]|等(?![次级])|以及|包括|分别|实施|建设(?=.)|推进|主要/;

/** The counts that a text announces. */
export function announcementsIn(text: string): readonly Announcement[] {
  const found: Announcement[] = [];
  ANNOUNCEMENT.lastIndex = 0;
  for (let match = ANNOUNCEMENT.exec(text); match !== null; match = ANNOUNCEMENT.exec(text)) {
    const from = match.index;
    const classifier = match[1] ?? '';
    const noun = from + match[0].length;
    const unit = noun - classifier.length;
    const value = parseNumeral(text.slice(from, unit));
    if (value === undefined || value < 2 || value > 30) continue;
    const opened = text.charAt(from - 1) === '“';
    if (classifier === '' && !opened) continue;
    if (
      NO_COUNT_BEFORE.test(text.slice(Math.max(0, from - 2), from)) ||
      NO_COUNT_BEHIND.test(text.slice(noun, noun + 3))
    )
      continue;
    const words = NOUN.exec(text.slice(noun, noun + 16))?.[0] ?? '';
    const stop = words.search(NOUN_STOPS);
    const to = noun + (stop < 0 ? words.length : stop);
    const quoted = opened && text.charAt(to) === '”';
    if (classifier === '' && !quoted) continue;
    const arabic = text.charCodeAt(from) < 0x3a;
    found.push({ from, unit, noun, to, value, arabic, quoted });
  }
  return found;
}

/** The part of an enumeration that its announcement tells. */
export function announced(
  view: FoldedView,
  { from, unit, noun, to, value }: Announcement,
  owner: Document,
): Pick<Enumeration, 'span' | 'count' | 'classifier' | 'noun' | 'owner'> {
  const { text } = view;
  return {
    span: view.span(from, to),
    count: { ...named(view, from, unit), value },
    classifier: text.slice(unit, noun),
    noun: text.slice(noun, to),
    owner,
  };
}

/** The text of folded units with its place. */
export function named(view: FoldedView, from: number, to: number): Named {
  return { text: view.text.slice(from, to), span: view.span(from, to) };
}
