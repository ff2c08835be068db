// Where the entries of a 目录 stand: every document under the column of its issuer, in the order of the documents; what is no document keeps its place.
// Entries that are right keep their lines as they are. Knows documents as they are to be listed and lines, and no text.
import type { ContentsEntry, PlacedDocument } from '../../model/document';
import { agrees } from '../../lint/support/contents-match';
import { columnName, holdsDocuments, issuedBy, kindOfColumn, rankOf, type ColumnKind } from './contents-columns';
import { printEntry, type Chunk, type EntryForm, type WantedEntry } from './contents-form';

/** A document as it is to be listed. */
export interface Listed extends WantedEntry {
  readonly placed: PlacedDocument;
  /** The entry it has. */
  readonly old?: ContentsEntry;
  readonly kind: ColumnKind;
}

/** A line or several of the contents. `chunk` is what was there, `listed` what is to be there. */
interface Item {
  readonly chunk?: Chunk;
  readonly listed?: Listed;
  /** The lines of the chunk stay. */
  readonly keep: boolean;
}

/** A heading and what stands under it. */
export interface Column {
  readonly name: string;
  readonly heading?: Chunk;
  items: Item[];
}

/** The columns as they are to be, and the entries that go because there is no such document. */
export function arrange(
  chunks: readonly Chunk[],
  wanted: readonly Listed[],
  missing: ReadonlySet<ContentsEntry>,
): { readonly columns: readonly Column[]; readonly gone: readonly ContentsEntry[] } {
  const columns: Column[] = [];
  const gone: ContentsEntry[] = [];
  const byEntry = new Map(wanted.flatMap((each) => (each.old ? [[each.old, each] as const] : [])));
  const homeless: Listed[] = wanted.filter(({ old }) => old === undefined);
  for (const chunk of chunks) {
    if (chunk.entry === undefined) {
      columns.push({ name: chunk.name ?? '', heading: chunk, items: [] });
      continue;
    }
    if (columns.length === 0) columns.push({ name: '', items: [] });
    const column = columns[columns.length - 1] as Column;
    const listed = byEntry.get(chunk.entry);
    if (listed === undefined) {
      // 大事记 and 人事任免 are printed in forms that are no documents.
      if (missing.has(chunk.entry) && chunk.entry.number !== undefined && holdsDocuments(column.name)) {
        gone.push(chunk.entry);
      } else column.items.push({ chunk, keep: true });
      continue;
    }
    const kind = kindOfColumn(column.name);
    if (kind !== undefined && kind !== 'other' && listed.kind !== 'other' && !fits(kind, listed.kind))
      homeless.push(listed);
    else column.items.push({ chunk, listed, keep: isRight(listed) });
  }
  const order = new Map(wanted.map((each, index) => [each, index]));
  const plain = columns.length === 1 && columns[0]?.name === '';
  for (const listed of homeless.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))) {
    (plain ? (columns[0] as Column) : columnFor(columns, listed)).items.push({ listed, keep: false });
  }
  for (const column of columns) column.items = inOrder(column.items, order);
  return { columns: columns.filter(({ items, heading }) => items.length > 0 || wasEmpty(heading, chunks)), gone };
}

/** An order may stand under 省政府文件 where there is no column of orders. */
function fits(column: ColumnKind, document: ColumnKind): boolean {
  return column === document || (column === 'government' && document === 'order');
}

/** A heading without entries is the editor’s own. */
function wasEmpty(heading: Chunk | undefined, chunks: readonly Chunk[]): boolean {
  if (heading === undefined) return false;
  const next = chunks[chunks.indexOf(heading) + 1];
  return next === undefined || next.kind === 'column';
}

/** The column a document goes into; made, where its kind has none, in the order in which gazettes print them. */
function columnFor(columns: Column[], { placed, kind }: Listed): Column {
  const found = columns.find(({ name }) => kindOfColumn(name) === kind);
  if (found !== undefined) return found;
  const names = columns.map(({ name }) => name);
  const made: Column = { name: columnName(issuedBy(placed.document), names), items: [] };
  const before = columns.findIndex(({ name }) => name !== '' && rankOf(kindOfColumn(name)) > rankOf(kind));
  columns.splice(before < 0 ? columns.length : before, 0, made);
  return made;
}

/** The entry stays as it is printed. */
function isRight({ old, title, number, placed }: Listed): boolean {
  if (old === undefined || !(agrees(old, title) || agrees(old, placed.document.title?.text ?? ''))) return false;
  const own = placed.document.number?.number?.key;
  if (old.number === undefined) return number === undefined || own === undefined;
  const { code, open, year, yearWord, close, ordinalWord, serial, suffix } = old.number;
  const printed = `${code.text}${open.char}${year.text}${yearWord ? '年' : ''}${close.char}${ordinalWord ? '第' : ''}${serial.text}${suffix ? '号' : ''}`;
  return own === undefined || (old.number.key === own && printed === own);
}

/**
 * The order of the documents, as the pages follow it. Entries whose pages rise are in order whatever that of the documents in this file; then
 * only new ones are put in, each behind that of the document before it.
 */
function inOrder(items: readonly Item[], order: ReadonlyMap<Listed, number>): Item[] {
  const rank = ({ listed }: Item): number => (listed === undefined ? -1 : (order.get(listed) ?? -1));
  const kept = items.filter(({ chunk }) => chunk !== undefined);
  const added = items.filter(({ chunk }) => chunk === undefined).sort((a, b) => rank(a) - rank(b));
  const pages = kept.flatMap(({ listed }) => listed?.page ?? []);
  const rising = pages.length > 1 && pages.every((page, i) => i === 0 || page >= (pages[i - 1] as number));
  const sorted = rising ? kept : sortListed(kept, rank);
  for (const item of added) {
    // The listed one before it in the file that stands nearest; else the first behind it.
    let at = -1;
    for (const [i, other] of sorted.entries()) {
      if (rank(other) >= 0 && rank(other) < rank(item) && (at < 0 || rank(other) > rank(sorted[at] as Item))) at = i;
    }
    const next = at >= 0 ? at + 1 : sorted.findIndex((other) => rank(other) > rank(item));
    sorted.splice(next < 0 ? sorted.length : next, 0, item);
  }
  return sorted;
}

/** Sorts what is listed among the places it has; what is no document stays where it is. */
function sortListed(items: readonly Item[], rank: (item: Item) => number): Item[] {
  const sorted = items.filter((item) => rank(item) >= 0).sort((a, b) => rank(a) - rank(b));
  return items.map((item) => (rank(item) < 0 ? item : (sorted.shift() as Item)));
}

/**
 * The lines behind the label: what stays has its own, with what stands above it; what is new is printed as most are, below as many blank lines as
 * others of its kind. New contents have a blank line above everything.
 */
export function linesOf(columns: readonly Column[], form: EntryForm): string[] {
  const known = columns.flatMap(({ heading, items }) => [
    ...(heading ? [heading] : []),
    ...items.flatMap(({ chunk }) => chunk ?? []),
  ]);
  const out: string[] = [];
  let before: Chunk['kind'] | undefined;
  const above = (kind: Chunk['kind']): readonly string[] => {
    const like = known.find((chunk, i) => chunk.kind === kind && i > 0 && known[i - 1]?.kind === before);
    if (like !== undefined) return like.above.filter((line) => line.trim() === '');
    return known.some((chunk) => chunk.kind === 'entry') && kind === 'entry' && before === 'entry' && known.length > 1
      ? (known.find((chunk) => chunk.kind === 'entry')?.above.filter((line) => line.trim() === '') ?? [''])
      : [''];
  };
  const pattern = known.find(({ kind }) => kind === 'column')?.lines.at(-1);
  for (const { name, heading, items } of columns) {
    if (heading) out.push(...heading.above, ...heading.lines);
    else if (name !== '') {
      const bare = pattern !== undefined && !/【[^】]*】/.test(pattern);
      out.push(...above('column'), bare ? name : (pattern ?? '【】').replace(/【[^】]*】/, `【${name}】`));
    }
    if (heading || name !== '') before = 'column';
    for (const { chunk, listed, keep } of items) {
      if (chunk !== undefined && (keep || listed === undefined)) out.push(...chunk.above, ...chunk.lines);
      else if (listed !== undefined) out.push(...(chunk?.above ?? above('entry')), ...printEntry(listed, form));
      before = 'entry';
    }
  }
  return out;
}
