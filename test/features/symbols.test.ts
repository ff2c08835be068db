/** The outline as symbols. */
import assert from 'node:assert/strict';
import { symbols, type GazetteSymbol } from '../../server/src/features/symbols';
import { checkSymbols, modelOf } from './checks';
import { NOTICE } from './texts';

describe('symbols', () => {
  it('lists a document with its headings, not the lines at its head and foot', () => {
    checkSymbols(
      NOTICE,
      `
document 浙江省人民政府办公厅关于做好山塘安全巡查工作的通知 | 浙政办发〔2024〕6号
  heading 一、明确巡查责任
    heading （一）落实巡查人员
    heading （二）公示责任名单
  heading 二、健全巡查制度`,
    );
  });

  it('puts the documents of an issue under the issue', () => {
    const issue = `浙江省人民政府公报\n\n2024\n\n第3期（总第1400期）\n\n目 录\n\n【省政府办公厅文件】\n\n浙江省人民政府办公厅关于做好山塘安全巡查工作的通知（浙政办发〔2024〕6号）（3）\n\n${NOTICE}`;
    const [root, ...others] = symbols(modelOf(issue));
    assert.equal(root?.kind, 'issue');
    assert.deepEqual(others, []);
    assert.ok(root?.children.some((child) => child.kind === 'document'));
    assert.ok(root?.children.some((child) => child.kind === 'contents'));
  });

  it('shows tables with caption and size, and by their header where they have no caption', () => {
    checkSymbols(
      '某市防汛规划\n\n一、主要目标\n\n表1 主要指标\n\n指标\t2020年\t2025年\n堤防\t80\t95\n泵站\t9\t12\n\n二、工程布局\n\n布局如下。\n\n片区\t堤防\n东片\t3\n',
      `
document 某市防汛规划
  heading 一、主要目标
    table 表1主要指标 | 2行×3列
  heading 二、工程布局
    table 表（片区、堤防） | 1行×2列`,
    );
  });

  it('never gives an empty name or a selection outside its span', () => {
    const check = (symbol: GazetteSymbol): void => {
      assert.notEqual(symbol.name.trim(), '');
      assert.ok(symbol.span.start <= symbol.selection.start && symbol.selection.end <= symbol.span.end);
      symbol.children.forEach(check);
    };
    for (const text of ['', '一、', '专栏', '附件', '第一条', '\uD842', '|a|b|\n|-|-|\n|1|2|', NOTICE]) {
      symbols(modelOf(text)).forEach(check);
    }
  });
});
