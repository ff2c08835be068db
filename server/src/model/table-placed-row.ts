// A row of a grid with its cells, name, unit and year. Knows the columns and no header cell.
import { foldedView } from '../base/fold';
import type { Span } from '../base/span';
import type { Cell, Row } from './document';
import type { Unit } from './quantity-types';
import { unitOf } from './quantities';
import { PlacedCell } from './table-cells';
import type { Merge } from './table-merges';
import { rowName, type BodyRow, type Role, type RowName } from './table-rows';
import type { Column, GridCell, GridRow } from './table-types';

/** So many parts of one whole are followed. */
const MOST_PARTS = 12;

/** What all rows of a grid share. */
export interface Context {
  readonly source: string;
  readonly columns: readonly Column[];
  readonly tableUnit?: Unit | undefined;
  readonly names: readonly number[];
  readonly years: number;
}

/** A row of the grid. Name and unit are read when somebody asks. */
export class PlacedRow implements GridRow {
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
    placed: { readonly cells: readonly (Cell | undefined)[]; readonly extra: readonly Cell[] },
    merges: readonly (Merge | undefined)[],
    readonly fits: boolean,
    /** The row above, where this one has no serial of its own. */
    private readonly before?: PlacedRow,
  ) {
    this.row = body.row;
    this.more = body.more;
    this.extra = placed.extra;
    this.cells = merges.map((merge, column) => {
      const cell = placed.cells[column];
      const part = body.parts.get(column);
      const text = merge?.text ?? (cell?.text ?? '') + (part?.text ?? '');
      return new PlacedCell(context.source, index, column, cell, text, fits, merge, part && [part]);
    });
  }

  get name(): string | undefined {
    return this.readName()?.name;
  }

  get nameSpan(): Span | undefined {
    return this.readName()?.span;
  }

  get part(): boolean {
    if (this.readName()?.part === true) return true;
    // What stands below a part and has no serial of its own is another part.
    for (let row = this.before, back = 1; row !== undefined && back <= MOST_PARTS; back++, row = row.before) {
      if (row.readName()?.part === true) return true;
    }
    return false;
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
    const printed = cell?.merged === undefined ? cell?.cell : cell.origin;
    if (printed !== undefined && cell?.merged !== 'left') return unitOf(foldedView(source, [printed.span]));
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
