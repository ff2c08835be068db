/** Cases of numeral/decrease-multiple that do not belong on its page: verbs, both ends printed, and the sums in messages. */
import assert from 'node:assert/strict';
import { checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/decrease-multiple';

describe(id, () => {
  for (const marked of [
    '成本⟦下降一倍⟧。',
    '事故起数⟦减少2倍⟧以上。',
    '用时⟦缩短了3倍⟧。',
    '能耗⟦降低两倍⟧。',
    '产值由100亿元增加到300亿元，⟦增长3倍⟧。',
    '站点由20个扩大到60个，⟦翻了一番⟧。',
    '客流量是2019年的3倍，⟦增长3倍⟧。',
  ]) {
    it(`finds ${marked}`, () => checkRule(id, notice({ body: marked })));
  }

  for (const right of [
    '产值由100亿元增加到200亿元，增长1倍；由50个增加到150个，增长2倍。',
    '产值由100亿元增加到205亿元，翻了一番；由120万元增加到300万元，翻一番多。',
    '产值由100亿元增加到300亿元，按不变价格计算翻一番。',
    '由约100家增加到300多家，增长3倍。',
    '由100家增加到300家，是原来的3倍。',
    '减少1/3，减少三分之二，下降2位，杠杆率下降1倍，赔付倍数降低2倍。',
    '处违法所得一倍以上五倍以下罚款，力争再翻一番。',
  ]) {
    it(`leaves ${right} alone`, () => checkRule(id, notice({ body: right })));
  }

  it('shows the sum', () => {
    const [finding] = findingsOf(id, notice({ body: '企业由100家增加到300家，增加了3倍。' }));
    assert.match(finding?.message.zh ?? '', /300÷100＝3倍，即增加了3－1＝2倍/);
  });
});
