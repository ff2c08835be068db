// Understands a table: header tree, merged cells, kinds of columns, typed cells. Brings the steps of the table-*.ts files together and knows no
// rule. What costs (numbers, units, names) is read when it is first asked for.
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Cell, Document, Paragraph, Row, Table } from './document';
import type { Unit } from './quantity-types';
import { unitOf } from './quantities';
import { PlacedCell } from './table-cells';
import { evidenceOf, type Evidence } from './table-evidence';
import { headsOver } from './table-header';
import { kindsOf, type Signs } from './table-kinds';
import { notesOf } from './table-notes';
import { bodyRows, Merging, roleOf, rowName, type BodyRow, type Merge, type Role, type RowName } from './table-rows';
import { shapeOf, type CellShape } from './table-shapes';
import { movedBack, shiftOf } from './table-shift';
import type { Column, ColumnKind, Grid, GridCell, GridRow } from './table-types';
import { isRagged, misfitsOf } from './table-width';
import { headWords, type HeadWords } from './table-words';

/** Cells beyond so many columns are kept aside. */
const WIDEST = 200;

const known = new WeakMap<Table, Grid | null>();

/** The grid of a table of `document`; undefined for tables that are not read (html) or have no body. Worked out once a table. */
export function gridOf(table: Table, document: Document): Grid | undefined {
  let grid = known.get(table);
  if (grid === undefined) known.set(table, (grid = makeGrid(table, document.source) ?? null));
  return grid ?? undefined;
}

function makeGrid(table: Table, source: string): Grid | undefined {
  const headerRows = table.rows.filter(({ header }) => header);
  const printed = table.rows.filter(({ header }) => !header);
  if (table.syntax === 'html' || printed.length === 0) return undefined;
  const lines = bodyRows(printed, table.columns);
  const agreed = !isRagged(headerRows, lines, table.columns);
  const widest = agreed ? 0 : Math.max(0, ...headerRows.map(({ cells }) => cells.length));
  const width = Math.min(WIDEST, Math.max(table.columns, widest));
  if (width < 2) return undefined;
  const body = agreed ? lines : printed.map((row): BodyRow => ({ row, more: [], cells: row.cells, parts: new Map() }));
  const roles = body.map((row) => roleOf(row, width, headerRows));
  const evidence = evidenceOfColumns(body, roles, width, agreed);
  const header = headerRows.length === 1 ? (headerRows[0] as Row).cells : undefined;
  const shift = header && agreed ? shiftOf(header, evidence) : undefined;
  // A header that is too short or too long says nothing about columns unless it can be moved.
  const ragged =
    !agreed || table.columns > WIDEST || (header !== undefined && shift === undefined && isOdd(header, width));
  const heads = headsOver(headerRows, width, shift && movedBack(shift));
  const tableUnit = unitLine(table, source);
  const columns = columnsOf(source, heads, evidence, tableUnit);
  const merging = new Merging(
    columns.map(({ kind, path }, column) => {
      const { blank, filled } = evidence[column] as Evidence;
      return { kind, blank: blank / Math.max(1, blank + filled), remarks: /备注|说明/.test(path.join('')) };
    }),
  );
  const context: Context = {
    source,
    columns,
    tableUnit,
    names: nameColumns(columns),
    years: yearColumn(columns, evidence),
  };
  const remarks = columns.at(-1)?.path.some((text) => /备注|说明/.test(text)) === true;
  const misfits = agreed ? misfitsOf(shift === undefined ? headerRows : [], body, roles, evidence, remarks) : [];
  const odd = new Set(misfits.map(({ row }) => row));
  const rows = body.map((row, index) => {
    const role = roles[index] as Role;
    return new PlacedRow(context, index, row, role, merging.row(row.cells, role), !odd.has(row.row));
  });
  return {
    table,
    headerRows,
    columns,
    rows,
    ...(shift === undefined ? {} : { shift }),
    notes: notesOf(table),
    misfits,
    ragged,
  };
}

/** Not one cell a column; empty cells at its end are tabs. */
function isOdd(header: readonly Cell[], width: number): boolean {
  return header.length < width || header.slice(width).some(({ text }) => text !== '');
}

function evidenceOfColumns(
  body: readonly BodyRow[],
  roles: readonly Role[],
  width: number,
  agreed: boolean,
): Evidence[] {
  const data = body.filter(({ cells }, index) => roles[index] === 'data' && (!agreed || cells.length >= width));
  return Array.from({ length: width }, (_, column) => {
    const texts = data.map(({ cells }) => cells[column]?.text ?? '');
    return evidenceOf(
      texts,
      texts.map((text): CellShape => shapeOf(text)),
    );
  });
}

function columnsOf(
  source: string,
  heads: readonly (readonly Cell[])[],
  evidence: readonly Evidence[],
  tableUnit: Unit | undefined,
): Column[] {
  const signs = heads.map((over, column): Signs => {
    const path = over.map(({ text }) => text);
    return { evidence: evidence[column] as Evidence, words: wordsOf(path), path };
  });
  const kinds = kindsOf(signs, (column) => siblingsOf(heads, column));
  const rowUnits = kinds.includes('unit');
  return signs.map(({ path, words, evidence: { texts, share } }, index): Column => {
    const kind = kinds[index] as ColumnKind;
    const unit =
      headUnit(source, heads[index] as readonly Cell[]) ?? (kind === 'value' && !rowUnits ? tableUnit : undefined);
    return {
      index,
      path,
      heads: heads[index] as readonly Cell[],
      kind,
      evidence: share,
      ...(words.kind === undefined ? {} : { headKind: words.kind }),
      ...(words.year === undefined ? {} : { year: words.year }),
      ...(words.period === undefined ? {} : { period: words.period }),
      ...(unit === undefined ? {} : { unit }),
      vocabulary: kind === 'category' ? vocabularyOf(texts) : [],
    };
  });
}

/** The lowest header cell says what a column is; what it leaves open is said above it. */
function wordsOf(path: readonly string[]): HeadWords {
  let words: HeadWords = {};
  for (const text of path) {
    const said = headWords(text);
    words = { ...words, ...said };
  }
  return words;
}

function siblingsOf(heads: readonly (readonly Cell[])[], column: number): number[] {
  const top = heads[column]?.[0];
  if (top === undefined || heads[column]?.length === 1) return [column];
  return heads.flatMap((over, index) => (over[0] === top ? [index] : []));
}

function headUnit(source: string, heads: readonly Cell[]): Unit | undefined {
  for (let i = heads.length - 1; i >= 0; i--) {
    const { span, text } = heads[i] as Cell;
    const inside = headWords(text).unit;
    const unit = inside && unitOf(foldedView(source, [foldedView(source, [span]).span(inside.from, inside.to)]));
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function vocabularyOf(texts: ReadonlyMap<string, number> | undefined): Column['vocabulary'] {
  return [...(texts ?? [])].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/** 单位:亿元 above the table or at the end of its caption, when it names one unit. */
function unitLine({ unit, caption }: Table, source: string): Unit | undefined {
  const read = (paragraph: Paragraph | undefined): Unit | undefined => {
    const found = paragraph && /单位:([^:()]{1,12})\)?$/.exec(paragraph.view.text);
    if (paragraph === undefined || found === undefined || found === null) return undefined;
    const from = found.index + 3;
    return unitOf(foldedView(source, [paragraph.view.span(from, from + (found[1] as string).length)]));
  };
  return read(unit) ?? read(caption);
}

/** Columns that may name a row, best first. */
function nameColumns(columns: readonly Column[]): number[] {
  const rank = ({ kind }: Column): number => (kind === 'indicator' ? 0 : kind === 'text' ? 1 : 2);
  const named = columns.filter(({ kind }) => kind !== 'serial' && kind !== 'unit');
  return [...named].sort((a, b) => rank(a) - rank(b) || a.index - b.index).map(({ index }) => index);
}

function yearColumn(columns: readonly Column[], evidence: readonly Evidence[]): number {
  return columns.findIndex(({ kind }, index) => index < 2 && kind === 'text' && evidence[index]?.cells === 'years');
}

interface Context {
  readonly source: string;
  readonly columns: readonly Column[];
  readonly tableUnit?: Unit | undefined;
  readonly names: readonly number[];
  readonly years: number;
}

/** A row of the grid. */
class PlacedRow implements GridRow {
  readonly row: Row;
  readonly more: readonly Row[];
  readonly extra: readonly Cell[];
  readonly cells: readonly GridCell[];
  private named: { readonly name?: RowName | undefined } | undefined;
  private measured: { readonly unit?: Unit | undefined } | undefined;

  constructor(
    private readonly context: Context,
    readonly index: number,
    body: BodyRow,
    readonly role: Role,
    merges: readonly (Merge | undefined)[],
    readonly fits: boolean,
  ) {
    this.row = body.row;
    this.more = body.more;
    this.extra = body.cells.length > context.columns.length ? body.cells.slice(context.columns.length) : [];
    this.cells = merges.map((merge, column) => {
      const cell = body.cells[column];
      const part = body.parts.get(column);
      const text = merge?.text ?? (cell?.text ?? '') + (part?.text ?? '');
      return new PlacedCell(context.source, index, column, cell, text, merge?.merged, part && [part], fits);
    });
  }

  get name(): string | undefined {
    return this.readName()?.name;
  }

  get nameSpan(): Span | undefined {
    return this.readName()?.span;
  }

  get part(): boolean {
    return this.readName()?.part ?? false;
  }

  get year(): number | undefined {
    const text = this.context.years < 0 ? undefined : this.cells[this.context.years]?.text;
    const year = text === undefined ? null : /^(?:19|20)\d\d/.exec(text);
    return year === null ? undefined : Number(year[0]);
  }

  get unit(): Unit | undefined {
    this.measured ??= { unit: this.readUnit() };
    return this.measured.unit;
  }

  private readUnit(): Unit | undefined {
    const { columns, source, tableUnit } = this.context;
    const column = columns.findIndex(({ kind }) => kind === 'unit');
    const cell = column < 0 ? undefined : this.cells[column];
    if (cell?.cell !== undefined && cell.merged === undefined) return unitOf(foldedView(source, [cell.cell.span]));
    return this.readName()?.unit ?? tableUnit;
  }

  private readName(): RowName | undefined {
    this.named ??= { name: this.findName() };
    return this.named.name;
  }

  private findName(): RowName | undefined {
    for (const column of this.role === 'data' ? this.context.names : this.cells.keys()) {
      const cell = this.cells[column];
      if (cell === undefined || cell.merged !== undefined) continue;
      const name = rowName(this.context.source, cell);
      if (name !== undefined) return name;
    }
    return undefined;
  }
}
