/** Cases of arithmetic/value-conflict that do not belong on its page: say which. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/value-conflict';

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
});
