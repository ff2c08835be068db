// Holds how many terminal columns a text takes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { displayWidth } from '../../server/src/base/width';

describe('display width', () => {
  it('gives ideographs and full-width marks two columns', () => {
    assert.equal(displayWidth('公文'), 4);
    assert.equal(displayWidth('（一）《x》、。'), 15);
    assert.equal(displayWidth('𠮷'), 2);
    assert.equal(displayWidth('abc 12'), 6);
  });

  it('gives combining and invisible characters none', () => {
    assert.equal(displayWidth('\ufeffe\u0301\u200b'), 1);
    assert.equal(displayWidth('\t\r\n'), 0);
  });

  it('leaves the width of “ ” — … to the caller', () => {
    assert.equal(displayWidth('“—…”'), 4);
    assert.equal(displayWidth('“—…”', 2), 8);
  });

  it('is the sum of its parts when no surrogate pair is cut', () => {
    const texts = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(texts, texts, (a, b) => assert.equal(displayWidth(a + b), displayWidth(a) + displayWidth(b))),
    );
  });
});
