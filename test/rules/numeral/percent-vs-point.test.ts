/** Cases of numeral/percent-vs-point that do not belong on its page: subjects, comparisons, levels told before, and how grave each is. */
import assert from 'node:assert/strict';
import { checkFix, checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/percent-vs-point';

describe(id, () => {
  for (const marked of [
    '占全市生产总值的比重⟦提高2%左右⟧。',
    '增速比上年⟦回落2%⟧。',
    '服务业增加值增速⟦快于全省3%⟧。',
    '占比较上年提升⟦3个点⟧。',
    '覆盖率由80%提高到85%，⟦提高了5%⟧。',
    '生产总值⟦增长6个百分点⟧。',
    '产值9200亿元，比2015年的6180亿元⟦增长48.9个百分点⟧。',
    '占全省的比重为14%，⟦高于全国平均水平3%⟧。',
    '失业率为5.1%，比上年⟦下降0.3%⟧。',
  ]) {
    it(`finds ${marked}`, () => checkRule(id, notice({ body: marked })));
  }

  for (const right of [
    '占比由9.2%提升至9.8%。',
    '比重提高到52%以上。',
    '税率由25%降至20%。',
    '投诉率下降30%，事故率下降20%，利用率提高20%，劳动生产率提高15%。',
    '出口占比达到15%，增长8%；增加值占比为62%，同比增长9.8%。',
    '拉动生产总值增长2.1个百分点，影响收入增长0.5个百分点。',
    '设充电点3个、监测点50个点位，每平方公里50个点。',
    '增速高于6%的预期目标，单位能耗下降13.5%。',
    '覆盖率由80%提高到88%，提高10%。',
  ]) {
    it(`leaves ${right} alone`, () => checkRule(id, notice({ body: right })));
  }

  it('finds 个点 in a cell', () => {
    checkRule(
      id,
      notice({ body: '指标如下。\n\n指标\t单位\t2025年\n进出口额\t亿元\t增速高于全省⟦3个点⟧\n出口额\t亿元\t1200' }),
    );
  });

  it('warns of shares and of what both ends prove, and tells other rates as information', () => {
    const severities = (body: string): readonly string[] =>
      findingsOf(id, notice({ body })).map(({ severity }) => severity);
    assert.deepEqual(severities('占比提高3%。'), ['warning']);
    assert.deepEqual(severities('覆盖率提高3%。'), ['information']);
    assert.deepEqual(severities('覆盖率由61.2%提高到62.5%，提高1.3%。'), ['warning']);
  });

  it('shows the sum that proves it', () => {
    const [finding] = findingsOf(id, notice({ body: '覆盖率由61.2%提高到62.5%，提高1.3%。' }));
    assert.match(finding?.message.zh ?? '', /62\.5－61\.2＝1\.3/);
  });

  it('mends the sign', () => {
    checkFix(
      id,
      notice({ body: '占比提高3%，增速高于全省3个点。' }),
      notice({ body: '占比提高3个百分点，增速高于全省3个百分点。' }),
    );
  });
});
