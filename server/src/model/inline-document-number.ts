// Finds document numbers (发文字号) at every bracket that holds a year: the standard form and all the ways of getting it wrong, each part
// with its own place. What the agency code is stands in inline-agency-code.ts; whether a form is allowed is for rules to say.
import { parseChineseNumeral } from '../base/numerals';
import type { Span } from '../base/span';
import { readAgencyCode } from './inline-agency-code';
import {
  digitsEnd,
  gapBefore,
  gapsWithin,
  isDigit,
  isLatin,
  solidDigitsEnd,
  type Found,
  type Scan,
} from './inline-scan';
import type { DocumentNumber } from './inline-types';

const OPENS = '〔﹝[【(〈《<{';
const CLOSES = '〕﹞]】)〉》>}';
/** Brackets that hardly ever hold a bare year but in a document number. */
const SPEAKING_OPENS = '〔﹝[【';
const CHINESE_DIGITS = '〇○零O一二三四五六七八九';
const CHINESE_SERIAL = '〇○零一二三四五六七八九十百千';
const MAX_SERIAL = 6;

/** True when a document number's year may begin behind the character at `i`. Cheap: asked for every bracket. */
export function opensYear(text: string, i: number): boolean {
  const next = text.charCodeAt(i + 1);
  return isDigit(next) || (next > 0x80 && CHINESE_DIGITS.includes(text.charAt(i + 1)));
}

/** The document numbers whose brackets open at the given places, in text order; they do not overlap. */
export function findDocumentNumbers(scan: Scan, opens: readonly number[]): readonly Found<DocumentNumber>[] {
  const numbers: Found<DocumentNumber>[] = [];
  let floor = 0;
  for (const open of opens) {
    const number = readNumber(scan, open, floor);
    if (number === undefined) continue;
    numbers.push(number);
    floor = number.to;
  }
  return numbers;
}

interface Serial {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Index of 号, or -1. It stands apart from the serial in a shared form: 〔2021〕12、13号. */
  readonly suffix: number;
}

function readNumber(scan: Scan, open: number, floor: number): Found<DocumentNumber> | undefined {
  const { text, view } = scan;
  const openChar = text.charAt(open);
  if (!OPENS.includes(openChar)) return undefined;
  const speaking = SPEAKING_OPENS.includes(openChar);

  const yearFrom = open + 1;
  const yearTo = yearEnd(text, yearFrom);
  if (yearTo - yearFrom < 2) return undefined;
  const yearWord = text.charAt(yearTo) === '年' ? yearTo : -1;
  const close = yearWord < 0 ? yearTo : yearTo + 1;
  const closeChar = text.charAt(close);
  if (closeChar === '' || !CLOSES.includes(closeChar)) return undefined;
  const ordinal = text.charAt(close + 1) === '第' ? close + 1 : -1;
  const serial = readSerial(scan, ordinal < 0 ? close + 1 : ordinal + 1, close + 1);
  if (serial === undefined) return undefined;
  const code = readAgencyCode(scan, open, floor, speaking && serial.suffix >= 0);
  if (code === undefined) return undefined;
  const believed = speaking || (code.typical && (code.known || serial.suffix >= 0));
  const whole =
    serial.suffix === serial.to &&
    (isAlone(text, code.from, serial.to + 1) || isBehindTitle(text, code.from, serial.to + 1));
  if (!believed && !whole) return undefined;

  const codeText = text.slice(code.from, open);
  const yearText = text.slice(yearFrom, yearTo);
  const year = isDigit(text.charCodeAt(yearFrom)) ? yearText : String(parseChineseNumeral(yearText) ?? yearText);
  const own = serial.suffix === serial.to ? serial.to + 1 : serial.to;
  return {
    from: code.from,
    to: own,
    value: {
      span: view.span(code.from, own),
      key: `${codeText}〔${year}〕${serial.value}号`,
      code: { text: codeText, span: view.span(code.from, open), known: code.known },
      open: { char: openChar, span: view.span(open, open + 1) },
      close: { char: closeChar, span: view.span(close, close + 1) },
      year: {
        text: yearText,
        span: view.span(yearFrom, yearTo),
        value: yearText.length === 4 && isDigit(text.charCodeAt(yearFrom)) ? Number(yearText) : undefined,
      },
      yearWord: charSpan(scan, yearWord),
      ordinalWord: charSpan(scan, ordinal),
      serial: {
        text: text.slice(serial.from, serial.to),
        span: view.span(serial.from, serial.to),
        value: serial.value,
      },
      suffix: charSpan(scan, serial.suffix),
      gaps: gapsWithin(scan, code.from, own),
    },
  };
}

/** The whole text, as on the line of a document's own number. */
function isAlone(text: string, from: number, to: number): boolean {
  return from === 0 && to === text.length;
}

/** 《…》(浙文旅(2021)9号): alone in a bracket behind a title it can be nothing but the title's number. */
function isBehindTitle(text: string, from: number, to: number): boolean {
  return text.charAt(from - 1) === '(' && text.charAt(from - 2) === '》' && text.charAt(to) === ')';
}

function charSpan(scan: Scan, i: number): Span | undefined {
  return i < 0 ? undefined : scan.view.span(i, i + 1);
}

/** Two to five digits (five is a slip of the finger), or two to four Chinese ones. */
function yearEnd(text: string, from: number): number {
  if (isDigit(text.charCodeAt(from))) {
    const end = digitsEnd(text, from, 6);
    return end - from > 5 ? from : end;
  }
  let end = from;
  while (end < from + 5 && end < text.length && CHINESE_DIGITS.includes(text.charAt(end))) end++;
  return end - from > 4 ? from : end;
}

/** The serial and its 号, which may be missing or stand behind further serials. `behindClose` tells where a missing 号 must be borne out. */
function readSerial(scan: Scan, from: number, behindClose: number): Serial | undefined {
  const { text } = scan;
  if (!isDigit(text.charCodeAt(from))) return readChineseSerial(text, from);
  let to = digitsEnd(text, from, MAX_SERIAL + 1);
  if (text.charAt(to) !== '号') to = solidDigitsEnd(scan, from, MAX_SERIAL + 1);
  if (to - from > MAX_SERIAL) return undefined;
  const value = Number(text.slice(from, to));
  if (text.charAt(to) === '号') return { from, to, value, suffix: to };
  const shared = sharedSuffix(text, to);
  if (shared >= 0) return { from, to, value, suffix: shared };
  const bearable = from === behindClose && (gapBefore(scan, to) || endsNumber(text, to));
  return bearable ? { from, to, value, suffix: -1 } : undefined;
}

function readChineseSerial(text: string, from: number): Serial | undefined {
  let to = from;
  while (to < from + 6 && to < text.length && CHINESE_SERIAL.includes(text.charAt(to))) to++;
  if (to === from || text.charAt(to) !== '号') return undefined;
  const value = parseChineseNumeral(text.slice(from, to));
  return value === undefined ? undefined : { from, to, value, suffix: to };
}

/** The 号 behind a list or range of serials that begins before `i`: 12、13号, 12—15号. */
function sharedSuffix(text: string, i: number): number {
  let at = i;
  for (let more = 0; more < 10; more++) {
    if (text.charAt(at) === '' || !'、,和及至到-—–～~'.includes(text.charAt(at))) return -1;
    const end = digitsEnd(text, at + 1, MAX_SERIAL);
    if (end === at + 1) return -1;
    if (text.charAt(end) === '号') return end;
    at = end;
  }
  return -1;
}

/** True when the text behind a serial without 号 shows that the number is over. */
function endsNumber(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (Number.isNaN(code)) return true;
  if (isDigit(code) || isLatin(code) || '.%-—–~～+/×·‰'.includes(text.charAt(i))) return false;
  const unlikeWord = code < 0x3400 || code > 0x9fff;
  return unlikeWord || FOLLOWERS.some((word) => text.startsWith(word, i));
}
const FOLLOWERS = ['文', '和', '及', '与', '的', '精神', '要求', '规定', '以下', '同时', '等', '印发', '收悉'];
