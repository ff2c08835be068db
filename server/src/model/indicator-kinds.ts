// What the name of an indicator says about arithmetic with it: rates and shares, growth in constant prices, things that fall by design.
// Words only; knows no table and no rule.

const REAL_NOTE = /可比价|不变价|可比口径|同口径|扣除|实际增|自然口径/;
/** Growth of these is published in constant prices. */
const REAL_NAME = /生产总值|增加值|GDP|可支配收入|纯收入|劳动生产率|总产值|产值/;
const RATE_NAME = /[率比]$|比重|占比|比例|指数|系数|百分点|增速$|增长$|份额$/;
const BRACKET = /\([^()]{0,20}\)$/;

/** What last year's statistics give of these is revised, or counted anew, before the growth is published. */
const REVISED_NAME = /投资|零售|利润|业务总量|营业收入|主营|旅游|保费|消费支出|流转|周转/;

/** Whether the growth over one year that is published of an indicator rests on a revised value of the year before. */
export function isRevisedYearly(name: string): boolean {
  return REVISED_NAME.test(name);
}

/** Growth is told in prices of another year, or of another coverage: the values printed do not tell it. */
export function comparesPrices(text: string): boolean {
  return REAL_NOTE.test(text);
}

/** Whether growth of an indicator of this name is published in constant prices, so that printed values do not tell it. */
export function growsInRealTerms(name: string): boolean {
  return REAL_NAME.test(name) || comparesPrices(name);
}

/** A rate, share, ratio or index: differences of it are points, and it is no sum of parts. */
export function isRateName(name: string): boolean {
  return RATE_NAME.test(name.replace(BRACKET, ''));
}
