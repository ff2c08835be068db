// What a table says: columns under a header tree, each with a kind by evidence, and cells with a value or the reason for having none. Types
// only; worked out by table-grid.ts from the rows that tables.ts cut. Knows no rule. Spans are UTF-16 offsets in the region.
import type { Span } from '../base/span';
import type { Cell, Row, Table } from './document';
import type { Quantity, Unit } from './quantity-types';

/**
 * serial 序号 · group 一级指标, 商贸流通 · indicator 指标名称 · unit 单位 · value 2020年 (with `year`) or another measured column · growth 年均增速 ·
 * share 占比 · category 指标属性: few words that come again · text · empty
 */
export type ColumnKind =
  'serial' | 'group' | 'indicator' | 'unit' | 'value' | 'growth' | 'share' | 'category' | 'text' | 'empty';

export interface Column {
  /** 0-based place in the grid. */
  readonly index: number;
  /** Header texts from the top level down, folded; a spanning cell stands in the path of each column below it. Empty when nothing is printed. */
  readonly path: readonly string[];
  /** The header cells of the path, same order. */
  readonly heads: readonly Cell[];
  /** What the cells of the body are. */
  readonly kind: ColumnKind;
  /** What the header says the column is; undefined when its words are no evidence. Differs from `kind` where a header has slipped. */
  readonly headKind?: ColumnKind;
  /** Share of the filled body cells that fit `kind`, 0 to 1. */
  readonly evidence: number;
  /** The year the header names: 2020年, 2025年（目标）, “十四五”末. */
  readonly year?: number;
  /** Both years of a growth column or a period: 2021—2025年. */
  readonly period?: { readonly from: number; readonly to: number };
  /** The unit that holds for the whole column: in the header (营业收入（亿元）) or in the unit line above the table. */
  readonly unit?: Unit;
  /** The words of a category column with their number, most common first. */
  readonly vocabulary: readonly { readonly text: string; readonly count: number }[];
}

/** Why a cell has no number. dash — · slash / · blank · words 增速高于全省3个点, 持续下降 · omitted …, 略 */
export type NoValue = 'dash' | 'slash' | 'blank' | 'words' | 'omitted';

/** A place of the grid. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** The cell printed at this place; undefined where the row is too short. */
  readonly cell?: Cell;
  /** Where a page break split the row: what the next line goes on with in this cell. */
  readonly parts: readonly Cell[];
  /**
   * Where an empty cell belongs to: above (the same group or a vertical merge), left (a horizontal merge); missing: nothing explains it.
   * Undefined for a filled cell.
   */
  readonly merged?: 'above' | 'left' | 'missing';
  /** The cell an empty place is merged with. */
  readonly origin?: Cell;
  /** The text that counts here: the cell's own or that of the cell it is merged with. Folded. */
  readonly text: string;
  /** The number of the cell, read with its column: undefined for text and for cells without one. */
  readonly quantity?: Quantity;
  readonly none?: NoValue;
  /** Marks that a note may explain, as printed: *, ①, ▲; `[]` for square brackets around the whole cell, with the span of both. */
  readonly marks: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  /** The number stands in square brackets: [750]. */
  readonly bracketed: boolean;
}

export interface GridRow {
  /** 0-based place in the body. */
  readonly index: number;
  readonly row: Row;
  /** Lines below that go on with the row, split by a page break. */
  readonly more: readonly Row[];
  /** Cells beyond the last column. */
  readonly extra: readonly Cell[];
  /** False where the row has cells too many or too few: they may stand in the wrong columns, and none of them has a quantity. */
  readonly fits: boolean;
  /** data · group: a line over the whole width · total 合计 小计 总计 · header: a header printed again */
  readonly role: 'data' | 'group' | 'total' | 'header';
  /** One a column of the grid. */
  readonly cells: readonly GridCell[];
  /** The unit of the row: from its unit column, the name's brackets, or the unit line of the table. */
  readonly unit?: Unit;
  /** In a table with years down its first column: the year of the row. */
  readonly year?: number;
  /** Name of the row (indicator or first text column) without ordinal, unit and marks; folded. */
  readonly name?: string;
  /** Where the name stands. */
  readonly nameSpan?: Span;
  /** 其中： at the start of the name, or a row without a serial of its own below such a row. */
  readonly part: boolean;
}

/** A row that has not as many cells as the others. */
export interface Misfit {
  readonly row: Row;
  /** Cells it has. */
  readonly cells: number;
  /** The column whose cell is missing, or the place of the empty cell too many, where the other cells leave one place only. */
  readonly at?: number;
  /** A merged cell may have been dropped, or an empty one at the end cut off: the row may be right as it was written. */
  readonly doubtful?: boolean;
}

/** A table understood. Made once a table. */
export interface Grid {
  readonly table: Table;
  readonly headerRows: readonly Row[];
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  /**
   * The header fits the body after moving its cells from column `at` on by `by` columns to the right (to the left where it is negative): a
   * spanning cell lost part of its width. Columns are already read with the header moved; undefined when the header stands where it belongs.
   */
  readonly shift?: { readonly at: number; readonly by: number };
  /** Header cells of two columns that fit the body when they change places. Columns are already read so. */
  readonly exchanged?: { readonly first: number; readonly second: number };
  /** The last column, when it holds numbers and no header cell heads it: one was lost, and nobody can say which. */
  readonly unheaded?: number;
  /** Notes and the marks each explains. */
  readonly notes: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly marks: readonly string[];
  }[];
  /** Rows that have more or fewer cells than the others, where nothing explains it. */
  readonly misfits: readonly Misfit[];
  /** True where rows disagree so much on their width that no claim can be made. */
  readonly ragged: boolean;
}
