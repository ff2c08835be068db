/** Navigation over the protocol: over several files, open and closed, for capable clients and for poor ones. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  ClientCapabilities,
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  Hover,
  InlayHint,
  InlayHintLabelPart,
  Location,
  LocationLink,
  WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { MEASURES, PLAN } from '../features/navigation/texts';
import { absolute, CAPABLE, positionOf, TestClient, textAt, type ClientOptions } from './client';

const ROOT = absolute('work');
const path = (...parts: string[]): string => absolute('work', ...parts);
const uriOf = (...parts: string[]): string => pathToFileURL(path(...parts)).href;

const NOTICE = `甲市人民政府办公室关于报送名单的通知

甲政办发〔2024〕9号

各县（市、区）人民政府：

请按照《甲市山塘安全管理办法》第五条和甲政办发〔2024〕8号文件报送名单，该办法第六条规定的情形除外。

甲市人民政府办公室

2024年5月9日
`;
const OPEN = uriOf('a.gazette');
const LAW = uriOf('laws', 'b.gazette');
const textDocument = { uri: OPEN };

const ALL: ClientCapabilities = {
  ...CAPABLE,
  workspace: {
    ...CAPABLE.workspace,
    symbol: { resolveSupport: { properties: ['location.range'] } },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    ...CAPABLE.textDocument,
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
  },
};

/** A folder with a notice that is open and the measures and the plan it cites, which are not. */
async function start(options: ClientOptions = {}, text = NOTICE): Promise<TestClient> {
  const files = new Map([
    [path('a.gazette'), text],
    [path('laws', 'b.gazette'), MEASURES],
    [path('c.gazette'), PLAN],
  ]);
  const client = await TestClient.start({
    files,
    rules: [],
    capabilities: ALL,
    ...options,
    initialize: {
      workspaceFolders: [{ uri: pathToFileURL(ROOT).href, name: 'work' }],
      initializationOptions: { showReferencesCommand: 'gazette.showReferences' },
      ...options.initialize,
    },
  });
  client.open(OPEN, text);
  // A request that waits for the folders.
  await client.request('workspace/symbol', { query: '' });
  return client;
}

const at = (words: string, nth = 0, text = NOTICE): object => ({
  textDocument,
  position: positionOf(text, words, nth),
});

describe('navigation over the protocol', () => {
  it('goes to a document in a closed file, and says which words lead there', async () => {
    const client = await start();
    const [link] = await client.request<LocationLink[]>('textDocument/definition', at('甲市山塘'));
    assert.equal(link?.targetUri, LAW);
    assert.equal(textAt(NOTICE, link.originSelectionRange as never), '《甲市山塘安全管理办法》');
    assert.equal(textAt(MEASURES, link.targetSelectionRange), '甲市山塘安全管理办法');
    const poor = await start({ capabilities: {} });
    const [location] = await poor.request<Location[]>('textDocument/definition', at('甲市山塘'));
    assert.equal(location?.uri, LAW);
    assert.equal(textAt(MEASURES, location.range), '甲市山塘安全管理办法');
  });

  it('goes to a provision of a document in a closed file', async () => {
    const client = await start();
    const [link] = await client.request<LocationLink[]>('textDocument/definition', at('五条'));
    assert.equal(link?.targetUri, LAW);
    assert.deepEqual(link.targetSelectionRange.start, positionOf(MEASURES, '第五条　'));
  });

  it('waits for the folders when what it looks for is not known yet', async () => {
    const files = new Map([
      [path('a.gazette'), NOTICE],
      [path('laws', 'b.gazette'), MEASURES],
    ]);
    const initialize = { workspaceFolders: [{ uri: pathToFileURL(ROOT).href, name: 'work' }] };
    const client = await TestClient.start({ files, rules: [], capabilities: ALL, initialize });
    client.open(OPEN, NOTICE);
    const found = await client.request<LocationLink[]>('textDocument/definition', at('甲市山塘'));
    assert.equal(found[0]?.targetUri, LAW);
  });

  it('finds references in open and closed files, with and without the declaration', async () => {
    const client = await start();
    const ask = (includeDeclaration: boolean): Promise<Location[]> =>
      client.request('textDocument/references', { ...at('五条'), context: { includeDeclaration } });
    const places = (await ask(true)).map(({ uri, range }) => [uri, textAt(uri === OPEN ? NOTICE : MEASURES, range)]);
    assert.deepEqual(places, [
      [OPEN, '第五条'],
      [LAW, '第五条'],
      [LAW, '第五条'],
    ]);
    assert.equal((await ask(false)).length, 2);
    assert.equal(
      await client.request('textDocument/references', { ...at('报送名单，'), context: { includeDeclaration: true } }),
      null,
    );
  });

  it('marks definitions as written and references as read', async () => {
    const client = await start();
    client.open('untitled:1', MEASURES);
    const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument: { uri: 'untitled:1' },
      position: positionOf(MEASURES, '第五条　'),
    });
    assert.deepEqual(
      found.map(({ kind, range }) => [kind, textAt(MEASURES, range)]),
      [
        [3, '第五条'],
        [2, '第五条'],
      ],
    );
  });

  it('shows the wording of a provision in a closed file, quoted and escaped', async () => {
    const client = await start();
    const hover = await client.request<Hover>('textDocument/hover', at('五条'));
    const value = (hover.contents as { value: string }).value;
    assert.match(value, /^\*\*《甲市山塘安全管理办法》第五条\*\*/);
    assert.match(value, /^> 第五条　在山塘管理范围内，禁止下列行为： {2}$/m);
    const poor = await start({ capabilities: {} });
    const plain = (await poor.request<Hover>('textDocument/hover', at('五条'))).contents as { value: string };
    assert.match(plain.value, /^第五条　在山塘管理范围内，禁止下列行为：$/m);
    assert.doesNotMatch(plain.value, /[*>]/);
  });

  it('links to files, and says where a link goes when asked', async () => {
    const client = await start();
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(
      links.map((link) => [textAt(NOTICE, link.range), link.target]),
      [
        ['《甲市山塘安全管理办法》', undefined],
        ['甲政办发〔2024〕8号', undefined],
      ],
    );
    const resolved = await client.request<DocumentLink>('documentLink/resolve', links[1]);
    assert.equal(resolved.target, uriOf('c.gazette'));
    assert.equal(resolved.tooltip, '甲市人民政府办公室关于印发甲市山塘整治计划的通知\n甲政办发〔2024〕8号 · c.gazette');
  });

  it('finds symbols of closed files by words, numbers and pinyin; their ranges when asked', async () => {
    const client = await start();
    const names = async (query: string): Promise<string[]> =>
      (await client.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(({ name }) => name);
    assert.deepEqual(await names('山塘安全'), ['甲市山塘安全管理办法']);
    assert.deepEqual(await names('staqgl'), ['甲市山塘安全管理办法 · staqgl']);
    assert.deepEqual(await names('shantanganquan'), ['甲市山塘安全管理办法 · shantanganquan']);
    assert.deepEqual(await names('〔2024〕8号'), [
      '甲市人民政府办公室关于印发甲市山塘整治计划的通知 甲政办发〔2024〕8号',
    ]);
    assert.deepEqual(await names('水利平台'), ['水利平台']);
    assert.deepEqual(await names('没有这样的文件'), []);
    const [symbol] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '山塘安全' });
    assert.deepEqual(symbol?.location, { uri: LAW });
    const { location } = await client.request<WorkspaceSymbol>('workspaceSymbol/resolve', symbol);
    assert.equal(textAt(MEASURES, (location as Location).range), '甲市山塘安全管理办法');
    const poor = await start({ capabilities: {} });
    const [whole] = await poor.request<WorkspaceSymbol[]>('workspace/symbol', { query: '山塘安全' });
    assert.equal(textAt(MEASURES, (whole?.location as Location).range), '甲市山塘安全管理办法');
  });

  it('counts references in lenses, worked out when shown, and hands them to the client’s command', async () => {
    const client = await start();
    client.open(LAW, MEASURES);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: LAW } });
    assert.deepEqual(
      lenses.map(({ range, command }) => [textAt(MEASURES, range), command]),
      [
        ['甲市山塘安全管理办法', undefined],
        ['第五条', undefined],
      ],
    );
    const resolved = await client.request<CodeLens>('codeLens/resolve', lenses[1]);
    assert.equal(resolved.command?.title, '被引用 2 处');
    assert.equal(resolved.command?.command, 'gazette.showReferences');
    const [uri, position, places] = (resolved.command?.arguments ?? []) as [string, object, Location[]];
    assert.equal(uri, LAW);
    assert.deepEqual(position, lenses[1]?.range.start);
    assert.deepEqual(
      places.map((place) => place.uri),
      [OPEN, LAW],
    );
    const document = await client.request<CodeLens>('codeLens/resolve', lenses[0]);
    assert.equal(document.command?.title, '被引用 1 处');
  });

  it('shows neither lenses nor hints where they are turned off', async () => {
    const settings = (): unknown => ({ codeLens: { enabled: false }, inlayHints: { relativeReferences: false } });
    const client = await start({ settings }, MEASURES);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    assert.deepEqual(await client.request('textDocument/codeLens', { textDocument }), []);
    assert.deepEqual(await client.request('textDocument/inlayHint', { textDocument, range }), []);
  });

  it('hints at what relative references mean, inside the range only, with the wording when asked', async () => {
    const client = await start({}, MEASURES);
    const ask = (range: object): Promise<InlayHint[]> =>
      client.request('textDocument/inlayHint', { textDocument, range });
    const [hint, ...rest] = await ask({ start: { line: 0, character: 0 }, end: { line: 99, character: 0 } });
    assert.deepEqual(rest, []);
    const [arrow, part] = hint?.label as InlayHintLabelPart[];
    assert.deepEqual([arrow?.value, part?.value], ['→ ', '第八条第一款']);
    assert.equal(textAt(MEASURES, part?.location?.range as never), '第八条　违反第五条规定的，责令限期改正。');
    const resolved = await client.request<InlayHint>('inlayHint/resolve', hint);
    assert.match((resolved.tooltip as { value: string }).value, /责令限期改正/);
    assert.deepEqual(await ask({ start: { line: 0, character: 0 }, end: { line: 3, character: 0 } }), []);
  });

  it('walks who cites whom', async () => {
    const client = await start();
    const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('甲市山塘'));
    assert.equal(item?.name, '甲市山塘安全管理办法');
    const incoming = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    assert.deepEqual(
      incoming.map(({ from, fromRanges }) => [from.name, fromRanges.map((range) => textAt(NOTICE, range))]),
      [['甲市人民政府办公室关于报送名单的通知', ['《甲市山塘安全管理办法》']]],
    );
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: incoming[0]?.from,
    });
    assert.deepEqual(
      outgoing.map(({ to, fromRanges }) => [to.name, fromRanges.map((range) => textAt(NOTICE, range))]),
      [
        ['甲市山塘安全管理办法', ['《甲市山塘安全管理办法》']],
        ['甲市人民政府办公室关于印发甲市山塘整治计划的通知', ['甲政办发〔2024〕8号']],
      ],
    );
    assert.equal(await client.request('textDocument/prepareCallHierarchy', at('报送名单，')), null);
  });

  it('asks the client to look again when the folders have been read', async () => {
    const client = await start();
    await client.until(() => client.refreshed.includes('workspace/codeLens/refresh'));
    await client.until(() => client.refreshed.includes('workspace/inlayHint/refresh'));
  });

  it('answers for texts that are not open with nothing', async () => {
    const client = await start();
    const gone = { textDocument: { uri: uriOf('gone.gazette') }, position: { line: 0, character: 0 } };
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    assert.equal(await client.request('textDocument/definition', gone), null);
    assert.equal(
      await client.request('textDocument/references', { ...gone, context: { includeDeclaration: true } }),
      null,
    );
    assert.equal(await client.request('textDocument/documentHighlight', gone), null);
    assert.equal(await client.request('textDocument/prepareCallHierarchy', gone), null);
    assert.deepEqual(await client.request('textDocument/documentLink', gone), []);
    assert.deepEqual(await client.request('textDocument/codeLens', gone), []);
    assert.deepEqual(await client.request('textDocument/inlayHint', { ...gone, range }), []);
  });

  it('lives on when a file is gone that the index still knows', async () => {
    const files = new Map([
      [path('a.gazette'), NOTICE],
      [path('laws', 'b.gazette'), MEASURES],
    ]);
    const client = await start({ files });
    files.delete(path('laws', 'b.gazette'));
    const found = await client.request<LocationLink[]>('textDocument/definition', at('五条'));
    assert.equal(found[0]?.targetUri, LAW, 'the document is where it was when it was last seen');
    const hover = await client.request<Hover>('textDocument/hover', at('五条'));
    assert.match(JSON.stringify(hover.contents), /无法显示条文/);
  });
});
