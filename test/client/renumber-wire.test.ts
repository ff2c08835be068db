/** What comes over the wire is believed only as far as it can be read, and the names on both ends are the same. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readAnswer, readParams, RENUMBER_METHOD, RENUMBER_OPERATIONS } from '../../client/src/renumber-wire';
import { wantsPreview } from '../../client/src/wants-preview';
import type { RenumberOperation } from '../../server/src/features/renumber/types';
import { RENUMBER_COMMAND, RENUMBER_REQUEST } from '../../server/src/lsp/renumber-messages';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
const uri = 'file:///a.gazette';
const other = 'file:///b.gazette';
const edit = { range, newText: '第二条' };
const note = { location: { uri: other, range }, message: '第三条已删除' };

describe('the answer to a question about renumbering', () => {
  it('is read with its labels, notes and cursor', () => {
    const answer = readAnswer({
      changes: [{ uri, version: 3, edits: [edit], labels: ['第一条 → 第二条'] }],
      summary: ['上移'],
      references: 2,
      deleted: [note],
      doubtful: [],
      cursor: { line: 4, character: 1 },
    });
    assert.deepEqual(answer, {
      changes: [{ uri, version: 3, edits: [{ ...edit, label: '第一条 → 第二条' }] }],
      summary: ['上移'],
      references: 2,
      deleted: [note],
      doubtful: [],
      refused: undefined,
      stale: false,
      cursor: { line: 4, character: 1 },
    });
  });

  it('is not taken at all when one edit cannot be read: half of it must not be applied', () => {
    for (const bad of [
      { range, newText: 7 },
      { range: { start: range.start }, newText: '' },
      { range: { start: { line: -1, character: 0 }, end: range.end }, newText: '' },
      { range: { start: { line: 0.5, character: 0 }, end: range.end }, newText: '' },
      null,
    ]) {
      assert.equal(readAnswer({ changes: [{ uri, version: 1, edits: [edit, bad] }] }), undefined, JSON.stringify(bad));
    }
    for (const bad of [undefined, null, 7, 'text', { changes: 7 }, { changes: [7] }, { changes: [{ edits: [] }] }]) {
      assert.equal(readAnswer(bad), undefined, JSON.stringify(bad));
    }
  });

  it('loses a note that cannot be read, and nothing else', () => {
    const answer = readAnswer({ changes: [], deleted: [note, { message: 'where?' }, 7], doubtful: 'no list' });
    assert.deepEqual(answer?.deleted, [note]);
    assert.deepEqual(answer?.doubtful, []);
  });

  it('leaves out files without edits, and takes a missing version for a file that is not open', () => {
    const answer = readAnswer({
      changes: [
        { uri, edits: [] },
        { uri: other, edits: [edit] },
      ],
    });
    assert.deepEqual(
      answer?.changes.map((change) => [change.uri, change.version]),
      [[other, null]],
    );
  });
});

describe('the argument of the command', () => {
  it('is read as the question to the server', () => {
    const params = { textDocument: { uri, version: 5 }, position: range.start, operation: 'move-up' };
    assert.deepEqual(readParams(params), params);
    assert.deepEqual(readParams({ ...params, textDocument: { uri, version: null } }), {
      ...params,
      textDocument: { uri },
    });
  });

  it('is nothing when it asks for no operation there is', () => {
    const params = { textDocument: { uri }, position: range.start, operation: 'burn' };
    for (const bad of [params, undefined, 'move-up', { operation: 'move-up' }])
      assert.equal(readParams(bad), undefined);
  });
});

describe('a preview', () => {
  const here = { changes: [{ uri, version: 1, edits: [] }], references: 0, deleted: [], doubtful: [] };

  it('is shown by default when references or other files change, or a reference loses its target', () => {
    assert.equal(wantsPreview('whenReferences', here, uri), false);
    assert.equal(wantsPreview('whenReferences', { ...here, references: 1 }, uri), true);
    assert.equal(
      wantsPreview('whenReferences', { ...here, changes: [{ uri: other, version: 1, edits: [] }] }, uri),
      true,
    );
    assert.equal(wantsPreview('whenReferences', { ...here, deleted: [note] }, uri), true);
    assert.equal(wantsPreview('whenReferences', { ...here, doubtful: [note] }, uri), true);
  });

  it('is shown when nobody counted the references', () => {
    assert.equal(wantsPreview(undefined, { ...here, references: undefined }, uri), true);
  });

  it('is shown always or never as the setting says', () => {
    assert.equal(wantsPreview('always', here, uri), true);
    assert.equal(wantsPreview('never', { ...here, references: 9, deleted: [note] }, uri), false);
  });
});

describe('the names of renumbering', () => {
  it('are the same on both ends of the wire', () => {
    assert.equal(RENUMBER_METHOD, RENUMBER_REQUEST);
    const commands = readFileSync(path.resolve(__dirname, '../../client/src/renumber-commands.ts'), 'utf8');
    assert.ok(commands.includes(`'${RENUMBER_COMMAND}'`), 'the command of code actions is registered');
    // The record names every operation of the server, or it does not compile.
    const server: Record<RenumberOperation, true> = {
      'insert-before': true,
      'insert-after': true,
      delete: true,
      'move-up': true,
      'move-down': true,
      promote: true,
      demote: true,
      'renumber-level': true,
      'renumber-all': true,
    };
    assert.deepEqual([...RENUMBER_OPERATIONS].sort(), Object.keys(server).sort());
  });
});
