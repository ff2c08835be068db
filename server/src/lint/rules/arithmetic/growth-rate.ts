// 增长率与数值相符：a growth rate whose both ends are printed is what they come to, as far as rounding allows. Silent on growth in prices of
// another year and where an end is a bound, a range or missing.
import { documentRule } from '../../rule';
import { growthFaults, type GrowthFault } from '../../support/growth-faults';

export const growthRate = documentRule<GrowthFault, Record<never, never>>({
  id: 'arithmetic/growth-rate',
  severity: 'warning',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '增长率等于后数除以前数减一，按印出的位数四舍五入（通行做法）',
    en: 'growth is the last value divided by the first, less one, rounded as printed (common practice)',
  },
  summary: { zh: '增长率与所列两端数值相符', en: 'Growth rates fit the values they come from' },
  find: (document) => growthFaults(document, 'growth'),
  say: ({ message }) => message,
});
