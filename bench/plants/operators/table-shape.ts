// Mistakes in the shape of tables: cells dropped or doubled, headers that slip over their columns. Rows and cells are taken as printed; what
// the columns mean is not asked.
import type { Cell, Row, Table } from '../../../server/src/model/document';
import type { RuleId } from '../../../server/src/lint/rule';
import { gridOf } from '../../../server/src/model/table-grid';
import { eachTable } from '../../../server/src/model/walk';
import { insert, remove, replace } from '../edits';
import { inFile, textAt, type Ground, type Part } from '../ground';
import type { Operator, Plan } from '../operator';
import { pick, type Random } from '../random';

/** A table with a row of it that is as wide as most. */
interface Place {
  readonly part: Part;
  readonly table: Table;
  readonly row: Row;
}

export const tableShapeOperators: readonly Operator[] = [
  rowOperator('a cell lost with its tab', (place, random) => lostCell(place, random)),
  rowOperator('the tab between two cells lost', ({ part, row }, random) => {
    const index = 1 + Math.floor(random() * (row.cells.length - 1));
    const [before, cell] = [row.cells[index - 1] as Cell, row.cells[index] as Cell];
    if (before.text === '' || cell.text === '') return undefined;
    return {
      edits: [remove(inFile(part, { start: before.span.end, end: cell.span.start }))],
      at: [inFile(part, row.span)],
    };
  }),
  rowOperator('a tab doubled', ({ part, row }, random) => {
    const cell = pick(random, row.cells.slice(1));
    return { edits: [insert(inFile(part, cell.span).start, '\t')], at: [inFile(part, row.span)] };
  }),
  headerOperator('a spanning cell one column short', ({ part, row }) => {
    const empty = row.cells.findIndex(({ text }, index) => index > 0 && text === '' && index < row.cells.length - 1);
    if (empty < 0) return undefined;
    const { start } = (row.cells[empty] as Cell).span;
    return [remove(inFile(part, { start, end: start + 1 })), insert(inFile(part, row.span).end, '\t')];
  }),
  headerOperator(
    'the cells from some column on moved one to the left over their neighbour',
    ({ part, row }, random) => {
      if (row.cells.some(({ text }) => text === '') || row.cells.length < 4) return undefined;
      const cell = row.cells[1 + Math.floor(random() * (row.cells.length - 3))] as Cell;
      const text = part.document.source.slice(cell.span.start, cell.span.end);
      return [
        remove(inFile(part, { start: cell.span.start, end: cell.span.start + text.length + 1 })),
        insert(inFile(part, row.span).end, '\t'),
      ];
    },
  ),
  headerOperator(
    'a header cell lost',
    ({ part, row }, random) => {
      const cell = row.cells[Math.floor(random() * (row.cells.length - 1))] as Cell;
      return [remove(inFile(part, { start: cell.span.start, end: cell.span.end + 1 }))];
    },
    'table/column-count',
  ),
  headerOperator('two header cells exchanged', ({ part, row }, random) => {
    const index = Math.floor(random() * (row.cells.length - 1));
    const [a, b] = [row.cells[index] as Cell, row.cells[index + 1] as Cell];
    // Two years that change places are a mistake of other rules.
    if (a.text === '' || b.text === '' || (/\d/.test(a.text) && /\d/.test(b.text))) return undefined;
    const ground = part.ground;
    return [
      replace(inFile(part, a.span), textAt(ground, inFile(part, b.span))),
      replace(inFile(part, b.span), textAt(ground, inFile(part, a.span))),
    ];
  }),
];

/** One cell with the tab before it, or behind it where it is the first. */
function lostCell({ part, row }: Place, random: Random): Plan | undefined {
  const filled = row.cells.filter(({ text }) => text !== '');
  const cell = pick(random, filled);
  const { start, end } = inFile(part, cell.span);
  const first = cell === row.cells[0];
  return { edits: [remove(first ? { start, end: end + 1 } : { start: start - 1, end })], at: [inFile(part, row.span)] };
}

/** One plan for each row of a body that is as wide as most and not all but empty. */
function rowOperator(name: string, plan: (place: Place, random: Random) => Plan | undefined): Operator {
  return {
    rule: 'table/column-count',
    name,
    *sites(ground, random) {
      for (const { part, table } of tabTables(ground)) {
        for (const row of table.rows) {
          if (row.header || row.cells.length !== table.columns || row.cells.length < 3) continue;
          if (row.cells.filter(({ text }) => text !== '').length < 3) continue;
          const planted = plan({ part, table, row }, random);
          if (planted) yield planted;
        }
      }
    },
  };
}

/** One plan for each table whose header has one level and a cell for each column. */
function headerOperator(
  name: string,
  edits: (place: Place, random: Random) => Plan['edits'] | undefined,
  rule: RuleId = 'table/header-misaligned',
): Operator {
  return {
    rule,
    name,
    // A header with a cell too few has slipped as well, where the columns tell by how much.
    also: ['table/column-count', 'table/header-misaligned'],
    *sites(ground, random) {
      for (const { part, table } of tabTables(ground)) {
        const [row, second] = table.rows;
        // A header that has slipped already is no place for another slip.
        if (gridOf(table, part.document)?.shift !== undefined) continue;
        if (row?.header !== true || second === undefined || second.header || row.cells.length !== table.columns)
          continue;
        const planted = edits({ part, table, row }, random);
        if (planted) yield { edits: planted, at: [inFile(part, row.span)] };
      }
    },
  };
}

/** Tables of tabs in which most rows are of one width. */
function* tabTables(ground: Ground): Iterable<{ readonly part: Part; readonly table: Table }> {
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) {
    for (const table of eachTable(part.document)) {
      const agreed = table.rows.filter(({ cells }) => cells.length === table.columns).length;
      if (table.syntax === 'tab' && table.columns > 2 && agreed > 4 && agreed >= table.rows.length * 0.7)
        yield { part, table };
    }
  }
}
