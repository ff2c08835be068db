/** Cases of attachment/unreferenced beyond its page: pages that need no entry. */
import { page, withAttachments } from '../../support/attachments';
import { checkRule } from '../../support/check-rule';

const id = 'attachment/unreferenced';

describe(id, () => {
  it('points at the label of each page that the note leaves out', () =>
    checkRule(
      id,
      withAttachments('附件：责任人名单', [
        page('附件', '责任人名单'),
        page('⟦附件2⟧', '值班制度'),
        page('⟦附件3⟧', '记录表'),
      ]),
    ));

  it('needs a note or a word in the text', () => {
    checkRule(id, withAttachments('', [page('⟦附件⟧', '责任人名单')], '请抓好落实。'));
    checkRule(id, withAttachments('', [page('附件', '责任人名单')], '请抓好落实（名单附后）。'));
    checkRule(id, withAttachments('', [page('附件', '责任人名单')], '《责任人名单》一并公布。'));
  });

  it('leaves alone the table right under 附件：××表 and what is printed', () => {
    checkRule(id, withAttachments('', ['附件：责任人名单\n\n姓名\t职务\n李文\t站长\n'], '请抓好落实。'));
    const printed = withAttachments('', [page('附件', '山塘巡查办法')], '现印发给你们。');
    checkRule(id, printed.replace('关于做好山塘巡查工作', '关于印发山塘巡查办法'));
  });

  it('leaves alone tables of an attachment', () =>
    checkRule(
      id,
      withAttachments('附件：1. 巡查方案\n2. 值班制度', [
        page('附件1', '巡查方案'),
        page('附表', '东片名单'),
        page('附件1-2', '西片名单'),
        page('附件2', '值班制度'),
      ]),
    ));
});
