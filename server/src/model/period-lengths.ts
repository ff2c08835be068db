// Numbers of years beside the years they count: 三年行动计划（2021—2023年）, 2021—2025年五年. Knows no rule. Read from the folded text by
// itself, because titles and cited titles hold them too.
import type { FoldedView } from '../base/fold';
import { parseChineseNumeral } from '../base/numerals';
import type { Span } from '../base/span';

export interface PeriodLength {
  /** The number of years as printed, 年 included. */
  readonly countSpan: Span;
  readonly count: number;
  readonly countText: string;
  readonly yearsSpan: Span;
  readonly from: number;
  readonly to: number;
}

const COUNT = '(?<![\\d.一二三四五六七八九十第每隔满])(\\d{1,2}|[二两三四五六七八九十]{1,2})年';
const YEARS = '(\\d{4})年?(?:—|–|-|~|～|至|到){1,2}(\\d{4})年?';
/** 三年行动计划（2021—2023年） */
const BEFORE = new RegExp(`${COUNT}(?![级度制])([^\\d，,、。;；:()《》]{0,14})\\(${YEARS}\\)`, 'g');
/** 2021—2025年五年 */
const BEHIND = new RegExp(`(?<!\\d)${YEARS}(?:[的这共,(]|这个)?${COUNT}(?![级度制以内限])`, 'g');

/** The counted periods of a text. */
export function periodLengths(view: FoldedView): readonly PeriodLength[] {
  const { text } = view;
  if (!text.includes('年')) return [];
  const out: PeriodLength[] = [];
  for (const match of text.matchAll(BEFORE)) {
    const [whole, count = '', , from = '', to = ''] = match;
    const years = match.index + whole.lastIndexOf('(') + 1;
    add(out, view, { count, at: match.index }, { from, to, start: years, end: match.index + whole.length - 1 });
  }
  for (const match of text.matchAll(BEHIND)) {
    const [whole, from = '', to = '', count = ''] = match;
    const at = match.index + whole.length - count.length - 1;
    const end = match.index + whole.indexOf(to, 5) + to.length;
    add(out, view, { count, at }, { from, to, start: match.index, end });
  }
  return out;
}

function add(
  out: PeriodLength[],
  view: FoldedView,
  { count, at }: { readonly count: string; readonly at: number },
  years: { readonly from: string; readonly to: string; readonly start: number; readonly end: number },
): void {
  const value = /^\d/.test(count) ? Number(count) : parseChineseNumeral(count);
  const [from, to] = [Number(years.from), Number(years.to)];
  if (value === undefined || value < 2 || from < 1900 || to <= from || to > 2100) return;
  out.push({
    count: value,
    countText: `${count}年`,
    countSpan: view.span(at, at + count.length + 1),
    yearsSpan: view.span(years.start, years.end),
    from,
    to,
  });
}
