/** Cases of date/calendar-valid that do not belong on its page: leap years, dates without a year, numbers that are no dates. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'date/calendar-valid';

describe(id, () => {
  it('knows leap years', () => {
    checkRule(id, notice({ body: '2020年2月29日、2000年2月29日、⟦2021年2月29日⟧、2月29日、⟦2月30日⟧。' }));
  });

  it('finds months and days that do not exist, in every form', () => {
    checkRule(id, notice({ body: '⟦2021年13月⟧、⟦2021年6月31日⟧、⟦二〇二一年六月三十一日⟧、⟦6月31日⟧。' }));
  });

  it('leaves durations, counts and names alone', () => {
    checkRule(
      id,
      notice({ body: '参保满12年6个月，26县、500强企业在“十四五”时期每年10月至12月开展巡查，“6·5”世界环境日宣传。' }),
    );
  });
});
