/** Cases of structure/element-order that do not belong on its page: the number of a judicial interpretation. */
import { checkRule } from '../../support/check-rule';

const id = 'structure/element-order';

describe(id, () => {
  it('lets the number stand below the annotation, as courts print it', () =>
    checkRule(
      id,
      `最高人民法院关于审理绿地纠纷案件适用法律若干问题的解释

（2020年12月23日最高人民法院审判委员会第1823次会议通过，自2021年1月1日起施行）

法释〔2020〕17号

为正确审理绿地纠纷案件，结合审判实践，制定本解释。

第一条　占用公共绿地引起的纠纷，适用本解释。

第二条　本解释自2021年1月1日起施行。
`,
    ));
});
