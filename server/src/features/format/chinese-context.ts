// Tells whether a half-width mark stands in Chinese text, where it is a mark of the sentence, or belongs to figures, Latin words, times, ratios and
// programs, where its width is no matter of taste. Works on folded text.
import { isDigitCode, isHanCode, isLatinCode } from '../../base/characters';

/** Marks of Chinese text that have one width only, or of which the half-width form is another character. */
const CHINESE_MARKS = '。、“”‘’《》〈〉〔〕【】「」『』—…·～①②③④⑤⑥⑦⑧⑨⑩×□○〇●△▲★';
const LOOK_BACK = 60;
const LONGEST_RUN = 8;

export function isHan(code: number): boolean {
  return isHanCode(code);
}

function isChinese(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x2000 && (isHanCode(code) || CHINESE_MARKS.includes(text.charAt(at)));
}

function isDigit(text: string, at: number): boolean {
  return isDigitCode(text.charCodeAt(at));
}

function isLatin(text: string, at: number): boolean {
  return isLatinCode(text.charCodeAt(at));
}

/** What stands before an index, round brackets and what they hold passed over: -1 for nothing. `chinese` when a bracket held Chinese. */
function before(text: string, at: number): { at: number; chinese: boolean } {
  let i = at - 1;
  const floor = Math.max(-1, at - LOOK_BACK);
  // Another stop, a straight quotation mark, dots and hyphens (which may become an ellipsis or dash) do not make the mark foreign.
  while (i > floor && i > at - LONGEST_RUN && ',;:!?"'.includes(text.charAt(i))) i--;
  const run = text.charAt(i);
  if (run !== '' && '.-–'.includes(run) && text[i - 1] === run)
    while (i > floor && i > at - LONGEST_RUN && text[i] === run) i--;
  while (i > floor && text[i] === ')') {
    let depth = 0;
    let chinese = false;
    let j = i;
    for (; j > floor; j--) {
      if (text[j] === ')') depth++;
      else if (text[j] === '(') {
        depth--;
        if (depth === 0) break;
      } else if (isChinese(text, j)) chinese = true;
    }
    if (chinese) return { at: i, chinese };
    if (depth !== 0 || j <= floor) return { at: i, chinese: false };
    i = j - 1;
  }
  return { at: i, chinese: i >= 0 && isChinese(text, i) };
}

/** The index behind marks that open something: ( is passed over. */
function behind(text: string, at: number): number {
  let i = at + 1;
  while (text[i] === '(' && i < at + 4) i++;
  return i;
}

/** True for one of , ; : ! ? at an index of folded text that is a mark of Chinese text. */
export function isChineseMark(text: string, at: number): boolean {
  const mark = text[at];
  const left = before(text, at);
  const next = text[at + 1] ?? '';
  // A mark beside its own kind, as in :: and !!, is for a person to look at.
  if (next === mark || text[at - 1] === mark) return false;
  if (isDigit(text, at - 1) && isDigit(text, at + 1)) return false;
  switch (mark) {
    case '?':
    case '!':
      return left.chinese && next !== '=';
    case ':':
      if (next === '/' || next === '\\') return false;
      if (left.chinese) return true;
      return left.at >= 0 && isDigit(text, left.at) && isChinese(text, at + 1);
    case ';':
      if (isEntity(text, at)) return false;
      break;
    default:
  }
  if (left.chinese) return true;
  const right = behind(text, at);
  if (left.at < 0) return false;
  if (isChinese(text, right)) return true;
  // 14.0%,15.2%: a sign closes the figure.
  return /[%‰℃]/.test(text.charAt(at - 1)) && right < text.length;
}

/** The semicolon of &nbsp; */
function isEntity(text: string, at: number): boolean {
  let i = at - 1;
  while (i > at - 9 && (isLatin(text, i) || isDigit(text, i) || text[i] === '#')) i--;
  return text[i] === '&' && i < at - 1;
}

/** True for a pair of round brackets, by the indexes of its marks in folded text, that belongs to Chinese text: it holds some, or stands behind some. */
export function isChineseBracket(text: string, open: number, close: number): boolean {
  if (text[open - 1] === ']') return false;
  const inside = text.slice(open + 1, Math.min(close, open + 400));
  for (let i = 0; i < inside.length; i++) if (isHanCode(inside.charCodeAt(i))) return true;
  return before(text, open).chinese;
}

/** A figure or Latin letter. */
export function isAlphanumeric(code: number): boolean {
  return isDigitCode(code) || isLatinCode(code);
}
