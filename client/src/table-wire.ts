// What the extension and the server say to each other about changing tables. Operations are answered like renumberings; here are the names and the
// two answers of their own. Plain data; knows neither VS Code nor documents.
import { isRecord, readAll, readPosition, readRange, type WirePosition, type WireRange } from './wire';

export const TABLE_METHOD = 'gazette/table';
export const PASTE_METHOD = 'gazette/tablePaste';
export const VIEW_METHOD = 'gazette/tableView';

/** What can be done to the table at a place. */
export const TABLE_OPERATIONS = [
  'row-above',
  'row-below',
  'row-up',
  'row-down',
  'row-delete',
  'column-left',
  'column-right',
  'column-move-left',
  'column-move-right',
  'column-delete',
  'renumber',
  'fill-growth',
  'fill-growth-all',
  'align',
  'to-pipe',
  'to-tab',
  'split',
  'merge',
] as const;
export type TableOperation = (typeof TABLE_OPERATIONS)[number];

export interface TableParams {
  readonly textDocument: { readonly uri: string; readonly version?: number };
  readonly position: WirePosition;
  readonly operation: TableOperation;
}

export function readTableOperation(value: unknown): TableOperation | undefined {
  return TABLE_OPERATIONS.find((operation) => operation === value);
}

/** The argument of the command gazette.table; undefined for anything else. */
export function readTableParams(value: unknown): TableParams | undefined {
  if (!isRecord(value) || !isRecord(value.textDocument)) return undefined;
  const { uri, version } = value.textDocument;
  const position = readPosition(value.position);
  const operation = readTableOperation(value.operation);
  if (typeof uri !== 'string' || position === undefined || operation === undefined) return undefined;
  return { textDocument: typeof version === 'number' ? { uri, version } : { uri }, position, operation };
}

export interface PasteAnswer {
  readonly range: WireRange;
  readonly newText: string;
  readonly title: string;
  /** Text stands beside the tables. */
  readonly mixed: boolean;
  readonly version: number | undefined;
}

/** What to paste; the reason, where there is nothing; undefined for what cannot be read. */
export function readPaste(value: unknown): PasteAnswer | string | undefined {
  if (!isRecord(value)) return undefined;
  if (typeof value.refused === 'string') return value.refused;
  const { edit, title, version } = value;
  const range = isRecord(edit) ? readRange(edit.range) : undefined;
  if (!isRecord(edit) || range === undefined || typeof edit.newText !== 'string') return undefined;
  return {
    range,
    newText: edit.newText,
    title: typeof title === 'string' ? title : '',
    mixed: value.mixed === true,
    version: typeof version === 'number' ? version : undefined,
  };
}

/** Full-width and half-width characters. */
export type Width = readonly [full: number, half: number];

export interface ViewedTable {
  /** For each column the widths of which the widest is that of the column. */
  readonly columns: readonly (readonly Width[])[];
  readonly rows: readonly {
    readonly line: number;
    readonly cells: readonly { readonly character: number; readonly width: Width }[];
  }[];
}

export interface ViewAnswer {
  readonly version: number | undefined;
  readonly tables: readonly ViewedTable[];
}

export function readView(value: unknown): ViewAnswer | undefined {
  if (!isRecord(value)) return undefined;
  const tables = readAll(value.tables, readTable);
  return tables && { version: typeof value.version === 'number' ? value.version : undefined, tables };
}

function readTable(value: unknown): ViewedTable | undefined {
  if (!isRecord(value)) return undefined;
  const columns = readAll(value.columns, (column) => readAll(column, readWidth));
  const rows = readAll(value.rows, (row) => {
    if (!isRecord(row) || typeof row.line !== 'number') return undefined;
    const cells = readAll(row.cells, (cell) => {
      const width = isRecord(cell) ? readWidth(cell.width) : undefined;
      return isRecord(cell) && width && typeof cell.character === 'number'
        ? { character: cell.character, width }
        : undefined;
    });
    return cells && { line: row.line, cells };
  });
  return columns && rows && { columns, rows };
}

function readWidth(value: unknown): Width | undefined {
  if (!Array.isArray(value)) return undefined;
  const [full, half] = value as unknown[];
  return typeof full === 'number' && typeof half === 'number' && full >= 0 && half >= 0 ? [full, half] : undefined;
}
