/** Cases of table/caption beyond its page: counts that are right. */
import { checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/caption';

describe(id, () => {
  const table = '名称|面积|性质\n甲|1|新建\n乙|2|改建\n丙|3|新建';
  const after = (...captions: string[]): string =>
    captions.map((each) => `${each}\n\n${table.replaceAll('|', '\t')}`).join('\n\n');

  it('lets 续表 and a count by chapters be', () => {
    checkRule(id, noticeWith(table, { caption: '表1 甲', note: after('表2 乙', '表2（续）', '表3 丙') }));
    checkRule(id, noticeWith(table, { caption: '表1-1 甲', note: after('表1-2 乙', '表2-1 丙') }));
  });

  it('finds a number that stands twice', () =>
    checkRule(id, noticeWith(table, { caption: '表1 甲', note: after('表2 乙', '表⟦2⟧ 丙', '表4 丁') })));
});
