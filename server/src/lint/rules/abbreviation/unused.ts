// A short name that is defined and never used: the definition is left over, or the text goes on under another name. Foreign names in brackets
// tell the reader what the Chinese one is elsewhere called and need no use.
import { PhraseMatcher } from '../../../base/phrase-matcher';
import { foldedView } from '../../../base/fold';
import { abbreviationsOf, type Abbreviation } from '../../../model/abbreviations';
import { isBareTitle } from '../../../model/bare-titles';
import type { Document } from '../../../model/document';
import { documentRule, type Fault, type Options } from '../../rule';
import { earlierDefinition, isPointing, withoutDefinition, written } from '../../support/abbreviation-facts';
import { replacing } from '../../support/ways';

interface UnusedFault extends Fault {
  readonly abbreviation: Abbreviation;
}

export const unused = documentRule<UnusedFault, Options>({
  id: 'abbreviation/unused',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：注明简称是为了后文使用',
    en: 'Practice: a short name is introduced because the text goes on to use it',
  },
  summary: { zh: '定义了的简称后文要用到', en: 'A short name that is defined is used' },
  *find(document) {
    const all = abbreviationsOf(document);
    // Names given one after another (以下分别称甲、乙) stand or fall together.
    const used = new Set(all.filter(({ uses }) => uses.length > 0).map(formulaStart));
    const idle = all.filter(
      (each) =>
        each.uses.length === 0 &&
        !used.has(formulaStart(each)) &&
        each.definition.formula.text !== '' &&
        !each.owner.abridged &&
        !isPointing(each) &&
        // A second definition is told as such.
        earlierDefinition(document, each) === undefined,
    );
    if (idle.length === 0) return;
    const mentioned = mentions(document, idle);
    for (const abbreviation of idle) {
      if (!mentioned.has(abbreviation)) yield { span: abbreviation.definition.span, abbreviation };
    }
  },
  why: {
    zh: '定义不在单独的括号里，须由人改写',
    en: 'the definition does not stand in brackets of its own; somebody must rewrite it',
  },
  mends({ abbreviation }, { source }) {
    const span = withoutDefinition(abbreviation, source);
    if (span === undefined) return [];
    return [
      replacing(span, '', {
        zh: `删去简称“${written(abbreviation)}”的定义`,
        en: `Delete the definition of ${written(abbreviation)}`,
      }),
    ];
  },
  say({ abbreviation }) {
    const name = written(abbreviation);
    return {
      zh: `定义了简称“${name}”，后文没有用到。通行做法是用到才注明简称；请删去定义，或后文改用简称。`,
      en: `${name} is defined but not used. In practice a short name is introduced only to be used; delete the definition or use the name.`,
    };
  },
});

function formulaStart({ definition }: Abbreviation): number {
  return definition.formula.span.start;
}

/**
 * Short names that stand anywhere else in the text, also where the model takes them for part of something: then nobody is told. A kind of
 * document (《办法》) is a common word without its marks.
 */
function mentions(document: Document, idle: readonly Abbreviation[]): ReadonlySet<Abbreviation> {
  const own = new Set(idle.map(({ shortSpan }) => shortSpan.start));
  const names = idle.map((each) => (isBareTitle(each.short) ? written(each) : each.short));
  const fulls = idle.flatMap(({ full }) => (full === undefined ? [] : [full.text, full.text.replace(/[《》]/g, '')]));
  const view = foldedView(document.source, [document.span]);
  const found = new Set<string>();
  for (const { start, end, phrase } of new PhraseMatcher([...names, ...fulls]).find(view.text)) {
    const name = names[phrase];
    if (name === undefined) continue;
    const marked = name.startsWith('《') ? 1 : 0;
    // 协调委 does not stand in 协调委员会.
    const cut = name.endsWith('委') && view.text.charAt(end) === '员';
    if (!own.has(view.at(start + marked)) && !cut) found.add(name);
  }
  return new Set(idle.filter((_, i) => found.has(names[i] ?? '')));
}
