// Holds the way from offsets to lines and back, with every line end there is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../server/src/base/line-index';

const texts = fc.string({
  unit: fc.constantFrom('公', '文', '\n', '\r', '\r\n', 'a', '\ud842', '\u2028'),
  maxLength: 40,
});

describe('the line index', () => {
  it('ends lines at \\n, \\r\\n and a lone \\r, and at nothing else', () => {
    const index = new LineIndex('一\n二\r\n三\r四\u2028五');
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => index.lineText(line)),
      ['一', '二', '三', '四\u2028五'],
    );
    assert.equal(index.lineCount, 4);
  });

  it('splits as a regular expression for the three line breaks does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = new LineIndex(text);
        const expected = text.split(/\r\n|\n|\r/);
        assert.deepEqual(
          expected.map((_, line) => index.lineText(line)),
          expected,
        );
        assert.equal(index.lineCount, expected.length);
      }),
    );
  });

  it('gives every offset back, except the one inside a line break, which moves before it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const inside = text[offset - 1] === '\r' && text[offset] === '\n';
          assert.equal(index.offsetAt(index.positionAt(offset)), inside ? offset - 1 : offset);
        }
      }),
    );
  });

  it('clamps what lies outside the text', () => {
    const index = new LineIndex('ab\ncd');
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 2);
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(index.offsetAt({ line: -1, character: 4 }), 0);
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(index.positionAt(-3), { line: 0, character: 0 });
  });
});
