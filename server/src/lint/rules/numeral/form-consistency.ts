// 数字用法前后一致：汉字年份用“〇”，计量数值用阿拉伯数字，固定词语用汉字，同一说法只用一种。 Set words (十大, 百强), guesses and legal texts keep Chinese numerals;
// each is information, because a person must say what the document's way is.
import type { TextEdit } from '../../../base/edit';
import { documentRule, type Bilingual, type Fault, type Options } from '../../rule';
import { eachDatedDocument } from '../../support/document-dates';
import { arabicSetPhrases, chineseValues, circledYears, mixedPhrases } from '../../support/number-forms';

interface FormFault extends Fault {
  readonly message: Bilingual;
  readonly edits?: readonly TextEdit[];
}

const STANDARD = { zh: '国家标准《出版物上数字用法》（GB/T 15835—2011）', en: 'GB/T 15835—2011' };

export const formConsistency = documentRule<FormFault, Options>({
  id: 'numeral/form-consistency',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: `${STANDARD.zh}：计量数值用阿拉伯数字，固定词语用汉字，汉字年份的零用“〇”，同一场合写法一致`,
    en: `${STANDARD.en}: measured values are Arabic, set words Chinese, the zero of a Chinese year is 〇, and one form is kept`,
  },
  summary: { zh: '数字用法前后一致', en: 'Numbers of one kind have one form' },
  *find(top) {
    for (const dated of eachDatedDocument(top)) {
      for (const { span, zeros } of circledYears(dated)) {
        const printed = top.source.slice(span.start, span.end).replace(/\s/g, '');
        const edits = zeros.map((zero) => ({ span: zero, newText: '〇' }));
        yield { span, edits, message: yearMessage(printed) };
      }
      for (const { span, text, value, unit, arabic } of chineseValues(dated.document)) {
        const right = `${value}${unit}`;
        yield {
          span,
          edits: [{ span, newText: right }],
          message: {
            zh: `“${text}”用汉字数字，而本文件中“${unit}”前用阿拉伯数字的有${arabic}处。${STANDARD.zh}规定计量数值用阿拉伯数字，宜为“${right}”。`,
            en: `${text} is in Chinese numerals, while ${arabic} numbers before ${unit} are Arabic. ${STANDARD.en} writes measured values in Arabic figures: ${right}.`,
          },
        };
      }
      for (const { here, other, count, otherCount } of mixedPhrases(dated.document)) {
        yield {
          span: here.whole.span,
          edits: [{ span: here.numeral.span, newText: other.numeral.text }],
          related: [{ span: other.whole.span, message: { zh: '另一种写法', en: 'The other form' } }],
          message: {
            zh: `“${here.whole.text}”（${count}处）与“${other.whole.text}”（${otherCount}处）数字写法不同。${STANDARD.zh}规定同一场合写法一致，请统一。`,
            en: `${here.whole.text} (${count} times) and ${other.whole.text} (${otherCount} times) differ in the form of the number. ${STANDARD.en} asks for one form.`,
          },
        };
      }
      for (const { span, printed, right } of arabicSetPhrases(dated.document)) {
        yield {
          span,
          edits: [{ span, newText: right }],
          message: {
            zh: `“${printed}”是固定词语。${STANDARD.zh}规定固定词语中的数字用汉字，应为“${right}”。`,
            en: `${printed} is a set phrase. ${STANDARD.en} keeps the Chinese numerals of set phrases: ${right}.`,
          },
        };
      }
    }
  },
  say: ({ message }) => message,
  mend: ({ edits }) => edits,
});

function yearMessage(printed: string): Bilingual {
  const right = printed.replace(/[○◯零OoＯ0０]/g, '〇');
  return {
    zh: `汉字年份“${printed}”的零写法不对。${STANDARD.zh}规定汉字数字的“0”写作“〇”，应为“${right}”。`,
    en: `The zero of the Chinese year ${printed} is not 〇. ${STANDARD.en} writes 〇: ${right}.`,
  };
}
