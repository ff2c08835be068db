/** 任务分工表, lists of cited documents and of short names: written as attachments or at the cursor, renewed in their place. */
import assert from 'node:assert/strict';
import type { Knowledge } from '../../../server/src/workspace/knowledge';
import { parseLibrary } from '../../../server/src/lint/library-file';
import { indexOf } from '../../support/knowledge';
import { made, refused, written } from './check-generate';

const COVER =
  '清源县人民政府办公室关于印发清源县水安全方案的通知\n\n清政办发〔2024〕19号\n\n各乡镇人民政府，县政府直属各单位：\n\n《清源县水安全方案》已经县政府同意，现印发给你们，请认真贯彻落实。\n\n清源县人民政府办公室\n\n2024年4月11日\n\n';
const PLAN = `清源县水安全方案

一、工作目标

到2025年，供水能力增强。

二、重点任务

（一）推进防洪工程。整治河道50公里，加固堤防。（县水利局牵头，县财政局、县农业农村局配合）建设监测预警平台。（县应急管理局牵头，2024年12月底前完成）

（二）推进供水工程。

1. 新建水厂。（县水利局会同县发改局负责）

2. 改造管网。（县住建局牵头）（各乡镇人民政府配合）
`;
const TABLE = `序号→所在部分→任务→牵头单位→配合单位→完成时限
1→二、（一）推进防洪工程→整治河道50公里，加固堤防→县水利局→县财政局、县农业农村局→—
2→二、（一）推进防洪工程→建设监测预警平台→县应急管理局→—→2024年12月底前
3→二、（二）推进供水工程→新建水厂→县水利局→县发改局→—
4→二、（二）推进供水工程→改造管网→县住建局→各乡镇人民政府→—`;

describe('the table of assignments', () => {
  it('has a row for every task, as an attachment of the plan with its line in the note', () => {
    const expected = `${COVER}${PLAN}\n附件：清源县水安全方案任务分工表\n\n附件\n\n清源县水安全方案任务分工表\n\n${TABLE}\n`;
    assert.equal(written(COVER + PLAN, 'assignments'), expected);
  });

  it('is renewed in its place: columns and wordings of people stay where they still hold', () => {
    const old = TABLE.replace('完成时限', '备注')
      .replace('整治河道50公里，加固堤防', '整治河道50公里')
      .replace('县水利局→县财政局、县农业农村局→—', '县交通局→县财政局→省级重点')
      .replace('→2024年12月底前', '→—')
      .replace(/\n3→[^\n]*/, '')
      .replace('4→', '3→');
    const text = `${COVER}${PLAN}\n附件：清源县水安全方案任务分工表\n\n附件\n\n清源县水安全方案任务分工表\n\n${old}\n`;
    const result = written(text, 'assignments');
    assert.ok(
      result.endsWith(`序号→所在部分→任务→牵头单位→配合单位→完成时限→备注
1→二、（一）推进防洪工程→整治河道50公里→县水利局→县财政局、县农业农村局→—→省级重点
2→二、（一）推进防洪工程→建设监测预警平台→县应急管理局→—→2024年12月底前→—
3→二、（二）推进供水工程→新建水厂→县水利局→县发改局→—→—
4→二、（二）推进供水工程→改造管网→县住建局→各乡镇人民政府→—→—
`),
      result,
    );
  });

  it('takes the next number behind attachments that are there, and gives an only one its number', () => {
    const one = `${COVER}${PLAN}\n附件：工程示意图\n\n附件\n\n工程示意图\n\n见图。\n`;
    const result = written(one, 'assignments');
    assert.ok(
      result.includes(
        '附件：1.工程示意图\n　　　2.清源县水安全方案任务分工表\n\n附件1\n\n工程示意图\n\n见图。\n\n附件2\n\n清源县',
      ),
      result,
    );
    const two = `${COVER}${PLAN}\n附件：1. 甲表\n　　　2. 乙表\n\n附件1\n\n甲表\n\n见图。\n\n附件2\n\n乙表\n\n见图。\n`;
    assert.ok(written(two, 'assignments').includes('　　　2. 乙表\n　　　3. 清源县水安全方案任务分工表\n'));
  });

  it('goes behind the paragraph of the cursor when that is asked for', () => {
    const result = written(COVER + PLAN.replace('供水能力增强。', '供水能力‸增强。'), 'assignments', {
      place: 'cursor',
    });
    assert.ok(result.includes(`供水能力增强。\n\n清源县水安全方案任务分工表\n\n${TABLE}\n\n二、重点任务`), result);
  });

  it('can do with the first sentence of each task', () => {
    const text = COVER + PLAN.replace('整治河道50公里，加固堤防。', '整治河道50公里。加固堤防。');
    assert.ok(written(text, 'assignments', { wording: 'first' }).includes('→整治河道50公里→'));
    assert.ok(written(text, 'assignments').includes('→整治河道50公里。加固堤防→'));
  });

  it('reads lines of units without brackets, and calls them responsible where nobody leads', () => {
    const text =
      '清源县防汛方案\n\n一、加强值守\n\n落实24小时值班。\n\n责任单位：县应急管理局、县水利局\n\n二、备足物资\n\n储备防汛物资。\n\n责任单位：县粮食局；完成时限：2024年6月底前\n';
    assert.ok(
      written(text, 'assignments').endsWith(
        '序号→所在部分→任务→责任单位→完成时限\n1→一、加强值守→落实24小时值班→县应急管理局、县水利局→—\n2→二、备足物资→储备防汛物资→县粮食局→2024年6月底前\n',
      ),
    );
  });

  it('leaves a table of the same name that was written apart, and says how to get another', () => {
    const apart = '序号→任务→牵头单位\n1→编制年度用水计划→县水利局\n2→开展节水宣传→县教育局\n3→推广节水器具→县住建局';
    const text = `${COVER}${PLAN}\n附件：水安全任务分工表\n\n附件\n\n水安全任务分工表\n\n${apart}\n`;
    refused(text, 'assignments', /对不上/);
  });

  it('is refused where no unit is named', () => {
    refused('清源县防汛方案\n\n一、加强值守\n\n落实值班。\n', 'assignments', /没有责任分工的标注/);
  });

  it('keeps CRLF', () => {
    const text = (COVER + PLAN).replaceAll('\n', '\r\n');
    assert.doesNotMatch(made(text, 0, 'assignments').text, /[^\r]\n/);
  });
});

const CITING = `清源县水利局关于加强水库管理的通知

清水〔2024〕31号

各乡镇水利站：

根据《中华人民共和国水法》《江州省水利厅关于加强水库管理的通知》（江水农〔2023〕18号）和《清源县水库管理办法》，现就有关事项通知如下。

一、依法管理

严格执行《中华人民共和国水法》和江水农〔2023〕18号文件。

二、加强值守

落实值班制度。

清源县水利局

2024年7月8日
`;

function knowledge(): Knowledge {
  const index = indexOf({
    '/other.gazette':
      '清源县水利局关于印发清源县水库管理办法的通知\n\n清水〔2022〕5号\n\n各乡镇水利站：\n\n现将《清源县水库管理办法》印发给你们，请遵照执行。\n\n清源县水利局\n\n2022年5月8日\n\n清源县水库管理办法\n\n第一条　为了加强水库管理，制定本办法。\n\n第二条　本办法自2022年6月1日起施行。\n',
  });
  const csv =
    '文号,标题,发文机关,日期,状态,替代文件\n,中华人民共和国水法,全国人民代表大会常务委员会,2016-07-02,有效,\n江水农〔2023〕18号,江州省水利厅关于加强水库管理的通知,江州省水利厅,2023-03-01,废止,江水农〔2024〕2号\n';
  index.setLibrary(parseLibrary('file:///gazette.library.csv', csv).library);
  return index;
}

describe('the list of cited documents', () => {
  it('names each once, with what text, folder and library know, and a dash for what nobody knows', () => {
    assert.ok(
      written(CITING, 'citations').endsWith(`附件

引用文件清单

序号→文件名称→发文字号→发文机关→效力状态
1→中华人民共和国水法→—→—→—
2→江州省水利厅关于加强水库管理的通知→江水农〔2023〕18号→江州省水利厅→—
3→清源县水库管理办法→—→—→—
`),
    );
    const { text } = made(CITING, 0, 'citations', {}, knowledge());
    assert.ok(
      text.replaceAll('\t', '→').endsWith(`1→中华人民共和国水法→—→全国人民代表大会常务委员会→有效
2→江州省水利厅关于加强水库管理的通知→江水农〔2023〕18号→江州省水利厅→已废止（由江水农〔2024〕2号替代）
3→清源县水库管理办法→清水〔2022〕5号→清源县水利局→—
`),
      text,
    );
  });

  it('stands below the body with a note before the signature', () => {
    assert.ok(
      written(CITING, 'citations').includes(
        '落实值班制度。\n\n附件：引用文件清单\n\n清源县水利局\n\n2024年7月8日\n\n附件\n\n',
      ),
    );
  });

  it('leaves out what the document prints itself, and is refused where nothing is left', () => {
    refused(COVER + PLAN, 'citations', /没有引用别的文件/);
  });
});

describe('the list of short names', () => {
  const DEFINING = CITING.replace(
    '《中华人民共和国水法》《',
    '《中华人民共和国水法》（以下简称《水法》）、液化天然气（LNG）安全要求和《',
  ).replace('执行《中华人民共和国水法》', '执行《水法》');

  it('has short and full name in the order of the definitions', () => {
    assert.ok(
      written(DEFINING, 'abbreviations').endsWith(
        '简称对照表\n\n序号→简称→全称\n1→《水法》→《中华人民共和国水法》\n2→LNG→液化天然气\n',
      ),
      written(DEFINING, 'abbreviations'),
    );
  });

  it('is refused where nothing is defined', () => {
    refused(CITING, 'abbreviations', /没有定义简称/);
  });
});
