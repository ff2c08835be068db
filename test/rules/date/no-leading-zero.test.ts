/** Cases of date/no-leading-zero that do not belong on its page: what exactly is taken off. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'date/no-leading-zero';

describe(id, () => {
  for (const [written, right] of [
    ['2021年04月02日', '2021年4月2日'],
    ['2021 年 04 月 12 日', '2021 年 4 月 12 日'],
    ['2021年０4月12日', '2021年4月12日'],
  ] as const) {
    it(`makes ${right} of ${written}`, () => {
      const text = notice({ date: written });
      const [finding] = findingsOf(id, text);
      assert.ok(finding?.edits !== undefined);
      assert.equal(finding.fix, 'safe');
      assert.equal(applyEdits(text, finding.edits), notice({ date: right }));
    });
  }

  it('leaves numeric dates, telephone numbers and the months 10 to 12 alone', () => {
    checkRule(id, notice({ body: '于2021-04-05启动，10月10日结束，电话0571－88000000。' }));
  });
});
