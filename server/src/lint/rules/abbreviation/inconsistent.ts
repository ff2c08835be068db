// A defined short name is left for another form: a second short form of the same name, or the full name again in running text. Titles, captions,
// tables, citations with their number and names that only begin like the full one (…试验区宁波片区) are in order.
import type { TextEdit } from '../../../base/edit';
import { abbreviationsOf, type Abbreviation } from '../../../model/abbreviations';
import { contractionsOf } from '../../../model/contractions';
import { documentRule, type Fault, type Options } from '../../rule';
import { definedHere, earlierDefinition, plainFullUses, written } from '../../support/abbreviation-facts';

interface InconsistentFault extends Fault {
  readonly abbreviation: Abbreviation;
  readonly kind: 'variant' | 'full';
  readonly text: string;
}

export const inconsistent = documentRule<InconsistentFault, Options>({
  id: 'abbreviation/inconsistent',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：注明简称后，后文一律使用该简称',
    en: 'Practice: once a short name is introduced the text keeps to it',
  },
  summary: { zh: '注明简称后前后用同一个简称', en: 'A text keeps to the short name it introduced' },
  *find(document) {
    for (const { text, span, defined, owner } of contractionsOf(document)) {
      if (defined === undefined) continue;
      const severity = owner === defined.owner ? undefined : 'information';
      yield { span, severity, abbreviation: defined, kind: 'variant', text, related: [definedHere(defined)] };
    }
    for (const abbreviation of abbreviationsOf(document)) {
      const { full } = abbreviation;
      if (full === undefined || !isName(abbreviation) || earlierDefinition(document, abbreviation)) continue;
      for (const use of plainFullUses(abbreviation)) {
        const span = { start: use.start, end: use.end };
        const related = [definedHere(abbreviation)];
        yield { span, severity: 'information', abbreviation, kind: 'full', text: full.text, related };
      }
    }
  },
  say({ abbreviation, kind, text }) {
    const name = written(abbreviation);
    return kind === 'full'
      ? {
          zh: `前文已注明“${text}”简称“${name}”，此处又用全称。通行做法是注明后使用简称，请统一。`,
          en: `The short name ${name} was introduced for this; in practice the text keeps to it.`,
        }
      : {
          zh: `“${text}”与前文注明的简称“${name}”不一致。通行做法是一个对象只用一个简称，请统一。`,
          en: `${text} differs from the short name ${name} this text introduced; in practice one thing has one short name.`,
        };
  },
  mend({ span, abbreviation }): readonly TextEdit[] {
    return [{ span, newText: written(abbreviation) }];
  },
});

/** A proper name, not a description or a list, and much longer than what is written for it. */
function isName({ short, full, foreign, definition }: Abbreviation): boolean {
  if (full === undefined || foreign || /[统合并均]称/.test(definition.formula.text)) return false;
  const isTitle = full.text.startsWith('《');
  return (isTitle || !/[、，,的]/.test(full.text)) && full.text.length > short.length + 1;
}
