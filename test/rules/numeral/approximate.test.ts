/** Cases of numeral/approximate that do not belong on its page: every way of saying one thing twice, lists of neighbours, and mending. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/approximate';

describe(id, () => {
  for (const guess of [
    '约300家左右',
    '大约300多家',
    '近500余家',
    '接近100家左右',
    '超过80%以上',
    '至少3次以上',
    '不少于5家以上',
    '低于60分以下',
    '不超过10天以内',
    '超过100家左右',
    '30余家左右',
    '100多家以上',
  ]) {
    it(`finds ${guess}`, () => checkRule(id, notice({ body: `已有⟦${guess}⟧，请继续。` })));
  }

  it('finds a guess in two figures', () => {
    checkRule(id, notice({ body: '各地有⟦七、八⟧个村，每村⟦五、六十⟧人参加，每年检查⟦2、3⟧次。' }));
  });

  for (const list of [
    '二、三产业',
    '三、四线城市',
    '七、八月份',
    '三、四季度',
    '五、六年级',
    '一、二类医疗器械',
    '四、五级风',
    '第三、四条',
    '第5、6个项目',
    '十八届三中、四中全会',
    '分别为5、6个',
    'A、B两区各有3、4家',
  ]) {
    it(`leaves the list ${list} alone`, () => checkRule(id, notice({ body: `要关注${list}。` })));
  }

  for (const right of [
    '300个左右',
    '95%以上',
    '近30家',
    '近30多年',
    '高出全省5个百分点以上',
    '签约300家左右',
    '预约30人左右',
    '三四十家',
    '不超过10天',
  ]) {
    it(`leaves ${right} alone`, () => checkRule(id, notice({ body: `情况为${right}。` })));
  }

  it('takes no ordinal for half of a guess', () => {
    checkRule(id, notice({ body: '二、三个方面的要求。\n\n三、四个村的做法。' }));
  });

  it('drops the mark, writes Chinese numerals, or drops the second word', () => {
    checkFix(
      id,
      notice({ body: '新建五、六十家，走访5、6个村，参加约300人左右。' }),
      notice({ body: '新建五六十家，走访五六个村，参加约300人。' }),
    );
  });
});
