/** Mending in VS Code: one quick fix by hand, and everything safe when a document is saved. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  api,
  checkedFindings,
  closeAll,
  fileUri,
  findingsThat,
  open,
  readText,
  ruleOf,
  set,
  waitFor,
  writeText,
} from './support';

const CODE_ACTIONS_ON_SAVE = 'editor.codeActionsOnSave';

describe('mending in VS Code', () => {
  afterEach(closeAll);

  it('a quick fix at a finding mends it', async () => {
    await writeText('mend/quick.gazette', await readText('faulty/notice.gazette'));
    const { document } = await open('mend/quick.gazette');
    const finding = (await checkedFindings(document.uri)).find((one) => ruleOf(one) === 'doc-number/bracket');
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find((action) => action.edit && action.isPreferred);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    assert.ok(
      actions.some((action) => action.command?.command === 'gazette.openRulePage'),
      'one opens the rule’s page',
    );
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(document.getText(), /浙政发〔2024〕038号/);
    await findingsThat('the finding to go', document.uri, (all) =>
      all.every((one) => ruleOf(one) !== 'doc-number/bracket'),
    );
  });

  it('saving mends what is safe, and nothing else', async () => {
    const before = await readText('faulty/notice.gazette');
    await writeText('mend/save.gazette', before);
    const { document } = await open('mend/save.gazette');
    await checkedFindings(document.uri);
    try {
      await set(CODE_ACTIONS_ON_SAVE, { 'source.fixAll.gazette': 'always' }, true);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(await document.save());
    } finally {
      await set(CODE_ACTIONS_ON_SAVE, undefined, true);
    }
    const after = document.getText();
    assert.match(after, /浙政发〔2024〕38号/);
    assert.match(after, /的通知\n/);
    assert.match(after, /^各市、县（市、区）人民政府，省政府直属各单位：$/m);
    assert.match(after, /2024年2月30日/);
    // What would change the content is left to a person.
    for (const words of [
      '《浙江省“百村书灯”行动计划（2024—2026年）印发',
      '（三）主要目标',
      '浙江省“百村书屋”行动计划',
    ]) {
      assert.ok(after.includes(words), words);
    }
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri('mend/save.gazette'))), after);
  });

  it('saving mends one rule alone where that is what the settings name', async () => {
    await writeText('mend/one-rule.gazette', await readText('faulty/notice.gazette'));
    const { document } = await open('mend/one-rule.gazette');
    await checkedFindings(document.uri);
    const before = document.getText();
    try {
      await set(CODE_ACTIONS_ON_SAVE, { 'source.fixAll.gazette.doc-number.bracket': 'always' }, true);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(await document.save());
    } finally {
      await set(CODE_ACTIONS_ON_SAVE, undefined, true);
    }
    assert.match(document.getText(), /浙政发〔2024〕038号/, 'the brackets are mended, the zero is another rule’s');
    const plain = (text: string): string => text.replace(/[[\]〔〕]/g, '').trimEnd();
    assert.equal(plain(document.getText()), plain(before));
  });

  it('a folder is mended at once, but for a document with unsaved changes', async () => {
    const faulty = await readText('faulty/notice.gazette');
    await writeText('mend-folder/a.gazette', faulty);
    await writeText('mend-folder/b.gazette', faulty.replace('038', '039'));
    await api();
    const { document } = await open('mend-folder/b.gazette');
    await checkedFindings(document.uri);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
    assert.ok(await vscode.workspace.applyEdit(typed));
    const unsaved = document.getText();
    // The index hears of new files a little later.
    const outcome = await waitFor('the folder to be mended', async () => {
      const came = await vscode.commands.executeCommand<string>('gazette.fixFolder', {
        uri: fileUri('mend-folder'),
        sure: true,
      });
      return came === 'applied' ? came : undefined;
    });
    assert.equal(outcome, 'applied');
    const a = await vscode.workspace.openTextDocument(fileUri('mend-folder/a.gazette'));
    assert.match(a.getText(), /浙政发〔2024〕38号/);
    assert.equal(document.getText(), unsaved, 'what is not saved is left alone');
    assert.ok(document.isDirty);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.workspace.fs.delete(fileUri('mend-folder'), { recursive: true });
  });

  it('a rule is turned off for the project, the settings file keeping its comments', async () => {
    await writeText(
      'mend-level/.gazetterc.json',
      '{\n  // 本项目\n  "rules": {\n    "title/*": "hint" // 标题\n  }\n}\n',
    );
    await writeText('mend-level/a.gazette', await readText('faulty/notice.gazette'));
    const { document } = await open('mend-level/a.gazette');
    const all = await checkedFindings(document.uri);
    const finding = all.find((one) => ruleOf(one) === 'doc-number/bracket');
    assert.ok(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const off = actions.find(
      ({ command }) =>
        command?.command === 'gazette.setRuleLevel' &&
        JSON.stringify(command.arguments).includes('"rule":"doc-number/bracket","level":"off"'),
    );
    assert.ok(off?.command, actions.map(({ title }) => title).join());
    const outcome = await vscode.commands.executeCommand<string>(off.command.command, ...(off.command.arguments ?? []));
    assert.equal(outcome, 'applied');
    assert.equal(
      await readText('mend-level/.gazetterc.json'),
      '{\n  // 本项目\n  "rules": {\n    "title/*": "hint", // 标题\n    "doc-number/bracket": "off"\n  }\n}\n',
    );
    await findingsThat('the rule to be off', document.uri, (left) =>
      left.every((one) => ruleOf(one) !== 'doc-number/bracket'),
    );
    await closeAll();
    await vscode.workspace.fs.delete(fileUri('mend-level'), { recursive: true });
  });
});
