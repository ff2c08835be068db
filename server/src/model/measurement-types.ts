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
  /** Year the value is of; undefined where the text does not say. */
  readonly year?: number;
  readonly quantity: Quantity;
  /** In text the quantity's own unit; in a table that of cell, row or column. */
  readonly unit?: Unit;
  /** Value and half a unit of its last digit in the base unit: 2.66e12 元 and 5e9. For a range, of its first end. */
  readonly value: number;
  readonly slack: number;
  /** % of a whole, people, 元 …: values of two measurements compare only where this is the same. */
  readonly dimension: string;
  readonly source: 'text' | 'table';
  readonly owner: Document;
  readonly paragraph?: Paragraph;
  readonly row?: { readonly grid: Grid; readonly row: GridRow; readonly column: number };
}
