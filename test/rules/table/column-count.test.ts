/** Cases of table/column-count that do not belong on its page: pipes, total rows, converters that drop merged cells, cut tabs, small tables. */
import assert from 'node:assert/strict';
import { checkRule, findingsOf } from '../../support/check-rule';
import { notice } from '../../support/notices';

const id = 'table/column-count';

/** A notice with the table; a tab is written →. */
function table(...rows: string[]): string {
  return notice({
    body: ['现将有关情况通报如下。', rows.join('\n').replaceAll('→', '\t'), '请认真组织实施。'].join('\n\n'),
  });
}

const head = '序号→指标→单位→2020年→2025年';
const rows = [
  '1→山塘数量→座→120→110',
  '2→整治率→%→60→95',
  '3→巡查人员→人→210→260',
  '4→监测点→个→—→80',
  '5→投资→万元→520→900',
];

describe(id, () => {
  it('finds a row short of a cell and one with a cell too many, wherever the cell is', () => {
    checkRule(id, table(head, ...rows));
    checkRule(id, table(head, ...rows.slice(0, 3), '⟦4→监测点→个→80⟧', ...rows.slice(4)));
    checkRule(id, table(head, '⟦山塘数量→座→120→110⟧', ...rows.slice(1)));
    checkRule(id, table(head, ...rows.slice(0, 4), '⟦5→投资→万元→520⟧'));
    checkRule(id, table(head, '⟦1→山塘数量→座→→120→110⟧', ...rows.slice(1)));
  });

  it('names the cell that is missing, or too many, where the columns leave one place', () => {
    const [short] = findingsOf(id, table(head, ...rows.slice(0, 3), '4→监测点→—→80', ...rows.slice(4)));
    assert.match(short?.message.zh ?? '', /有4格，本表其他各行有5格，少1格；从内容看，缺的是“单位”列的一格/);
    const [long] = findingsOf(id, table(head, '1→山塘数量→座→→120→110', ...rows.slice(1)));
    assert.match(long?.message.zh ?? '', /有6格，本表其他各行有5格，多1格；从内容看，多的是第4格/);
  });

  it('finds a header with a cell too many, and one with too few unless several levels lost cells', () => {
    checkRule(id, table('⟦地区→→→人口⟧', '甲镇→水稻→120', '乙镇→小麦→80', '丙镇→玉米→60'));
    checkRule(id, table('⟦地区→作物⟧', '甲镇→水稻→早稻', '乙镇→小麦→春麦', '丙镇→玉米→甜玉米'));
    checkRule(id, table('地区→分年度任务', '2021年→2022年', '甲镇→12→15', '乙镇→8→9', '丙镇→6→6'));
    checkRule(
      id,
      table('地区→人口→分年度任务', '2021年→2022年→2023年', '甲镇→1→12→15→3', '乙镇→2→8→9→4', '丙镇→5→6→6→7'),
    );
  });

  it('holds a short header for less certain where the body has no empty cell to show that merged cells are kept', () => {
    const severities = (...lines: string[]): (string | undefined)[] =>
      findingsOf(id, table(...lines)).map(({ severity }) => severity);
    assert.deepEqual(severities('地区→作物', '甲镇→水稻→早稻', '乙镇→小麦→春麦', '丙镇→玉米→甜玉米'), ['information']);
    assert.deepEqual(severities('地区→作物', '甲镇→水稻→早稻', '→小麦→春麦', '丙镇→玉米→甜玉米'), ['warning']);
  });

  it('lets be totals, rows over the whole width and tabs at the end of a row', () => {
    checkRule(id, table(head, '一、安全', ...rows.slice(0, 2), '二、保障→→', ...rows.slice(2), '合计→640→990'));
    checkRule(id, table(head, ...rows.slice(0, 4), '5→投资→万元→520→900→→'));
  });

  it('lets be rows whose empty end an editor cut off', () => {
    const names = [
      '1→张明远→县医院→',
      '2→李秋实→县一中→新任',
      '3→王立新→县公安局→',
      '4→赵文静→县财政局→',
      '5→陈建国→县水利局',
    ];
    checkRule(id, table('序号→姓名→单位→备注', ...names));
    checkRule(id, table('序号→姓名→单位→备注', ...names.map((row) => (row.endsWith('→') ? row.slice(0, -1) : row))));
  });

  it('makes no claim where merged cells were dropped: full rows as wide as the header, several short rows in a table without empty cells', () => {
    const dropped = [
      '安全→1→山塘整治→县水利局',
      '2→水库整治→县水利局',
      '3→堤防加固→县水利局',
      '4→水闸改造→县水利局',
      '保障→5→经费落实→县财政局',
      '6→人员培训→县人社局',
    ];
    checkRule(id, table('类别→序号→任务→责任单位', ...dropped, ...dropped.slice(1, 4)));
    const merged = Array.from({ length: 12 }, (_, i) =>
      i === 4 || i === 9 ? `${i + 1}→任务${i}` : `${i + 1}→任务${i}→县水利局`,
    );
    checkRule(id, table('序号→任务→责任单位', ...merged));
  });

  it('joins a row that a page break split, and is silent about it', () => {
    checkRule(id, table(head, ...rows.slice(0, 3), '4→水雨情监', '测点→个→—→80', rows[4] as string));
  });

  it('reads pipe tables, with a bar of a cell escaped', () => {
    const lines = (last: string): string =>
      table(
        '| 指标 | 单位 | 2020年 |',
        '| --- | :-: | --: |',
        '| 山塘 | 座 | 120 |',
        '| 人员\\|物资 | 人 | 30 |',
        '| 监测点 | 个 | 80 |',
        last,
      );
    checkRule(id, lines('| 投资 | 万元 | 520 |'));
    checkRule(id, lines('⟦| 投资 | 520 |⟧'));
  });
});
