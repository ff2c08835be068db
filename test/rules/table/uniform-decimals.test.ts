/** Cases of table/uniform-decimals beyond its page: columns that are right. */
import { checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/uniform-decimals';

describe(id, () => {
  const column = (...values: string[]): string =>
    noticeWith(
      ['地区|增长（%）', ...values.map((value, i) => `${'甲乙丙丁戊己庚辛'.charAt(i)}县|${value}`)].join('\n'),
    );

  it('finds the one value that differs among six', () =>
    checkRule(id, column('5.6', '7.2', '⟦6.82⟧', '3.8', '7.0', '1.5')));

  it('lets whole numbers, small numbers and two that differ be', () => {
    checkRule(id, column('5.6', '7', '6.8', '3.8', '7.1', '1.5'));
    checkRule(id, column('5.6', '7.2', '0.82', '3.8', '7.0', '1.5'));
    checkRule(id, column('5.6', '7.25', '6.82', '3.8', '7.0', '1.5', '2.2'));
  });
});
