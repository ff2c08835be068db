// Sentences that hold a part against its whole: W，其中 A，占 r% · A，占 W 的 r% · 预算 W，完成 A，为预算的 r% · lists of parts each with its share of one
// whole that is not printed. A share is only claimed wrong where no other number of the paragraph could be its whole. Knows no rule.
import { overlap, quotientOf, shareOf, sumOf, type Interval } from '../base/rounding';
import type { Paragraph } from './document';
import { amountAt, numberSentences, SIGN, tokenAt, type Amount, type NumberSentence } from './number-sentences';

export interface ShareStatement {
  readonly share: Amount;
  readonly part: Amount;
  /** The whole printed, or undefined where other shares of the same list tell it. */
  readonly whole?: Amount;
  /** What the share comes to. */
  readonly computed: Interval;
  /** The other pairs of part and share that tell the whole, where it is not printed. */
  readonly others: readonly Pair[];
}

/** A part that is greater than its whole. */
export interface Excess {
  readonly whole: Amount;
  readonly part: Amount;
}

export interface Pair {
  readonly part: Amount;
  readonly share: Amount;
}

const { plain: Q, percent: P, other: O } = SIGN;
const ANY = `${Q}${P}${O}`;
/** The whole in front of 其中: the last amount, growth rates may stand between. */
const WHOLE = new RegExp(`${Q}([^${Q}.;:]{0,40})[,、(;。:]?其中[,、:]?`, 'g');
/** Q，占P with no whole of its own named. */
const OWN_SHARE = new RegExp(
  `${Q}[,、(]{0,1}占(?:总[数量额]|总人[口数]|全部|比|其)?的?(?:比重|比例)?(?:为|达到?|约)?${P}`,
  'g',
);
/** Q，占…Q的P */
const NAMED_WHOLE = new RegExp(`${Q}[,、(]{0,1}占[^${ANY}.;,]{0,20}${Q}的${P}`, 'g');
/** Q，占一般公共预算收入的P: the whole is named, and printed before under that name. */
const BY_NAME = new RegExp(`${Q}[,、(]{0,1}占([^${ANY}.;,、()]{3,20}?)的?(?:比重|比例)?(?:为|达到?)?${P}`, 'g');
/** Q，完成年初预算数Q的P */
const OF_BUDGET = new RegExp(`${Q}[,、](?:为|完成|占)[^${ANY};,]{0,8}(?:预算|计划|任务|目标)数?${Q}的${P}`, 'g');
/** 预算为Q，完成Q，为预算的P */
const BUDGET = new RegExp(
  `预算数?(?:安排)?[为是]?${Q}[,、](?:[^${ANY}.;,]{0,10})(?:完成|执行数?|实现|支出|收入)[为是]?${Q}[,、](?:完成|为|达到|占)(?:调整|年初|年度|变动)?后?预算数?的${P}`,
  'g',
);
/** The first amount behind 其中, with the words that name it. */
const FIRST_PART = new RegExp(`([^${ANY}.;]{0,24})${Q}`, 'y');
/** The next one of a list behind 其中: 国家级3家、省级42家. */
const NEXT_PART = new RegExp(`[、和]([^${ANY}.;,、]{1,16})${Q}`, 'y');
/** Amounts that are of another measure than the whole they stand behind: 完成投资…，其中X项目总投资…. */
const OTHER_MEASURE = /总投资|总额|余额|累计|预算|限额|规模|估算|合同|产值|估值|注册|资产|年末|历年|计划/;
const FEWEST_PAIRS = 3;

const known = new WeakMap<Paragraph, readonly ShareStatement[]>();

/** The shares of a paragraph that are wrong in every reading. Worked out once a paragraph. */
export function wrongShares(paragraph: Paragraph): readonly ShareStatement[] {
  let found = known.get(paragraph);
  if (found === undefined) known.set(paragraph, (found = find(paragraph)));
  return found;
}

function find(paragraph: Paragraph): readonly ShareStatement[] {
  const { text } = paragraph.view;
  if (!text.includes('%') || !(text.includes('占') || text.includes('预算'))) return [];
  const sentences = numberSentences(paragraph);
  const amounts = sentences.flatMap(amountsIn);
  const out = sentences.flatMap((sentence) => [
    ...direct(sentence, NAMED_WHOLE, (q) => ({ part: q[0], whole: q[1] })),
    ...direct(sentence, OF_BUDGET, (q) => ({ part: q[0], whole: q[1] })),
    ...direct(sentence, BUDGET, (q) => ({ part: q[1], whole: q[0] })),
    ...insideWholes(sentence),
    ...ofNamedWhole(sentence, sentences),
  ]);
  const pairs = sentences.flatMap((sentence) => pairsIn(sentence));
  if (out.length === 0) out.push(...pairLists(paragraph).flatMap((list) => ofCompleteList(list, amounts)));
  if (out.length === 0) out.push(...amongThemselves(pairs));
  return out.filter(
    (claim) =>
      !amounts.some((whole) => whole.span !== claim.part.span && fits(claim.part, whole, claim.share)) &&
      !pairs.some((pair) => pair.share.span !== claim.share.span && sameWhole(pair, claim)),
  );
}

/** The whole is the amount right behind its name, 一般公共预算收入187.3亿元, at the only place of the paragraph where the name has one. */
function ofNamedWhole(sentence: NumberSentence, sentences: readonly NumberSentence[]): readonly ShareStatement[] {
  return [...sentence.text.matchAll(BY_NAME)].flatMap((match) => {
    const [text, name = ''] = match;
    const wholes = sentences.flatMap((each) => {
      if (each === sentence) return amountsNamed(each, name).filter(({ at }) => at < match.index);
      return sentences.indexOf(each) < sentences.indexOf(sentence) ? amountsNamed(each, name) : [];
    });
    const [whole, ...more] = wholes;
    if (whole === undefined || more.length > 0) return [];
    const share = amountAt(sentence, match.index + text.length - 1);
    return claim(amountAt(sentence, match.index), whole.amount, share);
  });
}

function amountsNamed({ text, tokens, ...rest }: NumberSentence, name: string): { at: number; amount: Amount }[] {
  return tokens.flatMap(({ at }) => {
    if (
      !text
        .slice(0, at)
        .replace(/(?:为|达到?|是)$/, '')
        .endsWith(name)
    )
      return [];
    const amount = amountAt({ text, tokens, ...rest }, at);
    return amount?.quantity.measure === 'plain' ? [{ at, amount }] : [];
  });
}

function amountsIn(sentence: NumberSentence): readonly Amount[] {
  return sentence.tokens
    .flatMap(({ at }) => amountAt(sentence, at) ?? [])
    .filter(({ quantity }) => quantity.measure === 'plain');
}

function fits(part: Amount, whole: Amount, share: Amount): boolean {
  const computed = whole.base === part.base ? shareOf(part.range, whole.range) : undefined;
  return computed !== undefined && overlap(computed, share.range);
}

/** Two parts and their shares tell of one whole. */
function sameWhole(a: Pair, b: Pair): boolean {
  const [first, second] = [quotientOf(a.part.range, a.share.range), quotientOf(b.part.range, b.share.range)];
  return a.part.base === b.part.base && first !== undefined && second !== undefined && overlap(first, second);
}

/** The amounts at the signs of a match, in text order, and the share at its end. */
function direct(
  sentence: NumberSentence,
  pattern: RegExp,
  order: (amounts: readonly (Amount | undefined)[]) => { part?: Amount; whole?: Amount },
): readonly ShareStatement[] {
  return [...sentence.text.matchAll(pattern)].flatMap((match) => {
    const [text] = match;
    const amounts = signsOf(text).map((i) => amountAt(sentence, match.index + i));
    const { part, whole } = order(amounts);
    return claim(part, whole, amountAt(sentence, match.index + text.length - 1));
  });
}

function signsOf(text: string): readonly number[] {
  return [...text].flatMap((char, i) => (char === Q ? [i] : []));
}

function claim(
  part: Amount | undefined,
  whole: Amount | undefined,
  share: Amount | undefined,
): readonly ShareStatement[] {
  if (!part || !whole || !share || part.base !== whole.base || part.quantity.measure !== 'plain') return [];
  const computed = shareOf(part.range, whole.range);
  return computed === undefined || overlap(computed, share.range) ? [] : [{ share, part, whole, computed, others: [] }];
}

/** W，其中A，占r%，B，占s%: up to the end of the clause. */
function* insideWholes(sentence: NumberSentence): Iterable<ShareStatement> {
  for (const match of sentence.text.matchAll(WHOLE)) {
    const whole = wholeAt(sentence, match.index);
    // A part with its own share before 其中: what follows may be a share of either whole.
    if (!whole || (match[1] ?? '').includes('占')) continue;
    const from = match.index + match[0].length;
    const rest = sentence.text.slice(from).search(/;|其中/);
    const to = rest < 0 ? sentence.text.length : from + rest;
    for (const { part, share } of pairsIn(sentence, from, to)) yield* claim(part, whole, share);
  }
}

/** The amount at a place, if it is no change: 增加10亿元，其中 may speak of the change or of the whole. */
function wholeAt(sentence: NumberSentence, at: number): Amount | undefined {
  const lead = tokenAt(sentence, at)?.quantity?.lead;
  return lead?.role === 'change' || lead?.role === 'yearly' ? undefined : amountAt(sentence, at);
}

function pairsIn(sentence: NumberSentence, from = 0, to = sentence.text.length): readonly Pair[] {
  return [...sentence.text.slice(from, to).matchAll(OWN_SHARE)].flatMap(({ 0: text, index }) => {
    const part = amountAt(sentence, from + index);
    const share = amountAt(sentence, from + index + text.length - 1);
    return part && share ? [{ part, share }] : [];
  });
}

/** Parts with shares that follow one another in a sentence, of one unit. */
export function pairLists(paragraph: Paragraph): readonly (readonly Pair[])[] {
  if (!paragraph.view.text.includes('占')) return [];
  return numberSentences(paragraph)
    .map((sentence) => pairsIn(sentence))
    .filter((pairs) => pairs.length > 1 && pairs.every(({ part }) => part.base === pairs[0]?.part.base));
}

/** The parts sum up to another amount of the paragraph: that is their whole, and each share is to be one of it. */
function ofCompleteList(pairs: readonly Pair[], amounts: readonly Amount[]): readonly ShareStatement[] {
  const sum = sumOf(pairs.map(({ part }) => part.range));
  const whole = amounts.find(({ base, range }) => base === pairs[0]?.part.base && overlap(sum, range));
  return whole === undefined ? [] : pairs.flatMap(({ part, share }) => claim(part, whole, share));
}

/** At least three parts with shares, of which all but one are of one whole. */
function amongThemselves(pairs: readonly Pair[]): readonly ShareStatement[] {
  if (pairs.length < FEWEST_PAIRS || pairs.some(({ part }) => part.base !== pairs[0]?.part.base)) return [];
  const wholes = pairs.map(({ part, share }) => quotientOf(part.range, share.range));
  const agreeing = (i: number): number[] =>
    wholes.flatMap((other, j) => (j !== i && other && wholes[i] && overlap(other, wholes[i]) ? [j] : []));
  return pairs.flatMap(({ part, share }, i) => {
    if (agreeing(i).length > 0) return [];
    const rest = pairs.flatMap((_, j) => (j === i ? [] : [j]));
    if (!rest.every((j) => agreeing(j).length === pairs.length - 2)) return [];
    const bounds = rest.flatMap((j) => wholes[j] ?? []);
    const whole = {
      low: Math.max(...bounds.map(({ low }) => low)),
      high: Math.min(...bounds.map(({ high }) => high)),
    };
    const computed = whole.low <= whole.high ? quotientOf(part.range, whole) : undefined;
    return computed ? [{ share, part, computed, others: rest.flatMap((j) => pairs[j] ?? []) }] : [];
  });
}

/** The parts behind 其中 that are greater than the whole before it. */
export function excesses(paragraph: Paragraph): readonly Excess[] {
  if (!paragraph.view.text.includes('其中')) return [];
  return numberSentences(paragraph).flatMap((sentence) =>
    [...sentence.text.matchAll(WHOLE)].flatMap((match): Excess[] => {
      const whole = wholeAt(sentence, match.index);
      const excess = whole && partsBehind(sentence, match.index + match[0].length).find((part) => exceeds(part, whole));
      return whole && excess ? [{ whole, part: excess }] : [];
    }),
  );
}

/** The amounts listed from a place on, up to one of another measure. */
function partsBehind(sentence: NumberSentence, from: number): readonly Amount[] {
  const parts: Amount[] = [];
  let pattern = FIRST_PART;
  for (let at = from; ; pattern = NEXT_PART) {
    pattern.lastIndex = at;
    const match = pattern.exec(sentence.text);
    const part = match && !OTHER_MEASURE.test(match[1] ?? '') ? wholeAt(sentence, pattern.lastIndex - 1) : undefined;
    if (part === undefined) return parts;
    at = pattern.lastIndex;
    parts.push(part);
  }
}

function exceeds(part: Amount, whole: Amount): boolean {
  const alike = part.base === whole.base && part.unit !== '' && part.quantity.measure === 'plain';
  return alike && part.range.low > whole.range.high;
}
