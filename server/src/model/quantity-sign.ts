// The signs behind a number that make it a share, a difference of shares or a multiple: %, ‰, 个百分点, 个点, 倍, 番.
import type { Measure } from './quantity-types';

export interface SignToken {
  readonly from: number;
  readonly to: number;
  readonly measure: Measure;
}

/** Sign, measure, and the characters that make another word of it. */
const SIGNS: readonly (readonly [string, Measure, string])[] = [
  ['个百分点', 'points', ''],
  ['百分点', 'points', ''],
  ['个点', 'points', '位状到子评击心名'],
  ['%', 'percent', ''],
  ['‰', 'permille', ''],
  ['倍', 'multiple', '数率'],
];
const STARTS = '个百%‰倍';

/** The sign at `at`. */
export function signAt(text: string, at: number): SignToken | undefined {
  const first = text.charAt(at);
  if (first === '' || !STARTS.includes(first)) return undefined;
  for (const [sign, measure, not] of SIGNS) {
    if (!text.startsWith(sign, at)) continue;
    const next = text.charAt(at + sign.length);
    if (next !== '' && not.includes(next)) continue;
    return { from: at, to: at + sign.length, measure };
  }
  return undefined;
}
