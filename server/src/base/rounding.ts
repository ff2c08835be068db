// What a rounded number may have been: intervals and what growth, averages and sums of them come to. Pure arithmetic, no text.

/** From lower to upper, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** value ± slack. */
export function around(value: number, slack: number): Interval {
  return { low: value - slack, high: value + slack };
}
