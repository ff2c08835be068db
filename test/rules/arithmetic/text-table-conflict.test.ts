/** Cases of arithmetic/text-table-conflict that do not belong on its page: what counts as one indicator, one year and one value. */
import { checkRule } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'arithmetic/text-table-conflict';
const ROWS = [
  '地区生产总值\t亿元\t3620\t5000',
  '粮食总产量\t万吨\t58.2\t60',
  '常住人口城镇化率\t%\t65.4\t70',
  '高新技术企业数量\t家\t320\t500',
  '污水处理率\t%\t91\t96',
  '对外承包工程营业额\t亿美元\t6.4\t[36]',
];

/** A notice whose first section says the given, with a table of indicators below. */
function saying(text: string, rows: readonly string[] = ROWS): string {
  const table = ['指标名称\t单位\t2020年\t2025年', ...rows].join('\n');
  return notice({ body: `一、主要目标。${text}\n\n主要指标\n\n${table}\n\n二、安排必要经费。` }).replaceAll(
    '{R}',
    `{${id}}`,
  );
}

describe(id, () => {
  const wrong: readonly [string, string][] = [
    ['another value', '2020年，地区生产总值达到⟦3260亿元⟧{R}。'],
    ['a last digit that is one too high', '2020年，粮食总产量达到⟦58.3万吨⟧{R}。'],
    ['another scale', '2020年，全省地区生产总值达到⟦3.26千亿元⟧{R}。'],
    ['a year carried on from the sentence before', '到2025年，粮食稳产增产。粮食总产量达到⟦66万吨⟧{R}。'],
    ['both ends of a rise', '常住人口城镇化率由2020年的⟦64.5%⟧{R}提高到2025年的⟦75%⟧{R}。'],
    ['a bound that does not hold', '到2025年，高新技术企业数量突破⟦600家⟧{R}。'.replace('突破⟦', '⟦突破')],
    ['a measure word of another kind', '2020年，高新技术企业数量达到⟦230个⟧{R}。'],
    ['a dash under the sentence that tells the year', '到2025年，实现以下目标：\n\n——粮食总产量达到⟦66万吨⟧{R}。'],
  ];
  for (const [name, text] of wrong) it(`sees ${name}`, () => checkRule(id, saying(text)));

  it('points at the table when the text says the same twice', () => {
    const rows = ['地区生产总值\t亿元\t⟦3260⟧{R}\t5000', ...ROWS.slice(1)];
    checkRule(id, saying('2020年，地区生产总值达到3620亿元，比上年增长6%。2020年，地区生产总值为3620亿元。', rows));
  });

  const right: readonly [string, string][] = [
    ['the same in another unit', '2020年，地区生产总值达到0.362万亿元，粮食总产量达到5.82亿公斤。'],
    ['a rounded value', '2020年，地区生产总值达到0.36万亿元，常住人口城镇化率达到65%。'],
    ['digits cut off', '2020年，粮食总产量达到58万吨。'],
    ['bounds that hold', '2020年，地区生产总值突破3500亿元；到2025年，高新技术企业数量不低于500家。'],
    ['about so much', '到2025年，地区生产总值达到5100亿元左右。'],
    ['another year', '2019年，地区生产总值达到3320亿元。到2035年，常住人口城镇化率达到80%。'],
    ['no year', '地区生产总值达到3820亿元。'],
    ['part of a year', '2020年上半年，地区生产总值达到1720亿元。2020年1—9月，地区生产总值达到2610亿元。'],
    ['another region', '2020年，清源县地区生产总值达到182亿元。2020年，临江市加快发展，地区生产总值达到2182亿元。'],
    ['a part', '到2025年，高新技术企业大幅增加，其中污水处理率达到90%。'],
    ['a half', '农村人居环境明显改善。到2025年，农村生活污水全面治理，污水处理率达到85%。'],
    ['a name that is longer', '2020年，非私营单位高新技术企业数量达到200家，粮食总产量增长率达到2%。'],
    ['a change and not a level', '2020年，地区生产总值增长5%，粮食总产量增加2万吨。'],
    ['a total over years', '“十四五”期间，对外承包工程营业额累计达到30亿美元。'],
    ['a total of a period', '“十三五”期间，粮食总产量达到285万吨。'],
    ['what was planned for a year gone by', '2020年，地区生产总值预期目标为3800亿元。'],
  ];
  for (const [name, text] of right) it(`is silent on ${name}`, () => checkRule(id, saying(text)));
});
