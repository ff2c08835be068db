/** Cases of table/unit-conflict beyond its page: units repeated alike and columns of their own. */
import { checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/unit-conflict';

describe(id, () => {
  it('lets a cell repeat the unit, or bear another kind of unit', () =>
    checkRule(id, noticeWith('项目|投资（万元）\n甲|1200万元\n乙|900\n丙|3公里\n丁|800')));

  it('lets a column print a unit in every cell', () =>
    checkRule(id, noticeWith('项目|投资（万元）\n甲|1.2亿元\n乙|3亿元\n丙|800\n丁|2亿元')));

  it('reckons what the cell comes to', () =>
    checkRule(id, noticeWith('项目|投资（亿元）\n甲|1.2\n乙|⟦900万元⟧\n丙|3.1\n丁|0.8')));
});
