// A short name in running text before the place that defines it: the reader meets it unexplained. Headings, boxes, tables and titles may run
// ahead of the text, and a word that is also a common noun is not taken for the name.
import type { Abbreviation } from '../../../model/abbreviations';
import { abbreviationsOf } from '../../../model/abbreviations';
import { documentRule, type Fault, type Mending, type Options } from '../../rule';
import { definedHere, surelyMeant, withoutDefinition, written } from '../../support/abbreviation-facts';

interface EarlyFault extends Fault {
  readonly abbreviation: Abbreviation;
}

export const usedBeforeDefinition = documentRule<EarlyFault, Options>({
  id: 'abbreviation/used-before-definition',
  severity: 'information',
  fix: 'suggested',
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
  why: {
    zh: '文中看不出简称所指的全称，须由人补上',
    en: 'the text does not tell the full name; somebody must supply it',
  },
  mends: (fault, { source }) => waysFor(fault, source),
  say({ abbreviation }) {
    const name = written(abbreviation);
    return {
      zh: `简称“${name}”在后文才定义。通行做法是第一次出现时写全称并注明简称；请把定义移到此处，或此处改用全称。`,
      en: `${name} is defined only further on. In practice the first mention gives the full name and the short one; move the definition here or write the full name.`,
    };
  },
});

/** The definition moved to the first use; or the full name wherever the short one stands before its definition. */
function waysFor({ span, abbreviation }: EarlyFault, source: string): readonly Mending[] {
  const { full, shortSpan, uses } = abbreviation;
  const bracket = withoutDefinition(abbreviation, source);
  if (full === undefined) return [];
  const ways: Mending[] = [];
  // The marks of its own that a use has would stand around the full name.
  const early = uses.filter((use) => use.span.start < shortSpan.start && !use.quoted);
  if (!early.some((use) => use.span.start === span.start)) return [];
  if (bracket !== undefined && full.span.end === bracket.start) {
    const definition = source.slice(bracket.start, bracket.end);
    ways.push({
      title: { zh: '把全称和定义移到此处', en: 'Move the full name and the definition here' },
      edits: [
        { span, newText: `${full.text}${definition}` },
        { span: { start: full.span.start, end: bracket.end }, newText: written(abbreviation) },
      ],
    });
  }
  ways.push({
    title: { zh: '定义之前改用全称', en: 'Write the full name before the definition' },
    edits: early.map((use) => ({ span: use.span, newText: full.text })),
  });
  return ways;
}
