/** Nothing a client sends ends the server: broken, unknown, premature and cancelled messages. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, type DocumentSymbol } from 'vscode-languageserver/node';
import { throwingRule } from '../support/fake-rules';
import { NOTICE } from '../features/texts';
import { RULES, TestClient } from './client';

const uri = 'untitled:Untitled-1';
const textDocument = { uri };
const REQUESTS = [
  'documentSymbol',
  'foldingRange',
  'selectionRange',
  'hover',
  'completion',
  'codeAction',
  'semanticTokens/full',
  'semanticTokens/range',
  'diagnostic',
  'definition',
  'references',
  'documentHighlight',
  'documentLink',
  'codeLens',
  'inlayHint',
  'prepareCallHierarchy',
].map((name) => `textDocument/${name}`);

async function lives(client: TestClient): Promise<void> {
  client.open(uri, NOTICE);
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  assert.equal(symbols.length, 1);
  assert.ok((await client.items(uri)).length > 0);
}

describe('the server survives', () => {
  it('requests without their parameters: each is answered with an error and logged', async () => {
    const client = await TestClient.start();
    for (const method of REQUESTS) await assert.rejects(client.request(method, {}), /textDocument\//);
    assert.equal(client.logged.length, REQUESTS.length);
    await lives(client);
  });

  it('requests about documents that are not open: each gets an empty answer', async () => {
    const client = await TestClient.start();
    const params = {
      textDocument,
      position: { line: 0, character: 0 },
      positions: [{ line: 0, character: 0 }],
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], includeDeclaration: true },
    };
    for (const method of REQUESTS) await client.request(method, params);
    assert.deepEqual(client.logged, []);
    await lives(client);
  });

  it('unknown requests and notifications', async () => {
    const client = await TestClient.start();
    await assert.rejects(client.request('gazette/noSuchThing', {}), { code: -32601 });
    client.notify('gazette/noSuchNews', {});
    await lives(client);
  });

  it('broken notifications: they are logged', async () => {
    const client = await TestClient.start();
    for (const name of ['didOpen', 'didChange', 'didClose', 'didSave']) client.notify(`textDocument/${name}`, {});
    client.notify('workspace/didChangeConfiguration', {});
    client.notify('workspace/didChangeWatchedFiles', {});
    await lives(client);
    assert.equal(client.logged.length, 5);
  });

  it('positions outside the text and ranges given backwards', async () => {
    const client = await TestClient.start();
    client.open(uri, NOTICE);
    for (const position of [
      { line: 9999, character: 0 },
      { line: 0, character: 9999 },
      { line: -1, character: -1 },
    ]) {
      await client.request('textDocument/hover', { textDocument, position });
      await client.request('textDocument/completion', { textDocument, position });
      await client.request('textDocument/definition', { textDocument, position });
      await client.request('textDocument/documentHighlight', { textDocument, position });
      const range = { start: position, end: { line: 0, character: 0 } };
      await client.request('textDocument/inlayHint', { textDocument, range });
      client.edit(uri, 2, position, { line: 0, character: 0 }, '');
    }
    await lives(client);
  });

  it('things to be resolved that this server never made', async () => {
    const client = await TestClient.start();
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    for (const data of [undefined, null, 1, {}, { uri, start: -5 }, { uri: 'nonsense', start: 'x', form: 7 }]) {
      await client.request('documentLink/resolve', { range, data });
      await client.request('codeLens/resolve', { range, data });
      await client.request('callHierarchy/incomingCalls', { item: { uri, range, selectionRange: range, data } });
      await client.request('callHierarchy/outgoingCalls', { item: { uri, range, selectionRange: range, data } });
    }
    assert.deepEqual(client.logged, []);
    await lives(client);
  });

  it('a rule that throws: the others are still heard', async () => {
    const client = await TestClient.start({ rules: [throwingRule('wording/broken'), ...RULES] });
    client.open(uri, NOTICE);
    assert.equal((await client.items(uri)).length, 3);
    assert.ok(client.logged.some((line) => line.includes('wording/broken')));
  });

  it('a request that is taken back', async () => {
    const client = await TestClient.start();
    client.open(uri, NOTICE);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/documentSymbol', { textDocument }, source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    await lives(client);
  });

  it('a client that never answers the question for its settings keeps no request waiting for long', async () => {
    const client = await TestClient.start({ settings: () => new Promise(() => {}) });
    client.open(uri, NOTICE);
    assert.equal((await client.items(uri)).length, 3);
  });

  it('a document opened twice, changed when unknown, closed twice', async () => {
    const client = await TestClient.start();
    client.open(uri, 'nothing');
    client.open(uri, NOTICE);
    client.edit('untitled:unknown', 5, { line: 0, character: 0 }, { line: 0, character: 0 }, 'x');
    client.close('untitled:unknown');
    client.close('untitled:unknown');
    assert.equal((await client.items(uri)).length, 3);
    assert.deepEqual(client.logged, []);
  });
});
