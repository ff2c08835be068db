/** The guess whether a plain text is an official document: what it must take, and what it must leave alone. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beginsLikeDocument } from '../../client/src/begins-like-document';
import { describeCorpus, ISSUE, readCorpus } from '../support/corpus';

const clean = path.resolve(__dirname, '../../samples/clean');

describe('the offer for plain text', () => {
  const documents = readdirSync(clean, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(gazette|公文)$/.test(name),
  );
  for (const name of documents.filter((name) => !name.startsWith('measures'))) {
    it(`is made for ${name}`, () => {
      assert.ok(beginsLikeDocument(readFileSync(path.join(clean, name), 'utf8').replace(/^<!--.*\n/, '')));
    });
  }

  it('is made for a title wrapped over two lines with its number above it', () => {
    assert.ok(
      beginsLikeDocument(
        '青湖市人民政府文件\n\n青政发〔2023〕8号\n\n青湖市人民政府关于加强\n城市公园管理的通知\n\n各县：\n',
      ),
    );
  });

  const others: Readonly<Record<string, string>> = {
    'an empty text': '',
    'a letter that speaks of a notice': '您好：\n\n关于放假的通知已经收到，谢谢。\n',
    'a report without a number': '关于食堂满意度的调查报告\n\n上月我们做了一次调查。\n',
    'a text in English': 'Release notes\n\nFixed a bug (2021) 12 times.\n',
    'a law cited in running text': '读书笔记\n\n《国务院关于……的决定》（国发〔2019〕11号）写得很清楚。\n',
    'a log': '2024-01-01 12:00:00 INFO 启动\n2024-01-01 12:00:01 INFO 收到通知\n',
  };
  for (const [what, text] of Object.entries(others)) {
    it(`is not made for ${what}`, () => {
      assert.equal(beginsLikeDocument(text), false);
    });
  }

  it('reads only the beginning of a long text', () => {
    const started = process.hrtime.bigint();
    assert.equal(beginsLikeDocument('关于'.repeat(2_000_000)), false);
    assert.ok(Number(process.hrtime.bigint() - started) / 1e6 < 500);
  });
});

describeCorpus('the offer for a real issue', () => {
  it('is made', () => {
    assert.ok(beginsLikeDocument(readCorpus(ISSUE)));
  });
});
