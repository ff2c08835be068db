// 概数：“三、四十家”不加顿号，“5、6个”用汉字，“约……左右”“超过……以上”“近30多家”只留一处。 Lists of neighbours (二、三产业, 七、八月) are no guesses, and a bound on one
// side is right.
import type { TextEdit } from '../../../base/edit';
import { toChinese } from '../../../base/numerals';
import { eachDocument } from '../../../model/walk';
import { splitGuesses } from '../../../model/split-guesses';
import type { Quantity } from '../../../model/quantity-types';
import { documentRule, type Fault, type Options } from '../../rule';
import { doubledIn, type Doubled } from '../../support/double-vagueness';
import { figureTexts, isInTitleMarks, type FigureText } from '../../support/figure-texts';

interface GuessFault extends Fault {
  readonly printed: string;
  readonly right?: string;
  readonly doubled?: Doubled;
  readonly form?: 'chinese' | 'arabic';
  readonly edit?: TextEdit;
}

export const approximate = documentRule<GuessFault, Options>({
  id: 'numeral/approximate',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《出版物上数字用法》（GB/T 15835—2011）：两个数字连用表示概数用汉字，中间不加顿号',
    en: 'GB/T 15835—2011: two neighbouring numbers that make a guess are Chinese numerals without 、 between them',
  },
  summary: {
    zh: '概数用汉字、不加顿号，不重复表示约数',
    en: 'Guesses are Chinese numerals without 、, and vague only once',
  },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const text of figureTexts(document)) {
        yield* splitIn(text);
        for (const quantity of text.quantities.quantities) {
          const fault = faultOf(text, quantity);
          if (fault !== undefined && !isInTitleMarks(text.inline, fault.span)) yield fault;
        }
      }
    }
  },
  say({ printed, right, doubled, form }) {
    if (doubled === undefined) {
      const chinese = form === 'chinese';
      return {
        zh: `概数“${printed}”${chinese ? '中间加了顿号，会读成两个数' : '用阿拉伯数字加顿号表示'}。国家标准《出版物上数字用法》（GB/T 15835—2011）规定相邻两数连用表示概数用汉字、不加顿号，应为“${right}”；如果是并列的两个数，请写明各是什么。`,
        en: `The guess ${printed} ${chinese ? 'has 、 inside and reads as two numbers' : 'is in Arabic figures with 、'}. GB/T 15835—2011 writes Chinese numerals without a mark: ${right}. If two numbers are meant, say what each is of.`,
      };
    }
    const { kind, before, behind } = doubled;
    const why = {
      approximate: { zh: '都表示约数，重复', en: 'both say “about”' },
      redundant: { zh: '意思重复', en: 'say the same' },
      contrary: { zh: '一为界限、一为约数，互相矛盾', en: 'contradict each other, one a bound and one a guess' },
    }[kind];
    return {
      zh: `“${printed}”中“${before}”与“${behind}”${why.zh}。通行做法是只留一个，请删去其一。`,
      en: `In ${printed}, “${before}” and “${behind}” ${why.en}. The usual way is to keep one of them.`,
    };
  },
  mend: ({ edit }) => (edit === undefined ? undefined : [edit]),
});

function* splitIn({ view, start, inline }: FigureText): Iterable<GuessFault> {
  for (const { whole, mark } of splitGuesses(view, start)) {
    if (isInTitleMarks(inline, whole.span)) continue;
    yield {
      span: whole.span,
      printed: whole.text,
      right: whole.text.replace('、', ''),
      form: 'chinese',
      edit: { span: mark.span, newText: '' },
    };
  }
}

/** What is said of each of several things: 分别新建5、6个. */
const EACH = /(?:分别|依次|各|第|前|附件|表|图|专栏|任务|指标|序号|编号|[号、和及与])[^，,。；;]{0,12}$/;
/** Measure words that count; with others 5、6 are places in a list. */
const COUNTED = /^(?:个|家|天|倍|公里|岁|户|人|名|个月|辆|小时|分钟|台|亩|吨|次)$/;

function faultOf({ view, start }: FigureText, quantity: Quantity): GuessFault | undefined {
  const { guess, number, unit, span } = quantity;
  const from = view.indexAt(number.span.start);
  if (guess?.text.includes('、')) {
    if (number.form === 'chinese') return undefined;
    if (from <= start || unit === undefined || !COUNTED.test(unit.text)) return undefined;
    const before = view.text.slice(Math.max(start, from - 14), from);
    if (EACH.test(before) && !/等$/.test(before)) return undefined;
    const [low = '', high = ''] = guess.text.split('、').map((digits) => toChinese(Number(digits)));
    const right = low + high;
    return {
      span: guess.span,
      printed: guess.text + unit.text,
      right: right + unit.text,
      form: 'arabic',
      edit: { span: guess.span, newText: right },
    };
  }
  const spanFrom = view.indexAt(span.start);
  const doubled = doubledIn(quantity, view.text.slice(Math.max(0, spanFrom - 6), spanFrom));
  if (doubled === undefined) return undefined;
  const printed = view.text.slice(view.indexAt(span.start), view.indexAt(span.end - 1) + 1);
  return { span, printed, doubled, edit: withoutSecond(quantity, doubled) };
}

/** Keeps the first of the two. */
function withoutSecond({ qualifiers, guess }: Quantity, { behind }: Doubled): TextEdit | undefined {
  const second = qualifiers.find(({ side, text }) => side === 'behind' && text === behind) ?? guess;
  return second === undefined ? undefined : { span: second.span, newText: '' };
}
