/** Cases of attachment/printed-as-attachment beyond its page: verbs and names. */
import { page, withAttachments } from '../../support/attachments';
import { checkRule } from '../../support/check-rule';

const id = 'attachment/printed-as-attachment';

function titled(title: string, note: string): string {
  return withAttachments(note, [page('附件', '山塘巡查办法')]).replace('关于做好山塘巡查工作的通知', title);
}

describe(id, () => {
  it('points at the entry, with the place in the title', () => {
    checkRule(id, titled('关于印发山塘巡查办法的通知', '附件：⟦山塘巡查办法⟧'));
    checkRule(id, titled('关于印发《山塘巡查办法》的通知', '附件：1. ⟦山塘巡查办法⟧\n2. 起草说明'));
    checkRule(id, titled('关于印发山塘巡查办法的通知', '附件：⟦清源县山塘巡查办法⟧'));
  });

  it('leaves lists that are published and other attachments alone', () => {
    checkRule(id, titled('关于公布山塘名单的通知', '附件：山塘名单'));
    checkRule(id, titled('关于印发山塘巡查办法的通知', '附件：巡查记录表'));
    checkRule(id, titled('关于做好山塘巡查工作的通知', '附件：山塘巡查办法'));
  });
});
