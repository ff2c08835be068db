// Makes a quantity of what was read: looks for the words that bound it and lead to it, refuses a bare number that has neither, and turns
// indices of the folded text into spans. Knows how a quantity is written down, not how it is found.
import type { Span } from '../base/span';
import type { Named } from './document';
import type { NumberToken } from './quantity-number';
import { breaksAt, isListed } from './quantity-not';
import type { EndToken, QuantityText } from './quantity-text';
import type { Measure, PrintedNumber, Quantity } from './quantity-types';
import { unitFrom } from './quantity-unit';
import {
  fromBefore,
  leadBefore,
  qualifierBefore,
  qualifierBehind,
  type LeadToken,
  type WordToken,
} from './quantity-words';

/** What is said of a quantity besides its number and unit. */
export interface Extra {
  readonly last?: NumberToken;
  readonly joint?: WordToken;
  readonly firstSign?: WordToken;
  readonly guess?: WordToken;
  readonly rank?: boolean;
  /** Where the quantity begins when that is before its number: 翻一番, 第4位, 百分之五. */
  readonly from?: number;
  readonly sign?: WordToken;
  readonly measure?: Measure;
}

/** How far back may be read: to the end of what was read last, and to the end of the last quantity for words that reach over a year. */
export interface Floors {
  readonly floor: number;
  readonly last: number;
}

/** The quantity and where it ends; undefined for a bare number of which nothing says that it counts. */
export function makeQuantity(
  source: QuantityText,
  end: EndToken,
  extra: Extra,
  { floor, last }: Floors,
): { readonly quantity: Quantity; readonly to: number } | undefined {
  const { text, view } = source;
  const { number, unit } = end;
  const rank = extra.rank === true;
  const begin = extra.from ?? number.from;
  const before = rank ? undefined : recent(qualifierBefore(text, begin, floor), end, text);
  const behind = rank ? undefined : qualifierBehind(text, end.to);
  const qualifiers = [before, behind].filter((each) => each !== undefined);
  const from = before?.from ?? begin;
  const to = behind?.to ?? end.to;
  const lead = rank ? undefined : leadOf(text, from, to, floor, last);
  const measure = extra.measure ?? end.sign?.measure ?? (unit?.base.startsWith('/') === true ? 'ratio' : 'plain');
  const sign = extra.sign ?? end.sign;
  if (!rank && measure === 'plain' && isBare(end, extra) && !isWhole(text, from, to)) {
    if (qualifiers.length === 0 && (lead === undefined || lead.role === 'from')) return undefined;
    if (!breaksAt(text, to) || isListed(text, to)) return undefined;
  }
  const guess = extra.guess ?? end.guess ?? number.guess;
  const named = ({ from: start, to: stop }: WordToken): Named => ({
    text: text.slice(start, stop),
    span: view.span(start, stop),
  });
  const quantity: Quantity = {
    span: spanOf(source, from, to),
    measure,
    number: printed(source, number),
    ...(extra.last && extra.joint && { range: { last: printed(source, extra.last), joint: named(extra.joint) } }),
    ...(unit && { unit: unitFrom(view, unit) }),
    ...(sign && { sign: named(sign) }),
    ...(extra.firstSign && { firstSign: named(extra.firstSign) }),
    qualifiers: qualifiers.map((token) => ({ ...named(token), relation: token.relation, side: token.side })),
    ...(guess && { guess: named(guess) }),
    ...(lead && { lead: { ...named(lead), role: lead.role, direction: lead.direction } }),
    ...(rank && { rank }),
  };
  return { quantity, to };
}

function spanOf({ view }: QuantityText, from: number, to: number): Span {
  return view.span(from, to);
}

function leadOf(text: string, from: number, to: number, floor: number, last: number): LeadToken | undefined {
  const far = fromBefore(text, from, to, last);
  if (far !== undefined) return far;
  const lead = leadBefore(text, from, floor);
  // 由两名检察官 is by two, not from two.
  return lead?.role === 'from' ? undefined : lead;
}

type Bound = ReturnType<typeof qualifierBefore>;

/** 近5年 are the last five years, not nearly five. */
function recent(bound: Bound, { unit }: EndToken, text: string): Bound {
  if (bound === undefined || unit?.kind !== 'time' || text.slice(bound.from, bound.to) !== '近') return bound;
  return breaksAt(text, bound.from - 1) || bound.from === 0 || '在及和了的'.includes(text.charAt(bound.from - 1))
    ? undefined
    : bound;
}

/** Neither unit nor sign nor scale says that something is measured. */
function isBare({ number, sign, unit }: EndToken, extra: Extra): boolean {
  if (sign !== undefined || unit !== undefined) return false;
  return number.scale === undefined && number.form !== 'mixed' && extra.last?.scale === undefined;
}

/** The quantity is the whole text but for brackets and marks: a cell. */
export function isWhole(text: string, from: number, to: number): boolean {
  if (from > 2 || text.length - to > 16) return false;
  for (let i = 0; i < from; i++) if (!'[(+'.includes(text.charAt(i))) return false;
  let at = to;
  while (at < text.length && /[\])*※▲△★☆#①-⑳]/.test(text.charAt(at))) at++;
  return at === text.length || (text.charAt(at) === '(' && text.endsWith(')'));
}

function printed(source: QuantityText, token: NumberToken): PrintedNumber {
  const { text, view } = source;
  const { from, to, digitsTo, form, scale, value, decimals, slack } = token;
  return {
    span: spanOf(source, from, to),
    digits: { text: text.slice(from, digitsTo), span: view.span(from, digitsTo) },
    form,
    ...(scale && {
      scale: { text: text.slice(scale.from, scale.to), span: view.span(scale.from, scale.to), factor: scale.factor },
    }),
    value,
    decimals,
    slack,
  };
}
