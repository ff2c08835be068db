// Ways to mend that several rules offer: a number written anew in the form it has, a word in place of another, a whole line taken away. Knows no
// single rule.
import { toChinese } from '../../base/numerals';
import type { Span } from '../../base/span';
import type { Document } from '../../model/document';
import type { PrintedNumber } from '../../model/quantity-types';
import type { Bilingual, Fault, Mending } from '../rule';
import { widthOfMarks } from './majority';

/** A fault that was found together with the ways to mend it. */
export interface WaysFault extends Fault {
  readonly ways?: readonly Mending[];
}

/** The ways a fault brings along: the `mends` of rules whose faults are made in support. */
export function waysOf({ ways }: WaysFault): readonly Mending[] {
  return ways ?? [];
}

/** What a stretch is to be replaced with. */
export function replacing(span: Span, newText: string, title?: Bilingual): Mending {
  return { edits: [{ span, newText }], ...(title === undefined ? {} : { title }) };
}

export function inserting(at: number, newText: string, title?: Bilingual): Mending {
  return replacing({ start: at, end: at }, newText, title);
}

/**
 * The digits of a printed number written anew for a value in the unit they are printed in (scale and unit stay): as many decimals as printed, more
 * where the value has more and `exact` is asked for. Undefined for numbers in Chinese, for what is not above 0 and for what stays as it is.
 */
export function digitsFor(number: PrintedNumber, value: number, exact = false): string | undefined {
  if (number.form !== 'arabic' || !(value > 0) || !Number.isFinite(value) || value > MOST) return undefined;
  let { decimals } = number;
  if (exact) while (decimals < MOST_DECIMALS && !isShort(value, decimals)) decimals++;
  const written = value.toFixed(decimals);
  if (Number(written) === 0) return undefined;
  const grouped = number.digits.text.includes(',') ? regrouped(written) : written;
  return grouped === number.digits.text ? undefined : grouped;
}

/** The number of a quantity set to a value. */
export function settingNumber(
  number: PrintedNumber,
  value: number,
  title?: (digits: string) => Bilingual,
  exact = false,
): readonly Mending[] {
  const digits = digitsFor(number, value, exact);
  return digits === undefined ? [] : [replacing(number.digits.span, digits, title?.(digits))];
}

/** A count written as the old one is: 六 or 6; 两 before what is counted. */
export function countLike(printed: string, value: number): string | undefined {
  if (/^[\d０-９]+$/.test(printed)) return String(value);
  return value === 2 ? '两' : toChinese(value);
}

/** One digit differs, or two neighbours are exchanged: what a hand gets wrong. */
export function isOneDigitOff(before: string, after: string): boolean {
  if (before.length !== after.length) return false;
  const differing = [...before].flatMap((digit, at) => (digit === after[at] ? [] : [at]));
  const [first, second, third] = differing;
  if (first === undefined || third !== undefined) return false;
  if (second === undefined) return true;
  return second === first + 1 && before[first] === after[second] && before[second] === after[first];
}

/** The marks to write, in the width the document mostly has. */
export interface Marks {
  readonly open: string;
  readonly close: string;
  readonly comma: string;
  readonly colon: string;
}

const HALF: Marks = { open: '(', close: ')', comma: ',', colon: ':' };
const FULL: Marks = { open: '（', close: '）', comma: '，', colon: '：' };
const known = new WeakMap<Document, Marks>();

export function marksOf(document: Document): Marks {
  let marks = known.get(document);
  if (marks === undefined) known.set(document, (marks = widthOfMarks(document) === 'half' ? HALF : FULL));
  return marks;
}

/** The stretch with the round brackets right around it; undefined where none are. */
export function withBrackets({ start, end }: Span, source: string): Span | undefined {
  const brackets = '（('.includes(source.charAt(start - 1) || ' ') && '）)'.includes(source.charAt(end) || ' ');
  return brackets ? { start: start - 1, end: end + 1 } : undefined;
}

const MOST = 1e15;
const MOST_DECIMALS = 4;

function isShort(value: number, decimals: number): boolean {
  return Math.abs(Number(value.toFixed(decimals)) - value) <= Math.abs(value) * 1e-9;
}

/** Digits with a comma every three before the point. */
export function regrouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  let out = '';
  for (let at = 0; at < whole.length; at++) {
    if (at > 0 && (whole.length - at) % 3 === 0) out += ',';
    out += whole.charAt(at);
  }
  return fraction === undefined ? out : `${out}.${fraction}`;
}

/** The line end the text has. */
export function lineEndOf(source: string): string {
  const at = source.indexOf('\n');
  if (at < 0) return source.includes('\r') ? '\r' : '\n';
  return source.charAt(at - 1) === '\r' ? '\r\n' : '\n';
}

/** What stands between two paragraphs around a place: a blank line where one stands before or behind it. */
export function gapAt(source: string, offset: number): string {
  const eol = lineEndOf(source);
  const behind = /^[ \t\u3000]{0,40}(?:\r\n?|\n)[ \t\u3000]{0,40}(?:\r\n?|\n)/.test(source.slice(offset, offset + 90));
  const before = /(?:\r\n?|\n)[ \t\u3000]{0,40}(?:\r\n?|\n)[ \t\u3000]{0,40}$/.test(
    source.slice(Math.max(0, offset - 90), offset),
  );
  return behind || before ? eol + eol : eol;
}

/** The whole lines a stretch stands on, with the line end and one blank line behind them. */
export function wholeLines({ start, end }: Span, source: string): Span {
  let from = start;
  while (from > 0 && !'\r\n'.includes(source.charAt(from - 1))) from--;
  let to = end;
  for (let line = 0; line < 2; line++) {
    const rest = /^[ \t\u3000]*(?:\r\n|\r|\n|$)/.exec(source.slice(to, to + 200));
    if (rest === null || (line === 1 && rest[0] === '')) break;
    to += rest[0].length;
  }
  return { start: from, end: to };
}

/** True when nothing else stands on the lines of a stretch. */
export function isAloneOnLines({ start, end }: Span, source: string): boolean {
  const before = source.slice(Math.max(0, start - 200), start);
  const behind = source.slice(end, end + 200);
  return /(?:^|[\r\n])[ \t\u3000]*$/.test(before) && /^[ \t\u3000]*(?:[\r\n]|$)/.test(behind);
}
