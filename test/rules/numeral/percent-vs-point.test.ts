/** Cases of numeral/percent-vs-point that do not belong on its page: say which. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/percent-vs-point';

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
});
