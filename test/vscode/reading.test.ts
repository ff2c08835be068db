/** What helps reading and writing, asked for through VS Code's own commands: outline, hover, completion, folding, colours. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, checkedFindings, closeAll, open, openUntitled, set, waitFor } from './support';

interface Named {
  name: string;
  children: Named[];
}

async function outlineOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return waitFor('the outline', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    return found && found.length > 0 ? found : undefined;
  });
}

/** Finds the path of names downwards; each is a part of the symbol's name. */
function follow(symbols: readonly Named[], ...path: readonly string[]): Named | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  for (const symbol of symbols) {
    if (symbol.name.includes(first)) {
      const found = rest.length === 0 ? symbol : follow(symbol.children, ...rest);
      if (found) return found;
    }
  }
  for (const symbol of symbols) {
    const deeper = follow(symbol.children, ...path);
    if (deeper) return deeper;
  }
  return undefined;
}

function wordsOf(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('\\', '');
}

describe('reading and writing in VS Code', () => {
  afterEach(closeAll);

  it('the outline goes from the issue over documents and headings to boxes and attachments', async () => {
    const { document } = await open('clean/gazette-issue.gazette');
    await checkedFindings(document.uri);
    const symbols = await outlineOf(document.uri);
    const plan = '“百村书灯”行动计划';
    for (const path of [
      ['关于规范古树周边用地管理的通知', '避让优先'],
      [plan, '重点任务', '更新书屋藏书', '藏书更新工程', '农技书架'],
      [plan, '总体要求', '主要目标', '分年度目标'],
      [plan, '任务分工表'],
    ]) {
      assert.ok(
        follow(symbols, ...path),
        `${path.join(' → ')} is in ${JSON.stringify(symbols.map(({ name }) => name))}`,
      );
    }
  });

  it('hovering a document number tells who issued it', async () => {
    const { document } = await open('clean/批复.公文');
    await checkedFindings(document.uri);
    const at = behind(document, '浙政');
    await set('gazette.locale', 'zh-cn');
    try {
      const words = await waitFor('the hover', async () => {
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          at,
        );
        const text = wordsOf(hovers);
        return text.includes('浙江省人民政府') ? text : undefined;
      });
      assert.match(words, /浙政函〔2024〕56号/);
      assert.match(words, /2024/);
    } finally {
      await set('gazette.locale', undefined);
    }
  });

  it('completion offers the next heading of every open level', async () => {
    const text = [
      '浙江省人民政府关于做好书屋工作的通知\n\n浙政发〔2024〕8号\n\n各市、县（市、区）人民政府：\n',
      '一、总体要求\n\n坚持因地制宜。\n\n二、重点任务\n\n（一）摸清底数。开展摸底。\n\n（二）分类实施。逐项落实。\n\n',
    ].join('\n');
    const { document } = await openUntitled(text);
    await checkedFindings(document.uri);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(document.lineCount - 1, 0),
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const label of ['（三）', '三、', '1.']) assert.ok(labels.includes(label), `${label} in ${labels.join(' ')}`);
  });

  it('sections fold, and the text has semantic colours', async () => {
    const { document } = await open('clean/measures.gazette');
    await checkedFindings(document.uri);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const chapter = document
      .getText()
      .split('\n')
      .findIndex((line) => line.startsWith('第二章'));
    assert.ok(
      folds.some(({ start }) => start === chapter),
      JSON.stringify(folds),
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length > 0);
  });

  it('an opening bracket or book mark closes itself', async () => {
    const editor = await openUntitled('');
    for (const [open, close] of ['《》', '（）', '〔〕', '【】', '“”'].map((pair) => [...pair] as [string, string])) {
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, editor.document.lineCount, 0), ''));
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('type', { text: open });
      assert.equal(editor.document.getText(), open + close);
    }
  });

  it('the editor’s defaults for the language suit Chinese text', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'gazette' });
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor.get('unicodeHighlight.invisibleCharacters'), false);
    assert.equal(editor.get('wordWrap'), 'on');
  });
});
