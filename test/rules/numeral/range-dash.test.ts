/** Cases of numeral/range-dash that do not belong on its page: every kind of range and wrong mark, what a hyphen joins by right, and mending. */
import { checkFix, checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'numeral/range-dash';

describe(id, () => {
  for (const range of [
    '15%-20%',
    '2-3个',
    '300元-500元',
    '1200-1500毫米',
    '15-30℃',
    '5%--8%',
    '2021-2025年',
    '2021年-2025年',
    '2020-2021学年',
    '2021一2025年',
    '2021——2025年',
    '1日-15日',
    '5-6月',
    '9:00-17:00',
    '2021年3月-2022年5月',
  ]) {
    it(`finds ${range}`, () => checkRule(id, notice({ body: `有关数据为⟦${range}⟧，请核对。` })));
  }

  for (const range of [
    '2021—2025年',
    '2021～2025年',
    '2021－2025年',
    '15%～20%',
    '3至5年',
    'GB/T 9704-2012',
    'HJ 2.2-2018',
    'DB33/T 2001-2019',
    '029-88652021',
    'CN33-1354',
    '12-3号楼',
    '3-2-501室',
    'QY-05-12地块',
    'JX2021-15号地块',
    '附件1-2',
    '表1-2',
    '第3-5页',
    '2021-06-05',
    '-5℃',
    '3-2',
    '基准价×（1-5%）',
    '《清源县水利规划（2021-2025年）》',
  ]) {
    it(`leaves ${range} alone`, () => checkRule(id, notice({ body: `有关情况见${range}，请核对。` })));
  }

  it('finds a hyphen in the title and in a cell', () => {
    checkRule(id, notice({ title: '浙江省人民政府办公厅关于印发⟦2021-2025年⟧山塘整治计划的通知' }));
    checkRule(id, notice({ body: '分类如下。\n\n类别\t人数\t级别\n一类\t⟦30-100人⟧\t重点\n二类\t10—30人\t一般' }));
  });

  it('writes the dash that the document writes elsewhere', () => {
    const body = (last: string): string => `比例为15%～20%、20%～25%，范围为${last}。`;
    checkFix(id, notice({ body: body('1-2个') }), notice({ body: body('1～2个') }));
    checkFix(id, notice({ body: '每年新建1--2个。' }), notice({ body: '每年新建1—2个。' }));
  });

  it('tells a document of nothing but hyphens once and mends all', () => {
    const body = (dash: string, first = '', end = ''): string =>
      `期限为${first}2021${dash}2025年${end}，每年1${dash}2个，比例15%${dash}20%，补助3${dash}5元，工期2${dash}3年。`;
    checkRule(id, notice({ body: body('-', '⟦', '⟧') }));
    checkFix(id, notice({ body: body('-') }), notice({ body: body('—') }));
  });
});
