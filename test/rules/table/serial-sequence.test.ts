/** Cases of table/serial-sequence beyond its page: what the fix makes, and counts that are right. */
import { checkFix, checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/serial-sequence';

describe(id, () => {
  const rows = (...serials: string[]): string =>
    ['序号|名称', ...serials.map((serial, i) => `${serial}|项目${'甲乙丙丁戊己庚'.charAt(i)}`)].join('\n');

  it('numbers what follows a gap anew', () =>
    checkFix(id, noticeWith(rows('1', '2', '4', '5')), noticeWith(rows('1', '2', '3', '4'))));

  it('keeps the form of the numeral', () => {
    checkFix(id, noticeWith(rows('01', '02', '04', '04', '05')), noticeWith(rows('01', '02', '03', '04', '05')));
    checkFix(id, noticeWith(rows('一', '二', '五', '四', '五')), noticeWith(rows('一', '二', '三', '四', '五')));
  });

  it('offers no fix where the text cites a row by its serial', () =>
    checkRule(id, noticeWith(rows('1', '2', '⟦4⟧', '5'), { lead: '序号5的项目年底前完成。' })));

  it('points at a serial of the row before and at two that changed places at the end', () => {
    checkRule(id, noticeWith(rows('1', '2', '⟦2⟧', '4', '5')));
    checkRule(id, noticeWith(rows('1', '2', '3', '⟦5⟧', '4')));
  });

  it('lets rows stand for two numbers, and an extract begin anywhere', () => {
    checkRule(id, noticeWith(rows('1', '2—3', '4', '5')));
    checkRule(id, noticeWith(rows('14', '15', '16', '17')));
  });

  it('lets a chosen list keep the numbers of the whole', () =>
    checkRule(id, noticeWith(rows('1', '4', '7', '9', '15', '16'))));
});
