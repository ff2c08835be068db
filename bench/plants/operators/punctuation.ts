// Mistakes in marks: half of a pair lost or turned round, marks doubled or clashing.
import type { Span } from '../../../server/src/base/span';
import type { Pair, PairKind } from '../../../server/src/model/inline-types';
import { insert, remove, replace } from '../edits';
import { inFile, paragraphs, textAt, type Ground } from '../ground';
import type { Operator } from '../operator';
import { pick } from '../random';

export const punctuationOperators: readonly Operator[] = [
  half('one quotation mark lost', ['quote', 'inner-quote']),
  half('one title mark lost', ['title', 'inner-title']),
  half('one round bracket lost', ['round']),
  half('one square or hexagonal bracket lost', ['square', 'hexagonal', 'lenticular']),
  {
    rule: 'punctuation/unbalanced-pair',
    name: 'closing quotation mark turned round',
    *sites(ground) {
      for (const { pair, shift } of pairs(ground, ['quote']))
        yield { edits: [replace(shift(pair.close), '“')], at: [shift(pair.open), shift(pair.close)] };
    },
  },
  {
    rule: 'punctuation/unbalanced-pair',
    name: 'bracket closed by a title mark or the reverse',
    *sites(ground) {
      for (const { pair, shift } of pairs(ground, ['title', 'round'])) {
        yield {
          edits: [replace(shift(pair.close), pair.kind === 'title' ? '）' : '》')],
          at: [shift(pair.open), shift(pair.close)],
        };
      }
    },
  },
  marks('mark doubled', '，。；、：', (mark) => mark),
  marks('comma behind 、 or 、 behind a comma', '，、', (mark) => (mark === '、' ? '，' : '、')),
  marks('full stop behind a comma or semicolon', '，；', () => '。'),
  marks('comma behind a full stop', '。', () => '，'),
];

type Placed = { readonly pair: Pair; readonly shift: (span: Span) => Span };

/** Pairs of marks in body text; the brackets of ordinals and of document numbers are left alone. */
function* pairs(ground: Ground, kinds: readonly PairKind[]): Iterable<Placed> {
  for (const { part, paragraph } of paragraphs(ground)) {
    const { numbers, pairs: all } = paragraph.inline;
    for (const pair of all) {
      const inNumber = numbers.some(({ span }) => span.start <= pair.open.start && pair.close.end <= span.end);
      const text = textAt(ground, inFile(part, { start: pair.open.end, end: pair.close.start }));
      const isOrdinal = /^\s*[\d一二三四五六七八九十]+\s*$/.test(text);
      if (kinds.includes(pair.kind) && !inNumber && !isOrdinal) yield { pair, shift: (span) => inFile(part, span) };
    }
  }
}

function half(name: string, kinds: readonly PairKind[]): Operator {
  return {
    rule: 'punctuation/unbalanced-pair',
    name,
    *sites(ground, random) {
      for (const { pair, shift } of pairs(ground, kinds)) {
        yield {
          edits: [remove(shift(random() < 0.5 ? pair.open : pair.close))],
          at: [shift(pair.open), shift(pair.close)],
        };
      }
    },
  };
}

/** Puts a second mark behind one of the given marks in each paragraph of plain text. */
function marks(name: string, first: string, second: (mark: string) => string): Operator {
  return {
    rule: 'punctuation/doubled',
    name,
    *sites(ground, random) {
      for (const { part, paragraph } of paragraphs(ground)) {
        if (paragraph.role !== 'text') continue;
        const { start, end } = inFile(part, paragraph.span);
        const places: number[] = [];
        for (let i = start + 8; i < end; i++) if (first.includes(ground.text[i] as string)) places.push(i);
        if (places.length === 0) continue;
        const at = pick(random, places);
        yield { edits: [insert(at + 1, second(ground.text[at] as string))], at: [{ start: at, end: at + 1 }] };
      }
    },
  };
}
