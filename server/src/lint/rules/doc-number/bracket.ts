// 年份用六角括号〔〕。Judges the pair around the year of a document number; the year itself belongs to doc-number/year-form.
import type { TextEdit } from '../../../base/edit';
import { documentRule, type Fault } from '../../rule';
import type { DocumentNumber } from '../../../model/inline-types';
import { eachNumber, hasHexagonalBrackets, isSurelyNumber, standardForm } from '../../support/number-mentions';

interface BracketFault extends Fault {
  readonly number: DocumentNumber;
  /** The pair as printed. */
  readonly printed: string;
}

export const bracket = documentRule<BracketFault, Record<never, never>>({
  id: 'doc-number/bracket',
  severity: 'error',
  fix: 'safe',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）：年份用六角括号“〔〕”括入',
    en: 'GB/T 9704—2012: the year stands in hexagonal brackets 〔〕',
  },
  summary: {
    zh: '发文字号的年份用六角括号〔〕',
    en: 'The year of a document number stands in hexagonal brackets 〔〕',
  },
  *find(document) {
    for (const mention of eachNumber(document)) {
      const { number } = mention;
      if (hasHexagonalBrackets(number) || !isSurelyNumber(mention)) continue;
      const { start } = number.open.span;
      const { end } = number.close.span;
      const printed = document.source.charAt(start) + document.source.charAt(end - 1);
      yield { span: { start, end }, number, printed };
    }
  },
  say({ number, printed }) {
    const right = standardForm(number);
    return {
      zh: `发文字号的年份用了“${printed}”。国家标准《党政机关公文格式》（GB/T 9704—2012）规定年份用六角括号〔〕括入，应为“${right}”。`,
      en: `The year stands in “${printed}”. GB/T 9704—2012 asks for hexagonal brackets 〔〕: ${right}.`,
    };
  },
  mend({ number }) {
    const edits: TextEdit[] = [];
    if (number.open.char !== '〔') edits.push({ span: number.open.span, newText: '〔' });
    if (number.close.char !== '〕') edits.push({ span: number.close.span, newText: '〕' });
    return edits;
  },
});
