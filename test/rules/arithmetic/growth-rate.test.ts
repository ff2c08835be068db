/** Cases of arithmetic/growth-rate that do not belong on its page: ways of printing a change, and what must stay silent. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/growth-rate';

describe(id, () => {
  it('reads full-width digits, a line break and a bracket between the numbers', () => {
    checkRule(
      id,
      notice({
        body: `货运量由２０２１年的８１２．５万吨（含中转）增加到２０２２年的
８５６．３万吨，增长⟦６．４％⟧。`,
      }),
    );
  });

  it('tells a fall from a rise', () => {
    checkRule(
      id,
      notice({
        body: `货运量由2021年的856.3万吨下降到2022年的812.5万吨，下降5.1%；客运量由320万人次减少到298万人次，下降⟦9.6%⟧。`,
      }),
    );
  });

  it('takes the rate of the average for what the total is wrong by', () => {
    checkRule(id, notice({ body: `货物进出口总额9200.9亿元、比2015年的6180亿元增长⟦49.8%⟧。` }));
  });

  it('lets the yearly rate show in which prices the gross product is told', () => {
    checkRule(
      id,
      notice({ body: `2020年全县实现生产总值920.9亿元，比2015年的618亿元增长⟦59.0%⟧，“十三五”期间年均增长8.3%。` }),
    );
  });

  it('is silent where both rates agree with each other and not with the ends: prices may have changed', () => {
    checkRule(
      id,
      notice({ body: `2020年全县实现生产总值980.9亿元，比2015年的618亿元增长48.9%，“十三五”期间年均增长8.3%。` }),
    );
  });

  it('holds a change against the year before', () => {
    checkRule(
      id,
      notice({
        body: `税收收入21.30亿元，完成预算的101.2%，比上年增收1.05亿元，增长⟦6.2%⟧；非税收入7.34亿元，比上年减收0.26亿元，下降3.4%。`,
      }),
    );
  });

  it('does not take the change of one thing for that of another', () => {
    checkRule(
      id,
      notice({ body: `企业贷款余额增加10亿元，增长5%，其中小微企业贷款余额86亿元，比年初增加12亿元，户数增长30%。` }),
    );
  });

  it('holds percentage points against both percentages', () => {
    checkRule(
      id,
      notice({ body: `普及率由88.5%提高到97.2%，提高⟦7.7个百分点⟧；入学率为95.6%，比上年的95.1%提高0.5个百分点。` }),
    );
  });

  it('inherits scale and unit from the other end', () => {
    checkRule(
      id,
      notice({ body: `研发经费由3.2增加到4.8亿元，增长50%；专利授权量由860件增加到1200件，增长⟦59.5%⟧。` }),
    );
  });

  it('does not judge half a table or a row too short', () => {
    checkRule(
      id,
      notice({
        body: `指标	2021年	2022年	增长（%）
货运量	812.5	856.3
客运量	320
快递	1610	1834	13.9`,
      }),
    );
  });

  it('finds columns of last year and this year by the words of their heads', () => {
    checkRule(
      id,
      notice({
        body: `项目	上年数	本年数	增长率（%）
甲镇	120	150	25.0
乙镇	80	92	15.0
丙镇	200	230	15.0
丁镇	160	176	⟦11.0⟧`,
      }),
    );
  });

  it('stands down where a note tells of constant prices', () => {
    checkRule(
      id,
      notice({
        body: `指标	2021年	2022年	增长（%）
甲	120	150	22.0
乙	80	92	15.0
丙	200	230	15.0
丁	160	176	10.0

注：增长率按可比价格计算。`,
      }),
    );
  });

  it('tells which row a note speaks of', () => {
    checkRule(
      id,
      notice({
        body: `指标	2021年	2022年	增长（%）
货运量	120	150	22.0
客运量	80	92	15.0
快递业务量	200	230	15.0
用电量	160	176	⟦19.0⟧
供水量	100	104	4.0

注：货运量按同口径计算。`,
      }),
    );
  });
});
