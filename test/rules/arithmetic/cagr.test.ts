/** Cases of arithmetic/cagr that do not belong on its page: the years, and ends that are no plain values. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/cagr';

describe(id, () => {
  it('counts the years between both ends', () => {
    checkRule(id, notice({ body: `快递业务量由2015年的420万件增加到2020年的1250万件，年均增长⟦31.4%⟧。` }));
  });

  it('takes the years from the period where the ends name none', () => {
    checkRule(
      id,
      notice({
        body: `“十三五”期间，网络零售额由15.2亿元增加到38.6亿元，年均增长⟦22.5%⟧。五年来，快递业务量由420万件增加到1250万件，五年年均增长24.4%。`,
      }),
    );
  });

  it('accepts both ways of counting 2016—2020', () => {
    checkRule(
      id,
      notice({
        body: `2016—2020年，网络零售额由15.2亿元增加到38.6亿元，年均增长20.5%；出口额由15.2亿元增加到38.6亿元，年均增长26.2%。`,
      }),
    );
  });

  it('takes a rate printed with a scale, however absurd', () => {
    checkRule(
      id,
      notice({
        body: `一、指标\n\n主要指标\n\n指标\t2020年\t2025年\t年均增速\n零售额（亿元）\t86.4\t120\t6.8%\n网络零售额（亿元）\t18.6\t30\t⟦10.012万%⟧`,
      }),
    );
  });

  it('is silent where nobody knows over how many years', () => {
    checkRule(id, notice({ body: `亩均税收由18.6万元提高至22.4万元，年均提高9.7%。` }));
  });

  it('is silent on bounds, ranges, guesses and income', () => {
    checkRule(
      id,
      notice({
        body: `网络零售额由2015年的15.2亿元增加到2020年的38亿元以上，年均增长25%；出口额由2015年的约15亿元增加到2020年的38.6亿元，年均增长25%；居民收入由2015年的28650元提高到2020年的42310元，居民人均可支配收入由2015年的28650元提高到2020年的42310元，年均增长7.2%。`,
      }),
    );
  });

  it('is silent on cumulative numbers in brackets and targets with a sign', () => {
    checkRule(
      id,
      notice({
        body: `指标	单位	2020年	2025年	年均增速
甲	家	120	[200]	9.9%
乙	家	80	>120	9.9%
丙	家	200	300	8.4%
丁	家	160	240	8.4%
戊	家	100	150	8.4%`,
      }),
    );
  });

  it('lets the rows tell which years a rate is over', () => {
    checkRule(
      id,
      notice({
        body: `指标	2015年	2020年	2025年	“十四五”年均增速
甲	60	120	200	10.8%
乙	50	80	120	8.4%
丙	150	200	300	8.4%
丁	90	160	240	⟦9.4%⟧`,
      }),
    );
  });

  it('says nothing where most rows are reckoned another way', () => {
    checkRule(
      id,
      notice({
        body: `指标	2020年	2025年	年均增速
甲	120	200	8.0%
乙	80	120	6.5%
丙	200	300	6.5%
丁	160	240	8.4%`,
      }),
    );
  });
});
