// Definitions of one document written in different ways: with quotation marks and without, 以下简称 and 下称. Title marks stay with the titles
// they shorten; 以下统称 and 以下称 say something else than 以下简称, and what gathers several things (“三项制度”) is quoted as a coined word.
import type { TextEdit } from '../../../base/edit';
import { abbreviationsOf, type Abbreviation } from '../../../model/abbreviations';
import type { Document } from '../../../model/document';
import { documentRule, type Fault, type Options } from '../../rule';

interface FormFault extends Fault {
  readonly abbreviation: Abbreviation;
  readonly kind: 'quotes' | 'formula';
  /** The form most definitions have. */
  readonly usual: string;
  readonly model: Abbreviation;
}

/** Formulas that say the same; the first is the one to write. */
const ALIKE: readonly string[] = ['以下简称', '下称', '简称', '以下简称为', '简称为'];

export const form = documentRule<FormFault, Options>({
  id: 'abbreviation/form',
  severity: 'hint',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：一件公文中注明简称的写法前后一致',
    en: 'Practice: one document introduces its short names in one way',
  },
  summary: { zh: '注明简称的写法前后一致', en: 'Short names are introduced in one way' },
  *find(document) {
    for (const definitions of byOwner(document)) {
      yield* misfits(definitions, 'quotes', ({ definition }) => definition.quotes);
      yield* misfits(definitions, 'formula', ({ definition }) => definition.formula.text);
    }
  },
  say({ abbreviation, kind, usual }) {
    const { short } = abbreviation;
    if (kind === 'formula') {
      return {
        zh: `此处写法与本文其他定义不同，别处用“${usual}”。通行做法是一件公文写法一致，请统一。`,
        en: `Other definitions in this text say ${usual}; write this one alike.`,
      };
    }
    return usual === ''
      ? {
          zh: `简称“${short}”加了引号，本文其他简称没有加。通行做法是一件公文写法一致，请统一。`,
          en: `${short} has quotation marks, the other short names of this text have none; write them alike.`,
        }
      : {
          zh: `简称“${short}”没有加引号，本文其他简称加了。通行做法是一件公文写法一致，请统一。`,
          en: `${short} has no quotation marks, the other short names of this text have them; write them alike.`,
        };
  },
  mend({ abbreviation, kind, usual }): readonly TextEdit[] {
    const { definition, shortSpan } = abbreviation;
    if (kind === 'formula') return [{ span: definition.formula.span, newText: usual }];
    if (usual !== '') {
      const [open = '', close = ''] = usual;
      return [
        { span: { start: shortSpan.start, end: shortSpan.start }, newText: open },
        { span: { start: shortSpan.end, end: shortSpan.end }, newText: close },
      ];
    }
    return [
      { span: { start: shortSpan.start - 1, end: shortSpan.start }, newText: '' },
      { span: { start: shortSpan.end, end: shortSpan.end + 1 }, newText: '' },
    ];
  },
});

/** The definitions of each document that shorten one name, titles left out. */
function byOwner(document: Document): readonly Abbreviation[][] {
  const groups = new Map<Document, Abbreviation[]>();
  for (const abbreviation of abbreviationsOf(document)) {
    const { definition, full, owner } = abbreviation;
    if (!ALIKE.includes(definition.formula.text) || /[《〈]/.test(definition.quotes + definition.short)) continue;
    if (full?.text.startsWith('《') === true) continue;
    const group = groups.get(owner);
    if (group === undefined) groups.set(owner, [abbreviation]);
    else group.push(abbreviation);
  }
  return [...groups.values()];
}

/** The first definition that differs from what most have; of two ways used equally often the first is the usual one. */
function* misfits(
  definitions: readonly Abbreviation[],
  kind: FormFault['kind'],
  formOf: (abbreviation: Abbreviation) => string,
): Iterable<FormFault> {
  const counts = new Map<string, number>();
  for (const each of definitions) counts.set(formOf(each), (counts.get(formOf(each)) ?? 0) + 1);
  if (counts.size < 2) return;
  const [usual] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best));
  const model = definitions.find((each) => formOf(each) === usual);
  const abbreviation = definitions.find((each) => formOf(each) !== usual);
  if (model === undefined || abbreviation === undefined) return;
  const message = { zh: '别处的写法', en: 'The form used elsewhere' };
  yield {
    span: abbreviation.definition.span,
    abbreviation,
    kind,
    usual,
    model,
    related: [{ span: model.definition.span, message }],
  };
}
