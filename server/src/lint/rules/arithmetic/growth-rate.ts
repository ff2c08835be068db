// 增长率与数值相符：a growth rate whose both ends are printed is what they come to, as far as rounding allows. Silent on growth in prices of
// another year and where an end is a bound, a range or missing.
import { documentRule } from '../../rule';
import { growthFaults, type GrowthFault } from '../../support/growth-faults';
import { waysOf } from '../../support/ways';

export const growthRate = documentRule<GrowthFault, Record<never, never>>({
  id: 'arithmetic/growth-rate',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '增长率等于后数除以前数减一，按印出的位数四舍五入（通行做法）',
    en: 'growth is the last value divided by the first, less one, rounded as printed (common practice)',
  },
  summary: { zh: '增长率与所列两端数值相符', en: 'Growth rates fit the values they come from' },
  find: (document) => growthFaults(document, 'growth'),
  why: {
    zh: '算得的增速和印出的方向相反，或者数字不是阿拉伯数字：须核对增速和两端数值哪一处有误',
    en: 'the computed rate runs the other way, or the number is in Chinese: somebody must find out which of rate and values is wrong',
  },
  say: ({ message }) => message,
  mends: waysOf,
});
