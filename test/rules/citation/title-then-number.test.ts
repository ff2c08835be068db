/** Cases of citation/title-then-number beyond its page: what the fix makes, lists, old documents. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'citation/title-then-number';

describe(id, () => {
  const mends = (before: string, after: string): void =>
    checkFix(id, notice({ body: before }), notice({ body: after }));

  it('moves the number behind the title, with its 文件', () => {
    const right = '请按《浙江省山塘管理意见》（浙政发〔2020〕5号）落实各项工作。';
    mends('请按浙政发〔2020〕5号《浙江省山塘管理意见》落实各项工作。', right);
    mends('请按浙政发〔2020〕5号文件《浙江省山塘管理意见》落实各项工作。', right);
  });

  it('leaves a number in brackets to the title before it', () =>
    checkRule(id, notice({ body: '请按《甲办法》（试行）（浙政发〔2020〕5号）《乙办法》落实各项工作。' })));

  it('leaves a number without brackets to the title before it', () =>
    checkRule(id, notice({ body: '请按《甲办法》浙政发〔2020〕5号《乙办法》落实各项工作。' })));

  it('leaves lists with the number first alone', () =>
    checkRule(
      id,
      notice({
        body: '下列文件废止。\n\n1. 浙政发〔2001〕3号《浙江省山塘管理意见》\n\n2. 浙政发〔2001〕4号《浙江省水库管理意见》',
      }),
    ));

  it('judges by the date of the document', () =>
    checkRule(id, notice({ body: '请按浙政发〔1988〕5号《浙江省山塘管理意见》落实。', date: '1990年3月1日' })));
});
