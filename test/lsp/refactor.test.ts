/** gazette/refactor and the code actions on a selection over the protocol. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, Range, TextDocumentEdit } from 'vscode-languageserver/node';
import type { RefactorOperation } from '../../server/src/features/refactor/refactor-types';
import type { RefactorParams, RefactorResult } from '../../server/src/lsp/refactor-messages';
import { absolute, CAPABLE, positionOf, TestClient } from './client';

const NAME = '清源县乡村书屋建设工作领导小组';
const TEXT = `清源县文化和旅游局关于做好工作的通知\n\n清文旅发〔2024〕5号\n\n县财政局，各乡镇文化站：\n\n由${NAME}统筹，${NAME}定期研究。\n\n任务如下：\n\n重点工程\n\n建设少儿书架，更新图书。\n\n清源县文化和旅游局\n\n2024年6月3日\n`;
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

function rangeOf(from: string, to = from): Range {
  const { line, character } = positionOf(TEXT, to);
  return { start: positionOf(TEXT, from), end: { line, character: character + to.length } };
}

function ask(
  client: TestClient,
  operation: RefactorOperation,
  range: Range,
  argument?: string,
  version = 1,
): Promise<RefactorResult> {
  const params: RefactorParams = { textDocument: { uri, version }, range, operation, argument };
  return client.request('gazette/refactor', params);
}

const actions = (client: TestClient, range: Range, only: string[]): Promise<CodeAction[]> =>
  client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only } });

describe('gazette/refactor', () => {
  it('asks for a word, and with it gives the edits and the cursor', async () => {
    const client = await start();
    const first = await ask(client, 'define', rangeOf(NAME));
    assert.deepEqual(first.changes, []);
    assert.equal(first.ask?.value, '领导小组');
    assert.match(first.ask.prompt, /简称$/);
    const { changes, summary, cursor } = await ask(client, 'define', rangeOf(NAME), '领导小组');
    assert.deepEqual(
      changes[0]?.edits.map(({ newText }) => newText),
      ['（以下简称“领导小组”）', '领导小组'],
    );
    assert.match(summary.join(''), /1 处全称改用简称/);
    assert.equal(cursor?.line, 6);
  });

  it('refuses with a reason, in the language of the client', async () => {
    const client = await start({ initialize: { locale: 'en' } });
    assert.match((await ask(client, 'to-table', rangeOf(NAME))).refused ?? '', /not divided alike/);
    assert.match((await ask(client, 'wild' as RefactorOperation, rangeOf(NAME))).refused ?? '', /no such operation/);
    const stale = await ask(client, 'define', rangeOf(NAME), undefined, 7);
    assert.deepEqual([stale.stale, stale.changes], [true, []]);
    client.close(uri);
    assert.match((await ask(client, 'define', rangeOf(NAME))).refused ?? '', /not open/);
  });

  it('takes an argument of a wrong type for none', async () => {
    const client = await start();
    const given = { textDocument: { uri }, range: rangeOf(NAME), operation: 'define', argument: 5 };
    assert.ok((await client.request<RefactorResult>('gazette/refactor', given)).ask);
  });
});

describe('a selection in the light bulb', () => {
  it('carries the command for our client', async () => {
    const client = await start({ initialize: { initializationOptions: { refactorCommands: true } } });
    const [define] = await actions(client, rangeOf(NAME), ['refactor.extract']);
    assert.equal(define?.kind, 'refactor.extract.gazette.define');
    assert.deepEqual(define.command?.arguments, [
      { textDocument: { uri, version: 1 }, range: rangeOf(NAME), operation: 'define' },
    ]);
    const [joint] = await actions(client, rangeOf('关于做好', ''), ['refactor.rewrite.gazette.addAgency']);
    assert.equal(joint?.command?.command, 'gazette.refactor');
  });

  it('is resolved to an edit for other clients with what is proposed, or disabled with the reason', async () => {
    const client = await start({ capabilities: RESOLVING });
    const [define] = await actions(client, rangeOf(NAME), ['refactor.extract.gazette.define']);
    assert.ok(define && define.edit === undefined);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', define);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.equal(change?.edits.length, 2);
    const [box] = await actions(client, rangeOf('重点工程', '更新图书。'), ['refactor.extract.gazette.toBox']);
    const made = await client.request<CodeAction>('codeAction/resolve', box);
    assert.ok(made.edit ?? made.disabled?.reason);
    assert.deepEqual(await actions(client, rangeOf('关于做好', ''), ['refactor.rewrite.gazette.addAgency']), []);
  });
});
