// Holds the comparison fold: what it makes equal, what it keeps apart, and that offsets lead back to the text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equalFolded, foldedView, foldedViewOf, foldText, widthFold } from '../../server/src/base/fold';
import { isBlankCode } from '../../server/src/base/characters';
import { independentFold } from './independent-fold';

const MARKS =
  '（）()〔〕﹝﹞［］[]【】《》〈〉<>“”‘’"\'″—–-－~～〜…。，,、；：:·•〇○一二三号文⻓长門１1２0 \t\n\r\u3000\u00a0\u200b\ufeff';
const marks = fc.constantFrom(
  ...MARKS,
  '……',
  '——',
  '...',
  '\ud842\udfb7',
  '\ud842',
  '\udfb7',
  'e\u0301',
  '\u0301',
  '㈠',
  '①',
);
const texts = fc.oneof(
  fc.string({ unit: marks, maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.nat(0xffff), { maxLength: 30 }).map((codes) => String.fromCharCode(...codes)),
);

describe('the comparison fold', () => {
  const same: [string, string][] = [
    ['浙政发〔2021〕12号', '浙政发﹝２０２１﹞ 12 号'],
    ['浙政发〔2021〕12号', '浙政发[2021]12号'],
    ['市、县（市、区）', '市、县〔市、区〕'],
    ['《实施〈消防法〉办法》', '《实施《消防法》办法》'],
    ['“十四五”', '"十四五"'],
    ['‘一网通办’', '“一网通办”'],
    ['2021—2025年', '2021-2025 年'],
    ['2021——2025年', '2021～2025年'],
    ['各市、县人民政府：', '各市、县人民政府:'],
    ['目　录', '目录'],
    ['省⻓', '省长'],
    ['二〇二〇年', '二○二○年'],
    ['等等……', '等等...'],
  ];
  for (const [a, b] of same) {
    it(`takes ${a} and ${b} for one`, () => assert.equal(foldText(a), foldText(b)));
  }

  const different: [string, string][] = [
    ['第一条', '第二条'],
    ['1.2', '1、2'],
    ['1.2', '12'],
    ['通知', '通知。'],
    ['（试行）', '《试行》'],
    ['甲、乙', '甲，乙'],
    ['二〇', '二零'],
  ];
  for (const [a, b] of different) {
    it(`keeps ${a} and ${b} apart`, () => assert.notEqual(foldText(a), foldText(b)));
  }

  it('is idempotent', () => {
    fc.assert(
      fc.property(texts, (text) => assert.equal(foldText(foldText(text)), foldText(text))),
      { numRuns: 1000 },
    );
  });

  it('leaves nothing without ink', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldText(text);
        for (let i = 0; i < folded.length; i++) assert.ok(!isBlankCode(folded.charCodeAt(i)));
      }),
    );
  });

  it('judges two texts equal exactly when an independent fold does', () => {
    const variant = fc.tuple(fc.string({ unit: marks, maxLength: 4 }), fc.string({ unit: marks, maxLength: 4 }));
    fc.assert(
      fc.property(variant, ([a, b]) => assert.equal(equalFolded(a, b), independentFold(a) === independentFold(b))),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(texts, (text) => assert.equal(independentFold(foldText(text)), independentFold(text))),
      { numRuns: 1000 },
    );
  });
});

describe('width folding', () => {
  it('makes full-width ASCII and spaces half-width and keeps the kinds of brackets', () => {
    assert.equal(widthFold('（２０２１）　年，《a》〔b〕。'), '(2021) 年,《a》〔b〕。');
  });

  it('keeps the length of every text', () => {
    fc.assert(fc.property(texts, (text) => assert.equal(widthFold(text).length, text.length)));
  });
});

describe('the folded view', () => {
  it('drops every blank and finds the way back', () => {
    const source = '浙政发 〔2021〕\u200b12　号';
    const view = foldedViewOf(source);
    assert.equal(view.text, '浙政发〔2021〕12号');
    const from = view.text.indexOf('〔');
    const place = view.span(from, view.text.indexOf('12') + 2);
    assert.equal(source.slice(place.start, place.end), '〔2021〕\u200b12');
  });

  it('reads a paragraph cut by a page seam as one', () => {
    const source = '建设集装箱\n\n自动化码头。';
    const view = foldedView(source, [
      { start: 0, end: 5 },
      { start: 7, end: source.length },
    ]);
    assert.equal(view.text, '建设集装箱自动化码头。');
    assert.equal(source.charAt(view.at(5)), '自');
    assert.deepEqual(view.span(4, 6), { start: 4, end: 8 });
  });

  it('keeps blanks inside a span and leaves those around it out', () => {
    const source = '  甲 乙  ';
    const view = foldedViewOf(source);
    assert.deepEqual(view.span(0, 2), { start: 2, end: 5 });
    assert.deepEqual(view.span(1, 1), { start: 4, end: 4 });
    assert.equal(view.at(2), source.length);
  });

  it('gives for every unit the offset of the unit it came from, whatever the pieces', () => {
    const pieceLengths = fc.array(fc.tuple(fc.nat(3), fc.nat(8)), { maxLength: 5 });
    fc.assert(
      fc.property(texts, pieceLengths, (source, lengths) => {
        let at = 0;
        const pieces = lengths.map(([gap, length]) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at };
        });
        const expected: number[] = [];
        for (const { start, end } of pieces) {
          for (let i = start; i < Math.min(end, source.length); i++) {
            if (!isBlankCode(source.charCodeAt(i))) expected.push(i);
          }
        }
        const view = foldedView(source, pieces);
        assert.equal(view.length, expected.length);
        expected.forEach((offset, i) => {
          assert.equal(view.at(i), offset);
          assert.equal(view.text.charAt(i), widthFold(source.charAt(offset)));
          assert.equal(view.indexAt(offset), i);
          assert.deepEqual(view.span(0, i + 1), { start: expected[0], end: offset + 1 });
        });
        for (let offset = 0; offset <= source.length; offset++) {
          const first = expected.findIndex((o) => o >= offset);
          assert.equal(view.indexAt(offset), first < 0 ? expected.length : first);
        }
      }),
      { numRuns: 500 },
    );
  });
});
