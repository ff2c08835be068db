// The rows of a body: which lines make one row, what each row is for, its name and the unit behind it. Knows no column.
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Cell, Row } from './document';
import type { Unit } from './quantity-types';
import { unitOf } from './quantities';
import { isNoteSign, isNumeric, shapeOf } from './table-shapes';
import type { GridCell, GridRow } from './table-types';

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
/** 全市, 平均: a row for all of them, whose first cell may span the columns of serials and codes. */
const WHOLE = /^(?:全[国省市区县州盟旗镇乡校部院网域局]|[\u4e00-\u9fff]{0,4}平均|其他|备注|说明)(?:值|数|水平)?$/;

/** A row that sums up the others, or stands for all of them. */
export function standsForAll(cells: readonly Cell[]): boolean {
  const first = cells.find(({ text }) => text !== '')?.text ?? '';
  return first.length <= 24 && (TOTAL.test(first) || WHOLE.test(first));
}

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
    // Statistics print # for 其中.
    part: lead.includes('其中') || lead.startsWith('#'),
    ...(unit === undefined ? {} : { unit }),
  };
}
