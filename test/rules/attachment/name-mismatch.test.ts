/** Cases of attachment/name-mismatch beyond its page: which place is blamed, what is written there, how grave it is. */
import assert from 'node:assert/strict';
import { page, withAttachments } from '../../support/attachments';
import { checkFix, checkRule, findingsOf } from '../../support/check-rule';

const id = 'attachment/name-mismatch';
const NOTE = '附件：1. 巡查责任人名单\n2. 巡查值班制度';

describe(id, () => {
  it('gives the page the name or the number of the note', () => {
    const right = withAttachments(NOTE, [page('附件1', '巡查责任人名单'), page('附件2', '巡查值班制度')]);
    checkFix(id, right.replace('\n巡查责任人名单', '\n巡查负责人名单'), right);
    checkFix(id, right.replace('附件2', '附件3'), right);
    const chinese = right.replace('附件1', '附件一').replace('附件2', '附件二');
    checkFix(id, chinese.replace('附件二', '附件三'), chinese);
  });

  it('tells exchanged titles and exchanged pages once', () => {
    checkRule(id, withAttachments(NOTE, [page('附件⟦1⟧', '巡查值班制度'), page('附件2', '巡查责任人名单')]));
    checkRule(id, withAttachments(NOTE, [page('附件2', '巡查值班制度'), page('⟦附件1⟧', '巡查责任人名单')]));
  });

  it('asks for a number where several attachments are listed, and for none where one is', () => {
    checkRule(id, withAttachments(NOTE, [page('附件1', '巡查责任人名单'), page('⟦附件⟧', '巡查值班制度')]));
    checkRule(id, withAttachments('附件：巡查责任人名单', [page('附件⟦1⟧', '巡查责任人名单')]));
  });

  it('lets brackets, places, spaces, marks and wrapped titles pass', () => {
    const single = (title: string): string => withAttachments('附件：巡查责任人名单', [page('附件', title)]);
    checkRule(id, single('巡查责任人名单（试行）'));
    checkRule(id, single('清源县巡查责任人名单'));
    checkRule(id, single('巡 查 责 任 人 名 单'));
    checkRule(id, single('《巡查责任人名单》'));
    checkRule(id, single('巡查责任人\n名单'));
    checkRule(id, single('巡查责任人名单\n（2021年）'));
  });

  it('tells years in brackets that differ', () =>
    checkRule(id, withAttachments('附件：责任人名单（2021年）', [page('附件', '⟦责任人名单（2020年）⟧')])));

  it('grades another name as a warning and a fuller one as information', () => {
    const grade = (title: string): (string | undefined)[] =>
      findingsOf(id, withAttachments('附件：巡查责任人名单', [page('附件', title)])).map(({ severity }) => severity);
    assert.deepEqual(grade('仓库物资登记表'), ['warning']);
    assert.deepEqual(grade('2021年度巡查责任人名单'), ['information']);
    assert.deepEqual(grade('巡查负责人名单'), ['error']);
  });

  it('leaves a number to the note that miscounts', () =>
    checkRule(
      id,
      withAttachments('附件：1. 巡查责任人名单\n3. 巡查值班制度', [
        page('附件1', '巡查责任人名单'),
        page('附件2', '巡查值班制度'),
      ]),
    ));
});
