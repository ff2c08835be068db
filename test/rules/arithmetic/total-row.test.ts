/** Cases of arithmetic/total-row that do not belong on its page: structures of totals, and what is no sum. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/total-row';

describe(id, () => {
  it('finds an addend in a table whose other columns are right', () => {
    checkRule(
      id,
      notice({
        body: `乡镇	户数	人口
甲镇	120	380
乙镇	80	261
丙镇	100	310
合计	⟦310⟧	951`,
      }),
    );
  });

  it('adds totals above their rows', () => {
    checkRule(
      id,
      notice({
        body: `附表

地区	户数	人口
全县	300	⟦961⟧
甲镇	120	380
乙镇	80	261
丙镇	100	310`,
      }),
    );
  });

  it('leaves out what is 其中, and what stands below it', () => {
    checkRule(
      id,
      notice({
        body: `项目	预算数	执行数
教育	120	130
其中：学前	30	32
农业	80	85
交通	100	96
合计	300	⟦321⟧`,
      }),
    );
  });

  it('adds what stands under ordinals', () => {
    checkRule(
      id,
      notice({
        body: `项目	总投资	年度投资
一、交通	⟦390⟧	120
公路	280	80
桥梁	100	40
二、水利	200	60
水库	150	45
堤防	50	15
合计	580	180`,
      }),
    );
  });

  it('takes the halves of a table for themselves', () => {
    checkRule(
      id,
      notice({
        body: `收入	金额	支出	金额
税收	20	教育	18
非税	7	农业	9
收入合计	27	支出合计	27
上级补助	10	上解	4
上年结转	3	结转	9
收入总计	40	支出总计	⟦60⟧`,
      }),
    );
  });

  it('adds along the rows where most rows do', () => {
    checkRule(
      id,
      notice({
        body: `学校	男生	女生	合计
甲校	120	110	230
乙校	80	90	⟦180⟧
丙校	60	65	125
丁校	70	75	145`,
      }),
    );
  });

  it('allows half a unit for each rounded number', () => {
    checkRule(
      id,
      notice({
        body: `项目	金额（万元）
甲	12.3
乙	8.4
丙	5.4
合计	26.0`,
      }),
    );
  });

  it('does not add averages, rates, ranks, years and indicators of several units', () => {
    checkRule(
      id,
      notice({
        body: `乡镇	人均收入	合格率	位次	建成年份
甲镇	12000	95	1	2001
乙镇	13000	96	2	2005
合计	12500	95.5	—	—`,
      }),
    );
  });

  it('is silent where rows may be missing and nothing bears the sum out', () => {
    checkRule(
      id,
      notice({
        body: `项目	总投资
甲	1200
乙	800
合计	4536`,
      }),
    );
  });

  it('reads a dash as nothing and a word as unknown', () => {
    checkRule(
      id,
      notice({
        body: `项目	中央	省级
甲	120	—
乙	80	40
丙	100	60
合计	300	100`,
      }),
    );
  });

  it('survives rows of no use', () => {
    checkRule(
      id,
      notice({
        body: `合计	
	合计
合计	合计	合计`,
      }),
    );
  });
});
