// 引用已经废止、失效的文件。Speaks where a library marks a cited document 废止 or 失效, or a known document ends it (同时废止); silent where the citing
// text itself ends or changes it, and where it was in force when the citing text was made.
import { shift } from '../../../base/span';
import type { TextEdit } from '../../../base/edit';
import { folderRule, type Bilingual, type Fault, type Options } from '../../rule';
import { citationOf, titleToCite } from '../../support/citation-form';
import { citedPlaces, type CitedPlace } from '../../support/cited-places';
import { eachDatedDocument, type DatedDocument } from '../../support/document-dates';
import { isSurelyBefore, standingOf, type Standing } from '../../support/out-of-force';
import { ownEntry } from '../../support/own-entry';

interface RepealedFault extends Fault {
  readonly standing: Standing;
  readonly edit?: TextEdit;
}

const STATES: Readonly<Record<Standing['state'], Bilingual>> = {
  repealed: { zh: '已经废止', en: 'is repealed' },
  lapsed: { zh: '已经失效', en: 'has lapsed' },
  revised: { zh: '已经修改', en: 'has been revised' },
};
const SAYS: Readonly<Record<Standing['by'], Bilingual>> = {
  library: { zh: '文件库中的这一行', en: 'this row of the library' },
  document: { zh: '这里规定废止', en: 'repealed here' },
};

export const repealed = folderRule<RepealedFault, Options>({
  id: 'citation/repealed',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：不引用已经废止、失效的文件作依据',
    en: 'Common practice: documents no longer in force are not cited as a basis',
  },
  summary: { zh: '引用的文件仍然有效', en: 'Cited documents are in force' },
  *find(file, { uri, knowledge }) {
    const entry = ownEntry(file, uri);
    for (const { base, document } of file.documents) {
      const own = shift(document.span, base);
      for (const dated of eachDatedDocument(document)) {
        for (const place of citedPlaces(dated.document)) {
          const standing = standingOf({ name: place.name, number: place.number?.key }, { entry, knowledge, own });
          if (standing === undefined || wasInForce(dated, standing)) continue;
          const edit = editOf(place, standing);
          yield {
            span: shift(place.citation ? place.citation.span : place.span, base),
            standing,
            ...(standing.state === 'revised' ? { severity: 'information', fix: 'none' } : { tags: ['deprecated'] }),
            ...(edit && { edit: { span: shift(edit.span, base), newText: edit.newText } }),
            related: [
              {
                span: standing.place.span,
                ...(standing.place.uri === uri ? {} : { uri: standing.place.uri }),
                message: SAYS[standing.by],
              },
            ],
          };
        }
      }
    }
  },
  say({ standing: { state, title, successor } }) {
    const { zh, en } = STATES[state];
    const next = successor && nameOf(successor);
    const advice: Bilingual =
      state === 'revised'
        ? { zh: '请核对引用的内容是否仍然适用。', en: 'Check whether what is cited of it still holds.' }
        : {
            zh: next === undefined ? '请改引现行有效的文件。' : `请改引替代它的${next}。`,
            en: next === undefined ? 'Cite what is in force instead.' : `Cite ${next}, which took its place.`,
          };
    return {
      zh: `《${title}》${zh}。通行做法是不引用已经废止、失效的文件作依据；${advice.zh}`,
      en: `《${title}》 ${en}. In practice documents no longer in force are not cited as a basis. ${advice.en}`,
    };
  },
  mend: ({ edit }: RepealedFault) => edit && [edit],
});

function nameOf({ title, number }: NonNullable<Standing['successor']>): string | undefined {
  if (title === undefined) return number === undefined ? undefined : `“${number}”`;
  return number === undefined ? `《${title}》` : `《${title}》（${number}）`;
}

/** The citing document is older than the end of the cited one. */
function wasInForce({ date, year }: DatedDocument, { since }: Standing): boolean {
  if (since === undefined || year === undefined) return false;
  return isSurelyBefore({ year: date?.year ?? year, month: date?.month ?? 0, day: date?.day ?? 0 }, since);
}

/** The successor in place of what is cited, in region offsets; none where a provision is meant, which has another number there. */
function editOf(
  { citation, number, span, owner, provision }: CitedPlace,
  { successor }: Standing,
): TextEdit | undefined {
  if (successor === undefined || provision) return undefined;
  const { title } = successor;
  if (citation === undefined) {
    return successor.number === undefined ? undefined : { span, newText: successor.number };
  }
  if (title === undefined) return undefined;
  if (number === undefined) return { span: citation.inner, newText: titleToCite(title, citation.title, owner) };
  return { span, newText: citationOf(title, successor.number, citation.title, owner) };
}
