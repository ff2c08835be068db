/**
 * Completion in VS Code as a drafter meets it: lists that open while letters, characters and marks are typed, filtered by VS Code itself, and items taken
 * with the editor's own command; in both languages of the interface.
 */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { checkedFindings, closeAll, openUntitled, set, waitFor } from './support';

const HEAD = `清源县人民政府办公室关于做好山塘安全巡查工作的通知

清政办发〔2024〕6号

各乡镇人民政府，县政府各部门：

`;
const BODY = `一、明确责任

山塘所在村落实巡查员。

`;
const FOOT = `
清源县人民政府办公室

2024年5月8日
`;

/** A text with the cursor at ‸, in front and known to the server. */
async function openAt(marked: string): Promise<vscode.TextEditor> {
  const editor = await openUntitled(marked.replace('‸', ''));
  await checkedFindings(editor.document.uri);
  const at = editor.document.positionAt(marked.indexOf('‸'));
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** What stands at the cursor as it stood in `marked`. */
function marked({ document, selection }: vscode.TextEditor): string {
  const at = document.offsetAt(selection.active);
  const text = document.getText();
  return `${text.slice(0, at)}‸${text.slice(at)}`;
}

/** Types one key after another, as a keyboard does. */
async function type(text: string): Promise<void> {
  for (const character of text) await vscode.commands.executeCommand('type', { text: character });
}

/** Takes the item that the list stands on, once there is a list; the command does nothing while there is none. */
async function accept(editor: vscode.TextEditor, expected: string): Promise<void> {
  const before = editor.document.getText();
  // As long as a hand needs: until then the list is the one of the key before, filtered.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await waitFor(`a list to take from: ${expected}`, async () => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return editor.document.getText() !== before || undefined;
  });
  assert.equal(marked(editor), expected);
}

async function listed(editor: vscode.TextEditor, trigger?: string): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
    trigger,
  );
  // Snippets of the language have no range of their own making.
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
}

const nameOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('completion in VS Code', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('hideSuggestWidget');
    await set('gazette.locale', undefined);
    await closeAll();
  });

  for (const [what, typed] of [
    ['initials', 'tctz'],
    ['syllables', 'tecitong'],
    ['first characters', '特此'],
    ['characters and letters', '特此tz'],
  ] as const) {
    it(`${what}: “${typed}” opens the list by itself, and the sentence is taken from it`, async () => {
      const editor = await openAt(`${HEAD}${BODY}‸\n${FOOT}`);
      await type(typed);
      await accept(editor, `${HEAD}${BODY}特此通知。‸\n${FOOT}`);
      await vscode.commands.executeCommand('undo');
      assert.equal(marked(editor), `${HEAD}${BODY}${typed}‸\n${FOOT}`, 'one undo takes the sentence back');
    });
  }

  for (const [where, at, typed, taken] of [
    ['in a responsibility tag', `${HEAD}${BODY.trimEnd()}（‸）\n${FOOT}`, 'gaj', '县公安局'],
    ['behind 、 in a list', `${HEAD}${BODY}由县公安局、‸\n${FOOT}`, 'mzj', '县民政局'],
    [
      'on the line of the addressee',
      HEAD.replace(/各.*/, '‸'),
      'gxz',
      '各乡镇人民政府、街道办事处，县政府各部门、各直属单位：',
    ],
  ] as const) {
    it(`a name is met by its letters ${where}`, async () => {
      const editor = await openAt(at);
      await type(typed);
      await accept(editor, at.replace('‸', `${taken}‸`));
    });
  }

  it('letters narrow the list while it is open, however fast they come', async () => {
    const editor = await openAt(`${HEAD}${BODY}‸\n${FOOT}`);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await type('qzzzx');
    await accept(editor, `${HEAD}${BODY}请遵照执行。‸\n${FOOT}`);
  });

  it('the first sentence is made from the title, and an ordinal goes on from the last', async () => {
    const editor = await openAt(`${HEAD}‸\n${FOOT}`);
    await type('wei');
    await accept(editor, `${HEAD}为做好山塘安全巡查工作，经县政府同意，现就有关事项通知如下：‸\n${FOOT}`);
    const next = await openAt(`${HEAD}${BODY}‸\n${FOOT}`);
    await type('二');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await accept(next, `${HEAD}${BODY}二、‸\n${FOOT}`);
  });

  it('a part that only the writer knows is selected, and Tab leads out of it', async () => {
    const head = `清源县人民政府关于同意设立白沙水文站的批复\n\n清政函〔2024〕8号\n\n县水利局：\n\n`;
    const editor = await openAt(`${head}‸\n${FOOT}`);
    await type('nj');
    await waitFor('the sentence', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText().includes('收悉') || undefined;
    });
    assert.equal(editor.document.getText(editor.selection), '关于××的请示》（××〔2024〕×号）');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.ok(marked(editor).includes('现批复如下：‸'));
  });

  it('a mark or a digit opens the list, but takes no Enter away: nothing is selected in it yet', async () => {
    const editor = await openAt(`${HEAD}${BODY}根据‸\n${FOOT}`);
    await type('《');
    const before = editor.document.getText();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    assert.equal(editor.document.getText(), before, 'the list has no selected item');
    await vscode.commands.executeCommand('selectNextSuggestion');
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    assert.match(editor.document.getText(), /根据《[^》\n]+》/);
  });

  it('the names of rules are offered in a comment as they are typed', async () => {
    const editor = await openAt(`${HEAD}<!-- gazette-disable-next-line ‸ -->\n${BODY}${FOOT}`);
    await type('calen');
    await accept(editor, `${HEAD}<!-- gazette-disable-next-line date/calendar-valid‸ -->\n${BODY}${FOOT}`);
  });

  it('speaks the language of the interface, keeps to its own range and is never taken by a character', async () => {
    const editor = await openAt(`${HEAD}${BODY}tctz‸\n${FOOT}`);
    for (const [locale, closing] of [
      ['zh-cn', '结语'],
      ['en', 'closing'],
    ] as const) {
      await set('gazette.locale', locale);
      const item = await waitFor(`“${closing}” in ${locale}`, async () =>
        (await listed(editor)).find((each) => nameOf(each) === '特此通知。' && each.detail === closing),
      );
      assert.equal(item.commitCharacters, undefined);
      const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
      assert.equal(range && editor.document.getText(range), 'tctz');
    }
  });

  it('behind Enter offers only what can stand on the line alone', async () => {
    const editor = await openAt('浙江省人民政府关于做好防汛工作的通知\n‸');
    const behind = (await listed(editor, '\n')).map(nameOf);
    assert.ok(
      behind.some((label) => label.startsWith('浙政发〔')),
      behind.join(),
    );
    assert.ok(
      behind.every((label) => /^浙政发〔|各|政府/.test(label)),
      behind.join(),
    );
    const inBody = await openAt(`${HEAD}${BODY}‸\n${FOOT}`);
    assert.deepEqual((await listed(inBody, '\n')).map(nameOf), []);
  });
});
