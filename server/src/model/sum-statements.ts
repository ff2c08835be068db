// Sentences that print a whole and all its parts: the gross product and the added value of the three industries, men and women, and lists that end
// with 合计. Knows no rule. A list is only taken for complete where its words say so.
import { around, overlap, quotientOf, sumOf, within, type Interval } from '../base/rounding';
import { pairLists } from './part-statements';
import type { Paragraph } from './document';
import { amountAt, numberSentences, SIGN, type Amount, type NumberSentence } from './number-sentences';

export interface SumStatement {
  readonly whole: Amount;
  readonly parts: readonly Amount[];
  /** What the parts come to, as rounded. */
  readonly range: Interval;
  readonly agrees: boolean;
  /** What the whole is called. */
  readonly what: string;
}

const { plain: Q, percent: P, other: O } = SIGN;
const NAME = `[^${Q}${P}${O}.;,]`;
/** 地区生产总值（GDP）Q */
const PRODUCT = new RegExp(`生产总值${NAME}{0,8}${Q}`, 'g');
const VALUE = '产业(?:实现)?增加值(?:完成|实现|达到?|为|是)?';
const BETWEEN = `[^${Q}第.]{0,40}`;
const INDUSTRIES = new RegExp(`第一${VALUE}${Q}${BETWEEN}第二${VALUE}${Q}${BETWEEN}第三${VALUE}${Q}`, 'g');
/** Q、Q和Q,合计Q */
const LISTED = new RegExp(`(${Q}(?:[、,和及]${NAME}{0,16}${Q}){1,9})[,、]?(?:合计|共计|总计)${NAME}{0,6}${Q}`, 'g');
/** 收入Q,加上…Q,…Q,收入总计Q */
const ADDED = new RegExp(
  `(${Q}[,、]加(?:上|:)?${NAME}{0,24}${Q}(?:[,、]${NAME}{0,24}${Q}){0,12})[,、]?(?:收入|支出)?(?:总计|总量)[为是]?${Q}`,
  'g',
);
/** Words after which the amounts are no parts of one list. */
const NO_LIST = /其中|比|较|增|减|由|从|提高|下降|达|超|占|人均|平均|每|累计/;

const known = new WeakMap<Paragraph, readonly SumStatement[]>();

/** The sums of a paragraph, right and wrong, in text order. Worked out once a paragraph. */
export function sumStatements(paragraph: Paragraph): readonly SumStatement[] {
  let found = known.get(paragraph);
  if (found === undefined) known.set(paragraph, (found = find(paragraph)));
  return found;
}

function find(paragraph: Paragraph): readonly SumStatement[] {
  const { text } = paragraph.view;
  const industries = text.includes('第三产业');
  const lists = text.includes('计') || text.includes('总量');
  const out: SumStatement[] = [...ofShares(paragraph)];
  if (!industries && !lists) return out;
  let product: Amount | undefined;
  for (const sentence of numberSentences(paragraph)) {
    if (industries) {
      const three = /第一产业/.test(sentence.text) ? INDUSTRIES.exec(sentence.text) : null;
      INDUSTRIES.lastIndex = 0;
      const own = productIn(sentence, three?.index ?? sentence.text.length);
      if (own !== undefined) product = own === 'several' ? undefined : own;
      const sum = three && product && statement(product, amountsOf(sentence, three.index, three[0]), '地区生产总值');
      if (sum) out.push(sum);
    }
    if (lists) out.push(...listed(sentence), ...added(sentence));
  }
  return out;
}

/** Parts whose shares come to 100, and the amount of the paragraph that the shares tell to be their whole. */
function ofShares(paragraph: Paragraph): readonly SumStatement[] {
  return pairLists(paragraph).flatMap((pairs): readonly SumStatement[] => {
    const shares = sumOf(pairs.map(({ share }) => share.range));
    if (!overlap(shares, around(100, 0)) || shares.high - shares.low > WIDEST) return [];
    const parts = pairs.map(({ part }) => part);
    const wholes = pairs.flatMap(({ part, share }) => quotientOf(part.range, share.range) ?? []);
    const candidates = numberSentences(paragraph)
      .flatMap((sentence) => sentence.tokens.flatMap(({ at }) => amountAt(sentence, at) ?? []))
      .filter(({ span, base }) => base === parts[0]?.base && !parts.some((part) => part.span === span))
      .filter(({ value }) => {
        const fitting = wholes.filter(({ low, high }) => within(value / 100, { low, high })).length;
        return fitting === wholes.length || (fitting > 1 && fitting === wholes.length - 1);
      });
    const [whole, ...more] = candidates;
    const sum = whole && more.length === 0 ? statement(whole, parts, '总数') : undefined;
    return sum ? [sum] : [];
  });
}

/** Shares so roughly rounded come to 100 by chance. */
const WIDEST = 5;

/** The gross product printed before a place; several where it is of more than one year, area or measure. */
function productIn(sentence: NumberSentence, before: number): Amount | 'several' | undefined {
  const text = sentence.text.slice(0, before);
  const matches = [...text.matchAll(PRODUCT)];
  const [only] = matches;
  if (only === undefined) return undefined;
  if (matches.length > 1 || text.includes('人均')) return 'several';
  return amountAt(sentence, only.index + only[0].length - 1) ?? 'several';
}

function listed(sentence: NumberSentence): readonly SumStatement[] {
  return [...sentence.text.matchAll(LISTED)].flatMap((match): SumStatement[] => {
    const [whole, list = ''] = match;
    if (NO_LIST.test(whole) || NO_LIST.test(sentence.text.slice(Math.max(0, match.index - 12), match.index))) return [];
    const parts = amountsOf(sentence, match.index, list);
    const total = amountAt(sentence, match.index + whole.length - 1);
    const sum = total && statement(total, parts, '合计');
    // Only the last of the amounts may be the list.
    return !sum || parts?.some((_, i) => i > 0 && statement(total, parts.slice(i), '合计')?.agrees) ? [] : [sum];
  });
}

/** What stands in brackets is part of an addend, and the list then not to be read. */
function added(sentence: NumberSentence): readonly SumStatement[] {
  return [...sentence.text.matchAll(ADDED)].flatMap((match): readonly SumStatement[] => {
    const [whole, list = ''] = match;
    if (/[()]|其中|比|增加|减少/.test(whole)) return [];
    const total = amountAt(sentence, match.index + whole.length - 1);
    const sum = total && statement(total, amountsOf(sentence, match.index, list), '总计');
    return sum ? [sum] : [];
  });
}

function amountsOf(sentence: NumberSentence, from: number, text: string): readonly Amount[] | undefined {
  const out: Amount[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== Q) continue;
    const amount = amountAt(sentence, from + i);
    if (!amount) return undefined;
    out.push(amount);
  }
  return out;
}

function statement(whole: Amount, parts: readonly Amount[] | undefined, what: string): SumStatement | undefined {
  if (!parts || parts.some(({ base, unit }) => base !== whole.base || unit === '')) return undefined;
  const range = sumOf(parts.map((part) => part.range));
  return { whole, parts, range, agrees: overlap(range, whole.range), what };
}
