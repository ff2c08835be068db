/** Cases of doc-number/unknown-code that do not belong on its page: kinds of slips, and codes that only look like one. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'doc-number/unknown-code';

describe(id, () => {
  for (const slip of ['浙政办法', '浙正办发', '淅政办发', '浙办政发', '浙政政办发']) {
    it(`suggests 浙政办发 for ${slip}`, () => {
      checkFix(id, notice({ number: `${slip}〔2021〕8号` }), notice());
    });
  }

  it('knows the form of codes of places that are not in the tables', () => {
    checkRule(id, notice({ body: '按照《云和县人民政府办公室关于加强巡查的通知》（⟦云政办法⟧〔2021〕3号）执行。' }));
  });

  it('leaves the county of 淅川 its code', () => {
    checkRule(
      id,
      notice({
        title: '淅川县人民政府关于做好巡查工作的通知',
        number: '淅政发〔2021〕8号',
        signature: '淅川县人民政府',
      }),
    );
  });

  it('leaves codes of departments, ministries and other series alone', () => {
    checkRule(
      id,
      notice({
        body: '按照发改投资〔2020〕1号、教基厅〔2021〕1号、财税〔2020〕8号、浙民养〔2021〕1号、深府〔2021〕1号、温政办〔2021〕1号、武民政发〔2021〕1号、法释〔2020〕17号文件执行。',
      }),
    );
  });
});
