// Two marks without partners that were meant for one pair. Knows the marks of the model and no rule.
import type { LoneMark, PairKind } from '../../model/inline-types';

/** Characters between a mark and one of quite another kind that closes it by mistake. */
const LONGEST_MIXED = 30;

/** True when the two stand for one pair: （甲］, “甲“, （甲》. */
export function isMistypedPair(first: LoneMark, second: LoneMark, source: string): boolean {
  const quotes = (kind: PairKind): boolean => kind === 'quote' || kind === 'inner-quote' || kind === 'straight';
  const titles = (kind: PairKind): boolean => kind === 'title' || kind === 'inner-title';
  if (first.side === 'open' && second.side === 'close') {
    if (quotes(first.kind) === quotes(second.kind) && titles(first.kind) === titles(second.kind)) return true;
    // （甲》: near enough to be one pair with a mark of another kind.
    const inside = source.slice(first.span.end, second.span.start);
    return inside.length > 0 && inside.length <= LONGEST_MIXED && !/[。；;\n]/.test(inside);
  }
  return first.kind === second.kind && first.side === second.side;
}
