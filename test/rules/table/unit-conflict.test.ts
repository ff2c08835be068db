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

  it('sees the one rate without its sign', () =>
    checkRule(
      id,
      noticeWith(
        '指标|2020年|2025年|年均增速\n甲产量|100|200|14.9%\n乙产量|100|180|12.5%\n丙产量|100|150|⟦8.4⟧\n丁产量|100|130|5.4%\n戊产量|100|120|3.7%',
      ),
    ));

  it('lets 0, a dash and columns with few signs stand without one', () =>
    checkRule(
      id,
      noticeWith(
        '指标|2020年|2025年|年均增速\n甲产量|100|200|14.9%\n乙产量|100|180|12.5%\n丙产量|100|100|0\n丁产量|100|130|5.4%\n戊产量|100|120|3.7%',
      ),
    ));
});
