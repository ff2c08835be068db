// Rows of tables as lines: the cells before the serial, which name a group of rows, and new empty rows. Knows tables and no operation.
import type { Cell } from '../../model/document';
import { TO_FILL } from './plan';
import { serialColumn } from './serial-column';
import type { Slot } from './slots';

/** The cells before a row's serial; undefined for what is no row. */
export function groupCells(slot: Slot): readonly Cell[] | undefined {
  const { table, row, document } = slot;
  const column = table && serialColumn(table, document);
  if (column === undefined || row === undefined) return undefined;
  return table?.rows[row]?.cells.slice(0, column.index);
}

/** A row like the given one with its serial alone in it, and the name of its group where it is to head the group. */
export function emptyRowLike(
  slot: Slot,
  serial: string,
  heads: boolean,
): { readonly text: string; readonly cursor: number } | undefined {
  const { table, row, document } = slot;
  const column = table && serialColumn(table, document);
  const cells = row === undefined ? undefined : table?.rows[row]?.cells.length;
  if (column === undefined || cells === undefined || table === undefined) return undefined;
  const contents = Array.from({ length: cells }, (_, index) => {
    if (index === column.index) return serial;
    if (heads && index < column.index) return printedCell(slot, index);
    // A number and one tab would be read as a paragraph.
    return table.syntax === 'tab' && cells === 2 ? TO_FILL : '';
  });
  if (table.syntax === 'tab') {
    const cursor = contents.slice(0, column.index + 1).join('\t').length + (column.index + 1 < cells ? 1 : 0);
    return { text: contents.join('\t'), cursor };
  }
  const written = contents.map((content) => (content === '' ? ' ' : ` ${content} `));
  const upTo = written.slice(0, column.index + 1).join('|').length + 1;
  return { text: `|${written.join('|')}|`, cursor: Math.min(upTo + 2, written.join('|').length + 1) };
}

function printedCell({ table, row, document }: Slot, index: number): string {
  const cell = row === undefined ? undefined : table?.rows[row]?.cells[index];
  return cell === undefined ? '' : document.source.slice(cell.span.start, cell.span.end);
}
