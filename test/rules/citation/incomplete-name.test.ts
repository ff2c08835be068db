/** Cases of citation/incomplete-name beyond its page: first mention, what the title names, names of the table that are alike. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'citation/incomplete-name';

function measures(first: string, second = '山塘每周巡查一次。', title = '清源县山塘管理办法'): string {
  return `${title}\n\n第一条　${first}，制定本办法。\n\n第二条　${second}\n\n第三条　本办法自2021年5月1日起施行。\n`;
}

describe(id, () => {
  it('gives the full name at the first mention only', () =>
    checkFix(
      id,
      measures('根据《防洪法》《水法》', '违反《防洪法》的依法处理。'),
      measures('根据《中华人民共和国防洪法》《中华人民共和国水法》', '违反《防洪法》的依法处理。'),
    ));

  it('takes the law in the title for named', () =>
    checkRule(id, measures('根据《防洪法》', '山塘每周巡查一次。', '清源县实施《中华人民共和国防洪法》办法')));

  it('speaks in numbered normative documents, not in plans', () => {
    checkRule(id, notice({ number: '浙水规〔2021〕8号', body: '根据《⟦防洪法⟧》，现就有关事项通知如下。' }));
    checkRule(id, notice({ body: '根据《防洪法》，现就有关事项通知如下。' }));
  });

  it('tells a slip where one law alone can be meant', () => {
    checkRule(id, notice({ body: '根据《⟦中华人民共和国招标投票法⟧》办理。' }));
    checkRule(id, notice({ body: '根据《⟦政府采构法⟧》办理。' }));
    checkRule(id, notice({ body: '根据《⟦突发事件应付法⟧》办理。' }));
  });

  it('leaves laws that differ by a character, local and unknown names alone', () => {
    checkRule(id, notice({ body: '根据《农业法》《渔业法》《林业法》和《中华人民共和国渔业法》办理。' }));
    checkRule(id, notice({ body: '根据《浙江省水土保持条例》《山塘管理条例》和《中华人民共和国宪法修正案》办理。' }));
    checkRule(id, notice({ body: '根据《〈防洪法〉实施办法》办理。' }));
  });
});
