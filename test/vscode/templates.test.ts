/** New documents from templates, and what is made of a selection, in VS Code. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, behind, checkedFindings, closeAll, openUntitled, waitFor } from './support';

async function newDocument(template: string): Promise<vscode.TextEditor> {
  const before = vscode.window.activeTextEditor;
  assert.equal(await vscode.commands.executeCommand('gazette.newDocument', { template }), true);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor && editor !== before, 'another editor is in front');
  return editor;
}

describe('a new official document', () => {
  before(api);
  afterEach(closeAll);

  for (const template of ['请示', 'yftz', 'Issue of a gazette', '管理办法']) {
    it(`is made of the template ${template}, has no findings, and its first place is selected`, async () => {
      const { document, selection } = await newDocument(template);
      assert.equal(document.languageId, 'gazette');
      assert.ok(document.isUntitled);
      assert.ok(document.lineCount > 10);
      assert.ok(!selection.isEmpty, 'a placeholder is selected');
      assert.equal(selection.start.line, 0);
      assert.deepEqual(
        (await checkedFindings(document.uri)).map(({ message }) => message),
        [],
        document.getText(),
      );
    });
  }

  it('bears the day on which it is made', async () => {
    const { document } = await newDocument('请示');
    const now = new Date();
    const day = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
    assert.ok(document.getText().includes(`\n${day}\n`), document.getText());
    assert.ok(document.getText().includes(`〔${now.getFullYear()}〕1号`));
  });

  it('what is typed for a place is repeated where the text repeats it', async () => {
    const { document } = await newDocument('请示');
    await vscode.commands.executeCommand('type', { text: '临水县人民政府' });
    const text = document.getText();
    assert.equal(text.split('临水县人民政府').length - 1, 2, text);
    assert.ok(!text.startsWith('清源县'));
  });

  it('is chosen from a list', async () => {
    const made = vscode.commands.executeCommand('gazette.newDocument');
    const editor = await waitFor('the chosen template', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const active = vscode.window.activeTextEditor;
      return active?.document.languageId === 'gazette' && active.document.lineCount > 5 ? active : undefined;
    });
    assert.equal(await made, true);
    assert.match(editor.document.getText(), /的通知\n/);
  });

  it('parts go to the cursor of the document in front', async () => {
    const editor = await openUntitled('清源县乡村书屋建设规划\n\n一、任务\n\n重点工程见专栏1。\n\n');
    editor.selection = new vscode.Selection(6, 0, 6, 0);
    assert.equal(await vscode.commands.executeCommand('gazette.newDocument', { template: '专栏' }), true);
    assert.match(editor.document.getText(), /\n\n专栏1　重点工程\n\n1\. /);
    await vscode.commands.executeCommand('undo');
    assert.doesNotMatch(editor.document.getText(), /专栏1　/);
  });

  const offered = async (document: vscode.TextDocument, at: vscode.Position): Promise<string[]> => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    return list.items.map(({ label, insertText }) =>
      insertText instanceof vscode.SnippetString ? (typeof label === 'string' ? label : label.label) : '',
    );
  };

  it('whole texts are offered for initials and for Chinese in a blank document', async () => {
    for (const typed of ['pf', '批复']) {
      const { document } = await openUntitled(typed);
      const labels = await offered(document, new vscode.Position(0, typed.length));
      assert.ok(
        labels.some((label) => label === '批复' || label === 'Approval'),
        `${typed}: ${labels.join()}`,
      );
    }
  });

  it('in the middle of a text only parts are offered', async () => {
    const { document } = await openUntitled(`${TEXT}\nzl`);
    const labels = await offered(document, document.lineAt(document.lineCount - 1).range.end);
    const whole = labels.filter((label) => /通知|规划|Notice|Plan/.test(label));
    assert.deepEqual(whole, []);
  });
});

const NAME = '清源县乡村书屋建设工作领导小组';
const TEXT = `清源县文化和旅游局关于做好工作的通知

清文旅发〔2024〕5号

各乡镇文化站，县财政局：

由${NAME}统筹，${NAME}定期研究。

请抓好落实。

安排经费。

清源县文化和旅游局

2024年6月3日
`;

describe('refactorings in VS Code', () => {
  afterEach(closeAll);

  it('a short name is introduced and used below, and one undo takes all back', async () => {
    const editor = await openUntitled(TEXT);
    await checkedFindings(editor.document.uri);
    const end = behind(editor.document, NAME);
    editor.selection = new vscode.Selection(end.translate(0, -NAME.length), end);
    const given = { operation: 'define', argument: '领导小组' };
    assert.equal(await vscode.commands.executeCommand('gazette.refactor', given), 'applied');
    assert.ok(editor.document.getText().includes(`由${NAME}（以下简称“领导小组”）统筹，领导小组定期研究。`));
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), TEXT);
  });

  it('selected paragraphs are numbered', async () => {
    const editor = await openUntitled(TEXT);
    await checkedFindings(editor.document.uri);
    const start = behind(editor.document, '请').with({ character: 0 });
    editor.selection = new vscode.Selection(start.line, 0, start.line + 2, 5);
    assert.equal(await vscode.commands.executeCommand('gazette.refactor.numberChinese'), 'applied');
    assert.ok(editor.document.getText().includes('一、请抓好落实。\n\n二、安排经费。\n'));
  });

  it('an agency joins, and a refusal changes nothing', async () => {
    const editor = await openUntitled(TEXT);
    await checkedFindings(editor.document.uri);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const join = (argument: string): Thenable<unknown> =>
      vscode.commands.executeCommand('gazette.refactor', { operation: 'add-agency', argument });
    assert.equal(await join('清源县文化和旅游局'), 'refused');
    assert.equal(editor.document.getText(), TEXT);
    assert.equal(await join('清源县财政局'), 'applied');
    const text = editor.document.getText();
    assert.ok(text.startsWith('清源县文化和旅游局 清源县财政局关于'));
    assert.ok(text.includes('\n各乡镇文化站：\n'));
    assert.ok(text.includes('\n清源县文化和旅游局\n\n清源县财政局\n\n2024'));
  });
});
