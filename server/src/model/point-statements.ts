// Sentences that print two percentages and the points between them: 由88.5%提高到97.2%，提高8.7个百分点. Knows no rule.
import { around, differenceOf, overlap, type Interval } from '../base/rounding';
import type { Paragraph } from './document';
import { amountAt, numberSentences, SIGN, tokenAt, type Amount, type NumberSentence } from './number-sentences';
import type { Quantity } from './quantity-types';

export interface PointStatement {
  readonly from: Amount;
  readonly to: Amount;
  readonly points: Quantity;
  /** What the difference may come to, above 0. */
  readonly difference: Interval;
  readonly agrees: boolean;
}

const { plain: Q, percent: P, other: O } = SIGN;
const GAP = `[^${Q}${P}${O};,:.]`;
const CHANGE = '(?:提高|上升|增加|提升|增长|扩大|下降|降低|减少|回落|缩小)';
const BEHIND = `[,、](?:累计|共|净|五年|年)?${CHANGE}了?${O}`;
/** 由P提高到P，提高O */
const FROM_TO = new RegExp(`[由从]${GAP}{0,16}${P}${GAP}{0,3}${CHANGE}?(?:到|至|为)${GAP}{0,12}${P}${BEHIND}`, 'g');
/** P，比2015年的P提高O */
const COMPARED = new RegExp(`${P}[,、]?[比较]${GAP}{1,12}的${P}${CHANGE}了?${O}`, 'g');

/** The statements of a paragraph, right and wrong. */
export function pointStatements(paragraph: Paragraph): readonly PointStatement[] {
  if (!paragraph.view.text.includes('百分点')) return [];
  return numberSentences(paragraph).flatMap((sentence) =>
    [FROM_TO, COMPARED].flatMap((pattern) =>
      [...sentence.text.matchAll(pattern)].flatMap((match) => statement(sentence, match.index, match[0]) ?? []),
    ),
  );
}

function statement(sentence: NumberSentence, at: number, text: string): PointStatement | undefined {
  const [first, last] = [at + text.indexOf(P), at + text.lastIndexOf(P)];
  const [from, to] = [amountAt(sentence, first), amountAt(sentence, last)];
  const points = tokenAt(sentence, at + text.length - 1)?.quantity;
  if (!from || !to || points?.measure !== 'points' || points.range || points.guess || points.qualifiers.length > 0) {
    return undefined;
  }
  const [less, more] = from.value < to.value ? [from, to] : [to, from];
  const difference = differenceOf(more.range, less.range);
  const { value, slack } = points.number;
  return { from, to, points, difference, agrees: overlap(difference, around(value, slack)) };
}
