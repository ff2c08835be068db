/** The command tables: the list, JSON by its schema, CSV byte for byte, and what is said of files and tables that are not there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { cli } from '../support/cli';
import { schemaErrors } from '../support/json-schema';

const PLAN = `清源县水利发展“十四五”规划

一、主要目标

到2025年，完成以下目标。

表1 水利发展主要指标

类别\t序号\t指标\t单位\t2020年\t2025年\t年均增速\t属性
安全\t1\t堤防达标率\t%\t82\t95\t—\t约束性
\t2\t除险加固水库\t座\t>5\t[12]\t—\t预期性
供水\t3\t灌溉面积\t万亩\t18.6\t20\t1.5%\t预期性
注：[ ]内为五年累计数。

表2 工程分布

| 片区 | 说明, "甲" |
| --- | --- |
| 东片 | =SUM(A1) |
| 西片 | 两处 |
`;

interface Cell {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly merged: string | null;
  readonly none: string | null;
  readonly bracketed: boolean;
  readonly relation?: string;
  readonly measure?: string;
}
interface Printed {
  readonly files: readonly {
    readonly path: string;
    readonly encoding: string;
    readonly tables: readonly {
      readonly number: number;
      readonly caption: string | null;
      readonly declaration: string | null;
      readonly header: readonly { text: string; from: number; to: number }[];
      readonly columns: readonly { path: string[]; kind: string; year: number | null }[];
      readonly rows: readonly {
        line: number;
        name: string | null;
        fits: boolean;
        extra: string[];
        cells: readonly Cell[];
      }[];
      readonly notes: readonly { marks: string[] }[];
    }[];
  }[];
}

const schema = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../docs/schemas/tables-output.schema.json'), 'utf8'),
) as Record<string, unknown>;

async function json(files: Record<string, string | Buffer>, ...args: string[]): Promise<Printed> {
  const { out, code, err } = await cli(files, ['tables', '--format', 'json', ...args]);
  assert.deepEqual([code, err], [0, '']);
  const printed = JSON.parse(out) as Printed;
  assert.deepEqual(schemaErrors(printed, schema), []);
  return printed;
}

describe('gazette tables', () => {
  it('lists tables with line, number, caption and size, and their columns', async () => {
    const { code, out } = await cli({ 'a.txt': PLAN }, ['tables', 'a.txt']);
    assert.equal(code, 0);
    const lines = out.split('\n');
    assert.equal(lines[0], '     9  1. 表1水利发展主要指标 〈3行×8列〉');
    assert.match(out, /^ {10}2025年 {2}数值$/m);
    assert.match(out, /^ {4}17 {2}2\. 表2工程分布 〈2行×2列〉$/m);
    const english = await cli({ 'a.txt': PLAN }, ['tables', '--locale', 'en', 'a.txt', '--table', '2']);
    assert.match(english.out, /^ {4}17 {2}2\. 表2工程分布 〈2×2〉\n {10}片区 {2}/);
  });

  it('names each of several files, and says where there is no table', async () => {
    const { code, out } = await cli({ 'a.txt': PLAN, 'b.txt': '甲' }, ['tables', 'a.txt', 'b.txt']);
    assert.equal(code, 0);
    assert.match(out, /^a\.txt\n[^]*\nb\.txt\n没有表格\n$/);
  });

  it('the JSON has typed cells with their units, merged ones and the reason for having no number', async () => {
    const { files } = await json({ 'a.txt': iconv.encode(PLAN, 'gb18030') }, 'a.txt');
    assert.deepEqual([files[0]?.path, files[0]?.encoding, files[0]?.tables.length], ['a.txt', 'gb18030', 2]);
    const [table] = files[0]?.tables ?? [];
    assert.ok(table);
    assert.deepEqual(
      table.columns.map(({ kind }) => kind),
      ['group', 'serial', 'indicator', 'unit', 'value', 'value', 'growth', 'category'],
    );
    assert.deepEqual([table.columns[5]?.year, table.notes[0]?.marks], [2025, ['[]']]);
    const [first, second, third] = table.rows;
    assert.deepEqual([first?.line, first?.name, second?.line], [10, '堤防达标率', 11]);
    assert.deepEqual(
      [second?.cells[0]?.text, second?.cells[0]?.merged, second?.cells[6]?.none],
      ['安全', 'above', 'dash'],
    );
    const bound = second?.cells[4];
    assert.deepEqual([bound?.value, bound?.relation, bound?.unit, bound?.text], [5, '>', '座', '>5']);
    assert.deepEqual([second?.cells[5]?.value, second?.cells[5]?.bracketed], [12, true]);
    const rate = third?.cells[6];
    assert.deepEqual([rate?.value, rate?.measure, rate?.unit], [1.5, 'percent', '%']);
  });

  it('the JSON loses no cell of a row that is too long, split or too short', async () => {
    const rows = ['指标\t单位\t2020年\t2025年', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `指标${n}\t座\t${n}\t${n + 3}`)];
    const text = `清源县规划\n\n一、目标\n\n${[...rows, '指标九\t座\t1\t2\t多', '指标十\t座\t1'].join('\n')}\n`;
    const { files } = await json({ 'a.txt': text }, 'a.txt');
    const found = files[0]?.tables[0]?.rows ?? [];
    assert.deepEqual(found.at(-2)?.extra, ['多']);
    assert.deepEqual([found.at(-2)?.fits, found.at(-1)?.fits, found.at(-1)?.cells.length], [false, false, 4]);
  });

  it('the JSON has the header as a tree', async () => {
    const two =
      '表1 面积\n\n县区\t2020年\t\t2025年\t\n\t面积\t位次\t面积\t位次\n东县\t12.5\t1\t13.5\t2\n西县\t9.5\t2\t10.5\t1\n';
    const { files } = await json({ 'a.txt': `清源县规划\n\n一、目标\n\n${two}` }, 'a.txt');
    const header = files[0]?.tables[0]?.header ?? [];
    assert.deepEqual(
      header.map(({ text, from, to }) => [text, from, to]),
      [
        ['县区', 1, 1],
        ['2020年', 2, 3],
        ['2025年', 4, 5],
      ],
    );
  });

  it('the JSON names the standard table that the settings declare', async () => {
    const declared = { tables: [{ name: '主要指标', caption: '主要指标', columns: [{ name: '指标' }] }] };
    const files = { 'a.txt': PLAN, '.gazetterc.json': JSON.stringify(declared) };
    const printed = await json(files, 'a.txt');
    assert.deepEqual(
      printed.files[0]?.tables.map(({ declaration }) => declaration),
      ['主要指标', null],
    );
    const other = await json({ ...files, 'none.json': '{}' }, '--config', 'none.json', 'a.txt');
    assert.deepEqual(
      other.files[0]?.tables.map(({ declaration }) => declaration),
      [null, null],
    );
  });

  it('CSV is quoted by RFC 4180 and text stays as it is', async () => {
    const { out } = await cli({ 'a.txt': PLAN }, ['tables', '--format', 'csv', '--table', '2', 'a.txt']);
    assert.equal(out, '片区,"说明, ""甲"""\r\n东片,=SUM(A1)\r\n西片,两处\r\n');
  });

  it('CSV of several tables puts each below its caption, a blank line between them', async () => {
    const { out } = await cli({ 'a.txt': PLAN }, ['tables', '--format', 'csv', '--bom', 'a.txt']);
    assert.ok(out.startsWith('\uFEFF表1水利发展主要指标\r\n类别,序号,'), out);
    assert.ok(out.includes('1.5%,预期性\r\n\r\n表2工程分布\r\n片区,'), out);
  });

  it('CSV has the cells of a table between tabs, whatever they are', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'甲乙1.,"＝=+-@（） x'), maxLength: 6 })
      .map((text) => text.trim());
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const printed = [['名称', '数量', '备注'], ...rows.map(([, ...rest]) => ['甲', ...rest])];
        const text = `清源县规划\n\n一、目标\n\n${printed.map((cells) => cells.join('\t')).join('\n')}\n`;
        const { out } = await cli({ 'a.txt': text }, ['tables', '--format', 'csv', '--table', '1', 'a.txt']);
        assert.deepEqual(Papa.parse<string[]>(out.trimEnd()).data, printed);
      }),
      { numRuns: 30 },
    );
  });

  it('a table that is not there exits with 2 and says how many there are', async () => {
    const { code, out, err } = await cli({ 'a.txt': PLAN }, ['tables', '--table', '3', 'a.txt', '--format', 'csv']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /a\.txt: 没有第3张表格：文件里共2张/);
    for (const number of ['0', '-1', 'x', '1.5']) {
      assert.equal((await cli({ 'a.txt': PLAN }, ['tables', `--table=${number}`, 'a.txt'])).code, 2, number);
    }
  });

  it('a file that cannot be read is told of, and the others are listed all the same', async () => {
    const bytes = Buffer.from([0, 1, 2, 255, 0, 3]);
    const { code, out, err } = await cli({ 'a.txt': PLAN, 'b.bin': bytes }, ['tables', 'none.txt', 'b.bin', 'a.txt']);
    assert.equal(code, 2);
    assert.match(err, /none\.txt: 没有这个文件/);
    assert.match(err, /b\.bin: 读不出文字/);
    assert.match(out, /1\. 表1水利发展主要指标/);
    assert.equal((await cli({ 'a.txt': PLAN }, ['tables'])).code, 2);
    assert.equal((await cli({ 'a.txt': PLAN }, ['tables', '--config', 'no.json', 'a.txt'])).code, 2);
  });

  it('reads standard input', async () => {
    const { out } = await cli({}, ['tables', '-'], { stdin: PLAN });
    assert.match(out, /2\. 表2工程分布/);
  });

  it('odd texts do no harm', async () => {
    for (const text of [
      '',
      '\t',
      '|',
      '\t\t\n\t',
      '甲\t\ud800\n乙\t1\r\n丙',
      `甲\t乙\n${'1\t'.repeat(3000)}`,
      '<table><tr><td>1</td></tr></table>',
    ]) {
      const { files } = await json({ 'a.txt': `某县规划\n\n一、目标\n\n${text}` }, 'a.txt');
      assert.equal(files.length, 1);
    }
  });
});
