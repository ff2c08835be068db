/** Cases of arithmetic/text-table-conflict that do not belong on its page: say which. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/text-table-conflict';

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
});
