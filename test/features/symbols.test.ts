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
