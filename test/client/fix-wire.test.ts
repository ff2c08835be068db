/** What the client reads of answers about fixes: whole or not at all, and texts told apart as the server tells them. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countRules, readFixes, readLevelAnswer, textHash } from '../../client/src/fix-wire';
import { textHash as serverHash } from '../../server/src/lsp/fix-messages';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const file = { uri: 'file:///a', version: null, hash: '1:0', edits: [{ range, newText: '〔' }], mended: { 'a/b': 2 } };

describe('answers about fixes', () => {
  it('client and server tell texts apart alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(textHash(text), serverHash(text))),
    );
  });

  it('an answer with one edit that cannot be read is not read', () => {
    assert.equal(readFixes({ files: [file], checked: 1, unread: [], confirm: false })?.files.length, 1);
    const broken = { ...file, edits: [{ range: { start: range.start }, newText: '〔' }] };
    assert.equal(readFixes({ files: [file, broken], checked: 2 }), undefined);
    assert.equal(readFixes(null), undefined);
  });

  it('rules are counted over all files, the most often first', () => {
    const { files } = readFixes({ files: [file, { ...file, mended: { 'a/b': 1, 'c/d': 4 } }], checked: 2 }) ?? {};
    assert.deepEqual(countRules(files ?? []), [
      ['c/d', 4],
      ['a/b', 3],
    ]);
  });

  it('a change of settings is an edit or a refusal', () => {
    assert.deepEqual(readLevelAnswer({ refused: '不行' }), { refused: '不行' });
    assert.equal(readLevelAnswer({ uri: 'file:///a', before: null, after: '{}', edits: [] })?.constructor, Object);
    assert.equal(readLevelAnswer({ uri: 'file:///a', before: 3, after: '{}', edits: [] }), undefined);
  });
});
