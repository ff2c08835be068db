// What the empty cells of a body belong to: the cell above, the cell to the left, or nothing. Told by the kind of the column; knows no header.
import type { Cell } from './document';
import type { Role } from './table-rows';
import { isNone, isNumeric, shapeOf } from './table-shapes';
import type { ColumnKind } from './table-types';

/** What an empty place belongs to, and the text that counts there. */
export interface Merge {
  readonly merged: 'above' | 'left' | 'missing';
  readonly text: string;
  /** The cell it is merged with. */
  readonly origin?: Cell;
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
  /** The last filled cell of each column since the last row over the whole width. */
  private above: (Cell | undefined)[] = [];
  private readonly serial: number;

  constructor(private readonly columns: readonly MergeColumn[]) {
    this.serial = columns.findIndex(({ kind }) => kind === 'serial');
  }

  /** One entry a column: undefined where the row has a filled cell. */
  row(cells: readonly (Cell | undefined)[], role: Role): (Merge | undefined)[] {
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

  private remember(cells: readonly (Cell | undefined)[], merges: readonly (Merge | undefined)[]): void {
    for (let column = 0; column < this.columns.length; column++) {
      const cell = cells[column];
      if (cell !== undefined && cell.text !== '') this.above[column] = cell;
      else if (merges[column]?.merged === 'missing') this.above[column] = undefined;
    }
  }

  private explain(
    cells: readonly (Cell | undefined)[],
    column: number,
    role: Role,
    continues: boolean,
    merges: readonly (Merge | undefined)[],
  ): Merge {
    const { kind, blank, remarks } = this.columns[column] as MergeColumn;
    const left = (): Merge | undefined => {
      const printed = cells[column - 1];
      const origin = printed !== undefined && printed.text !== '' ? printed : merges[column - 1]?.origin;
      return origin === undefined ? undefined : { merged: 'left', text: origin.text, origin };
    };
    if (role === 'group' || role === 'header') return left() ?? MISSING;
    const measured = kind === 'value' || kind === 'growth' || kind === 'share';
    if (role === 'total') {
      const behind = cells.slice(0, column).some((cell) => cell !== undefined && isNumeric(shapeOf(cell.text)));
      return (measured || behind ? undefined : left()) ?? MISSING;
    }
    if (cells[column] === undefined && kind !== 'group') return MISSING;
    const last = this.above[column];
    const above: Merge = last === undefined ? MISSING : { merged: 'above', text: last.text, origin: last };
    if (measured) {
      const shape = last && shapeOf(last.text);
      return shape !== undefined && !isNumeric(shape) && !isNone(shape) ? above : MISSING;
    }
    if (kind === 'group' || kind === 'serial') return above;
    if (continues && kind !== 'indicator') return above;
    // The row goes on with its group, and so may what stands beside the group.
    const grouped = merges.some((merge, index) => merge?.merged === 'above' && this.columns[index]?.kind === 'group');
    if (grouped && !remarks && (kind === 'text' || kind === 'category')) return above;
    const before = this.columns[column - 1]?.kind;
    if (kind !== 'unit' && (before === 'group' || kind === 'indicator') && cells[column - 1]?.text !== '')
      return (before === 'group' || before === 'text' ? left() : undefined) ?? MISSING;
    return blank >= 0.3 && !remarks && kind !== 'empty' ? above : MISSING;
  }
}
