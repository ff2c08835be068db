// Ranges of a quantity (100人以上, 30—100人, 不满30人) as intervals with open and closed ends, and how two that follow each other meet. Knows
// quantities; neither tables nor rules.
import type { PrintedNumber, Quantity, Qualifier } from '../../model/quantity-types';

/** How surely an end includes its number: ≥, （含） · 以上, 以下, by legislative usage · the ends of 30—100 */
type Inclusion = 'explicit' | 'usage' | 'dash';

export interface Bound {
  /** In the base unit. */
  readonly value: number;
  /** Undefined where the number itself is left out: >, 超过, 不满, （不含）. */
  readonly includes?: Inclusion;
}

export interface Interval {
  /** Undefined where the range has no end on this side. */
  readonly low?: Bound;
  readonly high?: Bound;
  /** Unit without scale, or %. */
  readonly unit: string;
  /** Whole things are counted, so that 30 and 31 stand side by side. */
  readonly counts: boolean;
  /** A unit of the last printed digit. */
  readonly step: number;
}

/** What is counted in whole numbers. Years and hours are measured, although their figures are whole. */
const COUNTED = /^(?:人|户|家|个|件|项|名|岁|台|辆|分|次|例|起|头|只|套|间|所|座|张|门|层|人次)$/;

/**
 * The interval that the quantities of a text come to; undefined where they are none. `text` is the folded text they stand in. `marked`: the
 * ranges beside it say 及以下 or （含） where the number is included, so that 以上 alone leaves it out.
 */
export function intervalOf(quantities: readonly Quantity[], text: string, marked: boolean): Interval | undefined {
  const [first, second] = quantities;
  if (first === undefined || quantities.length > 2 || first.rank === true || first.guess !== undefined)
    return undefined;
  if (second === undefined) return single(first, text, marked);
  const low = single(first, text, marked);
  const high = single(second, text, marked);
  if (low?.low === undefined || low.high !== undefined || high?.high === undefined || high.low !== undefined)
    return undefined;
  // 1以上5万元以下: the unit is printed once.
  const unit = low.unit === '' ? high.unit : low.unit;
  if (high.unit !== unit || low.low.value > high.high.value) return undefined;
  return {
    low: low.low,
    high: high.high,
    unit,
    counts: high.counts && low.step >= 1,
    step: Math.max(low.step, high.step),
  };
}

function single(quantity: Quantity, text: string, marked: boolean): Interval | undefined {
  const { measure, unit, number, range, qualifiers } = quantity;
  if (measure !== 'plain' && measure !== 'percent') return undefined;
  if (qualifiers.some(({ relation }) => relation === undefined)) return undefined;
  const base = measure === 'percent' ? '%' : (unit?.base ?? '');
  const factor = unit?.factor ?? 1;
  const step = 2 * Math.max(number.slack, range?.last.slack ?? 0) * factor;
  const counts =
    COUNTED.test(base) && number.decimals === 0 && (range?.last.decimals ?? 0) === 0 && number.scale === undefined;
  const rest = { unit: base, counts, step };
  const value = valueOf(number, range?.last) * factor;
  const find = (...relations: string[]): Qualifier | undefined =>
    qualifiers.find(({ relation }) => relation !== undefined && relations.includes(relation));
  const below = find('>', '>=');
  const above = find('<', '<=');
  const leavesOut = /不含/.test(text);
  const says = !leavesOut && /含/.test(text);
  const bound = (at: number, by: Qualifier | undefined, dash: boolean): Bound => {
    if (by !== undefined && (by.relation === '<' || by.relation === '>')) return { value: at };
    if (leavesOut && by !== undefined) return { value: at };
    const isExplicit = says || (by !== undefined && !by.text.startsWith('以'));
    if (by !== undefined && !isExplicit && marked) return { value: at };
    return { value: at, includes: isExplicit ? 'explicit' : dash ? 'dash' : 'usage' };
  };
  if (range !== undefined) {
    const last = range.last.value * factor;
    if (last <= value) return undefined;
    return { low: bound(value, below, true), high: bound(last, above, true), ...rest };
  }
  if (below !== undefined && above !== undefined) return undefined;
  if (below !== undefined) return { low: bound(value, below, false), ...rest };
  if (above !== undefined) return { high: bound(value, above, false), ...rest };
  const at: Bound = { value, includes: 'explicit' };
  return { low: at, high: at, ...rest };
}

/** 1000—5000万元: the scale behind the last number holds for the first. */
function valueOf(number: PrintedNumber, last: PrintedNumber | undefined): number {
  const factor = last?.scale?.factor;
  if (last === undefined || factor === undefined || number.scale !== undefined) return number.value;
  return number.value >= last.value / factor ? number.value : number.value * factor;
}

/**
 * fits: side by side · touch: both include the number between them · overlap · hole: neither includes the number between them · gap ·
 * apart: nothing says that the two follow each other
 */
export type Meeting = 'fits' | 'touch' | 'overlap' | 'hole' | 'gap' | 'apart';

/** How the lower of two intervals meets the upper. */
export function meetingOf(lower: Interval, upper: Interval): Meeting {
  const { high } = lower;
  const { low } = upper;
  if (high === undefined || low === undefined || lower.unit !== upper.unit) return 'apart';
  if (high.value === low.value) {
    const twice = high.includes !== undefined && low.includes !== undefined;
    return twice ? 'touch' : high.includes === undefined && low.includes === undefined ? 'hole' : 'fits';
  }
  if (lower.counts && upper.counts) {
    const last = high.value - (high.includes === undefined ? 1 : 0);
    const first = low.value + (low.includes === undefined ? 1 : 0);
    return first === last + 1 ? 'fits' : first > last ? 'gap' : 'overlap';
  }
  if (low.value < high.value) return 'overlap';
  // 2.0—2.9, 3.0—3.9: the next printed figure.
  const step = Math.max(lower.step, upper.step);
  return low.value - high.value <= step * 1.001 && high.includes !== undefined && low.includes !== undefined
    ? 'fits'
    : 'gap';
}

/** −1, 1: which of two intervals is the lower; 0 where neither lies wholly before the other's beginning. */
export function orderOf(a: Interval, b: Interval): -1 | 0 | 1 {
  const [aLow, bLow] = [a.low?.value ?? -Infinity, b.low?.value ?? -Infinity];
  const [aHigh, bHigh] = [a.high?.value ?? Infinity, b.high?.value ?? Infinity];
  if (aLow <= bLow && aHigh <= bHigh) return aLow === bLow && aHigh === bHigh ? 0 : -1;
  return bLow <= aLow && bHigh <= aHigh ? 1 : 0;
}
