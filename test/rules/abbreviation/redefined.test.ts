/** Cases of abbreviation/redefined beyond its page: what is one fault and what is none. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const ID = 'abbreviation/redefined';
const body = (text: string): string => notice({ body: text });

describe('a second definition', () => {
  it('is told where one name gets a second meaning, though what it stands for cannot be told', () =>
    checkRule(
      ID,
      body(
        '由市场监管部门牵头的工作专班（以下简称专班）负责。专班要抓紧。其他由各部门派人参加的小组（⟦以下简称专班⟧）配合专班。',
      ),
    ));
  it('is told where one thing gets a second name', () =>
    checkRule(
      ID,
      body(
        '推动中国（浙江）自由贸易试验区（以下简称浙江自贸试验区）建设。支持中国（浙江）自由贸易试验区（⟦以下简称浙江自贸区⟧）发展。',
      ),
    ));
  it('is told where it only repeats the first', () =>
    checkRule(
      ID,
      body(
        '根据《青湖市供水条例》（以下简称《条例》）办理。按照《青湖市供水条例》（⟦以下简称《条例》⟧）执行《条例》。',
      ),
    ));
  it('is told for letters that get a second name', () =>
    checkRule(ID, body('发展液化天然气（LNG）、液化石油气（⟦LNG⟧）加注。')));
  it('is none between two names in one bracket, between letters and a short name, and of what points', () => {
    checkRule(ID, body('成立道路交通领导小组、危险化学品领导小组（以下分别简称道交小组、危化小组）。'));
    checkRule(ID, body('甲有限公司（以下简称该公司）违法。乙有限公司（以下简称该公司）违法。'));
    checkRule(ID, body('建设液化天然气（LNG）站。液化天然气（以下简称液气）、压缩天然气（CNG）并举。'));
  });
});
