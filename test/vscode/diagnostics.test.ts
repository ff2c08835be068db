/** What VS Code shows of the samples: every planted mistake, nothing on clean documents, in both languages, by the project's settings. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  checkedFindings,
  closeAll,
  fileUri,
  findingsThat,
  open,
  openUntitled,
  readText,
  ruleOf,
  set,
  spelled,
  writeText,
} from './support';

/** The documents below a folder of the workspace, by their paths from it. */
async function samplesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(fileUri(folder))) {
    if (type === vscode.FileType.Directory) {
      found.push(...(await samplesIn(`${folder}/${name}`)).map((below) => `${name}/${below}`));
    } else if (/\.(gazette|公文)$/.test(name)) found.push(name);
  }
  return found;
}

/** Messages cite Chinese words in both languages; only English ones have English small words. */
const isChinese = ({ message }: vscode.Diagnostic): boolean =>
  !/\b(?:the|of|is|are|be|in|an?|to|and|no)\b/i.test(message);

describe('findings in VS Code', () => {
  afterEach(closeAll);

  it('clean samples have none', async () => {
    const names = await samplesIn('clean');
    assert.ok(names.length >= 7);
    for (const name of names) {
      const { document } = await open(`clean/${name}`);
      assert.equal(document.languageId, 'gazette', name);
      assert.deepEqual((await checkedFindings(document.uri)).map(spelled), [], name);
    }
  });

  it('faulty samples have exactly those written beside them', async () => {
    const names = await samplesIn('faulty');
    assert.ok(names.length >= 5);
    for (const name of names) {
      const { document } = await open(`faulty/${name}`);
      const expected = (await readText(`faulty/${name.replace(/\.\S+$/, '.expected.txt')}`)).trim().split('\n');
      assert.deepEqual((await checkedFindings(document.uri)).map(spelled), expected, name);
    }
  });

  it('each leads to the page of its rule, which opens from inside the extension', async () => {
    const { document } = await open('faulty/notice.gazette');
    for (const finding of await checkedFindings(document.uri)) {
      const { code } = finding;
      assert.ok(typeof code === 'object', 'the code is a link');
      assert.equal(code.target.scheme, 'gazette-rule');
      const page = await vscode.workspace.openTextDocument(code.target);
      assert.ok(page.getText().startsWith(`# ${ruleOf(finding)} `), page.getText().slice(0, 80));
    }
  });

  it('follow what is typed', async () => {
    const { document } = await openUntitled(
      '浙江省人民政府关于同意设立公园的批复\n\n浙政函[2024]56号\n\n杭州市人民政府：\n',
    );
    const [found] = await findingsThat('the wrong bracket', document.uri, (all) =>
      all.some((one) => ruleOf(one) === 'doc-number/bracket'),
    );
    assert.ok(found);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('[2024]');
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 6)), '〔2024〕');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findingsThat('the bracket’s finding to go', document.uri, (all) =>
      all.every((one) => ruleOf(one) !== 'doc-number/bracket'),
    );
  });

  it('come in an untitled document without a file as they do in a file', async () => {
    const { document } = await openUntitled(await readText('faulty/reply.gazette'));
    assert.equal(document.uri.scheme, 'untitled');
    const expected = (await readText('faulty/reply.expected.txt')).trim().split('\n');
    assert.deepEqual((await checkedFindings(document.uri)).map(spelled), expected);
  });

  it('are worded in the language that is set, and change with it', async () => {
    const { document } = await open('faulty/reply.gazette');
    try {
      await set('gazette.locale', 'en');
      const english = await findingsThat(
        'English messages',
        document.uri,
        (all) => all.length > 0 && !all.some(isChinese),
      );
      await set('gazette.locale', 'zh-cn');
      const chinese = await findingsThat(
        'Chinese messages',
        document.uri,
        (all) => all.length > 0 && all.every(isChinese),
      );
      assert.deepEqual(chinese.map(spelled), english.map(spelled));
    } finally {
      await set('gazette.locale', undefined);
    }
  });

  it('obey the editor’s settings for rules', async () => {
    const { document } = await open('faulty/reply.gazette');
    await checkedFindings(document.uri);
    try {
      await set('gazette.rules', { 'numbering/sequence': 'off', 'date/arabic-numerals': 'hint' });
      const found = await findingsThat(
        'the rule to be off',
        document.uri,
        (all) => all.length > 0 && !all.some((one) => ruleOf(one) === 'numbering/sequence'),
      );
      const date = found.find((one) => ruleOf(one) === 'date/arabic-numerals');
      assert.equal(date?.severity, vscode.DiagnosticSeverity.Hint);
    } finally {
      await set('gazette.rules', undefined);
    }
  });

  it('obey .gazetterc.json, in which mistakes are findings too', async () => {
    await writeText('project/.gazetterc.json', '{ "rules": { "numbering/sequence": "off", "no/such-rule": "off" } }\n');
    await writeText('project/reply.gazette', await readText('faulty/reply.gazette'));
    const { document } = await open('project/reply.gazette');
    const found = await checkedFindings(document.uri);
    assert.ok(
      found.length > 0 && !found.some((one) => ruleOf(one) === 'numbering/sequence'),
      found.map(spelled).join(),
    );
    const settings = fileUri('project/.gazetterc.json');
    await findingsThat('the finding in the settings', settings, (all) =>
      all.some((one) => ruleOf(one) === 'config/unknown-rule'),
    );
    await open('project/.gazetterc.json');
    await findingsThat(
      'it once, not twice, when the settings are open',
      settings,
      (all) => all.filter((one) => ruleOf(one) === 'config/unknown-rule').length === 1,
    );
  });
});
