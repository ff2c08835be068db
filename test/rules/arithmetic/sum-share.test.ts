/** Cases of arithmetic/sum-share that do not belong on its page: what a share may be of, and complete lists. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/sum-share';

describe(id, () => {
  it('holds a share against the whole before 其中', () => {
    checkRule(id, notice({ body: `全县共有企业12500家，其中规上企业380家，占⟦4.0%⟧，限上企业250家，占2.0%。` }));
  });

  it('looks at every part of a list behind 其中, up to one of another measure', () => {
    checkRule(id, notice({ body: `培育龙头企业210家，其中国家级3家、省级⟦420家⟧。` }));
    checkRule(id, notice({ body: `培育龙头企业210家，其中国家级3家、省级42家，总投资520家次。` }));
  });

  it('tells a share of a whole that is printed before under its name', () => {
    checkRule(
      id,
      notice({ body: `一般公共预算收入152.7亿元，增长9.3%，其中税收收入131.6亿元，占一般公共预算收入的⟦68.2%⟧。` }),
    );
    checkRule(
      id,
      notice({ body: `一般公共预算收入152.7亿元，增长9.3%，其中税收收入131.6亿元，占一般公共预算收入的86.2%。` }),
    );
  });

  it('is silent where another whole is named or may be meant', () => {
    checkRule(
      id,
      notice({
        body: `全县有企业12500家，其中规上企业380家，占全市的8.6%。税收收入21.3亿元，占一般公共预算收入的74.5%。60岁及以上人口为103254人，占21.39%（其中，65岁及以上人口为72881人，占15.10%）。`,
      }),
    );
  });

  it('holds shares against a whole that the list itself tells', () => {
    checkRule(id, notice({ body: `教育系统编制3860名，占56.6%，卫生系统1240名，占18.2%，其他1720名，占⟦26.2%⟧。` }));
  });

  it('holds the parts against the whole that their shares tell', () => {
    checkRule(
      id,
      notice({
        body: `股权结构为：甲公司出资7600万元，占比60%；乙公司出资3500万元，占比28%；丙公司出资1500万元，占比12%。注册资本为⟦12500万元⟧。`,
      }),
    );
  });

  it('finds a part above its whole and leaves other measures alone', () => {
    checkRule(
      id,
      notice({
        body: `建成市场320个，其中星级市场⟦350个⟧。完成投资10亿元，其中化工项目总投资50亿元。新增贷款8亿元，其中企业贷款余额52亿元。`,
      }),
    );
  });

  it('adds the three industries to the gross product', () => {
    checkRule(
      id,
      notice({
        body: `实现地区生产总值361.4亿元，增长5.2%。分产业看，第一产业增加值32.2亿元，增长3.4%；第二产业增加值155.4亿元；第三产业增加值173.9亿元。`,
      }),
    );
  });

  it('adds lists that end with a total', () => {
    checkRule(
      id,
      notice({
        body: `安排中央资金800万元、省级资金500万元、县级资金200万元，合计⟦1600万元⟧。大型灌区3处、中型灌区8处，共计11处。`,
      }),
    );
  });

  it('holds the budget against what was carried out', () => {
    checkRule(id, notice({ body: `收入完成24627万元，完成年初预算数60999万元的⟦41.4%⟧，比上年下降4.2%。` }));
  });

  it('finds the row whose share does not fit the other rows', () => {
    checkRule(
      id,
      notice({
        body: `乡镇	计划数	完成数	完成率（%）
甲镇	1200	1140	95.0
乙镇	860	817	95.0
丙镇	940	846	⟦80.0⟧
丁镇	1100	1012	92.0`,
      }),
    );
  });

  it('reads no quotient into a column that most rows deny', () => {
    checkRule(
      id,
      notice({
        body: `乡镇	人口	耕地	合格率（%）
甲镇	1200	1140	98.0
乙镇	860	817	97.0
丙镇	940	846	99.0
丁镇	1100	1012	92.0`,
      }),
    );
  });
});
