// A text on its way through the passes: takes their changes, keeps one list of edits from the text as it came, and knows where a place of the text
// stood in the beginning. Changes at protected places, or outside what is to be cleaned, are not taken. Knows no pass.
import { applyEdits, composeEdits, mergeEditGroups, type TextEdit } from '../../base/edit';
import { compareSpans, type Span } from '../../base/span';
import type { CleanChange, CleanDoubt, CleanedText, CleanPass, CleanStep } from './clean-types';

export class Draft {
  private current: string;
  private edits: readonly TextEdit[] = [];
  private readonly changes: CleanChange[] = [];
  private readonly doubts = new Map<string, CleanDoubt>();

  constructor(
    private readonly original: string,
    /** Only changes inside one of these are taken; undefined for the whole text. */
    private readonly ranges?: readonly Span[],
  ) {
    this.current = original;
  }

  get text(): string {
    return this.current;
  }

  /** Takes what a pass found in the present text. True when the text changed. */
  take({ steps, doubts }: CleanPass, isProtected: (span: Span) => boolean): boolean {
    const origin = new Origin(this.edits);
    const asked = steps.filter((step) => this.isWanted(step, origin, isProtected));
    const { edits, taken } = mergeEditGroups(asked);
    for (const { span, reason } of doubts) this.doubt({ span: origin.spanOf(span), reason });
    const next = edits.length === 0 ? undefined : applyEdits(this.current, edits);
    if (next === undefined || next === this.current) return false;
    for (const { kind, edits: own } of taken) {
      const first = own[0] as TextEdit;
      const last = own[own.length - 1] as TextEdit;
      this.changes.push({ kind, span: origin.spanOf({ start: first.span.start, end: last.span.end }) });
    }
    this.edits = composeEdits(this.edits, edits);
    this.current = next;
    return true;
  }

  /** Where what stands at an offset of the present text stood in the original. */
  origin(offset: number): number {
    return new Origin(this.edits).spanOf({ start: offset, end: offset }).start;
  }

  /** Where the present text has what stood at an offset of the original. */
  present(offset: number): number {
    let delta = 0;
    for (const { span, newText } of this.edits) {
      if (span.start >= offset) break;
      if (span.end > offset) return span.start + delta + newText.length;
      delta += newText.length - (span.end - span.start);
    }
    return offset + delta;
  }

  finish(): CleanedText {
    const edits = this.edits.filter(({ span, newText }) => this.original.slice(span.start, span.end) !== newText);
    const doubts = [...this.doubts.values()].filter(({ span }) => this.inRange(span));
    return {
      text: this.current,
      edits,
      changes: [...this.changes].sort((a, b) => compareSpans(a.span, b.span)),
      doubts: doubts.sort((a, b) => compareSpans(a.span, b.span)),
    };
  }

  private doubt(doubt: CleanDoubt): void {
    this.doubts.set(`${doubt.span.start} ${doubt.reason.zh}`, doubt);
  }

  private isWanted({ edits }: CleanStep, origin: Origin, isProtected: (span: Span) => boolean): boolean {
    if (edits.length === 0) return false;
    return edits.every(
      ({ span, newText }) =>
        this.current.slice(span.start, span.end) !== newText && !isProtected(span) && this.inRange(origin.spanOf(span)),
    );
  }

  private inRange({ start, end }: Span): boolean {
    return this.ranges === undefined || this.ranges.some((range) => range.start <= start && end <= range.end);
  }
}

/** Leads offsets of a changed text back to where they stood before the edits. */
class Origin {
  /** For each edit: where what it put in begins and ends in the text after all of them. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(private readonly edits: readonly TextEdit[]) {
    let delta = 0;
    for (const { span, newText } of edits) {
      this.starts.push(span.start + delta);
      this.ends.push(span.start + delta + newText.length);
      delta += newText.length - (span.end - span.start);
    }
  }

  spanOf({ start, end }: Span): Span {
    return { start: this.offsetOf(start, 'start'), end: this.offsetOf(end, 'end') };
  }

  /** An offset inside, or at the outer side of, what an edit put in leads to the side of what it replaced. */
  private offsetOf(offset: number, side: 'start' | 'end'): number {
    // The last edit that begins at or before the offset; for a start, one whose text ends there does not hold it.
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const begins = this.starts[middle] as number;
      if (begins < offset || (begins === offset && side === 'start')) low = middle + 1;
      else high = middle;
    }
    const index = low - 1;
    const edit = this.edits[index];
    if (edit === undefined) return offset;
    const behind = this.ends[index] as number;
    if (offset < behind || (offset === behind && side === 'end'))
      return side === 'start' ? edit.span.start : edit.span.end;
    return offset - behind + edit.span.end;
  }
}
