// 合计等于各项之和：the totals of a table, in rows and in columns, are what their parts come to, as far as rounding allows. Silent where the
// parts are not all there, or where the numbers do not bear out which parts a total takes together.
import { gridOf } from '../../../model/table-grid';
import { wrongTotals } from '../../../model/table-totals';
import { eachDocument, eachTable } from '../../../model/walk';
import { documentRule } from '../../rule';
import { totalFault, type TotalFault } from '../../support/total-faults';
import { waysOf } from '../../support/ways';

export const totalRow = documentRule<TotalFault, Record<never, never>>({
  id: 'arithmetic/total-row',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '合计、小计、总计等于各项之和（通行做法）',
    en: 'totals are the sum of their parts (common practice)',
  },
  summary: { zh: '表中的合计等于各项之和', en: 'Totals of tables are the sum of their parts' },
  *find(top) {
    for (const document of eachDocument(top)) {
      if (document.abridged) continue;
      for (const table of eachTable(document)) {
        const grid = gridOf(table, document);
        for (const claim of grid ? wrongTotals(grid) : []) {
          const fault = totalFault(claim, '合计', 'total');
          if (fault) yield fault;
        }
      }
    }
  },
  why: {
    zh: '须核对合计和各项中哪一处有误',
    en: 'somebody must find out which of the total and its parts is wrong',
  },
  say: ({ message }) => message,
  mends: waysOf,
});
