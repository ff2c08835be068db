/** Cleaning pasted text in VS Code, end to end: the command and its undo, a selection, the paste options, pasting cleaned. */
import assert from 'node:assert/strict';
import http from 'node:http';
import * as vscode from 'vscode';
import { behind, checkedFindings, closeAll, openUntitled, set, waitFor } from './support';

const DIRTY = '　　⼯业局要严格落实防汛责任制，主要负责同志要靠前指挥、深入一\n— 3 —\n线，及时研究解决２０个问题。\n';
const CLEAN = '工业局要严格落实防汛责任制，主要负责同志要靠前指挥、深入一线，及时研究解决20个问题。\n';
const HEAD = '关于防汛工作的通知\n\n一、要求\n';

const KEYBOARD = process.env['KEYBOARD_URL'];

/** Has the browser press a key. */
function press(key: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(KEYBOARD ?? '', { method: 'POST' }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error('the keyboard failed'))));
    });
    request.on('error', reject);
    request.end(JSON.stringify([{ press: key }]));
  });
}

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

  it('an ordinary paste is what was copied; whoever prefers it has it cleaned', async function () {
    // Where extensions run beside a browser, only a real key makes a paste with options.
    if (KEYBOARD === undefined) this.skip();
    await openText(DIRTY);
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await vscode.commands.executeCommand('editor.action.selectAll');
    await press('Control+c');
    const editor = await openText(HEAD);
    const end = behind(editor.document, '一、要求\n');
    const pasted = async (wanted: string): Promise<void> => {
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await press('Control+v');
      await waitFor('the paste', () => editor.document.getText() === wanted || undefined).catch(() => undefined);
      assert.equal(editor.document.getText(), wanted);
      await vscode.commands.executeCommand('undo');
      await waitFor('undo', () => editor.document.getText() === HEAD || undefined);
    };
    await pasted(HEAD + DIRTY);
    await set('editor.pasteAs.preferences', ['text.gazette.clean']);
    try {
      await pasted(HEAD + CLEAN);
    } finally {
      await set('editor.pasteAs.preferences', undefined);
    }
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
