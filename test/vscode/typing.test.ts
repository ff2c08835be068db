/**
 * Typing in VS Code, with real keys where a browser shows it (KEYBOARD_URL): Enter goes on with lists, loses no key and is undone as one; Tab changes
 * levels; ASCII marks become Chinese ones; nothing happens while an input method composes.
 */
import assert from 'node:assert/strict';
import http from 'node:http';
import * as vscode from 'vscode';
import { behind, checkedFindings, closeAll, openUntitled, set, waitFor } from './support';

type Step =
  { press: string } | { type: string } | { compose: string } | { key: string } | { commit: string } | { wait: number };

const KEYBOARD = process.env['KEYBOARD_URL'];

/** Has the browser press the keys; resolves when they are pressed, which is before what they lead to. */
function press(...steps: readonly Step[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(KEYBOARD ?? '', { method: 'POST' }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error('the keyboard failed'))));
    });
    request.on('error', reject);
    request.end(JSON.stringify(steps));
  });
}

const HEAD = '清源县人民政府办公室关于做好防汛工作的通知\n\n各乡镇人民政府：\n';
const BODY = '一、加强值守。各地要落实责任。\n二、加强巡查。各地要发现险情。';

/** A text with the cursor at ‸, in front and focused, known to the server. */
async function openAt(marked: string): Promise<vscode.TextEditor> {
  const text = marked.replace('‸', '');
  let editor = await openUntitled(text);
  // An untitled text that was not quite closed is given back with what was in it.
  for (
    let tries = 0;
    tries < 3 && editor.document.getText().replaceAll('\r', '') !== text.replaceAll('\r', '');
    tries++
  ) {
    await closeAll();
    editor = await openUntitled(text);
  }
  await checkedFindings(editor.document.uri);
  const at = editor.document.positionAt(marked.indexOf('‸'));
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

function marked({ document, selection }: vscode.TextEditor): string {
  const at = document.offsetAt(selection.active);
  const text = document.getText();
  return `${text.slice(0, at)}‸${text.slice(at)}`;
}

async function becomes(editor: vscode.TextEditor, expected: string): Promise<void> {
  await waitFor(expected, () => marked(editor) === expected || undefined).catch(() => undefined);
  assert.equal(marked(editor), expected);
}

/** Long enough for an answer that must not come. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

describe('typing in VS Code', () => {
  before(async function () {
    if (KEYBOARD === undefined) this.skip();
    // The first key of a window wakes things up; what is tested are those behind it.
    await openAt(`${HEAD}${BODY}‸`);
    await press({ press: 'Enter' }, { wait: 1500 });
    await closeAll();
  });
  afterEach(closeAll);

  it('Enter puts the next number in, and one undo takes both away, one redo brings both back', async () => {
    const editor = await openAt(`${HEAD}${BODY}‸`);
    await press({ press: 'Enter' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
    await press({ press: 'Control+z' });
    await becomes(editor, `${HEAD}${BODY}‸`);
    await press({ press: 'Control+y' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
  });

  it('what is typed behind the number is undone by itself', async () => {
    const editor = await openAt(`${HEAD}${BODY}‸`);
    await press({ press: 'Enter' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
    await press({ type: 'abc' });
    await becomes(editor, `${HEAD}${BODY}\n三、abc‸`);
    await press({ press: 'Escape' }, { press: 'Control+z' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
  });

  it('keys typed right behind Enter come in order, whether the number came before them or not', async () => {
    for (let round = 0; round < 5; round++) {
      const editor = await openAt(`${HEAD}${BODY}‸`);
      await press({ press: 'Enter' }, { type: 'abcdefgh' });
      await waitFor('the keys', () => editor.document.getText().endsWith('h') || undefined);
      await settle();
      assert.match(marked(editor), /险情。\n(?:三、)?abcdefgh‸$/);
      await closeAll();
    }
  });

  it('Enter twice breaks two lines, however fast', async () => {
    const editor = await openAt(`${HEAD}${BODY}‸`);
    await press({ press: 'Enter' }, { press: 'Enter' });
    await settle();
    // Quick: two line breaks. Slow: the number came, and the second key ended the list.
    assert.match(marked(editor), /险情。\n\n?‸$/);
  });

  it('Enter on an empty item ends the list', async () => {
    const editor = await openAt(`${HEAD}${BODY}‸`);
    await press({ press: 'Enter' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
    // Whatever words are listed meanwhile: they were asked for by nobody.
    await press({ wait: 500 }, { press: 'Enter' });
    await becomes(editor, `${HEAD}${BODY}\n‸`);
    await press({ press: 'Control+z' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
  });

  it('Enter goes on with dashes and rows, and keeps the distance of plain paragraphs', async () => {
    const bullets = await openAt(`${HEAD}\u3000\u3000——甲方。要落实责任。‸`);
    await press({ press: 'Enter' });
    await becomes(bullets, `${HEAD}\u3000\u3000——甲方。要落实责任。\n\u3000\u3000——‸`);
    await press({ press: 'Enter' });
    await waitFor('the end of the list', () => /责任。\n\u3000*‸$/.test(marked(bullets)) || undefined);
    await closeAll();
    const table = '任务如下。\n\n序号\t任务\t单位\n1\t修路\t交通局\n2\t架桥\t水利局';
    const rows = await openAt(`${HEAD}${table}‸`);
    await press({ press: 'Enter' });
    await becomes(rows, `${HEAD}${table}\n3\t‸`);
    await closeAll();
    const plain = await openAt(`${HEAD}\u3000\u3000甲方要落实。\n\n\u3000\u3000乙方要办好。‸`);
    await press({ press: 'Enter' });
    await becomes(plain, `${HEAD}\u3000\u3000甲方要落实。\n\n\u3000\u3000乙方要办好。\n\n\u3000\u3000‸`);
  });

  it('promote and demote take the siblings of a selection together, and a number without its item', async () => {
    const editor = await openAt(`${HEAD}一、甲\n（一）子。要办好。\n（二）丑。要落实。\n（三）寅。要抓紧。\n（四）‸`);
    const { document } = editor;
    assert.equal(await vscode.commands.executeCommand('gazette.renumber.promote'), 'applied');
    assert.match(document.getText(), /\n二、$/);
    await press({ press: 'Control+z' });
    await waitFor('the undo', () => document.getText().endsWith('（四）') || undefined);
    const from = document.positionAt(document.getText().indexOf('（二）'));
    editor.selection = new vscode.Selection(from, behind(document, '要抓紧。'));
    assert.equal(await vscode.commands.executeCommand('gazette.renumber.demote'), 'applied');
    assert.match(document.getText(), /（一）子。要办好。\n1\.丑。要落实。\n2\.寅。要抓紧。\n/);
  });

  it('Enter in the middle splits, moves the numbers that follow, and is undone as one', async () => {
    const before = `${HEAD}一、加强值守。‸落实责任。\n二、加强巡查。各地要发现险情。`;
    const editor = await openAt(before);
    await press({ press: 'Enter' });
    await becomes(editor, `${HEAD}一、加强值守。\n二、‸落实责任。\n三、加强巡查。各地要发现险情。`);
    await press({ press: 'Control+z' });
    await becomes(editor, before);
  });

  it('keeps the blank line, the indent and the line ends of the document', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const body = '\u3000\u3000一、甲方。要落实责任。\n\n\u3000\u3000二、乙方。要发现险情。';
    const editor = await openAt(crlf(`${HEAD}${body}‸`));
    await press({ press: 'Enter' });
    await becomes(editor, crlf(`${HEAD}${body}\n\n\u3000\u3000三、‸`));
  });

  it('Tab and Shift+Tab change the level of an empty item and indent elsewhere', async () => {
    const editor = await openAt(`${HEAD}${BODY}‸`);
    await press({ press: 'Enter' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
    await press({ wait: 300 }, { press: 'Tab' });
    await becomes(editor, `${HEAD}${BODY}\n（一）‸`);
    await press({ wait: 100 }, { press: 'Shift+Tab' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
    await press({ type: 'x' });
    await becomes(editor, `${HEAD}${BODY}\n三、x‸`);
    await press({ press: 'Escape' }, { wait: 100 }, { press: 'Tab' });
    await becomes(editor, `${HEAD}${BODY}\n三、x\t‸`);
  });

  it('marks typed in ASCII become Chinese ones, and one undo brings the typed one back', async () => {
    const editor = await openAt(`${HEAD}要抓好‸`);
    await press({ type: '"' });
    await becomes(editor, `${HEAD}要抓好“‸`);
    await press({ type: 'abc' }, { press: 'Escape' }, { type: '"' });
    await becomes(editor, `${HEAD}要抓好“abc”‸`);
    await press({ press: 'Control+z' });
    await becomes(editor, `${HEAD}要抓好“abc"‸`);
  });

  it('the year of a document number, dashes and dots likewise', async () => {
    const editor = await openAt(`${HEAD}根据浙政发‸`);
    await press({ type: '[2021]' });
    await becomes(editor, `${HEAD}根据浙政发〔2021〕‸`);
    await closeAll();
    const dashes = await openAt(`${HEAD}目标‸`);
    await press({ type: '--' });
    await becomes(dashes, `${HEAD}目标——‸`);
    await closeAll();
    const dots = await openAt(`${HEAD}防汛、防台‸`);
    await press({ type: '...' });
    await becomes(dots, `${HEAD}防汛、防台……‸`);
  });

  it('marks typed quickly with other keys lose none of them', async () => {
    const editor = await openAt(`${HEAD}要抓好‸`);
    await press({ type: '"abc"def--' });
    await settle();
    const text = editor.document.getText().slice(HEAD.length);
    assert.match(text, /^要抓好["“]abc["”]def--$/);
    assert.equal(editor.selection.active.character, text.length);
  });

  it('typed marks stay when the setting, or formatting on type, is off', async () => {
    await set('gazette.typing.quotes', false);
    try {
      const editor = await openAt(`${HEAD}要抓好‸`);
      await press({ type: '"' });
      await settle();
      assert.equal(marked(editor), `${HEAD}要抓好"‸`);
    } finally {
      await set('gazette.typing.quotes', undefined);
    }
  });

  it('a pair the editor closed is typed over, also by the ASCII mark', async () => {
    const editor = await openAt(`${HEAD}要抓好‸`);
    await press({ commit: '“' }, { wait: 200 });
    const opened = marked(editor);
    assert.match(opened, /要抓好“‸”?$/);
    await press({ compose: 'fang' }, { commit: '防' }, { wait: 100 }, { type: '"' });
    await becomes(editor, `${HEAD}要抓好“防”‸`);
  });

  it('with several cursors, a selection or the setting off, Enter is the bare key', async () => {
    const editor = await openAt(`${HEAD}${BODY}‸`);
    const { document } = editor;
    const first = behind(document, '落实责任。');
    const second = behind(document, '发现险情。');
    editor.selections = [new vscode.Selection(first, first), new vscode.Selection(second, second)];
    await press({ wait: 200 }, { press: 'Enter' });
    await settle();
    assert.equal(document.getText(), `${HEAD}${BODY.replace('\n', '\n\n')}\n`);
    await closeAll();
    await set('gazette.typing.enter', false);
    try {
      const other = await openAt(`${HEAD}${BODY}‸`);
      await press({ wait: 200 }, { press: 'Enter' });
      await settle();
      assert.equal(marked(other), `${HEAD}${BODY}\n‸`);
    } finally {
      await set('gazette.typing.enter', undefined);
    }
  });

  it('an input method composes undisturbed, and its Enter breaks no line', async () => {
    const editor = await openAt(`${HEAD}${BODY}‸`);
    await press({ press: 'Enter' });
    await becomes(editor, `${HEAD}${BODY}\n三、‸`);
    await press({ press: 'Escape' }, { compose: 'jia' }, { wait: 200 }, { compose: 'jia qiang' }, { wait: 200 });
    assert.match(editor.document.getText(), /三、jia qiang$/);
    await press({ key: 'Enter' }, { wait: 300 });
    assert.match(editor.document.getText(), /三、jia qiang$/);
    await press({ commit: '加强' });
    await becomes(editor, `${HEAD}${BODY}\n三、加强‸`);
  });

  it('a composition begun right behind Enter is not torn by the number', async () => {
    for (let round = 0; round < 3; round++) {
      const editor = await openAt(`${HEAD}${BODY}‸`);
      await press(
        { press: 'Enter' },
        { compose: 'j' },
        { compose: 'ji' },
        { wait: 500 },
        { compose: 'jia' },
        { commit: '加' },
      );
      await waitFor('the text', () => editor.document.getText().endsWith('加') || undefined);
      await settle();
      assert.match(marked(editor), /险情。\n(?:三、)?加‸$/);
      await closeAll();
    }
  });
});
