/** Cases of abbreviation/unused beyond its page: where a use counts and which names need none. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const ID = 'abbreviation/unused';
const body = (text: string): string => notice({ body: text });

describe('a definition without a use', () => {
  it('is told at the definition', () =>
    checkRule(ID, body('支持青湖水务有限公司（⟦以下简称青湖水务⟧）发展。请认真执行。')));
  it('is not told where a table, a heading or a tag has the name', () => {
    for (const use of [
      '单位\t任务\n青湖水务\t供水\n水务局\t监管',
      '一、青湖水务的任务\n\n按期完成。',
      '完成供水任务。（青湖水务负责）',
    ])
      checkRule(ID, body(`支持青湖水务有限公司（以下简称青湖水务）发展。\n\n${use}`));
  });
  it('is told where only the common word is used, or the full name', () => {
    checkRule(ID, body('根据《青湖市供水办法》（⟦以下简称《办法》⟧），制定具体办法。'));
    checkRule(ID, body('支持青湖水务有限公司（⟦以下简称青湖水务⟧）发展。青湖水务有限公司要负起责任。'));
  });
  it('is not told for what points and for letters in brackets', () =>
    checkRule(ID, body('青湖水务有限公司（以下简称该公司）发展液化天然气（LNG）业务。')));
  it('is not told in a text with parts left out', () =>
    checkRule(ID, body('支持青湖水务有限公司（以下简称青湖水务）发展。\n\n（本文有删减）')));
});
