/** gazette/generate, gazette/parts and the source actions of parts over the protocol. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, TextDocumentEdit } from 'vscode-languageserver/node';
import type { GenerateParams, PartsResult } from '../../server/src/lsp/generate-messages';
import type { RenumberResult } from '../../server/src/lsp/renumber-messages';
import { absolute, CAPABLE, positionOf, TestClient } from './client';

const TEXT =
  '清源县防汛方案\n\n一、加强值守\n\n落实24小时值班。（县应急管理局牵头，县水利局配合）\n\n二、备足物资\n\n储备防汛物资。（县粮食局牵头）\n\n三、加强督查\n\n每周通报。（县政府办公室负责）\n';
const uri = pathToFileURL(absolute('work', 'a.gazette')).href;

const RESOLVING: ClientCapabilities = {
  ...CAPABLE,
  textDocument: {
    ...CAPABLE.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
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

function ask(client: TestClient, given: Partial<GenerateParams>): Promise<RenumberResult> {
  const position = positionOf(TEXT, '物资');
  const params = { textDocument: { uri, version: 1 }, position, part: 'assignments', ...given };
  return client.request('gazette/generate', params);
}

function actions(client: TestClient, words: string, only?: string[]): Promise<CodeAction[]> {
  const position = positionOf(TEXT, words);
  const context = { diagnostics: [], ...(only ? { only } : {}) };
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context,
  });
}

describe('gazette/generate', () => {
  it('gives the edits of one file, a summary and where the part begins', async () => {
    const result = await ask(await start(), {});
    const [change] = result.changes;
    assert.equal(result.changes.length, 1);
    assert.equal(change?.version, 1);
    assert.match(
      change?.edits.map(({ newText }) => newText).join('') ?? '',
      /1\t一、加强值守\t落实24小时值班\t县应急管理局\t县水利局\n/,
    );
    assert.match(result.summary[0] ?? '', /任务分工表/);
    assert.ok(result.cursor !== undefined);
  });

  it('refuses another version as stale, a closed document, and what it does not know', async () => {
    const client = await start();
    assert.equal((await ask(client, { textDocument: { uri, version: 7 } })).stale, true);
    assert.match((await ask(client, { textDocument: { uri: `${uri}x` } })).refused ?? '', /没有打开/);
    assert.match((await ask(client, { part: 'poem' as never })).refused ?? '', /没有这样的部分/);
    assert.match((await ask(client, { part: 'pages', choices: { pages: '1' } })).refused ?? '', /没有目录/);
    assert.deepEqual((await ask(client, { part: 'headings', choices: 5 as never })).refused, undefined);
  });

  it('lists the parts that apply', async () => {
    const client = await start();
    const place = { textDocument: { uri }, position: positionOf(TEXT, '物资') };
    const { parts } = await client.request<PartsResult>('gazette/parts', place);
    assert.deepEqual(
      parts.map(({ part }) => part),
      ['headings', 'assignments'],
    );
    assert.deepEqual(await client.request('gazette/parts', { ...place, textDocument: { uri: `${uri}x` } }), {
      parts: [],
    });
  });

  it('is offered among source actions, and in the light bulb on a tag, with the command of a client of ours', async () => {
    const client = await start({ initialize: { initializationOptions: { generateCommand: true } } });
    const source = await actions(client, '物资', ['source']);
    const kinds = source.map(({ kind }) => kind).filter((kind) => kind?.startsWith('source.gazette.'));
    assert.deepEqual(kinds, ['source.gazette.headings', 'source.gazette.assignments']);
    assert.equal(source.find(({ kind }) => kind === 'source.gazette.headings')?.command?.command, 'gazette.generate');
    const named = (list: CodeAction[]): CodeAction[] => list.filter(({ kind }) => kind?.includes('gazette.part.'));
    assert.deepEqual(
      named(await actions(client, '县粮食局')).map(({ kind }) => kind),
      ['refactor.rewrite.gazette.part.assignments'],
    );
    assert.deepEqual(named(await actions(client, '每周')), []);
  });

  it('gives another client the edit when the action is chosen', async () => {
    const client = await start({ capabilities: RESOLVING });
    const [action] = await actions(client, '物资', ['source.gazette.headings']);
    assert.ok(action && action.edit === undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    const [change] = (resolved.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.match(JSON.stringify(change?.edits), /目　录/);
  });
});
