// What a value is of, so that two are compared only where it is the same: %, 元, 人, 平方米; one for all the words that merely count.
import { UNITS } from '../data/units';
import type { Quantity, Unit } from './quantity-types';

const COUNTS: ReadonlySet<string> = new Set(UNITS.filter(({ kind }) => kind === 'count').map(({ base }) => base));

/** Undefined where nothing is told that two values could be compared by. */
export function dimensionOf({ measure }: Quantity, unit: Unit | undefined): string | undefined {
  if (measure === 'percent' || unit?.base === '%') return '%';
  if (measure !== 'plain' || unit === undefined || !unit.known) return undefined;
  return COUNTS.has(unit.base) ? 'count' : unit.base;
}
