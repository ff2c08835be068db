/** Cases of date/effective-order that do not belong on its page: whose effect a clause speaks of, and texts that mean to look back. */
import assert from 'node:assert/strict';
import { checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'date/effective-order';

describe(id, () => {
  it('finds a clause with and without its subject', () => {
    checkRule(id, notice({ body: '本通知自⟦2020年7月15日⟧起施行。' }));
    checkRule(id, notice({ body: '一、加强巡查。\n\n二、自⟦2020年7月15日⟧起施行。' }));
  });

  it('leaves the effect of other texts and of certificates alone', () => {
    checkRule(
      id,
      notice({
        body: '《浙江省山塘管理条例》自2020年7月1日起施行，请做好宣传。证书有效期至2020年12月31日的，予以延续。自2020年7月1日起施行的标准继续有效。',
      }),
    );
  });

  it('accepts what means to look back', () => {
    checkRule(id, notice({ body: '本通知自2020年7月15日起施行，追溯至当日。' }));
    checkRule(
      id,
      notice({ title: '浙江省人民政府办公厅关于修改山塘巡查办法的通知', body: '本办法自2011年7月15日起施行。' }),
    );
  });

  it('only informs of 执行 from an earlier day', () => {
    const [finding] = findingsOf(id, notice({ body: '本通知自2021年1月1日起执行。' }));
    assert.equal(finding?.severity, 'information');
  });

  it('says nothing when date and number of the document disagree', () => {
    checkRule(id, notice({ date: '2022年4月12日', body: '本通知自2021年7月15日起施行。' }));
  });
});
