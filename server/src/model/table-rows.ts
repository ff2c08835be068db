// The rows of a body: what each is for, what its empty cells belong to, its name and unit. Knows the kinds of columns and no header.
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Cell, Row } from './document';
import type { Unit } from './quantity-types';
import { unitOf } from './quantities';
import { isNone, isNoteSign, isNumeric, shapeOf, type CellShape } from './table-shapes';
import type { ColumnKind, GridCell, GridRow } from './table-types';

export type Role = GridRow['role'];

/** A row of the body over its lines. */
export interface BodyRow {
  readonly row: Row;
  readonly more: readonly Row[];
  readonly cells: readonly Cell[];
  /** What a following line goes on with, by column. */
  readonly parts: ReadonlyMap<number, Cell>;
}

const TOTAL = /^(?:[\u4e00-\u9fff]{0,8})?(?:合计|小计|总计|共计)(?:数)?(?:\([^()]{1,12}\))?:?$/;
const NOTHING: ReadonlyMap<number, Cell> = new Map();

/** The rows of the body; two lines that make one row between them are one. */
export function bodyRows(rows: readonly Row[], width: number): BodyRow[] {
  const found: BodyRow[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Row;
    const next = rows[i + 1];
    if (next !== undefined && goesOn(row, next, rows[i + 2], width)) {
      const column = row.cells.length - 1;
      const [first, ...rest] = next.cells as readonly [Cell, ...Cell[]];
      const parts = first.text === '' ? NOTHING : new Map([[column, first]]);
      found.push({ row, more: [next], cells: [...row.cells, ...rest], parts });
      i++;
    } else found.push({ row, more: [], cells: row.cells, parts: NOTHING });
  }
  return found;
}

/** A row too short and the next one too short by what is missing: a page break fell into a cell. */
function goesOn(row: Row, next: Row, after: Row | undefined, width: number): boolean {
  const [a, b] = [row.cells.length, next.cells.length];
  if (width < 4 || a < 2 || b < 2 || a >= width || b >= width || a + b - 1 !== width) return false;
  return after === undefined || after.cells.length === width || after.cells.length === 1;
}

/** What the row is for. `headers` are the header rows. */
export function roleOf({ cells, row }: BodyRow, width: number, headers: readonly Row[]): Role {
  if (cells.length === 1) return 'group';
  const filled: Cell[] = [];
  for (const cell of cells) if (cell.text !== '') filled.push(cell);
  if (headers.some((header) => isAgain(header, row))) return 'header';
  const first = filled[0];
  if (first === undefined) return 'data';
  if (filled.slice(0, 3).some(({ text }) => text.length <= 24 && TOTAL.test(text))) return 'total';
  return filled.length === 1 && width > 2 && first === cells[0] && !isNumeric(shapeOf(first.text)) ? 'group' : 'data';
}

function isAgain(header: Row, row: Row): boolean {
  const { cells } = header;
  if (cells.length !== row.cells.length) return false;
  return cells.every(({ text }, column) => text === row.cells[column]?.text) && cells.some(({ text }) => text !== '');
}

/** What an empty place belongs to, and the text that counts there. */
export interface Merge {
  readonly merged: 'above' | 'left' | 'missing';
  readonly text: string;
}

const MISSING: Merge = { merged: 'missing', text: '' };

/** What is known about a column when its empty cells are explained. */
export interface MergeColumn {
  readonly kind: ColumnKind;
  /** Share of its places in rows of data that are empty. */
  readonly blank: number;
  /** 备注: most rows have none. */
  readonly remarks: boolean;
}

/** Explains the empty places of a body, row by row from the top. */
export class Merging {
  /** Text and shape of the last filled cell of each column since the last row over the whole width. */
  private above: ({ readonly text: string; readonly shape: CellShape } | undefined)[] = [];
  private readonly serial: number;

  constructor(private readonly columns: readonly MergeColumn[]) {
    this.serial = columns.findIndex(({ kind }) => kind === 'serial');
  }

  /** One entry a column: undefined where the row has a filled cell. */
  row(cells: readonly Cell[], role: Role): (Merge | undefined)[] {
    const merges: (Merge | undefined)[] = [];
    const filled = (column: number): boolean => (cells[column]?.text ?? '') !== '';
    const continues =
      role === 'data' && this.serial >= 0 && !filled(this.serial) && this.above[this.serial] !== undefined;
    for (let column = 0; column < this.columns.length; column++) {
      merges.push(filled(column) ? undefined : this.explain(cells, column, role, continues, merges));
    }
    if (role !== 'data') this.above = [];
    else this.remember(cells, merges);
    return merges;
  }

  private remember(cells: readonly Cell[], merges: readonly (Merge | undefined)[]): void {
    for (let column = 0; column < this.columns.length; column++) {
      const text = cells[column]?.text ?? '';
      if (text !== '') this.above[column] = { text, shape: shapeOf(text) };
      else if (merges[column]?.merged === 'missing') this.above[column] = undefined;
    }
  }

  private explain(
    cells: readonly Cell[],
    column: number,
    role: Role,
    continues: boolean,
    merges: readonly (Merge | undefined)[],
  ): Merge {
    const { kind, blank, remarks } = this.columns[column] as MergeColumn;
    const left = (): Merge | undefined => {
      const text = cells[column - 1]?.text || merges[column - 1]?.text;
      return column === 0 || text === undefined || text === '' ? undefined : { merged: 'left', text };
    };
    if (role === 'group' || role === 'header') return left() ?? MISSING;
    const measured = kind === 'value' || kind === 'growth' || kind === 'share';
    if (role === 'total') {
      const behind = cells.slice(0, column).some(({ text }) => isNumeric(shapeOf(text)));
      return (measured || behind ? undefined : left()) ?? MISSING;
    }
    if (cells[column] === undefined) return MISSING;
    const last = this.above[column];
    const above: Merge = last === undefined ? MISSING : { merged: 'above', text: last.text };
    if (measured) return last !== undefined && !isNumeric(last.shape) && !isNone(last.shape) ? above : MISSING;
    if (kind === 'group' || kind === 'serial') return above;
    if (continues && kind !== 'indicator') return above;
    const before = this.columns[column - 1]?.kind;
    if (kind !== 'unit' && (before === 'group' || kind === 'indicator') && cells[column - 1]?.text !== '')
      return (before === 'group' || before === 'text' ? left() : undefined) ?? MISSING;
    return blank >= 0.3 && !remarks && kind !== 'empty' ? above : MISSING;
  }
}

/** What stands before the name in its cell. */
const LEAD = /^(?:\(?\d{1,3}[.、)](?!\d)|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|其中[:、]?|#)+/;
const BRACKET = /\([^()]{1,16}\)$/;

/** The name of a row in its cell: where it stands, and the unit in the bracket behind it. */
export interface RowName {
  readonly name: string;
  readonly span: Span;
  readonly part: boolean;
  readonly unit?: Unit;
}

/** Reads the name in a cell: without ordinal, marks and unit. */
export function rowName(source: string, cell: GridCell): RowName | undefined {
  if (cell.cell === undefined || cell.text === '') return undefined;
  const view = foldedView(source, [cell.cell.span, ...cell.parts.map(({ span }) => span)]);
  const { text } = view;
  const lead = LEAD.exec(text)?.[0] ?? '';
  let from = lead.length;
  let to = text.length;
  while (from < to && isNoteSign(text.charAt(from))) from++;
  while (to > from && isNoteSign(text.charAt(to - 1))) to--;
  let unit: Unit | undefined;
  const bracket = BRACKET.exec(text.slice(from, to));
  if (bracket !== null && bracket.index > 0) {
    const open = from + bracket.index;
    unit = unitOf(foldedView(source, [view.span(open + 1, to - 1)]));
    if (unit?.known === true) to = open;
    else unit = undefined;
    while (to > from && isNoteSign(text.charAt(to - 1))) to--;
  }
  if (from >= to) return undefined;
  return {
    name: text.slice(from, to),
    span: view.span(from, to),
    part: lead.includes('其中'),
    ...(unit === undefined ? {} : { unit }),
  };
}
