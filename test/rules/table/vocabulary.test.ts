/** Cases of table/vocabulary beyond its page: words that are two words. */
import { checkFix, checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/vocabulary';

describe(id, () => {
  const column = (head: string, ...words: string[]): string =>
    noticeWith([`序号|${head}|数量`, ...words.map((each, i) => `${i + 1}|${each}|${i + 3}`)].join('\n'));

  it('writes the common word', () =>
    checkFix(
      id,
      column('指标属性', '预期性', '预期性', '约束性', '预期姓', '约束性', '预期性', '约束性'),
      column('指标属性', '预期性', '预期性', '约束性', '预期性', '约束性', '预期性', '约束性'),
    ));

  it('lets near words that differ in a telling character be', () => {
    checkRule(id, column('等级', '一级', '二级', '一级', '一级', '一级', '一级', '一级'));
    checkRule(id, column('级别', '省级', '市级', '市级', '市级', '市级', '市级', '县级'));
    checkRule(id, column('类型', '重点项目', '重点项目', '重点项目', '次重点项目', '重点项目', '重点项目'));
    checkRule(id, column('单位', '市农业局', '市农业局', '市林业局', '市农业局', '市农业局', '市农业局'));
  });

  it('lets names of people be', () =>
    checkRule(id, column('姓名', '王建军', '王建军', '王建军', '王建君', '李小红', '王建军', '李小红')));
});
