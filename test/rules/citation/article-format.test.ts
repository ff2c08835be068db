/** Cases of citation/article-format beyond its page: what is written, habits, and numbers that cite no provision. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'citation/article-format';

describe(id, () => {
  const mends = (before: string, after: string): void =>
    checkFix(id, notice({ body: before }), notice({ body: after }));
  const check = (body: string): void => checkRule(id, notice({ body }));

  it('writes Chinese numerals without brackets, one finding a step', () => {
    mends('依据《中华人民共和国水法》第65条第2款处罚。', '依据《中华人民共和国水法》第六十五条第二款处罚。');
    mends('依据《中华人民共和国水法》第六十五条第（三）项处罚。', '依据《中华人民共和国水法》第六十五条第三项处罚。');
    mends('依据《中华人民共和国水法》第 12 条处罚。', '依据《中华人民共和国水法》第十二条处罚。');
  });

  it('tells a habit of three and more once', () =>
    check('依据《水法》⟦第65条⟧、《防洪法》第56条和《水土保持法》第48条处罚，并执行《行政处罚法》第33条。'));

  it('is silent where no provision is cited', () => {
    check('请完成第3项、第4项任务，按附件2和第2章要求填报。');
    check('“违反《水法》第65条”的表述请更正。');
    check('执行《水工标准》第4.2条。');
  });

  it('lets courts and texts with Arabic articles be', () => {
    checkRule(
      id,
      notice({
        title: '浙江省高级人民法院关于执行山塘案件若干问题的通知',
        number: '浙高法〔2021〕8号',
        body: '依据《民事诉讼法》第一百三十六条第（五）项中止诉讼。',
        signature: '浙江省高级人民法院',
      }),
    );
    checkRule(
      id,
      '山塘公约\n\n第1条　每周巡查。\n\n第2条　按本公约第1条巡查的予以登记。\n\n第3条　本公约由村民遵守。\n',
    );
  });

  it('takes 第一款 away where the article has one paragraph, not where it has two', () => {
    const law = (second: string, cited: string): string =>
      `山塘管理办法\n\n第一条　为管好山塘，制定本办法。\n\n山塘由村管护。\n\n第二条　${second}\n\n第三条　违反${cited}的，责令改正。\n`;
    checkFix(id, law('每周巡查。', '本办法第二条第一款'), law('每周巡查。', '本办法第二条'));
    checkRule(id, law('每周巡查。\n\n巡查应当登记。', '本办法第二条第一款'));
    checkRule(id, law('每周巡查。', '《水法》第二条第一款'));
  });
});
