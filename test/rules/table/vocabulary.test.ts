/** Cases of table/vocabulary that do not belong on its page: say which. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'table/vocabulary';

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
});
