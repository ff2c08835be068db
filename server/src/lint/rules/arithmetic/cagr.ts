// 年均增速与数值相符：an average rate of growth whose both ends are printed is what they come to over the years between. Silent as arithmetic/growth-rate is.
import { documentRule } from '../../rule';
import { growthFaults, type GrowthFault } from '../../support/growth-faults';
import { waysOf } from '../../support/ways';

export const cagr = documentRule<GrowthFault, Record<never, never>>({
  id: 'arithmetic/cagr',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '年均增速为(末期数÷基期数)的1/n次方减一，n为相隔年数（通行做法）',
    en: 'yearly growth is the n-th root of the last value divided by the first, less one, n the years between (common practice)',
  },
  summary: { zh: '年均增速与所列两端数值相符', en: 'Yearly growth rates fit the values they come from' },
  find: (document) => growthFaults(document, 'yearly'),
  why: {
    zh: '算得的增速和印出的方向相反，或者数字不是阿拉伯数字：须核对增速和两端数值哪一处有误',
    en: 'the computed rate runs the other way, or the number is in Chinese: somebody must find out which of rate and values is wrong',
  },
  say: ({ message }) => message,
  mends: waysOf,
});
