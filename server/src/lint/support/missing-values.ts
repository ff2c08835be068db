// How a table shows that there is no value: which mark it uses, which cells are empty all the same, and which bear another mark. Knows the
// grid and no rule.
import type { Cell, Document } from '../../model/document';
import type { Column, Grid, GridCell, GridRow } from '../../model/table-types';
import { eachParagraph } from '../../model/walk';
import { dataRows } from './table-grids';

export interface Blank {
  readonly cell: Cell;
  readonly column: Column;
  /** marked: the table has a mark for it · lone: every other cell for values is filled */
  readonly reason: 'marked' | 'lone';
  readonly mark: string;
  readonly count: number;
}

export interface Mixed {
  readonly cell: Cell;
  readonly column: Column;
  readonly mark: string;
  readonly count: number;
  readonly other: string;
  /** Only another form of the same dash. */
  readonly form: boolean;
}

/** Empty cells beyond this share of a column are its habit. */
const HABIT = 0.15;
/** A table is full when it has so many values, and the column so many. */
const FULL = { table: 16, column: 6 };
/** The mark of a table stands in so many cells. */
const SETTLED = 2;

interface Survey {
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  /** Marks with their number, most common first. */
  readonly marks: readonly (readonly [string, number])[];
  readonly values: number;
  readonly blanks: number;
}

const surveys = new WeakMap<Grid, Survey>();

function surveyOf(grid: Grid): Survey {
  let survey = surveys.get(grid);
  if (survey === undefined) surveys.set(grid, (survey = makeSurvey(grid)));
  return survey;
}

function makeSurvey(grid: Grid): Survey {
  const columns = grid.columns.filter(isMeasured);
  // A line that only heads those below it (一、一般公共预算收入) has no value in any column.
  const rows = dataRows(grid).filter((row) => columns.some(({ index }) => !isBlank(row.cells[index])));
  const marks = new Map<string, number>();
  let values = 0;
  let blanks = 0;
  for (const row of rows) {
    for (const { index } of columns) {
      const cell = row.cells[index];
      if (cell === undefined) continue;
      const mark = markOf(cell);
      if (mark !== undefined) marks.set(mark, (marks.get(mark) ?? 0) + 1);
      else if (isBlank(cell)) blanks++;
      else values++;
    }
  }
  return { columns, rows, marks: [...marks].sort(([, a], [, b]) => b - a), values, blanks };
}

/** The cells that are empty although the table shows otherwise. */
export function* blankCells(grid: Grid): Iterable<Blank> {
  const { columns, rows, marks, values, blanks } = surveyOf(grid);
  if (blanks === 0) return;
  const [mark = '—'] = marks[0] ?? [];
  const marked = marks.reduce((sum, [, count]) => sum + count, 0);
  for (const column of columns) {
    const cells = rows.map((row) => row.cells[column.index]);
    const empty = cells.filter((cell) => cell?.cell !== undefined && cell.merged === 'missing');
    if (empty.length === 0 || empty.length > Math.max(1, cells.length * HABIT)) continue;
    // A cell merged downwards covers the empty one below it; where the column has such cells, no empty one is sure.
    if (cells.some((cell) => cell?.merged === 'above' || cell?.merged === 'left')) continue;
    const own = cells.filter((cell) => cell !== undefined && markOf(cell) !== undefined).length;
    const isMarked = marked >= 2 && marked >= blanks && (own > 0 || (empty.length === 1 && cells.length >= 5));
    const isLone = blanks === 1 && values >= FULL.table && cells.length > FULL.column && isDated(column);
    if (!isMarked && !isLone) continue;
    for (const each of empty) {
      if (each?.cell === undefined) continue;
      yield isMarked
        ? { cell: each.cell, column, reason: 'marked', mark, count: marked }
        : { cell: each.cell, column, reason: 'lone', mark, count: values };
    }
  }
}

/** The first cell that bears another mark than the table does in the same column; undefined where a note explains marks, or habits differ by column. */
export function mixedMark(grid: Grid, owner: Document): Mixed | undefined {
  const { columns, rows, marks } = surveyOf(grid);
  const [main, ...others] = marks;
  if (main === undefined || others.length === 0 || main[1] < SETTLED) return undefined;
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  if (rest * 2 > main[1]) return undefined;
  if (eachParagraph(owner).some(({ view }) => EXPLAINED.test(view.text))) return undefined;
  for (const column of columns) {
    const cells = rows.flatMap(({ cells }) => cells[column.index] ?? []);
    if (!cells.some((cell) => markOf(cell) === main[0])) continue;
    const odd = cells.find((cell) => markOf(cell) !== undefined && markOf(cell) !== main[0]);
    const other = odd && markOf(odd);
    if (odd?.cell === undefined || other === undefined) continue;
    const form = isSlash(other) === isSlash(main[0]);
    return { cell: odd.cell, column, mark: main[0], count: main[1], other, form };
  }
  return undefined;
}

/** A note says what a mark stands for: “/”表示不适用. */
const EXPLAINED = /[“"(]?[/—-][”")]?(?:表示|代表|为|指|是)/;

function isSlash(mark: string): boolean {
  return /^[/\\]/.test(mark);
}

function markOf({ none, cell }: GridCell): string | undefined {
  return none === 'dash' || none === 'slash' ? cell?.text : undefined;
}

function isBlank(cell: GridCell | undefined): boolean {
  return cell?.cell === undefined || cell.cell.text === '';
}

function isMeasured({ kind }: Column): boolean {
  return kind === 'value' || kind === 'growth' || kind === 'share';
}

/** A column of a year: its values are of one thing each, and none is shared by several rows. */
function isDated({ kind, year }: Column): boolean {
  return year !== undefined || kind === 'growth';
}
