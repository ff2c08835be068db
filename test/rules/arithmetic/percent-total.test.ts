/** Cases of arithmetic/percent-total that do not belong on its page: lists that are complete and lists that are not. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/percent-total';

describe(id, () => {
  it('reads both colons and years before and behind', () => {
    checkRule(id, notice({ body: `三次产业结构由2015年的4.1:47.4:48.5调整为2020年的⟦3.3∶40.9∶54.8⟧。` }));
  });

  it('does not take shares of tens or of other things for percentages', () => {
    checkRule(
      id,
      notice({ body: `三次产业按6∶3∶1安排资金，三次产业贡献率之比为1∶4∶5。产业结构调整，种植业与养殖业之比为55∶45。` }),
    );
  });

  it('adds the shares of the three industries', () => {
    checkRule(id, notice({ body: `第一产业占⟦8.9%，第二产业占43.0%，第三产业占49.2%⟧。` }));
  });

  it('is silent on lists that leave something out or nest', () => {
    checkRule(
      id,
      notice({
        body: `第一产业占8.9%，其中种植业占5.2%，第二产业占43.0%，第三产业占48.2%。男性占比提高2%，女性占比下降2%。`,
      }),
    );
  });

  it('adds a column of shares as they are rounded', () => {
    checkRule(
      id,
      notice({
        body: `类别	比重（%）
甲	33.3
乙	33.3
丙	33.3
合计	100.0`,
      }),
    );
  });

  it('does not add rates whose total is 100', () => {
    checkRule(
      id,
      notice({
        body: `单位	完成率（%）
甲	100
乙	100
合计	100`,
      }),
    );
  });

  it('finds the column that does not add up', () => {
    checkRule(
      id,
      notice({
        body: `类别	比重（%）
甲	35.3
乙	33.3
丙	33.4
合计	⟦100.0⟧`,
      }),
    );
  });
});
