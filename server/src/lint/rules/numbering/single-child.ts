// 只有一个下级序数：a level that is opened for one member alone. A habit of taste, so never more than a hint.
import type { Span } from '../../../base/span';
import { eachDocument } from '../../../model/walk';
import { documentRule, type Fault } from '../../rule';
import { printedOrdinal } from '../../support/ordinal-text';
import { siblingRuns } from '../../support/sibling-runs';
import { findMisfits } from '../../support/misfits';
import { replacing } from '../../support/ways';

interface SingleFault extends Fault {
  readonly found: string;
  readonly after: Span;
}

export const singleChild = documentRule<SingleFault, Record<never, never>>({
  id: 'numbering/single-child',
  severity: 'hint',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '只有一项内容时不必编号（通行做法）',
    en: 'a single member needs no ordinal (common practice)',
  },
  summary: { zh: '同级只有一个序数', en: 'A level with one member only' },
  *find(top, { profile }) {
    if (profile === 'draft') return;
    for (const document of eachDocument(top)) {
      if (document.form === 'attachment' || document.abridged || document.legal) continue;
      const misfits = findMisfits(document);
      if (misfits.length > 0) continue;
      for (const { sections } of siblingRuns(document)) {
        const [only] = sections;
        if (only === undefined || sections.length > 1 || only.marker.value !== 1 || only.role !== 'heading') continue;
        yield { span: only.marker.span, found: printedOrdinal(document.source, only.marker), after: only.marker.after };
      }
    }
  },
  mends: ({ span, found, after }) => [
    replacing({ start: span.start, end: Math.max(span.end, after.end) }, '', {
      zh: `去掉序数“${found}”`,
      en: `Drop the ordinal ${found}`,
    }),
  ],
  say: ({ found }) => ({
    zh: `这一级只有“${found}”一个序数，没有下一个。通行做法是只有一项内容时不编号；请核对是否缺漏，或去掉序数。`,
    en: `“${found}” is the only ordinal of its level. By common practice a single member is not numbered; check whether something is missing, or drop the ordinal.`,
  }),
});
