/** What is understood of a table: header tree, kinds of columns, merged cells, values, units, names, roles of rows. A tab is written →. */
import assert from 'node:assert/strict';
import { cellUnit } from '../../server/src/model/table-grid';
import type { GridRow } from '../../server/src/model/table-types';
import { columnsOf, gridFrom, rowOf } from '../support/grids';

describe('the kinds of columns', () => {
  it('are told by their cells: a table of targets', () => {
    const grid = gridFrom(
      '类别→序号→指标→单位→2020年→2025年→年均增速→属性',
      '安全→1→病险山塘整治率→%→60→95→—→约束性',
      '→2→美丽山塘→座→12→30→20.1%→预期性',
      '→3→巡查人员→人→210→>260→—→预期性',
      '保障→4→年度投资→万元→520→[3000]→—→预期性',
      '→5→监测点→个→—→增速高于全省→—→约束性',
    );
    assert.deepEqual(columnsOf(grid), [
      '类别 group',
      '序号 serial',
      '指标 indicator',
      '单位 unit',
      '2020年 value 2020',
      '2025年 value 2025',
      '年均增速 growth',
      '属性 category',
    ]);
    assert.deepEqual(grid.rows.map(rowOf), [
      '安全 1 病险山塘整治率 % 60 95 —(dash) 约束性',
      '^安全 2 美丽山塘 座 12 30 20.1 预期性',
      '^安全 3 巡查人员 人 210 260 —(dash) 预期性',
      '保障 4 年度投资 万元 520 3000 —(dash) 预期性',
      '^保障 5 监测点 个 —(dash) 增速高于全省 —(dash) 约束性',
    ]);
    assert.deepEqual(grid.columns[7]?.vocabulary, [
      { text: '预期性', count: 3 },
      { text: '约束性', count: 2 },
    ]);
  });

  it('are text in lists of people and of tasks, whatever the header calls 单位', () => {
    const people = gridFrom(
      '单位→姓名→职务→联系电话',
      '县水利局→张明远→局长→88880001',
      '县公安局→王立新→科长→88880002',
      '县财政局→李秋实→科员→88880003',
    );
    assert.deepEqual(columnsOf(people), ['单位 text', '姓名 text', '职务 text', '联系电话 text']);
    const tasks = gridFrom(
      '序号→重点任务→工作措施→责任单位→完成时限',
      '1→加强领导→建立联席会议制度→县府办→2021年6月底前',
      '2→→制定年度计划→→2021年12月底前',
      '3→完善政策→出台扶持办法→县财政局→持续推进',
      '4→→落实税费优惠→县税务局→持续推进',
    );
    assert.deepEqual(columnsOf(tasks), [
      '序号 serial',
      '重点任务 group',
      '工作措施 text',
      '责任单位 text',
      '完成时限 text',
    ]);
    assert.equal(rowOf(tasks.rows[1] as GridRow), '2 ^加强领导 制定年度计划 ^县府办 2021年12月底前');
  });

  it('are values without a year where years run down the rows', () => {
    const grid = gridFrom('年份→人口（万人）→增速（%）', '2018年→85.2→1.1', '2019年→85.9→0.8', '2020年→86.4→0.6');
    assert.deepEqual(columnsOf(grid), ['年份 text', '人口(万人) value', '增速(%) growth']);
    assert.deepEqual(
      grid.rows.map(({ year }) => year),
      [2018, 2019, 2020],
    );
  });

  it('of ranks and counts that happen to count up are values', () => {
    const grid = gridFrom('县→得分→名次', '甲县→95→1', '乙县→93.5→2', '丙县→92→3');
    assert.deepEqual(columnsOf(grid), ['县 text', '得分 value', '名次 value']);
  });

  it('are categories when columns under one header share a few words', () => {
    const grid = gridFrom(
      '管理分类→风险级别→→',
      '→极高→高→中',
      '>100人→重点→重点→次重点',
      '30—100人→重点→次重点→一般',
      '<30人→重点→一般→一般',
    );
    assert.deepEqual(columnsOf(grid), [
      '管理分类 value',
      '风险级别/极高 category',
      '风险级别/高 category',
      '风险级别/中 category',
    ]);
  });
});

describe('the header of a table', () => {
  it('may have three levels, with cells that span columns and rows', () => {
    const grid = gridFrom(
      '地区→经费投入（万元）→→→→备注',
      '→中央→→地方→→',
      '→基建→补助→基建→补助→',
      '甲县→100→20→30→40→',
      '乙县→90→25→30→42→含上年结转',
      '丙县→80→20→35→40→',
    );
    assert.equal(grid.headerRows.length, 3);
    assert.deepEqual(columnsOf(grid), [
      '地区 text',
      '经费投入(万元)/中央/基建 value',
      '经费投入(万元)/中央/补助 value',
      '经费投入(万元)/地方/基建 value',
      '经费投入(万元)/地方/补助 value',
      '备注 text',
    ]);
    assert.deepEqual(
      grid.columns.slice(1, 5).map(({ unit }) => unit?.text),
      ['万元', '万元', '万元', '万元'],
    );
  });

  it('may have units or the numbers of columns on its last level', () => {
    const units = gridFrom('指标→2020年→2021年→增长', '→亿元→亿元→%', '产值→120→130→8.3', '税收→80→82→2.5');
    assert.equal(units.headerRows.length, 2);
    assert.deepEqual(
      units.columns.map(({ unit }) => unit?.text),
      [undefined, '亿元', '亿元', '%'],
    );
    const numbered = gridFrom('地区→户数→人数→补助', '甲→1→2→3', '城关镇→120→300→12.5', '青石镇→80→200→8');
    assert.equal(numbered.headerRows.length, 2);
    assert.deepEqual(columnsOf(numbered), ['地区/甲 text', '户数/1 value', '人数/2 value', '补助/3 value']);
  });

  it('is none in a table that sets names beside values', () => {
    for (const grid of [
      gridFrom('项目名称→东山塘加固工程', '建设单位→清源县水利局', '建设地点→青石镇', '总投资→120万元'),
      gridFrom('姓名→张明远→性别→男', '出生年月→1980年5月→民族→汉族', '工作单位→县医院→职务→主任'),
    ]) {
      assert.equal(grid.headerRows.length, 0);
      assert.ok(grid.columns.every(({ kind }) => kind === 'text'));
    }
  });

  it('has the first cell empty and years beside it, and is still a header', () => {
    const grid = gridFrom('→2019年→2020年', '城镇→120→130', '农村→80→82');
    assert.deepEqual(columnsOf(grid), ['indicator', '2019年 value 2019', '2020年 value 2020']);
  });

  it('is moved where it slipped, and says so', () => {
    const body = ['安全→1→山塘→座→120→110', '→2→整治率→%→60→95', '保障→3→人员→人→210→260'];
    const short = gridFrom('指标→→单位→2020年→2025年→', ...body);
    assert.deepEqual(short.shift, { at: 2, by: 1 });
    assert.deepEqual(columnsOf(short), [
      '指标 group',
      '指标 serial',
      '指标 indicator',
      '单位 unit',
      '2020年 value 2020',
      '2025年 value 2025',
    ]);
    const long = gridFrom('类别→序号→→指标→单位→2020年→2025年', ...body);
    assert.deepEqual(long.shift, { at: 3, by: -1 });
    assert.deepEqual(columnsOf(long).slice(2, 4), ['指标 indicator', '单位 unit']);
    assert.equal(gridFrom('指标→→→单位→2020年→2025年', ...body).shift, undefined);
  });

  it('reads plan periods: the end of one as a year, the term of one as a period', () => {
    const grid = gridFrom(
      '指标→“十三五”末→2025年（目标）→“十四五”年均增长→2021—2025年累计',
      '产值→120→150→4.6%→700',
      '税收→12→18→8.4%→80',
    );
    assert.deepEqual(
      grid.columns.map(({ year, period }) => period ?? year),
      [undefined, 2020, 2025, { from: 2021, to: 2025 }, { from: 2021, to: 2025 }],
    );
    assert.deepEqual(
      grid.columns.map(({ kind }) => kind),
      ['indicator', 'value', 'value', 'growth', 'value'],
    );
  });
});

describe('the rows of a table', () => {
  it('are data, groups, totals or the header again', () => {
    const grid = gridFrom(
      '序号→项目名称→总投资（万元）→责任单位',
      '一、水利工程',
      '1→东山塘加固→120→县水利局',
      '2→西山塘加固→80.5→县水利局',
      '小计→→200.5→',
      '二、交通工程→→→',
      '序号→项目名称→总投资（万元）→责任单位',
      '3→环城路→3200→县交通运输局',
      '全县合计→→3400.5→',
    );
    assert.deepEqual(
      grid.rows.map(({ role }) => role),
      ['group', 'data', 'data', 'total', 'group', 'header', 'data', 'total'],
    );
    assert.equal(rowOf(grid.rows[3] as GridRow), '小计 <小计 200.5 ·');
    assert.deepEqual(
      grid.rows.map(({ name }) => name),
      ['水利工程', '东山塘加固', '西山塘加固', '小计', '交通工程', '序号', '环城路', '全县合计'],
    );
  });

  it('have a name without ordinal, unit and marks, and know the parts of a whole', () => {
    const grid = gridFrom(
      '序号→指标→2020年→2025年',
      '1→居民收入（元）▲→42000→61000',
      '→其中：城镇居民→52000→73000',
      '→农村居民（含牧民）→31000→46000',
      '2→2.就业人数（万人）→12→13',
    );
    assert.deepEqual(
      grid.rows.map(({ name }) => name),
      ['居民收入', '城镇居民', '农村居民(含牧民)', '就业人数'],
    );
    assert.deepEqual(
      grid.rows.map(({ part }) => part),
      [false, true, true, false],
    );
    assert.deepEqual(
      grid.rows.map(({ unit }) => unit?.text),
      ['元', undefined, undefined, '万人'],
    );
  });

  it('have the unit of their unit column, of its merged cell, or of the line above the table', () => {
    const merged = gridFrom('指标→单位→2020年', '产值→亿元→120', '税收→→12', '人口→万人→85', '就业→→40');
    assert.deepEqual(
      merged.rows.map(({ unit }) => unit?.text),
      ['亿元', '亿元', '万人', '万人'],
    );
    const line = gridFrom('表1 收支情况', '单位：万元', '项目→2020年→比上年增长%', '收入→520→8.3', '支出→480→5.1');
    assert.deepEqual(
      line.rows.map((row) => row.cells.map((_, column) => cellUnit(line, row, column)?.text)),
      [
        [undefined, '万元', '%'],
        [undefined, '万元', '%'],
      ],
    );
  });

  it('are one where a page break fell into a cell', () => {
    const grid = gridFrom(
      '序号→名称→地点→数量（个）',
      '1→公园→城关镇→5',
      '2→广场→城关',
      '镇中心→6',
      '3→绿道→青石镇→7',
      '4→步道→青石镇→8',
      '5→花园→青石镇→9',
      '6→花圃→青石镇→9',
    );
    assert.equal(grid.rows.length, 6);
    assert.equal(rowOf(grid.rows[1] as GridRow), '2 广场 城关镇中心 6');
    assert.equal(grid.rows[1]?.more.length, 1);
    assert.deepEqual(grid.misfits, []);
  });

  it('with a cell too few or too many are set apart and give no values', () => {
    const rows = ['1→产值→亿元→120→130', '2→税收→亿元→12→18', '3→人口→万人→85→86', '4→就业→万人→40→41'];
    const short = gridFrom('序号→指标→单位→2020年→2025年', ...rows, '5→收入→42000→61000');
    assert.deepEqual(
      short.misfits.map(({ cells, at }) => [cells, at]),
      [[4, 2]],
    );
    assert.equal(short.rows[4]?.fits, false);
    assert.equal(rowOf(short.rows[4] as GridRow), '5 收入 · 42000 61000');
    const long = gridFrom('序号→指标→单位→2020年→2025年', ...rows, '5→收入→→元→42000→61000');
    assert.deepEqual(
      long.misfits.map(({ cells, at }) => [cells, at]),
      [[6, 2]],
    );
    assert.equal(rowOf(long.rows[4] as GridRow), '5 收入 元 42000 61000');
    assert.ok(long.rows[4]?.cells.every(({ quantity }) => quantity === undefined));
  });
});

describe('merged cells', () => {
  it('of a value column are told from missing ones by the cell above: words go on, numbers do not', () => {
    const grid = gridFrom(
      '序号→指标→2020年→2025年',
      '1→产值→120→增速高于全省',
      '2→税收→12→',
      '3→人口→85→86',
      '4→就业→40→',
    );
    assert.deepEqual(
      grid.rows.map((row) => row.cells[3]?.merged),
      [undefined, 'above', undefined, 'missing'],
    );
    assert.equal(grid.rows[1]?.cells[3]?.origin?.text, '增速高于全省');
  });

  it('are not seen in remarks, which most rows lack', () => {
    const grid = gridFrom('序号→名称→备注', '1→公园→新建', '2→广场→', '3→绿道→', '4→步道→');
    assert.deepEqual(
      grid.rows.map((row) => row.cells[2]?.merged),
      [undefined, 'missing', 'missing', 'missing'],
    );
  });

  it('that a converter dropped make a table ragged, and no claim is made', () => {
    const dropped = gridFrom(
      '一级→二级→三级→性质',
      '一、质量→（一）安全→1.感染率→定量',
      '2.死亡率→定量',
      '3.阳性率→定量',
      '（二）用药→4.使用率→定量',
      '5.占比→定量',
    );
    assert.equal(dropped.ragged, true);
    assert.deepEqual(dropped.misfits, []);
    const header = gridFrom(
      '地区→人口→分年度任务',
      '2021年→2022年→2023年',
      '甲镇→1→12→15→3',
      '乙镇→2→8→9→4',
      '丙镇→5→6→6→7',
    );
    assert.equal(header.ragged, true);
    assert.deepEqual(columnsOf(header).slice(2), [
      '分年度任务/2021年 value 2021',
      '分年度任务/2022年 value 2022',
      '分年度任务/2023年 value 2023',
    ]);
  });
});

describe('cells', () => {
  it('have a number, or the reason for having none', () => {
    const grid = gridFrom(
      '指标→2020年→2025年',
      '甲→12→—',
      '乙→约1.2万→/',
      '丙→15—20→略',
      '丁→[750]→持续下降',
      '戊→5.6%→>60',
      '己→1,200→…',
    );
    assert.deepEqual(
      grid.rows.map(({ cells }) => cells.slice(1).map(({ quantity, none }) => quantity?.number.value ?? none)),
      [
        [12, 'dash'],
        [12000, 'slash'],
        [15, 'omitted'],
        [750, 'words'],
        [5.6, 60],
        [1200, 'omitted'],
      ],
    );
  });

  it('have marks, which notes explain', () => {
    const grid = gridFrom(
      '指标→2020年→2025年',
      '甲▲→12→[60]',
      '乙→15*→30',
      '丙→8→9',
      '注：1.标▲的为约束性指标；[]内为五年累计数。',
    );
    assert.deepEqual(
      grid.rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks.map(({ text }) => text))),
      ['▲', '[]', '*'],
    );
    assert.deepEqual(
      grid.notes.map(({ marks }) => marks),
      [['[]', '▲']],
    );
    assert.equal(grid.rows[0]?.cells[2]?.bracketed, true);
  });

  it('of pipe tables may hold an escaped bar', () => {
    const grid = gridFrom(
      '| 指标 | 单位 | 2020年 |',
      '| :-- | :-: | --: |',
      '| 化肥\\|农药 | 吨 | 12 |',
      '| 种子 | 吨 | — |',
    );
    assert.deepEqual(columnsOf(grid), ['指标 indicator', '单位 unit', '2020年 value 2020']);
    assert.equal(grid.rows[0]?.cells[0]?.text, '化肥\\|农药');
  });
});
