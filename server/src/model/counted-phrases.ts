// Things counted by a small number in Arabic or in Chinese figures: 3项制度, 三项制度, and set phrases that have their number in Chinese. Knows no rule.
import type { FoldedView } from '../base/fold';
import type { Named } from './document';

export interface CountedPhrase {
  /** Number, measure word and the first two characters of what is counted. */
  readonly whole: Named;
  readonly numeral: Named;
  readonly form: 'arabic' | 'chinese';
  /** The same for both forms: 三项制度. */
  readonly key: string;
}

const DIGITS = '〇一二三四五六七八九十';
const MEASURES = '个|项|类|级|种|条|家|大|张|名|次|方面|支|批|层|位';
const PHRASE = new RegExp(`(10|[1-9]|[二三四五六七八九十])(${MEASURES})((?!以)[\\u4e00-\\u9fff]{2})`, 'g');
/** What makes the figure the end of another number, an ordinal, a code or a member of a list. */
const PART_OF_ARABIC = /[0-9.:/第+×A-Za-z-]$|[0-9],$/;
const PART_OF_CHINESE = /[一二三四五六七八九十百千万第〇、]$/;

/** The counted phrases of a text. */
export function countedPhrases(view: FoldedView): readonly CountedPhrase[] {
  const found: CountedPhrase[] = [];
  for (const { 0: whole, 1: numeral = '', 2: measure = '', 3: noun = '', index } of view.text.matchAll(PHRASE)) {
    const arabic = /[0-9]/.test(numeral);
    const before = view.text.slice(Math.max(0, index - 2), index);
    if ((arabic ? PART_OF_ARABIC : PART_OF_CHINESE).test(before)) continue;
    const value = arabic ? Number(numeral) : DIGITS.indexOf(numeral);
    found.push({
      whole: { text: whole, span: view.span(index, index + whole.length) },
      numeral: { text: numeral, span: view.span(index, index + numeral.length) },
      form: arabic ? 'arabic' : 'chinese',
      key: DIGITS.charAt(value) + measure + noun,
    });
  }
  return found;
}
