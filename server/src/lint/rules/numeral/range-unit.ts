// 数值范围前一个数省略百分号或者“万”“亿”会有歧义：15～30%、9～16亿。 Plain units may be left out (1—2个, 4到5个百分点), and 0 needs no sign. A document that
// always leaves out 万 and 亿 is told once. 100—200万元 is so common in print that it is a hint.
import type { TextEdit } from '../../../base/edit';
import type { Named } from '../../../model/document';
import type { Quantity } from '../../../model/quantity-types';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { figureTexts, isInTitleMarks } from '../../support/figure-texts';
import { isFormula } from '../../support/range-joints';

interface UnitFault extends Fault {
  readonly whole: Named;
  /** What is missing behind the first number. */
  readonly missing: string;
  readonly at: number;
  readonly number: number;
  readonly right: string;
}

/** From so many on, none of them right, it is the document's way. */
const HABIT = 3;

export const rangeUnit = documentRule<UnitFault, Options>({
  id: 'numeral/range-unit',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《出版物上数字用法》（GB/T 15835—2011）：省略前一数值的附加符号或者计量单位会造成歧义的，不省略',
    en: 'GB/T 15835—2011: the sign or unit of the first number stays where leaving it out is ambiguous',
  },
  summary: { zh: '数值范围两端都写百分号和“万”“亿”', en: 'Both ends of a range keep %, 万 and 亿' },
  *find(top) {
    for (const document of eachDocument(top)) {
      const scaled: UnitFault[] = [];
      let right = 0;
      for (const { view, inline, quantities } of figureTexts(document)) {
        for (const quantity of quantities.quantities) {
          const missing = missingOf(quantity);
          if (quantity.range?.last.scale !== undefined && quantity.number.scale !== undefined) right++;
          if (missing === undefined || isFormula(view, quantity) || isInTitleMarks(inline, quantity.span)) continue;
          const { start, end } = quantity.number.span;
          const to = view.indexAt(end - 1) + 1;
          const from = view.indexAt(start);
          const last = view.indexAt((quantity.sign ?? quantity.unit ?? quantity.range?.last)?.span.end ?? end);
          // The fold makes ～ a ~.
          const text = view.text.slice(from, last).replace('~', '～');
          const whole = { text, span: view.span(from, last) };
          const corrected = text.slice(0, to - from) + missing + text.slice(to - from);
          const fault = { span: whole.span, whole, missing, at: end, number: quantity.number.value, right: corrected };
          if (quantity.measure === 'percent' || quantity.measure === 'permille') yield fault;
          else scaled.push({ ...fault, severity: missing === '万' ? 'hint' : 'information' });
        }
      }
      yield* scaled.length >= HABIT && right === 0 ? scaled.slice(0, 1) : scaled;
    }
  },
  say({ whole, missing, right, severity }) {
    const grave = severity === undefined;
    const example = grave
      ? { zh: '“15%～30%”不写作“15～30%”', en: '15%～30%, not 15～30%' }
      : { zh: '“9亿～16亿”不写作“9～16亿”', en: '9亿～16亿, not 9～16亿' };
    return {
      zh: `“${whole.text}”前一个数没有“${missing}”，两端是否同一量级有歧义。国家标准《出版物上数字用法》（GB/T 15835—2011）规定${example.zh}，应为“${right}”。`,
      en: `The first number of ${whole.text} lacks “${missing}”, so that it may be read without it. GB/T 15835—2011 writes ${example.en}: ${right}.`,
    };
  },
  mend: ({ at, missing }): readonly TextEdit[] => [{ span: { start: at, end: at }, newText: missing }],
});

/** What the first number of a range lacks; undefined when nothing is missing. */
function missingOf({ number, range, sign, firstSign, measure }: Quantity): string | undefined {
  if (range === undefined || firstSign !== undefined || number.form !== 'arabic' || range.last.form !== 'arabic')
    return undefined;
  if (number.value === 0) return undefined;
  if (measure === 'percent' || measure === 'permille')
    return sign !== undefined && /^[%‰]$/.test(sign.text) ? sign.text : undefined;
  const scale = range.last.scale?.text;
  return measure === 'plain' && number.scale === undefined && (scale === '万' || scale === '亿' || scale === '万亿')
    ? scale
    : undefined;
}
