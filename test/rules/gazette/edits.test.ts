/** Cases of the rules on a whole issue that do not belong on their pages: mending the contents and the colophon, and one fault, one rule. */
import { checkFix, checkRule } from '../../support/check-rule';

interface Parts {
  readonly contents?: string;
  readonly serial?: string;
}

const CONTENTS = `【市政府文件】

- 青湖市人民政府关于加强山塘巡查的通知
（青政发〔2022〕3号）（3）
- 青湖市人民政府关于公布文明村镇名单的通知
（青政发〔2022〕5号）（6）

【市政府办公室文件】

- 青湖市人民政府办公室关于做好春耕备耕的通知
（青政办发〔2022〕9号）（9）`;

function document(title: string, number: string, body: string, agency: string, date: string): string {
  return [title, number, '各县（市、区）人民政府，市政府直属各单位：', body, agency, date].join('\n\n');
}

function issue({ contents = CONTENTS, serial = 'CN00-0001/D' }: Parts = {}): string {
  return (
    [
      '青湖市人民政府公报',
      '2022',
      '第2期（总第44期）',
      '目 录',
      contents,
      document(
        '青湖市人民政府关于加强山塘巡查的通知',
        '青政发〔2022〕3号',
        '请各地加强山塘巡查，保障安全。',
        '青湖市人民政府',
        '2022年3月1日',
      ),
      document(
        '青湖市人民政府关于公布文明村镇名单的通知',
        '青政发〔2022〕5号',
        '现将名单予以公布，请认真学习。',
        '青湖市人民政府',
        '2022年3月8日',
      ),
      document(
        '青湖市人民政府办公室关于做好春耕备耕的通知',
        '青政办发〔2022〕9号',
        '经市政府同意，请做好春耕备耕。',
        '青湖市人民政府办公室',
        '2022年3月15日',
      ),
      '青湖市人民政府公报',
      `2022年第2期（总第44期）\n2022年4月1日出版`,
      `主管主办单位：青湖市人民政府\n地 址：青湖市民安路1号\n联 系 电 话：（0999）87650000\n国内统一刊号：${serial}\n网 址：http://gb.qinghu.example\n印 刷 单 位：青湖市印刷厂`,
    ].join('\n\n') + '\n'
  );
}

describe('rules on a whole issue', () => {
  it('gazette/toc-title-number copies title and number of the document into the contents', () => {
    const id = 'gazette/toc-title-number';
    checkFix(id, issue({ contents: CONTENTS.replace('加强山塘巡查', '加强水库巡查') }), issue());
    checkFix(id, issue({ contents: CONTENTS.replace('〔2022〕5号', '〔2021〕5号') }), issue());
  });

  it('an entry worded otherwise is not missing', () => {
    checkRule('gazette/toc-document-match', issue({ contents: CONTENTS.replace('加强山塘巡查', '加强水库巡查') }));
  });

  it('an entry whose title and number are those of no document is missing, and the document it hides is not listed', () => {
    const other = CONTENTS.replace(
      '青湖市人民政府关于公布文明村镇名单的通知\n（青政发〔2022〕5号）',
      '⟦青湖市人民政府关于修订防汛预案的批复⟧\n（青政函〔2022〕1号）',
    );
    const marked = issue({ contents: other }).replace(
      /\n\n(青湖市人民政府关于公布文明村镇名单的通知)\n\n/,
      '\n\n⟦$1⟧\n\n',
    );
    checkRule('gazette/toc-document-match', marked);
  });

  it('a document in the wrong column is told at its entry, a wrong column at its name', () => {
    const id = 'gazette/toc-column';
    checkRule(id, issue({ contents: CONTENTS.replace('【市政府文件】', '⟦【部门文件】⟧') }));
    checkRule(
      id,
      issue({
        contents: CONTENTS.replace('\n\n【市政府办公室文件】\n', '').replace(
          '青湖市人民政府办公室关于做好春耕备耕的通知',
          '⟦青湖市人民政府办公室关于做好春耕备耕的通知⟧',
        ),
      }),
    );
  });

  it('gazette/colophon takes the spaces out of the serial number', () => {
    checkFix('gazette/colophon', issue({ serial: 'CN00 - 0001/D' }), issue());
  });

  it('of two pages in the wrong order the one that fits neither neighbour is told', () => {
    const id = 'gazette/toc-page-order';
    checkRule(id, issue({ contents: CONTENTS.replace('（6）', '（⟦60⟧）') }));
    checkRule(id, issue({ contents: CONTENTS.replace('（6）', '（⟦2⟧）') }));
  });
});
