// Straight quotation marks around Chinese text become “ ”, a pair at a time; and two hyphens or three dots of Chinese text become a dash or an
// ellipsis. Latin text, programs and lines that only begin with hyphens are left alone.
import { isHanCode } from '../../base/characters';
import type { Span } from '../../base/span';
import type { PunctuationWidth } from '../../lint/format-options';
import { Places } from './places';
import { proposal, type Proposal } from './proposal';
import { isKept, type FormatText } from './texts';

/** How many pairs of each kind a document has. */
export interface QuoteHabit {
  curly: number;
  straight: number;
}

/** Straight pairs of a text that stand around Chinese, outside other quotations. */
function straightPairs(text: FormatText): readonly { readonly open: Span; readonly close: Span }[] {
  const { view, source, inline } = text;
  if (!view.text.includes('"')) return [];
  // A mark without a partner may have put the others out of turn.
  if (inline.loneMarks.some(({ kind }) => kind === 'straight' || kind === 'quote')) return [];
  const quotations = inline.pairs.filter(({ kind }) => QUOTATIONS.has(kind));
  const inner = new Places(quotations.map(({ open, close }) => ({ start: open.end, end: close.start })));
  return quotations.filter(({ kind, open, close }) => {
    if (kind !== 'straight' || isKept(text, open) || isKept(text, close)) return false;
    if (inner.overlaps(open)) return false;
    const inside = source.slice(open.end, close.start);
    if (/[<>=]/.test(inside) || '=<'.includes(source.charAt(open.start - 1) || ' ')) return false;
    return [...inside].some((character) => isHanCode(character.charCodeAt(0)));
  });
}

const QUOTATIONS: ReadonlySet<string> = new Set(['quote', 'straight', 'inner-quote']);

export function countQuotes(texts: Iterable<FormatText>): QuoteHabit {
  const habit = { curly: 0, straight: 0 };
  for (const text of texts) {
    for (let at = text.view.text.indexOf('“'); at >= 0; at = text.view.text.indexOf('“', at + 1)) habit.curly++;
    habit.straight += straightPairs(text).length;
  }
  return habit;
}

/** Straight marks are a slip beside so many times as many curly ones. */
const CLEAR = 2;

export function* quoteChanges(
  text: FormatText,
  { curly, straight }: QuoteHabit,
  asked: PunctuationWidth,
  base: number,
): Iterable<Proposal> {
  if (asked !== 'full' && (curly === 0 || curly < straight * CLEAR)) return;
  for (const { open, close } of straightPairs(text)) {
    const edits = [
      { span: open, newText: '“' },
      { span: close, newText: '”' },
    ];
    yield proposal('quote', 'punctuation/quotes', edits, base);
  }
}

const DASH_OR_DOTS = /[-–]{2,}|\.{3,}|…+/g;

/** -- and ... (or a lone …) between Chinese characters. */
export function* dashChanges(text: FormatText, base: number): Iterable<Proposal> {
  if (text.role !== 'body') return;
  const { view, source } = text;
  for (const { 0: printed, index } of view.text.matchAll(DASH_OR_DOTS)) {
    const span = view.span(index, index + printed.length);
    // White space between the marks, or a seam: somebody meant something by it.
    if (span.end - span.start !== printed.length || isKept(text, span)) continue;
    if (!isChineseAt(view.text, index - 1) || view.at(index - 1) !== span.start - 1) continue;
    const next = view.text.charAt(index + printed.length);
    const right = dueMarks(printed, next, view.text, index);
    if (right !== undefined && right !== source.slice(span.start, span.end)) {
      yield proposal('dash', 'punctuation/dash', [{ span, newText: right }], base);
    }
  }
}

function dueMarks(printed: string, next: string, text: string, index: number): string | undefined {
  if (printed.startsWith('-') || printed.startsWith('–')) {
    return printed.length === 2 && isChineseAt(text, index + 2) ? '——' : undefined;
  }
  if (/[0-9.]/.test(next)) return undefined;
  if (printed.startsWith('.')) return printed.length === 3 || printed.length === 6 ? '……' : undefined;
  return printed.length === 1 ? '……' : undefined;
}

function isChineseAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (isHanCode(text.charCodeAt(at)) || '。、”》)'.includes(text.charAt(at)));
}
