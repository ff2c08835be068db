// Recognises an ordinal at the start of a line: 一、（一）1.（1）① and 第一条, in every width, spacing and with wrong marks behind it,
// because a wrong mark is what a rule wants to see. Looks at one line alone; whether the ordinal is a heading is decided by its document.
import { isBlankCode } from '../base/characters';
import { parseArabicNumeral, parseChineseNumeral, parseEnclosedCode } from '../base/numerals';
import type { Span } from '../base/span';
import type { Marker, MarkerForm } from './marker-types';

const CHINESE_NUMERAL = '〇零一二三四五六七八九十百两○';
const OPEN_BRACKETS = '（(〔［[【﹙';
const CLOSE_BRACKETS = '）)〕］]】﹚';
/** Marks that may stand behind 一; 、 is right, the others are mistyped. A comma counts only where the rest cannot be a list. */
const AFTER_CHINESE = '、．.，,';
const AFTER_ARABIC = '.．、';
/** Longest numeral read: 一百二十三 and 999. */
const LONGEST_CHINESE = 6;
/** Codes have more than a thousand articles: 第一千二百三十四条. */
const LONGEST_LEGAL = 8;
const LONGEST_ARABIC = 3;
/** Beyond this a number in brackets is a year or a quantity. */
const LARGEST_BRACKETED = 300;

const YEAR = /^(?:19|20|１９|２０)[0-9０-９]{2} ?[年—–～~至-]/;

const LEGAL_UNITS: readonly (readonly [string, MarkerForm])[] = [
  ['部分', 'part'],
  ['分编', 'subpart'],
  ['编', 'part'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
];
/** What follows an article's number when the line merely speaks of the article. */
const MENTION_AFTER_ARTICLE = '款项的规所至和或与及、，,。；;）)》中内”';

/**
 * The ordinal that begins at `from`, or undefined. Offsets are UTF-16 offsets in `text`.
 * `end` bounds what is read (trailing white space and comments left out by the caller).
 */
export function readMarker(text: string, from: number, end: number): Marker | undefined {
  if (from >= end) return undefined;
  const code = text.charCodeAt(from);
  const enclosed = parseEnclosedCode(code);
  if (enclosed !== undefined) return enclosedMarker(text, from, end, enclosed.kind, enclosed.value);
  const character = text[from] as string;
  if (character === '第') return legalMarker(text, from, end);
  if (OPEN_BRACKETS.includes(character)) return bracketMarker(text, from, end);
  if (isArabic(code)) return arabicMarker(text, from, end);
  if (CHINESE_NUMERAL.includes(character)) return chineseMarker(text, from, end);
  return undefined;
}

function enclosedMarker(text: string, from: number, end: number, kind: string, value: number): Marker | undefined {
  if (value < 1) return undefined;
  const form: MarkerForm =
    kind === 'parenthesized'
      ? 'bracket-number'
      : kind === 'dotted'
        ? 'dot'
        : kind === 'parenthesized-chinese'
          ? 'bracket'
          : 'circled';
  const stopped = kind === 'circled' && from + 1 < end && AFTER_ARABIC.includes(text[from + 1] as string);
  const last = stopped ? from + 2 : from + 1;
  return {
    form,
    value,
    span: { start: from, end: last },
    numeral: { start: from, end: from + 1 },
    script: 'circled',
    terminator: kind === 'dotted' ? '.' : text.slice(from + 1, last),
    gaps: [],
    after: blanksFrom(text, last, end),
  };
}

function chineseMarker(text: string, from: number, end: number): Marker | undefined {
  const numeral = chineseRun(text, from, end);
  const value = parseChineseNumeral(text.slice(numeral.start, numeral.end));
  if (value === undefined || value < 1) return undefined;
  const gap = blanksFrom(text, numeral.end, end);
  const mark = text[gap.end] ?? '';
  const gaps = gap.end > gap.start ? [gap] : [];
  if (gap.end < end && CLOSE_BRACKETS.includes(mark)) {
    return build('bracket', value, from, numeral, gap.end + 1, gaps, '', text, end, { close: mark, script: 'chinese' });
  }
  if (gap.end >= end || !AFTER_CHINESE.includes(mark)) return undefined;
  // 二、三产业 and 三，四: a list of numbers, not an ordinal.
  const next = text[blanksFrom(text, gap.end + 1, end).end] ?? '';
  if (CHINESE_NUMERAL.includes(next) && next !== '') {
    const following = chineseRun(text, blanksFrom(text, gap.end + 1, end).end, end);
    const behind = text[following.end] ?? '';
    if (mark === '、' && (behind === '、' || following.end - following.start === 1) && !/[是要个家类]/.test(behind)) {
      return undefined;
    }
  }
  return build('dunhao', value, from, numeral, gap.end + 1, gaps, mark, text, end, { script: 'chinese' });
}

function arabicMarker(text: string, from: number, end: number): Marker | undefined {
  const numeral = arabicRun(text, from, end);
  if (numeral.end - numeral.start > LONGEST_ARABIC) return undefined;
  const value = parseArabicNumeral(text.slice(numeral.start, numeral.end));
  if (value === undefined || value < 1) return undefined;
  const gap = blanksFrom(text, numeral.end, end);
  if (gap.end >= end) return undefined;
  const mark = text[gap.end] as string;
  const gaps = gap.end > gap.start ? [gap] : [];
  if (CLOSE_BRACKETS.includes(mark)) {
    if (mark !== ')' && mark !== '）') return undefined;
    return build('half-bracket', value, from, numeral, gap.end + 1, gaps, '', text, end, {
      close: mark,
      script: 'arabic',
    });
  }
  if (!AFTER_ARABIC.includes(mark)) return undefined;
  const behind = blanksFrom(text, gap.end + 1, end).end;
  const next = text.charCodeAt(behind);
  // 1.2022年招生计划 is an ordinal before a year, 1.2022 a number.
  const isYear = YEAR.test(text.slice(behind, Math.min(end, behind + 6)));
  if (!isYear && isArabic(next) && (mark === '、' || !isBlankCode(text.charCodeAt(gap.end + 1)))) return undefined;
  return build('dot', value, from, numeral, gap.end + 1, gaps, mark, text, end, { script: 'arabic' });
}

/** A numeral of either script with the white space around it. */
interface Numeral {
  readonly span: Span;
  readonly value: number;
  readonly script: 'arabic' | 'chinese';
  /** Where the next character with ink stands. */
  readonly next: number;
  readonly gaps: readonly Span[];
}

function readNumeral(text: string, from: number, end: number, run = chineseRun): Numeral | undefined {
  const before = blanksFrom(text, from, end);
  const arabic = isArabic(text.charCodeAt(before.end));
  const span = arabic ? arabicRun(text, before.end, end) : run(text, before.end, end);
  const printed = text.slice(span.start, span.end);
  const value = arabic ? parseArabicNumeral(printed) : parseChineseNumeral(printed);
  if (value === undefined || value < 1) return undefined;
  const behind = blanksFrom(text, span.end, end);
  const gaps = [before, behind].filter((gap) => gap.end > gap.start);
  return { span, value, script: arabic ? 'arabic' : 'chinese', next: behind.end, gaps };
}

function bracketMarker(text: string, from: number, end: number): Marker | undefined {
  const numeral = readNumeral(text, from + 1, end);
  if (numeral === undefined || numeral.value > LARGEST_BRACKETED) return undefined;
  const { script, next } = numeral;
  const close = text[next] ?? '';
  if (next >= end || !CLOSE_BRACKETS.includes(close)) return undefined;
  const mark = text[next + 1] ?? '';
  const stopped = next + 1 < end && '、．.，,'.includes(mark) && !isArabic(text.charCodeAt(next + 2));
  const terminator = stopped ? mark : '';
  const last = next + 1 + terminator.length;
  const form = script === 'arabic' ? 'bracket-number' : 'bracket';
  return build(form, numeral.value, from, numeral.span, last, numeral.gaps, terminator, text, end, {
    open: text[from] as string,
    close,
    script,
  });
}

function legalMarker(text: string, from: number, end: number): Marker | undefined {
  const numeral = readNumeral(text, from + 1, end, legalRun);
  if (numeral === undefined) return undefined;
  const unit = LEGAL_UNITS.find(([word]) => text.startsWith(word, numeral.next));
  if (unit === undefined) return undefined;
  let last = numeral.next + unit[0].length;
  let insertion: number | undefined;
  if (unit[1] === 'article' && text[last] === '之') {
    const run = chineseRun(text, last + 1, end);
    insertion = run.end > run.start ? parseChineseNumeral(text.slice(run.start, run.end)) : undefined;
    if (insertion !== undefined) last = run.end;
  }
  const next = text[last] ?? '';
  if (last < end && !isBlankCode(text.charCodeAt(last)) && MENTION_AFTER_ARTICLE.includes(next)) return undefined;
  const { value, span, gaps, script } = numeral;
  const marker = build(unit[1], value, from, span, last, gaps, '', text, end, { script });
  return insertion === undefined ? marker : { ...marker, insertion };
}

function build(
  form: MarkerForm,
  value: number,
  from: number,
  numeral: Span,
  last: number,
  gaps: readonly Span[],
  terminator: string,
  text: string,
  end: number,
  more: { open?: string; close?: string; script: Marker['script'] },
): Marker {
  return {
    form,
    value,
    span: { start: from, end: last },
    numeral,
    terminator,
    gaps,
    after: blanksFrom(text, last, end),
    ...more,
  };
}

/** White space from `from` on, closing Markdown emphasis included, not beyond `end`. */
function blanksFrom(text: string, from: number, end: number): Span {
  let i = from;
  while (i < end && isBlankCode(text.charCodeAt(i))) i++;
  return { start: from, end: i };
}

function chineseRun(text: string, from: number, end: number): Span {
  let i = from;
  while (i < end && i - from < LONGEST_CHINESE && CHINESE_NUMERAL.includes(text[i] as string)) i++;
  return { start: from, end: i };
}

function legalRun(text: string, from: number, end: number): Span {
  let i = from;
  while (i < end && i - from < LONGEST_LEGAL && (text[i] === '千' || CHINESE_NUMERAL.includes(text[i] as string))) i++;
  return { start: from, end: i };
}

function arabicRun(text: string, from: number, end: number): Span {
  let i = from;
  while (i < end && i - from <= LONGEST_ARABIC && isArabic(text.charCodeAt(i))) i++;
  return { start: from, end: i };
}

function isArabic(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
