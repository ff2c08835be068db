// Indicators (指标): the names that a table of targets gives in its name column, and where else the very same name stands. A name counts as it
// is printed, folded, without its ordinal and without the unit in brackets behind it; nothing is guessed from likeness.
import { PhraseMatcher } from '../base/phrase-matcher';
import type { Span } from '../base/span';
import { foldedView, type FoldedView } from '../base/fold';
import type { Cell, Document, Row, Table } from './document';
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
const INDICATOR_HEADER = /指标(?:名称)?$|^(?:具体|主要|核心|[一二三]级)?指标/;
const NOT_A_NAME = /指标(?:属性|性质|说明|解释|类型|来源|值|口径|单位|分类)/;
const ORDINAL_CELL = /^\d{1,3}[.、]?$/;
const UNIT_CELL = /^(?:[%‰]|.{0,3}(?:元|人|个|家|件|项|吨|公里|千米|平方米|公顷|亩|小时|天|岁|倍|位|列|分|瓦|时))$/;
const NUMBER_CELL = /^[<>≥≤约[(]*-?\d/;
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
  if (table.syntax === 'html') return [];
  const header = table.rows.find((row) => row.cells.some(({ text }) => isNameHeader(text)));
  if (header === undefined && table.caption?.view.text.includes('指标') !== true) return [];
  const column = header === undefined ? 0 : header.cells.findLastIndex(({ text }) => isNameHeader(text));
  const below = header === undefined ? table.rows : table.rows.slice(table.rows.indexOf(header) + 1);
  const counting = countingColumn(below);
  return below.flatMap((row) => {
    // A header may span several columns, and the cells of groups stand before the ordinals.
    const cell = row.header ? undefined : nameCell(row, counting === undefined ? column : counting + 1);
    const view = cell && foldedView(owner.source, [cell.span]);
    const name = view && nameIn(view);
    return name === undefined ? [] : [{ ...name, owner }];
  });
}

function isNameHeader(text: string): boolean {
  return INDICATOR_HEADER.test(text) && !NOT_A_NAME.test(text);
}

/** The column that counts the rows, 1, 2, 3; undefined where there is none. */
function countingColumn(rows: readonly Row[]): number | undefined {
  for (let column = 0; column < 3; column++) {
    const cells = rows.flatMap(({ cells }) => cells[column]?.text || []);
    const counts = cells.every(
      (text, i) => ORDINAL_CELL.test(text) && (i === 0 || parseInt(text) === parseInt(cells[i - 1] ?? '') + 1),
    );
    if (counts && cells.length > 1) return column;
  }
  return undefined;
}

function nameCell({ cells }: Row, column: number): Cell | undefined {
  const cell = cells[column];
  return cell === undefined || UNIT_CELL.test(cell.text) || NUMBER_CELL.test(cell.text) ? undefined : cell;
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
