// White space within sentences. Beside marks that bring their own space, and between two characters that the document writes together elsewhere, it goes;
// between Chinese and figures or Latin words the document's own habit holds, where it has a clear one. Set columns, names set wide and blanks to be
// filled in are no sentences and stay.
import { isHanCode, isInlineBlankCode } from '../../base/characters';
import type { Span } from '../../base/span';
import { isAlphanumeric } from './chinese-context';
import { proposal, type Proposal } from './proposal';
import { isKept, type FormatText } from './texts';
import { widened, type Width } from './width';

/** How often Chinese and figures meet with and without a space. */
export interface SpaceHabit {
  spaced: number;
  close: number;
}
/** insert: a space is due where there is none · remove: the other way round · undefined: no clear habit. */
export type DueSpace = 'insert' | 'remove' | undefined;

/** Longer white space is an alignment or a blank to fill in. */
const LONGEST_GAP = 2;
/** From so many meetings on a habit shows. */
const FEWEST = 6;
/** Share of the meetings that must agree. */
const CLEAR = 0.75;

/** A place in a sentence where something may be too much or missing: between the characters at folded indexes `at - 1` and `at`. */
interface Joint {
  readonly at: number;
  /** Offsets from the end of the one to the start of the other; empty when they touch. */
  readonly span: Span;
  /** figure: Chinese meets a figure or Latin word · bound: and the figure is a number of something (第3, 附件1) · blank: anything else */
  readonly kind: 'figure' | 'bound' | 'blank';
}

const known = new WeakMap<FormatText, readonly Joint[]>();

function jointsOf(text: FormatText): readonly Joint[] {
  let joints = known.get(text);
  if (joints === undefined) known.set(text, (joints = isSentence(text) ? [...findJoints(text)] : []));
  return joints;
}

/** A line or cell may be set in columns; a sentence is not. */
function isSentence({ role, view }: FormatText): boolean {
  return role === 'body' && view.text.length >= 12 && /[,。;，；]/.test(view.text);
}

function* findJoints(each: FormatText): Iterable<Joint> {
  const { view, source, marker } = each;
  const { text } = view;
  const from = marker === undefined ? 1 : view.indexAt(marker.end) + 1;
  for (let at = from; at < text.length; at++) {
    const start = view.at(at - 1) + 1;
    const end = view.at(at);
    const blank = end > start;
    const figure = isFigureJoint(text, at);
    if (!blank && !figure) continue;
    if (blank && !isGap(source, start, end)) continue;
    const span = { start, end };
    if (!isKept(each, span)) yield { at, span, kind: !figure ? 'blank' : isBound(text, at) ? 'bound' : 'figure' };
  }
}

/** One or two spaces, no tab and no line end. */
function isGap(source: string, start: number, end: number): boolean {
  if (end - start > LONGEST_GAP) return false;
  for (let i = start; i < end; i++) if (source[i] === '\t' || !isInlineBlankCode(source.charCodeAt(i))) return false;
  return true;
}

/** What stands close before a figure by its nature: 第3, 附件1, 表2, 专栏4. */
const BEFORE_NUMBERS = '第件表图栏例录之';

/** Chinese meets a figure or a Latin word, where a space may or may not be. */
function isFigureJoint(text: string, at: number): boolean {
  const left = text.charCodeAt(at - 1);
  const right = text.charCodeAt(at);
  if (isHanCode(left)) return isAlphanumeric(right);
  if (!isHanCode(right) || text[at] === '号') return false;
  return isAlphanumeric(left) || text[at - 1] === '%' || text[at - 1] === '℃';
}

/** The figure before or behind a joint is bound to the word before it. */
function isBound(text: string, at: number): boolean {
  let from = at;
  while (from > at - LONGEST_NUMBER && isAlphanumeric(text.charCodeAt(from - 1))) from--;
  return BEFORE_NUMBERS.includes(text.charAt(from - 1) || ' ');
}
const LONGEST_NUMBER = 8;

/** Figures alone show and follow the habit of inserting; a letter may be part of a name (A类, U型). */
function isOfFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(isHanCode(text.charCodeAt(at - 1)) ? at : at - 1);
  return (code >= 0x30 && code <= 0x39) || code === 0x25 || isLatinWord(text, at);
}

/** GDP, CPTPP: two letters or more. */
function isLatinWord(text: string, at: number): boolean {
  return /[A-Za-z]{2}$/.test(text.slice(Math.max(0, at - 2), at)) || /^[A-Za-z]{2}/.test(text.slice(at, at + 2));
}

export function countSpaces(texts: Iterable<FormatText>): SpaceHabit {
  const habit = { spaced: 0, close: 0 };
  for (const text of texts) {
    for (const { at, span, kind } of jointsOf(text)) {
      if (kind !== 'figure' || isInName(text, span) || !isOfFigure(text.view.text, at)) continue;
      if (span.end > span.start) habit.spaced++;
      else habit.close++;
    }
  }
  return habit;
}

export function dueSpace({ spaced, close }: SpaceHabit): DueSpace {
  const all = spaced + close;
  if (all < FEWEST) return undefined;
  return spaced >= all * CLEAR ? 'insert' : close >= all * CLEAR ? 'remove' : undefined;
}

/** In a document number or the title of another document: written as those are. */
function isInName({ names }: FormatText, span: Span): boolean {
  return names.size > 0 && names.holds(span);
}

/**
 * Marks that bring the space before or behind them. A space behind the end of a sentence or before an opening mark may stand for a line end that a copy
 * has lost, and stays.
 */
const NO_SPACE_BEHIND = '，、（《“〈';
const NO_SPACE_BEFORE = '，。；：！？、）》”〉';

/** What of a document the space between two characters is judged by. */
export interface SpaceFacts {
  readonly due: DueSpace;
  /** Width that judged marks of the text will have, by offset. */
  readonly widths: ReadonlyMap<number, Width>;
  /** Half-width stops of the document stand without a space behind them. */
  readonly closeStops: boolean;
  /** True when the document writes the characters together somewhere. */
  readonly together: (characters: string) => boolean;
}

export function* spaceChanges(text: FormatText, facts: SpaceFacts, base: number): Iterable<Proposal> {
  const joints = jointsOf(text);
  if (joints.length === 0) return;
  const blanks = joints.filter(({ kind, span }) => kind === 'blank' && span.end > span.start).length;
  for (const { at, span, kind } of joints) {
    const blank = span.end > span.start;
    if (blank && standsBehindNumber(text, at)) continue;
    if (kind !== 'blank') {
      if (facts.due === undefined || blank !== (facts.due === 'remove') || isInName(text, span)) continue;
      if (!blank && (kind === 'bound' || !isOfFigure(text.view.text, at))) continue;
      yield proposal('space', 'punctuation/space', [{ span, newText: blank ? '' : ' ' }], base);
    } else if (besideMark(text, at, facts) || (blanks <= MOST_SLIPS && isSlip(text, at, facts))) {
      yield proposal('space', 'punctuation/space', [{ span, newText: '' }], base);
    }
  }
}

/** 3.2.2, A.1 in front of a paragraph: what sets the number apart stays. */
function standsBehindNumber({ view }: FormatText, at: number): boolean {
  return at <= LONGEST_LABEL && /^(?:[A-Z]|\d{1,3})(?:\.\d{1,3}){1,4}$/.test(view.text.slice(0, at));
}
const LONGEST_LABEL = 16;

/** More spaces between characters of one paragraph are no slips: names in a row, words set apart. */
const MOST_SLIPS = 3;

/** Beside a mark that is as wide as a character, or behind a half-width stop where others have no space behind them. */
function besideMark({ view, source }: FormatText, at: number, { widths, closeStops }: SpaceFacts): boolean {
  const { text } = view;
  const [left, right] = [view.at(at - 1), view.at(at)];
  const isWide = (offset: number, marks: string): boolean => {
    if (widths.get(offset) === 'half') return false;
    return (
      marks.includes(source.charAt(offset)) ||
      (widths.has(offset) && marks.includes(widened(text.charAt(view.indexAt(offset)))))
    );
  };
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  // （　　） is to be filled in.
  if ('(（《“〔['.includes(before) && ')）》”〕]'.includes(behind)) return false;
  // Between two marks it may be a blank to fill in too.
  if (isWide(left, NO_SPACE_BEHIND) && isWord(text, at)) return true;
  if (isWide(right, NO_SPACE_BEFORE) && isWord(text, at - 1)) return true;
  return closeStops && widths.has(left) && before === ',' && isHanCode(text.charCodeAt(at));
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isHanCode(code) || isAlphanumeric(code) || code === 0x25;
}

/** Two characters on each side make words that the document writes without the space. */
function isSlip({ view }: FormatText, at: number, { together }: SpaceFacts): boolean {
  const around = view.text.slice(at - 2, at + 2);
  if (at < 2 || around.length < 4) return false;
  for (let i = 0; i < 4; i++) if (!isHanCode(around.charCodeAt(i))) return false;
  return together(around);
}

/** Half-width stops with and without white space behind them, before Chinese. */
export function hasCloseStops(texts: Iterable<FormatText>): boolean {
  let close = 0;
  let spaced = 0;
  for (const { view, role } of texts) {
    if (role !== 'body') continue;
    for (const { index } of view.text.matchAll(/,(?=[\u4e00-\u9fff])/g)) {
      if (view.at(index + 1) - view.at(index) > 1) spaced++;
      else close++;
    }
  }
  return close >= spaced * 4;
}
