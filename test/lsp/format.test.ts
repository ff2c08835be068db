/** Formatting over the wire: a document, a range, several ranges; by settings; not where settings leave a document out. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { TextEdit } from 'vscode-languageserver/node';
import { applyEdits } from '../../server/src/base/edit';
import { allRules } from '../../server/src/lint/registry';
import { textLines, toSpan } from '../../server/src/lsp/convert';
import { absolute, CAPABLE, TestClient, type ClientOptions } from './client';

const TEXT = [
  '清源县人民政府关于做好秋收工作的通知',
  '清政发〔2021〕8号',
  '各乡镇人民政府：',
  '为做好秋收，确保安全，现将有关事项通知如下：',
  '一、提高认识,落实责任，按时完成。',
  '二、加强领导,明确分工，按时完成。',
  '三、强化督查,奖优罚劣，按时完成。',
  '清源县人民政府',
  '2021年9月1日',
  '',
].join('\r\n');
const OPTIONS = { tabSize: 4, insertSpaces: true };
const uri = pathToFileURL(absolute('folder', 'a.gazette')).href;

async function started(options: ClientOptions = {}): Promise<TestClient> {
  const client = await TestClient.start({ rules: allRules, ...options });
  client.open(uri, TEXT);
  return client;
}

function applied(edits: readonly TextEdit[] | null): string | undefined {
  const lines = textLines(TEXT);
  return applyEdits(
    TEXT,
    (edits ?? []).map(({ range, newText }) => ({ span: toSpan(lines, range), newText })),
  );
}

const line = (number: number): object => ({
  start: { line: number, character: 3 },
  end: { line: number, character: 4 },
});

describe('formatting over the wire', () => {
  it('is offered', async () => {
    const { capabilities } = (await started()).result;
    assert.equal(capabilities.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
  });

  it('formats a document in small edits', async () => {
    const client = await started();
    const edits = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options: OPTIONS,
    });
    assert.equal(edits.length, 3);
    assert.equal(applied(edits), TEXT.replaceAll(',', '，'));
  });

  it('formats a range, and several at once for clients that ask for it', async () => {
    const capabilities = {
      ...CAPABLE,
      textDocument: { ...CAPABLE.textDocument, rangeFormatting: { rangesSupport: true } },
    };
    const client = await started({ capabilities });
    assert.deepEqual(client.result.capabilities.documentRangeFormattingProvider, { rangesSupport: true });
    const textDocument = { uri };
    const one = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range: line(5),
      options: OPTIONS,
    });
    assert.equal(applied(one), TEXT.replace('领导,', '领导，'));
    const ranges = [line(4), line(6), line(6)];
    const two = await client.request<TextEdit[]>('textDocument/rangesFormatting', {
      textDocument,
      ranges,
      options: OPTIONS,
    });
    assert.equal(applied(two), TEXT.replace('认识,', '认识，').replace('督查,', '督查，'));
  });

  it('does as gazette.format says, and the project’s file before it', async () => {
    const settings = (): object => ({ format: { punctuation: 'half' } });
    const half = await started({ settings });
    const ask = (client: TestClient): Promise<TextEdit[] | null> =>
      client.request('textDocument/formatting', { textDocument: { uri }, options: OPTIONS });
    assert.equal(applied(await ask(half)), TEXT.replaceAll('，', ',').replaceAll('：', ':'));
    const files = new Map([[absolute('folder', '.gazetterc.json'), '{ "format": { "punctuation": "full" } }']]);
    assert.equal(applied(await ask(await started({ settings, files }))), TEXT.replaceAll(',', '，'));
    const odd = await started({ settings: () => ({ format: { punctuation: 7, spaces: null, unknown: true } }) });
    assert.equal(applied(await ask(odd)), TEXT.replaceAll(',', '，'));
  });

  it('leaves a document alone that settings leave out, or that is not open', async () => {
    const files = new Map([[absolute('folder', '.gazetterc.json'), '{ "exclude": ["a.gazette"] }']]);
    const client = await started({ files });
    for (const each of [uri, 'untitled:nowhere']) {
      const answer = await client.request('textDocument/formatting', { textDocument: { uri: each }, options: OPTIONS });
      assert.equal(answer, null);
    }
  });
});
