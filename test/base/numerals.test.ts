// Holds the reading and writing of Chinese, circled and full-width numerals.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  parseArabicNumeral,
  parseChineseNumeral,
  parseEnclosedCode,
  parseNumeral,
  toChinese,
  toChineseDigits,
  toCircled,
} from '../../server/src/base/numerals';

describe('Chinese numerals', () => {
  const values: [string, number][] = [
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十三', 23],
    ['一百零五', 105],
    ['一百〇五', 105],
    ['一百一十', 110],
    ['一百十', 110],
    ['两百', 200],
    ['三千零二十', 3020],
    ['一万零三', 10003],
    ['三万六千', 36000],
    ['一百二十万', 1200000],
    ['二〇二一', 2021],
    ['二○○八', 2008],
    ['一九九九', 1999],
    ['廿', 20],
    ['廿一', 21],
    ['卅', 30],
    ['零', 0],
    ['贰拾叁', 23],
  ];
  for (const [text, value] of values)
    it(`reads ${text} as ${value}`, () => assert.equal(parseChineseNumeral(text), value));

  const others = [
    '',
    '百',
    '万',
    '一百五',
    '三四十',
    '十十',
    '一百零十',
    '十百',
    '第一',
    '一个',
    '十零',
    '零十',
    '二十零',
    '1十',
  ];
  for (const text of others) it(`does not read “${text}”`, () => assert.equal(parseChineseNumeral(text), undefined));

  it('come back unchanged from 0 to 9999', () => {
    for (let n = 0; n <= 9999; n++) assert.equal(parseChineseNumeral(toChinese(n) ?? ''), n);
  });

  it('are written as headings and articles write them', () => {
    assert.deepEqual([0, 9, 10, 19, 20, 100, 101, 110, 111, 1000, 1001, 1010, 1100, 9999].map(toChinese), [
      '零',
      '九',
      '十',
      '十九',
      '二十',
      '一百',
      '一百零一',
      '一百一十',
      '一百一十一',
      '一千',
      '一千零一',
      '一千零一十',
      '一千一百',
      '九千九百九十九',
    ]);
    assert.deepEqual([-1, 10000, 1.5, NaN].map(toChinese), [undefined, undefined, undefined, undefined]);
  });

  it('come back unchanged digit by digit', () => {
    fc.assert(fc.property(fc.nat(), (n) => assert.equal(parseChineseNumeral(toChineseDigits(n) ?? ''), n)));
  });
});

describe('other numerals', () => {
  it('are read in half and full width', () => {
    assert.equal(parseArabicNumeral('１2'), 12);
    assert.equal(parseArabicNumeral('1.2'), undefined);
    assert.equal(parseNumeral('007'), 7);
    assert.equal(parseNumeral('12号'), undefined);
  });

  it('are read and written from ① to ㊿', () => {
    for (let n = 1; n <= 50; n++) assert.equal(parseNumeral(toCircled(n) ?? ''), n);
    assert.equal(toCircled(51), undefined);
    assert.equal('㊿'.normalize('NFKC'), '50');
    assert.equal(parseNumeral('㊿'), 50);
  });

  it('agree with Unicode about every enclosed sign', () => {
    for (let code = 0x2400; code < 0x3300; code++) {
      const numeral = parseEnclosedCode(code);
      if (numeral === undefined || numeral.kind === 'filled' || (code >= 0x2780 && code <= 0x2793)) continue;
      const digits = String.fromCharCode(code).normalize('NFKC').replace(/[().]/g, '');
      assert.equal(parseNumeral(digits), numeral.value, code.toString(16));
    }
  });

  it('never come from any text by throwing', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'一二十百千万零〇廿两亿') }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const value = parseNumeral(text);
        assert.ok(value === undefined || Number.isSafeInteger(value));
      }),
    );
  });
});
