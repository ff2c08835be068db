/** 目录 of the headings of one document. */
import assert from 'node:assert/strict';
import { made, refused, written } from './check-generate';

const PLAN = `清源县水安全保障规划

为保障水安全，特制定本规划。

一、现状与形势

水库运行良好。

二、总体要求

（一）指导思想。坚持节水优先。

（二）主要目标。到2025年，供水能力增强。

三、重点任务

（一）推进防洪工程。整治河道。

（二）推进供水工程。新建水厂。
`;
const TITLE = '清源县水安全保障规划\n';

describe('contents of headings', () => {
  it('are written behind the title, one level or two', () => {
    const one = `${TITLE}\n目　录\n\n一、现状与形势\n\n二、总体要求\n\n三、重点任务\n`;
    assert.equal(written(PLAN, 'headings'), one + PLAN.slice(TITLE.length));
    const two = written(PLAN, 'headings', { levels: 2 });
    assert.ok(two.includes('二、总体要求\n\n　　（一）指导思想\n\n　　（二）主要目标\n\n三、重点任务\n'), two);
  });

  it('keep lines with their pages, follow a heading that was changed, and take in a new one', () => {
    const listing = '目　录\n\n一、现状与形势……1\n\n二、总体的要求……3\n\n附表　重大项目……9\n\n';
    const text = `${TITLE}\n${listing}${PLAN.slice(TITLE.length + 1)}`;
    const result = written(text, 'headings');
    assert.ok(
      result.includes('目　录\n\n一、现状与形势……1\n\n二、总体要求……3\n\n三、重点任务\n\n附表　重大项目……9\n\n为保障'),
      result,
    );
  });

  it('get pages in the form of the others', () => {
    const listing = '目　录\n\n一、现状与形势\t1\n\n二、总体要求\t3\n\n三、重点任务\n\n';
    const text = `${TITLE}\n${listing}${PLAN.slice(TITLE.length + 1)}`;
    assert.equal(
      made(text, 0, 'pages', { pages: '2 4 6' }).text,
      text
        .replace('形势\t1', '形势\t2')
        .replace('要求\t3', '要求\t4')
        .replace('三、重点任务\n\n为', '三、重点任务\t6\n\n为'),
    );
  });

  it('of a law list chapters and sections as they are printed', () => {
    const law =
      '江州省水库管理条例\n\n第一章　总则\n\n第一条　为了加强水库管理，制定本条例。\n\n第二章　管理\n\n第二条　水库由水利部门管理。\n\n第三章　附则\n\n第三条　本条例自2024年5月1日起施行。\n';
    const result = written(law, 'headings');
    assert.ok(
      result.startsWith('江州省水库管理条例\n\n目　录\n\n第一章　总则\n\n第二章　管理\n\n第三章　附则\n\n第一章'),
      result,
    );
  });

  it('keep line ends and width of the document', () => {
    const text = PLAN.replaceAll('\n', '\r\n').replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')');
    const result = made(text, 0, 'headings').text;
    assert.ok(result.startsWith('清源县水安全保障规划\r\n\r\n目 录\r\n\r\n一、现状与形势\r\n\r\n'));
    assert.doesNotMatch(result, /[^\r]\n/);
  });

  it('are not for a notice, nor for a text without headings', () => {
    const notice =
      '清源县人民政府关于防汛的通知\n\n清政发〔2024〕3号\n\n各乡镇人民政府：\n\n一、加强值守\n\n甲。\n\n二、备足物资\n\n乙。\n\n三、加强督查\n\n丙。\n\n清源县人民政府\n\n2024年3月18日\n';
    refused(notice, 'headings', /没有可以列入目录的标题/);
    refused('清源县水安全保障规划\n\n为保障水安全，制定本规划。\n', 'headings', /没有可以列入目录的标题/);
  });
});
