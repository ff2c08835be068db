// Reads one printed number, scale included, at a place of a folded text: 9200.9, 1,200, 2.66万亿, 3亿4500万, 三十五, 30多万. Every character is
// looked at a bounded number of times. Knows no unit, and does not judge whether the number counts anything.

/** A number in folded indices. */
export interface NumberToken {
  readonly from: number;
  /** Behind the scale. */
  readonly to: number;
  readonly digitsTo: number;
  readonly form: 'arabic' | 'chinese' | 'mixed';
  readonly scale?: { readonly from: number; readonly to: number; readonly factor: number };
  readonly value: number;
  readonly decimals: number;
  readonly slack: number;
  /** 多, 余, 几 between digits and scale or behind the scale; 数, 几, 三四 at the start. */
  readonly guess?: { readonly from: number; readonly to: number };
}

/** Where a text was set apart by white space before folding. */
export interface Gaps {
  readonly text: string;
  gapBefore(i: number): boolean;
}

/** More digits are an identifier, and no double holds them. */
const MOST_DIGITS = 15;
const SCALES: readonly (readonly [string, number])[] = [
  ['万亿', 1e12],
  ['千亿', 1e11],
  ['百亿', 1e10],
  ['十亿', 1e9],
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];
const SCALE_STARTS = '万亿千百十';
/** What stands behind 千 or 百 where they belong to the unit: 千米, 千瓦时, 百分点. */
const UNIT_TAILS = '米克瓦伏卡焦帕赫升吨分强货姓';
const VAGUE = '多余几来';

/** True for 0 to 9. */
export function isDigitAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return code >= 0x30 && code <= 0x39;
}

/** End of the digits, points, commas and colons that hang together from `i` on: what is skipped of a code or an address. */
export function digitsEnd(text: string, i: number): number {
  let end = i;
  while (isDigitAt(text, end)) end++;
  return end;
}

/** The number in Arabic digits that begins at `i`; undefined where digits are no number (2.0.1, 0571, too long). `end` is always behind what was read. */
export function readArabic(gaps: Gaps, i: number): { readonly token?: NumberToken; readonly end: number } {
  const { text } = gaps;
  let end = i + 1;
  while (isDigitAt(text, end) && !gaps.gapBefore(end)) end++;
  const head = end - i;
  const groups = groupsEnd(gaps, i, end);
  let digits = text.slice(i, Math.min(end, i + MOST_DIGITS + 1));
  if (groups > end) {
    digits = text.slice(i, groups).replaceAll(',', '');
    end = groups;
  }
  let decimals = 0;
  if (text.charAt(end) === '.' && isDigitAt(text, end + 1) && !gaps.gapBefore(end + 1)) {
    let last = end + 1;
    while (isDigitAt(text, last) && !gaps.gapBefore(last)) last++;
    decimals = last - end - 1;
    digits += `.${text.slice(end + 1, Math.min(last, end + 2 + MOST_DIGITS))}`;
    end = last;
    if (text.charAt(end) === '.' && isDigitAt(text, end + 1)) return { end: chainEnd(text, end) };
  }
  if (head > MOST_DIGITS || digits.length > MOST_DIGITS + 1) return { end };
  if (head > 1 && text.charAt(i) === '0') return { end };
  return { token: withScale(gaps, i, end, digits, decimals), end };
}

/** 2.0.1, 192.168.0.1 */
function chainEnd(text: string, from: number): number {
  let end = from;
  while (text.charAt(end) === '.' && isDigitAt(text, end + 1)) end = digitsEnd(text, end + 1);
  return end;
}

/** End of a number whose thousands are set apart by commas (1,200) or by white space (12 000), `end` when they are not. */
function groupsEnd(gaps: Gaps, from: number, end: number): number {
  const { text } = gaps;
  if (end - from > 3 || text.charAt(from) === '0') return end;
  let last = end;
  const comma = text.charAt(end) === ',';
  while (last - from < 20) {
    const start = comma ? last + 1 : last;
    if (comma ? text.charAt(last) !== ',' || gaps.gapBefore(last) || gaps.gapBefore(start) : !gaps.gapBefore(start))
      break;
    let three = start;
    while (three < start + 4 && isDigitAt(text, three) && (three === start || !gaps.gapBefore(three))) three++;
    if (three !== start + 3) break;
    last = three;
  }
  // 1,2003 or 100 2000: no grouping at all.
  const more = comma ? text.charAt(last) === ',' && isDigitAt(text, last + 1) : isDigitAt(text, last);
  return more ? end : last;
}

function withScale(gaps: Gaps, from: number, digitsTo: number, digits: string, decimals: number): NumberToken {
  const { text } = gaps;
  let at = digitsTo;
  let guess: NumberToken['guess'];
  if (VAGUE.includes(text.charAt(at)) && at < text.length) {
    // 30多万, 10余家: the unit or the scale follows.
    guess = { from: at, to: at + 1 };
    if (scaleAt(text, at + 1) !== undefined) at++;
  }
  const found = scaleAt(text, at);
  if (found === undefined) {
    const value = Number(digits);
    const slack = 0.5 * 10 ** -decimals;
    return { from, to: guess?.to ?? digitsTo, digitsTo, form: 'arabic', value, decimals, slack, guess };
  }
  const { length, factor } = found;
  const scale = { from: at, to: at + length, factor };
  const value = scaled(digits, factor);
  let slack = 0.5 * 10 ** -decimals * factor;
  let to = scale.to;
  if (guess === undefined && '多余'.includes(text.charAt(to)) && to < text.length) {
    guess = { from: to, to: to + 1 };
    to++;
  }
  if (guess === undefined && decimals === 0) {
    const mixed = mixedFrom(gaps, to, factor, value);
    if (mixed !== undefined) {
      slack = mixed.slack;
      return { from, to: mixed.to, digitsTo: mixed.to, form: 'mixed', value: mixed.value, decimals: 0, slack };
    }
  }
  return { from, to, digitsTo, form: 'arabic', scale, value, decimals, slack, guess };
}

/** The rest of 3亿4500万, 12万5000, 4千5百: each scale smaller than the one before. */
function mixedFrom(
  gaps: Gaps,
  from: number,
  factor: number,
  value: number,
): { readonly to: number; readonly value: number; readonly slack: number } | undefined {
  const { text } = gaps;
  let at = from;
  let last = factor;
  let sum = value;
  while (isDigitAt(text, at) && !gaps.gapBefore(at)) {
    let end = at;
    while (end < at + 5 && isDigitAt(text, end) && (end === at || !gaps.gapBefore(end))) end++;
    if (end > at + 4) return undefined;
    const next = scaleAt(text, end);
    const unit = next?.factor ?? 1;
    const part = Number(text.slice(at, end)) * unit;
    // 1万2 is 12,000 in speech and nothing in print.
    if (part >= last || unit >= last || (next === undefined && end - at < 3)) return undefined;
    sum += part;
    last = unit;
    at = end + (next?.length ?? 0);
    if (next === undefined) break;
  }
  return at === from ? undefined : { to: at, value: sum, slack: 0.5 * last };
}

/** digits × factor without the noise of a multiplication: 2.66 × 1e12. */
export function scaled(digits: string, factor: number): number {
  return Number(`${digits}e${Math.round(Math.log10(factor))}`);
}

/** The scale word at `i`: 万亿, 亿, 万, 千, 百. */
export function scaleAt(text: string, i: number): { readonly length: number; readonly factor: number } | undefined {
  if (i >= text.length || !SCALE_STARTS.includes(text.charAt(i))) return undefined;
  for (const [word, factor] of SCALES) {
    if (!text.startsWith(word, i)) continue;
    const last = word.charAt(word.length - 1);
    if ((last === '千' || last === '百') && UNIT_TAILS.includes(text.charAt(i + word.length) || ' ')) continue;
    if (last === '万' && text.charAt(i + word.length) === '一') continue;
    return { length: word.length, factor };
  }
  return undefined;
}
