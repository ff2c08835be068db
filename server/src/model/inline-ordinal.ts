// Finds ordinals inside running text: 一是…二是…, 首先…其次…, 第一，第二，. Only where a clause begins and outside quotations, because
// 全球第一, 最后一公里 and 第一时间 count nothing. Whether a series is complete is for rules to judge.
import { parseChineseNumeral } from '../base/numerals';
import { clauseStartsAt, type Scan } from './inline-scan';
import type { InlineOrdinal } from './inline-types';

const NUMERALS = '一二三四五六七八九十';
/** What follows 首先 and its like when they count: a comma or a verb of duty. 再次 and 最后 need it more than the others. */
const COUNTED = ',，是要应须需:';
const SEQUENCE: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['最后', -1],
]);

/** The ordinals among the given places of 是, 先, 次, 后 and 第, in text order. */
export function findOrdinals(scan: Scan, places: readonly number[]): readonly InlineOrdinal[] {
  const ordinals: InlineOrdinal[] = [];
  const quotations = new Quotations(scan);
  for (const place of places) {
    const found = readOrdinal(scan.text, place);
    if (found === undefined || quotations.cover(found.from)) continue;
    ordinals.push({ span: scan.view.span(found.from, found.to), series: found.series, value: found.value });
  }
  return ordinals;
}

interface Reading {
  readonly from: number;
  readonly to: number;
  readonly series: InlineOrdinal['series'];
  readonly value: number;
}

function readOrdinal(text: string, place: number): Reading | undefined {
  const character = text.charAt(place);
  if (character === '是') return readIs(text, place);
  if (character === '第') return readNth(text, place);
  const from = place - 1;
  const value = SEQUENCE.get(text.slice(from, place + 1));
  if (from < 0 || value === undefined || !clauseStartsAt(text, from)) return undefined;
  const next = text.charAt(place + 1);
  if (next === '' || !COUNTED.includes(next)) return undefined;
  return { from, to: place + 1, series: 'first-then', value };
}

/** 一是, 十一是. */
function readIs(text: string, place: number): Reading | undefined {
  let from = place;
  while (from > 0 && from > place - 3 && NUMERALS.includes(text.charAt(from - 1))) from--;
  if (from === place || !clauseStartsAt(text, from)) return undefined;
  const value = parseChineseNumeral(text.slice(from, place));
  return value === undefined ? undefined : { from, to: place + 1, series: 'is', value };
}

/** 第一，: a comma must follow; 第一、 counts unless a list of numbers goes on (第一、二、三产业). */
function readNth(text: string, place: number): Reading | undefined {
  if (!clauseStartsAt(text, place)) return undefined;
  let to = place + 1;
  while (to < place + 4 && to < text.length && NUMERALS.includes(text.charAt(to))) to++;
  const value = parseChineseNumeral(text.slice(place + 1, to));
  if (value === undefined) return undefined;
  const next = text.charAt(to);
  const goesOn = text.charAt(to + 1) !== '' && `第${NUMERALS}`.includes(text.charAt(to + 1));
  if (next !== ',' && next !== '，' && !(next === '、' && text.charAt(place - 1) !== '、' && !goesOn)) return undefined;
  return { from: place, to, series: 'ordinal', value };
}

/** Tells whether a place stands inside a quotation or a title; places are asked for in order, so each mark is passed once. */
class Quotations {
  private next = 0;
  private end = -1;

  constructor(private readonly scan: Scan) {}

  cover(at: number): boolean {
    const { marks } = this.scan;
    for (; this.next < marks.length; this.next++) {
      const mark = marks[this.next];
      if (mark === undefined || mark.at > at) break;
      if (mark.side === 'close' || !QUOTING.has(mark.kind)) continue;
      const close = marks[mark.partner]?.at ?? -1;
      if (close > this.end) this.end = close;
    }
    return at < this.end;
  }
}
const QUOTING: ReadonlySet<string> = new Set(['quote', 'inner-quote', 'straight', 'title', 'inner-title']);
