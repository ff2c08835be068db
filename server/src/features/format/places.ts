// A set of stretches of a text, asked quickly: a paragraph may hold thousands of citations, and a file be one paragraph.
import { compareSpans, cover, type Span } from '../../base/span';

export class Places {
  private readonly spans: readonly Span[];

  constructor(spans: Iterable<Span>) {
    const merged: Span[] = [];
    for (const span of [...spans].sort(compareSpans)) {
      const last = merged.at(-1);
      if (last !== undefined && span.start <= last.end) merged[merged.length - 1] = cover(last, span);
      else merged.push(span);
    }
    this.spans = merged;
  }

  get size(): number {
    return this.spans.length;
  }

  /** True when the span has a place in common with one of them, or touches one. */
  meets({ start, end }: Span): boolean {
    return (this.firstEndingAt(start)?.start ?? Infinity) <= end;
  }

  /** True when the span shares a unit with one of them or, being empty, stands inside one. */
  overlaps({ start, end }: Span): boolean {
    const found = this.firstEndingAt(start + 1);
    if (found === undefined) return false;
    return start === end ? found.start < start : found.start < end;
  }

  /** True when the span stands inside one of them, neither at its beginning nor at its end. */
  holds({ start, end }: Span): boolean {
    const found = this.firstEndingAt(start);
    return found !== undefined && found.start < start && end < found.end;
  }

  /** The first that ends at an offset or behind it. */
  private firstEndingAt(offset: number): Span | undefined {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.spans[middle]?.end ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return this.spans[low];
  }
}
