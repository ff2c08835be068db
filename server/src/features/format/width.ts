// One width of punctuation: , : ; ! ? and round brackets of Chinese text. Half-width ones of figures, Latin words, times and addresses are left alone.
// With `keep` the width that clearly most marks of a document have holds, stops and brackets each for themselves.
import type { TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import type { PunctuationWidth } from '../../lint/format-options';
import { isAlphanumeric, isChineseBracket, isChineseMark } from './chinese-context';
import { proposal, type Proposal } from './proposal';
import { inMarker, isKept, type FormatText } from './texts';

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};
const STOP = /[,:;!?]/g;

/** The full-width form of a mark; other characters as they are. */
export function widened(mark: string): string {
  return WIDE[mark] ?? mark;
}

/** Counts of places by the width they have. */
export interface WidthCount {
  full: number;
  half: number;
}
export interface WidthHabit {
  readonly stops: WidthCount;
  readonly brackets: WidthCount;
}
export type Width = 'full' | 'half';
/** The width that is due; undefined where there is no clear habit. */
export interface DueWidth {
  readonly stops: Width | undefined;
  readonly brackets: Width | undefined;
}

/** A mark or pair of brackets whose width is a matter of habit. */
interface Place {
  readonly of: keyof WidthHabit;
  readonly marks: readonly { readonly span: Span; readonly half: string; readonly width: Width }[];
  readonly inMarker: boolean;
}

const known = new WeakMap<FormatText, readonly Place[]>();

function placesOf(text: FormatText): readonly Place[] {
  let places = known.get(text);
  if (places === undefined) known.set(text, (places = [...findPlaces(text)]));
  return places;
}

function* findPlaces(each: FormatText): Iterable<Place> {
  const { view, source } = each;
  const { text } = view;
  const markAt = (at: number): Place['marks'][number] => {
    const span = view.span(at, at + 1);
    const half = text.charAt(at);
    return { span, half, width: source.charAt(span.start) === half ? 'half' : 'full' };
  };
  for (const { index } of text.matchAll(STOP)) {
    const mark = markAt(index);
    // A full-width mark is one of Chinese text unless it stands within a figure or foreign words.
    if (!isChineseMark(text, index) && (mark.width === 'half' || isWithinForeign(text, index))) continue;
    if (!isKept(each, mark.span)) yield { of: 'stops', marks: [mark], inMarker: inMarker(each, mark.span.start) };
  }
  if (!text.includes('(')) return;
  for (const { kind, open, close } of each.inline.pairs) {
    if (kind !== 'round') continue;
    const [from, to] = [view.indexAt(open.start), view.indexAt(close.start)];
    const ordinal = inMarker(each, open.start);
    if ((!ordinal && !isChineseBracket(text, from, to)) || isKept(each, open) || isKept(each, close)) continue;
    yield { of: 'brackets', marks: [markAt(from), markAt(to)], inMarker: ordinal };
  }
}

function isWithinForeign(text: string, at: number): boolean {
  return isAlphanumeric(text.charCodeAt(at - 1)) && isAlphanumeric(text.charCodeAt(at + 1));
}

/** Adds what a text shows of the habit. Ordinals have habits of their own. */
export function countWidths(texts: Iterable<FormatText>, habit: WidthHabit): void {
  for (const text of texts) {
    for (const { of, marks, inMarker: marker } of placesOf(text)) {
      if (!marker) for (const { width } of marks) habit[of][width]++;
    }
  }
}

export function noHabit(): WidthHabit {
  return { stops: { full: 0, half: 0 }, brackets: { full: 0, half: 0 } };
}

/** A habit holds where so many times as many marks have it as have not. */
const CLEAR = 2;
/** Full width is the standard: that a document wants half width is believed on better evidence. */
const CLEAR_HALF = 3;
const FEWEST_HALF = 8;

export function dueWidth(asked: PunctuationWidth, { stops, brackets }: WidthHabit): DueWidth {
  if (asked !== 'keep') return { stops: asked, brackets: asked };
  const due = isMostly(stops.full, stops.half) ? 'full' : isSurelyHalf(stops) ? 'half' : undefined;
  return { stops: due, brackets: dueBrackets(brackets, due) };
}

function dueBrackets(count: WidthCount, stops: Width | undefined): Width | undefined {
  if (isMostly(count.full, count.half)) return 'full';
  // Among full-width stops a half-width bracket is tolerated and no model for others.
  if (stops === 'full') return undefined;
  const half = stops === 'half' ? isMostly(count.half, count.full) : isSurelyHalf(count);
  return half ? 'half' : undefined;
}

function isMostly(these: number, those: number): boolean {
  return these > 0 && these >= those * CLEAR;
}

function isSurelyHalf({ full, half }: WidthCount): boolean {
  return half >= FEWEST_HALF && half >= full * CLEAR_HALF;
}

/** The marks of a text that have the other width. Ordinals are brought in line only where a width is asked for outright. */
export function* widthChanges(
  text: FormatText,
  due: DueWidth,
  asked: PunctuationWidth,
  base: number,
): Iterable<Proposal> {
  for (const { of, marks, inMarker: marker } of placesOf(text)) {
    const width = due[of];
    if (width === undefined || (marker && asked === 'keep')) continue;
    const edits = marks
      .filter((mark) => mark.width !== width)
      .map(({ span, half }): TextEdit => ({ span, newText: width === 'full' ? widened(half) : half }));
    if (edits.length > 0) yield proposal('width', 'punctuation/width', edits, base);
  }
}

/** The width that each judged mark of a text will have, by its offset; what spaces around it are judged by. */
export function widthsAfter(text: FormatText, due: DueWidth): ReadonlyMap<number, Width> {
  const widths = new Map<number, Width>();
  for (const { of, marks } of placesOf(text)) {
    for (const { span, width } of marks) widths.set(span.start, due[of] ?? width);
  }
  return widths;
}
