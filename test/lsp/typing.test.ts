/** gazette/typing and formatting on type over the protocol. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Position, TextEdit } from 'vscode-languageserver/node';
import type { TypingResult } from '../../server/src/lsp/typing';
import { absolute, TestClient, textAt } from './client';

const HEAD = '清源县人民政府办公室关于做好防汛工作的通知\n\n各乡镇人民政府：\n';
const uri = pathToFileURL(absolute('work', 'a.gazette')).href;

const endOf = (text: string): Position => {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
};

function enter(client: TestClient, text: string, version = 1, key = 'enter'): Promise<TypingResult | null> {
  return client.request('gazette/typing', { textDocument: { uri, version }, position: endOf(text), key });
}

async function open(text: string, options: Parameters<typeof TestClient.start>[0] = {}): Promise<TestClient> {
  const client = await TestClient.start(options);
  client.open(uri, text);
  return client;
}

function typed(client: TestClient, text: string, ch: string): Promise<TextEdit[] | null> {
  return client.request('textDocument/onTypeFormatting', {
    textDocument: { uri },
    position: endOf(text),
    ch,
    options: { tabSize: 4, insertSpaces: false },
  });
}

describe('gazette/typing', () => {
  const text = `${HEAD}一、加强值守。要落实责任。\n`;

  it('says what Enter leads to: the number at the cursor', async () => {
    const made = await enter(await open(text), text);
    assert.deepEqual(made, { range: { start: endOf(text), end: endOf(text) }, newText: '二、', others: [] });
  });

  it('moves the numbers that follow', async () => {
    const client = await open(`${text}\n二、加强巡查。要发现险情。`);
    const made = await enter(client, text);
    assert.equal(made?.newText, '二、');
    assert.deepEqual(
      made?.others.map(({ range, newText }) => [textAt(`${text}\n二、加强巡查。要发现险情。`, range), newText]),
      [['二', '三']],
    );
  });

  it('tells, in the language of the reader, why numbers stay', async () => {
    const law =
      '清源县河道管理办法\n\n第一条　为了管理河道，制定本办法。\n\n第二条　河道不得侵占。\n\n第三条　违反第二条的，责令改正。\n';
    const broken = law.replace('制定本办法。\n', '制定本办法。\n\n');
    const at = broken.slice(0, broken.indexOf('制定本办法。') + '制定本办法。\n'.length);
    const client = await open(broken, { initialize: { locale: 'en' } });
    const made = await enter(client, at);
    assert.match(made?.note ?? '', /referred to and were left/);
    assert.deepEqual(made?.others, []);
  });

  it('leaves the numbers of articles that another file may cite', async () => {
    const law =
      '清源县河道管理办法\n\n第一条　为了管理河道，制定本办法。\n\n第二条　河道不得侵占。\n\n第三条　违反规定的，责令改正。\n';
    const broken = law.replace('制定本办法。\n', '制定本办法。\n\n');
    const at = broken.slice(0, broken.indexOf('制定本办法。') + '制定本办法。\n'.length);
    const alone = await open(broken);
    assert.equal((await enter(alone, at))?.others.length, 2);
    const client = await open(broken);
    const other = pathToFileURL(absolute('work', 'b.gazette')).href;
    client.open(other, '清源县关于修路的通知\n\n各乡镇：\n按照《清源县河道管理办法》第二条办理。\n');
    const made = await enter(client, at);
    assert.deepEqual([made?.newText.trim(), made?.others], ['第二条', []]);
    assert.match(made?.note ?? '', /没有顺延/);
  });

  it('has no answer for another version, another key, a document that is not open, and where there is nothing to do', async () => {
    const client = await open(text);
    assert.equal(await enter(client, text, 7), null);
    assert.equal(await enter(client, text, 1, 'space'), null);
    assert.equal(await enter(client, HEAD), null);
    client.close(uri);
    assert.equal(await enter(client, text), null);
  });

  it('waits for the change that comes right behind the question', async () => {
    const client = await open(text.trimEnd());
    const asked = enter(client, text, 2);
    client.edit(uri, 2, endOf(text.trimEnd()), endOf(text.trimEnd()), '\n');
    assert.equal((await asked)?.newText, '二、');
  });

  it('changes the level of an ordinal without its item', async () => {
    const empty = `${text}二、`;
    const client = await open(empty);
    assert.equal((await enter(client, empty, 1, 'deeper'))?.newText, '（一）');
    assert.equal(await enter(client, empty, 1, 'higher'), null);
  });

  it('counts in the protocol’s lines in a file of CRLF', async () => {
    const crlf = `${HEAD}一、甲方。要落实责任。\n\n二、乙方。要发现险情。\n`.replaceAll('\n', '\r\n');
    const client = await open(crlf);
    const position = { line: 6, character: 0 };
    const made = await client.request<TypingResult | null>('gazette/typing', {
      textDocument: { uri },
      position,
      key: 'enter',
    });
    assert.deepEqual(made, { range: { start: position, end: position }, newText: '\r\n三、', others: [] });
  });
});

describe('formatting on type', () => {
  it('is asked for behind marks, and behind Enter by clients that do not ask for it otherwise', async () => {
    const plain = (await TestClient.start()).result.capabilities.documentOnTypeFormattingProvider;
    assert.equal(plain?.firstTriggerCharacter, '"');
    assert.ok(plain?.moreTriggerCharacter?.includes('\n'));
    const ours = await TestClient.start({ initialize: { initializationOptions: { typingKeys: true } } });
    const { moreTriggerCharacter } = ours.result.capabilities.documentOnTypeFormattingProvider ?? {};
    assert.ok(moreTriggerCharacter?.includes('-') && !moreTriggerCharacter.includes('\n'));
  });

  it('makes Chinese marks', async () => {
    const text = `${HEAD}要抓好"`;
    const edits = await typed(await open(text), text, '"');
    assert.deepEqual(
      edits?.map(({ range, newText }) => [textAt(text, range), newText]),
      [['"', '“']],
    );
  });

  it('goes on with lists for clients that format behind Enter', async () => {
    const text = `${HEAD}一、加强值守。要落实责任。\n`;
    const edits = await typed(await open(text), text, '\n');
    assert.deepEqual(edits, [{ range: { start: endOf(text), end: endOf(text) }, newText: '二、' }]);
  });

  it('leaves what the settings leave', async () => {
    const settings = (): unknown => ({ typing: { quotes: false, enter: false } });
    const text = `${HEAD}要抓好"`;
    const client = await open(text, { settings });
    assert.deepEqual(await typed(client, text, '"'), []);
    const list = `${HEAD}一、加强值守。要落实责任。\n`;
    assert.equal(await typed(await open(list, { settings }), list, '\n'), null);
  });

  it('does nothing where another character stands: somebody typed on', async () => {
    const text = `${HEAD}要抓好"a`;
    assert.deepEqual(await typed(await open(text), text, '"'), []);
  });
});
