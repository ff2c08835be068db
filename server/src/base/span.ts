/**
 * The one notion of place below the front ends: a half-open range of UTF-16 offsets into a text, and the small
 * arithmetic on it. Knows nothing of lines, columns or the language server.
 */

/** A range of UTF-16 offsets; `start` inclusive, `end` exclusive, `start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span from two offsets. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Number of UTF-16 units covered. */
export function spanLength(s: Span): number {
  return s.end - s.start;
}

/** True when the offset lies inside the span; the end itself is outside. */
export function contains(s: Span, offset: number): boolean {
  return s.start <= offset && offset < s.end;
}

/** True when the offset lies inside the span or touches one of its ends: what a cursor needs. */
export function touches(s: Span, offset: number): boolean {
  return s.start <= offset && offset <= s.end;
}

/** True when `inner` lies wholly within `outer`; equal spans contain each other. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share at least one unit; an empty span shares none. */
export function overlaps(a: Span, b: Span): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** True when both ends are equal. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The span moved by `delta` units. */
export function shift(s: Span, delta: number): Span {
  return { start: s.start + delta, end: s.end + delta };
}

/** The smallest span covering both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The part both share, or undefined when they share no unit. */
export function intersection(a: Span, b: Span): Span | undefined {
  return overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : undefined;
}

/** Orders by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The text a span covers. */
export function textOf(source: string, s: Span): string {
  return source.slice(s.start, s.end);
}
