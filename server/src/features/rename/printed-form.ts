// Writes a new name at a place in the form in which the place prints the old one: the width of its brackets and figures, its spaces, the
// line ends in what stays. Only what differs is replaced. Works on texts alone.
import type { TextEdit } from '../../base/edit';
import { isHanCode } from '../../base/characters';
import { foldedView, foldedViewOf, type FoldedView } from '../../base/fold';
import type { NamePlace } from './rename-types';
import { wholeOf } from './rename-types';

/** Characters that come in two widths, half and full; a place that prints only one of the two keeps to it. */
const WIDTHS: readonly (readonly [half: string, full: string])[] = [
  ['()', '（）'],
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['%', '％'],
  ['0123456789', '０１２３４５６７８９'],
];

/** The edit that makes the place say `name`; none where it says so already but for form. */
export function rewrite(place: NamePlace, name: string): TextEdit[] {
  const { text, pieces, cited, part } = place;
  const whole = wholeOf(pieces);
  const raw = text.slice(whole.start, whole.end);
  const wanted = inWidthsOf(raw, inLevelOf(raw, part?.(name) ?? name, cited === true));
  const old = foldedView(text, pieces);
  const next = foldedViewOf(wanted);
  if (old.text === next.text) return [];
  const head = commonHead(old.text, next.text);
  const tail = commonTail(old.text, next.text, head);
  const from = before(old, head, whole.start, text);
  const to = behind(old, old.text.length - tail, whole.end, text);
  const start = head === 0 ? 0 : next.at(head - 1) + 1;
  const end = tail === 0 ? wanted.length : next.at(next.text.length - tail);
  let newText = wanted.slice(start, Math.max(start, end));
  if (from.broken) newText = newText.trimStart();
  if (to.broken) newText = newText.trimEnd();
  return [{ span: { start: from.at, end: Math.max(from.at, to.at) }, newText }];
}

/** What a person is shown of a name as printed: without line ends; without spaces between characters unless `spaced`. */
export function shownName({ text, pieces }: Pick<NamePlace, 'text' | 'pieces'>, spaced: boolean): string {
  const joined = pieces
    .flatMap(({ start, end }) => text.slice(start, end).split(/[\r\n]+/))
    .map((line) => line.trim())
    .join('');
  if (spaced) return joined;
  return joined.replace(/(\S)\s+(?=(\S))/gu, (all: string, left: string, right: string) =>
    isHanCode(left.charCodeAt(0)) || isHanCode(right.charCodeAt(0)) ? left : all,
  );
}

/** The spelling of a place, for telling whether all places are spelled alike. */
export function spelling({ text, pieces }: NamePlace): string {
  const { start, end } = wholeOf(pieces);
  return text.slice(start, end);
}

interface Edge {
  readonly at: number;
  /** A line ends here: what stands at the edge stays. */
  readonly broken: boolean;
}

/** Where the changed part begins: right behind what stays, or behind a line end that follows it. */
function before(view: FoldedView, head: number, start: number, text: string): Edge {
  if (head === 0) return { at: start, broken: false };
  const at = view.at(head - 1) + 1;
  const next = head < view.text.length ? view.at(head) : at;
  return /[\r\n]/.test(text.slice(at, next)) ? { at: next, broken: true } : { at, broken: false };
}

function behind(view: FoldedView, index: number, end: number, text: string): Edge {
  if (index >= view.text.length) return { at: end, broken: false };
  const at = view.at(index);
  const last = index === 0 ? at : view.at(index - 1) + 1;
  return /[\r\n]/.test(text.slice(last, at)) ? { at: last, broken: true } : { at, broken: false };
}

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length > 0 && isHigh(a.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++;
  return length > 0 && isLow(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function inWidthsOf(raw: string, name: string): string {
  let out = name;
  for (const [half, full] of WIDTHS) {
    const hasHalf = holdsAny(raw, half);
    if (hasHalf === holdsAny(raw, full)) continue;
    const [from, to] = hasHalf ? [full, half] : [half, full];
    out = [...out].map((character) => to[from.indexOf(character)] ?? character).join('');
  }
  return out;
}

function holdsAny(text: string, characters: string): boolean {
  return [...characters].some((character) => text.includes(character));
}

/** 《》 and 〈〉 alternate, from 〈〉 where the name itself stands between 《》. A place that prints 《》 inside 《》 keeps to that. */
function inLevelOf(raw: string, name: string, cited: boolean): string {
  if (!/[《》〈〉]/.test(name) || (cited && /[《》]/.test(raw))) return name;
  let depth = cited ? 1 : 0;
  return [...name]
    .map((mark) => {
      if (mark === '《' || mark === '〈') return '《〈'.charAt(depth++ % 2);
      if (mark === '》' || mark === '〉') return '》〉'.charAt(--depth & 1);
      return mark;
    })
    .join('');
}
