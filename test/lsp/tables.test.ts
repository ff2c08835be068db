/** What the server answers about tables: hovers, hints and colours as the editor's settings want them, declared tables from .gazetterc.json. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { CompletionList, Hover, InlayHint, SemanticTokens } from 'vscode-languageserver/node';
import { loadRule } from '../support/check-rule';
import { absolute, CAPABLE, TestClient, type ClientOptions } from './client';

const PLAN = `清源县水利发展“十四五”规划

一、主要目标

到2025年，完成以下目标。

表1 水利发展主要指标

序号\t指标\t单位\t2020年\t2025年\t年均增速\t属性
1\t灌溉面积\t万亩\t8628\t12000\t6.9%\t约束性
2\t供水能力\t万吨\t26630\t35000\t5.6%\t预期性
3\t水厂数量\t座\t6450\t8600\t5.9%\t
`;
const URI = pathToFileURL(absolute('work', 'a.gazette')).href;
const textDocument = { uri: URI };
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

async function start(options: ClientOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({ rules: [loadRule('table/declaration')], ...options });
  client.open(URI, PLAN);
  return client;
}

/** The position right behind the first occurrence of some words. */
function behind(words: string): { line: number; character: number } {
  const lines = PLAN.slice(0, PLAN.indexOf(words) + words.length).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

async function colours(client: TestClient, method: 'full' | 'range'): Promise<number> {
  const params = method === 'full' ? { textDocument } : { textDocument, range: WHOLE };
  const { data } = await client.request<SemanticTokens>(`textDocument/semanticTokens/${method}`, params);
  const types = client.result.capabilities.semanticTokensProvider?.legend.tokenTypes ?? [];
  return data.filter((_, i) => i % 5 === 3).filter((type) => types[type]?.startsWith('gazetteColumn')).length;
}

describe('tables over the protocol', () => {
  it('a hover on a cell says where it stands and what it comes to', async () => {
    const client = await start();
    const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: behind('6.9') });
    assert.match(JSON.stringify(hover.contents), /灌溉面积.*列：年均增速.*12000÷8628.*不符/);
    assert.deepEqual(hover.range, { start: { ...behind('12000\t') }, end: behind('6.9%') });
  });

  it('hints at computed values only where the editor wants them', async () => {
    const ask = (client: TestClient): Promise<InlayHint[]> =>
      client.request('textDocument/inlayHint', { textDocument, range: WHOLE });
    assert.deepEqual(await ask(await start()), []);
    const settings = (): unknown => ({ inlayHints: { computedValues: true, relativeReferences: false } });
    const [hint, ...rest] = await ask(await start({ settings }));
    assert.deepEqual(rest, []);
    assert.deepEqual([hint?.label, hint?.tooltip], ['= 6.82%', '(12000÷8628)^(1/5)－1＝6.82%']);
    assert.deepEqual(hint?.position, behind('6.9%'));
  });

  it('colours columns until the editor wants it no more, and says when to ask again', async () => {
    let settings = {};
    const capabilities = {
      ...CAPABLE,
      workspace: { ...CAPABLE.workspace, semanticTokens: { refreshSupport: true } },
    };
    const client = await start({ capabilities, settings: () => settings });
    assert.equal(await colours(client, 'full'), 14);
    assert.equal(await colours(client, 'range'), 14);
    settings = { tables: { columnColors: false } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal(await colours(client, 'full'), 0);
    assert.equal(await colours(client, 'range'), 0);
    assert.deepEqual(client.refreshed, ['workspace/semanticTokens/refresh']);
  });

  it('declared tables are checked and complete their cells, and are read again when they change', async () => {
    const path = absolute('work', '.gazetterc.json');
    const declare = (...vocabulary: string[]): string =>
      JSON.stringify({
        tables: [{ name: '主要指标', caption: '主要指标', columns: [{ name: '属性', vocabulary }] }],
      });
    const files = new Map([[path, declare('约束性', '引导性')]]);
    const client = await start({ files });
    const messages = async (): Promise<string[]> =>
      (await client.items(URI)).map(({ message }) => (typeof message === 'string' ? message : ''));
    const offered = async (): Promise<string[]> => {
      const position = behind('5.9%\t');
      const list = await client.request<CompletionList>('textDocument/completion', { textDocument, position });
      return list.items.map(({ label }) => label);
    };
    assert.match((await messages()).join(), /主要指标.*属性.*约束性、引导性.*预期性/);
    assert.deepEqual(await offered(), ['约束性', '引导性']);
    files.set(path, declare('约束性', '预期性'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(path).href, type: 2 }] });
    assert.deepEqual(await messages(), []);
    assert.deepEqual(await offered(), ['约束性', '预期性']);
  });
});
