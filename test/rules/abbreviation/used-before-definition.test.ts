/** Cases of abbreviation/used-before-definition beyond its page: which places may run ahead, and which words are names. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const ID = 'abbreviation/used-before-definition';
const body = (text: string): string => notice({ body: text });

describe('a short name before its definition', () => {
  it('is told once, at the first place', () =>
    checkRule(ID, body('⟦青钢⟧要扩大生产，青钢要减排。对青湖钢铁（集团）有限公司（以下简称“青钢”）予以表扬。')));
  it('is not told for headings and tables', () => {
    const defined = '推动中国（浙江）自由贸易试验区（以下简称浙江自贸区）建设。浙江自贸区先行。';
    checkRule(ID, body(`一、浙江自贸区\n\n${defined}`));
    checkRule(ID, body(`指标\t2025年\n浙江自贸区进出口\t8\n企业数\t9\n\n${defined}`));
  });
  it('is not a common word, but where that opens its clause', () => {
    const defined = '成立青湖县农村公路工作领导小组（以下简称领导小组）。领导小组由县长任组长。';
    checkRule(ID, body(`各地要成立领导小组。${defined}`));
    checkRule(ID, body(`⟦领导小组⟧负责统筹协调。${defined}`));
  });
  it('is told for letters, familiar ones and grades left out', () =>
    checkRule(
      ID,
      body(
        '建设⟦LNG⟧接收站，推广5G网络，培育AAA级企业。发展液化天然气（LNG）加注、第五代移动通信（5G），评定信用等级（AAA）。',
      ),
    ));
  it('is not a name that points', () =>
    checkRule(ID, body('为规范供水，制定本办法。《青湖市供水办法》（以下简称本办法）自印发之日起施行。')));
});
