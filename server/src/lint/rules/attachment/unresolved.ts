// attachment/unresolved: the attachment note lists an attachment that has no page. Copies from the web often lack all pages; where not one is
// there, nothing is wrong with the text at hand, and only an issue or a draft is told.
import type { Document } from '../../../model/document';
import { documentRule, type Fault, type Options, type RuleContext, type Severity } from '../../rule';
import { attachmentScopes, leavesAttachmentsOut, type AttachmentScope } from '../../support/attachment-closure';

interface MissingPage extends Fault {
  readonly name: string;
  /** Not one of the listed attachments is printed. */
  readonly none: boolean;
}

export const unresolved = documentRule<MissingPage, Options>({
  id: 'attachment/unresolved',
  severity: 'error',
  fix: 'none',
  source: {
    kind: 'standard',
    zh: '国家标准《党政机关公文格式》（GB/T 9704—2012）对附件说明和附件的规定：附件的顺序号和标题应当与附件说明的表述一致',
    en: 'GB/T 9704—2012, Layout key for official document: attachments follow the note that lists them',
  },
  summary: { zh: '附件说明列出的附件应当有附件页', en: 'Every attachment that the note lists has its page' },
  *find(document: Document, context: RuleContext): Iterable<MissingPage> {
    for (const scope of attachmentScopes(document)) yield* missingIn(scope, context);
  },
  say: ({ name, none }) =>
    none
      ? {
          zh: `附件说明列有“${name}”，正文之后没有附件。按公文格式国家标准的规定，附件应当随正文编排；请补上附件，不刊附件的写明“（附件略）”。`,
          en: `The note lists “${name}”, and no attachment follows. The national standard has attachments follow the text; add them, or say （附件略） where they are left out.`,
        }
      : {
          zh: `附件说明列有“${name}”，后面没有这个附件。按公文格式国家标准的规定，附件说明与附件应当一致；请补上附件，或者从附件说明中删去。`,
          en: `The note lists “${name}”, and no page of this attachment follows. By the national standard note and attachments agree; add the page or take the entry out.`,
        },
});

function* missingIn(scope: AttachmentScope, { profile, inIssue }: RuleContext): Iterable<MissingPage> {
  const missing = scope.listed.filter(({ page, absent }) => !page && !absent);
  const first = missing[0];
  if (!first || leavesAttachmentsOut(scope)) return;
  const pages = [...scope.listed.flatMap(({ page }) => page ?? []), ...scope.unlisted];
  if (pages.length === 0) {
    if (profile !== 'draft' && !inIssue) return;
    yield { span: first.entry.nameSpan, name: first.name, none: true, severity: inIssue ? 'information' : 'warning' };
    return;
  }
  const last = pages.at(-1);
  const lastListed = Math.max(...scope.listed.map(({ page, index }) => (page ? index : -1)));
  for (const { entry, name, index } of missing) {
    // What a copy from the web lacks it lacks at the end.
    const severity: Severity = index < lastListed || inIssue || profile === 'draft' ? 'error' : 'warning';
    const label = last?.label?.span ?? last?.title?.span;
    const related = label && [
      { span: label, message: { zh: '已有的最后一个附件', en: 'The last attachment printed' } },
    ];
    yield { span: entry.nameSpan, name, none: false, severity, related };
  }
}
