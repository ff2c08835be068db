// 年数与起止年份相符：a number of years beside the years it counts. Both ways of counting are right: 2021—2025 is five years, and five years of growth
// lie between 2020 and 2025; what is neither is a fault.
import type { FoldedView } from '../../../base/fold';
import { periodLengths, type PeriodLength } from '../../../model/period-lengths';
import { eachDocument, paragraphsOf } from '../../../model/walk';
import { documentRule, type Fault, type Mending } from '../../rule';
import { countLike, replacing } from '../../support/ways';

interface LengthFault extends Fault {
  readonly length: PeriodLength;
}

export const periodLength = documentRule<LengthFault, Record<never, never>>({
  id: 'arithmetic/period-length',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '年数按首尾年份计算：2021—2025 年为五年（通行做法）',
    en: 'years are counted with the first and the last: 2021—2025 is five years (common practice)',
  },
  summary: { zh: '年数与起止年份相符', en: 'Numbers of years fit the years they count' },
  *find(top) {
    for (const document of eachDocument(top)) {
      if (document.title) yield* faultsIn(document.title.view);
      for (const paragraph of paragraphsOf(document)) if (!paragraph.quoted) yield* faultsIn(paragraph.view);
    }
  },
  why: {
    zh: '年份不是四位阿拉伯数字，须核对年数和年份',
    en: 'the years are not in four figures; somebody must check them and their number',
  },
  mends: ({ length }, { source }) => waysFor(length, source),
  say({ length: { from, to, countText } }) {
    const years = to - from + 1;
    return {
      zh: `${from}—${to} 年写作“${countText}”。计首尾两年为 ${years} 年：${to}－${from}＋1＝${years}，不计起始年为 ${years - 1} 年，都不是${countText}，请核对年数和年份。`,
      en: `${from}—${to} is called ${countText}. It is ${years} years with the first and the last (${to} − ${from} + 1), ${years - 1} without the first; check the number and the years.`,
    };
  },
});

/** Another number of years, another last or another first year. */
function waysFor(
  { count, countText, countSpan, yearsSpan, from, to }: PeriodLength,
  source: string,
): readonly Mending[] {
  const ways: Mending[] = [];
  const printed = countText.replace(/年$/, '');
  const text = countLike(printed, to - from + 1);
  if (text !== undefined && to >= from) {
    const end = countSpan.start + source.slice(countSpan.start, countSpan.end).indexOf('年');
    if (end > countSpan.start) {
      const title = { zh: `改为“${text}年”`, en: `Change to ${text} years` };
      ways.push(replacing({ start: countSpan.start, end }, text, title));
    }
  }
  const years = source.slice(yearsSpan.start, yearsSpan.end);
  for (const [year, right] of [
    [to, from + count - 1],
    [from, to - count + 1],
  ] as const) {
    const at = year === to ? years.lastIndexOf(String(year)) : years.indexOf(String(year));
    if (at < 0 || !(right > 0)) continue;
    const span = { start: yearsSpan.start + at, end: yearsSpan.start + at + 4 };
    ways.push(replacing(span, String(right), { zh: `${year}年改为${right}年`, en: `Change ${year} to ${right}` }));
  }
  return ways;
}

function* faultsIn(view: FoldedView): Iterable<LengthFault> {
  for (const length of periodLengths(view)) {
    const between = length.to - length.from;
    if (length.count === between + 1 || length.count === between) continue;
    yield {
      span: length.countSpan,
      length,
      related: [{ span: length.yearsSpan, message: { zh: '所指的年份', en: 'The years counted' } }],
    };
  }
}
