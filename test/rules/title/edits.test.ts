/** What the edits of the rules on titles and addressees make of a text. */
import { checkFix, checkRule } from '../../support/check-rule';

function notice(title: string, addressee = '各乡镇人民政府、街道办事处，县政府各部门：'): string {
  return `${title}

清政办发〔2021〕12号

${addressee}

汛期将至，请按照职责分工，认真抓好落实。

清源县人民政府办公室

2021年4月9日
`;
}

const TITLE = '清源县人民政府办公室关于做好防汛工作的通知';

describe('edits in titles and addressees', () => {
  it('delete the mark at the end of a title', () => {
    checkFix('title/punctuation', notice(`${TITLE}。`), notice(TITLE));
  });

  it('delete every space of a broken line at once and keep those beside figures', () => {
    checkFix(
      'title/wrap-space',
      notice('清源县人民政府办公室关于 2021 年 做好 防汛工作的通知'),
      notice('清源县人民政府办公室关于 2021 年做好防汛工作的通知'),
    );
  });

  it('leave a letter-spaced title alone', () => {
    checkRule('title/wrap-space', notice('关 于 做 好 防 汛 工 作 的 通 知'));
  });

  it('put the colon behind the addressee, in the width of the text', () => {
    checkFix('addressee/colon', notice(TITLE, '各乡镇人民政府、街道办事处，县政府各部门'), notice(TITLE));
    checkFix('addressee/colon', notice(TITLE, '各乡镇人民政府、街道办事处，县政府各部门:'), notice(TITLE));
    checkFix('addressee/colon', notice(TITLE, '各乡镇人民政府、街道办事处，县政府各部门。'), notice(TITLE));
  });
});
