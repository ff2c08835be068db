/** Cases of citation/book-mark beyond its page: names inside other names, lists, what is a work after all. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'citation/book-mark';

describe(id, () => {
  const check = (body: string): void => checkRule(id, notice({ body }));

  it('puts the marks around the longest name', () => {
    checkFix(
      id,
      notice({ body: '要依据中华人民共和国土地管理法实施条例办理用地手续。' }),
      notice({ body: '要依据《中华人民共和国土地管理法实施条例》办理用地手续。' }),
    );
    checkFix(
      id,
      notice({ body: '根据浙江省人民政府关于加强山塘管理的通知（浙政发〔2020〕5号）要求办理。' }),
      notice({ body: '根据《浙江省人民政府关于加强山塘管理的通知》（浙政发〔2020〕5号）要求办理。' }),
    );
    checkFix(
      id,
      notice({ body: '拟于年内召开《山塘管理研讨会》。' }),
      notice({ body: '拟于年内召开“山塘管理研讨会”。' }),
    );
  });

  it('leaves names in titles, quotations and lists alone', () => {
    check('《关于贯彻中华人民共和国防洪法的意见》已经印发。');
    check('根据“贯彻中华人民共和国防洪法宣传周”的安排做好宣传。');
    check('学习下列法律。\n\n1. 中华人民共和国防洪法\n\n2. 中华人民共和国水法');
    check('中华人民共和国水法规定的职责由水利部门履行。');
  });

  it('takes a paraphrase for no title', () => {
    check('根据省政府关于防汛工作的有关要求（浙政发〔2020〕5号）办理。');
    check('按照《浙江省山塘管理意见》（浙政发〔2020〕5号）办理。');
  });

  it('leaves works, journals and documents in marks', () => {
    check('请各地参加《人民论坛》杂志征文。');
    check('请各地实施《健康浙江行动》。');
    check('请学习《浙江省运动会竞赛规程》。');
  });
});
