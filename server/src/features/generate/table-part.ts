// A part that is a table: its columns and rows, and how rows that are there already are renewed without losing what people added to them. Text only;
// where the table stands is the business of attach.ts.
import { foldText } from '../../base/fold';
import { diceSimilarity } from '../../base/text-similarity';

export interface PartColumn {
  readonly key: string;
  readonly name: string;
  /** Folded header cells that mean this column in a table that is there. */
  readonly like: RegExp;
  /** The cells by which rows are known again. */
  readonly names?: true;
  /** A wording cut down by hand is kept while the text still has it. */
  readonly shortened?: true;
  /** Left out of a new table where no row has anything. */
  readonly optional?: true;
  /** A table that is there without it stays without it. */
  readonly dispensable?: true;
}

/** Cells by the keys of their columns; empty where nothing is known. */
export type PartRow = Readonly<Record<string, string>>;

export interface TablePart {
  /** What the table is called: 任务分工表. */
  readonly title: string;
  /** Folded captions and titles by which one that is there is known. */
  readonly titled: RegExp;
  /** The serial is not among them. */
  readonly columns: readonly PartColumn[];
  readonly rows: readonly PartRow[];
  /** What a row is known again by; as is, its cells in the columns of names. */
  readonly nameOf?: (row: PartRow) => string;
}

/** What is printed where there is nothing: an empty cell would be read as one with the cell above. */
export const NOTHING = '—';

const SERIAL = /^(?:序号|编号)$/;

/** A new table: header and rows. */
export function newCells({ columns, rows }: TablePart): string[][] {
  const used = columns.filter(({ key, optional }) => optional !== true || rows.some((row) => (row[key] ?? '') !== ''));
  return [
    ['序号', ...used.map(({ name }) => name)],
    ...rows.map((row, i) => [String(i + 1), ...used.map(({ key }) => cellOf(row[key]))]),
  ];
}

function cellOf(text: string | undefined): string {
  const clean = (text ?? '').replace(/[\t\r\n|]+/g, ' ').trim();
  return clean === '' ? NOTHING : clean;
}

/** A table that is there, and what its columns mean; `undefined` for those only people know. */
export interface ReadPart {
  readonly header: readonly string[];
  readonly keys: readonly (string | undefined)[];
  readonly rows: readonly (readonly string[])[];
}

/** What the cells of a table mean; undefined when it is no table of this kind: two of its columns at least must be there, those of the names among them. */
export function readPart(part: TablePart, cells: readonly (readonly string[])[]): ReadPart | undefined {
  const [header, ...rows] = cells;
  if (header === undefined || rows.some((row) => row.length !== header.length)) return undefined;
  const taken = new Set<string>();
  const keys = header.map((cell) => {
    const folded = foldText(cell);
    if (SERIAL.test(folded)) return 'serial';
    const found = part.columns.find(({ key, like }) => !taken.has(key) && like.test(folded));
    if (found) taken.add(found.key);
    return found?.key;
  });
  const named = part.columns.filter(({ names }) => names).every(({ key }) => taken.has(key));
  return named && taken.size > 1 ? { header, keys, rows } : undefined;
}

export interface Renewed {
  readonly cells: string[][];
  /** Rows that were there and are no more. */
  readonly gone: readonly (readonly string[])[];
  readonly added: number;
  /** How many of the rows that were there are known again. */
  readonly matched: number;
}

/** The rows as they are to be, in the columns of the table that is there and those it now needs. */
export function renewCells(part: TablePart, { header, keys, rows }: ReadPart): Renewed {
  const added = part.columns.filter(
    ({ key, dispensable }) => !dispensable && !keys.includes(key) && part.rows.some((row) => (row[key] ?? '') !== ''),
  );
  const allKeys = [...keys];
  const allHeader = [...header];
  for (const column of added) {
    // Behind the column before it in the usual order.
    const before = part.columns
      .slice(0, part.columns.indexOf(column))
      .reverse()
      .find((each) => allKeys.includes(each.key));
    const at = before ? allKeys.indexOf(before.key) + 1 : allKeys.length;
    allKeys.splice(at, 0, column.key);
    allHeader.splice(at, 0, column.name);
  }
  const free = new Set(rows.keys());
  const takenBy = new Map<number, number>();
  const columns = new Map(part.columns.map((column) => [column.key, column]));
  const nameOf = part.nameOf ?? ((row: PartRow) => nameIn(part, row));
  const oldName = rows.map((row) => foldText(nameOf(recordOf(keys, row))));
  const newName = part.rows.map((row) => foldText(nameOf(row)));
  const match = (test: (old: string, wanted: string) => boolean): void => {
    for (const [i, wanted] of newName.entries()) {
      if (takenBy.has(i)) continue;
      for (const j of free) {
        if (!test(oldName[j] as string, wanted)) continue;
        takenBy.set(i, j);
        free.delete(j);
        break;
      }
    }
  };
  match((old, wanted) => old === wanted);
  if (free.size * newName.length <= 40_000) {
    match((old, wanted) => old.length >= 4 && wanted.includes(old));
    match((old, wanted) => diceSimilarity(old, wanted) >= 0.6);
  }
  const out = part.rows.map((row, i) => {
    const old = takenBy.has(i) ? rows[takenBy.get(i) as number] : undefined;
    return allKeys.map((name) => {
      if (name === 'serial') return String(i + 1);
      const before = name === undefined ? undefined : old?.[keys.indexOf(name)];
      if (name === undefined) return '';
      const wanted = (row[name] ?? '').trim();
      if (wanted === '') return cellOf(before);
      const column = columns.get(name);
      const short = before !== undefined && foldText(before).length >= 4 && foldText(wanted).includes(foldText(before));
      return column?.shortened && short ? before : cellOf(wanted);
    });
  });
  // Columns only people know keep what their row had.
  for (const [c, name] of allKeys.entries()) {
    if (name !== undefined) continue;
    const from = header.indexOf(allHeader[c] as string);
    for (const [i, cells] of out.entries()) {
      const old = takenBy.has(i) ? rows[takenBy.get(i) as number] : undefined;
      cells[c] = cellOf(old?.[from]);
    }
  }
  return {
    cells: [allHeader, ...out],
    gone: [...free].map((j) => rows[j] as readonly string[]),
    added: part.rows.length - takenBy.size,
    matched: takenBy.size,
  };
}

function nameIn({ columns }: TablePart, row: PartRow): string {
  return columns.flatMap(({ key, names }) => (names ? (row[key] ?? '') : [])).join('\n');
}

/** The cells of a row that is there, by what its columns mean. */
function recordOf(keys: readonly (string | undefined)[], cells: readonly string[]): PartRow {
  const row: Record<string, string> = {};
  for (const [c, key] of keys.entries()) if (key !== undefined && cells[c] !== NOTHING) row[key] = cells[c] ?? '';
  return row;
}
