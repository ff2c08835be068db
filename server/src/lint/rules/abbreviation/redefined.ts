// One short name defined for two different things, or one thing given two short names, in one document; the same definition written twice is
// information. What a document prints or attaches is a text of its own and may define for itself.
import { abbreviationsOf, type Abbreviation } from '../../../model/abbreviations';
import { documentRule, type Fault, type Options } from '../../rule';
import {
  definedHere,
  earlierDefinition,
  isPointing,
  withoutDefinition,
  written,
} from '../../support/abbreviation-facts';
import { replacing } from '../../support/ways';

interface RedefinedFault extends Fault {
  readonly kind: 'other-thing' | 'other-name' | 'again';
  readonly abbreviation: Abbreviation;
  readonly first: Abbreviation;
}

export const redefined = documentRule<RedefinedFault, Options>({
  id: 'abbreviation/redefined',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：一件公文中一个简称只指一个对象，一个对象只用一个简称',
    en: 'Practice: in one document a short name stands for one thing, and a thing has one short name',
  },
  summary: { zh: '一个简称只定义一次，只指一个对象', en: 'A short name is defined once and for one thing' },
  *find(document) {
    for (const abbreviation of abbreviationsOf(document)) {
      const first = earlierDefinition(document, abbreviation);
      const kind = first && (first.short === abbreviation.short ? relation(first, abbreviation) : 'other-name');
      if (isPointing(abbreviation)) continue;
      if (first !== undefined && kind !== undefined) yield fault(abbreviation, first, kind);
    }
  },
  why: {
    zh: '须为其中一个对象另取简称',
    en: 'somebody must find another short name for one of the two',
  },
  mends({ kind, abbreviation, first }, document) {
    const span = withoutDefinition(abbreviation, document.source);
    if (kind === 'other-thing' || span === undefined) return [];
    const remove = { span, newText: '' };
    const name = written(first);
    const { full } = abbreviation;
    if (kind === 'again') {
      const plain = { edits: [remove], title: { zh: '删去重复的定义', en: 'Delete the second definition' } };
      if (full?.span.end !== span.start) return [plain];
      const title = { zh: `改用简称“${name}”，删去重复的定义`, en: `Write ${name}, without defining it again` };
      return [replacing({ start: full.span.start, end: span.end }, name, title), plain];
    }
    const title = {
      zh: `删去此处的定义，后文的“${abbreviation.short}”改为“${name}”`,
      en: `Delete this definition and write ${name} for ${abbreviation.short}`,
    };
    // What stands between marks of its own keeps them, whichever they are.
    const uses = abbreviation.uses.map((use) => ({ span: use.span, newText: first.short }));
    const here =
      full?.span.end === span.start ? { span: { start: full.span.start, end: span.end }, newText: name } : remove;
    return [{ edits: [here, ...uses], title }];
  },
  say({ kind, abbreviation, first }) {
    const name = written(abbreviation);
    const full = first.full?.text;
    switch (kind) {
      case 'again':
        return {
          zh: `简称“${name}”前文已经定义。通行做法是只在第一次出现时注明；请删去这里的定义，直接用简称。`,
          en: `${name} is defined already. In practice a short name is introduced once; delete this definition and use the name.`,
        };
      case 'other-name':
        return {
          zh: `“${abbreviation.full?.text ?? ''}”前文简称“${written(first)}”，此处又简称“${name}”。通行做法是一件公文中一个对象只用一个简称，请统一。`,
          en: `What is called ${name} here was called ${written(first)} before. In practice one thing has one short name in a document; keep one.`,
        };
      default:
        return {
          zh: `简称“${name}”前文已${full === undefined ? '另有所指' : `用来指“${full}”`}，此处又指别的对象。通行做法是一件公文中一个简称只指一个对象；请换一个简称。`,
          en: `${name} already stands for ${full ?? 'something else'}; in practice a short name means one thing in a document. Choose another.`,
        };
    }
  },
});

function fault(abbreviation: Abbreviation, first: Abbreviation, kind: RedefinedFault['kind']): RedefinedFault {
  const { definition, shortSpan } = abbreviation;
  const span = definition.formula.text === '' ? shortSpan : definition.span;
  // 领导小组, 公司: a common noun that one case after the other is called by.
  const common = [abbreviation, first].every(({ short, full }) => full?.text.endsWith(short) === true);
  const severity = kind === 'again' || common || abbreviation.foreign ? 'information' : undefined;
  return { span, severity, abbreviation, first, kind, related: [definedHere(first)] };
}

/** How a second definition of a short name stands to the first; undefined where that is nobody's fault or cannot be told. */
function relation(first: Abbreviation, second: Abbreviation): RedefinedFault['kind'] | undefined {
  const { full: one } = first;
  const { full: other } = second;
  const same =
    one !== undefined && other !== undefined
      ? one.text.endsWith(other.text) || other.text.endsWith(one.text)
      : ending(first) === ending(second);
  // A foreign name in brackets may be given again for a reader who begins further on, and with more or fewer words.
  if (second.foreign) {
    if (one === undefined || other === undefined) return undefined;
    return one.text.includes(other.text) || other.text.includes(one.text) ? undefined : 'other-thing';
  }
  return same ? 'again' : 'other-thing';
}

/** The last characters of what a definition explains. */
function ending({ explainedEnd, owner }: Abbreviation): string {
  return explainedEnd < 0 ? '' : owner.source.slice(Math.max(0, explainedEnd - 3), explainedEnd);
}
