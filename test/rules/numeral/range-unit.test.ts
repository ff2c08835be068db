/** Cases of numeral/range-unit that do not belong on its page: the joints, what may be left out, and mending. */
import assert from 'node:assert/strict';
import { checkFix, checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/range-unit';

describe(id, () => {
  for (const range of ['15～30%', '5至10%', '5到10%', '2—4‰', '9～16亿元']) {
    it(`finds ${range}`, () => checkRule(id, notice({ body: `比例为⟦${range}⟧左右。` })));
  }

  for (const range of [
    '15%～30%',
    '0～5%',
    '9亿～16亿元',
    '1—2个',
    '4到5个百分点',
    '100—200人',
    '百分之五至百分之十',
    '基准价×（1-5%）',
  ]) {
    it(`leaves ${range} alone`, () => checkRule(id, notice({ body: `比例为${range}。` })));
  }

  it('repeats the sign of the last number', () => {
    checkFix(id, notice({ body: '比例为15～30%。' }), notice({ body: '比例为15%～30%。' }));
  });

  it('gives 万 as a hint and a habit once', () => {
    const findings = findingsOf(id, notice({ body: '补助10—20万元、30—50万元，奖励5—8万元。' }));
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      ['hint'],
    );
  });
});
