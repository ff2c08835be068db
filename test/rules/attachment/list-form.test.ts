/** Cases of attachment/list-form beyond its page: what each fix makes, and forms that are let pass. */
import { page, withAttachments } from '../../support/attachments';
import { checkFix, checkRule } from '../../support/check-rule';

const id = 'attachment/list-form';
const PAGES = [page('附件1', '责任人名单'), page('附件2', '值班制度')];
const RIGHT = '附件：1. 责任人名单\n2. 值班制度';

describe(id, () => {
  const mends = (note: string, right = RIGHT): void =>
    checkFix(id, withAttachments(note, PAGES), withAttachments(right, PAGES));

  it('writes 1. 2. for every other form of number', () => {
    mends('附件：1、责任人名单\n2、值班制度', '附件：1.责任人名单\n2.值班制度');
    mends('附件：1.责任人名单\n2、值班制度', '附件：1.责任人名单\n2.值班制度');
    mends('附件：一、责任人名单 二、值班制度', '附件：1.责任人名单 2.值班制度');
    mends('附件：1. 责任人名单\n2. 值班制度\n4. 记录表', '附件：1. 责任人名单\n2. 值班制度\n3. 记录表');
  });

  it('takes marks behind names and 《》 around them away', () => {
    mends('附件：1. 责任人名单；\n2. 值班制度。');
    mends('附件：1. 《责任人名单》\n2. 《值班制度》');
  });

  it('puts the colon', () => {
    const one = [page('附件', '责任人名单')];
    checkFix(id, withAttachments('附件 责任人名单', one), withAttachments('附件： 责任人名单', one));
    checkFix(id, withAttachments('附件．责任人名单', one), withAttachments('附件：责任人名单', one));
  });

  it('says that a single attachment needs no number', () =>
    checkRule(id, withAttachments('附件：⟦1. ⟧责任人名单', [page('附件1', '责任人名单')])));

  it('tells labels repeated before each name once', () =>
    checkRule(id, withAttachments('⟦附件1：⟧责任人名单\n附件2：值班制度', PAGES)));

  it('lets half-width marks, wide points and 附： pass', () => {
    checkRule(id, withAttachments('附件:1.责任人名单\n2.值班制度', PAGES));
    checkRule(id, withAttachments('附件：1．责任人名单\n2．值班制度', PAGES));
    checkRule(id, withAttachments('附：责任人名单（试行）', [page('附', '责任人名单（试行）')]));
  });
});
