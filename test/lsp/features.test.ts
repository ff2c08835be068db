/** Each language feature and code actions over the protocol, for capable clients and for poor ones. */
import assert from 'node:assert/strict';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SelectionRange,
  SemanticTokens,
  SymbolInformation,
  TextEdit,
} from 'vscode-languageserver/node';
import { uriOf } from '../../server/src/lsp/environment';
import { NOTICE } from '../features/texts';
import { absolute, CAPABLE, positionOf, TestClient, textAt } from './client';

const uri = 'untitled:Untitled-1';
const textDocument = { uri };

async function withNotice(text = NOTICE, options: Parameters<typeof TestClient.start>[0] = {}): Promise<TestClient> {
  const client = await TestClient.start(options);
  client.open(uri, text);
  return client;
}

describe('language features over the protocol', () => {
  it('answer initialize with what the server can do', async () => {
    const { result } = await TestClient.start();
    assert.deepEqual(result.serverInfo, { name: 'gazette-language-server', version: '1.2.3' });
    const { capabilities } = result;
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
    for (const name of [
      'hoverProvider',
      'foldingRangeProvider',
      'selectionRangeProvider',
      'completionProvider',
    ] as const) {
      assert.ok(capabilities[name], name);
    }
  });

  it('give symbols as a tree, and one after another to clients that know no tree', async () => {
    const client = await withNotice();
    const [document] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(document?.detail, '浙政办发〔2024〕6号');
    assert.deepEqual(
      document?.children?.map((child) => child.name),
      ['一、明确巡查责任', '二、健全巡查制度'],
    );
    assert.equal(textAt(NOTICE, document?.children?.[0]?.selectionRange as never), '一、明确巡查责任');
    const plain = await withNotice(NOTICE, { capabilities: {} });
    const flat = await plain.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(flat.length, 5);
    assert.equal(flat[2]?.containerName, '一、明确巡查责任');
  });

  it('give folds as lines', async () => {
    const client = await withNotice();
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const heading = positionOf(NOTICE, '一、明确').line;
    assert.ok(folds.some((fold) => fold.startLine === heading && fold.endLine === positionOf(NOTICE, '（二）').line));
    assert.ok(folds.every((fold) => fold.endLine > fold.startLine));
  });

  it('give one chain of selections for each position', async () => {
    const client = await withNotice();
    const positions = [positionOf(NOTICE, '水利厅'), { line: 999, character: 999 }];
    const chains = await client.request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions });
    assert.equal(chains.length, 2);
    assert.equal(textAt(NOTICE, (chains[0] as SelectionRange).range), '省水利厅牵头');
  });

  it('give semantic tokens that decode to the words', async () => {
    const client = await withNotice();
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const legend = client.result.capabilities.semanticTokensProvider?.legend;
    assert.ok(legend);
    const words: string[] = [];
    for (let i = 0, line = 0, character = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 5);
      line += down;
      character = down > 0 ? right : character + right;
      const range = { start: { line, character }, end: { line, character: character + length } };
      words.push(`${legend.tokenTypes[type]} ${textAt(NOTICE, range)}`);
    }
    assert.ok(words.includes('number 浙政办发〔2024〕6号'));
    assert.ok(words.includes('keyword 一、'));
    assert.ok(words.includes('string 《浙江省水利工程安全管理条例》'));
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.equal(part.data.length, 5);
  });

  it('give a hover in Markdown, or in plain text to clients that read nothing else', async () => {
    const client = await withNotice();
    const position = positionOf(NOTICE, '〔2024〕');
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position });
    assert.equal(textAt(NOTICE, hover.range as never), '浙政办发〔2024〕6号');
    assert.match(JSON.stringify(hover.contents), /markdown.*发文机关：浙江省人民政府办公厅/);
    const plain = await withNotice(NOTICE, { capabilities: {}, initialize: { locale: 'en' } });
    const other = await plain.request<Hover>('textDocument/hover', { textDocument, position });
    assert.match(JSON.stringify(other.contents), /plaintext.*Issued by: 浙江省人民政府办公厅/);
    assert.equal(
      await client.request('textDocument/hover', { textDocument, position: { line: 1, character: 0 } }),
      null,
    );
  });

  it('give completions with explicit edits, as snippets where the cursor goes inside', async () => {
    const text = NOTICE.replace('二、健全', '二‸').replace('‸巡查制度', '');
    const client = await withNotice(text);
    const at = positionOf(text, '\n\n巡查情况');
    const list = await client.request<CompletionList>('textDocument/completion', { textDocument, position: at });
    assert.equal(list.isIncomplete, true);
    const next = list.items.find((item) => item.label === '二、');
    assert.equal(textAt(text, (next?.textEdit as TextEdit).range), '二');
    const open = `${NOTICE.split('\n')[0]}\n`;
    client.open('untitled:2', open);
    const { items } = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: 'untitled:2' },
      position: { line: 1, character: 0 },
    });
    const number = items.find((item) => item.label === '浙政办发〔2024〕号');
    assert.equal(number?.insertTextFormat, 2);
    assert.equal((number?.textEdit as TextEdit).newText, '浙政办发〔2024〕$0号');
  });
});

describe('completion for an input method, over the protocol', () => {
  const ask = async (marked: string, context?: object): Promise<CompletionItem[]> => {
    const at = marked.indexOf('‸');
    const client = await withNotice(marked.replace('‸', ''));
    const before = marked.slice(0, at).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const list = await client.request<CompletionList>('textDocument/completion', { textDocument, position, context });
    return list.items;
  };

  it('is asked for behind marks, digits and Enter, and never taken by a character', async () => {
    const { capabilities } = (await TestClient.start()).result;
    for (const character of '〔（《第“、：0123456789\n') {
      assert.ok(capabilities.completionProvider?.triggerCharacters?.includes(character), JSON.stringify(character));
    }
    assert.equal(capabilities.completionProvider?.allCommitCharacters, undefined);
    for (const typed of ['', '《', '根据', '特此', 'tctz', '附', '（']) {
      const items = await ask(NOTICE.replace('巡查情况当日登记。（省水利厅牵头）', `${typed}‸`));
      assert.ok(items.length > 0, typed);
      for (const item of items) {
        assert.equal(item.commitCharacters, undefined);
        assert.ok(item.textEdit, 'its own range');
      }
    }
  });

  it('gives parts to fill in as stops of a snippet, what looks like one in the text escaped', async () => {
    const reply = '清源县人民政府关于同意设立水文站的批复\n\n清政函〔2024〕8号\n\n县水利局：\n\nnj‸\n';
    const item = (await ask(reply)).find(({ label }) => label.includes('收悉'));
    assert.equal(item?.insertTextFormat, 2);
    assert.equal(
      (item?.textEdit as TextEdit).newText,
      '你局《${1:关于××的请示》（××〔2024〕×号）}收悉。现批复如下：$0',
    );
  });

  it('behind Enter offers what can stand there alone and no ordinals', async () => {
    const text = NOTICE.replace('巡查情况当日登记。（省水利厅牵头）', '‸');
    assert.ok((await ask(text)).length > 0);
    assert.deepEqual(await ask(text, { triggerKind: 2, triggerCharacter: '\n' }), []);
    const signed = NOTICE.replace('2024年5月8日', '‸');
    const labels = (await ask(signed, { triggerKind: 2, triggerCharacter: '\n' })).map(({ label }) => label);
    assert.ok(
      labels.some((label) => /^\d{4}年/.test(label)),
      labels.join(),
    );
  });
});

describe('completion of what exists, over the protocol', () => {
  const own = uriOf(absolute('本文.gazette'));
  const OTHER = `某省山塘管理办法

第一条　为加强山塘管理，制定本办法。

第二条　山塘由县管理。
`;
  const line = '根据《某省山塘管理办法》第';
  const text = NOTICE.replace('巡查情况当日登记。', line);

  it('is triggered behind the marks and words that begin a reference', async () => {
    const { capabilities } = (await TestClient.start()).result;
    for (const character of '《（第据照件栏') {
      assert.ok(capabilities.completionProvider?.triggerCharacters?.includes(character), character);
    }
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
  });

  it('reads a closed file whose provisions are wanted, and sends the wording when an item is looked at', async () => {
    const files = new Map([
      [absolute('本文.gazette'), text],
      [absolute('办法.gazette'), OTHER],
    ]);
    const initialize = { workspaceFolders: [{ uri: uriOf(absolute()), name: 'test' }] };
    const client = await TestClient.start({ files, initialize, capabilities: CAPABLE });
    client.open(own, text);
    const at = positionOf(text, line);
    const params = { textDocument: { uri: own }, position: { line: at.line, character: at.character + line.length } };
    const asked = async (): Promise<CompletionItem[]> =>
      (await client.request<CompletionList>('textDocument/completion', params)).items.filter(
        ({ label }) => label === '第二条',
      );
    // The folder is read behind the open document.
    await client.items(own);
    let [item] = await asked();
    for (let tries = 0; item === undefined && tries < 50; tries++) [item] = await asked();
    assert.ok(item);
    assert.equal(item.documentation, undefined);
    assert.equal(item.commitCharacters, undefined);
    const resolved = await client.request<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /山塘由县管理/);
    // An item of a list that has gone is answered as it is.
    await asked();
    assert.deepEqual(await client.request('completionItem/resolve', item), item);
  });
});

describe('code actions over the protocol', () => {
  const request = async (client: TestClient, words: string, context: object = {}): Promise<CodeAction[]> => {
    const start = positionOf(NOTICE, words);
    return client.request('textDocument/codeAction', {
      textDocument,
      range: { start, end: start },
      context: { diagnostics: await client.items(uri), ...context },
    });
  };

  it('mend the finding at the cursor, the safe fix preferred and tied to its diagnostic and version', async () => {
    const client = await withNotice();
    const actions = await request(client, '当日', { triggerKind: 2 });
    assert.deepEqual(
      actions.map((action) => action.title),
      [
        '改为“当天”',
        '在本行不查 wording/sample',
        '在“二、健全巡查制度”这一部分不查 wording/sample',
        '在本文件不查 wording/sample',
      ],
    );
    const [fix] = actions;
    assert.equal(fix?.kind, 'quickfix');
    assert.equal(fix?.isPreferred, true);
    assert.equal(fix?.diagnostics?.[0]?.code, 'wording/sample');
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    assert.equal((change.edits[0] as TextEdit).newText, '当天');
  });

  it('open the page of the rule where the client has a command for it', async () => {
    const client = await withNotice(NOTICE, {
      initialize: { initializationOptions: { rulePageCommand: 'gazette.openRulePage' } },
    });
    const [action] = (await request(client, '当日')).filter((one) => one.command);
    assert.equal(action?.command?.command, 'gazette.openRulePage');
    assert.deepEqual(action?.command?.arguments, ['wording/sample']);
  });

  it('mend everything safe for source.fixAll and source.fixAll.gazette, and nothing else', async () => {
    const client = await withNotice(NOTICE, {
      capabilities: { ...CAPABLE, workspace: { ...CAPABLE.workspace, workspaceEdit: {} } },
    });
    for (const only of [['source.fixAll'], ['source.fixAll.gazette'], ['source']]) {
      const actions = await request(client, '浙江省', { only });
      assert.deepEqual(
        actions.map((action) => action.kind),
        ['source.fixAll.gazette'],
      );
      const edits = actions[0]?.edit?.changes?.[uri] ?? [];
      assert.deepEqual(
        edits.map((edit) => edit.newText),
        ['当天'],
      );
    }
    assert.deepEqual(await request(client, '当日', { only: ['refactor'] }), []);
    assert.ok((await request(client, '当日', { only: ['quickfix'] })).every((action) => action.kind === 'quickfix'));
  });

  it('are not offered to clients that take commands only', async () => {
    const client = await withNotice(NOTICE, { capabilities: {} });
    assert.equal(client.result.capabilities.codeActionProvider, false);
  });
});
