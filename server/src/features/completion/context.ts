// What completions need to know of the place of the cursor: the line around it, what has been typed of the wanted word, the document that is
// open there and the chain of numbered things above it. A line that is being typed is not yet what it will be, so the
// chain is read from what stands before the line, never from the line itself. Offsets are UTF-16 offsets of the file.
import type { Span } from '../../base/span';
import type { Block, Box, Document, GazetteFile, Section } from '../../model/document';
import { placedAt } from '../place';

/** The place a completion is asked for. */
export interface CompletionContext {
  readonly file: GazetteFile;
  readonly offset: number;
  /** The physical line around the cursor, line break left out, in file offsets. */
  readonly line: Span;
  /** The line's text before the cursor without indent, and the file offset where it begins. */
  readonly before: string;
  readonly beforeStart: number;
  /** The line's text behind the cursor. */
  readonly after: string;
  /** The innermost document that has begun above the line, with its region's offset; undefined when none has. */
  readonly document?: Document;
  /** The top-level document around `document`. */
  readonly outermost?: Document;
  readonly base: number;
  /** Start of the line in region offsets. */
  readonly localLine: number;
}

/** One depth of numbered things above a line: the last one begun at that depth, and all of them before the line. */
export interface OpenLevel {
  readonly last: Section | Box;
  /** The last section at this depth; differs from `last` when a box stands behind it. */
  readonly section?: Section;
  readonly siblings: readonly Block[];
}

/** Reads the place; total, whatever the offset. */
export function completionContext(file: GazetteFile, offset: number): CompletionContext {
  const text = file.text;
  const at = Math.max(0, Math.min(offset, text.length));
  let start = at;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  let end = at;
  while (end < text.length && !isBreak(text[end])) end++;
  let beforeStart = start;
  while (beforeStart < at && isIndent(text[beforeStart])) beforeStart++;
  const placed = placedAt(file, start);
  const base = placed?.base ?? 0;
  const outermost = placed && placed.document.span.start + base < start ? placed.document : undefined;
  return {
    file,
    offset: at,
    line: { start, end },
    before: text.slice(beforeStart, at),
    beforeStart,
    after: text.slice(at, end),
    outermost,
    document: outermost && openDocument(outermost, start - base),
    base,
    localLine: start - base,
  };
}

/** The last document begun above the offset, inner ones first. */
function openDocument(document: Document, local: number): Document {
  const inner = document.inner.findLast((candidate) => candidate.span.start < local);
  return inner ? openDocument(inner, local) : document;
}

/** The numbered things above the line, outermost first. */
export function openLevels(context: CompletionContext): OpenLevel[] {
  const levels: OpenLevel[] = [];
  let blocks: readonly Block[] = context.document?.blocks ?? [];
  for (;;) {
    const begun = blocks.filter((block) => block.span.start < context.localLine);
    const last = begun.findLast((block) => block.kind === 'section' || block.kind === 'box');
    if (last === undefined || (last.kind !== 'section' && last.kind !== 'box')) return levels;
    const section = begun.findLast((block): block is Section => block.kind === 'section');
    levels.push({ last, section, siblings: begun });
    blocks = last.blocks;
  }
}

/** True when the line holds nothing but what has been typed so far (a bracket closed by the editor does not count). */
export function isLineEnd(context: CompletionContext): boolean {
  const rest = context.after.trim();
  return rest === '' || rest === '）' || rest === ')';
}

/** True when the text does not go on right behind the cursor: a word put here would not run into another. */
export function isGap(context: CompletionContext): boolean {
  return /^(?:[\s\u3000]|$|[）)，。；、：,;:])/.test(context.after);
}

/** True when no table, signature or date of the open document stands between its beginning and the line: text can go on here. */
export function isBodyOpen(context: CompletionContext): boolean {
  const { document, localLine } = context;
  if (document === undefined) return false;
  if (document.date && document.date.span.start < localLine) return false;
  if (document.signatures.some((signature) => signature.span.start < localLine)) return false;
  if (document.attachmentNote && document.attachmentNote.span.start < localLine) return false;
  const head = document.addressee ?? document.title ?? document.label;
  return head !== undefined
    ? head.span.start < localLine
    : document.blocks.some((block) => block.span.start < localLine);
}

/** The last line above that is not blank, without white space around it. */
export function lineAbove(context: CompletionContext): string {
  return inkLine(context.file.text, context.line.start, -1);
}

/** The first line below that is not blank, without white space around it. */
export function lineBelow(context: CompletionContext): string {
  return inkLine(context.file.text, context.line.end, 1);
}

/** How many lines are looked at in search of one with ink, and how much of it is read: a completion must stay cheap on any text. */
const MAX_BLANK_LINES = 6;
const MAX_LINE = 400;

function inkLine(text: string, from: number, step: 1 | -1): string {
  let edge = from;
  for (let tries = 0; tries < MAX_BLANK_LINES; tries++) {
    if (step < 0 ? edge <= 0 : edge >= text.length) return '';
    let start = edge;
    let end = edge;
    if (step < 0) {
      end = text[edge - 1] === '\n' && text[edge - 2] === '\r' ? edge - 2 : edge - 1;
      start = end;
      while (start > 0 && !isBreak(text[start - 1])) start--;
      edge = start;
    } else {
      start = text[edge] === '\r' && text[edge + 1] === '\n' ? edge + 2 : edge + 1;
      end = start;
      while (end < text.length && !isBreak(text[end])) end++;
      edge = end;
    }
    const line = (
      step < 0 ? text.slice(Math.max(start, end - MAX_LINE), end) : text.slice(start, Math.min(end, start + MAX_LINE))
    ).trim();
    if (line !== '') return line;
  }
  return '';
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function isIndent(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\u3000' || character === '\u00a0';
}
