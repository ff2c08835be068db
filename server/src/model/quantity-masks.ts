// Where no quantity stands whatever is printed: document numbers, dates with a month, names between 《》. And which stretches are in quotation marks,
// where 三个代表 and 四大建设 are names. Ranges are asked in ascending order, so that the whole is one walk.
import type { FoldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Inline } from './inline-types';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A name in quotation marks is short; a longer quotation is text like any other. */
const LONGEST_NAME = 16;

/** Answers for places that only grow. */
class Walker {
  private next = 0;
  constructor(private readonly ranges: readonly Range[]) {}

  /** End of the range that `i` stands in, 0 outside. */
  endAround(i: number): number {
    while (this.next < this.ranges.length && (this.ranges[this.next]?.to ?? 0) <= i) this.next++;
    const range = this.ranges[this.next];
    return range !== undefined && range.from <= i ? range.to : 0;
  }

  /** Where the next range behind `i` begins. */
  nextFrom(i: number): number {
    this.endAround(i);
    const range = this.ranges[this.next];
    return range === undefined ? Infinity : Math.max(range.from, i);
  }
}

export class Masks {
  private readonly masked: Walker;
  private readonly quoted: Walker;

  constructor(view: FoldedView, inline: Inline) {
    const range = ({ start, end }: Span): Range => ({ from: view.indexAt(start), to: view.indexAt(end - 1) + 1 });
    const masked: Range[] = [];
    for (const { span } of inline.numbers) masked.push(range(span));
    for (const { span } of inline.orderNumbers) masked.push(range(span));
    for (const { span, month } of inline.dates) if (month !== undefined) masked.push(range(span));
    for (const { span } of inline.citations) masked.push(range(span));
    this.masked = new Walker(merged(masked));
    const names: Range[] = [];
    for (const { kind, open, close } of inline.pairs) {
      if (kind !== 'quote' && kind !== 'straight' && kind !== 'inner-quote') continue;
      const name = range({ start: open.start, end: close.end });
      if (name.to - name.from <= LONGEST_NAME + 2) names.push(name);
    }
    this.quoted = new Walker(merged(names));
  }

  /** End of the masked range around `i`, 0 where none is. */
  maskedEnd(i: number): number {
    return this.masked.endAround(i);
  }

  /** Where the next masked range begins. */
  nextMask(i: number): number {
    return this.masked.nextFrom(i);
  }

  /** True inside a short quotation. */
  isName(i: number): boolean {
    return this.quoted.endAround(i) > 0;
  }
}

/** In order, overlapping ones joined. */
function merged(ranges: Range[]): readonly Range[] {
  ranges.sort((a, b) => a.from - b.from);
  const out: Range[] = [];
  for (const range of ranges) {
    const last = out[out.length - 1];
    if (last !== undefined && range.from < last.to) {
      if (range.to > last.to) out[out.length - 1] = { from: last.from, to: range.to };
    } else {
      out.push(range);
    }
  }
  return out;
}
