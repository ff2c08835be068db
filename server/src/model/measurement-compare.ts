// Holds two measurements of one indicator and year against each other: do they agree within their rounding and their bounds, or can they not both
// be right. Knows no rule and no words.
import { overlap, sameNumber, within, type Interval } from '../base/rounding';
import type { Measurement } from './measurement-types';

export type Verdict = 'agree' | 'differ' | 'not-told';

/** 约 and 左右 say no more than this share. */
const ROUGH = 0.1;

/** What the printed number may have been before it was rounded; a rough one may have been more. */
export function rangeOf(measurement: Measurement): Interval {
  const { value, slack } = measurement;
  const room = isRough(measurement) ? Math.max(slack, Math.abs(value) * ROUGH) : slack;
  return { low: value - room, high: value + room };
}

/** Whether the two agree. `not-told` where they cannot be held against each other. */
export function compareMeasurements(a: Measurement, b: Measurement): Verdict {
  if (!a.own || !b.own || a.cumulative || b.cumulative || a.aspect !== b.aspect) return 'not-told';
  const [boundA, boundB] = [boundOf(a), boundOf(b)];
  if (boundA !== undefined && boundB !== undefined) return 'not-told';
  if (boundA !== undefined) return holds(a, boundA, b);
  if (boundB !== undefined) return holds(b, boundB, a);
  const alike = isRough(a) || isRough(b) ? overlap(rangeOf(a), rangeOf(b)) : rounded(a, b);
  return alike || cutOff(a, b) || cutOff(b, a) ? 'agree' : 'differ';
}

function isRough({ quantity }: Measurement): boolean {
  return quantity.qualifiers.some(({ relation }) => relation === undefined);
}

/** Printed to one digit they are the same number; else the coarser is what the finer rounds to. */
function rounded(a: Measurement, b: Measurement): boolean {
  if (sameNumber(a.slack, b.slack)) return sameNumber(a.value, b.value);
  const slack = Math.max(a.slack, b.slack);
  return within(a.value, { low: b.value - slack, high: b.value + slack });
}

function boundOf({ quantity }: Measurement): '<' | '>' | undefined {
  const relation = quantity.qualifiers.find((each) => each.relation !== undefined)?.relation;
  return relation === undefined ? undefined : relation.startsWith('>') ? '>' : '<';
}

/** 突破3万亿 and 33808亿: a bound is kept as long as the value lies on its side. */
function holds(bound: Measurement, side: '<' | '>', value: Measurement): Verdict {
  const limit = rangeOf(bound);
  const range = rangeOf(value);
  return (side === '>' ? range.high >= limit.low : range.low <= limit.high) ? 'agree' : 'differ';
}

/** Digits were cut off and not rounded: 3.3万亿 for 33808亿. */
function cutOff(short: Measurement, long: Measurement): boolean {
  if (short.slack <= long.slack) return false;
  return long.value >= short.value && long.value < short.value + 2 * short.slack;
}
