/** Cases of table/empty-cell beyond its page: tables that leave cells empty by habit. */
import { checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/empty-cell';

describe(id, () => {
  it('says nothing where most tables of amounts leave cells empty', () =>
    checkRule(id, noticeWith('项目|2021年|2022年\n甲|1|\n乙||2\n丙|3|\n丁||4')));

  it('finds the one empty cell of a column that bears marks', () =>
    checkRule(id, noticeWith('项目|2021年|2022年\n甲|1|2\n乙|—|3\n丙|4⟦\t⟧\n丁|5|—\n戊|6|7')));

  it('finds the one empty cell of a full table of years', () =>
    checkRule(
      id,
      noticeWith(
        '项目|2020年|2021年|2022年\n甲|1|2|3\n乙|4|5|6\n丙|7|8|9\n丁|1|2|3\n戊|4⟦\t⟧|6\n己|7|8|9\n庚|7|8|9\n辛|7|8|9',
      ),
    ));
});
