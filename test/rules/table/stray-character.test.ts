/** Cases of table/stray-character beyond its page: what each cell was meant to be. */
import { checkFix, checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/stray-character';

describe(id, () => {
  const column = (value: string): string =>
    noticeWith(`地区|数量\n甲县|12.5\n乙县|30.2\n丙县|${value}\n丁县|100\n戊县|45`);

  for (const [wrong, right] of [
    ['1O5', '105'],
    ['l05', '105'],
    ['〇', '0'],
    ['5,6', '5.6'],
    ['5。6', '5.6'],
    ['三十', '30'],
    ['1S0', '150'],
  ] as const) {
    it(`reads ${wrong} as ${right}`, () => checkFix(id, column(wrong), column(right)));
  }

  it('lets names, grouping, bounds and full-width figures be', () => {
    for (const value of ['5G', 'B2', '1,020', '>60', '２０', '增速高于全省', '—', '3—5', '约30'])
      checkRule(id, column(value));
  });

  it('takes a letter before the decimal point for a figure', () =>
    checkRule(id, noticeWith('产品|产量\n甲|32.5\n乙|⟦41S.8⟧\n丙|206.4\n丁|132.5\n戊|12.6')));
});
