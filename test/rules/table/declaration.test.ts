/**
 * Cases of table/declaration that do not belong on its page: how a table is known, which column is which, what the messages say, and that
 * other settings mean other findings.
 */
import assert from 'node:assert/strict';
import { resolveConfig } from '../../../server/src/lint/config';
import { parseConfigFile } from '../../../server/src/lint/config-file';
import { GazetteService } from '../../../server/src/service';
import { checkFix, checkRule, findingsOf, loadRule } from '../../support/check-rule';
import { testHost } from '../../support/test-host';

const id = 'table/declaration';

const table = (rows: string, caption = '表1 水利发展主要指标'): string => `清源县水利发展“十四五”规划

一、主要目标

到2025年，完成以下目标。

${caption}

${rows}
`;

const config = (columns: object[], known: object = { caption: '主要指标' }): { config: object } => ({
  config: { tables: [{ name: '主要指标表', ...known, columns }] },
});

const ROWS = '指标\t单位\t2020年\t2025年\n堤防达标率\t%\t82\t95\n灌溉面积\t万亩\t18\t20';

/** The Chinese messages on a text, its marks taken out. */
function said(text: string, options: { config: object }): string[] {
  return findingsOf(id, text, options).map(({ message }) => message.zh);
}

describe(id, () => {
  it('says nothing where nothing is declared', () => checkRule(id, table(ROWS)));

  it('says nothing of tables that meet no declaration', () => {
    const missing = [{ name: '责任单位', required: true }];
    checkRule(id, table(ROWS), config(missing, { caption: '工程项目' }));
    checkRule(id, table(ROWS), config(missing, { header: ['指标', '属性'] }));
    checkRule(id, table('水库\t3\n山塘\t9'), config(missing));
  });

  it('knows a table by its header or by the title of its box', () => {
    const missing = [{ name: '责任单位', required: true }];
    const marked = table(ROWS.replace('指标\t单位\t2020年\t2025年', '⟦$&⟧'), '');
    checkRule(id, marked, config(missing, { header: ['指标', '2025'] }));
    checkRule(id, table(ROWS.replace('指标\t单位\t2020年\t2025年', '⟦$&⟧'), '专栏1 水利发展主要指标'), config(missing));
  });

  it('finds the column in the lower of two headers, and past its unit and marks', () => {
    const rows =
      '指标\t2020年\t\t2025年\t\n\t现状\t位次\t目标（万亩）▲\t位次\n灌溉面积\t18\t3\t20\t2\n林地面积\t7\t5\t8\t4';
    checkRule(id, table(rows), config([{ name: '目标', required: true }]));
  });

  it('gives a pattern only columns that no other name takes', () => {
    const columns = [
      { name: '基期', aliases: ['20*年'], required: true },
      { name: '2020年', unit: '亩' },
      { name: '目标', aliases: ['*年'], required: true },
    ];
    // 2020年 goes by its name, 2025年 to the first pattern, and nothing is left for the second.
    checkRule(id, table(ROWS.replace('指标\t单位\t2020年\t2025年', '⟦$&⟧')), config(columns));
  });

  it('does not ask of a column of another kind what its cells are', () => {
    const columns = [{ name: '单位', kind: 'value', vocabulary: ['甲'], unique: true }];
    checkRule(id, table(ROWS.replace('单位', '⟦单位⟧')), config(columns));
  });

  it('takes a blank that belongs to the cell above for no gap', () => {
    const rows = '类别\t指标\t目标\n供水\t灌溉面积\t20\n\t水厂数量\t3\n安全\t堤防长度\t9';
    checkRule(
      id,
      table(rows),
      config([
        { name: '类别', nullable: false },
        { name: '目标', nullable: false },
      ]),
    );
  });

  it('asks for no value in a row that only heads those below it', () => {
    const rows = '序号\t指标\t单位\t2025年\n1\t粮食产量\t万吨\t5.2\n2\t居民收入\t\t\n\t城镇\t元\t65000\n\t农村\t元⟦\t⟧';
    checkRule(id, table(rows), config([{ name: '2025年', nullable: false }]));
  });

  it('shows the sum and what rounding allows', () => {
    const rows = '项目\t金额\t占比\n堤防\t12.4\t30.1%\n泵站\t20.3\t49.3%\n渠道\t8.5\t19.6%\n合计\t45.6\t100%';
    const options = config([
      { name: '金额', sum: true },
      { name: '占比', sum: 100 },
    ]);
    const messages = said(table(rows), options);
    assert.deepEqual(messages, [
      '按“主要指标表”的声明，“占比”列各行之和应当是100，实际 30.1+49.3+19.6＝99（四舍五入允许 98.85～99.15）。',
      '按“主要指标表”的声明，“金额”列各行之和应当是45.6，实际 12.4+20.3+8.5＝41.2（四舍五入允许 41.05～41.35）。',
    ]);
  });

  it('adds up a column whose header promises no amounts, and claims nothing over bounds and brackets', () => {
    const options = config([{ name: '得分', sum: true }]);
    const rows = (first: string): string => `项目\t得分\n甲\t${first}\n乙\t3\n合计\t12`;
    assert.equal(said(table(rows('6')), options).length, 1);
    for (const first of ['9', '>6', '[6]', '约6', '6—7'])
      assert.deepEqual(said(table(rows(first)), options), [], first);
  });

  it('finds a unit in the header once and one in a cell at its place', () => {
    const options = config([{ name: '投资', unit: ['万元', '亿元'] }]);
    checkRule(id, table('项目\t投资（⟦元⟧）\n甲\t6\n乙\t3'), options);
    checkRule(id, table('项目\t投资（万元）\n甲\t6\n乙\t3⟦万美元⟧\n丙\t2万元'), options);
  });

  it('offers the declared word that is one character away', () => {
    const rows = '指标\t属性\n灌溉面积\t预计性\n水厂数量\t约束性';
    const options = config([{ name: '属性', vocabulary: ['约束性', '预期性'] }]);
    checkFix(id, table(rows), table(rows.replace('预计性', '预期性')), options);
  });

  it('points at the first of two that are the same', () => {
    const rows = '指标\t目标\n灌溉面积\t20\n水厂数量\t3\n灌溉面积\t9';
    const [found] = findingsOf(id, table(rows), config([{ name: '指标', unique: true }]));
    const related = found?.related[0]?.span;
    assert.equal(related?.start, table(rows).indexOf('灌溉面积'));
  });

  it('checks again when the declarations change', () => {
    const rule = loadRule(id);
    const service = new GazetteService(testHost, [rule]);
    const settings = (text: string): ReturnType<typeof resolveConfig> =>
      resolveConfig([rule], [parseConfigFile('/.gazetterc.json', text, [rule]).layer]);
    const json = JSON.stringify(config([{ name: '责任单位', required: true }]).config);
    service.open('x', table(ROWS), 1, settings(json));
    assert.equal(service.findings('x').length, 1);
    service.configure('x', settings('{}'));
    assert.equal(service.findings('x').length, 0);
    service.configure('x', settings(json.replace('责任单位', '指标')));
    assert.equal(service.findings('x').length, 0);
    service.configure('x', settings(json));
    assert.equal(service.findings('x').length, 1);
  });

  it('gets through a table of twenty thousand rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `堤防${i}\t%\t1\t2`).join('\n');
    const columns = [
      { name: '指标', unique: true, nullable: false },
      { name: '单位', kind: 'unit' },
      { name: '2025年', sum: 40_000 },
    ];
    assert.equal(findingsOf(id, table(`${ROWS.split('\n')[0]}\n${rows}`), config(columns)).length, 0);
  });
});
