/** Cases of reference/ambiguous that do not belong on its page: relative articles. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'reference/ambiguous';

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
  it('finds 本条第一项 where two 款 of the article have one', () =>
    checkRule(
      id,
      `青湖市城市公园管理办法

第一条　公园应当设置：

（一）步道；

（二）照明。

公园可以设置：

（一）茶室；

（二）书店。

⟦本条第一项⟧设施应当免费。
`,
    ));
});
