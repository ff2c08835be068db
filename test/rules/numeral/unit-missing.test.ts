/** Cases of numeral/unit-missing that do not belong on its page: subjects with and without units, lists, tables. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/unit-missing';

describe(id, () => {
  for (const marked of [
    '群众满意度达到⟦90以上⟧，位居前列。',
    '森林覆盖率达到⟦62.5⟧。',
    '增速保持在⟦6.5以上⟧。',
    '第三产业占比达到⟦53.2⟧，就业增加。',
    '研发经费投入强度达到⟦3.3⟧。',
    '社会消费品零售总额达到⟦2.66万亿⟧，增长6%。',
    '建成区面积达到⟦86⟧。',
  ]) {
    it(`finds ${marked}`, () => checkRule(id, notice({ body: marked })));
  }

  for (const right of [
    '满意度得分达到90，满意度指数为88.5，评分达到85以上。',
    '万台特种设备事故率低于0.18，十万人口死亡率为12，容积率不高于2.5，总和生育率提高到1.6。',
    '绿化覆盖率、人均公园绿地面积分别达到42.5%、15平方米。',
    '生产总值达到12,800亿元，面积达到300（万平方米）。',
    '产值达到1200，1300和1500亿元。',
    '生产总值跨越8万亿、9万亿两个台阶。',
    '系统升级到3.0，师生比达到1∶15。',
    '杠杆率不高于3，折算率为1.5，液体比重为1.25。',
    '单位：万元。总投资达到1200，完成800。',
  ]) {
    it(`leaves ${right} alone`, () => checkRule(id, notice({ body: right })));
  }

  it('leaves tables alone', () => {
    checkRule(id, notice({ body: '指标如下。\n\n指标\t单位\t目标\n覆盖率\t%\t达到90\n满意度\t%\t达到95' }));
  });
});
