// A measurement: what an indicator comes to in a year, printed in running text or in a table, so that the two can be held against each other.
// Types only; gathered by measurements.ts. Knows no rule.
import type { Span } from '../base/span';
import type { Document, Paragraph } from './document';
import type { Quantity, Unit } from './quantity-types';
import type { Grid, GridRow } from './table-types';

export interface Measurement {
  /** The indicator, folded and normalised: without ordinal, unit and marks; scope words (全省, 进口, 货物) are kept. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Two measurements are of one indicator when their keys are equal: the name without the document's own region (全省, 我省) and form words. */
  readonly key: string;
  /** Year the value is of; undefined where the text does not say. */
  readonly year?: number;
  /**
   * How the year is told. column: head of a table · printed: in the clause · carried: at the start of the paragraph or above it · plan: only the
   * period is told (“十三五”期间), whose last year it most likely is
   */
  readonly yearFrom?: 'column' | 'printed' | 'carried' | 'plan';
  readonly quantity: Quantity;
  /** In text the quantity's own unit; in a table that of cell, row or column. */
  readonly unit?: Unit;
  /** Value and half a unit of its last digit in the base unit: 2.66e12 元 and 5e9. For a range, of its first end. */
  readonly value: number;
  readonly slack: number;
  /** %, 元, 人 …; `count` for 个, 家, 项 and their like: values of two measurements compare only where this is the same. */
  readonly dimension: string;
  readonly source: 'text' | 'table';
  /** In square brackets or led in by 累计: the total of several years, not the value of one. */
  readonly cumulative: boolean;
  /** A plan, a budget or a forecast (预算, 目标, 预计): not to be held against what came about. */
  readonly aspect: string;
  /** It is surely the document's own region that is measured: no other place, company or part is named before it. */
  readonly own: boolean;
  /** The heading or the sentence speaks of a trade or a kind of body before the name, which may be its. */
  readonly part: boolean;
  /** The region whose document it is: 浙江省; empty where it is not told. */
  readonly region: string;
  readonly owner: Document;
  readonly paragraph?: Paragraph;
  readonly row?: { readonly grid: Grid; readonly row: GridRow; readonly column: number };
}
