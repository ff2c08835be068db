/** Holds what is made of a selection where it stands: short names, lists, tables. */
import assert from 'node:assert/strict';
import { asked, checkRefactor, checkRefused, notice } from './check-refactor';

describe('a short name of a selected name', () => {
  it('stands behind the first use, and is used below', () => {
    checkRefactor(
      notice(`为做好工作，县政府决定成立清源县乡村书屋建设工作领导小组，现就有关事项通知如下：

一、明确任务

⟦清源县乡村书屋建设工作领导小组⟧要定期研究工作。各地要按照清源县乡村书屋建设工作领导小组的要求抓好落实。

二、加强保障

清源县乡村书屋建设工作领导小组办公室设在县文化和旅游局。`),
      'define',
      notice(`为做好工作，县政府决定成立清源县乡村书屋建设工作领导小组（以下简称“领导小组”‸），现就有关事项通知如下：

一、明确任务

领导小组要定期研究工作。各地要按照领导小组的要求抓好落实。

二、加强保障

清源县乡村书屋建设工作领导小组办公室设在县文化和旅游局。`).replace('‸）', '）‸'),
      '领导小组',
    );
  });

  it('keeps title marks and stands behind the number', () => {
    checkRefactor(
      notice(`根据⟦《清源县乡村书屋管理办法》⟧（清政发〔2023〕8号）的规定，现就有关事项通知如下：

一、各地要认真执行《清源县乡村书屋管理办法》。

二、本通知自印发之日起施行。`),
      'define',
      notice(`根据《清源县乡村书屋管理办法》（清政发〔2023〕8号）（以下简称《办法》）的规定，现就有关事项通知如下：

一、各地要认真执行《办法》。

二、本通知自印发之日起施行。`),
      '办法',
    );
  });

  it('is written as the others of the document are', () => {
    checkRefactor(
      notice(
        `清源县古井保护工作联席会议（以下简称联席会议）负责协调。⟦清源县乡村书屋建设示范工程⟧由县文化和旅游局实施，联席会议加强对清源县乡村书屋建设示范工程的监督。`,
      ),
      'define',
      notice(
        `清源县古井保护工作联席会议（以下简称联席会议）负责协调。清源县乡村书屋建设示范工程（以下简称示范工程）由县文化和旅游局实施，联席会议加强对示范工程的监督。`,
      ),
      '示范工程',
    );
  });

  it('is proposed from what the name ends with', () => {
    assert.equal(asked(notice('县政府成立⟦清源县乡村书屋建设工作领导小组⟧。'), 'define').value, '领导小组');
    assert.equal(asked(notice('请执行⟦《清源县乡村书屋管理办法（试行）》⟧。'), 'define').value, '办法');
    assert.equal(asked(notice('请加强⟦清源县乡村书屋⟧管理。'), 'define').value, '');
  });

  it('is refused where there is one already, where the name is no name, where it would not be read as one', () => {
    checkRefused(
      notice('清源县乡村书屋建设工作领导小组（以下简称领导小组）负责。⟦清源县乡村书屋建设工作领导小组⟧要抓好落实。'),
      'define',
      /已经注明/,
      '小组',
    );
    checkRefused(notice('各地要抓好落实⟦。县文⟧化和旅游局负责。'), 'define', /请先选中/, '文');
    checkRefused(notice('由⟦清源县乡村书屋建设工作领导小组⟧负责。'), 'define', /不带标点/, '小组，等');
    checkRefused(notice('由《⟦清源县乡村书屋管理办法⟧》规定。'), 'define', /没有单独用到/, '办法');
  });
});

describe('numbers in front of selected paragraphs', () => {
  it('begin with one, and bullets go', () => {
    checkRefactor(
      notice(`现就有关事项通知如下：

⟦• 各地要明确任务，落实责任。

• 各地要安排经费，加强保障。⟧`),
      'number-chinese',
      notice(`现就有关事项通知如下：

一、各地要明确任务，落实责任。

二、各地要安排经费，加强保障。`),
    );
  });

  it('go on from the item before, in its form', () => {
    checkRefactor(
      notice(`一、工作任务

(一)摸清底数。

⟦落实责任。

安排经费。⟧

二、工作要求

请抓好落实。`),
      'number-bracket',
      notice(`一、工作任务

(一)摸清底数。

(二)落实责任。

(三)安排经费。

二、工作要求

请抓好落实。`),
    );
  });

  it('number lines without blank lines between them', () => {
    checkRefactor(
      notice(`请报送下列材料：

⟦申请表
承诺书
身份证明⟧`),
      'number-arabic',
      notice(`请报送下列材料：

1. 申请表
2. 承诺书
3. 身份证明`),
    );
  });

  it('make articles that count through the text', () => {
    checkRefactor(
      `清源县乡村书屋管理办法

第一条　为规范乡村书屋管理，制定本办法。

⟦本办法适用于本县行政区域内的乡村书屋。

县文化和旅游局负责本办法的组织实施。⟧`,
      'number-article',
      `清源县乡村书屋管理办法

第一条　为规范乡村书屋管理，制定本办法。

第二条　本办法适用于本县行政区域内的乡村书屋。

第三条　县文化和旅游局负责本办法的组织实施。`,
    );
  });

  it('are refused where some stand there already, and where those behind would repeat', () => {
    checkRefused(notice('通知如下：\n\n⟦一、落实责任。\n\n安排经费。⟧'), 'number-chinese', /已经编号/);
    checkRefused(
      notice('一、明确任务。\n\n⟦落实责任。\n\n安排经费。⟧\n\n二、抓好落实。'),
      'number-chinese',
      /编号会重复/,
    );
  });
});

describe('a table of selected lines', () => {
  it('takes a serial in front as a column, and leaves the header to be filled in', () => {
    checkRefactor(
      notice(`各地任务如下：

⟦1. 云溪镇，新建3家，6月底前
2. 石门镇，新建2家，9月底前⟧`),
      'to-table',
      notice(`各地任务如下：

序号\t‸××××\t××××\t××××
1\t云溪镇\t新建3家\t6月底前
2\t石门镇\t新建2家\t9月底前`).replace('‸', ''),
    );
  });

  it('takes the first line as header where it names columns', () => {
    checkRefactor(
      notice(`各地任务如下：

⟦乡镇名称  书屋数量  完成时间

云溪镇  3  6月底前

石门镇  2  9月底前⟧`),
      'to-table',
      notice(`各地任务如下：

乡镇名称\t书屋数量\t完成时间
云溪镇\t3\t6月底前
石门镇\t2\t9月底前`),
    );
  });

  it('takes names in front of colons as header', () => {
    checkRefactor(
      notice(`人员如下：

⟦1. 姓名：李明远，单位：县教育局；
2. 姓名：周宁，单位：县财政局。⟧`),
      'to-table',
      notice(`人员如下：

序号\t姓名\t单位
1\t李明远\t县教育局
2\t周宁\t县财政局`),
    );
  });

  it('is refused for prose', () => {
    checkRefused(
      notice(
        '⟦为方便群众阅读，经县政府同意，现通知如下。请抓好落实。\n\n县财政局要安排经费，县文化和旅游局要加强指导。⟧',
      ),
      'to-table',
      /不能分成相同的格数/,
    );
  });
});
