// Puts the parts of a change together: blocks that change places, lines that go or come, and numerals that change wherever they end up. Gives
// one list of edits and the way from every old offset to its new one. Works on plain text and spans; knows nothing of documents.
import type { Span } from '../../base/span';
import type { Bilingual } from '../../lint/rule';
import type { LabelledEdit } from './types';

interface Labelled {
  readonly label: Bilingual;
}
/** All spans and offsets are those of the text before. Replaced spans are disjoint and lie on one side of every other boundary. */
export interface TextChange {
  readonly replace: readonly (Labelled & { readonly span: Span; readonly newText: string })[];
  /** Two stretches that change places, the first standing before the second; what lies between stays between. */
  readonly swap: readonly (Labelled & { readonly first: Span; readonly second: Span })[];
  readonly remove: readonly (Labelled & { readonly span: Span })[];
  readonly insert: readonly (Labelled & { readonly at: number; readonly text: string })[];
}

export interface Assembled {
  readonly edits: readonly LabelledEdit[];
  readonly text: string;
  /** Where a character of the old text stands in the new one; undefined for a removed one. */
  moved(offset: number): number | undefined;
  /** Where the text inserted at an old offset begins in the new one, or where that removed from there stood. */
  insertedAt(at: number): number;
}

interface Atom {
  readonly old: Span;
  /** Undefined: the old text as it is. */
  readonly newText?: string;
  readonly label?: Bilingual;
  /** It is written anew at another place. */
  relocated?: Bilingual;
}

/** Carries out a change on a text. */
export function assemble(text: string, change: TextChange): Assembled {
  const atoms = cut(text, change);
  const ordered = reorder(atoms, change.swap);
  const writer = new Writer(text, change.swap[0]?.label);
  for (const atom of ordered) writer.add(atom);
  writer.finish();
  const places = writer.places.sort((a, b) => a.old.start - b.old.start);
  return {
    edits: writer.edits,
    text: writer.text,
    moved: (offset) => find(places, offset),
    insertedAt: (at) => writer.insertions.get(at) ?? 0,
  };
}

/** The text as a row of atoms in its old order. */
function cut(text: string, change: TextChange): Atom[] {
  const touched: Atom[] = [
    ...change.replace.map(({ span, newText, label }) => ({ old: span, newText, label })),
    ...change.insert.map(({ at, text: newText, label }) => ({ old: { start: at, end: at }, newText, label })),
  ];
  const removed = [...change.remove].sort((a, b) => a.span.start - b.span.start);
  const kept = touched.filter(
    ({ old }) => !removed.some(({ span }) => span.start <= old.start && old.end <= span.end && old.end > old.start),
  );
  for (const { span, label } of removed) kept.push({ old: span, newText: '', label });
  kept.sort((a, b) => a.old.start - b.old.start || a.old.end - b.old.end);
  const bounds = change.swap.flatMap(({ first, second }) => [first.start, first.end, second.start, second.end]);
  bounds.sort((a, b) => a - b);
  const atoms: Atom[] = [];
  let at = 0;
  let next = 0;
  const plain = (to: number): void => {
    while (next < bounds.length && (bounds[next] as number) <= to) {
      const bound = bounds[next++] as number;
      if (bound > at) atoms.push({ old: { start: at, end: bound } });
      at = Math.max(at, bound);
    }
    if (to > at) atoms.push({ old: { start: at, end: to } });
    at = Math.max(at, to);
  };
  for (const atom of kept) {
    plain(atom.old.start);
    atoms.push(atom);
    at = Math.max(at, atom.old.end);
  }
  plain(text.length);
  return atoms;
}

/** The atoms in their new order; of the parts that change places the longest stays and the others are written anew. */
function reorder(atoms: Atom[], swaps: TextChange['swap']): Atom[] {
  let out = atoms;
  for (const { first, second, label } of swaps) {
    const from = out.findIndex(({ old }) => old.start >= first.start && old.end > first.start);
    const part = (span: Span): Atom[] =>
      out.filter(
        ({ old }) => old.start >= span.start && old.end <= span.end && (old.end > old.start || inside(old, span)),
      );
    const middle = { start: first.end, end: second.start };
    const parts = [part(second), part(middle), part(first)];
    const longest = [second, middle, first].reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
    for (const [index, span] of [second, middle, first].entries()) {
      if (span !== longest) for (const atom of parts[index] as Atom[]) atom.relocated = label;
    }
    const taken = new Set(parts.flat());
    const before = out.slice(0, from).filter((atom) => !taken.has(atom));
    out = [...before, ...parts.flat(), ...out.slice(from).filter((atom) => !taken.has(atom))];
  }
  return out;
}

const inside = (old: Span, span: Span): boolean => old.start > span.start && old.start < span.end;

function find(places: readonly { old: Span; start: number; whole: boolean }[], offset: number): number | undefined {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.old.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const place = places[low];
  if (place === undefined || offset < place.old.start || offset > place.old.end) return undefined;
  return place.whole ? place.start : place.start + offset - place.old.start;
}

/** Turns atoms into edits and the new text. */
class Writer {
  readonly edits: LabelledEdit[] = [];
  readonly places: { old: Span; start: number; whole: boolean }[] = [];
  /** Old offsets at which text comes in or goes, with their new place. */
  readonly insertions = new Map<number, number>();
  text = '';
  private at = 0;
  private pending = '';
  private labels: Bilingual[] = [];

  constructor(
    private readonly source: string,
    private move: Bilingual | undefined,
  ) {}

  add({ old, newText, label, relocated }: Atom): void {
    const written = newText ?? this.source.slice(old.start, old.end);
    if (newText !== '' && old.end > old.start) {
      this.places.push({ old, start: this.text.length, whole: newText !== undefined });
    }
    const marks = newText === '' || old.start === old.end;
    if (marks && !this.insertions.has(old.start)) this.insertions.set(old.start, this.text.length);
    this.text += written;
    if (newText === undefined && relocated === undefined) {
      this.flush(old.start);
      this.at = old.end;
      return;
    }
    // A numeral that stays where it is has an edit of its own.
    if (relocated === undefined && old.end > old.start) this.flush(old.start);
    if (relocated !== undefined) this.labels.unshift((this.move = relocated));
    if (label !== undefined) this.labels.push(label);
    this.pending += written;
    if (relocated === undefined && old.end > old.start) {
      this.flush(old.end);
      this.at = old.end;
    }
  }

  finish(): void {
    this.flush(this.source.length);
  }

  /** Writes the edit that is due before `until`. */
  private flush(until: number): void {
    if (until > this.at || this.pending !== '') {
      // What goes from one place without a word of its own came in at another.
      const [label = this.move ?? { zh: '移动', en: 'Move' }] = this.labels;
      this.edits.push({ span: { start: this.at, end: Math.max(this.at, until) }, newText: this.pending, label });
    }
    this.at = Math.max(this.at, until);
    this.pending = '';
    this.labels = [];
  }
}
