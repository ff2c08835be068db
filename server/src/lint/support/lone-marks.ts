// The marks of a document whose partners are really missing: what is left when passages of several paragraphs, sentences cut in two and
// inches are taken out. Knows the model and no rule.
import type { Document } from '../../model/document';
import type { LoneMark, PairKind } from '../../model/inline-types';
import { judgedTexts, type JudgedText } from './judged-text';

export interface Lone {
  readonly mark: LoneMark;
  readonly text: JudgedText;
  /** Position of the text among those judged. */
  readonly order: number;
}

/** The marks without a partner in the document, inner documents left out, in the order of their texts. */
export function loneMarks(document: Document): readonly Lone[] {
  const lone: Lone[] = [];
  const texts = judgedTexts(document);
  texts.forEach((text, order) => {
    for (const mark of text.inline.loneMarks) if (!isInch(mark, text)) lone.push({ mark, text, order });
  });
  return lone.length === 0 ? lone : withoutLongPassages(withoutCuts(lone), texts);
}

/** 5": a measure and not a quotation. */
function isInch({ kind, span }: LoneMark, { view }: JudgedText): boolean {
  return kind === 'straight' && /\d/.test(view.text.charAt(view.indexAt(span.start) - 1));
}

/** What one line opens and the next closes in turn: a sentence cut in two that was not known for one. */
function withoutCuts(lone: readonly Lone[]): readonly Lone[] {
  const settled = new Set<Lone>();
  for (const [i, first] of lone.entries()) {
    const second = lone[i + 1];
    if (first.mark.side === 'close' || second?.mark.side !== 'close' || second.order !== first.order + 1) continue;
    if (/[。！!？?；;]$/.test(first.text.view.text)) continue;
    for (let k = 0; ; k++) {
      const [open, close] = [lone[i - k], lone[i + 1 + k]];
      if (open?.order !== first.order || close?.order !== second.order || open.mark.kind !== close.mark.kind) break;
      if (open.mark.side === 'close' || close.mark.side === 'open') break;
      settled.add(open).add(close);
    }
  }
  return lone.filter((each) => !settled.has(each));
}

/** A passage of several paragraphs opens at the head of each and closes in its last; only what is left is at fault. */
function withoutLongPassages(lone: readonly Lone[], texts: readonly JudgedText[]): readonly Lone[] {
  const settled = new Set<Lone>();
  // From the end: a passage goes on in the next paragraph when that opens with the same mark, and is closed there.
  const heads = new Set<string>();
  for (let i = lone.length - 1; i >= 0; i--) {
    const each = lone[i] as Lone;
    const { kind, side, span } = each.mark;
    const next = texts[each.order + 1];
    // Only quotation marks do; a bracket at the head of the next paragraph is its ordinal.
    if (side === 'close' || next === undefined || !kind.endsWith('quote') || !opensPassage(each)) continue;
    const head = next.view.at(0);
    const paired = next.inline.pairs.some((pair) => pair.kind === kind && pair.open.start === head);
    if (!paired && !heads.has(kind + head)) continue;
    settled.add(each);
    heads.add(kind + span.start);
  }
  const open = new Map<PairKind, Lone[]>();
  for (const each of lone) {
    const { mark, text, order } = each;
    if (text.single || settled.has(each)) continue;
    const waiting = open.get(mark.kind) ?? [];
    if (mark.side === 'open') {
      if (opensPassage(each)) open.set(mark.kind, [...waiting.slice(-LONGEST_PASSAGE), each]);
      continue;
    }
    const passage = waiting.filter((other) => other.order < order);
    if (passage.length === 0) continue;
    for (const other of [...passage, each]) settled.add(other);
    open.delete(mark.kind);
  }
  return lone.filter((each) => !settled.has(each));
}

/** Paragraphs of one quoted passage that are still looked after. */
const LONGEST_PASSAGE = 100;

/** At the head of its paragraph or behind a colon: 将第十条修改为：“…. */
function opensPassage({ mark, text: { view, marker } }: Lone): boolean {
  const at = view.indexAt(mark.span.start);
  const head = marker === undefined ? 0 : view.indexAt(marker.end);
  return at <= head || view.text.charAt(at - 1) === ':';
}
