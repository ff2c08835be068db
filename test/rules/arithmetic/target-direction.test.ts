/** Cases of arithmetic/target-direction that do not belong on its page: rates that may exceed 100 %, and what falls by design. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/target-direction';

describe(id, () => {
  it('finds a rate above 100 in a table and in a sentence', () => {
    checkRule(
      id,
      notice({
        body: `自来水普及率达到⟦108%⟧，垃圾无害化处理率保持在100%。

指标	2020年	2025年
农村自来水普及率（%）	92	⟦970⟧
发展质量融合率（%）	70	90`,
      }),
    );
  });

  it('leaves alone what may exceed 100', () => {
    checkRule(
      id,
      notice({
        body: `拨备覆盖率达到185%，毛入学率达到102%，任务完成率达到120%，资产负债率为104%，投入产出比达到150%。`,
      }),
    );
  });

  it('is silent on statistics, where numbers may fall', () => {
    checkRule(
      id,
      notice({
        body: `指标	2021年	2022年
企业数量	120	90
专利拥有量	80	120
出口总额	200	230
里程	160	176
产值	160	176`,
      }),
    );
  });

  it('is silent where several targets fall', () => {
    checkRule(
      id,
      notice({
        body: `指标	2020年	2025年	属性
企业数量	120	90	预期性
专利拥有量	80	60	预期性
出口总额	200	130	预期性
里程	160	176	预期性
产值	160	176	预期性
收入	16	17	预期性`,
      }),
    );
  });
});
