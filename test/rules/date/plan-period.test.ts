/** Cases of date/plan-period that do not belong on its page: ways of writing a period, other plans with 五 in their name. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'date/plan-period';

describe(id, () => {
  it('reads every way of writing a period', () => {
    checkRule(
      id,
      notice({
        body: '“十四五”规划（⟦2020—2025年⟧）、“十三五”时期（⟦2015年至2020年⟧）、“十二五”（⟦2010-2015年⟧）、“十五五”时期（2026—2030年）。',
      }),
    );
  });

  it('leaves longer plans and plans without years alone', () => {
    checkRule(
      id,
      notice({
        body: '《国家“十四五”规划和2035年远景目标纲要》、《国土空间规划（2021—2035年）》、“八五”普法规划（2021—2025年）。',
      }),
    );
  });

  it('finds an outlook that does not look beyond the plan', () => {
    const title = '浙江省山塘整治“十四五”规划';
    checkRule(
      id,
      `${notice({
        title: `浙江省人民政府办公厅关于印发${title}的通知`,
        body: `《${title}》已经省政府同意，现印发给你们，请认真贯彻落实。`,
      })}\n${title}\n\n为加强山塘整治，编制本规划。规划期限为2021—2025年，展望至⟦2025⟧年。\n\n一、总体要求\n\n坚持安全第一。\n`,
    );
  });
});
