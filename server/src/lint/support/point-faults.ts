// Percentage points held against the two percentages they lie between, and the words that show the difference.
import { plainNumber } from '../../base/rounding';
import type { Paragraph } from '../../model/document';
import { pointStatements } from '../../model/point-statements';
import type { Bilingual } from '../rule';
import { termPlaces } from './sum-words';
import { settingNumber, type WaysFault } from './ways';

/** The differences of a paragraph that are not what the percentages come to. */
export function* pointFaults(paragraph: Paragraph): Iterable<WaysFault & { readonly message: Bilingual }> {
  for (const { from, to, points, agrees } of pointStatements(paragraph)) {
    if (agrees) continue;
    const [less, more] = from.value < to.value ? [from, to] : [to, from];
    const decimals = Math.max(from.decimals, to.decimals);
    const text = plainNumber(more.value - less.value, decimals);
    const printed = points.number.digits.text;
    const formula = `${more.text}%－${less.text}%＝${text}`;
    yield {
      span: points.span,
      message: {
        zh: `两个百分比之差写作 ${printed} 个百分点，按所列数值计算为 ${text} 个百分点：${formula}。请核对差数和两个百分比。`,
        en: `The difference is printed as ${printed} percentage points; the percentages printed give ${text}: ${formula}. Check the difference and both percentages.`,
      },
      ways: settingNumber(
        points.number,
        more.value - less.value,
        (digits) => ({ zh: `改为 ${digits} 个百分点`, en: `Change to ${digits} percentage points` }),
        true,
      ),
      related: termPlaces([from, to].map((end) => ({ text: `${end.text}%`, span: end.span }))),
    };
  }
}
