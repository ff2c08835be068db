// Understands a table: header tree, merged cells, kinds of columns, typed cells. Knows no rule.
import type { Document, Table } from './document';
import type { Grid } from './table-types';

/** The grid of a table of `document`; undefined for tables that are not read (html) or have no body. Worked out once a table. */
export function gridOf(_table: Table, _document: Document): Grid | undefined {
  return undefined;
}
