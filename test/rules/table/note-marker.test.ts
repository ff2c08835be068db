/** Cases of table/note-marker beyond its page: marks told of anywhere. */
import { checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/note-marker';

describe(id, () => {
  const rows = '指标|2020年|2025年\n甲|1|[20]\n乙|2|3\n丙|4|5\n丁|6|7';

  it('takes a header, a note or the text for an explanation', () => {
    checkRule(id, noticeWith(rows.replace('2025年', '2025年（[]内为累计数）')));
    checkRule(id, noticeWith(rows, { lead: '方括号内为累计数，有关情况通知如下。' }));
    checkRule(id, noticeWith(rows, { note: '注：[]内为累计数。' }));
  });

  it('tells one mark once a table', () =>
    checkRule(id, noticeWith('指标|2020年|2025年\n甲|1|⟦[20]⟧\n乙|2|[30]\n丙|4|5\n丁|6|7\n戊|6|7')));
});
