// Marks between addressees: units of one kind take 、, kinds are set apart by ，. The standing formulas are known by heart, so a mark or a character
// that differs from one is a slip; elsewhere only what cannot be meant is reported.
import type { Addressee, Document } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Mending, type Options } from '../../rule';
import { commaInRow } from '../../support/addressee-rows';
import { marksOf, replacing } from '../../support/ways';

interface SeparatorFault extends Fault {
  readonly problem: 'formula' | 'formula-word' | 'within-group' | 'within-brackets' | 'between-kinds';
  readonly expected?: string;
  readonly addressee: Addressee;
}

/** Standing formulas, folded. */
const FORMULAS = [
  '各市、县(市、区)人民政府,省政府直属各单位',
  '各市、县(市、区)人民政府,省级有关单位',
  '各市、县(市、区)人民政府',
  '各省、自治区、直辖市人民政府,国务院各部委、各直属机构',
  '各省、自治区、直辖市人民政府',
  '各县(市、区)人民政府,市政府直属各单位',
];
const MARKS = /[,、;:。]/g;

export const separators = documentRule<SeparatorFault, Options>({
  id: 'addressee/separators',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：同类主送机关之间用顿号，不同类之间用逗号',
    en: 'Practice: 、 between addressees of one kind, ， between kinds',
  },
  summary: { zh: '主送机关之间的顿号和逗号', en: 'Marks between addressees' },
  *find(document) {
    for (const { addressee } of eachDocument(document)) {
      const fault = addressee && judge(addressee);
      if (fault) yield { ...fault, addressee };
    }
  },
  mends: (fault, document) => waysFor(fault, document),
  say({ problem, expected }) {
    const practice = {
      zh: '通行做法是同类机关之间用顿号、不同类之间用逗号',
      en: 'In practice 、 stands between units of one kind and ， between kinds',
    };
    switch (problem) {
      case 'formula':
        return {
          zh: `主送机关的标点与固定写法“${full(expected)}”不同。${practice.zh}，请改正。`,
          en: `The marks differ from the standing formula “${full(expected)}”. ${practice.en}; correct them.`,
        };
      case 'formula-word':
        return {
          zh: `主送机关与固定写法“${full(expected)}”有一字之差，请核对。`,
          en: `The addressee differs from the standing formula “${full(expected)}” by one character; check it.`,
        };
      case 'within-group':
        return {
          zh: `同一组主送机关之间用了逗号。${practice.zh}，请改为顿号。`,
          en: `A comma stands inside one group of addressees. ${practice.en}; use 、.`,
        };
      case 'within-brackets':
        return {
          zh: `括号内并列的市、县、区之间用了逗号。${practice.zh}，请改为顿号。`,
          en: `A comma stands between units in brackets. ${practice.en}; use 、.`,
        };
      case 'between-kinds':
        return {
          zh: `地方政府与本级直属单位之间用了顿号。${practice.zh}，建议改为逗号。`,
          en: `、 stands between local governments and units of this level. ${practice.en}; use a comma.`,
        };
    }
  },
});

function judge({ text, span, units }: Addressee): Omit<SeparatorFault, 'addressee'> | undefined {
  if (FORMULAS.includes(text)) return undefined;
  const letters = text.replace(MARKS, '');
  const alike = FORMULAS.find((formula) => formula.replace(MARKS, '') === letters);
  if (alike !== undefined) return { span, problem: 'formula', expected: alike, severity: 'warning' };
  const typo = FORMULAS.find((formula) => formula.length >= 14 && isOneOff(formula, text));
  if (typo !== undefined) return { span, problem: 'formula-word', expected: typo, severity: 'warning' };
  if (/\([^()]{0,12}[市县区州盟旗地],[市县区州盟旗][^()]{0,12}\)/.test(text))
    return { span, problem: 'within-brackets' };
  const row = commaInRow(units);
  if (row !== undefined) return { span: row.separatorSpan, problem: 'within-group' };
  for (const [index, { text: unit, separator, separatorSpan }] of units.entries()) {
    const next = units[index + 1]?.text ?? '';
    if (next === '') continue;
    if (isComma(separator) && /^各?(?:省|市|县|州|盟|自治区|自治州|直辖市)$/.test(unit))
      return { span: separatorSpan, problem: 'within-group' };
    const between =
      separator === '、' &&
      /(?:人民政府|街道办事处|管委会)$/.test(unit) &&
      /^[省市县区州]政府.*(?:直属|部门|单位|机构)/.test(next);
    if (between) return { span: separatorSpan, problem: 'between-kinds', severity: 'hint' };
  }
  return undefined;
}

/** The formula in place of all names, or the one mark. */
function waysFor({ problem, expected, addressee, span }: SeparatorFault, document: Document): readonly Mending[] {
  const { units } = addressee;
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last) return [];
  const names = { start: first.span.start, end: last.span.end };
  const { comma, open, close } = marksOf(document);
  switch (problem) {
    case 'formula':
    case 'formula-word': {
      const text = full(expected).replaceAll('，', comma).replaceAll('（', open).replaceAll('）', close);
      return [replacing(names, text, { zh: '改为固定写法', en: 'Write the standing formula' })];
    }
    case 'within-group':
      return [replacing(span, '、')];
    case 'between-kinds':
      return [replacing(span, comma)];
    case 'within-brackets': {
      const printed = document.source.slice(names.start, names.end);
      const inner = /[（(]([^（）()]{0,24})[）)]/g;
      const edits = [...printed.matchAll(inner)].flatMap(({ 0: whole, index }) =>
        [...whole].flatMap((mark, at) => {
          const start = names.start + index + at;
          return isComma(mark) ? [{ span: { start, end: start + 1 }, newText: '、' }] : [];
        }),
      );
      return [{ edits, title: { zh: '括号内改用顿号', en: 'Use 、 in the brackets' } }];
    }
  }
}

function isComma(mark: string): boolean {
  return mark === '，' || mark === ',';
}

/** True when the texts differ in exactly one character that names no level of government. */
function isOneOff(formula: string, text: string): boolean {
  if (formula.length !== text.length) return false;
  let differing = -1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === formula[i]) continue;
    if (differing >= 0) return false;
    differing = i;
  }
  return (
    differing >= 0 && !/[省市县区州镇乡]/.test(text.charAt(differing)) && !/[省市]/.test(formula.charAt(differing))
  );
}

function full(formula: string | undefined): string {
  return (formula ?? '').replaceAll(',', '，').replaceAll('(', '（').replaceAll(')', '）');
}
