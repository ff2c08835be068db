// Sums put into words: the parts with their signs, what they come to, and how far rounding may take them. For messages.
import { atLeast, atMost, plainNumber, type Interval } from '../../base/rounding';
import type { Span } from '../../base/span';
import type { Fault } from '../rule';

export interface Term {
  readonly text: string;
  readonly span: Span;
}

/** So many terms are written out; of more, the first and the last. */
const MOST_TERMS = 8;

/** 120＋80＋36 */
export function sumText(terms: readonly { readonly text: string }[]): string {
  const texts = terms.map(({ text }) => (text.startsWith('-') ? `(${text})` : text));
  if (texts.length <= MOST_TERMS) return texts.join('＋');
  return `${texts.slice(0, MOST_TERMS - 2).join('＋')}＋…＋${texts.at(-1) ?? ''}`;
}

/** 99.85—100.15, or the one number both ends are. */
export function intervalText({ low, high }: Interval, decimals: number): string {
  const [least, most] = [atLeast(low, decimals + 1), atMost(high, decimals + 1)];
  return least === most ? plainNumber(low, decimals) : `${least}—${most}`;
}

/** Where the terms stand; of many, the first few. */
export function termPlaces(terms: readonly Term[]): NonNullable<Fault['related']> {
  return terms.slice(0, MOST_TERMS).map(({ text, span }) => ({
    span,
    message: { zh: `计算所用的数值：${text}`, en: `A value of the calculation: ${text}` },
  }));
}
