// How documents of every kind are read: short texts of our own, and their outlines. Each case is a form the parser must know.
import assert from 'node:assert/strict';
import { buildModel } from '../../server/src/model/build';
import { outline, type OutlineNode } from '../../server/src/model/outline';
import { parseText } from '../../server/src/syntax/syntax-tree';

/** The outline of a text, one node a line: kind, marker, name. */
function sketch(text: string): string {
  const lines: string[] = [];
  const show = (node: OutlineNode, depth: number): void => {
    lines.push(`${'  '.repeat(depth)}${[node.kind, node.label, node.title, node.detail].filter(Boolean).join(' ')}`);
    for (const child of node.children) show(child, depth + 1);
  };
  for (const node of outline(buildModel(parseText(text)))) show(node, 0);
  return lines.join('\n');
}

function checkSketch(text: readonly string[], expected: readonly string[]): void {
  assert.equal(sketch(text.join('\n')), expected.join('\n'));
}

const NOTICE = [
  '东海市人民政府关于开展绿道建设的通知',
  '东政发〔2022〕3号',
  '各区人民政府：',
  '请组织实施。',
  '东海市人民政府',
  '2022年3月1日',
];

describe('the parser reads', () => {
  it('a request under a red masthead, with 附注, copy-to and print line', () => {
    checkSketch(
      [
        '东海市人民政府文件',
        '东政发〔2022〕15号　　签发人：王小明',
        '东海市人民政府关于申请设立东海产业园区的请示',
        '浙江省人民政府：',
        '现就设立园区请示如下。',
        '附件：1. 总体规划',
        '　　　2. 可行性研究报告',
        '东海市人民政府',
        '2022年3月8日',
        '（联系人：李华，联系电话：12345678）',
        '抄送：省发展改革委。',
        '东海市人民政府办公室　　2022年3月9日印发',
      ],
      [
        'document 东海市人民政府关于申请设立东海产业园区的请示 东政发〔2022〕15号',
        '  number 东政发〔2022〕15号',
        '  title 东海市人民政府关于申请设立东海产业园区的请示',
        '  addressee 浙江省人民政府',
        '  attachment-note 附件说明 2件',
        '  signature 东海市人民政府',
        '  date 2022年3月8日',
        '  postscript （联系人：李华，联系电话：12345678）',
        '  copy-to 抄送',
        '  print-line 印发',
      ],
    );
  });

  it('an order with its number, the person who signs, and the regulation it publishes', () => {
    checkSketch(
      [
        '东海市人民政府令',
        '第12号',
        '《东海市绿道管理办法》已经市政府常务会议通过，现予公布。',
        '市长　张三',
        '2023年3月20日',
        '东海市绿道管理办法',
        '（2023年3月1日东海市人民政府第8次常务会议通过）',
        '第一章　总则',
        '第一条　为了规范绿道管理，制定本办法。',
        '第二条　管理部门应当：',
        '（一）编制规划；',
        '（二）落实责任：',
        '1. 落实人员；',
        '第二条之一　绿道两侧不得堆物。',
      ],
      [
        'document 东海市人民政府令',
        '  title 东海市人民政府令',
        '  number 第12号',
        '  signature 市长张三',
        '  date 2023年3月20日',
        '  instrument 东海市绿道管理办法',
        '    title 东海市绿道管理办法',
        '    annotation （2023年3月1日东海市人民政府第8次常务会议通过）',
        '    chapter 第一章 总则',
        '      article 第一条 为了规范绿道管理，制定本办法',
        '      article 第二条 管理部门应当',
        '        item （一） 编制规划',
        '        item （二） 落实责任',
        '          subitem 1. 落实人员',
        '      article 第二条之一 绿道两侧不得堆物',
      ],
    );
  });

  it('a forwarded request as a whole document inside', () => {
    checkSketch(
      [
        '东海市人民政府转发市发展改革委',
        '关于绿道建设请示的通知',
        '东政发〔2022〕4号',
        '各区人民政府：',
        '市发展改革委《关于绿道建设的请示》已经市政府同意，现转发给你们。',
        '东海市人民政府',
        '2022年3月2日',
        '关于绿道建设的请示',
        '市人民政府：',
        '一、建设的必要性',
        '当否，请批示。',
        '市发展改革委',
        '2022年2月1日',
      ],
      [
        'document 东海市人民政府转发市发展改革委关于绿道建设请示的通知 东政发〔2022〕4号',
        '  title 东海市人民政府转发市发展改革委关于绿道建设请示的通知',
        '  number 东政发〔2022〕4号',
        '  addressee 各区人民政府',
        '  signature 东海市人民政府',
        '  date 2022年3月2日',
        '  forwarded 关于绿道建设的请示',
        '    title 关于绿道建设的请示',
        '    addressee 市人民政府',
        '    heading 一、 建设的必要性',
        '    signature 市发展改革委',
        '    date 2022年2月1日',
      ],
    );
  });

  it('a joint notice with two signatures, attachments with labels, a table with caption and unit', () => {
    checkSketch(
      [
        '东海市财政局　东海市住房和城乡建设局关于下达补助资金的通知',
        '东财建〔2021〕70号',
        '各区财政局、住房和城乡建设局：',
        '资金分配详见附件1。',
        '附件：1. 资金分配表',
        '2. 绩效目标表',
        '东海市财政局　东海市住房和城乡建设局',
        '2021年9月30日',
        '附件1',
        '资金分配表',
        '单位：万元',
        '地区\t金额',
        '甲区\t3000',
        '乙区\t4000',
        '附件2',
        '绩效目标表',
        '指标\t目标值',
        '改造小区数\t200个',
      ],
      [
        'document 东海市财政局东海市住房和城乡建设局关于下达补助资金的通知 东财建〔2021〕70号',
        '  title 东海市财政局东海市住房和城乡建设局关于下达补助资金的通知',
        '  number 东财建〔2021〕70号',
        '  addressee 各区财政局、住房和城乡建设局',
        '  attachment-note 附件说明 2件',
        '  signature 东海市财政局',
        '  signature 东海市住房和城乡建设局',
        '  date 2021年9月30日',
        '  attachment 附件1 资金分配表',
        '    title 资金分配表',
        '    table 表（地区、金额） 2行×2列',
        '  attachment 附件2 绩效目标表',
        '    title 绩效目标表',
        '    table 表（指标、目标值） 1行×2列',
      ],
    );
  });

  it('boxes inside the outer numbering, which then resumes', () => {
    checkSketch(
      [
        '一、重点任务',
        '（一）建设绿道。',
        '1. 沿江绿道。',
        '专栏1　重点绿道',
        '1. 起步段。',
        '2. 先行段。',
        '3. 示范段。',
        '2. 沿海绿道。',
        '专栏 2 保障',
        '落实资金。',
        '（二）管好绿道。',
      ],
      [
        'document',
        '  heading 一、 重点任务',
        '    heading （一） 建设绿道',
        '      heading 1. 沿江绿道',
        '        box 专栏1 重点绿道',
        '          box-item 1. 起步段',
        '          box-item 2. 先行段',
        '          box-item 3. 示范段',
        '      heading 2. 沿海绿道',
        '        box 专栏2 保障',
        '    heading （二） 管好绿道',
      ],
    );
  });

  it('the ladder 一、（一）1.（1）① in every width and spacing, and with wrong marks behind the ordinals', () => {
    checkSketch(
      ['一 、甲', '( 一 ) 乙', '１．丙', '(1)丁', '① 戊', '２、己', '（二）、庚', '二，辛'],
      [
        'document',
        '  heading 一、 甲',
        '    heading （一） 乙',
        '      heading 1. 丙',
        '        heading （1） 丁',
        '          heading ① 戊',
        '      heading 2. 己',
        '    heading （二） 庚',
        '  heading 二、 辛',
      ],
    );
  });

  it('what only looks like an ordinal as text', () => {
    checkSketch(
      [
        '一、甲',
        '2.0版系统上线。',
        '12345热线受理。',
        '（2021）年。',
        '第三条规定的情形除外。',
        '二、三产业融合发展。',
      ],
      ['document', '  heading 一、 甲'],
    );
  });

  it('一、 above articles in a judicial interpretation, and below an article in an old regulation', () => {
    checkSketch(
      ['一、管辖', '第一条　甲。', '第二条　乙。', '二、证据', '第三条　丙。'],
      [
        'document',
        '  heading 一、 管辖',
        '    article 第一条 甲',
        '    article 第二条 乙',
        '  heading 二、 证据',
        '    article 第三条 丙',
      ],
    );
    checkSketch(
      ['第一条　职责：', '一、甲；', '二、乙。', '第二条　丙。'],
      ['document', '  article 第一条 职责', '    item 一、 甲', '    item 二、 乙', '  article 第二条 丙'],
    );
  });

  it('a provision quoted from another text without its numbering', () => {
    checkSketch(
      [
        '东海市人民政府关于修改《东海市绿道管理办法》的决定',
        '一、将第三条修改为：“第三条　绿道管理：',
        '（一）统一规划；',
        '（二）分级负责。”',
        '二、删去第八条。',
        '东海市人民政府',
        '2022年4月10日',
      ],
      [
        'document 东海市人民政府关于修改《东海市绿道管理办法》的决定',
        '  title 东海市人民政府关于修改《东海市绿道管理办法》的决定',
        '  heading 一、 将第三条修改为：“第三条绿道管理',
        '  heading 二、 删去第八条',
        '  signature 东海市人民政府',
        '  date 2022年4月10日',
      ],
    );
  });

  it('a copy whose addressee, body, date and 附注 were joined', () => {
    checkSketch(
      [
        '市科技局关于加强人才建设的通知',
        '东科〔2021〕1号',
        '各区科技局： 请认真执行。 2021年11月17日 （此件主动公开）',
      ],
      [
        'document 市科技局关于加强人才建设的通知 东科〔2021〕1号',
        '  title 市科技局关于加强人才建设的通知',
        '  number 东科〔2021〕1号',
        '  addressee 各区科技局',
        '  date 2021年11月17日',
        '  postscript （此件主动公开）',
      ],
    );
  });

  it('elements out of order: number behind the addressee, date above the signature, note behind the date', () => {
    checkSketch(
      [
        '东海市人民政府关于开展绿道建设的通知',
        '各区人民政府：',
        '东政发〔2022〕3号',
        '请组织实施。',
        '2022年3月1日',
        '东海市人民政府',
        '附件：绿道一览表',
        '附件',
        '绿道一览表',
      ],
      [
        'document 东海市人民政府关于开展绿道建设的通知 东政发〔2022〕3号',
        '  title 东海市人民政府关于开展绿道建设的通知',
        '  addressee 各区人民政府',
        '  number 东政发〔2022〕3号',
        '  date 2022年3月1日',
        '  signature 东海市人民政府',
        '  attachment-note 附件说明 1件',
        '  attachment 附件 绿道一览表',
        '    title 绿道一览表',
      ],
    );
  });

  it('a title closed by a stop, an addressee without its colon, a date to be filled in', () => {
    const [title, number, addressee, body, signature] = NOTICE as [string, string, string, string, string];
    checkSketch(
      [`${title}。`, number, addressee.slice(0, -1), `${body}各区要高度重视，落实责任。`, signature, '2022年　月　日'],
      [
        'document 东海市人民政府关于开展绿道建设的通知。 东政发〔2022〕3号',
        '  title 东海市人民政府关于开展绿道建设的通知。',
        '  number 东政发〔2022〕3号',
        '  addressee 各区人民政府',
        '  signature 东海市人民政府',
        '  date 2022年',
      ],
    );
  });

  it('paragraphs cut by a page break and lines wrapped at a fixed width as one paragraph each', () => {
    const text = [
      '一、总体要求',
      '全市绿道建设坚持统一规划、分步实施，到2025年全市绿道总里程达到五百公里，基本形成覆盖城',
      '',
      '乡的绿道网络。',
      '各区要按照市委、市政府的部署，结合本地实际，抓紧编制本区绿道建设的年度计划，并将计划报送市',
      '住房城乡建设部门备案。',
    ].join('\n');
    const document = buildModel(parseText(text)).documents[0]?.document;
    const [section] = document?.blocks ?? [];
    assert.ok(section?.kind === 'section');
    const seams = section.blocks.map((block) =>
      block.kind === 'paragraph' ? block.seams.map((seam) => seam.kind) : [],
    );
    assert.deepEqual(seams, [['page'], ['wrap']]);
  });

  it('an issue: masthead, contents with leaders and wrapped entries, documents with and without numbers, colophon', () => {
    checkSketch(
      [
        '东海市人民政府公报',
        '2022年第3、4期（总第45、46期）',
        '目　　录',
        '【市政府文件】',
        '东海市人民政府关于开展绿道建设的通知（东政发〔2022〕3号）……………3',
        '东海市人民政府关于加强森林防火工作的',
        '通告……………8',
        ...NOTICE,
        '东海市人民政府关于加强森林防火工作的通告',
        '一、禁止野外用火。',
        '东海市人民政府',
        '2022年3月5日',
        '主办单位：东海市人民政府',
        '地　　址：中心路1号',
      ],
      [
        'masthead 东海市人民政府公报 2022年第3、4期（总第45、46期）',
        'contents 目录',
        '  column 市政府文件',
        '    entry 东海市人民政府关于开展绿道建设的通知 东政发〔2022〕3号',
        '    entry 东海市人民政府关于加强森林防火工作的通告',
        'document 东海市人民政府关于开展绿道建设的通知 东政发〔2022〕3号',
        '  title 东海市人民政府关于开展绿道建设的通知',
        '  number 东政发〔2022〕3号',
        '  addressee 各区人民政府',
        '  signature 东海市人民政府',
        '  date 2022年3月1日',
        'document 东海市人民政府关于加强森林防火工作的通告',
        '  title 东海市人民政府关于加强森林防火工作的通告',
        '  heading 一、 禁止野外用火',
        '  signature 东海市人民政府',
        '  date 2022年3月5日',
        'colophon 版权页',
      ],
    );
  });

  it('text from a Markdown tool: heading marks, pipe tables, dashes', () => {
    checkSketch(
      [
        '# 东海市绿道建设规划',
        '',
        '## 一、总体要求',
        '',
        '- 统一规划',
        '',
        '| 序号 | 长度 |',
        '| --- | --- |',
        '| 1 | 100 |',
      ],
      [
        'document 东海市绿道建设规划',
        '  title 东海市绿道建设规划',
        '  heading 一、 总体要求',
        '    table 表（序号、长度） 1行×2列',
      ],
    );
  });

  it('text that is no official document as such', () => {
    const file = buildModel(parseText('昨天下午，区里举行了春季运动会，许多居民参加。\n大家都说天气很好。\n'));
    assert.equal(file.kind, 'foreign');
  });
});
