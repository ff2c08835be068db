/** Cases of date/arabic-numerals that do not belong on its page: mending, texts of the time of Chinese numerals, laws without a date. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'date/arabic-numerals';

describe(id, () => {
  for (const written of ['二〇二一年四月十二日', '二○二一年四月十二日', '2021.4.12', '2021-04-12', '2021/4/12']) {
    it(`rewrites ${written}`, () => {
      checkFix(id, notice({ date: written }), notice());
    });
  }

  it('finds a date of issue without its day', () => {
    checkRule(id, notice({ date: '⟦2021年4月⟧' }));
  });

  it('leaves everything in a text from before July 2012 alone', () => {
    checkRule(
      id,
      notice({ number: '浙政办发〔1996〕8号', body: '自一九九六年五月一日起开展巡查。', date: '一九九六年四月十二日' }),
    );
  });

  it('leaves titles, quotations, years alone and the old calendar alone', () => {
    checkRule(
      id,
      notice({
        body: '按照《二〇二〇年八月一日会议纪要》和“二〇二〇年八月一日”的要求，到二〇三五年、八月十五日前完成巡查。',
      }),
    );
  });

  it('judges a law without a date of issue by its other dates', () => {
    const law = (day: string): string =>
      `浙江省山塘管理条例\n\n（2021年3月26日浙江省第十三届人民代表大会常务委员会第二十八次会议通过）\n\n第一条 为了加强山塘管理，制定本条例。\n\n第二条 本条例自${day}起施行。\n`;
    checkRule(id, law('⟦二〇二一年七月一日⟧'));
    checkRule(id, law('2021年7月1日'));
  });
});
