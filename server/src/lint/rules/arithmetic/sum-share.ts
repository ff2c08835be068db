// 部分与总数相符：a part is not greater than its whole, a share is the part divided by the whole, and the parts that are listed completely come to
// the whole. Silent where another whole may be meant (占全省的…) and where a list may leave something out.
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule } from '../../rule';
import { partFaults, shareFaults, type PartFault } from '../../support/part-faults';
import { waysOf } from '../../support/ways';

export const sumShare = documentRule<PartFault, Record<never, never>>({
  id: 'arithmetic/sum-share',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '部分不大于整体，占比等于部分除以整体，各部分之和等于整体（通行做法）',
    en: 'a part does not exceed its whole, a share is part by whole, all parts come to the whole (common practice)',
  },
  summary: { zh: '部分、占比与总数相符', en: 'Parts and shares fit their whole' },
  *find(top) {
    for (const document of eachDocument(top)) {
      // Where rows are left out, the total is that of more than what is printed.
      if (!document.abridged) yield* shareFaults(document);
      for (const paragraph of eachParagraph(document)) if (!paragraph.quoted) yield* partFaults(paragraph);
    }
  },
  why: {
    zh: '须核对部分和总数中哪一处有误',
    en: 'somebody must find out which of part and whole is wrong',
  },
  say: ({ message }) => message,
  mends: waysOf,
});
