/** Cases of doc-number/spacing that do not belong on its page: one finding for a whole document, mended at once. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'doc-number/spacing';

describe(id, () => {
  it('reports a document once and mends all its numbers', () => {
    const body = '按照浙政发〔2021〕2号、国办发〔2020〕3号文件要求，请认真贯彻落实。';
    const spaced = '按照浙政发〔2021〕 2 号、国办发 〔2020〕3号文件要求，请认真贯彻落实。';
    checkRule(id, notice({ number: '⟦浙政办发〔2021〕8 号⟧', body: spaced }));
    checkFix(id, notice({ number: '浙政办发〔2021〕8 号', body: spaced }), notice({ body }));
  });

  it('leaves a number that is broken over two lines alone', () => {
    checkRule(
      id,
      notice({
        body: '各地要按照省政府办公厅关于加强山塘水库安全管理工作的文件即浙政发\n〔2021〕2号文件的要求认真贯彻落实。',
      }),
    );
  });
});
