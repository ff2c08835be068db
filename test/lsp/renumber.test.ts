/** gazette/renumber and its code actions over the protocol, for a client with a preview of ours and for others. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import type { RenumberParams, RenumberResult } from '../../server/src/lsp/renumber-messages';
import { absolute, CAPABLE, positionOf, TestClient, textAt } from './client';

const TEXT = '某某市安全管理办法\n\n第一条　甲。\n第二条　乙，见第一条。\n第三条　丙。\n';
const CITING = '关于事项的通知\n\n各县：\n\n　　依照《某某市安全管理办法》第二条办理。\n\n某某局\n2021年3月1日\n';
const file = (name: string): string => absolute('work', name);
const uri = pathToFileURL(file('a.gazette')).href;
const other = pathToFileURL(file('b.gazette')).href;

const RESOLVING: ClientCapabilities = {
  ...CAPABLE,
  workspace: {
    ...CAPABLE.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: {
    ...CAPABLE.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } },
      resolveSupport: { properties: ['edit'] },
      dataSupport: true,
    },
  },
};

async function start(options: Parameters<typeof TestClient.start>[0] = {}): Promise<TestClient> {
  const client = await TestClient.start({
    files: new Map([
      [file('a.gazette'), TEXT],
      [file('b.gazette'), CITING],
    ]),
    ...options,
    initialize: {
      workspaceFolders: [{ uri: pathToFileURL(absolute('work')).href, name: 'work' }],
      ...options.initialize,
    },
  });
  client.open(uri, TEXT);
  return client;
}

function ask(client: TestClient, operation: RenumberParams['operation'], version = 1): Promise<RenumberResult> {
  const params: RenumberParams = { textDocument: { uri, version }, position: positionOf(TEXT, '乙'), operation };
  return client.request('gazette/renumber', params);
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let out = text;
  for (const edit of edits.toReversed()) {
    const lines = out.split('\n');
    const at = ({ line, character }: TextEdit['range']['start']): number =>
      lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
    out = out.slice(0, at(edit.range.start)) + edit.newText + out.slice(at(edit.range.end));
  }
  return out;
}

const actions = (client: TestClient, only?: string[]): Promise<CodeAction[]> => {
  const position = positionOf(TEXT, '乙');
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
};

describe('gazette/renumber', () => {
  it('gives the edits of the document and of closed files that cite it, with labels and a summary', async () => {
    const result = await ask(await start(), 'insert-before');
    assert.deepEqual(
      result.changes.map((change) => [change.uri, change.version]),
      [
        [uri, 1],
        [other, null],
      ],
    );
    const [own, citing] = result.changes;
    assert.ok(own && citing);
    assert.equal(
      applied(TEXT, own.edits),
      '某某市安全管理办法\n\n第一条　甲。\n第二条　\n第三条　乙，见第一条。\n第四条　丙。\n',
    );
    assert.deepEqual(own.labels, ['插入：第二条', '第二条 → 第三条', '第三条 → 第四条']);
    assert.equal(applied(CITING, citing.edits), CITING.replace('第二条', '第三条'));
    assert.deepEqual(citing.labels, ['引用：第二条 → 第三条']);
    assert.deepEqual(result.summary, ['改编号 2 处，改引用 1 处。', '另改其他文件 1 个。']);
    assert.deepEqual(result.cursor, { line: 3, character: 4 });
    assert.equal(result.references, 1);
    assert.equal(result.refused, undefined);
  });

  it('counts edits of an open citing file in its own version', async () => {
    const client = await start();
    client.open(other, CITING);
    client.edit(other, 2, { line: 0, character: 0 }, { line: 0, character: 0 }, '新的');
    const result = await ask(client, 'move-up');
    assert.equal(result.changes[1]?.version, 2);
    assert.equal(applied(`新的${CITING}`, result.changes[1]?.edits ?? []), `新的${CITING.replace('第二条', '第一条')}`);
  });

  it('lists references to what is deleted, here and elsewhere', async () => {
    const result = await ask(await start(), 'delete');
    assert.deepEqual(
      result.deleted.map(({ location }) => [location.uri, textAt(CITING, location.range)]),
      [[other, '第二条']],
    );
    assert.match(result.deleted[0]?.message ?? '', /已被删除/);
    assert.equal(result.changes.length, 1);
  });

  it('refuses a stale version, and says so', async () => {
    const client = await start();
    client.edit(uri, 2, { line: 2, character: 4 }, { line: 2, character: 4 }, '新');
    const result = await ask(client, 'delete', 1);
    assert.deepEqual([result.changes, result.stale], [[], true]);
    assert.match(result.refused ?? '', /已经改动/);
  });

  it('refuses with a reason in the language of the client', async () => {
    const client = await start({ initialize: { locale: 'en' } });
    const params: RenumberParams = {
      textDocument: { uri, version: 1 },
      position: positionOf(TEXT, '甲'),
      operation: 'move-up',
    };
    const result = await client.request<RenumberResult>('gazette/renumber', params);
    assert.match(result.refused ?? '', /first of its level/);
    assert.equal(result.stale, undefined);
  });

  it('refuses a document that is not open', async () => {
    const client = await start();
    client.close(uri);
    assert.match((await ask(client, 'delete')).refused ?? '', /没有打开/);
  });
});

describe('renumbering in the light bulb', () => {
  it('carries the command for a client that shows the preview', async () => {
    const client = await start({ initialize: { initializationOptions: { renumberPreview: true } } });
    const found = (await actions(client)).filter(({ kind }) => kind?.startsWith('refactor'));
    assert.deepEqual(
      found.map(({ title }) => title),
      ['上移：第二条', '下移：第二条', '在第二条前插入', '在第二条后插入', '删除第二条并重新编号'],
    );
    assert.deepEqual(found[0]?.command?.command, 'gazette.renumber');
    assert.deepEqual(found[0]?.command?.arguments, [
      { textDocument: { uri, version: 1 }, position: positionOf(TEXT, '乙'), operation: 'move-up' },
    ]);
    assert.deepEqual(
      (await actions(client, ['refactor.move'])).map(({ kind }) => kind),
      ['refactor.move.gazette.up', 'refactor.move.gazette.down'],
    );
  });

  it('is resolved to one labelled edit over all files for other clients', async () => {
    const client = await start({ capabilities: RESOLVING });
    const [up] = await actions(client, ['refactor.move']);
    assert.ok(up);
    assert.equal(up.edit, undefined);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', up);
    const changes = edit?.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument.uri),
      [uri, other],
    );
    assert.ok(Object.keys(edit?.changeAnnotations ?? {}).includes('移动：第二条'));
    assert.equal(
      applied(TEXT, changes[0]?.edits as TextEdit[]),
      '某某市安全管理办法\n\n第一条　乙，见第二条。\n第二条　甲。\n第三条　丙。\n',
    );
  });

  it('is disabled with the reason when it cannot be done any more', async () => {
    const client = await start({ capabilities: RESOLVING });
    const [up] = await actions(client, ['refactor.move']);
    client.edit(uri, 2, { line: 2, character: 4 }, { line: 2, character: 4 }, '新');
    const resolved = await client.request<CodeAction>('codeAction/resolve', up);
    assert.match(resolved.disabled?.reason ?? '', /已经改动/);
    assert.equal(resolved.edit, undefined);
  });

  it('is not offered to a client that can carry out neither', async () => {
    assert.deepEqual(
      (await actions(await start())).filter(({ kind }) => kind?.startsWith('refactor')),
      [],
    );
  });
});
