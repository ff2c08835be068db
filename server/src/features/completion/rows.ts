// The next row of a table with serials, on the empty line right below it. A table that ends with its total has no next row.
import type { Table } from '../../model/document';
import { gridOf } from '../../model/table-grid';
import { eachTable } from '../../model/walk';
import { isLineEnd, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';

const SERIAL = /^\d{1,6}$/;

/** The serial and the mark behind it. */
export function rowSuggestions(context: CompletionContext): Suggestion[] {
  const { document, localLine, before } = context;
  if (document === undefined || !isLineEnd(context) || !/^\|? ?\d{0,6}$/.test(before)) return [];
  const table = eachTable(document).findLast(({ span }) => span.start < localLine);
  if (table === undefined || table.syntax === 'html' || !isRightBelow(table, document.source, localLine)) return [];
  const grid = gridOf(table, document);
  // The line itself may have been read as a row.
  const rows = grid?.rows.filter(({ row }) => row.span.start < localLine) ?? [];
  const last = rows.at(-1);
  const cell = last?.cells[0];
  if (grid?.columns[0]?.kind !== 'serial' || last?.role !== 'data' || cell === undefined || !SERIAL.test(cell.text))
    return [];
  const serial = String(Number(cell.text) + 1);
  const pipe = table.syntax === 'pipe';
  return suggest(context, {
    label: serial,
    kind: 'ordinal',
    detail: { zh: '下一行', en: 'next row' },
    insert: pipe ? `| ${serial} | ` : `${serial}\t`,
    typed: before,
    aliases: [serial, `| ${serial}`, `|${serial}`],
    group: '0',
    order: 0,
  });
}

/** Only a line end between the last row above and the line. */
function isRightBelow(table: Table, source: string, localLine: number): boolean {
  const last = table.rows.findLast(({ span }) => span.start < localLine);
  return last !== undefined && /^[ \t]*(?:\r\n|\n|\r)$/.test(source.slice(last.span.end, localLine));
}
