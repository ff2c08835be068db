// 大数：阿拉伯数字后只跟“万”“亿”（4千5百人、3亿4500万），三位分节不错位（1,2000），同一处分节与不分节不混用。 千瓦, 千米 and 百分点 are units; a mixture of styles is told once.
import { eachDocument } from '../../../model/walk';
import type { Document } from '../../../model/document';
import { digitGroups } from '../../../model/digit-groups';
import { scaleAt } from '../../../model/quantity-number';
import type { Quantity } from '../../../model/quantity-types';
import { readUnit } from '../../../model/quantity-unit';
import { documentRule, type Bilingual, type Fault, type Options } from '../../rule';
import { mixedGroups } from '../../support/digit-habits';
import { figureTexts, isInTitleMarks, type FigureText } from '../../support/figure-texts';
import { widthOfMarks } from '../../support/majority';
import { plainNumber } from '../../support/plain-number';

interface LargeFault extends Fault {
  readonly message: Bilingual;
}

const STANDARD = {
  zh: '国家标准《出版物上数字用法》（GB/T 15835—2011）',
  en: 'GB/T 15835—2011',
};

export const largeNumber = documentRule<LargeFault, Options>({
  id: 'numeral/large-number',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'standard',
    zh: `${STANDARD.zh}：数值很大时“万”“亿”可用汉字，其余用阿拉伯数字；分节以三位为一节`,
    en: `${STANDARD.en}: large numbers may have 万 and 亿 in Chinese, the rest in Arabic figures; groups are of three`,
  },
  summary: { zh: '大数只用“万”“亿”，分节不错位、不混用', en: 'Large numbers take 万 and 亿 only, and groups of three alike' },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const text of figureTexts(document)) {
        for (const quantity of text.quantities.quantities) {
          const fault = scaleFault(text, quantity);
          if (fault !== undefined && !isInTitleMarks(text.inline, fault.span)) yield fault;
        }
      }
      yield* brokenGroups(document);
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
          related: [{ span: other.span, message: { zh: '另一种写法', en: 'The other way' } }],
          message: {
            zh: `${where.zh}中“${here.text}”与“${other.text}”分节方式不同（分节${grouped.length}处，不分节${plain.length}处）。通行做法是同一文件的写法一致，请统一。`,
            en: `${here.text} and ${other.text} in ${where.en} are grouped differently (${grouped.length} grouped, ${plain.length} not). Write large numbers in one way.`,
          },
        };
      }
    }
  },
  say: ({ message }) => message,
});

/** 4千5百人, 3百家, 3亿4500万. */
function scaleFault({ view }: FigureText, { number, unit, guess, range }: Quantity): LargeFault | undefined {
  const { form, scale, digits, value, decimals, span } = number;
  if (form === 'chinese' || range !== undefined) return undefined;
  const printed = view.text.slice(view.indexAt(span.start), view.indexAt(span.end - 1) + 1);
  if (form === 'mixed') {
    const right = value >= 1e8 ? `${plainNumber(value / 1e8)}亿` : value >= 1e4 ? `${plainNumber(value / 1e4)}万` : plainNumber(value);
    return scaled(span, printed, right);
  }
  if (scale === undefined || !/^[十百千]/.test(scale.text) || decimals > 0 || digits.text.length > 3) return undefined;
  // 3百强 and 5千工程 are names; a measure word or 多 must follow.
  if (unit === undefined && guess === undefined) return undefined;
  const whole = value >= 1e8 ? `${plainNumber(value / 1e8)}亿` : value >= 1e4 ? `${plainNumber(value / 1e4)}万` : plainNumber(value);
  return scaled(span, printed, whole);
}

function scaled(span: Fault['span'], printed: string, right: string): LargeFault {
  return {
    span,
    message: {
      zh: `“${printed}”中阿拉伯数字与“千”“百”或者多个单位混写。${STANDARD.zh}规定数值很大时只有“万”“亿”可用汉字，宜写作“${right}”。`,
      en: `${printed} mixes Arabic figures with 千, 百 or several scales. ${STANDARD.en} leaves only 万 and 亿 in Chinese: ${right}.`,
    },
  };
}

/** 1,2000万元: groups that are not of three. */
function* brokenGroups(document: Document): Iterable<LargeFault> {
  const lists = widthOfMarks(document) === 'half';
  for (const { view, place } of figureTexts(document)) {
    for (const { number, from, to, form } of digitGroups(view, document.source)) {
      const next = view.text.charAt(to);
      // 附件4,2022年: a list and a year.
      if (form !== 'wrong' || (next === '年' && /,(?:19|20)[0-9]{2}$/.test(number.text))) continue;
      if (lists && place !== 'cell' && mayBeTwo(number.text, next)) continue;
      // The unit behind the last figure, or a cell of nothing else, makes it one number.
      const measured = scaleAt(view.text, to) !== undefined || readUnit(view.text, to) !== undefined || /[%‰]/.test(view.text.charAt(to));
      if (!measured && (from > 0 || to < view.text.length)) continue;
      yield {
        span: number.span,
        message: {
          zh: `“${number.text}”的分节不是三位一节，可能多了、少了数字或者逗号错位。${STANDARD.zh}规定从小数点向左每三位一节，请核对。`,
          en: `The groups of ${number.text} are not of three figures; one may be missing or the comma misplaced. ${STANDARD.en} groups by threes from the decimal point; please check.`,
        },
      };
    }
  }
}

/** In a text with half-width commas 1,2021年 may be two numbers; four figures with a unit behind a bare one are hardly so. */
function mayBeTwo(printed: string, next: string): boolean {
  return !/^[0-9]{1,3},[0-9]{4}$/.test(printed) || /,(?:19|20)/.test(printed) || next === '年';
}
