/** The extension's commands: open as official document, open a rule's page, restart the server. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, checkedFindings, closeAll, open, readText, waitFor, writeText } from './support';

describe('commands in VS Code', () => {
  afterEach(closeAll);

  it('all are there', async () => {
    await api();
    const known = await vscode.commands.getCommands(true);
    const renumbering = [
      'moveUp',
      'moveDown',
      'promote',
      'demote',
      'insertBefore',
      'insertAfter',
      'delete',
      'level',
      'all',
    ];
    for (const name of [
      ...['restartServer', 'showOutput', 'openRulePage', 'openAsGazette', 'renumber', 'showReferences'],
      ...renumbering.map((operation) => `renumber.${operation}`),
      ...['table', 'table.rowBelow', 'table.columnDelete', 'table.paste', 'table.toggleAligned'],
    ]) {
      assert.ok(known.includes(`gazette.${name}`), name);
    }
  });

  it('“open as official document” has a text file checked', async () => {
    await writeText('plain.txt', await readText('faulty/request.gazette'));
    const { document } = await open('plain.txt');
    assert.equal(document.languageId, 'plaintext');
    await vscode.commands.executeCommand('gazette.openAsGazette');
    const again = await waitFor('the language', () =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) => uri.path === document.uri.path && languageId === 'gazette',
      ),
    );
    assert.ok((await checkedFindings(again.uri)).length > 0);
  });

  it('a rule’s page opens as a rendered preview', async () => {
    await api();
    await vscode.commands.executeCommand('gazette.openRulePage', 'doc-number/bracket');
    await waitFor('the preview', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label, input }) => input instanceof vscode.TabInputWebview && label.includes('bracket')),
    );
  });

  it('the link behind a finding opens the page rendered, too', async () => {
    await api();
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse('gazette-rule:/date/calendar-valid.md'));
    const tab = await waitFor('the page', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('calendar-valid')),
    );
    assert.ok(tab.input instanceof vscode.TabInputCustom, 'not as the text of Markdown');
  });

  it('the references behind a lens open in VS Code’s own list', async () => {
    const { document } = await open('clean/cross-references/rating-measures.gazette');
    await checkedFindings(document.uri);
    const at = (words: string, from = 0): { line: number; character: number } => {
      const { line, character } = document.positionAt(document.getText().indexOf(words, from));
      return { line, character };
    };
    const uri = document.uri.toString();
    const start = at('第五条规定的条件');
    const range = { start, end: { ...start, character: start.character + 3 } };
    await vscode.commands.executeCommand('gazette.showReferences', uri, at('第五条　申报'), [
      { uri, range },
      'no place',
    ]);
    // The list is a widget of the editor: from it “go to next reference” leads to the place it holds.
    const editor = await waitFor('the cursor at the reference', async () => {
      await vscode.commands.executeCommand('goToNextReference');
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.selection.active.line === start.line ? activeTextEditor : undefined;
    });
    assert.equal(editor.selection.active.character, start.character);
  });

  it('the server starts again on command and checks what is open', async () => {
    const { document } = await open('faulty/plan.gazette');
    const before = (await checkedFindings(document.uri)).length;
    assert.ok(before > 0);
    const gazette = await api();
    await vscode.commands.executeCommand('gazette.restartServer');
    await waitFor('the new server to speak of the document', () => gazette.statusOf(document.uri));
    assert.equal((await checkedFindings(document.uri)).length, before);
  });
});
