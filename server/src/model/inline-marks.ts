// Brackets, quotation marks and title marks of one paragraph and how they pair. A missing mark must not pull the pairs around it out
// of joint, because everything else that is recognised leans on them. Knows marks only, not what stands between them.
import type { FoldedView } from '../base/fold';
import { isDigit, isLatin, type Mark } from './inline-scan';
import type { LoneMark, Pair, PairKind } from './inline-types';

const KINDS: readonly PairKind[] = [
  'round',
  'square',
  'hexagonal',
  'lenticular',
  'title',
  'inner-title',
  'quote',
  'inner-quote',
  'straight',
];

/** Code unit of each mark in the folded view → kind and side. The side of a straight mark follows from its turn. */
export const MARK_CODES: ReadonlyMap<number, { readonly kind: PairKind; readonly side: 'open' | 'close' }> =
  markCodes();

function markCodes(): Map<number, { readonly kind: PairKind; readonly side: 'open' | 'close' }> {
  const codes = new Map<number, { readonly kind: PairKind; readonly side: 'open' | 'close' }>();
  const shapes: readonly (readonly [PairKind, string])[] = [
    ['round', '()'],
    ['square', '[]'],
    ['hexagonal', '〔〕'],
    ['hexagonal', '﹝﹞'],
    ['lenticular', '【】'],
    ['title', '《》'],
    ['inner-title', '〈〉'],
    ['quote', '“”'],
    ['inner-quote', '‘’'],
    ['straight', '""'],
  ];
  for (const [kind, shape] of shapes) {
    codes.set(shape.charCodeAt(1), { kind, side: 'close' });
    codes.set(shape.charCodeAt(0), { kind, side: 'open' });
  }
  return codes;
}

/** The mark at folded index `at`, not yet paired, or undefined when the character only looks like one. */
export function readMark(view: FoldedView, at: number): Mark | undefined {
  const text = view.text;
  const found = MARK_CODES.get(text.charCodeAt(at));
  if (found === undefined) return undefined;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (found.kind === 'inner-quote' && found.side === 'close' && isLatin(before) && isLatin(after)) {
    // An apostrophe (it’s), unless white space stands behind it (‘A’ B).
    if (view.at(at + 1) - view.at(at) === 1) return undefined;
  }
  return { at, kind: found.kind, side: found.side, partner: -1, dropped: false };
}

/**
 * Finds every mark's partner. Pairs never cross. Where a closing mark meets another kind of open mark, that open mark is taken for
 * lone, except where the rest of the paragraph still closes both: then the closing mark is one too many. Linear: every mark is pushed
 * and dropped once, and each decision looks at two counters.
 */
export function pairMarks(text: string, marks: readonly Mark[]): void {
  takeTurns(text, marks);
  if (pairWell(marks)) return;
  const kindOf = marks.map((mark) => KINDS.indexOf(mark.kind));
  // For each mark: how many closing marks of its kind behind it find no opening mark behind it.
  const unclaimed = new Int32Array(marks.length);
  const waiting = new Int32Array(KINDS.length);
  for (let i = marks.length - 1; i >= 0; i--) {
    if (marks[i]?.dropped) continue;
    const kind = kindOf[i] ?? 0;
    const count = waiting[kind] ?? 0;
    unclaimed[i] = count;
    if (marks[i]?.side === 'close') waiting[kind] = count + 1;
    else if (count > 0) waiting[kind] = count - 1;
  }
  const open = new Int32Array(KINDS.length);
  const stack: number[] = [];
  for (const [i, mark] of marks.entries()) {
    if (mark.dropped) continue;
    const kind = kindOf[i] ?? 0;
    waiting[kind] = unclaimed[i] ?? 0;
    const opened = open[kind] ?? 0;
    if (mark.side === 'open') {
      stack.push(i);
      open[kind] = opened + 1;
      continue;
    }
    const spare = (waiting[kind] ?? 0) >= opened;
    if (mark.kind === 'round' && spare && closesEnumerator(text, mark.at)) {
      mark.dropped = true;
      continue;
    }
    if (opened === 0) {
      mark.dropped = mark.kind === 'inner-quote' && isLatinOrDigit(text.charCodeAt(mark.at - 1)); // workers’
      continue;
    }
    const top = stack.at(-1) ?? 0;
    if (kindOf[top] !== kind && spare && (waiting[kindOf[top] ?? 0] ?? 0) > 0) continue;
    for (;;) {
      const last = stack.pop();
      if (last === undefined) break;
      const lastKind = kindOf[last] ?? 0;
      open[lastKind] = (open[lastKind] ?? 1) - 1;
      if (lastKind !== kind) continue;
      mark.partner = last;
      const opening = marks[last];
      if (opening !== undefined) opening.partner = i;
      break;
    }
  }
}

/** Pairs marks that are all in order, as nearly all are; otherwise leaves every mark without a partner and says so. */
function pairWell(marks: readonly Mark[]): boolean {
  const stack: number[] = [];
  let well = true;
  for (let i = 0; i < marks.length && well; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.dropped) continue;
    if (mark.side === 'open') {
      stack.push(i);
      continue;
    }
    const last = stack.pop();
    const opening = last === undefined ? undefined : marks[last];
    if (last === undefined || opening?.kind !== mark.kind) well = false;
    else {
      mark.partner = last;
      opening.partner = i;
    }
  }
  if (well && stack.length === 0) return true;
  for (const mark of marks) mark.partner = -1;
  return false;
}

/** Straight marks open and close by turns, the sign of seconds and inches (120°30'15") left out. */
function takeTurns(text: string, marks: readonly Mark[]): void {
  let inside = false;
  for (const mark of marks) {
    if (mark.kind !== 'straight') continue;
    if (!inside && isDigit(text.charCodeAt(mark.at - 1)) && !isHanOrMark(text.charCodeAt(mark.at + 1))) {
      mark.dropped = true;
      continue;
    }
    mark.side = inside ? 'close' : 'open';
    inside = !inside;
  }
}

function isHanOrMark(code: number): boolean {
  return code >= 0x2e80 || MARK_CODES.has(code);
}

/** The bracket of 1) or a) at the beginning of a clause: it closes nothing. */
function closesEnumerator(text: string, at: number): boolean {
  let from = at;
  while (from > at - 3 && isEnumerator(text, from - 1)) from--;
  if (from === at) return false;
  return from === 0 || '。,，;；:：、'.includes(text.charAt(from - 1));
}

function isEnumerator(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return isLatinOrDigit(code) || (i >= 0 && '一二三四五六七八九十'.includes(text.charAt(i)));
}

function isLatinOrDigit(code: number): boolean {
  return isDigit(code) || isLatin(code);
}

/** The pairs in the order of their opening marks, each with its depth. */
export function pairsOf(view: FoldedView, marks: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let depth = 0;
  for (const mark of marks) {
    const partner = mark.partner < 0 ? undefined : marks[mark.partner];
    if (partner === undefined) continue;
    if (mark.side === 'close') {
      depth--;
      continue;
    }
    const close = view.span(partner.at, partner.at + 1);
    pairs.push({ kind: mark.kind, open: view.span(mark.at, mark.at + 1), close, depth });
    depth++;
  }
  return pairs;
}

/** The marks without a partner. */
export function loneMarksOf(view: FoldedView, marks: readonly Mark[]): readonly LoneMark[] {
  const lone: LoneMark[] = [];
  for (const { at, kind, side, partner, dropped } of marks) {
    if (partner < 0 && !dropped) lone.push({ kind, span: view.span(at, at + 1), side });
  }
  return lone;
}
