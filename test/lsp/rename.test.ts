/** Renaming over the protocol: across files, open and closed, with versions; refusals as errors; settings when files are moved. */
import assert from 'node:assert/strict';
import type { Range, ResponseError, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { uriOf } from '../../server/src/lsp/environment';
import { OTHER_ENCODING, UNREADABLE } from '../support/memory-files';
import { absolute, CAPABLE, positionOf, TestClient, textAt } from './client';

const NOTICE = `某市人民政府关于山塘巡查工作的通知

某政发〔2024〕9号

各县人民政府：

请落实《山塘巡查责任分工表》，分工见山塘巡查责任分工表。

附件：山塘巡查责任分工表

某市人民政府

2024年6月8日

附件

山塘巡查责任分工表

一、巡查由县负责。
`;
const CITING = `某县人民政府关于落实责任的通知

各乡镇人民政府：

根据《某市人民政府关于山塘巡查工作的通知》（某政发〔2024〕9号），请落实。

某县人民政府

2024年6月9日
`;

const notice = uriOf(absolute('通知.gazette'));
const citing = uriOf(absolute('落实.gazette'));
const FULL = {
  ...CAPABLE,
  workspace: {
    ...CAPABLE.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
    fileOperations: { willRename: true },
  },
  textDocument: { ...CAPABLE.textDocument, rename: { prepareSupport: true } },
};

async function start(capabilities: object = FULL, files = new Map<string, string>()): Promise<TestClient> {
  files.set(absolute('通知.gazette'), NOTICE);
  files.set(absolute('落实.gazette'), CITING);
  const initialize = { workspaceFolders: [{ uri: uriOf(absolute()), name: 'test' }] };
  const client = await TestClient.start({ capabilities, files, initialize });
  client.open(notice, NOTICE);
  return client;
}

function rename(client: TestClient, words: string, newName: string, nth = 0): Promise<WorkspaceEdit> {
  const position = positionOf(NOTICE, words, nth);
  return client.request('textDocument/rename', { textDocument: { uri: notice }, position, newName });
}

function changesOf(edit: WorkspaceEdit): TextDocumentEdit[] {
  return (edit.documentChanges ?? []) as TextDocumentEdit[];
}

describe('renaming over the protocol', () => {
  it('is announced, with asking first where the client can, and with files that are moved', async () => {
    const { capabilities } = (await start()).result;
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    assert.equal(capabilities.workspace?.fileOperations?.willRename?.filters[0]?.pattern.glob, '**/*');
    const plain = (await start({})).result.capabilities;
    assert.equal(plain.renameProvider, true);
    assert.equal(plain.workspace?.fileOperations, undefined);
  });

  it('gives the range and the name before asking', async () => {
    const client = await start();
    const position = positionOf(NOTICE, '发〔2024〕');
    const found = await client.request<{ range: Range; placeholder: string }>('textDocument/prepareRename', {
      textDocument: { uri: notice },
      position,
    });
    assert.equal(textAt(NOTICE, found.range), '某政发〔2024〕9号');
    assert.equal(found.placeholder, '某政发〔2024〕9号');
  });

  it('edits open documents by version and reads those that are closed', async () => {
    const client = await start();
    const edit = await rename(client, '山塘巡查工作', '某市人民政府关于山塘值守工作的通知');
    const versions = changesOf(edit).map(({ textDocument }) => [textDocument.uri, textDocument.version]);
    assert.deepEqual(versions, [
      [notice, 1],
      [citing, null],
    ]);
    client.open(citing, CITING);
    const again = await rename(client, '山塘巡查工作', '某市人民政府关于山塘值守工作的通知');
    assert.deepEqual(
      changesOf(again).map(({ textDocument }) => textDocument.version),
      [1, 1],
    );
    assert.equal(textAt(CITING, changesOf(again)[1]?.edits[0]?.range as Range), '巡查');
  });

  it('asks for a yes where a place may mean something else, and leaves it to clients that can ask', async () => {
    const client = await start();
    const edit = await rename(client, '责任分工表', '山塘值守名册');
    const [change] = changesOf(edit);
    const marked = change?.edits.filter((each) => 'annotationId' in each) ?? [];
    assert.equal(marked.length, 1);
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
      { label: '文中无书名号的提及', needsConfirmation: true },
    ]);
    const plain = await start(CAPABLE);
    const sure = await rename(plain, '责任分工表', '山塘值守名册');
    assert.equal(sure.changeAnnotations, undefined);
    assert.equal(changesOf(sure)[0]?.edits.length, (change?.edits.length ?? 0) - 1);
    const poor = await start({});
    assert.equal((await rename(poor, '责任分工表', '山塘值守名册')).changes?.[notice]?.length, 3);
  });

  it('refuses with an error that says why, in the language of the client', async () => {
    const client = await start();
    const why = async (position: object): Promise<string> => {
      const asked = client.request('textDocument/prepareRename', { textDocument: { uri: notice }, position });
      return asked.then(
        () => 'not refused',
        (error: unknown) => (error as ResponseError<void>).message,
      );
    };
    assert.match(await why(positionOf(NOTICE, '一、')), /重新编号/);
    assert.match(await why(positionOf(NOTICE, '请落实')), /可以改名的有/);
    await assert.rejects(rename(client, '山塘巡查工作', ' '), /名称为空/);
  });

  it('refuses when the text changes before the answer', async () => {
    const client = await start();
    const asked = rename(client, '山塘巡查工作', '某市人民政府关于山塘值守工作的通知');
    const at = { line: 0, character: 0 };
    client.edit(notice, 2, at, at, '新');
    await assert.rejects(asked, /已经改动/);
  });

  it('refuses when a file that has the name cannot be read', async () => {
    const files = new Map<string, string>();
    const client = await start(FULL, files);
    await rename(client, '山塘巡查工作', '某市人民政府关于山塘值守工作的通知');
    files.set(absolute('落实.gazette'), UNREADABLE);
    await assert.rejects(rename(client, '山塘巡查工作', '某市人民政府关于山塘值守工作的通知'), /读不出来/);
  });

  it('refuses when a closed file that has the name is not in UTF-8, until it is open', async () => {
    const files = new Map<string, string>();
    const client = await start(FULL, files);
    files.set(absolute('落实.gazette'), OTHER_ENCODING + CITING);
    await assert.rejects(rename(client, '山塘巡查工作', '某市人民政府关于山塘值守工作的通知'), /不是 UTF-8/);
    client.open(citing, CITING);
    const edit = await rename(client, '山塘巡查工作', '某市人民政府关于山塘值守工作的通知');
    assert.equal(changesOf(edit).length, 2);
  });

  it('answers for a document that is not open without failing', async () => {
    const client = await start();
    const params = { textDocument: { uri: 'file:///nowhere.gazette' }, position: { line: 0, character: 0 } };
    assert.equal(await client.request('textDocument/prepareRename', params), null);
  });
});

describe('files moved in the explorer', () => {
  const config = absolute('.gazetterc.json');

  it('change the settings that name them, on disk or open in the editor', async () => {
    const text = '{ "exclude": ["旧稿/", "落实.gazette"] }';
    const client = await start(FULL, new Map([[config, text]]));
    const files = [
      { oldUri: uriOf(absolute('旧稿')), newUri: uriOf(absolute('归档')) },
      { oldUri: citing, newUri: uriOf(absolute('通知', '落实.gazette')) },
    ];
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
    const [change] = changesOf(edit);
    assert.deepEqual(change?.textDocument, { uri: uriOf(config), version: null });
    assert.deepEqual(
      change.edits.map((each) => ('newText' in each ? each.newText : '')),
      ['"归档/"', '"通知/落实.gazette"'],
    );
    client.open(uriOf(config), text, 'jsonc');
    const open = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
    assert.equal(changesOf(open)[0]?.textDocument.version, 1);
  });

  it('change nothing where no settings name them', async () => {
    const client = await start();
    const files = [{ oldUri: citing, newUri: uriOf(absolute('乙.gazette')) }];
    assert.equal(await client.request('workspace/willRenameFiles', { files }), null);
  });
});
