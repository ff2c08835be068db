/** Cases of table/interval-cover beyond its page: bounds of all forms. */
import { checkRule } from '../../support/check-rule';
import { noticeWith } from '../../support/table-notices';

const id = 'table/interval-cover';

describe(id, () => {
  const check = (...ranges: string[]): void =>
    checkRule(
      id,
      noticeWith(['人数|等级', ...ranges.map((range, i) => `${range}|${'甲乙丙丁'.charAt(i)}级`)].join('\n')),
    );

  it('takes 以上 with 不满, > with a range, and whole numbers side by side for right', () => {
    check('100人以上', '30人以上不满100人', '不满30人');
    check('>100人', '30—100人', '<30人');
    check('101人以上', '30—100人', '29人以下');
    check('100人及以上', '30人及以上100人以下', '30人以下');
  });

  it('tells a number taken into both ranges once', () => check('100人以上', '⟦30—100人⟧', '30人以下'));

  it('finds gaps and overlaps, upwards and downwards', () => {
    check('>100人', '⟦30—90人⟧', '<30人');
    check('<30人', '30—100人', '⟦>120人⟧');
    check('>100人', '⟦30—120人⟧', '<30人');
  });

  it('lets thresholds and unrelated ranges be', () => {
    check('90人以上', '80人以上', '60人以上');
    check('5—10人', '100—200人', '20—30人');
  });
});
