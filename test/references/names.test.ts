/**
 * The names by which a text refers to documents and things: each leads to what it names, a wrong one is reported, and renaming the thing
 * changes it in its own form. The counterpart of forms.test.ts for what has a name instead of a number.
 */
import assert from 'node:assert/strict';
import { definition } from '../../server/src/features/navigation/definition';
import { folderOf } from '../features/navigation/checks';
import { checkRename } from '../features/rename-checks';
import { checkRule } from '../support/check-rule';

const MEASURES = `//- /measures.gazette
青湖市人民政府关于印发青湖市绿地管理办法的通知

青政发〔2022〕5号

各县（市、区）人民政府，市政府直属各单位：

现将《青湖市绿地管理办法》印发给你们，请认真贯彻执行。

青湖市人民政府

2022年3月1日

青湖市绿地管理办法

第一条　为保护绿地，制定本办法。

第二条　本办法自2022年4月1日起施行。
`;

const NOTICE = `//- /notice.gazette
青湖市园林局关于做好绿地工作的通知

青园发〔2023〕1号

各县（市、区）园林局：

‹›

附件：青湖市绿地名录

青湖市园林局

2023年1月5日

附件

青湖市绿地名录

东湖绿地、西山绿地。
`;

const folder = (sentence: string): string => `${NOTICE.replace('‹›', sentence)}\n${MEASURES}`;

/** Where the name at ‸ leads: the text selected there. */
async function leads(sentence: string): Promise<string[]> {
  const { here, cursor, files, folder: open } = folderOf(folder(sentence));
  const found = await definition(here, cursor, open);
  return (found?.places ?? []).map(({ uri, selection }) => {
    const text = files.find(({ path }) => `file://${path}` === uri)?.text ?? '';
    return text.slice(selection.start, selection.end);
  });
}

describe('the names of documents and things', () => {
  it('《全称》: leads to the document, in another file too', async () =>
    assert.deepEqual(await leads('请执行《青湖市绿地‸管理办法》。'), ['青湖市绿地管理办法']));
  it('《全称》（文号）: leads to the document', async () =>
    assert.deepEqual(await leads('请执行《青湖市绿地‸管理办法》（青政发〔2022〕5号）。'), ['青湖市绿地管理办法']));
  it('文号: leads to the document with the number', async () =>
    assert.deepEqual(await leads('请执行青政发〔2022〕‸5号文件。'), [
      '青湖市人民政府关于印发青湖市绿地管理办法的通知',
    ]));
  it('简称: leads to where it is defined', async () =>
    assert.deepEqual(await leads('青湖市绿地管理信息系统（以下简称绿地系统）已经建成，请用好绿‸地系统。'), [
      '绿地系统',
    ]));

  it('《全称》（文号）: a number of another document is reported', () =>
    checkRule('citation/number-title-mismatch', folder('请执行《青湖市绿地管理办法》（⟦青政发〔2022〕6号⟧）。')));
  it('《全称》（文号）: a title of another document is reported', () =>
    checkRule('citation/number-title-mismatch', folder('请执行《⟦青湖市绿化管理办法⟧》（青政发〔2022〕5号）。')));
  it('《全称》: a document that nobody knows is not reported', () =>
    checkRule('citation/number-title-mismatch', folder('请执行《青湖市树木管理办法》（青政发〔2012〕9号）。')));
  it('简称: one that is defined twice is reported', () =>
    checkRule(
      'abbreviation/redefined',
      folder(
        '青湖市绿地管理信息系统（以下简称绿地系统）已经建成。\n\n青湖市绿地监测平台（⟦以下简称绿地系统⟧）也已建成，绿地系统要用好。',
      ),
    ));
  it('附件名称: one that differs from its page is reported', () =>
    checkRule(
      'attachment/name-mismatch',
      folder('绿地名录见附件。')
        .replace('附件：青湖市绿地名录', '附件：青湖市绿地目录')
        .replace('\n青湖市绿地名录', '\n⟦青湖市绿地名录⟧'),
    ));

  it('《全称》: renamed in the document and wherever it is cited', () =>
    checkRename(
      folder('请执行《青湖市绿地‸管理办法》。'),
      '青湖市绿地保护办法',
      folder('请执行《青湖市绿地保护办法》。').replaceAll('青湖市绿地管理办法', '青湖市绿地保护办法'),
    ));
  it('文号: renamed on its line and wherever it is cited', () =>
    checkRename(
      folder('请执行《青湖市绿地管理办法》（青政发〔2022〕‸5号）。'),
      '青政发〔2022〕8号',
      folder('请执行《青湖市绿地管理办法》（青政发〔2022〕8号）。').replaceAll(
        '青政发〔2022〕5号',
        '青政发〔2022〕8号',
      ),
    ));
  it('简称: renamed at its definition and in every use', () =>
    checkRename(
      folder('青湖市绿地管理信息系统（以下简称绿‸地系统）已经建成，请用好绿地系统。'),
      '绿信系统',
      folder('青湖市绿地管理信息系统（以下简称绿信系统）已经建成，请用好绿信系统。'),
    ));
  it('附件名称: renamed in the note, on the page and in the text', () =>
    checkRename(
      folder('名录见《青湖市绿地‸名录》（附件）。'),
      '青湖市绿地名单',
      folder('名录见《青湖市绿地名单》（附件）。').replaceAll('青湖市绿地名录', '青湖市绿地名单'),
    ));
  it('责任单位: renamed in every tag', () =>
    checkRename(
      folder('一、摸清底数。（市园‸林局牵头）\n\n二、建好台账。（市园林局、市财政局负责）'),
      '市绿化局',
      folder('一、摸清底数。（市绿化局牵头）\n\n二、建好台账。（市绿化局、市财政局负责）'),
    ));
  it('指标: renamed in the table and in the text', () =>
    checkRename(
      folder(
        '到2025年，建成区绿化覆‸盖率达到40%。\n\n指标\t单位\t2025年\n建成区绿化覆盖率\t%\t40\n人均公园面积\t平方米\t15',
      ),
      '建成区绿地率',
      folder('到2025年，建成区绿地率达到40%。\n\n指标\t单位\t2025年\n建成区绿地率\t%\t40\n人均公园面积\t平方米\t15'),
    ));
});
