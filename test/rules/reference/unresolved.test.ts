/** Cases of reference/unresolved that do not belong on its page: every kind of reference, and the doubts that keep it silent. */
import assert from 'node:assert/strict';
import { checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'reference/unresolved';

const legal = (third: string): string => `青湖市城市公园管理办法

第一章　总则

第一条　为加强城市公园管理，制定本办法。

第二条　本办法适用于本市城市公园。

本市风景名胜区另有规定的，从其规定。

第二章　管理

第三条　${third}

第四条　有下列情形之一的，责令改正：

（一）毁坏步道的；

（二）毁坏照明的。

第五条　本办法自2023年7月1日起施行。
`;

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
  it('finds an article that is not there, in Arabic digits too', () => {
    checkRule(id, legal('违反⟦第二十条⟧规定的，责令改正。'));
    checkRule(id, legal('违反本办法⟦第 20 条⟧规定的，责令改正。'));
  });
  it('finds the member of a list that leads nowhere', () =>
    checkRule(id, legal('违反本办法第二条、⟦第九条⟧和第四条规定的，责令改正。')));
  it('finds the end of a range that leads nowhere', () =>
    checkRule(id, legal('违反本办法第二条至⟦第九条⟧规定的，责令改正。')));
  it('finds an item, a chapter and a 款 that are not there', () => {
    checkRule(id, legal('有本办法第四条⟦第三项⟧情形的，责令改正。'));
    checkRule(id, legal('按照本办法⟦第五章⟧处理。'));
    checkRule(id, legal('按照本办法第二条⟦第三款⟧处理。'));
  });
  it('finds 前款 where there is none before', () => checkRule(id, legal('⟦前款⟧所称公园由市园林部门公布。')));
  it('says one thing once where several 款 of a missing article are named', () =>
    checkRule(id, legal('按照本办法⟦第九条⟧第一款、第二款处理。')));
  it('is silent where another document was named in the sentence', () => {
    checkRule(id, legal('违反《青湖市绿化条例》第三条规定的，依照第四十条处罚。'));
    checkRule(id, legal('违反民法典第三条规定的，依照第四百条处罚。'));
  });
  it('is silent about articles of a law named without marks', () =>
    checkRule(id, legal('依照行政处罚法第六十六条的规定处理。')));
  it('is silent in a decision that amends another document', () =>
    checkRule(
      id,
      `青湖市人民政府关于修改《青湖市城市公园管理办法》的决定

现决定对《青湖市城市公园管理办法》作如下修改：

一、将第十二条修改为：“第十二条 违反本办法第三十条规定的，责令改正。”

二、删去第二十条第二款。
`,
    ));
  it('is silent where parts are left out', () =>
    checkRule(id, `${legal('违反本办法第二十条规定的，责令改正。')}\n（本文有删减）\n`));
  it('finds a part of a plan that is not there', () =>
    checkRule(
      id,
      `青湖市城市公园建设“十四五”规划

一、总体要求

按照本规划⟦第五部分⟧的要求组织实施。

二、重点任务

新建公园。

三、保障措施

安排经费。
`,
    ));
  it('finds a table that is not there among numbered ones', () =>
    checkRule(
      id,
      `青湖市城市公园建设“十四五”规划

一、总体要求

主要指标见表1，重点工程见⟦表3⟧。

表1 主要指标

指标	单位	2025年
公园	个	20

表2 重点工程

工程	投资
东湖公园	5000

二、保障措施

安排经费。
`,
    ));
  it('does not take 代表3人, 附件3份 and 安全附件 for references', () =>
    checkRule(id, notice({ body: '请推荐人大代表3人，报送附件3份，检查安全附件2。' })));
  it('counts the tables that have numbers, not those of boxes', () =>
    checkRule(
      id,
      `青湖市水利发展“十四五”规划

一、发展基础

完成情况见⟦表2⟧，主要指标见专栏1。

表1 完成情况

指标\t单位\t2020年
投资\t亿元\t120

专栏1 主要指标

指标\t单位\t2025年
投资\t亿元\t160

二、保障措施

安排经费。
`,
    ));
  it('speaks of the attachments of the notice where a printed text names one that is not there', () => {
    const text = `青湖市园林局关于印发青湖市绿地管理办法的通知

青园发〔2023〕1号

各县（市、区）园林局：

现将《青湖市绿地管理办法》印发给你们，请遵照执行。

附件：绿地名录

青湖市园林局

2023年1月5日

青湖市绿地管理办法

第一条　名录见⟦附件3⟧。

第二条　本办法自2023年2月1日起施行。

附件

绿地名录

东湖绿地。
`;
    checkRule(id, text);
    const [finding] = findingsOf(id, text.replace(/[⟦⟧]/g, ''));
    assert.match(finding?.message.zh ?? '', /绿地管理办法的通知”没有“附件3”（共 1 个附件）/);
  });
});
