/** The installed extension is there and wakes up for its language, in whatever VS Code this runs. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the installed extension', () => {
  it('activates when a .gazette file is opened', async () => {
    const extension = vscode.extensions.getExtension('gazette.gazette-gongwen');
    assert.ok(extension, 'the VSIX is installed');
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'a folder is open');
    const file = vscode.Uri.joinPath(folder.uri, 'smoke.gazette');
    await vscode.workspace.fs.writeFile(file, Buffer.from('关于开展春季植树工作的通知\n', 'utf8'));
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'gazette');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
