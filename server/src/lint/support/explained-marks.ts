// The marks that cells of a table bear ([750], 2000*, 床位数▲) and where the document explains them. Knows the grid and no rule.
import type { Cell, Document } from '../../model/document';
import type { Column, Grid, GridCell } from '../../model/table-types';
import { eachParagraph, eachTable } from '../../model/walk';

/** A mark of a table with the cells that bear it, in text order. */
export interface CellMark {
  /** [] for a number in square brackets, else the sign. */
  readonly mark: string;
  readonly cells: readonly Cell[];
}

/** # stands before what is 其中 by the custom of statistics, and needs no note; ● and ○ tick or list. */
const NO_NOTE = /^[#●○◆]$/;
const CIRCLED = /[\u2460-\u2473]/g;
/** Where most cells of a column bear a mark, it is how they are written. */
const MOST = 0.6;

/** The marks in the body of a table that a reader looks up in its notes. */
export function cellMarks(grid: Grid): CellMark[] {
  const found = new Map<string, Cell[]>();
  for (const column of grid.columns) {
    const marked: [string, Cell][] = [];
    let filled = 0;
    for (const { role, cells } of grid.rows) {
      const cell = cells[column.index];
      if (cell?.cell === undefined || cell.cell.text === '' || role === 'group' || role === 'header') continue;
      filled++;
      const mark = markOf(cell, column);
      if (mark !== undefined) marked.push([mark, cell.cell]);
    }
    const counts = new Map<string, number>();
    for (const [mark] of marked) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    for (const [mark, cell] of marked) {
      if (filled >= 3 && (counts.get(mark) ?? 0) > filled * MOST) continue;
      const cells = found.get(mark);
      if (cells === undefined) found.set(mark, [cell]);
      else cells.push(cell);
    }
  }
  return [...found].map(([mark, cells]) => ({ mark, cells }));
}

function markOf(cell: GridCell, column: Column): string | undefined {
  const measured = column.kind === 'value' || column.kind === 'growth' || column.kind === 'share';
  if (cell.bracketed) {
    return measured && !/累计/.test(column.path.join('')) ? '[]' : undefined;
  }
  const text = cell.cell?.text ?? '';
  const last = cell.marks[cell.marks.length - 1];
  if (last === undefined || NO_NOTE.test(last.text) || /[[\]〔〕【】]/.test(last.text)) return undefined;
  // ①甲②乙 counts what stands in one cell.
  if ((text.match(CIRCLED)?.length ?? 0) > 1) return undefined;
  // A sign alone ticks the cell; ▲ and ▼ before a change say up and down.
  if (/^[^\p{L}\p{N}]*$/u.test(text.replace(CIRCLED, ''))) return undefined;
  const isAtStart = text.startsWith(last.text);
  if (isAtStart && (/^[▲△▼★☆]$/.test(last.text) ? measured : last.text.search(CIRCLED) === 0)) return undefined;
  return last.text;
}

/** True when something outside the cells speaks of the mark: a note, a line of the text, a header. */
export function isExplained(mark: string, grid: Grid, owner: Document): boolean {
  if (grid.notes.some(({ marks, text }) => marks.some((each) => isSame(each, mark)) || speaksOf(text, mark)))
    return true;
  if (grid.columns.some((column) => speaksOf(column.path.join(''), mark))) return true;
  return eachParagraph(owner).some(({ role, view }) => role !== 'separator' && speaksOf(view.text, mark));
}

function speaksOf(text: string, mark: string): boolean {
  if (mark === '[]') return /\[\]|“\[”|方括号|中括号|括号内|\[[^\]\d]{1,8}\]/.test(text);
  return text.includes(mark) || (mark.startsWith('*') && text.includes('星号'));
}

/** Marks a note explains that stand in no cell, header or text of the document. */
export function* strayNotes(
  grid: Grid,
  owner: Document,
): Iterable<{ readonly mark: string; readonly start: number; readonly end: number }> {
  for (const { marks, start, end } of grid.notes) {
    const mark = marks.find((each) => !stands(normal(each), grid, owner, start, end));
    if (mark !== undefined) yield { mark: normal(mark), start, end };
  }
}

function stands(mark: string, grid: Grid, owner: Document, start: number, end: number): boolean {
  // Notes may be counted ① ② themselves; they point into the table only where it has such signs.
  if (mark.search(CIRCLED) === 0) {
    const { source } = owner;
    const body = source.slice(grid.table.span.start, grid.table.span.end);
    if (body.search(CIRCLED) < 0) return true;
  }
  const bears = (text: string): boolean => (mark === '[]' ? /[[〔【]/.test(text) : text.includes(mark));
  if (
    eachTable(owner).some(
      ({ rows, caption, unit }) =>
        rows.some(({ cells }) => cells.some(({ text }) => bears(text))) ||
        (caption !== undefined && bears(caption.view.text)) ||
        (unit !== undefined && bears(unit.view.text)),
    )
  )
    return true;
  return eachParagraph(owner).some(
    ({ role, span, view }) =>
      role !== 'note' &&
      role !== 'separator' &&
      (span.end <= start || span.start >= end) &&
      bears(view.text) &&
      mark !== '[]',
  );
}

function normal(mark: string): string {
  return /^[[〔【]/.test(mark) ? '[]' : mark;
}

function isSame(a: string, b: string): boolean {
  return normal(a) === normal(b);
}
