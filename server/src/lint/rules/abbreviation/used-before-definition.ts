// A short name in running text before the place that defines it: the reader meets it unexplained. Headings, boxes, tables and titles may run
// ahead of the text, and a word that is also a common noun is not taken for the name.
import type { Abbreviation } from '../../../model/abbreviations';
import { abbreviationsOf } from '../../../model/abbreviations';
import { documentRule, type Fault, type Options } from '../../rule';
import { definedHere, surelyMeant, written } from '../../support/abbreviation-facts';

interface EarlyFault extends Fault {
  readonly abbreviation: Abbreviation;
}

export const usedBeforeDefinition = documentRule<EarlyFault, Options>({
  id: 'abbreviation/used-before-definition',
  severity: 'information',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：使用非规范化简称，先用全称并注明简称',
    en: 'Practice: a short name that is not standard follows its full name and its definition',
  },
  summary: { zh: '简称先定义后使用', en: 'A short name is defined before it is used' },
  *find(document) {
    for (const abbreviation of abbreviationsOf(document)) {
      const { uses, shortSpan, owner } = abbreviation;
      const first = uses.find(
        (use) => use.owner === owner && use.place === 'text' && !use.boxed && surelyMeant(abbreviation, use),
      );
      // One finding: whoever moves the definition to the first place has mended the others.
      if (first === undefined || first.span.start > shortSpan.start) continue;
      yield { span: first.span, abbreviation, related: [definedHere(abbreviation)] };
    }
  },
  say({ abbreviation }) {
    const name = written(abbreviation);
    return {
      zh: `简称“${name}”在后文才定义。通行做法是第一次出现时写全称并注明简称；请把定义移到此处，或此处改用全称。`,
      en: `${name} is defined only further on. In practice the first mention gives the full name and the short one; move the definition here or write the full name.`,
    };
  },
});
