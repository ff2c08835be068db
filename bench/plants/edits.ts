// The small changes of text that mistakes are made of, and places to make them at. Offsets are the file's, of the text before.
import type { TextEdit } from '../../server/src/base/edit';
import type { Span } from '../../server/src/base/span';
import { toChinese, toCircled } from '../../server/src/base/numerals';
import type { Marker } from '../../server/src/syntax/marker-types';
import type { Ground } from './ground';
import { pick, type Random } from './random';

export function replace(span: Span, newText: string): TextEdit {
  return { span, newText };
}

export function remove(span: Span): TextEdit {
  return { span, newText: '' };
}

export function insert(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** Two spans exchange their texts. */
export function exchange(ground: Ground, a: Span, b: Span): TextEdit[] {
  return [replace(a, ground.text.slice(b.start, b.end)), replace(b, ground.text.slice(a.start, a.end))];
}

/** The lines a span touches, with the line end behind them. */
export function linesOf(ground: Ground, span: Span): Span {
  const start = ground.text.lastIndexOf('\n', span.start - 1) + 1;
  const next = ground.text.indexOf('\n', Math.max(span.end - 1, span.start));
  return { start, end: next < 0 ? ground.text.length : next + 1 };
}

/** Deletes the lines a span touches; of the blank lines on both sides one stays. */
export function removeLines(ground: Ground, span: Span): TextEdit {
  const lines = linesOf(ground, span);
  const blankBefore = /\n[ \t\u3000]*\n$/.test(ground.text.slice(Math.max(0, lines.start - 20), lines.start));
  const blankBehind = /^[ \t\u3000]*\n/.exec(ground.text.slice(lines.end, lines.end + 20));
  return remove(blankBefore && blankBehind ? { start: lines.start, end: lines.end + blankBehind[0].length } : lines);
}

/** Moves the lines a span touches to the start of a line. */
export function moveLines(ground: Ground, span: Span, to: number): TextEdit[] {
  const { start, end } = linesOf(ground, span);
  return [removeLines(ground, span), addLine(ground, to, ground.text.slice(start, end))];
}

/** Puts a line before the line that starts at `to`; a blank line follows where the file separates its paragraphs so. */
export function addLine(ground: Ground, to: number, line: string): TextEdit {
  const text = line.endsWith('\n') ? line : `${line}\n`;
  const lacksEnd = to > 0 && ground.text[to - 1] !== '\n';
  return insert(to, `${lacksEnd ? '\n' : ''}${text}${hasBlankLines(ground) ? '\n' : ''}`);
}

/** True where paragraphs are separated by blank lines. */
export function hasBlankLines(ground: Ground): boolean {
  return ground.text.split('\n\n').length * 3 > ground.text.split('\n').length;
}

const HAN = /\p{Script=Han}/u;

export function isHan(char: string | undefined): boolean {
  return char !== undefined && HAN.test(char);
}

/** Offsets inside the span at which a Han character stands with another right before it. */
export function insideWords(ground: Ground, span: Span): number[] {
  const out: number[] = [];
  for (let i = span.start + 1; i < span.end; i++) if (isHan(ground.text[i]) && isHan(ground.text[i - 1])) out.push(i);
  return out;
}

/** A Han character inside the span that is unlike the one before it, so that its loss or exchange shows. */
export function someCharacter(ground: Ground, random: Random, span: Span): number | undefined {
  const places = insideWords(ground, span).filter((i) => ground.text[i] !== ground.text[i - 1]);
  return places.length === 0 ? undefined : pick(random, places);
}

/** A number written as the marker writes it. */
export function likeMarker(marker: Marker, value: number): string {
  if (marker.script === 'arabic') return String(value);
  return (marker.script === 'circled' ? toCircled(value) : toChinese(value)) ?? String(value);
}
