/** Documents that cite one another, through VS Code's own commands: definitions, references, lenses, hints, renaming, moved files, the library. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  behind,
  checkedFindings,
  closeAll,
  fileUri,
  findings,
  findingsThat,
  open,
  readText,
  ruleOf,
  set,
  waitFor,
  writeText,
} from './support';

const FOLDER = 'clean/cross-references';
const MEASURES = `${FOLDER}/rating-measures.gazette`;
const NOTICE = `${FOLDER}/rating-notice.gazette`;

/** Asks until the answer is not empty: the folder may not be read yet. */
function ask<T>(what: string, command: string, ...args: unknown[]): Promise<T[]> {
  return waitFor(what, async () => {
    const found = await vscode.commands.executeCommand<T[] | undefined>(command, ...args);
    return found && found.length > 0 ? found : undefined;
  });
}

async function openChecked(name: string): Promise<vscode.TextDocument> {
  const { document } = await open(name);
  await checkedFindings(document.uri);
  return document;
}

/** File name and words of the line a definition leads to. */
async function target(found: vscode.Location | vscode.LocationLink): Promise<string> {
  const [uri, range] =
    'targetUri' in found
      ? [found.targetUri, found.targetSelectionRange ?? found.targetRange]
      : [found.uri, found.range];
  const document = await vscode.workspace.openTextDocument(uri);
  return `${uri.path.split('/').at(-1)}: ${document.lineAt(range.start.line).text}`;
}

const everything = (document: vscode.TextDocument): vscode.Range => new vscode.Range(0, 0, document.lineCount, 0);

describe('references in VS Code', () => {
  afterEach(async () => {
    await set('gazette.codeLens.enabled', undefined);
    await set('gazette.inlayHints.relativeReferences', undefined);
    await vscode.workspace.saveAll(false);
    await closeAll();
  });

  it('a cited provision of another file is where its definition leads', async () => {
    const document = await openChecked(NOTICE);
    const [found] = await ask<vscode.Location | vscode.LocationLink>(
      'the definition',
      'vscode.executeDefinitionProvider',
      document.uri,
      behind(document, '注意《办法》第七条第'),
    );
    assert.ok(found);
    assert.match(await target(found), /^rating-measures\.gazette: 位于山区、海岛的乡村书屋/);
  });

  it('peeking a definition opens it inside the editor', async () => {
    const document = await openChecked(NOTICE);
    const at = behind(document, '注意《办法》第七条第');
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
    await ask('the definition', 'vscode.executeDefinitionProvider', document.uri, at);
    await vscode.commands.executeCommand('editor.action.peekDefinition');
    // The widget shows the other file in an editor of its own and leaves the tabs as they are.
    await waitFor('the other file in the widget', () =>
      vscode.window.visibleTextEditors.find(({ document: shown }) =>
        shown.uri.path.endsWith('rating-measures.gazette'),
      ),
    );
    assert.equal(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length, 1);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('the references to an article are found in every file', async () => {
    const document = await openChecked(MEASURES);
    const found = await ask<vscode.Location>(
      'the references',
      'vscode.executeReferenceProvider',
      document.uri,
      behind(document, '第五条'),
    );
    const files = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
    for (const file of ['rating-measures.gazette', 'rating-notice.gazette'])
      assert.ok(files.has(file), [...files].join());
  });

  it('a lens counts the references and opens their list, and can be turned off', async () => {
    const document = await openChecked(MEASURES);
    const lenses = (): Promise<vscode.CodeLens[]> =>
      ask<vscode.CodeLens>('the lenses', 'vscode.executeCodeLensProvider', document.uri, 100);
    const lens = await waitFor('the lens of 第五条', async () =>
      (await lenses()).find(
        ({ range, command }) =>
          document.lineAt(range.start.line).text.startsWith('第五条') && command?.command === 'gazette.showReferences',
      ),
    );
    assert.match(lens.command?.title ?? '', /[1-9]/);
    assert.ok((lens.command?.arguments?.[2] as unknown[]).length >= 3);
    await set('gazette.codeLens.enabled', false);
    await waitFor('the lenses to go', async () => {
      const left = await vscode.commands.executeCommand<unknown[]>('vscode.executeCodeLensProvider', document.uri);
      return left.length === 0 || undefined;
    });
  });

  it('hints say what relative references refer to, and can be turned off', async () => {
    const document = await openChecked(MEASURES);
    const hints = await ask<vscode.InlayHint>(
      'the hints',
      'vscode.executeInlayHintProvider',
      document.uri,
      everything(document),
    );
    const words = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    assert.ok(
      words.some((label) => label.includes('第九条第一款')),
      words.join(),
    );
    await set('gazette.inlayHints.relativeReferences', false);
    await waitFor('the hints to go', async () => {
      const left = await vscode.commands.executeCommand<unknown[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        everything(document),
      );
      return left.length === 0 || undefined;
    });
  });

  it('renaming a document renames it in every file that cites it', async () => {
    for (const name of ['rating-measures.gazette', 'rating-notice.gazette']) {
      const text = await readText(`${FOLDER}/${name}`);
      await writeText(
        `rename/${name}`,
        text.replaceAll('书屋', '书苑').replaceAll('31号', '731号').replaceAll('35号', '735号'),
      );
    }
    const document = await openChecked('rename/rating-measures.gazette');
    const at = behind(document, '关于印发《浙江省乡村');
    const title = '浙江省乡村书苑星级评定管理办法';
    const edit = await waitFor('the edit of both files', async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        title,
      );
      return found.size >= 2 ? found : undefined;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(document.getText(), new RegExp(`关于印发《${title}》的通知`));
    const notice = await vscode.workspace.openTextDocument(fileUri('rename/rating-notice.gazette'));
    assert.match(notice.getText(), new RegExp(`根据《${title}》（浙文旅`));
  });

  it('a file that is moved keeps its entry in the settings', async () => {
    await writeText('moving/.gazetterc.json', '{ "exclude": ["draft.gazette"] }\n');
    await writeText('moving/draft.gazette', '关于开展春季植树工作的通知\n');
    // The server is asked only once it runs.
    await openChecked(NOTICE);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri('moving/draft.gazette'), fileUri('moving/planting.gazette'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const settings = await vscode.workspace.openTextDocument(fileUri('moving/.gazetterc.json'));
    await waitFor('the entry', () => settings.getText().includes('"planting.gazette"') || undefined);
  });

  it('a library that is correct has no finding, and a bad row has one at its place', async () => {
    const good = await open(`${FOLDER}/gazette.library.csv`);
    await writeText('library/gazette.library.csv', '文号,标题,状态\n浙政发〔2024〕1号,关于某事的通知,也许\n');
    const bad = await open('library/gazette.library.csv');
    const [found] = await findingsThat('the bad row', bad.document.uri, (all) => all.length > 0);
    assert.ok(found);
    assert.match(ruleOf(found), /^library\//);
    assert.equal(bad.document.getText(found.range), '也许');
    assert.deepEqual(findings(good.document.uri).map(ruleOf), []);
  });
});
