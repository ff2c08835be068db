/** Mending in VS Code: one quick fix by hand, and everything safe when a document is saved. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkedFindings, closeAll, fileUri, findingsThat, open, readText, ruleOf, set, writeText } from './support';

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
});
