/** Cases of doc-number/bracket that do not belong on its page: pairs of two kinds, and what only looks like a document number. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'doc-number/bracket';

describe(id, () => {
  for (const [open, close] of ['[]', '［］', '()', '（）', '【】', '﹝﹞']) {
    it(`finds and mends ${open}2021${close}`, () => {
      checkRule(id, notice({ number: `浙政办发⟦${open}2021${close}⟧8号` }));
      checkFix(id, notice({ number: `浙政办发${open}2021${close}8号` }), notice());
    });
  }

  it('mends only the bracket that is wrong', () => {
    checkFix(id, notice({ number: '浙政办发〔2021）8号' }), notice());
  });

  it('finds cited numbers beside a title, behind a lead and alone', () => {
    checkRule(
      id,
      notice({
        body: '根据国发⟦[2019]⟧11号、国办发⟦(2020)⟧3号文件和《关于下达资金的通知》（浙财建⟦（2020）⟧70号）、《关于设立基地的请示》（浙文旅⟦(2021)⟧9号），请认真贯彻落实。',
      }),
    );
  });

  it('leaves court cases, buildings, plots, totals and telephone numbers alone', () => {
    checkRule(
      id,
      notice({
        body: '翠苑街道（2021）5号地块、滨江花园（2020）12号楼累计投资[750]万元，按（2021）浙01民初12号判决办理，电话（0571）88000000。',
      }),
    );
  });
});
