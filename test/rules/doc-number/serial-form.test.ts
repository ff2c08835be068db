/** Cases of doc-number/serial-form that do not belong on its page: several faults in one serial, mending, numbers that rightly have 第. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/base/edit';
import { checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'doc-number/serial-form';

function mended(text: string): { readonly text: string | undefined; readonly fix: string | null } {
  const [finding, ...others] = findingsOf(id, text);
  assert.ok(finding?.edits !== undefined && others.length === 0);
  return { text: applyEdits(text, finding.edits), fix: finding.fix };
}

describe(id, () => {
  it('gives one finding for a serial with 第 and a zero', () => {
    checkRule(id, notice({ number: '浙政办发〔2021〕⟦第08⟧号' }));
    assert.deepEqual(mended(notice({ number: '浙政办发〔2021〕第08号' })), { text: notice(), fix: 'safe' });
  });

  it('takes off zeros of either width', () => {
    assert.deepEqual(mended(notice({ number: '浙政办发〔2021〕００8号' })), { text: notice(), fix: 'safe' });
  });

  it('only suggests to add 号 and to change Chinese numerals', () => {
    assert.deepEqual(mended(notice({ number: '浙政办发〔2021〕8' })), { text: notice(), fix: 'suggested' });
    assert.deepEqual(mended(notice({ number: '浙政办发〔2021〕八号' })), { text: notice(), fix: 'suggested' });
  });

  it('leaves orders, announcements and serials that share 号 alone', () => {
    checkRule(
      id,
      notice({
        body: '国务院令第721号、海关总署公告2021年第5号、中国人民银行公告〔2021〕第10号、浙政发〔2021〕5、6号和浙政发〔2020〕7—9号文件继续执行。',
      }),
    );
  });
});
