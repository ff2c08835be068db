/** gazette/clean and gazette/cleanPaste over the protocol. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { TextEdit } from 'vscode-languageserver/node';
import type { CleanPasteResult, CleanResult } from '../../server/src/lsp/clean-messages';
import { absolute, TestClient, textAt } from './client';

const TEXT =
  '⼯业和信息化局\n\n各镇要严格落实防汛责任制，主要负责同志要靠前指挥、深入一\n— 3 —\n线，及时研究解决突出问题。\n王\ue123同志。\n';
const CLEAN =
  '工业和信息化局\n\n各镇要严格落实防汛责任制，主要负责同志要靠前指挥、深入一线，及时研究解决突出问题。\n王\ue123同志。\n';
const uri = pathToFileURL(absolute('work', 'a.gazette')).href;

async function start(text = TEXT, settings: Parameters<typeof TestClient.start>[0] = {}): Promise<TestClient> {
  const client = await TestClient.start(settings);
  client.open(uri, text);
  return client;
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let out = text;
  for (const { range, newText } of edits.toReversed()) {
    const starts = [0, ...[...out.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const at = ({ line, character }: TextEdit['range']['start']): number => (starts[line] ?? 0) + character;
    out = out.slice(0, at(range.start)) + newText + out.slice(at(range.end));
  }
  return out;
}

describe('gazette/clean', () => {
  it('gives the edits, every place with its kind, and every doubt', async () => {
    const client = await start();
    const result = await client.request<CleanResult>('gazette/clean', { textDocument: { uri, version: 1 } });
    assert.equal(applied(TEXT, result.edits), CLEAN);
    assert.equal(result.version, 1);
    assert.match(result.summary, /^整理 \d+ 处：.*部首字符和兼容汉字 1.*；存疑 1 处，没有改动。$/);
    assert.ok(
      result.places.some(
        ({ location, message }) => textAt(TEXT, location.range) === '⼯' && message === '部首字符和兼容汉字',
      ),
    );
    assert.deepEqual(
      result.doubts.map(({ location }) => textAt(TEXT, location.range)),
      ['\ue123'],
    );
  });

  it('changes only the ranges asked for', async () => {
    const client = await start('⼯业。\n⼯业。\n');
    const ranges = [{ start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }];
    const result = await client.request<CleanResult>('gazette/clean', { textDocument: { uri }, ranges });
    assert.equal(applied('⼯业。\n⼯业。\n', result.edits), '⼯业。\n工业。\n');
  });

  it('keeps indents when asked to', async () => {
    const text = '　　第一段。\n';
    const client = await start(text);
    const keep = await client.request<CleanResult>('gazette/clean', { textDocument: { uri }, indents: 'keep' });
    assert.deepEqual(keep.edits, []);
    const remove = await client.request<CleanResult>('gazette/clean', { textDocument: { uri } });
    assert.equal(applied(text, remove.edits), '第一段。\n');
  });

  it('refuses an old version and a document that is not open, in the user’s words', async () => {
    const client = await start();
    const old = await client.request<CleanResult>('gazette/clean', { textDocument: { uri, version: 0 } });
    assert.deepEqual([old.stale, old.edits.length], [true, 0]);
    assert.match(old.refused ?? '', /已经改动/);
    const closed = await client.request<CleanResult>('gazette/clean', { textDocument: { uri: 'untitled:Untitled-9' } });
    assert.match(closed.refused ?? '', /没有打开/);
  });

  it('cleans what is to be pasted, and says nothing where there is nothing to clean', async () => {
    const client = await start('一、要求\n');
    const made = await client.request<CleanPasteResult>('gazette/cleanPaste', {
      textDocument: { uri },
      text: `\n${TEXT}`,
    });
    assert.equal(made.text, `\n${CLEAN}`);
    assert.match(made.title ?? '', /^粘贴并整理（\d+ 处）$/);
    const [doubt] = made.doubts ?? [];
    assert.equal(made.text?.slice(doubt?.start, doubt?.end), '\ue123');
    const plain = await client.request<CleanPasteResult>('gazette/cleanPaste', {
      textDocument: { uri },
      text: '各部门要密切配合。\n',
    });
    assert.deepEqual(plain, {});
  });

  it('into a document that sets its paragraphs in, indents are pasted as they are', async () => {
    const client = await start('　　第一段。\n　　第二段。\n　　第三段。\n');
    const text = '　　⼯业。\n';
    const made = await client.request<CleanPasteResult>('gazette/cleanPaste', { textDocument: { uri }, text });
    assert.equal(made.text, '　　工业。\n');
  });
});
