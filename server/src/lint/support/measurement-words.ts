// Measurements in words, for messages that show two of them side by side: as printed, and in the unit of the other. Knows no rule.
import { plainNumber } from '../../base/rounding';
import { textOf } from '../../base/span';
import type { Measurement } from '../../model/measurement-types';
import { rangeOf } from '../../model/measurement-compare';
import type { Bilingual, Mending } from '../rule';
import { settingNumber } from './ways';

/** The value as the text or the cell prints it, with the unit it is in. */
export function printedValue(measurement: Measurement): string {
  const { quantity, unit, source, owner } = measurement;
  const printed = textOf(owner.source, quantity.span).replace(/\s+/g, '');
  if (source === 'text' || unit === undefined || printed.endsWith(unit.text)) return printed;
  return quantity.measure === 'percent' && /[%％]$/.test(printed) ? printed : `${printed}${unit.text}`;
}

/** The value and what it may be by its rounding, in the printed unit of the other: （即26600亿元，取整前在26550—26650亿元之间）. */
export function converted(measurement: Measurement, other: Measurement): Bilingual {
  const { value, slack, unit, quantity } = measurement;
  const scale = scaleOf(other);
  const name = unitName(other);
  const decimals = decimalsOf(other) + 1;
  const exact = plainNumber(value / scale, decimals);
  const { low, high } = rangeOf(measurement);
  const range = `${plainNumber(low / scale, decimals)}—${plainNumber(high / scale, decimals)}${name}`;
  const same = scaleOf(measurement) === scale && (measurement.dimension === '%' || unit?.base === other.unit?.base);
  const bounded = quantity.qualifiers.some(({ relation }) => relation !== undefined);
  const coarse = slack > other.slack && !bounded;
  if (same && !coarse) return { zh: '', en: '' };
  const zh = [...(same ? [] : [`即${exact}${name}`]), ...(coarse ? [`取整前在${range}之间`] : [])];
  const en = [...(same ? [] : [`that is ${exact}${name}`]), ...(coarse ? [`rounded from ${range}`] : [])];
  return { zh: `（${zh.join('，')}）`, en: ` (${en.join(', ')})` };
}

/**
 * One value set to what the other says, in its own unit and to its own decimals; nothing where the other is printed more coarsely, or where
 * bounds, ranges or Chinese figures make it more than a number.
 */
export function settingLike(measurement: Measurement, other: Measurement, zh: string, en: string): readonly Mending[] {
  const { quantity, slack } = measurement;
  if (quantity.range || quantity.guess || other.quantity.range || other.quantity.guess) return [];
  if (other.slack > slack * (1 + 1e-9) && !isRound(measurement, other)) return [];
  return settingNumber(quantity.number, other.value / scaleOf(measurement), (digits) => ({
    zh: `${zh}改为 ${digits}`,
    en: `Change ${en} to ${digits}`,
  }));
}

/** The other's value is whole in the unit of the last digit here: 300 for 3 百. */
function isRound({ slack }: Measurement, { value, slack: coarse }: Measurement): boolean {
  return coarse <= 10 * slack && Math.abs(value / (2 * slack) - Math.round(value / (2 * slack))) < 1e-6;
}

/** What one of the printed digits' units is in base units: 1e8 for 26630 亿元, 1e12 for 2.66 万亿元. */
function scaleOf({ quantity, unit }: Measurement): number {
  return (quantity.number.scale?.factor ?? 1) * (unit?.factor ?? 1);
}

function unitName({ quantity, unit }: Measurement): string {
  if (quantity.measure === 'percent' || unit?.base === '%') return '%';
  return `${quantity.number.scale?.text ?? ''}${unit?.text ?? ''}`;
}

function decimalsOf({ quantity }: Measurement): number {
  return quantity.number.decimals;
}
