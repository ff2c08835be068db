/**
 * The forms in which a text refers to something inside itself, each in a sentence for one of a few small documents: what it points at, and a
 * sentence of the same form that points nowhere. The tests of this folder go through the list column by column.
 */

/** A small document; `‹›` is where the sentence goes. */
export type Frame = 'legal' | 'plan' | 'notice';

export interface Form {
  /** The form as the documentation lists it. */
  readonly form: string;
  readonly frame: Frame;
  /** The sentence; the reference is marked ⟦…⟧, several members several times. */
  readonly sentence: string;
  /** How what each marked member points at begins, in order; `elsewhere` for another document, `unknown` where nobody can say. */
  readonly targets: readonly string[];
  /** A sentence of the form that points nowhere, the missing step marked; undefined where a missing one cannot be told, with the reason. */
  readonly missing: string | { readonly silent: string };
  /** How the sentence reads when something is put in before what it points at; undefined where nothing of the kind can be put in by number. */
  readonly renumbered?: { readonly before: string; readonly sentence: string };
}

export const FRAMES: Readonly<Record<Frame, string>> = {
  legal: `青湖市城市公园管理办法

第一章　总则

第一条　为加强城市公园管理，制定本办法。

第二条　本办法适用于本市城市公园。

风景名胜区另有规定的，从其规定。

第二章　管理

第一节　设施

第三条　公园应当设置下列设施：

（一）步道；

（二）照明：

1. 路灯；

2. 草坪灯；

（三）座椅。

前款设施应当定期检修。

第二节　行为

第四条　禁止毁坏设施。

第四条之一　禁止占用绿地。

第五条　违反规定的，责令改正。

‹›

第六条　本办法自2023年7月1日起施行。

附件1

公园名录

东湖公园、西山公园。

附件2

设施标准

步道宽两米。
`,
  plan: `青湖市城市公园建设“十四五”规划

一、总体要求

坚持生态优先。

二、重点任务

（一）新建公园。按照规划布局建设。

专栏1 新建公园

1. 东湖公园。

2. 西山公园。

（二）改造公园。补齐短板。

‹›

专栏2 改造公园

1. 人民公园。

2. 儿童公园。

三、保障措施

主要指标如下。

表1 主要指标

指标	单位	2025年
公园	个	20

表2 重点工程

工程	投资
东湖公园	5000

图1 公园布局
`,
  notice: `青湖市人民政府关于加强城市公园管理的通知

青政发〔2023〕8号

各县（市、区）人民政府，市政府直属各单位：

为加强城市公园管理，现就有关事项通知如下。

一、补齐步道和照明。

二、安排必要经费。‹›

附件：1. 城市公园步道照明标准

2. 城市公园名录

青湖市人民政府

2023年5月6日

附件1

城市公园步道照明标准

步道每50米设一盏灯。

附件2

城市公园名录

东湖公园、西山公园。
`,
};

/** What looks like a reference and is none. */
export const NOT_REFERENCES: readonly string[] = [
  '报送附件3份。',
  '进入全国第一方阵，第一时间响应。',
  '吞吐量居全球第8，为第8大加油港。',
  '检查安全附件、电子附件。',
  '推荐人大代表3人，编制报表3张。',
  '修第三条线，办好第二项目部。',
  '观看影片《第一条路》。',
  '按照“第二条曲线”发展。',
];

/** What is put in before which thing, and how the sentences of the forms read then. */
const RENUMBERED: Readonly<Record<string, readonly [before: string, sentence: string]>> = {
  第X条: ['第一条', '依照第三条执行。'],
  '第N条（阿拉伯数字、空格）': ['第一条', '依照第 3 条执行。'],
  本办法第X条: ['第一条', '依照本办法第五条执行。'],
  第X条之一: ['第一条', '依照第五条之一执行。'],
  第X条第Y款: ['第一条', '依照第三条第二款执行。'],
  第X条第Z项: ['（一）步道', '设置第三条第四项设施。'],
  '第X条第（Z）项': ['（一）步道', '设置第三条第（四）项设施。'],
  第X条第Y款第Z项第N目: ['1. 路灯', '设置第三条第一款第二项第3目设施。'],
  第X章: ['第一章', '依照第三章执行。'],
  第X章第Y节: ['第一节', '依照第二章第三节执行。'],
  '范围：第X条至第Y条': ['第一条', '依照第三条至第五条执行。'],
  '范围：第X至Y条': ['第一条', '依照第三至五条执行。'],
  '并列：第X条、第Y条和第Z条': ['第一条', '依照第二条、第三条和第五条执行。'],
  '并列：第（一）、（三）项': ['（一）步道', '设置第三条第（二）、（四）项设施。'],
  '并列：第X条第一项、第三项': ['（一）步道', '设置第三条第二项、第四项设施。'],
  前款: ['第一条', '情况属实。\n\n前款情形由市政府核实。'],
  前两款: ['第一条', '情况属实。\n\n前两款情形由市政府核实。'],
  前条: ['第一条', '依照前条执行。'],
  本条: ['第一条', '本条由市政府解释。'],
  本条第Y款: ['第一条', '依照本条第一款执行。'],
  本章: ['第一章', '本章由市政府解释。'],
  同条第Y款: ['第一条', '依照第三条第一款和同条第二款执行。'],
  本办法: ['第一条', '本办法由市政府解释。'],
  '附件N（条文后的附件）': ['附件1', '名录见附件2。'],
  第X部分: ['一、总体', '按照第二部分执行。'],
  '第X部分第（Y）项': ['（一）新建', '按照第二部分第（二）项执行。'],
  '第X部分（Y）': ['（一）新建', '按照第二部分（二）执行。'],
  '第（Y）项': ['（一）新建', '按照第（二）项执行。'],
  专栏N: ['专栏1', '工程见专栏3。'],
  '专栏N、专栏M': ['专栏1', '工程见专栏2、专栏3。'],
  本规划: ['一、总体', '本规划由市园林部门组织实施。'],
  附件N: ['附件1\n', '标准见附件2。'],
  附件一: ['附件1\n', '标准见附件二。'],
  '附件 N（空格、全角）': ['附件1\n', '标准见附件　３。'],
  '附件N、M': ['附件1\n', '标准见附件2、3。'],
  附件N至附件M: ['附件1\n', '标准见附件2至附件3。'],
  详见附件: ['附件1\n', '标准详见附件。'],
  本通知: ['一、补齐', '本通知由市园林部门解释。'],
  '《X》第N条': ['一、补齐', '依照《中华人民共和国城乡规划法》第九条执行。'],
  某某法第N条: ['一、补齐', '依照民法典第九条执行。'],
  '文号+附件N': ['附件1\n', '按照国发〔2019〕11号文件附件6执行。'],
  该办法第N条: ['一、补齐', '根据《青湖市绿地管理办法》，依照该办法第九条执行。'],
};

function form(
  name: string,
  frame: Frame,
  sentence: string,
  targets: readonly string[],
  missing: Form['missing'],
): Form {
  const [before, renumbered] = RENUMBERED[name] ?? [];
  return {
    form: name,
    frame,
    sentence,
    targets,
    missing,
    ...(before === undefined || renumbered === undefined ? {} : { renumbered: { before, sentence: renumbered } }),
  };
}

/** The document of a frame with a sentence in it. */
export function framed(frame: Frame, sentence: string): string {
  return FRAMES[frame].replace('‹›', sentence);
}

export const FORMS: readonly Form[] = [
  form('第X条', 'legal', '依照⟦第二条⟧执行。', ['第二条'], '依照⟦第十二条⟧执行。'),
  form('第N条（阿拉伯数字、空格）', 'legal', '依照⟦第 2 条⟧执行。', ['第二条'], '依照⟦第 12 条⟧执行。'),
  form('本办法第X条', 'legal', '依照本办法⟦第四条⟧执行。', ['第四条　'], '依照本办法⟦第十四条⟧执行。'),
  form('第X条之一', 'legal', '依照⟦第四条之一⟧执行。', ['第四条之一'], '依照⟦第四条之二⟧执行。'),
  form('第X条第Y款', 'legal', '依照⟦第二条第二款⟧执行。', ['风景名胜区'], '依照第二条⟦第三款⟧执行。'),
  form('第X条第Z项', 'legal', '设置⟦第三条第三项⟧设施。', ['（三）座椅'], '设置第三条⟦第四项⟧设施。'),
  form('第X条第（Z）项', 'legal', '设置⟦第三条第（三）项⟧设施。', ['（三）座椅'], '设置第三条⟦第（四）项⟧设施。'),
  form('第X条第Y款第Z项第N目', 'legal', '设置⟦第三条第一款第二项第2目⟧设施。', ['2. 草坪灯'], {
    silent: '目常写在句子里，没有单独成行时不能断定缺少',
  }),
  form('第X章', 'legal', '依照⟦第二章⟧执行。', ['第二章'], '依照⟦第五章⟧执行。'),
  form('第X章第Y节', 'legal', '依照⟦第二章第二节⟧执行。', ['第二节'], '依照第二章⟦第四节⟧执行。'),
  form(
    '范围：第X条至第Y条',
    'legal',
    '依照⟦第二条⟧至⟦第四条⟧执行。',
    ['第二条', '第四条　'],
    '依照第二条至⟦第十四条⟧执行。',
  ),
  form('范围：第X至Y条', 'legal', '依照⟦第二⟧至⟦四条⟧执行。', ['第二条', '第四条　'], '依照第二至⟦十四条⟧执行。'),
  form(
    '并列：第X条、第Y条和第Z条',
    'legal',
    '依照⟦第一条⟧、⟦第二条⟧和⟦第四条⟧执行。',
    ['第一条', '第二条', '第四条　'],
    '依照第一条、⟦第十二条⟧和第四条执行。',
  ),
  form(
    '并列：第（一）、（三）项',
    'legal',
    '设置第三条第（一）、⟦（三）项⟧设施。',
    ['（三）座椅'],
    '设置第三条第（一）、⟦（五）项⟧设施。',
  ),
  form(
    '并列：第X条第一项、第三项',
    'legal',
    '设置第三条第一项、⟦第三项⟧设施。',
    ['（三）座椅'],
    '设置第三条第一项、⟦第五项⟧设施。',
  ),
  form('前款', 'legal', '情况属实。\n\n⟦前款⟧情形由市政府核实。', ['情况属实'], {
    silent: '见规则页的反例：只有条的第一款才断定没有前款',
  }),
  form('前两款', 'legal', '情况属实。\n\n⟦前两款⟧情形由市政府核实。', ['第五条　'], { silent: '同前款' }),
  form('前条', 'legal', '依照⟦前条⟧执行。', ['第四条之一'], { silent: '只有第一条才没有前条' }),
  form('本条', 'legal', '⟦本条⟧由市政府解释。', ['第五条'], { silent: '所在的条总是存在' }),
  form('本条第Y款', 'legal', '依照⟦本条第一款⟧执行。', ['第五条　违反'], '依照本条⟦第四款⟧执行。'),
  form('本章', 'legal', '⟦本章⟧由市政府解释。', ['第二章'], { silent: '所在的章总是存在' }),
  form('同条第Y款', 'legal', '依照第二条第一款和⟦同条第二款⟧执行。', ['风景名胜区'], {
    silent: '同条指的条可能是别的文件的',
  }),
  form('本办法', 'legal', '⟦本办法⟧由市政府解释。', ['青湖市城市公园管理办法'], {
    silent: '自称不符见 citation/self-reference',
  }),
  form('附件N（条文后的附件）', 'legal', '名录见⟦附件1⟧。', ['附件1'], '名录见⟦附件3⟧。'),
  form('第X部分', 'plan', '按照⟦第一部分⟧执行。', ['一、总体要求'], '按照⟦第五部分⟧执行。'),
  form('第X部分第（Y）项', 'plan', '按照⟦第二部分第（一）项⟧执行。', ['（一）新建'], '按照第二部分⟦第（五）项⟧执行。'),
  form('第X部分（Y）', 'plan', '按照⟦第二部分（一）⟧执行。', ['（一）新建'], '按照第二部分⟦（五）⟧执行。'),
  form('第（Y）项', 'plan', '按照⟦第（一）项⟧执行。', ['（一）新建'], { silent: '项可以指很多东西' }),
  form('专栏N', 'plan', '工程见⟦专栏2⟧。', ['专栏2'], '工程见⟦专栏4⟧。'),
  form('专栏N、专栏M', 'plan', '工程见⟦专栏1⟧、⟦专栏2⟧。', ['专栏1', '专栏2'], '工程见专栏1、⟦专栏4⟧。'),
  form('表N', 'plan', '指标见⟦表1⟧。', ['指标\t单位'], '指标见⟦表3⟧。'),
  form('图N', 'plan', '布局见⟦图1⟧。', ['图1'], '布局见⟦图3⟧。'),
  form('本规划', 'plan', '⟦本规划⟧由市园林部门组织实施。', ['青湖市城市公园建设'], {
    silent: '自称不符见 citation/self-reference',
  }),
  form('附件N', 'notice', '标准见⟦附件1⟧。', ['附件1'], '标准见⟦附件3⟧。'),
  form('附件一', 'notice', '标准见⟦附件一⟧。', ['附件1'], '标准见⟦附件三⟧。'),
  form('附件 N（空格、全角）', 'notice', '标准见⟦附件　２⟧。', ['附件2'], '标准见⟦附件　４⟧。'),
  form('附件N、M', 'notice', '标准见⟦附件1⟧、⟦2⟧。', ['附件1', '附件2'], '标准见附件1、⟦3⟧。'),
  form('附件N至附件M', 'notice', '标准见⟦附件1⟧至⟦附件2⟧。', ['附件1', '附件2'], '标准见附件1至⟦附件3⟧。'),
  form('详见附件', 'notice', '标准详见⟦附件⟧。', ['附件1'], { silent: '有附件时总有所指；一个附件也没有时见规则页' }),
  form('本通知', 'notice', '⟦本通知⟧由市园林部门解释。', ['青湖市人民政府关于'], {
    silent: '自称不符见 citation/self-reference',
  }),
  form('《X》第N条', 'notice', '依照《中华人民共和国城乡规划法》⟦第九条⟧执行。', ['elsewhere'], {
    silent: '别的文件里的条文',
  }),
  form('某某法第N条', 'notice', '依照民法典⟦第九条⟧执行。', ['elsewhere'], { silent: '别的文件里的条文' }),
  form('文号+附件N', 'notice', '按照国发〔2019〕11号文件⟦附件6⟧执行。', ['elsewhere'], { silent: '别的文件的附件' }),
  form('该办法第N条', 'notice', '根据《青湖市绿地管理办法》，依照该办法⟦第九条⟧执行。', ['elsewhere'], {
    silent: '别的文件里的条文',
  }),
];
