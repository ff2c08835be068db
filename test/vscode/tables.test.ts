/** Tables in VS Code, end to end: commands change the text and one undo takes it back, pasting makes rows, the aligned view writes nothing. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, checkedFindings, closeAll, openUntitled, waitFor } from './support';

const TEXT =
  '关于清源县任务的通知\n\n一、任务\n任务如下。\n\n序号\t任务\t牵头单位\n1\t修路\t交通局\n2\t架桥\t水利局\n3\t植树\t林业局\n\n二、其他\n照此办理。\n';

async function openAt(words: string, text = TEXT): Promise<vscode.TextEditor> {
  const editor = await openUntitled(text);
  await checkedFindings(editor.document.uri);
  const at = behind(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

const run = (name: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`gazette.table${name}`, ...args);

describe('tables in VS Code', () => {
  afterEach(closeAll);

  it('a row moves, the cursor goes with it, and one undo takes it back', async () => {
    const editor = await openAt('架桥');
    assert.equal(await run('.rowUp'), 'applied');
    assert.match(editor.document.getText(), /1\t架桥\t水利局\n2\t修路\t交通局/);
    assert.equal(editor.selection.active.line, 6);
    assert.equal(await run('.rowDown'), 'applied');
    assert.equal(editor.document.getText(), TEXT);
    await run('.rowDelete');
    assert.doesNotMatch(editor.document.getText(), /架桥/);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), TEXT);
  });

  it('operations given one after another each find what the one before has made', async () => {
    const { document } = await openAt('植树');
    await Promise.all([run('.rowUp'), run('.rowUp')]);
    assert.match(document.getText(), /1\t植树\t林业局\n2\t修路\t交通局\n3\t架桥\t水利局/);
  });

  it('columns, forms and the light bulb', async () => {
    const { document } = await openAt('架桥');
    assert.equal(await run('.columnRight'), 'applied');
    assert.match(document.getText(), /序号\t任务\t\t牵头单位\n1\t修路\t\t交通局/);
    assert.equal(await run('', { operation: 'column-delete' }), 'applied');
    assert.equal(document.getText(), TEXT);
    assert.equal(await run('.toPipe'), 'applied');
    assert.match(document.getText(), /^\| 序号 \| 任务 \| 牵头单位 \|$/m);
    assert.equal(await run('.toTab'), 'applied');
    assert.equal(document.getText(), TEXT);
    assert.equal(await run('.align'), 'refused');
    const at = behind(document, '架桥');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      'refactor.move',
    );
    const up = actions.find(({ command }) => command?.command === 'gazette.table');
    assert.ok(up?.command, actions.map(({ title }) => title).join());
    await vscode.commands.executeCommand(up.command.command, ...(up.command.arguments ?? []));
    assert.match(document.getText(), /1\t架桥/);
  });

  it('the aligned view changes no character, however often it is switched', async () => {
    const { document } = await openAt('架桥');
    assert.equal(await run('.toggleAligned'), true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(document.getText(), TEXT);
    assert.equal(document.isDirty, true, 'an untitled text is unsaved, and stays so');
    assert.equal(await run('.toggleAligned'), false);
    assert.equal(document.getText(), TEXT);
  });

  it('what Excel copied as text is pasted as rows', async () => {
    const { document } = await openAt('照此办理。');
    await vscode.env.clipboard.writeText('名称\t"数\n量"\t备注\n甲\t1\ta\n');
    await run('.paste');
    await waitFor('the rows', () => /照此办理。\n名称\t数量\t备注\n甲\t1\ta/.test(document.getText()) || undefined);
  });
});
