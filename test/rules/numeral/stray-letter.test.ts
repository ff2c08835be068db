/** Cases of numeral/stray-letter that do not belong on its page: where letters stand, names that have them by right, tables, and mending. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/stray-letter';

describe(id, () => {
  for (const number of ['2O21', '2o21', '2○21', '1l0', 'l00', '3O0', '1O', '1.O5', 'O.5', '2０O5']) {
    it(`finds ${number}`, () => checkRule(id, notice({ body: `比例为⟦${number}⟧%。` })));
  }

  for (const name of [
    '5G基站',
    'G60科创走廊',
    'PM2.5、O3、CO2浓度',
    'O3日最大8小时平均浓度',
    'O2O、B2B2C、P2P模式',
    '4K、8K视频',
    '1A级景区',
    'V2.0版',
    'C919飞机',
    '5L灭火器',
    '10l水桶',
    'I型、II类',
    '20○○年',
    '统一社会信用代码91330000MA27U0O12X',
    'www.1O0.example.cn',
    'A1O2-3l4型',
  ]) {
    it(`leaves ${name} alone`, () => checkRule(id, notice({ body: `有关${name}的情况。` })));
  }

  it('leaves columns of numbers to the rule on tables', () => {
    checkRule(
      id,
      notice({ body: '指标如下。\n\n指标\t单位\t目标\n甲\t个\t120\n乙\t个\t1O5\n丙\t个\t300\n丁\t个\t210' }),
    );
    checkRule(id, notice({ body: '任务如下。\n\n任务\t要求\n甲\t建成⟦1O5⟧个站点\n乙\t完成整治' }));
  });

  it('writes what was meant', () => {
    checkFix(id, notice({ body: '到2O25年增长1O%。' }), notice({ body: '到2025年增长10%。' }));
  });
});
