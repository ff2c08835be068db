/** Formatting in VS Code: on save, by command, of a selection, by the settings; one step to undo. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkedFindings, closeAll, fileUri, open, openUntitled, set, waitFor, writeText } from './support';

const UNTIDY = [
  '清源县人民政府关于做好 秋收工作的通知',
  '清政发[2021]8号',
  '各乡镇人民政府：',
  '为做好秋收，确保安全，现将有关事项通知如下：',
  '一、提高认识,落实责任，按时完成。  ',
  '二、加强领导,明确分工，按时完成。',
  '',
  '',
  '',
  '三、强化督查，奖优罚劣，按时完成。',
  '清源县人民政府',
  '2021年9月1日',
  '',
].join('\n');
const TIDY = UNTIDY.replace('做好 秋收', '做好秋收')
  .replace('[2021]', '〔2021〕')
  .replaceAll(',', '，')
  .replace('  \n', '\n')
  .replace('\n\n\n\n', '\n\n');

const FORMAT_ON_SAVE = 'editor.formatOnSave';

/** Runs an editor command again until the text is as asked: the server may still be starting. */
async function formatted(editor: vscode.TextEditor, command: string, text: string): Promise<void> {
  await waitFor(`${command}: ${JSON.stringify(editor.document.getText())}`, async () => {
    await vscode.commands.executeCommand(command);
    return editor.document.getText() === text ? true : undefined;
  });
}

describe('formatting in VS Code', () => {
  afterEach(closeAll);

  it('saving a document brings it into form when format on save is on', async () => {
    await writeText('format/save.gazette', UNTIDY);
    const { document } = await open('format/save.gazette');
    await checkedFindings(document.uri);
    try {
      await set(FORMAT_ON_SAVE, true, true);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(0).range.end, ' ');
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(await document.save());
    } finally {
      await set(FORMAT_ON_SAVE, undefined, true);
    }
    assert.equal(document.getText(), TIDY);
    const written = await vscode.workspace.fs.readFile(fileUri('format/save.gazette'));
    assert.equal(new TextDecoder().decode(written), TIDY);
  });

  it('saving changes nothing when it is off', async () => {
    await writeText('format/plain.gazette', UNTIDY);
    const { document } = await open('format/plain.gazette');
    await checkedFindings(document.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().length), ' ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    assert.equal(document.getText(), `${UNTIDY} `);
  });

  it('the command formats a text that is no file, and undo takes it back in one step', async () => {
    const editor = await openUntitled(UNTIDY);
    await formatted(editor, 'editor.action.formatDocument', TIDY);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), UNTIDY);
  });

  it('a selection is formatted by the habits of the whole, and nothing else', async () => {
    const editor = await openUntitled(UNTIDY);
    await checkedFindings(editor.document.uri);
    const line = editor.document.lineAt(5);
    editor.selection = new vscode.Selection(line.range.start, line.range.end);
    await formatted(editor, 'editor.action.formatSelection', UNTIDY.replace('领导,', '领导，'));
  });

  it('several selections are formatted at once', async () => {
    const editor = await openUntitled(UNTIDY);
    await checkedFindings(editor.document.uri);
    editor.selections = [4, 5].map((line) => {
      const { range } = editor.document.lineAt(line);
      return new vscode.Selection(range.start, range.end);
    });
    const both = UNTIDY.replaceAll(',', '，').replace('  \n', '\n');
    await formatted(editor, 'editor.action.formatSelection', both);
  });

  it('CRLF stays CRLF', async () => {
    await writeText('format/crlf.gazette', UNTIDY.replaceAll('\n', '\r\n'));
    const editor = await open('format/crlf.gazette');
    await checkedFindings(editor.document.uri);
    await formatted(editor, 'editor.action.formatDocument', TIDY.replaceAll('\n', '\r\n'));
    assert.equal(editor.document.eol, vscode.EndOfLine.CRLF);
  });

  it('the width of punctuation is a setting', async () => {
    const editor = await openUntitled(UNTIDY);
    await checkedFindings(editor.document.uri);
    try {
      await set('gazette.format.punctuation', 'half');
      const half = TIDY.replace(/[，：]/g, (mark) => (mark === '，' ? ',' : ':'));
      await formatted(editor, 'editor.action.formatDocument', half);
    } finally {
      await set('gazette.format.punctuation', undefined);
    }
  });
});
