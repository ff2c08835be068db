// Which declared standard table a table is, and which of its columns stand for which declared ones. A declaration is met by a word of the caption
// or by all words of the header; the first one that is met counts. Says nothing of what is wrong.
import { foldText } from '../../base/fold';
import type { Document } from '../../model/document';
import type { Column, Grid } from '../../model/table-types';
import type { ColumnDeclaration, TableDeclaration } from '../table-declaration';
import { captionsOf } from './table-captions';

/** A table and the declaration it is held against. */
export interface DeclaredTable {
  readonly declaration: TableDeclaration;
  /** The declared columns that the table has, in the order of the declaration. */
  readonly columns: readonly { readonly declared: ColumnDeclaration; readonly column: Column }[];
  /** Required columns that it lacks. */
  readonly missing: readonly ColumnDeclaration[];
}

/** The declaration that a grid meets; undefined when it meets none, or prints no header to tell columns by. */
export function declaredTable(
  grid: Grid,
  document: Document,
  tables: readonly TableDeclaration[],
): DeclaredTable | undefined {
  if (tables.length === 0 || grid.headerRows.length === 0) return undefined;
  const captions = captionsOf(grid.table, document).map(foldText);
  const heads = grid.columns.map(headsOf);
  const declaration = tables.find((each) => isMet(each, captions, heads));
  return declaration && { declaration, ...assign(declaration, grid, heads) };
}

/** The declaration of one column of a grid, by its place. */
export function declaredColumn(declared: DeclaredTable | undefined, index: number): ColumnDeclaration | undefined {
  return declared?.columns.find(({ column }) => column.index === index)?.declared;
}

/** The header of a column as it may be named: with its levels, its own words alone, without unit and marks. */
interface Heads {
  readonly path: string;
  readonly names: readonly string[];
}

/** Signs of notes behind the words of a header. */
const SIGNS = /[▲★☆*#△※]{1,3}$/;
const BRACKET = /\([^()]{1,30}\)$/;

function headsOf({ path }: Column): Heads {
  const words = path.map(foldText);
  const last = words.at(-1) ?? '';
  const plain = last.replace(SIGNS, '').replace(BRACKET, '').replace(SIGNS, '');
  return { path: words.join(''), names: [last, plain, words.join('')].filter((name) => name !== '') };
}

function isMet({ caption, header }: TableDeclaration, captions: readonly string[], heads: readonly Heads[]): boolean {
  if (caption.some((words) => captions.some((text) => text.includes(foldText(words))))) return true;
  return header.length > 0 && header.every((words) => heads.some(({ path }) => path.includes(foldText(words))));
}

function assign(
  { columns }: TableDeclaration,
  grid: Grid,
  heads: readonly Heads[],
): Pick<DeclaredTable, 'columns' | 'missing'> {
  const taken = new Map<ColumnDeclaration, Column>();
  const free = new Set(grid.columns);
  // Names as they are come before patterns, so that 20*年 does not take a column that another is named after.
  for (const patterns of [false, true]) {
    for (const declared of columns) {
      if (taken.has(declared)) continue;
      const wanted = [declared.name, ...declared.aliases]
        .map(foldText)
        .filter((name) => name.includes('*') === patterns);
      const column = grid.columns.find(
        (each) =>
          free.has(each) && (heads[each.index]?.names ?? []).some((name) => wanted.some((one) => fits(name, one))),
      );
      if (column === undefined) continue;
      taken.set(declared, column);
      free.delete(column);
    }
  }
  return {
    columns: columns.flatMap((declared) => {
      const column = taken.get(declared);
      return column === undefined ? [] : [{ declared, column }];
    }),
    missing: columns.filter((declared) => declared.required && !taken.has(declared)),
  };
}

/** The name is the pattern, in which * stands for any characters. */
function fits(name: string, pattern: string): boolean {
  const parts = pattern.split('*');
  const first = parts[0] as string;
  const last = parts[parts.length - 1] as string;
  if (parts.length === 1) return name === pattern;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at + last.length <= name.length;
}
