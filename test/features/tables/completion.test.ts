/** What is offered in a cell: words of the column, declared words, units, the next serial; and that the cell alone is replaced. */
import assert from 'node:assert/strict';
import { completions } from '../../../server/src/features/completion/completions';
import { FILE_ALONE } from '../../../server/src/features/completion/world';
import { readTables } from '../../../server/src/lint/config-tables';
import type { TableDeclaration } from '../../../server/src/lint/table-declaration';
import { parseTree } from 'jsonc-parser';
import { cursorOf, readMarkup } from '../../support/markup';
import { checkCompleted, checkCompletions, modelOf, offeredAt, TODAY } from '../checks';

const plan = (rows: string): string => `某县农业发展“十四五”规划

一、主要目标

到2025年，完成以下目标。

表1 农业发展主要指标

序号\t类别\t指标名称\t单位\t2020年\t2025年\t属性
1\t产量\t粮食总产量\t万吨\t12.5\t13\t约束性
2\t\t蔬菜总产量\t万吨\t30\t31.2\t预期性
3\t\t水果总产量\t万吨\t8\t9.1\t预期性
4\t主体\t家庭农场\t家\t120\t150\t预期性
${rows}
`;

function declared(tables: object[]): readonly TableDeclaration[] {
  const node = parseTree(JSON.stringify(tables));
  assert.ok(node);
  return readTables(node, (_node, _rule, _severity, { en }) => assert.fail(en));
}

const labels = (marked: string): string[] => offeredAt(marked).map(({ label }) => label);

describe('completion in a cell', () => {
  it('offers the words of a category column, the commonest first', () => {
    checkCompletions(plan('5\t\t农民合作社\t家\t60\t80\t‸'), ['预期性', '约束性']);
  });

  it('matches what has been typed and what an input method has left', () => {
    checkCompletions(plan('5\t\t农民合作社\t家\t60\t80\t约‸'), ['约束性']);
    checkCompletions(plan('5\t\t农民合作社\t家\t60\t80\tyq‸'), ['预期性']);
  });

  it('replaces the cell and nothing else', () => {
    const row = (cell: string): string => plan(`5\t${cell}\t农民合作社\t家\t60\t80\t预期性`);
    checkCompleted(row('‸'), '主体', row('主体‸'));
    checkCompleted(row('主‸人'), '主体', row('主体‸'));
    checkCompleted(row('  ‸主人  '), '产量', row('  产量‸  '));
  });

  it('offers units in a column of units, those of the column first', () => {
    const found = labels(plan('5\t\t农民合作社\t‸\t60\t80\t预期性'));
    assert.deepEqual(found.slice(0, 2), ['万吨', '家']);
    assert.ok(found.includes('公顷'), found.join(' '));
    assert.ok(labels(plan('5\t\t农民合作社\t公‸\t60\t80\t预期性')).every((label) => label.startsWith('公')));
  });

  it('offers the next serial in an empty cell of a column of serials', () => {
    checkCompletions(plan('‸\t\t农民合作社\t家\t60\t80\t预期性'), ['5']);
    checkCompletions(plan('5‸\t\t农民合作社\t家\t60\t80\t预期性'), []);
  });

  it('offers nothing in a header, among values and in names', () => {
    for (const row of ['5\t\t农民合作社\t家\t‸\t80\t预期性', '5\t\t农‸\t家\t60\t80\t预期性']) {
      checkCompletions(plan(row), []);
    }
    assert.deepEqual(labels(plan('').replace('类别\t指标', '类‸\t指标')), []);
  });

  it('works between bars', () => {
    const bars = (text: string): string =>
      text
        .split('\n')
        .map((line) => (line.includes('\t') ? `| ${line.replaceAll('\t', ' | ')} |` : line))
        .join('\n');
    const row = (cell: string): string => bars(plan(`5\t${cell}\t农民合作社\t家\t60\t80\t预期性`));
    checkCompleted(row('主‸'), '主体', row('主体‸'));
  });

  it('offers declared words instead of those that happen to stand there', () => {
    const tables = declared([
      {
        name: '主要指标',
        caption: '主要指标',
        columns: [
          { name: '属性', vocabulary: ['约束性', '预期性', '引导性'] },
          { name: '单位', kind: 'unit', unit: ['万吨', '家', '公斤'] },
        ],
      },
    ]);
    const offered = (marked: string): string[] => {
      const read = readMarkup(marked);
      const { text } = read;
      const found = completions(modelOf(text), cursorOf(read), TODAY, { ...FILE_ALONE, tables });
      return found.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)).map(({ label }) => label);
    };
    assert.deepEqual(offered(plan('5\t\t农民合作社\t家\t60\t80\t‸')), ['约束性', '预期性', '引导性']);
    assert.deepEqual(offered(plan('5\t\t农民合作社\t‸\t60\t80\t预期性')), ['万吨', '家', '公斤']);
  });

  it('of a table of twenty thousand rows does not hang', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `${i + 5}\t\t农场${i}\t家\t1\t2\t预期性`).join('\n');
    assert.ok(labels(plan(`${rows}\n20005\t\t甲\t家\t1\t2\t预‸`)).includes('预期性'));
  });
});
