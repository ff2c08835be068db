/** Parts the machine writes in VS Code, end to end: commands with choices given, one undo, source actions, another language. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, checkedFindings, closeAll, openUntitled } from './support';

const PLAN =
  '清源县防汛方案\n\n一、加强值守\n\n落实24小时值班。（县应急管理局牵头，县水利局配合）\n\n二、备足物资\n\n储备防汛物资。（县粮食局牵头）\n\n三、加强督查\n\n每周通报。（县政府办公室负责）\n';

async function openAt(words: string, text = PLAN): Promise<vscode.TextEditor> {
  const editor = await openUntitled(text);
  await checkedFindings(editor.document.uri);
  const at = behind(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

const run = (name: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`gazette.${name}`, ...args);

describe('parts written in VS Code', () => {
  afterEach(closeAll);

  it('the table of assignments comes as an attachment, is found right the second time, and one undo takes it back', async () => {
    const { document } = await openAt('物资');
    assert.equal(await run('generateAssignments', { place: 'attachment' }), 'applied');
    assert.match(document.getText(), /附件：清源县防汛方案任务分工表\n\n附件\n\n清源县防汛方案任务分工表\n\n序号\t/);
    assert.match(document.getText(), /1\t一、加强值守\t落实24小时值班\t县应急管理局\t县水利局\n/);
    assert.equal(await run('generateAssignments'), 'nothing');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), PLAN);
  });

  it('contents of headings are written with pages, and the cursor goes there', async () => {
    const editor = await openAt('物资');
    assert.equal(await run('generateContents', { levels: 1, pages: '1 2 3' }), 'applied');
    assert.match(
      editor.document.getText(),
      /^清源县防汛方案\n\n目　录\n\n一、加强值守\t1\n\n二、备足物资\t2\n\n三、加强督查\t3\n/,
    );
    assert.equal(editor.selection.active.line, 2);
    assert.equal(await run('fillPages', { pages: '1 4 7' }), 'applied');
    assert.match(editor.document.getText(), /三、加强督查\t7\n/);
  });

  it('a list nobody can make is refused in words', async () => {
    const { document } = await openAt('物资');
    assert.equal(await run('generateAbbreviations', { place: 'attachment' }), 'refused');
    assert.equal(document.getText(), PLAN);
  });

  it('source actions carry the command', async () => {
    const { document } = await openAt('物资');
    const at = behind(document, '物资');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      'source.gazette',
    );
    const action = actions.find(({ kind }) => kind?.value === 'source.gazette.assignments');
    assert.equal(action?.command?.command, 'gazette.generate', actions.map(({ title }) => title).join());
    const [params] = (action?.command?.arguments ?? []) as [object];
    assert.equal(await run('generate', { ...params, choices: { place: 'cursor' } }), 'applied');
    assert.match(document.getText(), /\t县粮食局\t—/);
  });

  it('does nothing outside official documents', async () => {
    const document = await vscode.workspace.openTextDocument({ content: PLAN, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    assert.equal(await run('generateAssignments', { place: 'attachment' }), 'nothing');
    assert.equal(document.getText(), PLAN);
  });
});
