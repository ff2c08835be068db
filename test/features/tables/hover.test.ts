/** What a hover says of cells: where they stand, unit and year, the calculation of rates and totals, notes; and what it says of headers. */
import assert from 'node:assert/strict';
import { hover } from '../../../server/src/features/hover';
import { computedHints } from '../../../server/src/features/tables/hints';
import { cursorOf, readMarkup } from '../../support/markup';
import { checkHover, checkNoHover, modelOf } from '../checks';

const plan = (rows: string): string => `清源县水利发展“十四五”规划

一、主要目标

到2025年，完成以下目标。

表1 水利发展主要指标

${rows}

二、保障措施

加强领导。
`;

const HEAD = '类别\t序号\t指标\t单位\t2020年\t2025年\t年均增速';
const ROWS = [
  '安全\t1\t除险加固水库\t座\t[5]\t[12]\t—',
  '供水\t2\t灌溉面积\t万亩\t18.6\t20\t1.5%',
  '\t3\t供水能力\t万吨\t240\t300\t4.6%',
  '\t4\t水厂数量\t座\t20\t25\t5.6%',
];
const NOTE = '注：[ ]内为五年累计数。';
const table = (change: (rows: string) => string = (rows) => rows): string =>
  plan(`${change([HEAD, ...ROWS].join('\n'))}\n${NOTE}`);

describe('hover on a cell', () => {
  it('tells column, row with its group, year and unit', () => {
    checkHover(
      table((rows) => rows.replace('300', '⟦3‸00⟧')),
      ['2025年 · 供水能力', '列：2025年（数值）', '行：供水 → 供水能力', '年份：2025年', '单位：万吨'],
      ['2025年 · 供水能力', 'Column: 2025年 (values)', 'Row: 供水 → 供水能力', 'Year: 2025', 'Unit: 万吨'],
    );
  });

  it('shows the calculation of a growth rate with what rounding allows', () => {
    checkHover(
      table((rows) => rows.replace('1.5%', '⟦1‸.5%⟧')),
      [
        '年均增速 · 灌溉面积',
        '列：年均增速（增速）',
        '行：供水 → 灌溉面积',
        '单位：%',
        '计算：(20÷18.6)^(1/5)－1＝1.46%（四舍五入可为 0.9%—2.01%）',
        '表中为 1.5%，相符',
      ],
    );
  });

  it('says of a rate that differs for which values it would be right', () => {
    const marked = table((rows) =>
      rows.replace('5.6%', '⟦5.6%‸⟧').replace('\t25\t', '\t25.0\t').replace('\t20\t25', '\t20.0\t25'),
    );
    const read = readMarkup(marked);
    const facts = hover(modelOf(read.text), cursorOf(read))?.facts.map(({ zh }) => zh) ?? [];
    assert.equal(facts[3], '计算：(25.0÷20.0)^(1/5)－1＝4.56%（四舍五入可为 4.47%—4.65%）');
    assert.equal(facts[4], '表中为 5.6%，不符');
    assert.equal(facts[5], '5.6% 须前数为 19，或后数为 26.3');
  });

  it('says of an empty cell what it belongs to, and of marks what their note is', () => {
    checkHover(
      table((rows) => rows.replace('\n\t3', '\n⟦‸⟧\t3')),
      ['类别 · 供水能力', '列：类别（分组）', '行：供水 → 供水能力', '空格，与上面合并：供水'],
    );
    const read = readMarkup(table((rows) => rows.replace('[12]', '[1‸2]')));
    const facts = hover(modelOf(read.text), cursorOf(read))?.facts.map(({ zh }) => zh) ?? [];
    assert.ok(
      facts.some((fact) => fact.startsWith('注：') && fact.includes('五年累计')),
      facts.join(),
    );
  });

  it('adds up a total', () => {
    checkHover(plan('县区\t投资（万元）\t户数\n东县\t120\t30\n西县\t80\t25\n合计\t⟦2‸00⟧\t55'), [
      '投资(万元) · 合计',
      '列：投资(万元)（数值）',
      '行：合计',
      '单位：万元',
      '各项之和：120＋80＝200',
      '表中为 200，相符',
    ]);
  });

  it('tells of a header what its column holds', () => {
    checkHover(
      table((rows) => rows.replace('2025年', '⟦20‸25年⟧')),
      ['列 2025年', '种类：数值'],
    );
    checkHover(plan('县区\t⟦面‸积⟧\t\n\t现状\t目标\n东县\t12.5\t13\n西县\t9.5\t10'), ['列 面积', '列数：2']);
  });

  it('tells the group above the rows', () => {
    checkHover(
      plan(
        '序号\t指标\t2020年\t2025年\n一、供水\n1\t供水能力（万吨）\t240\t⟦30‸0⟧\n2\t水厂数量（座）\t20\t25\n二、安全\n3\t堤防（公里）\t8\t9',
      ),
      ['2025年 · 供水能力', '列：2025年（数值）', '行：供水 → 供水能力', '年份：2025年', '单位：万吨'],
    );
  });

  it('says nothing beside a table', () => checkNoHover(`${table()}加‸强`));

  it('survives whatever is between the tabs', () => {
    for (const text of ['\t', '甲\t\n\t', '甲\t乙\n\ud800\t1', '| |\n|-|\n|1|', '甲\t乙\t丙\n1\n2\t3']) {
      const whole = plan(text);
      const file = modelOf(whole);
      for (let at = 0; at <= whole.length; at++) hover(file, at);
    }
  });
});

describe('computed values', () => {
  const shown = (text: string): string[] => {
    const file = modelOf(text);
    return computedHints(file, { start: 0, end: text.length }).map(
      ({ offset, value, calculation }) =>
        `${text
          .slice(0, offset)
          .split(/[\t\n]/)
          .at(-1)} = ${value} | ${calculation}`,
    );
  };

  it('stand beside printed ones that differ, and nowhere else', () => {
    const rows = [
      HEAD,
      ...ROWS.slice(0, 3),
      '\t5\t供水户数\t户\t8628\t12000\t6.9%',
      '\t6\t供水收入\t万元\t26630\t35000\t5.6%',
    ];
    assert.deepEqual(shown(plan(rows.join('\n'))), ['6.9% = 6.82% | (12000÷8628)^(1/5)－1＝6.82%']);
  });

  it('tell what a total comes to', () => {
    const rows = '县区\t投资（万元）\t户数\n东县\t120\t30\n西县\t80\t25\n北县\t150\t20\n合计\t350\t85';
    assert.deepEqual(shown(plan(rows)), ['85 = 75 | 30＋25＋20＝75']);
  });

  it('are given for the rows asked for', () => {
    const text = plan('县区\t投资（万元）\t户数\n东县\t120\t30\n西县\t80\t25\n北县\t150\t20\n合计\t350\t85');
    const start = text.indexOf('东县');
    assert.equal(computedHints(modelOf(text), { start, end: start + 3 }).length, 0);
  });
});
