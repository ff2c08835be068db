// attachment/unreferenced: a page is headed 附件 and the attachment note does not list it; or there is no note, and the text speaks of no
// attachment either. Silent about what a notice prints under the label 附件 and about tables annexed to laws and plans.
import type { Document } from '../../../model/document';
import { eachParagraph } from '../../../model/walk';
import { documentRule, type Fault, type Mending, type Options } from '../../rule';
import { attachmentScopes, type AttachmentScope } from '../../support/attachment-closure';
import { isCovering } from '../../support/covering';
import { nameKey } from '../../support/names';
import { citationsOf, ISSUING_VERBS } from '../../support/title-core';
import { gapAt, inserting, isAloneOnLines, lineEndOf } from '../../support/ways';

interface UnlistedPage extends Fault {
  readonly name: string;
  readonly noted: boolean;
  readonly scope: AttachmentScope;
}

export const unreferenced = documentRule<UnlistedPage, Options>({
  id: 'attachment/unreferenced',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）对附件说明的规定：公文如有附件，在正文下编排附件说明',
    en: 'GB/T 9704—2012, Layout key for official document: what is attached is listed in a note under the text',
  },
  summary: { zh: '附件应当在附件说明中列出', en: 'Every attachment is listed in the attachment note' },
  *find(document: Document): Iterable<UnlistedPage> {
    for (const scope of attachmentScopes(document)) yield* unlistedIn(scope);
  },
  why: {
    zh: '附件没有标题，或者找不到附件说明的位置，须由人补写',
    en: 'the page has no title, or there is no telling where the note belongs; somebody must write it',
  },
  mends: ({ scope }) => listingAll(scope),
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

function* unlistedIn(scope: AttachmentScope): Iterable<UnlistedPage> {
  const { owner, note, listed, unlisted } = scope;
  const noted = listed.length > 0;
  for (const page of unlisted) {
    const label = page.label;
    if (!label) continue;
    const name = page.title?.text ?? `${label.word}${label.number?.value ?? ''}`;
    const span = label.span;
    if (noted) {
      const related = note && [{ span: note.span, message: { zh: '附件说明在这里', en: 'The attachment note' } }];
      yield { span, name, noted, related, scope };
    } else if (!isCovered(owner, page)) yield { span, name, noted, scope };
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

/** All pages listed: those that are missing behind the entries there are, or a note of its own above the signature. */
function listingAll({ owner, note, listed, unlisted }: AttachmentScope): readonly Mending[] {
  const { source } = owner;
  const names = unlisted.map(({ title }) => title?.text);
  if (names.some((name) => name === undefined)) return [];
  const eol = lineEndOf(source);
  const title = { zh: '在附件说明中列出', en: 'List it in the attachment note' };
  if (note !== undefined && listed.length > 0) {
    const [first, last] = [note.entries[0], note.entries.at(-1)];
    if (!first || !last || note.entries.some(({ label }) => label !== undefined)) return [];
    const rows = names.map((name, index) => `${eol}　　　${listed.length + index + 1}.${name}`);
    const end = { start: last.span.end, end: last.span.end };
    const number = first.number
      ? []
      : [{ span: { start: first.nameSpan.start, end: first.nameSpan.start }, newText: '1.' }];
    return [{ title, edits: [...number, { span: end, newText: rows.join('') }] }];
  }
  const at = owner.signatures[0]?.span.start ?? owner.date?.span.start;
  if (at === undefined || !isAloneOnLines({ start: at, end: at }, source.slice(0, at))) return [];
  const text =
    names.length === 1
      ? `附件：${names[0]}`
      : `附件：${names.map((name, index) => `${index + 1}.${name}`).join(`${eol}　　　`)}`;
  return [inserting(at, text + gapAt(source, at), { zh: '补上附件说明', en: 'Add the attachment note' })];
}

function onOneLine(between: string): boolean {
  return !/[\r\n]/.test(between);
}
