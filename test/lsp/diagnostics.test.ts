/** Findings on the wire: pulled and pushed, unchanged, coalesced, capped, and those of settings files. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver/node';
import { wordRule } from '../support/fake-rules';
import { NOTICE } from '../features/texts';
import { absolute, CAPABLE, positionOf, TestClient, textAt } from './client';

const URI = 'untitled:Untitled-1';
const { diagnostic: _pulls, ...pushTextDocument } = CAPABLE.textDocument ?? {};
const PUSH = { ...CAPABLE, textDocument: pushTextDocument };

function codes(items: readonly Diagnostic[]): unknown[] {
  return items.map((item) => item.code);
}

describe('pulled diagnostics', () => {
  it('carry rule, severity, words, place and the page of the rule, for an untitled document without a folder', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTICE);
    const items = await client.items(URI);
    assert.deepEqual(codes(items), ['wording/other', 'wording/other', 'wording/sample']);
    const sample = items.at(-1);
    assert.ok(sample);
    assert.equal(textAt(NOTICE, sample.range), '当日');
    assert.equal(sample.severity, 2);
    assert.equal(sample.source, 'gazette');
    assert.equal(sample.message, '不得有“当日”。');
    assert.deepEqual(sample.codeDescription, { href: 'file:///pages/wording/sample.md' });
    assert.deepEqual(sample.data, { fix: 'safe' });
  });

  it('are answered with unchanged when the client has them', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTICE);
    const first = await client.pull(URI);
    assert.ok(first.resultId);
    assert.deepEqual(await client.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    // An edit behind everything that was found changes nothing of it.
    const end = { line: NOTICE.split('\n').length - 1, character: 0 };
    client.edit(URI, 2, end, end, '\n');
    assert.equal((await client.pull(URI, first.resultId)).kind, 'unchanged');
    const sample = positionOf(NOTICE, '当日');
    client.edit(URI, 3, sample, { ...sample, character: sample.character + 2 }, '当天');
    const next = await client.pull(URI, first.resultId);
    assert.equal(next.kind, 'full');
    assert.notEqual(next.resultId, first.resultId);
    assert.deepEqual(codes(await client.items(URI)), ['wording/other', 'wording/other']);
  });

  it('follow edits among surrogates, full-width text and \\r\\n', async () => {
    const client = await TestClient.start();
    const text = NOTICE.replace('巡查情况', '𠮷😀巡查情况').replaceAll('\n', '\r\n');
    client.open(URI, text);
    const at = positionOf(text, '当日');
    // Four units for the two rare characters before it.
    assert.equal(at.character, 8);
    client.edit(URI, 2, at, at, '𠮷');
    client.edit(URI, 3, { line: at.line, character: 0 }, { line: at.line, character: 4 }, '');
    const items = await client.items(URI);
    const after = text.replace('𠮷😀巡查情况', '巡查情况𠮷');
    assert.equal(textAt(after, (items.at(-1) as Diagnostic).range), '当日');
  });

  it('apply the changes of one message one after another', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTICE);
    const at = positionOf(NOTICE, '当日');
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
        {
          range: {
            start: { line: at.line + 1, character: at.character },
            end: { line: at.line + 1, character: at.character + 2 },
          },
          text: '及时',
        },
      ],
    });
    assert.deepEqual(codes(await client.items(URI)), ['wording/other', 'wording/other']);
  });

  it('take the whole text from clients that send nothing less', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTICE);
    client.notify('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [{ text: NOTICE.replaceAll('名单', '名册') }],
    });
    assert.deepEqual(codes(await client.items(URI)), ['wording/sample']);
  });

  it('are checked once for a burst of keys, and every pull gets the newest', async () => {
    let runs = 0;
    const counting = wordRule('wording/sample', '当日', { onFind: () => runs++ });
    const client = await TestClient.start({ rules: [counting] });
    client.open(URI, NOTICE);
    await client.items(URI);
    runs = 0;
    const at = positionOf(NOTICE, '当日');
    const answers: Promise<Diagnostic[]>[] = [];
    for (let key = 0; key < 20; key++) {
      client.edit(URI, 2 + key, at, at, '好');
      answers.push(client.items(URI));
    }
    const reports = await Promise.all(answers);
    assert.ok(runs <= 3, `20 keys cost ${runs} checks`);
    assert.ok(
      reports.every((items) => items.length === 1),
      'none is empty',
    );
    assert.equal(reports.at(-1)?.[0]?.range.start.character, at.character + 20);
  });

  it('are limited in each document, with a notice at the top', async () => {
    const client = await TestClient.start({ settings: () => ({ maxFindings: 3 }) });
    client.open(URI, NOTICE.replace('名单每年更新一次。', '名单名单名单名单'));
    const items = await client.items(URI);
    assert.equal(items.length, 4);
    assert.equal(items[0]?.code, 'file/too-many-findings');
    assert.deepEqual(items[0]?.range.start, { line: 0, character: 0 });
    assert.match(String(items[0]?.message), /gazette\.maxFindings/);
    // The gravest stay.
    assert.ok(codes(items).includes('wording/sample'));
  });

  it('of a document that is not open are none', async () => {
    const client = await TestClient.start();
    assert.deepEqual(await client.items('file:///nowhere.gazette'), []);
  });

  it('use the address that the client serves pages under', async () => {
    const client = await TestClient.start({ initialize: { initializationOptions: { rulePageBase: 'gazette-rule:' } } });
    client.open(URI, NOTICE);
    const [first] = await client.items(URI);
    assert.equal(first?.codeDescription?.href, 'gazette-rule:/wording/other.md');
  });

  it('are not offered as a push as well', async () => {
    const client = await TestClient.start();
    client.open(URI, NOTICE);
    await client.items(URI);
    assert.ok(client.result.capabilities.diagnosticProvider);
    assert.deepEqual(client.published, []);
  });
});

describe('pushed diagnostics', () => {
  it('reach a client that cannot pull, with the version they are for', async () => {
    const client = await TestClient.start({ capabilities: PUSH });
    assert.equal(client.result.capabilities.diagnosticProvider, undefined);
    client.open(URI, NOTICE);
    const { version, diagnostics } = await client.pushed(URI);
    assert.equal(version, 1);
    assert.equal(diagnostics.length, 3);
  });

  it('of a burst of keys end with the newest version and are never empty in between', async () => {
    const client = await TestClient.start({ capabilities: PUSH });
    client.open(URI, NOTICE);
    const at = positionOf(NOTICE, '当日');
    for (let key = 0; key < 20; key++) client.edit(URI, 2 + key, at, at, '好');
    const last = await client.pushed(URI, (params) => params.version === 21);
    assert.equal(last.diagnostics.length, 3);
    assert.ok(client.published.length <= 4, `${client.published.length} were sent`);
    assert.ok(client.published.every((params) => params.diagnostics.length > 0));
  });

  it('are cleared when the document is closed', async () => {
    const client = await TestClient.start({ capabilities: PUSH });
    client.open(URI, NOTICE);
    await client.pushed(URI);
    client.close(URI);
    await client.pushed(URI, (params) => params.diagnostics.length === 0);
  });

  it('reach a client that announces nothing at all', async () => {
    const client = await TestClient.start({ capabilities: {} });
    client.open(URI, NOTICE);
    assert.equal((await client.pushed(URI)).diagnostics.length, 3);
  });
});

describe('the status', () => {
  it('counts the findings of each document by severity', async () => {
    const client = await TestClient.start({ settings: () => ({ maxFindings: 1 }) });
    client.open(URI, NOTICE);
    await client.items(URI);
    await client.items(URI);
    assert.deepEqual(client.statuses, [
      {
        uri: URI,
        state: 'ready',
        excluded: false,
        counts: { error: 0, warning: 1, information: 2, hint: 0 },
        locale: 'zh-cn',
      },
    ]);
  });
});

describe('diagnostics of settings files', () => {
  const folder = absolute('project');
  const settingsPath = absolute('project', '.gazetterc.json');
  const settingsUri = pathToFileURL(settingsPath).href;
  const documentUri = pathToFileURL(absolute('project', 'notice.gazette')).href;
  const bad = '{ "profile": "gongwne" }';

  it('are pushed while the file is not open, and cleared when it is mended', async () => {
    assert.ok(folder);
    const files = new Map([[settingsPath, bad]]);
    const client = await TestClient.start({ files });
    client.open(documentUri, NOTICE);
    await client.items(documentUri);
    const pushed = await client.pushed(settingsUri);
    assert.deepEqual(codes(pushed.diagnostics), ['config/invalid-value']);
    files.set(settingsPath, '{}');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: settingsUri, type: 2 }] });
    await client.items(documentUri);
    await client.pushed(settingsUri, (params) => params.diagnostics.length === 0);
  });

  it('come with the open text while the file is open', async () => {
    const client = await TestClient.start();
    client.open(settingsUri, bad, 'json');
    const [item] = await client.items(settingsUri);
    assert.equal(item?.code, 'config/invalid-value');
    assert.equal(textAt(bad, (item as Diagnostic).range), '"gongwne"');
    const at = positionOf(bad, 'gongwne');
    client.edit(settingsUri, 2, at, { ...at, character: at.character + 7 }, 'gongwen');
    assert.deepEqual(await client.items(settingsUri), []);
  });
});
