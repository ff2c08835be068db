/** Renumbering in VS Code, end to end: what is moved, what is shown before, what one undo takes back, and what is refused. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, checkedFindings, closeAll, open, openUntitled, readText, set, waitFor, writeText } from './support';

const PREVIEW = 'gazette.renumber.preview';
const SAMPLES = 'clean/cross-references';
const MEASURES = 'rating-measures.gazette';
const NOTICE = 'rating-notice.gazette';
const REPLY = 'rating-reply.公文';
let count = 0;

/** What the copies are about, one thing a time. */
const PLACES = '坊亭吧廊馆阁院楼园苑舍轩';

/**
 * Copies of the samples that cite one another, in a folder of their own, and known to the server. They are about something else and have
 * other numbers each time: of several documents of one name a citation would not say which it means.
 */
async function copies(...names: string[]): Promise<string> {
  const place = PLACES[count++];
  assert.ok(place);
  const folder = `renumber-${count}`;
  const write = async (): Promise<void> => {
    for (const name of names) {
      const text = (await readText(`${SAMPLES}/${name}`)).replaceAll('书屋', `书${place}`);
      await writeText(`${folder}/${name}`, text.replaceAll('31号', `${count}31号`).replaceAll('35号', `${count}35号`));
    }
  };
  let written = 0;
  await waitFor(`the index of ${folder}`, async () => {
    // What is written into a new folder while watching it begins is at times not told of.
    if (Date.now() - written > 3000) {
      await write();
      written = Date.now();
    }
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      `书${place}星级`,
    );
    const files = new Set(found.map(({ location }) => location.uri.path));
    return files.size >= names.length || undefined;
  });
  return folder;
}

/** Opens a file and puts the cursor behind the words. */
async function openAt(name: string, words: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  await checkedFindings(editor.document.uri);
  const at = behind(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** Tabs that compare texts. */
function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input, label }) =>
      input instanceof vscode.TabInputTextDiff
        ? input.modified.scheme === 'gazette-preview'
        : /预览|preview/.test(label),
    );
}

const previewed = (): Promise<vscode.Tab> => waitFor('the preview', () => previews()[0]);
const run = (name: string, ...args: unknown[]): Thenable<string> =>
  vscode.commands.executeCommand(`gazette.renumber${name}`, ...args);

describe('renumbering in VS Code', () => {
  before(async () => {
    // The server runs from the first document on.
    const { document } = await open(`${SAMPLES}/${MEASURES}`);
    await checkedFindings(document.uri);
    await closeAll();
  });

  afterEach(async () => {
    await run('.cancelPreview');
    await set(PREVIEW, undefined);
    // An unsaved file that an edit reached in the background would be asked about.
    await vscode.workspace.saveAll(false);
    await closeAll();
  });

  it('shows what changes in every file, and applies all of it', async () => {
    const folder = await copies(MEASURES, REPLY);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    const before = document.getText();
    const outcome = run('.moveUp');
    const tab = await previewed();
    assert.ok(!(tab.input instanceof vscode.TabInputTextDiff), 'several files are compared in one editor');
    assert.equal(document.getText(), before, 'nothing is changed before the answer');
    await run('.applyPreview');
    assert.equal(await outcome, 'applied');
    assert.deepEqual(previews(), [], 'the preview goes');

    const after = document.getText();
    assert.ok(after.indexOf('第六条　申报五星') < after.indexOf('第七条　申报四星'), after);
    assert.match(after, /前款规定的夜间开放天数可以按照第七条第一项规定/);
    const reply = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, `../${REPLY}`));
    assert.match(reply.getText(), /第六条第二款所称海岛/);
    assert.match(reply.getText(), /上述办法第七条第一项/);

    const editor = await waitFor('the cursor to follow', () => {
      const { activeTextEditor } = vscode.window;
      return activeTextEditor?.document === document ? activeTextEditor : undefined;
    });
    assert.match(document.lineAt(editor.selection.active.line).text, /^第六条　申报五星/);
  });

  it('follows a short name that a citing file has given the document', async () => {
    await set(PREVIEW, 'never');
    const folder = await copies(MEASURES, NOTICE);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    assert.equal(await run('.moveUp'), 'applied');
    const notice = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, `../${NOTICE}`));
    assert.match(notice.getText(), /注意《办法》第六条第二款的规定/);
  });

  it('deletes an article and leaves references to it as they are, for a person to look at', async () => {
    const folder = await copies(MEASURES, NOTICE);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第十条　评定结果');
    const outcome = run('.delete');
    await previewed();
    await run('.applyPreview');
    assert.equal(await outcome, 'applied');
    const after = document.getText();
    assert.doesNotMatch(after, /评定结果应当向社会公示/);
    assert.match(after, /^第十条　星级有效期为3年/m);
    assert.match(after, /^第十二条　依照前条第二项规定/m);
    const notice = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, `../${NOTICE}`));
    assert.match(notice.getText(), /公示按照《办法》第十条的规定执行/);
    assert.match(notice.getText(), /发现有《办法》第十一条第二项规定情形/);
  });

  it('inserts an article and puts the cursor where its text is to be written', async () => {
    await set(PREVIEW, 'never');
    const folder = await copies(MEASURES);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    assert.equal(await run('.insertBefore'), 'applied');
    const { activeTextEditor } = vscode.window;
    assert.equal(activeTextEditor?.document, document);
    const { line, character } = activeTextEditor.selection.active;
    assert.equal(document.lineAt(line).text.slice(0, character), '第七条　');
    assert.match(document.getText(), /^第八条　申报五星/m);
  });

  it('changes nothing when the preview is cancelled or closed', async () => {
    const folder = await copies(MEASURES, REPLY);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    const before = document.getText();
    const first = run('.moveUp');
    await previewed();
    await run('.cancelPreview');
    assert.equal(await first, 'cancelled');
    await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    const second = run('.moveUp');
    await vscode.window.tabGroups.close(await previewed());
    assert.equal(await second, 'cancelled');
    assert.equal(document.getText(), before);
    assert.deepEqual(previews(), []);
  });

  it('compares one file in an ordinary comparison, in the colours of the language', async () => {
    const folder = await copies(MEASURES);
    await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    const outcome = run('.moveUp');
    const { input } = await previewed();
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const shown = await vscode.workspace.openTextDocument(input.modified);
    assert.match(shown.getText(), /第六条　申报五星/);
    assert.equal(shown.languageId, 'gazette');
    await run('.cancelPreview');
    await outcome;
  });

  it('works in a text that is no file yet', async () => {
    const { document } = await openUntitled(await readText(`${SAMPLES}/${MEASURES}`));
    await checkedFindings(document.uri);
    const at = behind(document, '第七条　申报五星');
    const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
    const outcome = run('.moveUp');
    const { input } = await previewed();
    assert.ok(input instanceof vscode.TabInputTextDiff);
    await run('.applyPreview');
    assert.equal(await outcome, 'applied');
    assert.match(editor.document.getText(), /^第六条　申报五星/m);
    // Else closing it would ask.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is taken back by one undo', async () => {
    await set(PREVIEW, 'never');
    const folder = await copies(MEASURES);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    const before = document.getText();
    assert.equal(await run('.moveUp'), 'applied');
    assert.notEqual(document.getText(), before);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await vscode.commands.executeCommand('redo');
    assert.match(document.getText(), /第六条　申报五星/);
  });

  it('of several files is taken back in all of them by one undo', async () => {
    await set(PREVIEW, 'never');
    const folder = await copies(MEASURES, REPLY);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    const before = document.getText();
    assert.equal(await run('.moveUp'), 'applied');
    const reply = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(document.uri, `../${REPLY}`));
    assert.match(reply.getText(), /第六条第二款所称海岛/);
    assert.match(await readText(`${folder}/${REPLY}`), /第六条第二款/, 'all are saved, or none: half is a broken text');
    await vscode.commands.executeCommand('undo');
    await waitFor('the undo', () => document.getText() === before || undefined);
    assert.match(reply.getText(), /第七条第二款所称海岛/);
  });

  it('is not applied to a text that changed while the preview was open', async () => {
    const folder = await copies(MEASURES, REPLY);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    const outcome = run('.moveUp');
    await previewed();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const before = document.getText();
    await run('.applyPreview');
    assert.equal(await outcome, 'refused');
    assert.equal(document.getText(), before);
  });

  it('is refused, with the text as it was, where nothing is numbered', async () => {
    const folder = await copies(MEASURES);
    const { document } = await openAt(`${folder}/${MEASURES}`, '各市、县（市、区）文化');
    const before = document.getText();
    const outcome = await run('.moveUp');
    assert.ok(outcome === 'refused' || outcome === 'nothing', outcome);
    assert.equal(document.getText(), before);
  });

  it('is refused to a code action that counts in an older text', async () => {
    await set(PREVIEW, 'never');
    const folder = await copies(MEASURES);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    const { line, character } = behind(document, '第七条　申报五星');
    const question = {
      textDocument: { uri: document.uri.toString(), version: document.version },
      position: { line, character },
      operation: 'move-up',
    };
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const before = document.getText();
    assert.equal(await run('', question), 'refused');
    assert.equal(document.getText(), before);
    const asked = {
      ...question,
      position: { line: line + 1, character },
      textDocument: { uri: document.uri.toString() },
    };
    assert.equal(await run('', asked), 'applied');
    assert.match(document.getText(), /第六条　申报五星/);
  });

  it('of many things one after another finds each time what the time before has made', async () => {
    await set(PREVIEW, 'never');
    const folder = await copies(MEASURES);
    const { document } = await openAt(`${folder}/${MEASURES}`, '第七条　申报五星');
    assert.deepEqual(await Promise.all([run('.moveUp'), run('.moveUp')]), ['applied', 'applied']);
    assert.match(document.getText(), /^第五条　申报五星/m);
    assert.match(document.getText(), /^第七条　申报四星/m);
  });
});
