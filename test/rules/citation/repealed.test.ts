/** Cases of citation/repealed that do not belong on its page: what the fix writes, and the grammar of ending and of history. */
import assert from 'node:assert/strict';
import { checkFolderFix, checkFolderRule } from '../../support/check-rule';

const ID = 'citation/repealed';

/** A notice of 2024 whose body is the given sentence. */
function citing(sentence: string, title = '关于做好有关工作的通知'): string {
  return `青湖市人民政府${title}\n青政发〔2024〕30号\n\n各县（市、区）人民政府：\n　　${sentence}\n\n青湖市人民政府\n2024年6月1日\n`;
}

const LIBRARY = `//- /gazette.library.csv
文号,标题,日期,状态,替代文件
青政发〔2011〕5号,青湖市公园管理暂行办法,,废止,青政发〔2023〕8号
青政发〔2023〕8号,青湖市公园管理办法,2023年5月6日,有效,
青政发〔2012〕6号,青湖市绿地认养规定,,失效,
青政发〔2013〕7号,青湖市树木移植规定,,修改,
`;

const OLD = '青湖市公园管理暂行办法';

function against(sentence: string, title?: string): string {
  return `//- /a.gazette\n${citing(sentence, title)}\n${LIBRARY}`;
}

describe(ID, () => {
  it('is struck through, and points at the row of the library', () => {
    const [finding] = checkFolderRule(ID, against(`根据⟦《${OLD}》⟧（青政发〔2011〕5号），现通知如下。`));
    assert.deepEqual(finding?.tags, ['deprecated']);
    assert.equal(finding?.severity, 'warning');
    assert.equal(finding?.related[0]?.uri, 'file:///gazette.library.csv');
  });

  it('the fix writes the successor with title and number, title alone or number alone, as the citation had it', () => {
    const cases = [
      [
        `根据《${OLD}》（青政发〔2011〕5号），现通知如下。`,
        '根据《青湖市公园管理办法》（青政发〔2023〕8号），现通知如下。',
      ],
      [`根据《${OLD}》，现通知如下。`, '根据《青湖市公园管理办法》，现通知如下。'],
      ['按青政发〔2011〕5号文件执行。', '按青政发〔2023〕8号文件执行。'],
    ];
    for (const [before = '', after = ''] of cases) checkFolderFix(ID, against(before), citing(after));
  });

  it('where a provision of it is meant there is no fix, for it stands elsewhere in the successor', () => {
    const [finding] = checkFolderRule(ID, against(`根据⟦《${OLD}》⟧第五条，现通知如下。`));
    assert.equal(finding?.fix, null);
  });

  it('a lapsed document without a successor has no fix, a revised one is information', () => {
    const [lapsed] = checkFolderRule(ID, against('根据⟦《青湖市绿地认养规定》⟧（青政发〔2012〕6号），现通知如下。'));
    assert.equal(lapsed?.fix, null);
    const [revised] = checkFolderRule(ID, against('根据⟦《青湖市树木移植规定》⟧（青政发〔2013〕7号），现通知如下。'));
    assert.deepEqual([revised?.severity, revised?.tags], ['information', undefined]);
  });

  it('stays silent where the text ends, revises, replaces or remembers it', () => {
    for (const sentence of [
      `《${OLD}》（青政发〔2011〕5号）同时废止。`,
      `《${OLD}》（青政发〔2011〕5号）、《青湖市绿地认养规定》（青政发〔2012〕6号）自2024年7月1日起停止执行。`,
      `本通知自发布之日起施行，原《${OLD}》（青政发〔2011〕5号）不再执行。`,
      `对《${OLD}》（青政发〔2011〕5号）作如下修改。`,
      `决定废止《${OLD}》（青政发〔2011〕5号）。`,
      `本办法代替《${OLD}》（青政发〔2011〕5号）。`,
    ]) {
      checkFolderRule(ID, against(sentence));
    }
    checkFolderRule(ID, against(`一、《${OLD}》（青政发〔2011〕5号）`, '关于公布废止和失效文件目录的通知'));
  });

  it('stays silent on a title that the version in force has too', () => {
    const library =
      '//- /gazette.library.csv\n文号,标题,状态\n甲〔2011〕5号,公园管理办法,废止\n甲〔2023〕8号,公园管理办法,有效\n';
    checkFolderRule(ID, `//- /a.gazette\n${citing('根据《公园管理办法》，现通知如下。')}\n${library}`);
  });

  it('a text without a date is a draft of today', () => {
    const draft = `青湖市人民政府关于做好有关工作的通知\n\n各县（市、区）人民政府：\n　　根据⟦《${OLD}》⟧（青政发〔2011〕5号），现通知如下。\n`;
    checkFolderRule(ID, `//- /a.gazette\n${draft}\n${LIBRARY}`);
  });

  it('documents of the same issue count, in the order of their dates', () => {
    const ending = (year: number): string =>
      `青湖市人民政府关于印发公园管理办法的通知\n青政发〔${year}〕8号\n\n各县（市、区）人民政府：\n　　现将《公园管理办法》印发给你们，《${OLD}》（青政发〔2011〕5号）同时废止。\n\n青湖市人民政府\n${year}年5月6日\n`;
    const sentence = '请执行⟦《青湖市公园管理暂行办法》⟧（青政发〔2011〕5号）。';
    checkFolderRule(ID, `${ending(2023)}\n${citing(sentence)}`);
    checkFolderRule(ID, `${ending(2025)}\n${citing(sentence.replace(/[⟦⟧]/g, ''))}`);
  });
});
