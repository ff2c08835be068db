/** Cases of attachment/unresolved beyond its page: what counts as a page, and how grave a missing one is. */
import assert from 'node:assert/strict';
import { page, withAttachments } from '../../support/attachments';
import { checkRule, findingsOf } from '../../support/check-rule';

const id = 'attachment/unresolved';

describe(id, () => {
  it('points at the entry that has no page', () =>
    checkRule(
      id,
      withAttachments('附件：1. 责任人名单\n2. ⟦值班制度⟧\n3. 记录表', [
        page('附件1', '责任人名单'),
        page('附件3', '记录表'),
      ]),
    ));

  it('takes a gap for an error and a missing end for a warning', () => {
    const note = '附件：1. 责任人名单\n2. 值班制度\n3. 记录表';
    const gap = findingsOf(id, withAttachments(note, [page('附件1', '责任人名单'), page('附件3', '记录表')]));
    const end = findingsOf(id, withAttachments(note, [page('附件1', '责任人名单'), page('附件2', '值班制度')]));
    assert.deepEqual(
      [...gap, ...end].map(({ severity }) => severity),
      ['error', 'warning'],
    );
    assert.equal(gap[0]?.related.length, 1);
  });

  it('tells drafts that no attachment is printed at all', () => {
    const draft = withAttachments('附件：⟦责任人名单⟧', []).replace('的通知', '的通知（征求意见稿）');
    checkRule(id, draft);
  });

  it('finds pages by name where labels lack numbers or are written 附件一, 附件1-1', () => {
    const note = '附件：1. 责任人名单\n2. 值班制度';
    checkRule(id, withAttachments(note, [page('附件', '责任人名单'), page('附件', '值班制度')]));
    checkRule(id, withAttachments(note, [page('附件一', '责任人名单'), page('附件二：', '值班制度')]));
    checkRule(
      id,
      withAttachments(note, [page('附件1', '责任人名单'), page('附件1-1', '东片'), page('附件2', '值班制度')]),
    );
  });

  it('knows several names on one row, names of their own labels and names wrapped over rows', () => {
    const pages = [page('附件1', '责任人名单'), page('附件2', '值班制度')];
    checkRule(id, withAttachments('附件：1. 责任人名单 2. 值班制度', pages));
    checkRule(id, withAttachments('附件1：责任人名单\n附件2：值班制度', pages));
    checkRule(id, withAttachments('附件：1. 责任人\n名单\n2. 值班制度', pages));
  });

  it('lets an attachment have a note and pages of its own', () =>
    checkRule(
      id,
      withAttachments('附件：1. 巡查方案\n2. 值班制度', [
        page('附件1', '巡查方案') + '\n附件：1. 东片名单\n2. 西片名单\n',
        page('附件1', '东片名单'),
        page('附件2', '西片名单'),
        page('附件2', '值班制度'),
      ]),
    ));

  it('is silent where the text says that attachments are sent apart', () => {
    const note = '附件：1. 责任人名单\n2. 值班制度';
    checkRule(id, withAttachments(note, [page('附件1', '责任人名单')], '附件2另行下发。'));
    checkRule(id, withAttachments('附件：1. 责任人名单\n2. 值班制度.docx', [page('附件1', '责任人名单')]));
  });
  it('finds a page without 附件 above it in a draft, and leaves it alone in a copy', () => {
    const text = (title: string): string =>
      `青湖市园林局关于做好绿地工作的通知\n\n青园发〔2023〕1号\n\n各县（市、区）园林局：\n\n请做好绿地工作。\n\n附件：青湖市绿地责任人名单\n\n青湖市园林局\n\n2023年1月5日\n\n${title}\n\n东湖绿地：张三。\n`;
    checkRule(id, text('⟦青湖市绿地责任人名单⟧'), { config: { profile: 'draft' } });
    checkRule(id, text('青湖市绿地责任人名单'));
  });
});
