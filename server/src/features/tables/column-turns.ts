// Which colour a column of a table has, so that the cells of a wide tab-separated table can be followed downwards: few, and in turn. Knows
// places in a row and no theme.

/** The colours beside that of plain text. */
export const COLUMN_TURNS = ['table-column-1', 'table-column-2', 'table-column-3'] as const;
export type ColumnTurn = (typeof COLUMN_TURNS)[number];

/** The colour of the cells at a 0-based place of their rows. The first of every four columns stays plain: three are easier on the eye. */
export function columnTurn(index: number): ColumnTurn | undefined {
  return COLUMN_TURNS[(index % (COLUMN_TURNS.length + 1)) - 1];
}
