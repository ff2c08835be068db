/** Fixes of one rule, of many documents, and levels of rules, over the protocol. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, CodeAction, Hover } from 'vscode-languageserver/node';
import { textHash, type FixFilesResult, type RuleLevelResult } from '../../server/src/lsp/fix-messages';
import { absolute, CAPABLE, positionOf, TestClient } from './client';
import { allRules } from '../../server/src/lint/registry';

const NOTICE = `清源县人民政府关于加强山塘巡查工作的通知

清政发[2023]8号

各乡镇人民政府，县政府直属各单位：

现就有关事项通知如下。

一、统筹推进全面排查、限期整改、灌区改造、智慧水利五大工程。

二、按照清政发[2022]3号执行。

清源县人民政府

2023年5月6日
`;
const OTHER = NOTICE.replace('8号', '9号').replace('山塘', '水库');
const file = (name: string): string => absolute('work', name);
const uri = pathToFileURL(file('a.gazette')).href;
const other = pathToFileURL(file('sub/b.gazette')).href;
const settings = file('.gazetterc.json');

const SHOWING: ClientCapabilities = {
  ...CAPABLE,
  workspace: {
    ...CAPABLE.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, resourceOperations: ['create'] },
  },
  textDocument: {
    ...CAPABLE.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } },
      disabledSupport: true,
    },
  },
};

async function start(files: readonly (readonly [string, string])[] = [], commands: object = {}): Promise<TestClient> {
  const client = await TestClient.start({
    rules: allRules,
    files: new Map([[file('a.gazette'), NOTICE], [file('sub/b.gazette'), OTHER], ...files]),
    initialize: {
      capabilities: SHOWING,
      workspaceFolders: [{ uri: pathToFileURL(absolute('work')).href, name: 'work' }],
      initializationOptions: commands,
    },
  });
  client.open(uri, NOTICE);
  return client;
}

async function actionsAt(client: TestClient, words: string, only?: string[]): Promise<CodeAction[]> {
  const start = positionOf(NOTICE, words);
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: await client.items(uri), ...(only ? { only } : {}) },
  });
}

describe('fixes over the protocol', () => {
  it('all findings of one rule in the file are mended by one action', async () => {
    const actions = await actionsAt(await start(), '[2023]');
    const all = actions.find(({ title }) => title === '修正本文件中 doc-number/bracket 的 2 处');
    const [change] = all?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change && change.edits.length >= 2);
  });

  it('source.fixAll.gazette.doc-number.bracket mends that rule alone, source.fixAll.gazette everything', async () => {
    const client = await start();
    const rule = await actionsAt(client, '[2023]', ['source.fixAll.gazette.doc-number.bracket']);
    assert.deepEqual(
      rule.map(({ kind }) => kind),
      ['source.fixAll.gazette.doc-number.bracket'],
    );
    const family = await actionsAt(client, '[2023]', ['source.fixAll.gazette.doc-number']);
    assert.equal(family[0]?.kind, 'source.fixAll.gazette.doc-number');
    assert.deepEqual(await actionsAt(client, '[2023]', ['source.fixAll.gazette.date.no-leading-zero']), []);
    assert.deepEqual(await actionsAt(client, '[2023]', ['source.fixAll.gazette.no-such.rule']), []);
    assert.equal((await actionsAt(client, '[2023]', ['source.fixAll']))[0]?.kind, 'source.fixAll.gazette');
  });

  it('a suggested fix is offered without being preferred', async () => {
    const actions = await actionsAt(await start(), '五大工程');
    const fix = actions.find(({ title }) => title === '数目改为“四”');
    assert.ok(fix?.edit && fix.isPreferred !== true, actions.map(({ title }) => title).join());
  });

  it('what has no fix is shown as disabled with the reason, and its hover says so', async () => {
    const text = NOTICE.replace(
      '一、统筹推进全面排查、限期整改、灌区改造、智慧水利五大工程。',
      '一、按照本通知附件5执行。',
    );
    const client = await start();
    client.edit(uri, 2, { line: 0, character: 0 }, { line: 100, character: 0 }, text);
    const at = positionOf(text, '附件5');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: await client.items(uri) },
    });
    const disabled = actions.find((action) => action.disabled !== undefined);
    assert.match(disabled?.disabled?.reason ?? '', /须由人/, actions.map(({ title }) => title).join());
    assert.equal(disabled?.edit, undefined);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position: at });
    assert.match(JSON.stringify(hover.contents), /没有自动修正/);
  });

  it('the fixes of a folder come with hash, version and counts, and nothing is written', async () => {
    const client = await start();
    const { files, checked } = await client.request<FixFilesResult>('gazette/fixFiles', {
      uri: pathToFileURL(absolute('work')).href,
    });
    assert.equal(checked, 2);
    assert.deepEqual(
      files.map((one) => [one.uri, one.version, one.hash, one.mended['doc-number/bracket']]),
      [
        [uri, 1, textHash(NOTICE), 2],
        [other, null, textHash(OTHER), 2],
      ],
    );
  });

  it('one rule and one folder below may be asked for; of a suggested rule every change wants a yes', async () => {
    const client = await start();
    const below = await client.request<FixFilesResult>('gazette/fixFiles', {
      uri: pathToFileURL(absolute('work', 'sub')).href,
      rule: 'arithmetic/enumeration-count',
    });
    assert.deepEqual(
      below.files.map((one) => [one.uri, one.mended]),
      [[other, { 'arithmetic/enumeration-count': 1 }]],
    );
    assert.equal(below.confirm, true);
    const unknown = await client.request<FixFilesResult>('gazette/fixFiles', { rule: 'no-such/rule' });
    assert.ok(unknown.refused !== undefined);
  });
});

describe('levels of rules over the protocol', () => {
  const level = (client: TestClient, rule: string, to: string): Promise<RuleLevelResult> =>
    client.request('gazette/ruleLevel', { textDocument: { uri }, rule, level: to });

  it('the settings file that holds is edited, its comments kept', async () => {
    const text = '{\n  // 本项目\n  "rules": {\n    "date/*": "hint" // 日期\n  }\n}\n';
    const { uri: target, before, after } = await level(await start([[settings, text]]), 'doc-number/bracket', 'off');
    assert.equal(target, pathToFileURL(settings).href);
    assert.equal(before, text);
    assert.equal(after, text.replace('"hint" // 日期', '"hint", // 日期\n    "doc-number/bracket": "off"'));
  });

  it('without one, a file is made in the folder of the window', async () => {
    const { uri: target, before, after } = await level(await start(), 'doc-number/bracket', 'hint');
    assert.equal(target, pathToFileURL(settings).href);
    assert.equal(before, null);
    assert.deepEqual(JSON.parse(after ?? ''), { rules: { 'doc-number/bracket': 'hint' } });
  });

  it('a broken settings file, an unknown rule and a text without a folder are refused with a reason', async () => {
    const client = await start([[settings, '{ "rules": ']]);
    assert.match((await level(client, 'doc-number/bracket', 'off')).refused ?? '', /改正/);
    assert.ok((await level(client, 'no-such/rule', 'off')).refused);
    const untitled = await client.request<RuleLevelResult>('gazette/ruleLevel', {
      textDocument: { uri: 'untitled:Untitled-1' },
      rule: 'doc-number/bracket',
      level: 'off',
    });
    assert.match(untitled.refused ?? '', /gazette\.rules/);
  });

  it('a client with the command gets it, others get the edit', async () => {
    const withCommand = await actionsAt(await start([], { levelCommand: 'gazette.setRuleLevel' }), '[2023]');
    const off = withCommand.find(({ title }) => title.startsWith('停用 doc-number/bracket'));
    assert.deepEqual(off?.command?.arguments, [{ textDocument: { uri }, rule: 'doc-number/bracket', level: 'off' }]);
    const withoutCommand = await actionsAt(await start(), '[2023]');
    const edit = withoutCommand.find(({ title }) => title.startsWith('停用 doc-number/bracket'))?.edit;
    assert.deepEqual(
      edit?.documentChanges?.map((change) => ('kind' in change ? change.kind : 'edit')),
      ['create', 'edit'],
    );
  });
});
