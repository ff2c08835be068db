/** Cases of numeral/large-number that do not belong on its page: scales, groups of digits in text and tables. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/large-number';

describe(id, () => {
  for (const number of ['4千5百', '3百', '5千', '5百万', '1亿2000万', '2万5千']) {
    it(`finds ${number}`, () => checkRule(id, notice({ body: `奖励⟦${number}⟧元。` })));
  }

  for (const right of [
    '3千瓦',
    '5千米',
    '1013百帕',
    '500千瓦时',
    '500强企业',
    '2022百强县',
    '4500万元',
    '1.2亿元',
    '10万余人',
    '1,234.5万元',
    '2021,2022年',
    '1,2,3项',
    '附件4,2022年',
    '电话87052021',
    '邮编310025',
  ]) {
    it(`leaves ${right} alone`, () => checkRule(id, notice({ body: `情况为${right}。` })));
  }

  it('finds groups that are not of three', () => {
    checkRule(id, notice({ body: '面积⟦1,20,000⟧平方米，投资⟦12,3456⟧万元，人数⟦1,2000⟧人。' }));
  });

  it('does not take half-width commas of a text for groups', () => {
    const body = '经研究,现将2021,2022年的安排通知如下,请结合实际,认真落实,按时报送,不得延误。';
    checkRule(id, notice({ body }));
  });

  it('tells two ways of grouping once, in text and in each column', () => {
    checkRule(id, notice({ body: '完成投资125000万元、230000万元，补助⟦12,500⟧万元。' }));
    const table = (cell: string): string =>
      notice({
        body: `收支如下。\n\n项目\t编码\t预算数\n税收\t10001\t210,000\n非税\t10002\t73,000\n其他\t10003\t${cell}`,
      });
    checkRule(id, table('⟦12200⟧'));
    checkRule(id, table('12,200'));
    checkRule(id, table('980'));
  });
});
