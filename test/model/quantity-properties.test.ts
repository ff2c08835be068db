// Holds for any text whatever: reading quantities does not throw, what is read stands in order inside the text without overlaps and is printed
// as it is said to be, and the cost grows with the length only.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldedViewOf } from '../../server/src/base/fold';
import type { Span } from '../../server/src/base/span';
import type { Named } from '../../server/src/model/document';
import { unitOf } from '../../server/src/model/quantities';
import type { PrintedNumber, Quantity } from '../../server/src/model/quantity-types';
import { quantitiesOfText } from './quantity-marked';

/** What the reader reacts to, so that random texts reach its corners. */
const WORDS = [
  ...'0123456789０３.,，、:：∶/-—~～+×%％‰()（）[]〔〕“”《》第年月日个元人万亿千百十一二三五两〇半番翻减倍多余几数约近超至到由从>≥≤\n 　',
  ...[
    '百分之',
    '三分之二',
    '个百分点',
    '个点',
    '以上',
    '左右',
    '不低于',
    '增长',
    '年均增长',
    '达到',
    '提高到',
    '平方公里',
    '亿元',
    '万户',
  ],
  ...[
    '2021',
    '2025年',
    '“十四五”',
    '期间',
    '1,200',
    '3.5',
    '3亿4500万',
    '三四十家',
    '吨/万元',
    '附件',
    'GDP',
    'km²',
    '5、6个',
    '翻两番',
    '前10名',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A text without white space, width folded: how names are given. */
function folded(text: string, span: Span): string {
  return foldedViewOf(text.slice(span.start, span.end)).text;
}

function namesOf(quantity: Quantity): Named[] {
  const { unit, sign, firstSign, guess, qualifiers, range, number, lead } = quantity;
  const named = [unit, sign, firstSign, guess, lead, range?.joint, number.scale, number.digits, range?.last.digits];
  return [...named, ...qualifiers].filter((each) => each !== undefined);
}

function numbersOf({ number, range }: Quantity): PrintedNumber[] {
  return range === undefined ? [number] : [number, range.last];
}

describe('reading the quantities of any text', () => {
  it('never throws, nor does reading it as a unit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        quantitiesOfText(text);
        unitOf(foldedViewOf(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives quantities and periods in text order, none overlapping another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { quantities, periods } = quantitiesOfText(text);
        inOrder(quantities.map(({ span }) => span));
        inOrder(periods.map(({ span }) => span));
        inOrder([...quantities, ...periods].map(({ span }) => span).sort((a, b) => a.start - b.start));
        for (const { span } of quantities) assert.ok(span.start < span.end && span.end <= text.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('says of every part what is printed at its place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const quantity of quantitiesOfText(text).quantities) {
          for (const { text: said, span } of namesOf(quantity)) assert.equal(folded(text, span), said);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps numbers, units and bounds inside the quantity, and the lead before it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const quantity of quantitiesOfText(text).quantities) {
          const { span, lead, unit, sign, qualifiers } = quantity;
          const inner = [...numbersOf(quantity), ...qualifiers, unit, sign].filter((each) => each !== undefined);
          for (const part of inner) assert.ok(span.start <= part.span.start && part.span.end <= span.end);
          if (lead) assert.ok(lead.span.end <= span.start);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives finite values, a slack that is not negative, and the lower end of a range first', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const quantity of quantitiesOfText(text).quantities) {
          for (const { value, slack, decimals } of numbersOf(quantity)) {
            assert.ok(Number.isFinite(value) && slack >= 0 && decimals >= 0);
          }
          const { number, range } = quantity;
          if (range) assert.ok(number.value < range.last.value);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds the same whether signs and digits are full-width or half-width', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const narrow = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
        assert.deepEqual(quantitiesOfText(text), quantitiesOfText(narrow));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back the value of any number printed with a scale and a unit', () => {
    const printed = fc.record({
      whole: fc.integer({ min: 0, max: 99_999 }),
      decimals: fc.integer({ min: 0, max: 9999 }),
      places: fc.integer({ min: 0, max: 4 }),
      scale: fc.constantFrom(['', 1], ['万', 1e4], ['亿', 1e8], ['万亿', 1e12]),
    });
    fc.assert(
      fc.property(printed, ({ whole, decimals, places, scale: [word, factor] }) => {
        const digits = places === 0 ? `${whole}` : `${whole}.${String(decimals).padStart(4, '0').slice(0, places)}`;
        const [quantity, ...more] = quantitiesOfText(`完成投资${digits}${word}元。`).quantities;
        assert.equal(more.length, 0);
        assert.ok(quantity);
        assert.ok(Math.abs(quantity.number.value - Number(digits) * Number(factor)) <= 1e-9 * quantity.number.value);
        assert.equal(quantity.number.decimals, places);
        assert.equal(quantity.unit?.text, '元');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the cost of reading', () => {
  it('grows with the length only, whatever the text repeats', function () {
    this.timeout(120_000);
    const phrases = [
      ...'0159,.、:/-—~至到一二十百千万亿两〇番半多第年月日个%“”（',
      ...[
        '1,',
        '1.',
        '1—',
        '1、',
        '1:',
        '1/',
        '1万',
        '1亿',
        '1.1.',
        '12,345,',
        '1 ',
        '1个',
        '1个—',
        '1%～',
        '5、6',
        '2021—',
        '2021年—',
        '附件1',
      ],
      ...[
        '一至',
        '一、',
        '三四',
        '百分之',
        '百分之一至',
        '三分之',
        '十五',
        '“十五',
        '几十',
        '近百',
        '第一',
        '前十',
        '一番',
        '翻一',
        '减半',
      ],
      ...[
        '由1%',
        '由',
        '从至',
        '1至提高到',
        '约1',
        '约',
        '不低于',
        '年均增长',
        '增长1',
        '1元/',
        '1元/元/',
        '1多',
        '1个多',
        '1+1',
        'A1',
        '1A',
        '《1',
        '〔2021〕1',
      ],
    ];
    for (const phrase of phrases) {
      const short = cost(phrase, 4_000);
      const long = cost(phrase, 60_000);
      // Fifteen times the text, on a machine that may be busy; a quadratic reader would take two hundred times as long.
      assert.ok(long < 1000 + 60 * Math.max(short, 2), `${phrase}: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
    }
  });

  it('bears a million of one character', function () {
    this.timeout(120_000);
    for (const character of ['1', '一', ',', '—', '万', '、', '1 ', '十五']) {
      const { quantities } = quantitiesOfText(character.repeat(1_000_000 / character.length));
      assert.ok(quantities.length <= 1, character);
    }
  });

  it('keeps a bounded number of quantities of one paragraph', () => {
    assert.equal(quantitiesOfText('1个，'.repeat(60_000)).quantities.length, 50_000);
  });
});

function inOrder(spans: readonly Span[]): void {
  spans.reduce((end, { start, end: next }) => {
    assert.ok(start >= end);
    return next;
  }, 0);
}

/** Milliseconds for a text of about `length` units of the phrase. */
function cost(phrase: string, length: number): number {
  const text = phrase.repeat(Math.ceil(length / phrase.length));
  const begin = performance.now();
  quantitiesOfText(text);
  return performance.now() - begin;
}
