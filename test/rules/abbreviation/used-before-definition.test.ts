/** Cases of abbreviation/used-before-definition that do not belong on its page: say which. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'abbreviation/used-before-definition';

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
});
