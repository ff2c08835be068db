// Holds for any text whatever: the scan does not throw, its spans lie inside the text and in order, pairs nest, and its cost grows with
// the length only.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../server/src/base/span';
import type { Inline } from '../../server/src/model/inline-types';
import { scanText } from './inline-marked';

/** What the recognisers react to, so that random texts reach their corners. */
const WORDS = [
  ...'（）()[]［］〔〕﹝﹞【】《》〈〉“”‘’"<>{}，。；：、.-–/年月日号第令称是〇二一十０2 　\n0１Aa’港',
  ...[
    '2021',
    '21',
    '浙政发',
    '国发',
    '根据',
    '〔2021〕12号',
    '2021年6月5日',
    '二○二一年',
    '以下简称',
    '简称',
    '省财政厅',
    '牵头',
    '负责',
  ],
  ...['责任单位：', '一是', '首先', '第一，', '公告', '2021.6.5', '12、13号', '各市、县', '等部门', '会同', '文件'],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value) return [value as Span];
  return Object.values(value).flatMap(spansIn);
}

describe('scanning any paragraph', () => {
  it('never throws and gives spans inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of spansIn(scanText(text)))
          assert.ok(0 <= start && start <= end && end <= text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives every list in text order, and numbers and dates without overlaps', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const inline = scanText(text);
        const { pairs, ...rest } = inline;
        inOrder(pairs.map(({ open }) => open.start));
        for (const list of Object.values(rest) as Inline['dates'][]) inOrder(list.map(({ span }) => span.start));
        for (const list of [inline.numbers, inline.dates]) {
          list.reduce((end, { span }) => {
            assert.ok(span.start >= end);
            return span.end;
          }, 0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives pairs that nest and depths that tell how deeply', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { pairs, loneMarks } = scanText(text);
        const open: number[] = [];
        for (const pair of pairs) {
          while (open.length > 0 && (open.at(-1) ?? 0) <= pair.open.start) open.pop();
          assert.equal(pair.depth, open.length);
          assert.ok(pair.open.end <= pair.close.start);
          if (open.length > 0) assert.ok(pair.close.end <= (open.at(-1) ?? 0));
          open.push(pair.close.end);
        }
        const places = [...pairs.flatMap((pair) => [pair.open, pair.close]), ...loneMarks.map(({ span }) => span)];
        assert.equal(new Set(places.map(({ start }) => start)).size, places.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same whether marks and digits are full-width or half-width', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const narrow = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
        assert.deepEqual(scanText(text), scanText(narrow));
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same character or phrase tens of thousands of times in linear time', function () {
    this.timeout(120_000);
    const phrases = [
      ...'（）［］【】〔〕《》〈〉“”‘’"年月.-/称是第负号0二',
      ...[
        '《（',
        '（“',
        '”）',
        '（2021',
        '〔2021〕1',
        '甲〔2021〕1、',
        '2021年',
        '2021.',
        '1.1.',
        '以下简称',
        '（以下简称',
        '（省厅负责',
        '（省厅负责）',
      ],
      ...['第一，', '一是', '第1号令', '浙政发〔2021〕12号《', '（各市、', '"5'],
    ];
    for (const phrase of phrases) {
      const short = cost(phrase, 4_000);
      const long = cost(phrase, 60_000);
      // Fifteen times the text; a quadratic scan would take two hundred times as long.
      assert.ok(long < 200 + 60 * Math.max(short, 2), `${phrase}: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
    }
  });

  it('keeps a bounded number of marks of a paragraph', () => {
    const { loneMarks, pairs } = scanText('（'.repeat(60_000) + '）'.repeat(60_000));
    assert.ok(loneMarks.length + pairs.length <= 50_000);
  });
});

function inOrder(starts: readonly number[]): void {
  for (let i = 1; i < starts.length; i++) assert.ok((starts[i - 1] ?? 0) <= (starts[i] ?? 0));
}

/** Milliseconds for a paragraph of about `length` units of the phrase. */
function cost(phrase: string, length: number): number {
  const text = phrase.repeat(Math.ceil(length / phrase.length));
  const begin = performance.now();
  scanText(text);
  return performance.now() - begin;
}
