// A table as lines that can be rewritten: each row cut at its marks into slots, white space and all, so that joining them again gives the line.
// What the cells mean is the grid's matter; what is done to them that of the operations.
import { isBlankCode } from '../../base/characters';
import type { Document, GazetteFile, PlacedDocument, Row, Table } from '../../model/document';
import { gridOf } from '../../model/table-grid';
import type { Grid, GridRow } from '../../model/table-types';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { innermostDocument, placeAt } from '../place';

/** A line of a table cut at its marks: `prefix + slots.join(mark) + suffix` is the line. */
export interface Cut {
  /** Indent, Markdown marks, and the first bar of a pipe row. */
  readonly prefix: string;
  readonly slots: readonly string[];
  /** The closing bar of a pipe row, trailing white space, a comment. */
  readonly suffix: string;
}

export interface TableLine extends Cut {
  readonly line: number;
  readonly text: string;
  /** The row of the model; undefined for the rule |---|---| of a pipe table. */
  readonly row?: Row;
  /** A line over the whole width of a tab table, without a tab. */
  readonly whole: boolean;
}

/** The table at a cursor. */
export interface EditTable {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
  readonly placed: PlacedDocument;
  readonly document: Document;
  readonly table: Table;
  readonly syntax: 'tab' | 'pipe';
  readonly mark: '\t' | '|';
  readonly grid: Grid | undefined;
  /** Rows and the rule, in text order. */
  readonly lines: readonly TableLine[];
  /** The line of the cursor and the slot it stands in. */
  readonly at: TableLine;
  readonly column: number;
}

/** The table whose lines hold the offset; undefined outside tables and for HTML. */
export function tableAt(tree: SyntaxTree, file: GazetteFile, offset: number): EditTable | undefined {
  const line = tree.lineOf(offset);
  const start = tree.lineStart(line);
  const kind = tree.lines[line]?.kind;
  if (kind === 'blank' || kind === 'comment' || kind === 'foreign') return undefined;
  const content = start + (tree.lines[line]?.pieces[0]?.start ?? 0);
  // An indent and white space behind the last cell are outside the table's span.
  const place = [offset, content].map((at) => placeAt(file, at)).find((each) => each?.blocks.at(-1)?.kind === 'table');
  const table = place?.blocks.at(-1);
  if (place === undefined || table?.kind !== 'table' || table.syntax === 'html') return undefined;
  const { placed } = place;
  const lines = linesOf(tree, placed.base, table);
  const at = lines.find((each) => each.line === line);
  if (at === undefined) return undefined;
  const document = innermostDocument(place);
  return {
    tree,
    file,
    placed,
    document,
    table,
    syntax: table.syntax,
    mark: table.syntax === 'tab' ? '\t' : '|',
    // Kinds of columns are worked out when they are asked for: not for every move of the cursor.
    get grid() {
      return gridOf(table, document);
    },
    lines,
    at,
    column: slotAt(at, offset - start),
  };
}

const known = new WeakMap<Table, { tree: SyntaxTree; base: number; lines: readonly TableLine[] }>();

/** The lines of a table in a region that begins at `base`; kept until the text changes, for the cursor moves more often. */
function linesOf(tree: SyntaxTree, base: number, table: Table): readonly TableLine[] {
  const before = known.get(table);
  if (before?.tree === tree && before.base === base) return before.lines;
  const lines = readLines(tree, base, table);
  known.set(table, { tree, base, lines });
  return lines;
}

function readLines(tree: SyntaxTree, base: number, table: Table): TableLine[] {
  const rows = new Map(table.rows.map((row) => [tree.lineOf(row.span.start + base), row]));
  const first = tree.lineOf(table.span.start + base);
  const last = tree.lineOf(table.span.end + base);
  const out: TableLine[] = [];
  for (let line = first; line <= last; line++) {
    const read = tree.lines[line];
    if (read === undefined || read.kind === 'blank' || read.kind === 'comment') continue;
    const row = rows.get(line);
    const start = tree.lineStart(line);
    const whole = row?.cells.length === 1 && table.syntax === 'tab';
    if (row === undefined && read.kind !== 'pipe') continue;
    const from = row === undefined ? (read.pieces[0]?.start ?? 0) : row.span.start + base - start;
    const to = row === undefined ? (read.pieces.at(-1)?.end ?? 0) : row.span.end + base - start;
    const cut = whole
      ? { prefix: read.text.slice(0, from), slots: [read.text.slice(from, to)], suffix: read.text.slice(to) }
      : cutLine(read.text, from, to, table.syntax === 'pipe');
    out.push({ line, text: read.text, whole, ...cut, ...(row === undefined ? {} : { row }) });
  }
  return out;
}

function cutLine(text: string, from: number, to: number, pipe: boolean): Cut {
  if (!pipe) return { prefix: text.slice(0, from), slots: text.slice(from, to).split('\t'), suffix: text.slice(to) };
  const bars: number[] = [];
  let slashes = 0;
  for (let i = from; i < to; i++) {
    if (text[i] === '|' && slashes % 2 === 0) bars.push(i);
    slashes = text[i] === '\\' ? slashes + 1 : 0;
  }
  const first = bars[0] ?? from;
  const closed = bars.length > 1 && bars.at(-1) === to - 1;
  const end = closed ? to - 1 : to;
  const inner = bars.slice(1, closed ? -1 : undefined);
  const slots: string[] = [];
  let at = first + 1;
  for (const bar of inner) {
    slots.push(text.slice(at, bar));
    at = bar + 1;
  }
  slots.push(text.slice(at, end));
  return { prefix: text.slice(0, first + 1), slots, suffix: text.slice(end) };
}

/** The line that holds other slots. */
export function joined({ prefix, suffix }: Cut, slots: readonly string[], mark: string): string {
  return prefix + slots.join(mark) + suffix;
}

/** The slot at a character of the line. */
function slotAt({ prefix, slots }: Cut, character: number): number {
  let end = prefix.length;
  for (const [index, slot] of slots.entries()) {
    end += slot.length;
    if (character <= end) return index;
    end++;
  }
  return slots.length - 1;
}

/** Where the content of a slot begins in its line; in an empty one of a pipe row, behind its first blank. */
export function contentStart({ prefix, slots }: Cut, slot: number): number {
  let start = prefix.length;
  for (let i = 0; i < slot && i < slots.length; i++) start += (slots[i] as string).length + 1;
  const text = slots[Math.min(slot, slots.length - 1)] ?? '';
  const cell = cellText(text);
  return start + (cell === '' ? Math.min(1, text.length) : text.indexOf(cell));
}

/** A slot without surrounding white space, as the model trims cells. */
export function cellText(slot: string): string {
  let start = 0;
  let end = slot.length;
  while (start < end && isBlankCode(slot.charCodeAt(start))) start++;
  while (end > start && isBlankCode(slot.charCodeAt(end - 1))) end--;
  return slot.slice(start, end);
}

/** A slot with another content, its own white space around it. */
export function refilled(slot: string, text: string, mark: string): string {
  const cell = cellText(slot);
  if (cell !== '') {
    const at = slot.indexOf(cell);
    return slot.slice(0, at) + text + slot.slice(at + cell.length);
  }
  return mark === '|' && text !== '' ? ` ${text} ` : text;
}

/** The cells of every row, as printed. */
export function cellsOf(lines: readonly TableLine[]): string[][] {
  return lines.filter(({ row }) => row !== undefined).map(({ slots }) => slots.map(cellText));
}

/** The row of the grid that a line is, or is the second half of; undefined for headers. */
export function gridRowOf({ grid }: EditTable, { row }: TableLine): GridRow | undefined {
  if (row === undefined || grid === undefined) return undefined;
  let rows = gridRows.get(grid);
  if (rows === undefined) {
    rows = new Map(grid.rows.flatMap((each) => [each.row, ...each.more].map((own) => [own, each])));
    gridRows.set(grid, rows);
  }
  return rows.get(row);
}

const gridRows = new WeakMap<Grid, ReadonlyMap<Row, GridRow>>();

/**
 * The cell is covered by the one above, for sure: the name of a group, or words over several numbers. Blank cells of other columns may be just
 * that, however many there are.
 */
export function isCovered({ grid }: EditTable, row: GridRow | undefined, column: number): boolean {
  const kind = grid?.columns[column]?.kind;
  if (kind === undefined || kind === 'text' || kind === 'category' || kind === 'indicator' || kind === 'unit')
    return false;
  return row?.cells[column]?.merged === 'above';
}
