/** Holds how the extension reads what it is told about refactorings: whole or not at all. */
import assert from 'node:assert/strict';
import {
  readRefactorAnswer,
  readRefactorOperation,
  readRefactorParams,
  REFACTOR_OPERATIONS,
} from '../../client/src/refactor-wire';
import { REFACTOR_OPERATIONS as SERVER } from '../../server/src/features/refactor/refactor-types';

const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };

describe('the words about refactorings', () => {
  it('are those of the server', () => {
    assert.deepEqual([...REFACTOR_OPERATIONS], [...SERVER]);
    assert.equal(readRefactorOperation('define'), 'define');
    assert.equal(readRefactorOperation('wild'), undefined);
  });

  it('parameters are read whole or not at all', () => {
    const params = { textDocument: { uri: 'file:///a', version: 3 }, range, operation: 'to-box', argument: '标题' };
    assert.deepEqual(readRefactorParams(params), params);
    assert.deepEqual(readRefactorParams({ ...params, argument: 1, textDocument: { uri: 'x' } }), {
      textDocument: { uri: 'x' },
      range,
      operation: 'to-box',
    });
    for (const broken of [
      undefined,
      'define',
      { ...params, range: 1 },
      { ...params, operation: 'x' },
      { ...params, textDocument: {} },
    ]) {
      assert.equal(readRefactorParams(broken), undefined);
    }
  });

  it('answers may ask', () => {
    assert.deepEqual(readRefactorAnswer({ changes: [], ask: { prompt: '标题', value: 1, choices: ['甲', 2] } })?.ask, {
      prompt: '标题',
      value: '',
      choices: ['甲'],
    });
    assert.equal(readRefactorAnswer({ changes: [] })?.ask, undefined);
    assert.equal(readRefactorAnswer({ changes: [], ask: 1 }), undefined);
    assert.equal(readRefactorAnswer(undefined), undefined);
    assert.equal(readRefactorAnswer({ changes: 1 }), undefined);
  });
});
