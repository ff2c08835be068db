// Sentences with their numbers taken out: each quantity and each period stands as one sign, so that the words between them can be read by
// themselves (由Y的Q增加到Y的Q,年均增长P). Made once a paragraph, for those who reckon with what sentences say. Knows no calculation.
import { around, type Interval } from '../base/rounding';
import type { Span } from '../base/span';
import type { Paragraph } from './document';
import { quantitiesOf } from './quantities';
import type { Period, Quantity } from './quantity-types';

/**
 * The signs of amounts, percentages, periods, anything else, and numbers of years. From the private use area: no text of ours holds them by
 * right, and one that has them is left unread.
 */
export const SIGN = { plain: '\uE000', percent: '\uE001', period: '\uE002', other: '\uE003', years: '\uE004' } as const;
const OWN = /[\uE000-\uE004]/;

/** A sentence, from behind one 。！？ to the next. */
export interface NumberSentence {
  readonly paragraph: Paragraph;
  /** Its text with the signs in place of numbers and periods; the end mark left out. */
  readonly text: string;
  readonly tokens: readonly NumberToken[];
}

export interface NumberToken {
  /** Place of its sign in the sentence's text. */
  readonly at: number;
  readonly span: Span;
  readonly quantity?: Quantity;
  readonly period?: Period;
}

/** A quantity of a sentence as arithmetic needs it. */
export interface Amount {
  readonly quantity: Quantity;
  readonly span: Span;
  /** In the base unit; of a percentage, in per cent. */
  readonly value: number;
  readonly slack: number;
  readonly range: Interval;
  /** As printed, folded: digits and scale. */
  readonly text: string;
  /** Unit as printed, folded; empty for percentages and bare numbers. */
  readonly unit: string;
  /** The unit's one spelling, to be compared. */
  readonly base: string;
  /** What one printed unit is in base units: computed amounts are written in it. */
  readonly scale: number;
  readonly decimals: number;
}

const known = new WeakMap<Paragraph, readonly NumberSentence[]>();

/** The sentences of a paragraph that hold numbers. Worked out once a paragraph. */
export function numberSentences(paragraph: Paragraph): readonly NumberSentence[] {
  let found = known.get(paragraph);
  if (found === undefined) known.set(paragraph, (found = read(paragraph)));
  return found;
}

function read(paragraph: Paragraph): readonly NumberSentence[] {
  const { quantities, periods } = quantitiesOf(paragraph);
  const { view } = paragraph;
  if (quantities.length === 0 || OWN.test(view.text)) return [];
  const tokens = [
    ...quantities.map((quantity) => ({ span: quantity.span, quantity, period: undefined })),
    ...periods.map((period) => ({ span: period.span, quantity: undefined, period })),
  ].sort((a, b) => a.span.start - b.span.start);
  const out: NumberSentence[] = [];
  let text = '';
  let own: NumberToken[] = [];
  let from = 0;
  const close = (): void => {
    if (own.length > 0) out.push({ paragraph, text, tokens: own });
    text = '';
    own = [];
  };
  const copy = (to: number): void => {
    for (let i = from; i < to; i++) {
      const char = view.text[i] as string;
      if (SENTENCE_ENDS.has(char)) close();
      else text += char;
    }
  };
  for (const token of tokens) {
    const start = view.indexAt(token.span.start);
    if (start < from) continue;
    copy(start);
    own.push({ ...token, at: text.length });
    text += signOf(token.quantity);
    from = view.indexAt(token.span.end - 1) + 1;
  }
  copy(view.text.length);
  close();
  return out;
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set('。!！?？');

function signOf(quantity: Quantity | undefined): string {
  if (quantity === undefined) return SIGN.period;
  if (quantity.rank) return SIGN.other;
  if (quantity.measure === 'plain') return quantity.unit?.base === '年' ? SIGN.years : SIGN.plain;
  return quantity.measure === 'percent' ? SIGN.percent : SIGN.other;
}

/** The token whose sign stands at a place of the sentence's text. */
export function tokenAt({ tokens }: NumberSentence, at: number): NumberToken | undefined {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return tokens[low]?.at === at ? tokens[low] : undefined;
}

/** The exact amount at a place; undefined for bounds, ranges, guesses and ranks, and where no number stands. */
export function amountAt(sentence: NumberSentence, at: number): Amount | undefined {
  const token = tokenAt(sentence, at);
  const quantity = token?.quantity;
  if (token === undefined || quantity === undefined || quantity.qualifiers.length > 0) return undefined;
  return amountOf(quantity);
}

/** The amount of a quantity, bounds left out of account; undefined for ranges, guesses and ranks. */
export function amountOf(quantity: Quantity): Amount | undefined {
  const { number, unit, range, guess, rank, measure } = quantity;
  if (range || guess || rank || (measure !== 'plain' && measure !== 'percent')) return undefined;
  const factor = unit?.factor ?? 1;
  const value = number.value * factor;
  const slack = number.slack * factor;
  return {
    quantity,
    span: quantity.span,
    value,
    slack,
    range: around(value, slack),
    text: number.digits.text + (number.scale?.text ?? ''),
    unit: unit?.text ?? '',
    base: unit?.base ?? '',
    scale: (number.scale?.factor ?? 1) * factor,
    decimals: number.decimals,
  };
}

/** The amount read in the scale and unit of another where its own are left out: 由4.35增加到6.46万亿元. */
export function inheriting(amount: Amount, other: Amount): Amount {
  if (amount.unit !== '' || amount.quantity.number.scale !== undefined || other.unit === '') return amount;
  const { scale, unit, base } = other;
  const value = amount.value * scale;
  const slack = amount.slack * scale;
  return { ...amount, value, slack, range: around(value, slack), scale, unit, base };
}
