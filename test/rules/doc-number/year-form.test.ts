/** Cases of doc-number/year-form that do not belong on its page: mending, impossible years, old numbers. */
import assert from 'node:assert/strict';
import { checkFix, checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'doc-number/year-form';

describe(id, () => {
  it('completes the own year from the date of issue', () => {
    checkFix(id, notice({ number: '浙政办发〔21〕8号' }), notice());
  });

  it('does not guess the century of a cited number', () => {
    const [finding] = findingsOf(id, notice({ body: '按照浙政发〔20〕5号文件要求，请认真贯彻落实。' }));
    assert.equal(finding?.severity, 'error');
    assert.equal(finding.edits, undefined);
  });

  it('takes 年 out and turns Chinese numerals into Arabic ones', () => {
    checkFix(id, notice({ number: '浙政办发〔2021年〕8号' }), notice());
    checkFix(id, notice({ number: '浙政办发〔二〇二一〕8号' }), notice());
  });

  it('finds a year in which nothing can have been numbered', () => {
    checkRule(id, notice({ number: '浙政办发〔⟦2201⟧〕8号' }));
    checkRule(id, notice({ number: '浙政办发〔⟦20211⟧〕8号' }));
  });

  it('only hints at two digits in a cited number of the twentieth century', () => {
    const [finding] = findingsOf(id, notice({ body: '《关于加强林地管理的通知》（浙政〔89〕15号）继续有效。' }));
    assert.equal(finding?.severity, 'hint');
  });
});
