// Letters and circles typed for a figure inside a number: 2O21年, 1l0万元, 3O%, 2○21年. Found by what stands beside them, because 5G, O3, O2O
// and model numbers are no numbers. Knows no rule.
import type { FoldedView } from '../base/fold';
import type { Named } from './document';
import { readUnit } from './quantity-unit';

/** A number with something else than a figure in it. */
export interface StrayLetters {
  /** The whole number as printed. */
  readonly number: Named;
  /** The characters that are no figures, each once. */
  readonly letters: string;
  /** What was meant. */
  readonly meant: string;
}

const FIGURES: ReadonlyMap<string, string> = new Map([
  ...[...'OoОоΟο○〇◯'].map((letter) => [letter, '0'] as const),
  ...[...'lIІ'].map((letter) => [letter, '1'] as const),
]);

/** What may hold a number: figures and letters, with points and commas between them. */
const TOKENS =
  /[0-9A-Za-zОоΟοІ○〇◯]{2,40}(?:[.,][0-9A-Za-zОоΟοІ○〇◯]{1,40}){0,4}|[0-9OoОоΟοlIІ](?:\.[0-9A-Za-zОоΟοІ]{1,40}){1,4}/g;
const ONLY_FIGURES = /^[0-9OoОоΟο○〇◯lIІ.,]+$/;
/** A circle among Arabic figures, one at a time: 20○○年 leaves a year open. */
const CIRCLE = /[○〇◯]/;
const LONE_CIRCLES = /(?<![○〇◯])[○〇◯](?![○〇◯])/;
/** A name that is no number: a code, an address, a member of a formula. */
const JOINED = /[A-Za-z0-9_@/\\#+&=×*·.-]/;

const ENDED = /^(?:$|[,，。；;、)）\]])/;
/** What follows a number and nothing else: the sign of a share, a scale, the words of a date, money. */
const MUST_BEHIND = /^(?:%|‰|万|亿|元|年|月|日|个百分点)/;

/** What a grade or a vessel is called with: I类, 5l装. */
const NAMED_BEHIND = /^[类级型期段相等区桶瓶装罐只水油]/;

/** The numbers of a text that have letters among their figures. */
export function strayLettersIn(view: FoldedView): readonly StrayLetters[] {
  const { text } = view;
  const found: StrayLetters[] = [];
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (!ONLY_FIGURES.test(token) || !/[0-9]/.test(token) || !/[^0-9.,]/.test(token)) continue;
    const end = index + token.length;
    if (JOINED.test(text.charAt(index - 1)) || JOINED.test(text.charAt(end))) continue;
    if (!isNumber(token, text, end)) continue;
    const letters = [...new Set([...token].filter((character) => FIGURES.has(character)))].join('');
    const meant = [...token].map((character) => FIGURES.get(character) ?? character).join('');
    found.push({ number: { text: token, span: view.span(index, end) }, letters, meant });
  }
  return found;
}

/** The token is a number for what stands in it and behind it. */
function isNumber(token: string, text: string, end: number): boolean {
  const behind = text.slice(end, end + 4);
  if (CIRCLE.test(token))
    return /^[0-9]/.test(token) && LONE_CIRCLES.test(token) && /[0-9年%]$/.test(token + behind.charAt(0));
  const figures = token.replace(/[.,]/g, '');
  if (/^[0-9]/.test(figures) && /[0-9]$/.test(figures)) return true;
  // 10l桶 has ten litres, 3I类 is the third of a Roman numeral.
  if (/^[0-9]/.test(figures)) {
    return /[oOОоΟο]$/.test(figures)
      ? isMeasured(text, end) || ENDED.test(behind)
      : isMeasured(text, end) && !NAMED_BEHIND.test(behind);
  }
  // O3日最大8小时平均浓度 is ozone, O2O a way of trading.
  if (!/^[^0-9]+[0-9]+$/.test(figures) || /^O[23]$/.test(figures)) return false;
  return /^[lIІ]+[0-9]+$/.test(figures) ? isMeasured(text, end) : MUST_BEHIND.test(behind);
}

/** A unit, a sign or a scale begins here. */
function isMeasured(text: string, end: number): boolean {
  return (
    MUST_BEHIND.test(text.slice(end, end + 4)) ||
    '余多倍'.includes(text.charAt(end) || ' ') ||
    readUnit(text, end) !== undefined
  );
}
