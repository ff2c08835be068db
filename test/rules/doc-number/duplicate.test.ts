/** Cases of doc-number/duplicate across files: another document, another version, a copy. */
import assert from 'node:assert/strict';
import { checkFolderRule } from '../../support/check-rule';

const ID = 'doc-number/duplicate';

function notice(topic: string, body: string, number = '青政发〔2021〕6号'): string {
  return `青湖市人民政府关于${topic}的通知\n${number}\n\n各县（市、区）人民政府：\n　　${body}\n\n青湖市人民政府\n2021年3月18日\n`;
}

const BODY = '为保障汛期安全，各地要落实巡查责任，备足抢险物资，加强值班值守，遇有险情立即报告并组织群众转移。';
const MARKED = '⟦青政发〔2021〕6号⟧';
const OTHER = '⟦青政发〔2021〕6号⟧{other}';

describe(ID, () => {
  it('another document of the folder is an error, and its number is the other place', () => {
    const [finding] = checkFolderRule(
      ID,
      `//- /a.gazette\n${notice('做好防汛工作', BODY, MARKED)}\n//- /b.gazette\n${notice('增加粮食储备', '请各地在六月底前完成收购任务。', OTHER)}`,
    );
    assert.equal(finding?.severity, 'error');
  });

  it('another version of the same document is information', () => {
    const versions = [
      notice('做好防汛工作', BODY.replace('备足', '配足'), OTHER),
      notice('切实做好防汛工作', BODY.replace('立即', '及时'), OTHER),
    ];
    for (const version of versions) {
      const [finding] = checkFolderRule(
        ID,
        `//- /a.gazette\n${notice('做好防汛工作', BODY, MARKED)}\n//- /drafts/b.gazette\n${version}`,
      );
      assert.equal(finding?.severity, 'information');
    }
  });

  it('a copy is no fault, whatever its width and spacing', () => {
    const copy = notice('做好防汛工作', BODY)
      .replaceAll('，', ',')
      .replace('\n\n各县', '\n\n\n各县')
      .replace('6号', ' 6 号');
    checkFolderRule(ID, `//- /a.gazette\n${notice('做好防汛工作', BODY)}\n//- /b.gazette\n${copy}`);
  });

  it('of several the one with another title counts', () => {
    checkFolderRule(
      ID,
      `//- /a.gazette\n${notice('做好防汛工作', BODY, MARKED)}\n//- /b.gazette\n${notice('做好防汛工作', BODY.replace('备足', '配足'))}\n//- /c.gazette\n${notice('增加粮食储备', '请各地在六月底前完成收购任务。', OTHER)}`,
    );
  });

  it('numbers cited or still to be filled in are no own numbers', () => {
    checkFolderRule(
      ID,
      `//- /a.gazette\n${notice('做好防汛工作', BODY)}\n//- /b.gazette\n${notice('抓好落实', '请按青政发〔2021〕6号文件执行。', '青政发〔2021〕 号')}\n//- /c.gazette\n${notice('抓好收购', '请尽快完成。', '青政发〔2021〕 号')}`,
    );
  });
});
