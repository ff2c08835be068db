/** gazette/table, gazette/tablePaste, gazette/tableView and the code actions of tables over the protocol. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver/node';
import type { TableOperation } from '../../server/src/features/tables/edit-types';
import type { RenumberResult } from '../../server/src/lsp/renumber-messages';
import type { PasteParams, PasteResult, TableParams, ViewResult } from '../../server/src/lsp/table-edit-messages';
import { absolute, CAPABLE, positionOf, TestClient, textAt } from './client';

const TEXT =
  '关于清源县任务的通知\n\n一、要求\n上表第2项先行实施。\n\n序号\t任务\t牵头单位\n1\t修路\t交通局\n2\t架桥\t水利局\n3\t植树\t林业局\n\n二、其他\n照此办理。\n';
const uri = pathToFileURL(absolute('work', 'a.gazette')).href;

const RESOLVING: ClientCapabilities = {
  ...CAPABLE,
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
  const client = await TestClient.start(options);
  client.open(uri, TEXT);
  return client;
}

function ask(client: TestClient, operation: TableOperation, words = '架桥', version = 1): Promise<RenumberResult> {
  const params: TableParams = { textDocument: { uri, version }, position: positionOf(TEXT, words), operation };
  return client.request('gazette/table', params);
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

const actions = (client: TestClient, words: string, only?: string[]): Promise<CodeAction[]> => {
  const position = positionOf(TEXT, words);
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
};

describe('gazette/table', () => {
  it('gives the edits, where the cursor goes, and places to look at', async () => {
    const result = await ask(await start(), 'row-up');
    const [change] = result.changes;
    assert.deepEqual([result.changes.length, change?.uri, change?.version], [1, uri, 1]);
    assert.equal(
      applied(TEXT, change?.edits ?? []),
      TEXT.replace('1\t修路\t交通局\n2\t架桥\t水利局', '1\t架桥\t水利局\n2\t修路\t交通局'),
    );
    assert.deepEqual(result.cursor, { line: 6, character: 0 });
    assert.deepEqual(
      result.doubtful.map(({ location }) => textAt(TEXT, location.range)),
      ['2'],
    );
    assert.match(result.doubtful[0]?.message ?? '', /序号2，现为1/);
  });

  it('refuses with a reason, in the language of the client', async () => {
    const client = await start({ initialize: { locale: 'en' } });
    const result = await ask(client, 'row-up', '任务\t');
    assert.deepEqual(result.changes, []);
    assert.match(result.refused ?? '', /header cannot be moved/);
    assert.match((await ask(client, 'align')).refused ?? '', /tab-separated table is not changed/);
    assert.match((await ask(client, 'row-below', '照此办理')).refused ?? '', /stands in no table/);
    const wild = (await ask(client, 'wild' as TableOperation)).refused;
    assert.match(wild ?? '', /no such operation/);
  });

  it('refuses a stale version and a document that is not open', async () => {
    const client = await start();
    const stale = await ask(client, 'row-below', '架桥', 7);
    assert.deepEqual([stale.stale, stale.changes], [true, []]);
    client.close(uri);
    assert.match((await ask(client, 'row-below')).refused ?? '', /没有打开/);
  });
});

describe('tables in the light bulb', () => {
  it('carry the command for our client; a row with a serial is offered its operations once', async () => {
    const client = await start({
      initialize: { initializationOptions: { renumberPreview: true, tableCommands: true } },
    });
    const found = (await actions(client, '架桥')).filter(({ kind }) => kind?.startsWith('refactor'));
    assert.ok(found.length > 8);
    for (const { title, command } of found) {
      assert.match(title, /^表格：/);
      assert.equal(command?.command, 'gazette.table');
    }
    const [up] = await actions(client, '架桥', ['refactor.move']);
    assert.deepEqual(up?.command?.arguments, [
      { textDocument: { uri, version: 1 }, position: positionOf(TEXT, '架桥'), operation: 'row-up' },
    ]);
    const outside = await actions(client, '照此办理', ['refactor']);
    assert.ok(outside.every(({ title }) => !title.startsWith('表格')));
  });

  it('are resolved to an edit for other clients, or disabled with the reason', async () => {
    const client = await start({ capabilities: RESOLVING });
    const found = await actions(client, '架桥', ['refactor.rewrite.gazette.table.columnDelete']);
    assert.deepEqual(
      found.map(({ title, edit }) => [title, edit]),
      [['表格：删除列', undefined]],
    );
    const { edit } = await client.request<CodeAction>('codeAction/resolve', found[0]);
    const [change] = edit?.documentChanges as TextDocumentEdit[];
    assert.equal(applied(TEXT, change?.edits as TextEdit[]).split('\n')[7], '2\t水利局');
    client.edit(uri, 2, { line: 0, character: 0 }, { line: 0, character: 0 }, '新');
    const late = await client.request<CodeAction>('codeAction/resolve', found[0]);
    assert.match(late.disabled?.reason ?? '', /已经改动/);
  });

  it('are not offered to a client that can carry out neither', async () => {
    const found = await actions(await start(), '架桥');
    assert.deepEqual(
      found.filter(({ kind }) => kind?.startsWith('refactor')),
      [],
    );
  });
});

describe('gazette/tablePaste', () => {
  it('makes one edit of a table on the clipboard', async () => {
    const client = await start();
    const position = positionOf(TEXT, '照此办理');
    const params: PasteParams = {
      textDocument: { uri, version: 1 },
      range: { start: position, end: position },
      html: '<table><tr><td>甲<td>乙<td>丙<tr><td>1<td>2<td>3</table>',
      asked: false,
    };
    const result = await client.request<PasteResult>('gazette/tablePaste', params);
    assert.ok(result.edit);
    assert.equal(applied(TEXT, [result.edit]), TEXT.replace('照此办理', '甲\t乙\t丙\n1\t2\t3\n照此办理'));
    assert.deepEqual([result.mixed, result.version, result.title], [false, 1, '粘贴为公文表格（2 行 3 列）']);
    const nothing = await client.request<PasteResult>('gazette/tablePaste', { ...params, html: '<p>文字</p>' });
    assert.match(nothing.refused ?? '', /没有表格/);
    const wild = await client.request<PasteResult>('gazette/tablePaste', { ...params, html: 7, plain: null });
    assert.match(wild.refused ?? '', /没有表格/);
  });
});

describe('gazette/tableView', () => {
  it('gives the widths of the cells on the lines asked for', async () => {
    const client = await start();
    const params = { textDocument: { uri }, first: 6, last: 7, tabSize: 4 };
    const { version, tables } = await client.request<ViewResult>('gazette/tableView', params);
    assert.equal(version, 1);
    assert.deepEqual(
      tables[0]?.rows.map(({ line, cells }) => [line, cells.map(({ character }) => character)]),
      [
        [6, [1, 4]],
        [7, [1, 4]],
      ],
    );
    client.close(uri);
    assert.deepEqual(await client.request('gazette/tableView', params), { version: null, tables: [] });
  });
});
