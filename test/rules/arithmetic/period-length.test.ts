/** Cases of arithmetic/period-length that do not belong on its page: forms of years and what counts none. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/period-length';

describe(id, () => {
  it('reads every way of writing years', () => {
    checkRule(
      id,
      notice({
        body: `⟦三年⟧行动方案（2021—2025年）、五年规划(2021-2025年)、2016年至2020年⟦四十年⟧、2011～2020年十年。`,
      }),
    );
  });

  it('accepts both ways of counting', () => {
    checkRule(
      id,
      notice({ body: `2020—2025年五年间稳步增长，三年行动计划（2021—2024年）和三年行动计划（2021—2023年）都已实施。` }),
    );
  });

  it('does not count school years, terms of service and each so many years', () => {
    checkRule(
      id,
      notice({
        body: `2019—2022年三年级学生、2019—2022年5年以上经历、第三年（2021—2029年）、每五年（2001—2020年）评估。`,
      }),
    );
  });

  it('looks into the titles that are cited', () => {
    checkRule(id, notice({ body: `认真落实《城乡绿化⟦三年⟧行动计划（2021—2025年）》。` }));
  });
});
