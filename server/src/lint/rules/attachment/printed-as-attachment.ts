// attachment/printed-as-attachment: a notice that prints or forwards a text lists that text in its attachment note. Many agencies still do so;
// the rule tells of it and calls it no mistake. Other attachments of such a notice are none of its business.
import type { Document } from '../../../model/document';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault, type Options } from '../../rule';
import { bareName } from '../../support/attachment-entries';
import { isOneOff, isWithoutPlace, nameKey } from '../../support/names';
import { titleCore } from '../../support/title-core';
import { isAloneOnLines, wholeLines } from '../../support/ways';

interface PrintedFault extends Fault {
  readonly verb: string;
  readonly name: string;
  readonly owner: Document;
}

/** By these a text is put out; what a notice 公布s or 下达s is often a list that really is attached. */
const PRINTING: readonly string[] = ['印发', '转发', '批转', '颁发'];

export const printedAsAttachment = documentRule<PrintedFault, Options>({
  id: 'attachment/printed-as-attachment',
  severity: 'information',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：批转、转发、印发类公文所批转、转发、印发的内容不按附件处理',
    en: 'Practice: what a notice prints, forwards or transmits is not treated as an attachment',
  },
  summary: { zh: '印发、转发的文件不列为附件', en: 'A printed or forwarded text is not listed as an attachment' },
  *find(document: Document): Iterable<PrintedFault> {
    for (const owner of eachDocument(document)) {
      const { title, attachmentNote } = owner;
      const core = title && titleCore(title);
      const verb = title?.verb?.text;
      if (!core || !attachmentNote || !verb || !PRINTING.includes(verb.replace(/^联合/, ''))) continue;
      const coreKey = nameKey(core.text);
      for (const { name, nameSpan } of attachmentNote.entries) {
        const key = nameKey(bareName(name));
        if (!isPrinted(key, coreKey)) continue;
        const related = [{ span: core.span, message: { zh: `标题写明${verb}的文件`, en: 'What the title prints' } }];
        yield { span: nameSpan, verb, name: bareName(name), owner, related };
      }
    }
  },
  why: {
    zh: '附件说明还列有别的附件，须由人改写',
    en: 'the note lists other attachments too; somebody must rewrite it',
  },
  mends({ name, owner: { attachmentNote, inner, source } }) {
    if (attachmentNote?.entries.length !== 1) return [];
    const page = inner.find(
      ({ label, title }) => label !== undefined && title && nameKey(title.text) === nameKey(name),
    );
    const labels = page?.label && isAloneOnLines(page.label.span, source) ? [page.label.span] : [];
    return [
      {
        title: { zh: '删去附件说明和“附件”字样', en: 'Delete the note and the label 附件' },
        edits: [attachmentNote.span, ...labels].map((span) => ({ span: wholeLines(span, source), newText: '' })),
      },
    ];
  },
  say: ({ verb, name }) => ({
    zh: `“${name}”是本件${verb}的文件，不是附件。通行做法是${verb}的文件直接排在正文之后，不列入附件说明，文件前不标“附件”；不少地方仍列为附件，请按本机关的体例确定。`,
    en: `“${name}” is what this document puts out and no attachment. In practice it follows the text without an entry in the note and without the label 附件; many agencies still list it, so keep to the usage of yours.`,
  }),
});

/** The entry names the text in the title: the same, with a place before it or without, or with a slip. */
function isPrinted(key: string, core: string): boolean {
  if (key.length < 4) return false;
  return key === core || isWithoutPlace(key, core) || isWithoutPlace(core, key) || isOneOff(key, core);
}
