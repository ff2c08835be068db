// 数字里混入字母：2O21年、1l0万元、3O%。 Letters among the figures of a number are slips of typing or of a scan; 5G, G60, O2O and model numbers have
// their letters by right. What is a number the model says.
import { strayLettersIn } from '../../../model/stray-letters';
import { documentRule, type Fault, type Options } from '../../rule';
import { allFigureTexts } from '../../support/figure-texts';
import { strayCells } from '../../support/numeric-columns';

interface LetterFault extends Fault {
  readonly printed: string;
  readonly letters: string;
  readonly meant: string;
}

export const strayLetter = documentRule<LetterFault, Options>({
  id: 'numeral/stray-letter',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：阿拉伯数字中不夹字母和其他形近字符',
    en: 'Common practice: no letters or look-alikes stand among Arabic figures',
  },
  summary: { zh: '数字中不混入形近字母', en: 'No look-alike letters stand among the figures of a number' },
  *find(top) {
    let owned: ReadonlySet<number> | undefined;
    for (const { view, place } of allFigureTexts(top)) {
      for (const { number, letters, meant } of strayLettersIn(view)) {
        // A column of numbers is the business of table/stray-character.
        if (place === 'cell' && (owned ??= strayCells(top)).has(view.at(0))) continue;
        yield { span: number.span, printed: number.text, letters, meant };
      }
    }
  },
  say({ printed, letters, meant }) {
    return {
      zh: `数字“${printed}”中混入“${letters}”，疑为“${meant}”。通行做法是阿拉伯数字中不夹形近的字母；请核对原件后改正。`,
      en: `The number ${printed} has “${letters}” among its figures; ${meant} is probably meant. Check the original and correct it.`,
    };
  },
  mend: ({ span, meant }) => [{ span, newText: meant }],
});
