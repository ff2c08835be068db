/** Cases of citation/self-reference beyond its page: instruments, attachments, wider and narrower names. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'citation/self-reference';

function printed(name: string, text: string): string {
  const cover = notice({
    title: `浙江省人民政府办公厅关于印发${name}的通知`,
    body: `《${name}》已经省政府同意，现印发给你们，请认真贯彻执行。`,
  });
  return `${cover}\n${name}\n\n一、总则\n\n${text}\n\n二、附则\n\n各地抓好落实。\n`;
}

describe(id, () => {
  it('writes the kind of the document', () => {
    checkFix(
      id,
      printed('浙江省山塘建设规划', '本方案适用于全省，本规划期限五年。'),
      printed('浙江省山塘建设规划', '本规划适用于全省，本规划期限五年。'),
    );
    checkFix(id, notice({ body: '本公告自印发之日起施行。' }), notice({ body: '本通知自印发之日起施行。' }));
  });

  it('says less of 本通知 inside the plan', () => checkRule(id, printed('浙江省山塘建设规划', '⟦本通知⟧适用于全省。')));

  it('knows wider names of one kind', () => {
    checkRule(id, printed('浙江省山塘建设规划纲要', '本规划适用于全省，本纲要期限五年。'));
    checkRule(id, printed('浙江省山塘管理暂行办法（试行）', '本办法适用于全省。'));
    checkRule(id, printed('浙江省山塘整治三年行动计划', '本行动计划适用于全省，本计划期限三年。'));
    checkRule(id, printed('浙江省山塘应急预案', '本预案适用于全省。'));
  });

  it('leaves words alone that name no whole document', () => {
    checkRule(id, printed('浙江省山塘建设规划', '本标准、本目录、本级资金、本省山塘、本办公室另行规定。'));
    checkRule(id, notice({ body: '“本方案”一词应当统一。' }));
    checkRule(id, notice({ body: '凡违反本规定的，追究责任。' }));
    checkRule(id, notice({ body: '现将《山塘整治方案》有关事项通知如下：本方案所称山塘，指小型蓄水工程。' }));
    checkRule(id, notice({ body: '山塘整治方案（以下简称本方案）由省水利厅制定。本方案每年修订。' }));
  });

  it('tells a word kept through a document once, and mends it everywhere', () => {
    const before = '⟦本方案⟧适用于全省。本方案由各地实施。本方案期限五年。';
    checkRule(id, notice({ body: before }));
    checkFix(
      id,
      notice({ body: before.replace(/[⟦⟧]/g, '') }),
      notice({ body: before.replace(/[⟦⟧]/g, '').replaceAll('本方案', '本通知') }),
    );
  });

  it('reports 本办法第三条、第五条 once', () =>
    checkRule(id, notice({ body: '违反⟦本条例⟧第三条、第五条的，不予通过。' })));
});
