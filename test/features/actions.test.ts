/** What can be done about findings: fixes, silencing a rule on its line or in its file, its page. */
import assert from 'node:assert/strict';
import { fileWordRule, wordRule } from '../support/fake-rules';
import { actionsIn, checkAction } from './checks';
import { NOTICE } from './texts';

const SAFE = [wordRule('wording/sample', '当日', { fix: 'safe', replacement: '当天' })];
const SUGGESTED = [wordRule('wording/sample', '当日', { fix: 'suggested', replacement: '' })];

describe('actions', () => {
  it('a fix says what it makes of the text, and the safe one is preferred', () => {
    const [fix] = actionsIn(NOTICE, SAFE);
    assert.deepEqual(fix?.title, { zh: '改为“当天”', en: 'Change “当日” to “当天”' });
    assert.ok(fix?.kind === 'fix' && fix.preferred);
    checkAction(NOTICE, 'fix', SAFE, NOTICE.replace('当日', '当天'));
  });

  it('a suggested fix is not preferred', () => {
    const [fix] = actionsIn(NOTICE, SUGGESTED);
    assert.deepEqual(fix?.title, { zh: '删去“当日”', en: 'Delete “当日”' });
    assert.ok(fix?.kind === 'fix' && !fix.preferred);
  });

  it('a rule is silenced by a comment above its line', () => {
    checkAction(
      NOTICE,
      'suppress-line',
      SAFE,
      NOTICE.replace('巡查情况', '<!-- gazette-disable-next-line wording/sample -->\n巡查情况'),
    );
  });

  it('a line that goes on from the one above is not parted from it', () => {
    const wrapped = NOTICE.replace('巡查情况当日登记', '巡查情况应当由巡查员\n当日登记');
    checkAction(
      wrapped,
      'suppress-line',
      SAFE,
      wrapped.replace('（省水利厅牵头）', '（省水利厅牵头） <!-- gazette-disable-line wording/sample -->'),
    );
  });

  it('a rule is silenced in the whole file at its top, behind a byte order mark, with the file’s line ends', () => {
    const text = `\uFEFF${NOTICE.replaceAll('\n', '\r\n')}`;
    checkAction(
      text,
      'suppress-file',
      [fileWordRule('wording/sample', '山塘')],
      text.replace('\uFEFF', '\uFEFF<!-- gazette-disable-file wording/sample -->\r\n'),
    );
  });

  it('a rule found twice is silenced and explained once', () => {
    const kinds = actionsIn(NOTICE, [wordRule('wording/sample', '名单', { fix: 'none' })]).map((action) => action.kind);
    assert.deepEqual(kinds, ['suppress-line', 'suppress-stretch', 'suppress-file', 'level', 'level', 'open-page']);
  });

  it('notices about comments cannot be silenced', () => {
    assert.deepEqual(actionsIn(`<!-- gazette-disable-file no-such/rule -->\n${NOTICE}`, SAFE.slice(1)), []);
  });
});
