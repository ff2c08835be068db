// Mistakes in tables that the settings declare. What is declared is read off the table as it is, so that it keeps to it before the mistake: the
// columns it has, the words of its categories, the names of its rows.
import { gridOf } from '../../../server/src/model/table-grid';
import type { Column, Grid, GridCell } from '../../../server/src/model/table-types';
import { eachTable } from '../../../server/src/model/walk';
import { remove, replace } from '../edits';
import { inFile, textAt, type Ground, type Part } from '../ground';
import type { Operator } from '../operator';
import { pick } from '../random';

interface Sound {
  readonly part: Part;
  readonly grid: Grid;
}

/** Tables with a header of their own and rows that agree on their width. */
function* grids(ground: Ground): Iterable<Sound> {
  for (const part of ground.parts) {
    for (const table of eachTable(part.document)) {
      const grid = gridOf(table, part.document);
      if (grid === undefined || grid.ragged || grid.headerRows.length === 0) continue;
      if (new Set(grid.columns.map(nameOf)).size === grid.columns.length) yield { part, grid };
    }
  }
}

function nameOf({ path }: Column): string {
  return path.at(-1)?.replace(/\([^()]*\)$/, '') ?? '';
}

/** Settings that declare the table by two of its other columns, with one column more closely. */
function settings({ columns }: Grid, column: Column, said: object): object | undefined {
  const header = columns.filter((each) => each !== column && nameOf(each) !== '').map(nameOf);
  const name = nameOf(column);
  if (name === '' || name.includes('*') || header.length < 2) return undefined;
  return { tables: [{ name: '标准表', header: header.slice(0, 3), columns: [{ name, ...said }] }] };
}

/** The filled cells of a column in rows of data. */
function filled({ rows }: Grid, { index }: Column): GridCell[] {
  return rows
    .filter(({ role }) => role === 'data')
    .flatMap(({ cells }) => {
      const cell = cells[index];
      return cell?.cell !== undefined && cell.text !== '' && cell.merged === undefined ? [cell] : [];
    });
}

function spanOf({ cell }: GridCell): { start: number; end: number } {
  return cell?.span ?? { start: 0, end: 0 };
}

export const tableDeclarationOperators: readonly Operator[] = [
  {
    rule: 'table/declaration',
    name: 'required column under another name',
    // The header does not say any more what its column holds.
    also: ['table/header-misaligned'],
    *sites(ground, random) {
      for (const { part, grid } of grids(ground)) {
        const column = pick(random, grid.columns);
        const head = column.heads.at(-1);
        const declared = settings(grid, column, { required: true });
        if (head === undefined || declared === undefined || column.heads.length > 1) continue;
        yield { edits: [replace(inFile(part, head.span), '其他')], settings: declared };
      }
    },
  },
  {
    rule: 'table/declaration',
    name: 'word outside the vocabulary',
    // One word of another kind among those of a column.
    also: ['table/vocabulary'],
    *sites(ground, random) {
      for (const { part, grid } of grids(ground)) {
        for (const column of grid.columns) {
          if (column.kind !== 'category') continue;
          const vocabulary = column.vocabulary.map(({ text }) => text);
          const declared = settings(grid, column, { vocabulary });
          const cells = filled(grid, column);
          if (declared === undefined || cells.length < 4 || vocabulary.includes('待定')) continue;
          yield { edits: [replace(inFile(part, spanOf(pick(random, cells))), '待定')], settings: declared };
        }
      }
    },
  },
  {
    rule: 'table/declaration',
    name: 'name of another row',
    // Two rows with one name have two values.
    also: ['arithmetic/value-conflict', 'arithmetic/text-table-conflict'],
    *sites(ground, random) {
      for (const { part, grid } of grids(ground)) {
        const column = grid.columns.find(({ kind }) => kind === 'indicator');
        const cells = column === undefined ? [] : filled(grid, column);
        const declared = column && settings(grid, column, { unique: true });
        if (declared === undefined || cells.length < 3) continue;
        if (new Set(cells.map(({ text }) => text)).size < cells.length) continue;
        const [a, b] = [pick(random, cells), pick(random, cells)];
        if (a === b) continue;
        const edit = replace(inFile(part, spanOf(b)), textAt(ground, inFile(part, spanOf(a))));
        yield { edits: [edit], at: [inFile(part, spanOf(a)), inFile(part, spanOf(b))], settings: declared };
      }
    },
  },
  {
    rule: 'table/declaration',
    name: 'value left out',
    // A blank among values is what that rule is about.
    also: ['table/empty-cell'],
    *sites(ground, random) {
      for (const { part, grid } of grids(ground)) {
        for (const column of grid.columns) {
          if (column.kind !== 'value') continue;
          const cells = filled(grid, column);
          const rows = grid.rows.filter(({ role }) => role === 'data').length;
          const declared = settings(grid, column, { nullable: false });
          if (declared === undefined || cells.length < 3 || cells.length < rows) continue;
          yield { edits: [remove(inFile(part, spanOf(pick(random, cells))))], settings: declared };
        }
      }
    },
  },
];
