// Indicators (指标): the names that a table of targets gives in its name column, and where else the very same name stands. A name counts as it
// is printed, folded, without its ordinal and without the unit in brackets behind it; nothing is guessed from likeness.
import { PhraseMatcher } from '../base/phrase-matcher';
import type { Span } from '../base/span';
import { foldedView, type FoldedView } from '../base/fold';
import type { Document, Table } from './document';
import { gridOf } from './table-grid';
import { textsOf } from './texts';
import { eachDocument, eachTable } from './walk';

/** An indicator of a top-level document. Spans are region offsets. */
export interface Indicator {
  /** Folded, without ordinal, unit and marks. */
  readonly name: string;
  /** In the first table that has it. */
  readonly span: Span;
  /** The document whose table it is. */
  readonly owner: Document;
  /** The other places of the name in the top-level document, in text order. */
  readonly uses: readonly Span[];
}

/** A shorter name is a common word: 人口, 总产值. */
const SHORTEST = 4;
/** What stands before the name in its cell. */
const LEAD = /^(?:\(?\d{1,3}[.、)]|\([一二三四五六七八九十]{1,3}\)|其中[:、]?)+/;
/** What stands behind it: signs that point to a note, and the unit. */
const TAIL = /[▲★☆*#△]{1,3}$|\([^()]{1,16}\)$/;

const known = new WeakMap<Document, readonly Indicator[]>();

/** The indicators of a top-level document, in text order. Worked out once a document. */
export function indicatorsOf(top: Document): readonly Indicator[] {
  let found = known.get(top);
  if (found === undefined) known.set(top, (found = find(top)));
  return found;
}

interface Place {
  readonly name: string;
  readonly span: Span;
  readonly owner: Document;
}

function find(top: Document): readonly Indicator[] {
  const first = new Map<string, Place>();
  for (const owner of eachDocument(top)) {
    for (const table of eachTable(owner)) {
      for (const place of namesOf(table, owner)) if (!first.has(place.name)) first.set(place.name, place);
    }
  }
  if (first.size === 0) return [];
  const names = [...first.keys()];
  const uses = new Map<string, Span[]>(names.map((name) => [name, []]));
  const matcher = new PhraseMatcher(names);
  for (const owner of eachDocument(top)) {
    for (const { view, paragraph } of textsOf(owner)) {
      if (paragraph?.quoted === true) continue;
      for (const { start, end, phrase } of matcher.find(view.text)) {
        const name = names[phrase] as string;
        const span = view.span(start, end);
        if (first.get(name)?.span.start !== span.start) uses.get(name)?.push(span);
      }
    }
  }
  return [...first.values()]
    .map((place) => ({ ...place, uses: (uses.get(place.name) ?? []).sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.span.start - b.span.start);
}

function namesOf(table: Table, owner: Document): readonly Place[] {
  const grid = gridOf(table, owner);
  const captioned = table.caption?.view.text.includes('指标') === true;
  const column = grid?.columns.find(({ kind, headKind }) => kind === 'indicator' && (headKind === kind || captioned));
  if (grid === undefined || column === undefined) return [];
  return grid.rows.flatMap(({ role, cells }) => {
    const { cell, merged } = cells[column.index] ?? {};
    if (role !== 'data' || cell === undefined || merged !== undefined) return [];
    const name = nameIn(foldedView(owner.source, [cell.span]));
    return name === undefined ? [] : [{ ...name, owner }];
  });
}

function nameIn(view: FoldedView): { readonly name: string; readonly span: Span } | undefined {
  const { text } = view;
  const from = LEAD.exec(text)?.[0].length ?? 0;
  let to = text.length;
  for (let cut = TAIL.exec(text.slice(from, to)); cut !== null; cut = TAIL.exec(text.slice(from, to)))
    to = from + cut.index;
  const name = text.slice(from, to);
  if (name.length < SHORTEST || !/[\u4e00-\u9fff]{2}/.test(name) || /[。；;]/.test(name)) return undefined;
  return { name, span: view.span(from, to) };
}
