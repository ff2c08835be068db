// The command `tables`: lists the tables of files, or extracts them as JSON or CSV. docs/schemas/tables-output.schema.json describes the JSON.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { LineIndex } from '../base/line-index';
import { columnName } from '../features/tables/cell-facts';
import { listTables, type ListedTable } from '../features/tables/list';
import type { Bilingual, Locale } from '../lint/rule';
import { KIND_WORDS } from '../lint/support/kind-words';
import { decodeText, type DecodedText } from '../machine/encoding';
import { GazetteService } from '../service';
import { ConfigStore } from './config-store';
import { EXIT, type ExitCode, type Io } from './io';
import { inLocale } from './locale';
import { printable } from './printable';
import { explainError } from './system-error';
import { printedRows, tableJson, TABLES_SCHEMA_VERSION } from './tables-json';
import { TOOL } from './version';

export interface TablesFlags {
  readonly format: 'text' | 'json' | 'csv';
  /** Only this table of each file, counted from 1. */
  readonly table: number | undefined;
  /** A byte order mark before CSV, by which Excel knows UTF-8. */
  readonly bom: boolean;
  /** A settings file that holds instead of the nearest ones. */
  readonly config: string | undefined;
}

interface ReadTables {
  readonly path: string;
  readonly decoded: DecodedText;
  readonly lines: LineIndex;
  /** With their numbers, from 1. */
  readonly tables: readonly (readonly [number: number, listed: ListedTable])[];
}

/** Prints the tables of the files, `-` for standard input. */
export async function tables(paths: readonly string[], flags: TablesFlags, locale: Locale, io: Io): Promise<ExitCode> {
  const configs = new ConfigStore(flags.config === undefined ? undefined : resolve(io.cwd, flags.config), {
    rules: new Map(),
  });
  const service = new GazetteService({ today: () => io.today(), report: () => undefined });
  const read: ReadTables[] = [];
  let code: ExitCode = EXIT.clean;
  const refuse = (path: string, message: Bilingual): void => {
    io.err(`gazette: ${printable(path)}: ${inLocale(message, locale)}\n`);
    code = EXIT.failure;
  };
  for (const path of paths) {
    const file = await readTables(path, flags, configs, service, io);
    if ('zh' in file) refuse(path, file);
    else read.push(file);
  }
  for (const [path, error] of configs.unreadable) refuse(path, explainError(error));
  if (flags.format === 'json') io.out(jsonOf(read));
  else if (flags.format === 'csv') io.out(csvOf(read, flags));
  else io.out(read.map((file) => textOf(file, paths.length > 1, locale)).join(''));
  return code;
}

async function readTables(
  path: string,
  { table }: TablesFlags,
  configs: ConfigStore,
  service: GazetteService,
  io: Io,
): Promise<ReadTables | Bilingual> {
  const absolute = resolve(io.cwd, path === '-' ? '<stdin>' : path);
  let bytes: Buffer;
  try {
    bytes = path === '-' ? io.readStdin() : readFileSync(absolute);
  } catch (error) {
    return explainError(error);
  }
  const decoded = await decodeText(bytes);
  if (decoded === undefined) return NOT_TEXT;
  const { file } = service.readText(decoded.text);
  const all = listTables(file, configs.configFor(absolute).tables).map((listed, index) => [index + 1, listed] as const);
  if (table !== undefined && table > all.length) return noSuchTable(table, all.length);
  const wanted = table === undefined ? all : all.slice(table - 1, table);
  return { path, decoded, lines: new LineIndex(decoded.text), tables: wanted };
}

const NOT_TEXT: Bilingual = { zh: '读不出文字。', en: 'Cannot be read as text.' };

function noSuchTable(wanted: number, count: number): Bilingual {
  return {
    zh: `没有第${wanted}张表格：${count === 0 ? '文件里没有表格' : `文件里共${count}张`}。`,
    en: `There is no table ${wanted}: the file has ${count === 0 ? 'none' : count}.`,
  };
}

function jsonOf(files: readonly ReadTables[]): string {
  const list = files.map(({ path, decoded, lines, tables: found }) => ({
    path,
    encoding: decoded.encoding,
    tables: found.map(([number, listed]) => tableJson(listed, number, lines)),
  }));
  return `${JSON.stringify({ ...TOOL, schemaVersion: TABLES_SCHEMA_VERSION, files: list }, null, 2)}\n`;
}

/** One table after another. Several have each their caption above them and a blank line between. */
function csvOf(files: readonly ReadTables[], { table, bom }: TablesFlags): string {
  const parts = files.flatMap(({ tables: found }) =>
    found.map(([number, listed]) => {
      const rows = printedRows(listed);
      return `${Papa.unparse(table === undefined ? [[listed.caption ?? `表${number}`], ...rows] : rows)}\r\n`;
    }),
  );
  return `${bom ? '\uFEFF' : ''}${parts.join('\r\n')}`;
}

/** As the outline prints them: the line a table begins on, number, caption and size; below it the columns. */
function textOf({ path, lines, tables: found }: ReadTables, named: boolean, locale: Locale): string {
  const out = named ? [`${printable(path)}\n`] : [];
  if (found.length === 0) out.push(`${inLocale({ zh: '没有表格', en: 'No tables' }, locale)}\n`);
  for (const [number, { base, table, caption, grid, declared }] of found) {
    const line = String(lines.lineAt(table.span.start + base) + 1).padStart(6);
    const rows = grid?.rows.length ?? 0;
    const columns = grid?.columns.length ?? 0;
    const size = inLocale(
      table.syntax === 'html' ? { zh: 'HTML', en: 'HTML' } : { zh: `${rows}行×${columns}列`, en: `${rows}×${columns}` },
      locale,
    );
    const parts = [
      `${number}.`,
      caption ?? '',
      `〈${size}〉`,
      declared === undefined ? '' : `= ${declared.declaration.name}`,
    ];
    out.push(`${line}  ${printable(parts.filter((part) => part !== '').join(' '))}\n`);
    for (const { index, kind, unit } of grid?.columns ?? []) {
      const kindWord = inLocale(KIND_WORDS[kind], locale);
      const name = grid && columnName(grid, index);
      out.push(`${' '.repeat(10)}${printable(`${name || '—'}  ${kindWord}${unit ? ` ${unit.text}` : ''}`)}\n`);
    }
  }
  return out.join('');
}
