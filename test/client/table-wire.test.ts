/** What comes over the wire about tables is believed only as far as it can be read, and the names on both ends are the same. */
import assert from 'node:assert/strict';
import { looksLikeRow } from '../../client/src/looks-like-row';
import {
  PASTE_METHOD,
  readPaste,
  readTableParams,
  readView,
  TABLE_METHOD,
  TABLE_OPERATIONS,
  VIEW_METHOD,
} from '../../client/src/table-wire';
import { TABLE_OPERATIONS as SERVED } from '../../server/src/features/tables/edit-types';
import { PASTE_REQUEST, TABLE_REQUEST, VIEW_REQUEST } from '../../server/src/lsp/table-edit-messages';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };

describe('the answers about tables', () => {
  it('have the same names on both ends of the wire', () => {
    assert.deepEqual([...TABLE_OPERATIONS], [...SERVED]);
    assert.deepEqual([TABLE_METHOD, PASTE_METHOD, VIEW_METHOD], [TABLE_REQUEST, PASTE_REQUEST, VIEW_REQUEST]);
  });

  it('the argument of the command is a question or nothing', () => {
    const params = { textDocument: { uri: 'file:///a', version: 2 }, position: range.start, operation: 'row-up' };
    assert.deepEqual(readTableParams(params), params);
    for (const bad of [undefined, 7, {}, { ...params, operation: 'wild' }, { ...params, position: { line: -1 } }]) {
      assert.equal(readTableParams(bad), undefined);
    }
  });

  it('what is pasted is read whole, or the reason why not', () => {
    assert.deepEqual(readPaste({ edit: { range, newText: 'a\tb' }, version: 3, mixed: true, title: '粘贴' }), {
      range,
      newText: 'a\tb',
      title: '粘贴',
      mixed: true,
      version: 3,
    });
    assert.equal(readPaste({ refused: '没有表格' }), '没有表格');
    for (const bad of [undefined, 7, {}, { edit: { range: 7, newText: '' } }, { edit: { range, newText: 7 } }]) {
      assert.equal(readPaste(bad), undefined);
    }
  });

  it('widths are numbers or no view at all', () => {
    const table = { columns: [[[1, 2]]], rows: [{ line: 4, cells: [{ character: 1, width: [1, 2] }] }] };
    assert.deepEqual(readView({ version: 2, tables: [table] }), { version: 2, tables: [table] });
    for (const bad of [undefined, {}, { tables: [{}] }, { tables: [{ ...table, columns: [[['url(x)', 2]]] }] }]) {
      assert.equal(readView(bad), undefined);
    }
  });
});

describe('a line', () => {
  it('looks like a row of a table where cells stand between tabs or bars', () => {
    for (const row of ['甲\t乙', '| 甲 | 乙 |', '\t2\t甲', '甲\t\t', '  甲\t1', '\t甲\t'])
      assert.ok(looksLikeRow(row), row);
    for (const text of ['', '甲乙', '\t甲乙', '|', '|甲', '　　甲', '\t\t', '甲\t'])
      assert.ok(!looksLikeRow(text), text);
  });
});
