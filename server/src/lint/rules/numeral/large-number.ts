// 大数：阿拉伯数字后只跟“万”“亿”（4千5百人、3亿4500万），三位分节不错位（1,2000），同一处分节与不分节不混用。 千瓦, 千米 and 百分点 are units; a mixture of styles is told once.
import type { Span } from '../../../base/span';
import { eachDocument } from '../../../model/walk';
import type { Quantity } from '../../../model/quantity-types';
import { documentRule, type Bilingual, type Mending, type Options } from '../../rule';
import { brokenGroups, mixedGroups } from '../../support/digit-habits';
import { figureTexts, isInTitleMarks, type FigureText } from '../../support/figure-texts';
import { plainNumber } from '../../support/plain-number';
import { regrouped, replacing, waysOf, type WaysFault } from '../../support/ways';

interface LargeFault extends WaysFault {
  readonly message: Bilingual;
}

const STANDARD = {
  zh: '国家标准《出版物上数字用法》（GB/T 15835—2011）',
  en: 'GB/T 15835—2011',
};

export const largeNumber = documentRule<LargeFault, Options>({
  id: 'numeral/large-number',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: `${STANDARD.zh}：数值很大时“万”“亿”可用汉字，其余用阿拉伯数字；分节以三位为一节`,
    en: `${STANDARD.en}: large numbers may have 万 and 亿 in Chinese, the rest in Arabic figures; groups are of three`,
  },
  summary: {
    zh: '大数只用“万”“亿”，分节不错位、不混用',
    en: 'Large numbers take 万 and 亿 only, and groups of three alike',
  },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const text of figureTexts(document)) {
        for (const quantity of text.quantities.quantities) {
          const fault = scaleFault(text, quantity);
          if (fault !== undefined && !isInTitleMarks(text.inline, fault.span)) yield fault;
        }
      }
      for (const { span, text } of brokenGroups(document)) {
        const digits = text.replaceAll(',', '');
        yield {
          span,
          ways: [regrouped(digits), digits].map((right) => replacing(span, right)),
          message: {
            zh: `“${text}”的分节不是三位一节，可能多了、少了数字或者逗号错位。${STANDARD.zh}规定从小数点向左每三位一节，请核对。`,
            en: `The groups of ${text} are not of three figures; one may be missing or the comma misplaced. ${STANDARD.en} groups by threes from the decimal point; please check.`,
          },
        };
      }
      for (const { grouped, plain, place } of mixedGroups(document)) {
        const few = grouped.length < plain.length ? grouped : plain;
        const many = few === grouped ? plain : grouped;
        const [here, other] = [few[0], many[0]];
        // In running text only a stray one or two among many.
        if (here === undefined || other === undefined || (place === 'text' && few.length * 2 > many.length)) continue;
        const where = place === 'text' ? { zh: '正文', en: 'the text' } : { zh: '同一列', en: 'one column' };
        yield {
          span: here.span,
          severity: 'information',
          ways: [alike(few, few === plain)],
          related: [{ span: other.span, message: { zh: '另一种写法', en: 'The other way' } }],
          message: {
            zh: `${where.zh}中“${here.text}”与“${other.text}”分节方式不同（分节${grouped.length}处，不分节${plain.length}处）。通行做法是同一文件的写法一致，请统一。`,
            en: `${here.text} and ${other.text} in ${where.en} are grouped differently (${grouped.length} grouped, ${plain.length} not). Write large numbers in one way.`,
          },
        };
      }
    }
  },
  why: {
    zh: '可能多了、少了数字，须由人核对',
    en: 'a figure may be missing or too many; somebody must check it',
  },
  mends: waysOf,
  say: ({ message }) => message,
});

/** 4千5百人, 3百家, 3亿4500万. */
function scaleFault({ view }: FigureText, { number, unit, guess, range }: Quantity): LargeFault | undefined {
  const { form, scale, digits, value, decimals, span } = number;
  if (form === 'chinese' || range !== undefined) return undefined;
  const printed = view.text.slice(view.indexAt(span.start), view.indexAt(span.end - 1) + 1);
  if (form === 'mixed') {
    if (!/[十百千]/.test(printed)) return twoScales(span, printed, value);
    const right =
      value >= 1e8
        ? `${plainNumber(value / 1e8)}亿`
        : value >= 1e4
          ? `${plainNumber(value / 1e4)}万`
          : plainNumber(value);
    return scaled(span, printed, right);
  }
  if (scale === undefined || !/^[十百千]/.test(scale.text) || decimals > 0 || digits.text.length > 3) return undefined;
  // 3百强 and 5千工程 are names; a measure word or 多 must follow.
  if (unit === undefined && guess === undefined) return undefined;
  const whole =
    value >= 1e8
      ? `${plainNumber(value / 1e8)}亿`
      : value >= 1e4
        ? `${plainNumber(value / 1e4)}万`
        : plainNumber(value);
  return scaled(span, printed, whole);
}

/** All of them written as the others are. */
function alike(few: readonly { readonly span: Span; readonly text: string }[], grouping: boolean): Mending {
  return {
    title: grouping
      ? { zh: '统一为三位分节', en: 'Group by threes throughout' }
      : { zh: '统一为不分节', en: 'Group nowhere' },
    edits: few.map(({ span, text }) => ({ span, newText: grouping ? regrouped(text) : text.replaceAll(',', '') })),
  };
}

function scaled(span: Span, printed: string, right: string): LargeFault {
  return {
    span,
    ways: [replacing(span, right)],
    message: {
      zh: `“${printed}”中阿拉伯数字后跟了“千”“百”。${STANDARD.zh}规定数值很大时只有“万”“亿”可用汉字，宜写作“${right}”。`,
      en: `${printed} has 千 or 百 behind Arabic figures. ${STANDARD.en} leaves only 万 and 亿 in Chinese: ${right}.`,
    },
  };
}

function twoScales(span: Span, printed: string, value: number): LargeFault {
  const [large, small] =
    value >= 1e8
      ? [`${plainNumber(value / 1e8)}亿`, `${plainNumber(value / 1e4)}万`]
      : [`${plainNumber(value / 1e4)}万`, plainNumber(value)];
  return {
    span,
    ways: [large, small].map((text) => replacing(span, text ?? '')),
    message: {
      zh: `“${printed}”在一个数里用了两级单位。通行做法是只用一级，宜写作“${large}”或者“${small}”。`,
      en: `${printed} has two scales in one number. The usual way is one: ${large} or ${small}.`,
    },
  };
}
