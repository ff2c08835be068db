// attachment/unreferenced: a page is headed 附件 and the attachment note does not list it; or there is no note, and the text speaks of no
// attachment either. Silent about what a notice prints under the label 附件 and about tables annexed to laws and plans.
import type { Document } from '../../../model/document';
import { eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { attachmentScopes, type AttachmentScope } from '../../support/attachment-closure';
import { isCovering } from '../../support/covering';
import { nameKey } from '../../support/names';
import { citationsOf, ISSUING_VERBS } from '../../support/title-core';

interface UnlistedPage extends Fault {
  readonly name: string;
  readonly noted: boolean;
}

export const unreferenced = documentRule<UnlistedPage, Options>({
  id: 'attachment/unreferenced',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）对附件说明的规定：公文如有附件，在正文下编排附件说明',
    en: 'GB/T 9704—2012, Layout key for official document: what is attached is listed in a note under the text',
  },
  summary: { zh: '附件应当在附件说明中列出', en: 'Every attachment is listed in the attachment note' },
  *find(document: Document): Iterable<UnlistedPage> {
    for (const scope of attachmentScopes(document)) yield* unlistedIn(scope);
  },
  say: ({ name, noted }) =>
    noted
      ? {
          zh: `附件说明没有列出“${name}”。按公文格式国家标准的规定，附件应当在附件说明中列明顺序号和名称；请在附件说明中补上，或者删去这个附件。`,
          en: `The attachment note does not list “${name}”. By the national standard the note gives number and name of every attachment; add it there or take the page out.`,
        }
      : {
          zh: `正文没有附件说明，也没有提到“${name}”。按公文格式国家标准的规定，公文有附件的，在正文之下编排附件说明；请补上“附件：${name}”。`,
          en: `There is no attachment note, and the text does not speak of “${name}”. By the national standard a note under the text lists what is attached; add one.`,
        },
});

function* unlistedIn({ owner, note, listed, unlisted }: AttachmentScope): Iterable<UnlistedPage> {
  const noted = listed.length > 0;
  for (const page of unlisted) {
    const label = page.label;
    if (!label) continue;
    const name = page.title?.text ?? `${label.word}${label.number?.value ?? ''}`;
    const span = label.span;
    if (noted) {
      const related = note && [{ span: note.span, message: { zh: '附件说明在这里', en: 'The attachment note' } }];
      yield { span, name, noted, related };
    } else if (!isCovered(owner, page)) yield { span, name, noted };
  }
}

/** No note is needed: the text speaks of it, prints it, or is no official document. */
function isCovered(owner: Document, page: Document): boolean {
  if (!isCovering(owner) && owner.form !== 'forwarded') return true;
  // 附件：××表 over the table itself is note and heading in one.
  if (page.title && page.label && onOneLine(owner.source.slice(page.label.span.end, page.title.span.start)))
    return true;
  for (const { view } of eachParagraph(owner)) if (/附[件表录图]|附后|后附|所附|附上/.test(view.text)) return true;
  const key = nameKey(page.title?.text ?? '');
  if (key === '') return true;
  const verb = owner.title?.verb?.text.replace(/^联合/, '') ?? '';
  return ISSUING_VERBS.includes(verb) || citationsOf(owner).some((citation) => nameKey(citation.title) === key);
}

function onOneLine(between: string): boolean {
  return !/[\r\n]/.test(between);
}
