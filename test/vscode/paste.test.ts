/** Cleaning pasted text in VS Code, end to end: the command and its undo, a selection, the paste options, pasting cleaned. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, checkedFindings, closeAll, openUntitled, set, waitFor } from './support';

const DIRTY = '　　⼯业局要严格落实防汛责任制，主要负责同志要靠前指挥、深入一\n— 3 —\n线，及时研究解决２０个问题。\n';
const CLEAN = '工业局要严格落实防汛责任制，主要负责同志要靠前指挥、深入一线，及时研究解决20个问题。\n';
const HEAD = '关于防汛工作的通知\n\n一、要求\n';

async function openText(text: string): Promise<vscode.TextEditor> {
  const editor = await openUntitled(text);
  await checkedFindings(editor.document.uri);
  return editor;
}

describe('cleaning pasted text in VS Code', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('the command cleans the document in one edit that one undo takes back, and a second run does nothing', async () => {
    const { document } = await openText(HEAD + DIRTY);
    assert.equal(await vscode.commands.executeCommand('gazette.cleanText'), 'applied');
    assert.equal(document.getText(), HEAD + CLEAN);
    assert.equal(await vscode.commands.executeCommand('gazette.cleanText'), 'nothing');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), HEAD + DIRTY);
  });

  it('with a selection only that is cleaned', async () => {
    const editor = await openText(`${HEAD}⼯业。\n⼯业。\n`);
    const at = behind(editor.document, '一、要求\n');
    editor.selection = new vscode.Selection(at, at.translate(1, -at.character));
    assert.equal(await vscode.commands.executeCommand('gazette.cleanText'), 'applied');
    assert.equal(editor.document.getText(), `${HEAD}工业。\n⼯业。\n`);
  });

  it('indents stay where the setting says so', async () => {
    const { document } = await openText(`${HEAD}　　⼯业。\n`);
    await set('gazette.clean.indents', 'keep');
    try {
      await vscode.commands.executeCommand('gazette.cleanText');
      assert.equal(document.getText(), `${HEAD}　　工业。\n`);
    } finally {
      await set('gazette.clean.indents', undefined);
    }
  });

  it('an ordinary paste is what was copied; the paste options have it cleaned', async () => {
    const editor = await openText(HEAD);
    const end = behind(editor.document, '一、要求\n');
    editor.selection = new vscode.Selection(end, end);
    await vscode.env.clipboard.writeText(DIRTY);
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await waitFor('the paste', () => editor.document.getText() === HEAD + DIRTY || undefined);
    await vscode.commands.executeCommand('undo');
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.pasteAs', { kind: 'text.gazette.clean' });
    await waitFor('the cleaned paste', () => editor.document.getText() === HEAD + CLEAN || undefined).catch((e: unknown) => {
      throw new Error(`${String(e)} kind ${vscode.env.uiKind} ${JSON.stringify(editor.document.getText())}`);
    });
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), HEAD);
  });

  it('the command that pastes cleaned replaces the selection and is one undo', async () => {
    const editor = await openText(`${HEAD}待替换`);
    const at = behind(editor.document, '一、要求\n');
    editor.selection = new vscode.Selection(at, behind(editor.document, '待替换'));
    await vscode.env.clipboard.writeText(DIRTY);
    await vscode.commands.executeCommand('gazette.cleanPaste');
    assert.equal(editor.document.getText(), HEAD + CLEAN);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), `${HEAD}待替换`);
  });
});
