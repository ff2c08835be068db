// Holds which characters count as blank, ideographic or closing, one class at a time.
import assert from 'node:assert/strict';
import { isBlankCode, isDigitCode, isHanCode, isInlineBlankCode, isLatinCode } from '../../server/src/base/characters';

/** U+FE00–FE0F choose glyph variants; they are no format characters to Unicode, but they have no ink either. */
const BLANK = /^[\p{White_Space}\p{Cf}\ufe00-\ufe0f\u180e]$/u;
/** Format characters that are drawn or only occur in other scripts. */
const DRAWN = /[\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\ufff9-\ufffb]/;

describe('classes of characters', () => {
  it('take for blank what Unicode takes for white space or format, and nothing else', () => {
    for (let code = 0; code < 0x10000; code++) {
      if (code === 0x2065) continue; // not assigned
      const character = String.fromCharCode(code);
      if (DRAWN.test(character)) continue;
      assert.equal(isBlankCode(code), BLANK.test(character), code.toString(16));
    }
  });

  it('know line breaks, digits, letters and ideographs', () => {
    assert.deepEqual(
      [...' \u3000\t\n\r'].map((c) => isInlineBlankCode(c.charCodeAt(0))),
      [true, true, true, false, false],
    );
    assert.deepEqual(
      [...'09０９一Ⅰ'].map((c) => isDigitCode(c.charCodeAt(0))),
      [true, true, true, true, false, false],
    );
    assert.deepEqual(
      [...'azAZａＺ1@['].map((c) => isLatinCode(c.charCodeAt(0))),
      [true, true, true, true, true, true, false, false, false],
    );
    assert.deepEqual(
      [...'一〇鿿a，の'].map((c) => isHanCode(c.charCodeAt(0))),
      [true, true, true, false, false, false],
    );
  });
});
