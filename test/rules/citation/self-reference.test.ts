/** Cases of citation/self-reference that do not belong on its page: say which. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'citation/self-reference';

describe(id, () => {
  it('finds nothing in a plain notice', () => checkRule(id, notice()));
});
