/** Keys as the client reads them: which changes are one Enter, where Tab is taken, what answers are taken. */
import assert from 'node:assert/strict';
import { afterLineBreak, isOrdinalAlone, readTypingAnswer } from '../../client/src/typing-wire';

const at = (line: number, character: number) => ({ line, character });
const range = (line: number, from: number, to = from) => ({ start: at(line, from), end: at(line, to) });

describe('a line break as the editor tells of it', () => {
  it('leaves the cursor behind the indent or the dash that came with it', () => {
    assert.deepEqual(afterLineBreak([{ range: range(3, 9), text: '\n' }]), at(4, 0));
    assert.deepEqual(afterLineBreak([{ range: range(3, 9), text: '\r\n    ' }]), at(4, 4));
    assert.deepEqual(afterLineBreak([{ range: range(3, 9), text: '\n——' }]), at(4, 2));
  });

  it('may come with white space that the editor takes back', () => {
    const changes = [
      { range: range(3, 9), text: '\n' },
      { range: range(3, 0, 4), text: '' },
    ];
    assert.deepEqual(afterLineBreak(changes), at(4, 0));
  });

  it('is none when anything else was typed, pasted or changed', () => {
    for (const changes of [
      [],
      [{ range: range(3, 9), text: 'a' }],
      [{ range: range(3, 9), text: '\n\n' }],
      [{ range: range(3, 9), text: '\n二、' }],
      [
        { range: range(3, 9), text: '\n' },
        { range: range(7, 2), text: '\n' },
      ],
      [{ range: { start: at(3, 0), end: at(4, 0) }, text: '' }],
    ]) {
      assert.equal(afterLineBreak(changes), undefined);
    }
  });
});

describe('an ordinal alone on its line', () => {
  it('is one with the cursor behind it', () => {
    for (const line of ['二、', '　　（三）', '(十二) ', '3.', '12．', '（4）', '④', '第十二条　', '第一章', '5）']) {
      assert.ok(isOrdinalAlone(line, line.length), line);
    }
  });

  it('is none with text, in a row, or with the cursor elsewhere', () => {
    for (const line of ['二、甲', '3.5', '2021', '（试行）', '3\t', '| 3 |', '', '　　', '三']) {
      assert.ok(!isOrdinalAlone(line, line.length), line);
    }
    assert.ok(!isOrdinalAlone('二、', 1));
  });
});

describe('an answer about a key', () => {
  const answer = { range: range(4, 0), newText: '二、', others: [{ range: range(6, 0, 1), newText: '三' }] };

  it('is read whole', () => {
    assert.deepEqual(readTypingAnswer({ ...answer, note: 'x' }), { ...answer, note: 'x' });
    assert.deepEqual(readTypingAnswer(answer), { ...answer, note: undefined });
  });

  it('or not at all', () => {
    for (const wrong of [
      null,
      undefined,
      {},
      { ...answer, newText: 3 },
      { ...answer, range: { start: at(1, 1) } },
      { ...answer, others: undefined },
      { ...answer, others: [{ range: range(6, 0) }] },
    ]) {
      assert.equal(readTypingAnswer(wrong), undefined);
    }
  });
});
