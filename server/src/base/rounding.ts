// What a rounded number may have been: intervals, what growth, averages, sums and shares of them come to, and computed numbers written as
// plainly as a reader wants them. Pure arithmetic, no text. Values are doubles: comparisons forgive what binary fractions do to decimals.

/** From low to high, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 0.1 + 0.2 is 0.3: differences below this share of the numbers compared are the machine's, not the text's. */
const NOISE = 1e-9;

/** value ± slack. */
export function around(value: number, slack: number): Interval {
  return { low: value - slack, high: value + slack };
}

/** How far apart two numbers may be by the machine's doing. */
function noiseOf(a: number, b: number): number {
  return NOISE * Math.max(Math.abs(a), Math.abs(b));
}

/** The same number but for the last bits. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= noiseOf(a, b);
}

/** The two have a number in common; ends that touch count. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low - b.high <= noiseOf(a.low, b.high) && b.low - a.high <= noiseOf(b.low, a.high);
}

/** The number lies in the interval. */
export function within(value: number, interval: Interval): boolean {
  return overlap({ low: value, high: value }, interval);
}

/** The part both have, or undefined. */
export function common(a: Interval, b: Interval): Interval | undefined {
  return overlap(a, b)
    ? { low: Math.max(a.low, b.low), high: Math.max(Math.min(a.high, b.high), a.low, b.low) }
    : undefined;
}

/** The sum of any number of intervals; 0 of none. */
export function sumOf(terms: readonly Interval[]): Interval {
  let low = 0;
  let high = 0;
  for (const term of terms) {
    low += term.low;
    high += term.high;
  }
  return { low, high };
}

/** a − b. */
export function differenceOf(a: Interval, b: Interval): Interval {
  return { low: a.low - b.high, high: a.high - b.low };
}

/** a ÷ b, b above 0; undefined where b may be 0 or less. */
export function quotientOf(a: Interval, b: Interval): Interval | undefined {
  if (!(b.low > 0)) return undefined;
  return { low: a.low / (a.low < 0 ? b.low : b.high), high: a.high / (a.high < 0 ? b.high : b.low) };
}

/** Growth in per cent from one value to another: (to ÷ from − 1) × 100. Undefined unless both are above 0. */
export function growthOver(from: Interval, to: Interval): Interval | undefined {
  return yearlyGrowth(from, to, 1);
}

/** Growth in per cent a year over some years: ((to ÷ from)^(1/years) − 1) × 100. Undefined unless both are above 0. */
export function yearlyGrowth(from: Interval, to: Interval, years: number): Interval | undefined {
  const ratio = quotientOf(to, from);
  if (ratio === undefined || !(ratio.low > 0) || !(years > 0)) return undefined;
  return { low: rateOf(ratio.low, years), high: rateOf(ratio.high, years) };
}

function rateOf(ratio: number, years: number): number {
  return (Math.pow(ratio, 1 / years) - 1) * 100;
}

/** What a value becomes that grows by a rate in per cent for some years. */
export function grown(value: number, rate: number, years: number): number {
  return value * Math.pow(1 + rate / 100, years);
}

/** The part in per cent of the whole. */
export function shareOf(part: Interval, whole: Interval): Interval | undefined {
  const share = quotientOf(part, whole);
  return share && { low: share.low * 100, high: share.high * 100 };
}

const MOST_DECIMALS = 10;

/** A number with at most so many decimals, without trailing zeros, exponent or negative zero: 6.8199999 with 2 is 6.82. */
export function plainNumber(value: number, decimals: number): string {
  const fixed = value.toFixed(Math.min(Math.max(decimals, 0), MOST_DECIMALS));
  const trimmed = fixed.includes('.') ? fixed.replace(/0{1,10}$/, '').replace(/\.$/, '') : fixed;
  return trimmed === '-0' ? '0' : trimmed;
}

/**
 * A computed number with as many decimals as tell it from the printed one: one more than printed, more where rounding it again would give
 * what is printed. 6.82 beside 6.9; 6.8499 beside 6.9 stays 6.8499.
 */
export function tellingNumber(computed: number, printed: number, decimals: number): string {
  const unit = Math.pow(10, -decimals);
  for (let more = 1; more <= 4; more++) {
    const text = plainNumber(computed, decimals + more);
    if (Math.abs(Number(text) - printed) > unit * 0.5 * (1 + NOISE)) return text;
  }
  return plainNumber(computed, decimals + 1);
}

/** The lower end of what a value may be, written so that the number printed lies inside: rounded up at the given decimals. */
export function atLeast(value: number, decimals: number): string {
  const unit = Math.pow(10, Math.min(decimals, MOST_DECIMALS));
  return plainNumber(Math.ceil(value * unit - NOISE * Math.abs(value * unit)) / unit, decimals);
}

/** The upper end, rounded down. */
export function atMost(value: number, decimals: number): string {
  const unit = Math.pow(10, Math.min(decimals, MOST_DECIMALS));
  return plainNumber(Math.floor(value * unit + NOISE * Math.abs(value * unit)) / unit, decimals);
}

/**
 * Two numbers differ as by one slip of the hand: one digit changed (the difference is a digit with zeros behind it), or two neighbouring digits
 * exchanged (nine times that). `unit` is one in the last place, `tolerance` how far rounding may blur the difference.
 */
export function isSlip(difference: number, unit: number, tolerance = 0): boolean {
  const steps = Math.abs(difference) / unit;
  if (!(steps >= 0.5) || !Number.isFinite(steps)) return false;
  for (const factor of [1, 9]) {
    const power = Math.pow(10, Math.floor(Math.log10(steps / factor) + NOISE));
    for (const tens of [power, power * 10]) {
      const digit = Math.round(steps / factor / tens);
      const blur = Math.max(Math.min(tolerance / unit, tens * MOST_BLUR), 0.01);
      if (tens >= 1 && digit >= 1 && digit <= 9 && Math.abs(steps - digit * factor * tens) <= blur) return true;
    }
  }
  return false;
}

/** Rounding may blur a difference by this part of its leading place and no more: beyond it any difference would pass. */
const MOST_BLUR = 0.1;
