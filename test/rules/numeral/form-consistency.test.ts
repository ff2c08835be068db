/** Cases of numeral/form-consistency that do not belong on its page: old texts, names, what is set and what is counted, and mending. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/form-consistency';

describe(id, () => {
  for (const year of ['二○三五年', '二零三五年', '二O三五年', '二0三五年']) {
    it(`finds and mends ${year}`, () => {
      checkRule(id, notice({ body: `到⟦${year}⟧全面完成。` }));
      checkFix(id, notice({ body: `到${year}全面完成。` }), notice({ body: '到二〇三五年全面完成。' }));
    });
  }

  it('leaves texts from the time when ○ was the rule alone', () => {
    checkRule(id, notice({ number: '浙政办发〔2003〕8号', body: '到二○一○年全面完成。', date: '二○○三年四月十二日' }));
  });

  it('leaves the name of an older document alone', () => {
    checkRule(id, notice({ body: '按照《浙江省二○○五年山塘整治计划》执行。' }));
  });

  it('leaves full dates to the rule on dates', () => {
    checkRule(id, notice({ body: '自二○二一年五月一日起施行。' }));
  });

  it('finds a value in Chinese numerals among Arabic ones, and no set word', () => {
    const others = '新增企业120家、230家、35家、18家，扶持百余家、三四十家，培育十大龙头、百强企业。';
    checkRule(id, notice({ body: `${others}其中省级⟦二十六家⟧。` }));
    checkFix(id, notice({ body: `${others}其中省级二十六家。` }), notice({ body: `${others}其中省级26家。` }));
    checkRule(id, notice({ body: `${others}一百家、三家。` }));
  });

  it('finds a set phrase with Arabic figures, where it is the phrase', () => {
    checkRule(id, notice({ body: '落实执法公示、执法全过程记录、法制审核⟦3项制度⟧，增强“⟦4个意识⟧”。' }));
    checkRule(id, notice({ body: '建立巡查、登记、报告3项制度，出台8项规定。' }));
  });

  it('finds one phrase in two forms, the rarer one', () => {
    checkRule(id, notice({ body: '健全三项机制。⟦3项机制⟧由省水利厅牵头，三项机制每年评估。' }));
    checkRule(id, notice({ body: '健全三项机制，落实3项任务、三个村的整治；地震为4级以上，风力四级以上。' }));
  });

  it('leaves legal text alone', () => {
    const law =
      '浙江省山塘管理条例\n\n第一条 每年检查三项内容，管理人员不少于3人、5人、8人和十二人。\n\n第二条 本条例自2021年7月1日起施行，3项内容另行规定。\n';
    checkRule(id, law);
  });
});
