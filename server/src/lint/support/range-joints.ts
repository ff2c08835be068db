// The joints of all ranges in a document: of values, of years, of other times, and which of them are right. Ranges of values are taken only where the
// second end has a unit or sign and is the larger one, because 1-2号楼, 表1-2, 17-1 and telephone numbers are none. Knows no rule.
import type { Span } from '../../base/span';
import type { Document, Named } from '../../model/document';
import type { Quantity } from '../../model/quantity-types';
import { timeJoints } from '../../model/time-joints';
import { figureTexts, isInTitleMarks, type FigureText } from './figure-texts';

export interface RangeJoint {
  readonly whole: Named;
  readonly joint: Named;
  readonly right: boolean;
}

const RIGHT = new Set(['—', '~', '〜', '–', '―', '─', '−', '至', '到']);
/** Full-width hyphens fold to - and are common in printed laws. */
const FULL_WIDTH = '－';
/** What is numbered with a hyphen: houses, rooms, pages, drawings. */
const NUMBERED =
  /^(?:号|栋|幢|室|单元|楼|层|页|条|款|项|章|节|版|型|式|路|班|组|队|区|村|社|户|期|次|号楼|标段|级|类|地块|线|例|段|单位|批|届|部|集|卷|册|部分)$/;
const COUNTED_BY_NUMBER = /(?:第|附件|附表|附录|附|表|图|专栏|框|式|编号|序号|No\.?|[A-Za-z/.\-_#])$/;

const known = new WeakMap<Document, readonly RangeJoint[]>();

/** The joints of one document, inner documents left out, in text order. Worked out once a document. */
export function rangeJoints(document: Document): readonly RangeJoint[] {
  let joints = known.get(document);
  if (joints === undefined) {
    joints = figureTexts(document)
      .filter(({ view }) => JOINED.test(view.text))
      .flatMap((text) => [...joined(text, document.source)])
      .sort((a, b) => a.joint.span.start - b.joint.span.start);
    known.set(document, joints);
  }
  return joints;
}

/** Asked first: most texts join nothing. */
const JOINED = /[-‐‑‒–—―─−~〜一][0-9]/;

function* joined(text: FigureText, source: string): Iterable<RangeJoint> {
  const { view, inline, quantities } = text;
  const { text: folded } = view;
  const isRight = (joint: Named): boolean =>
    RIGHT.has(joint.text) || source.slice(joint.span.start, joint.span.end) === FULL_WIDTH;
  const named = (span: Span): Named => ({
    text: folded.slice(view.indexAt(span.start), view.indexAt(span.end - 1) + 1),
    span,
  });
  for (const { joint, whole } of timeJoints(view, inline)) {
    if (!isInTitleMarks(inline, whole.span)) yield { whole, joint, right: isRight(joint) };
  }
  for (const { span, form } of quantities.periods) {
    if (form !== 'years' || isInTitleMarks(inline, span)) continue;
    const whole = named(span);
    const at = /(?<=[0-9年度])[^0-9年度]{1,3}(?=[0-9])/.exec(whole.text);
    if (at === null) continue;
    const from = view.indexAt(span.start) + at.index;
    const joint = { text: at[0], span: view.span(from, from + at[0].length) };
    if (!/[A-Za-z/.\-0-9]/.test(folded.charAt(view.indexAt(span.start) - 1)))
      yield { whole, joint, right: isRight(joint) };
  }
  for (const quantity of quantities.quantities) {
    const { range, number, span } = quantity;
    if (range === undefined || !isOfValues(quantity)) continue;
    const before = folded.slice(Math.max(0, view.indexAt(number.span.start) - 6), view.indexAt(number.span.start));
    if (!COUNTED_BY_NUMBER.test(before) && !isFormula(view, quantity))
      yield { whole: named(span), joint: range.joint, right: isRight(range.joint) };
  }
}

function isOfValues({ number, range, unit, sign }: Quantity): boolean {
  if (range === undefined || number.form === 'chinese' || range.last.value <= number.value) return false;
  return sign !== undefined || (unit?.known === true && !NUMBERED.test(unit.text));
}

/** 中标价＝预算价×(1-5%): one minus five per cent, no range. */
export function isFormula(view: FigureText['view'], { number, span }: Quantity): boolean {
  const before = view.text.slice(0, view.indexAt(number.span.start)).slice(-2);
  const behind = view.text.slice(view.indexAt(span.end - 1) + 1).slice(0, 2);
  return /[=×÷*+]$|[=×÷*/+-][([]$/.test(before) || /^[=×÷*]|^[)\]][=×÷*/]/.test(behind);
}
