// 所引条款、附件、专栏、表在本文件中应当存在: a reference that must be found in its own document and is not. What may be another document's
// provision, or what a copy may have lost, is not judged; the resolver says which is which.
import type { Document } from '../../../model/document';
import type { ReferenceStep } from '../../../model/reference-types';
import { attachmentsOf } from '../../../workspace/attachments';
import { placeOf } from '../../../workspace/occurrences';
import { resolvedReferences } from '../../../workspace/resolve';
import { documentRule, type Bilingual, type Fault, type Severity } from '../../rule';
import { lastOfKind, whereOf } from '../../support/last-of-kind';

interface MissingFault extends Fault {
  readonly printed: string;
  /** What there is instead: 共有 12 条. */
  readonly instead?: Bilingual;
  readonly where: Bilingual;
}

export const unresolved = documentRule<MissingFault, Record<never, never>>({
  id: 'reference/unresolved',
  severity: 'error',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：文中引用的条款、附件、专栏、图表在本文件中应当存在',
    en: 'Practice: the provisions, attachments, boxes, tables and figures a text refers to are in it',
  },
  summary: { zh: '文内引用的条款、附件、专栏、图表存在', en: 'What a text refers to inside itself is there' },
  *find(top) {
    for (const { resolution } of resolvedReferences(top)) {
      if (resolution.kind !== 'none') continue;
      const { step, document } = resolution;
      // 第一款、第二款 of one missing article are one fault.
      if (step.inherited) continue;
      const last = lastOfKind(resolution);
      yield {
        span: step.span,
        severity: severityOf(step, document),
        printed: top.source.slice(step.span.start, step.span.end).replace(/\s/g, ''),
        where: whereOf(resolution),
        ...(last === undefined ? {} : { instead: last.words }),
        ...(last?.entity === undefined
          ? {}
          : { related: [{ span: placeOf(last.entity).selection, message: last.label }] }),
      };
    }
  },
  why: {
    zh: '须由人改正序号，或者补上所引的内容',
    en: 'somebody must correct the number or supply what is referred to',
  },
  say({ printed, instead, where }) {
    return {
      zh: `${where.zh}没有“${printed}”${instead ? `（${instead.zh}）` : ''}。通行做法是所引内容在文中可以找到；请核对序号，或补上所引内容。`,
      en: `There is no “${printed}” in ${where.en}${instead ? ` (${instead.en})` : ''}. What a text refers to should be found in it; check the number or add what is missing.`,
    };
  },
});

/** A copy may lack its attachments; a number beyond those that are there is surer than one where there are none. */
function severityOf(step: ReferenceStep, document: Document): Severity {
  // A copy may have lost a picture with its caption.
  if (step.unit === 'figure') return 'information';
  if (step.unit !== 'attachment' && step.unit !== 'attached-table' && step.unit !== 'attached-figure') return 'error';
  return step.value === undefined && attachmentsOf(document).length === 0 ? 'information' : 'warning';
}
