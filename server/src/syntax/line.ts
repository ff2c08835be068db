// One physical line, read once: its text, where its content stands, what it looks like by itself. A line is immutable and knows no offset
// in the file, so an edit elsewhere leaves it the same object. What it is for its document is decided in the model.
import { isBlankCode } from '../base/characters';
import { foldedView, type FoldedView } from '../base/fold';
import type { Span } from '../base/span';
import { readMarker } from './marker';
import type { Marker } from './marker-types';
import { shapeOf, type LineKind } from './line-shape';

/** What the line before leaves open: nothing, a comment, an HTML table or style block, Markdown front matter. */
export type LineState = 'normal' | 'comment' | 'html' | 'style' | 'front-matter';

/** All offsets are UTF-16 offsets in `text`. */
export interface Line {
  /** Without its line end. */
  readonly text: string;
  /** \n, \r\n, \r, or empty for the last line. */
  readonly eol: string;
  readonly entry: LineState;
  readonly exit: LineState;
  /** Content without indent, trailing white space, comments and Markdown decoration; usually one piece, none for a blank line. */
  readonly pieces: readonly Span[];
  /** Content folded: half width, no white space. */
  readonly folded: string;
  /** The same with the way back to `text`; absent for lines without content. */
  readonly view?: FoldedView;
  readonly kind: LineKind;
  readonly marker?: Marker;
  /** Number of # before the content. */
  readonly depth: number;
  /** Ends with a mark that closes a sentence or clause (。；：？！… or a closing round bracket). */
  readonly closed: boolean;
  /** Opening less closing double quotation marks. */
  readonly quoteBalance: number;
  /** Comments on this line or the parts of one; a span may end at the line's end while the comment goes on. */
  readonly comments: readonly Span[];
}

/** Longer lines are plain text: nothing that a line can be by itself is that long. */
const LONGEST_SHAPE = 3000;
const TERMINAL = '。；;：:？?！!…）)．';
const EMPTY: readonly Span[] = [];

/** Reads a line. Total: never throws, whatever the text. `first` tells the first line of a file (front matter may begin there). */
export function lexLine(text: string, eol: string, entry: LineState, first: boolean): Line {
  if (text === '' && entry === 'normal' && !first) return emptyLine(eol);
  if (entry === 'front-matter' || (first && text.trimEnd() === '---')) {
    const closes = entry === 'front-matter' && /^(---|\.\.\.)\s*$/.test(text);
    return plain(text, eol, entry, closes ? 'normal' : 'front-matter', 'foreign');
  }
  const html = htmlState(text, entry);
  if (html !== undefined) {
    const style = entry === 'style' || (entry === 'normal' && /^\s{0,12}<style\b/i.test(text));
    return plain(text, eol, entry, html, style ? 'comment' : 'foreign');
  }
  const parts = contentParts(text, entry);
  const exit: LineState = parts.open ? 'comment' : 'normal';
  const { pieces, depth, dash } = undecorate(text, parts.spans);
  if (pieces.length === 0) {
    const kind: LineKind = parts.comments.length > 0 ? 'comment' : 'blank';
    return { ...plain(text, eol, entry, exit, kind), comments: parts.comments };
  }
  const view = foldedView(text, pieces);
  const folded = view.text;
  const start = (pieces[0] as Span).start;
  const end = (pieces[pieces.length - 1] as Span).end;
  const shape = folded.length > LONGEST_SHAPE ? 'text' : shapeOf(folded, text, start, end, dash, depth > 0);
  const mayBeMarked = shape === 'text' || shape === 'table';
  let marker = mayBeMarked ? readMarker(text, start, (pieces[0] as Span).end) : undefined;
  if (marker !== undefined && pieces.length > 1 && marker.span.end === (pieces[0] as Span).end) {
    marker = { ...marker, after: { start: marker.span.end, end: (pieces[1] as Span).start } };
  }
  let kind = shape;
  if (shape === 'table' && marker !== undefined && onlyTabIsBehind(text, marker, end)) kind = 'text';
  else if (shape === 'table') marker = undefined;
  const last = folded[folded.length - 1] ?? '';
  const inner = last === '”' || last === '’' ? (folded[folded.length - 2] ?? '') : last;
  return {
    text,
    eol,
    entry,
    exit,
    pieces,
    folded,
    view,
    kind,
    marker,
    depth,
    closed: TERMINAL.includes(inner) && (inner === last || '。？！?!…；;'.includes(inner)),
    quoteBalance: quoteBalance(folded),
    comments: parts.comments,
  };
}

/** Empty lines are all alike, and half of many a file: one object a kind of line end serves them all. */
const emptyLines = new Map<string, Line>();

function emptyLine(eol: string): Line {
  let line = emptyLines.get(eol);
  if (line === undefined) emptyLines.set(eol, (line = plain('', eol, 'normal', 'normal', 'blank')));
  return line;
}

function plain(text: string, eol: string, entry: LineState, exit: LineState, kind: LineKind): Line {
  return {
    text,
    eol,
    entry,
    exit,
    pieces: EMPTY,
    folded: '',
    kind,
    depth: 0,
    closed: false,
    quoteBalance: 0,
    comments: entry === 'comment' && kind === 'foreign' ? [{ start: 0, end: text.length }] : EMPTY,
  };
}

/** The stretches of a line outside comments, its comments, and whether the last of them goes on. */
interface Parts {
  readonly spans: readonly Span[];
  readonly comments: readonly Span[];
  readonly open: boolean;
}

function contentParts(text: string, entry: LineState): Parts {
  if (entry !== 'comment' && !text.includes('<!--')) {
    return { spans: text === '' ? EMPTY : [{ start: 0, end: text.length }], comments: EMPTY, open: false };
  }
  const spans: Span[] = [];
  const comments: Span[] = [];
  let from = 0;
  if (entry === 'comment') {
    const close = text.indexOf('-->');
    if (close < 0) return { spans, comments: [{ start: 0, end: text.length }], open: true };
    from = close + 3;
    comments.push({ start: 0, end: from });
  }
  for (;;) {
    const open = text.indexOf('<!--', from);
    if (open < 0) break;
    if (open > from) spans.push({ start: from, end: open });
    const close = text.indexOf('-->', open + 4);
    if (close < 0) {
      comments.push({ start: open, end: text.length });
      return { spans, comments, open: true };
    }
    comments.push({ start: open, end: close + 3 });
    from = close + 3;
  }
  if (from < text.length) spans.push({ start: from, end: text.length });
  return { spans, comments, open: false };
}

/** The state an HTML table or style block leaves, or undefined when the line belongs to none. */
function htmlState(text: string, entry: LineState): LineState | undefined {
  if (entry === 'html') return /<\/table>/i.test(text) ? 'normal' : 'html';
  if (entry === 'style') return /<\/style>/i.test(text) ? 'normal' : 'style';
  if (entry !== 'normal' || !text.includes('<')) return undefined;
  const opening = /^\s{0,12}<(table|style)\b/i.exec(text);
  if (opening === null) return undefined;
  const table = (opening[1] as string).toLowerCase() === 'table';
  if (table) return /<\/table>/i.test(text) ? 'normal' : 'html';
  return /<\/style>/i.test(text) ? 'normal' : 'style';
}

/** Trims the parts and takes Markdown marks (#, -, **) and stray entities off. */
function undecorate(text: string, parts: readonly Span[]): { pieces: readonly Span[]; depth: number; dash: boolean } {
  const pieces: Span[] = [];
  let depth = 0;
  let dash = false;
  for (const part of parts) {
    const trimmed = trim(text, part.start, part.end);
    const end = trimmed.end;
    let start = trimmed.start;
    if (start >= end) continue;
    if (pieces.length === 0) {
      while (depth < 6 && text[start + depth] === '#') depth++;
      if (depth > 0 && isBlankCode(text.charCodeAt(start + depth))) start = trim(text, start + depth, end).start;
      else depth = 0;
      if ((text[start] === '-' || text[start] === '*') && text[start + 1] === ' ') {
        dash = true;
        start = trim(text, start + 1, end).start;
      }
      if (text[start] === '\\' && isDigitish(text.charCodeAt(start + 1))) start++;
    }
    const bold = text.startsWith('**', start) ? text.indexOf('**', start + 2) : -1;
    if (bold > start + 2 && bold - start < 120) {
      const head = trim(text, start + 2, bold);
      const rest = trim(text, bold + 2, end);
      if (head.end > head.start) pieces.push(head);
      if (rest.end > rest.start) pieces.push(rest);
    } else if (end > start) {
      pieces.push({ start, end });
    }
  }
  return { pieces, depth, dash };
}

function isDigitish(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Cuts white space at both ends, and at the end the entities a converter left (&nbsp; &sp;). */
function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlankCode(text.charCodeAt(start))) start++;
  for (;;) {
    while (end > start && isBlankCode(text.charCodeAt(end - 1))) end--;
    if (text[end - 1] !== ';') break;
    const ampersand = text.lastIndexOf('&', end - 1);
    if (ampersand < start || end - ampersand > 7 || !/^&[a-z]{2,5};$/.test(text.slice(ampersand, end))) break;
    end = ampersand;
  }
  return { start, end };
}

/** 1.⇥text: a tab typed behind an ordinal makes no table row. */
function onlyTabIsBehind(text: string, marker: Marker, end: number): boolean {
  const first = text.indexOf('\t', marker.span.start);
  return (
    first >= marker.span.end &&
    first < Math.max(marker.after.end, marker.span.end + 1) &&
    text.indexOf('\t', marker.after.end) < 0 &&
    first < end
  );
}

function quoteBalance(folded: string): number {
  let balance = 0;
  for (let i = folded.indexOf('“'); i >= 0; i = folded.indexOf('“', i + 1)) balance++;
  for (let i = folded.indexOf('”'); i >= 0; i = folded.indexOf('”', i + 1)) balance--;
  return balance;
}
