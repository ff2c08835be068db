// Columns of tables: an empty one added, one removed, two exchanged, in every row, the header and rows that are too short included. Spanning
// cells keep covering what they covered, or the change is refused.
import { refuse, type Refusal } from '../renumber/types';
import { cellsOf, cellText, gridRowOf, joined, refilled, type EditTable, type TableLine } from './edit-lines';
import type { Draft, TableOperation } from './edit-types';

/** The slots of a line after the change; undefined where it stays as it is. */
type Rewrite = (line: TableLine) => readonly string[] | undefined | Refusal;

const SUMMARIES: Readonly<Partial<Record<TableOperation, Draft['summary']>>> = {
  'column-left': { zh: '在左侧插入一列。', en: 'Column added on the left.' },
  'column-right': { zh: '在右侧插入一列。', en: 'Column added on the right.' },
  'column-delete': { zh: '删除一列。', en: 'Column deleted.' },
  'column-move-left': { zh: '左移一列。', en: 'Column moved left.' },
  'column-move-right': { zh: '右移一列。', en: 'Column moved right.' },
};

/** A column operation on the column of the cursor. */
export function columnDraft(table: EditTable, operation: TableOperation): Draft | Refusal {
  const { column, grid, at, mark } = table;
  if (at.whole) {
    return refuse(
      '这一行横跨整个表格，请把光标放到某一列里。',
      'This row spans the table; put the cursor into a column.',
    );
  }
  if (grid?.shift !== undefined) {
    return refuse(
      '表头与下面的列错位（表头的单元格数与各列对不上），请先补齐表头再增删、移动列。',
      'The header is out of line with the columns below; put it right before columns are changed.',
    );
  }
  const width = table.lines.reduce((most, { slots }) => Math.max(most, slots.length), 0);
  switch (operation) {
    case 'column-left':
      return draftOf(table, operation, (line) => added(line, column, mark), column);
    case 'column-right':
      return draftOf(table, operation, (line) => added(line, column + 1, mark), column + 1);
    case 'column-delete':
      if (width < 3) return refuse('表格只剩两列，不能再删除。', 'A table keeps at least two columns.');
      return draftOf(table, operation, (line) => removed(table, line, column), Math.max(0, column - 1));
    default: {
      const left = operation === 'column-move-left' ? column - 1 : column;
      if (left < 0) return refuse('已是第一列，不能再左移。', 'This is the first column.');
      if (left + 1 >= width) return refuse('已是最后一列，不能再右移。', 'This is the last column.');
      const to = operation === 'column-move-left' ? column - 1 : column + 1;
      return draftOf(table, operation, (line) => exchanged(table, line, left), to);
    }
  }
}

function draftOf(table: EditTable, operation: TableOperation, rewrite: Rewrite, cell: number): Draft | Refusal {
  const changes: { line: number; text: string }[] = [];
  const after: TableLine[] = [];
  for (const line of table.lines) {
    const slots = line.whole ? undefined : rewrite(line);
    if (slots !== undefined && 'kind' in slots) return slots;
    if (slots === undefined) after.push(line);
    else {
      changes.push({ line: line.line, text: joined(line, slots, table.mark) });
      after.push({ ...line, slots });
    }
  }
  return {
    kind: 'draft',
    changes,
    expected: [{ line: table.at.line, cells: cellsOf(after) }],
    cursor: { line: table.at.line, cell },
    summary: SUMMARIES[operation] as Draft['summary'],
  };
}

/** A row that ends before the new column gets its empty cell at the end: what it lacks, it lacks as before. */
function added({ slots, row }: TableLine, at: number, mark: string): readonly string[] {
  const fresh = row === undefined ? ' --- ' : mark === '|' ? '  ' : '';
  const place = Math.min(at, slots.length);
  return [...slots.slice(0, place), fresh, ...slots.slice(place)];
}

/** A row without the column loses an empty cell at its end, if it has one and is a row still. */
function removed(table: EditTable, line: TableLine, column: number): readonly string[] | undefined {
  const { slots } = line;
  if (column < slots.length) {
    const cell = cellText(slots[column] as string);
    const left = slots.filter((_, index) => index !== column);
    // The text of a spanning cell moves on to the next column it covers.
    if (line.row === undefined || cell === '' || left[column] === undefined || !covers(table, line, column))
      return left;
    return left.map((slot, index) => (index === column ? refilled(slot, cell, table.mark) : slot));
  }
  const filled = slots.filter((slot) => cellText(slot) !== '').length;
  const spare = slots.length > 2 && cellText(slots.at(-1) ?? '') === '' && (filled > 1 || slots.length > 3);
  return spare ? slots.slice(0, -1) : undefined;
}

function exchanged(table: EditTable, line: TableLine, left: number): readonly string[] | undefined | Refusal {
  const { slots } = line;
  if (left + 1 >= slots.length) {
    if (left >= slots.length || cellText(slots[left] as string) === '') return undefined;
    return refuse(
      `第 ${line.line + 1} 行的单元格比其他行少，不能移动列；请先补齐。`,
      `Line ${line.line + 1} has fewer cells than the others; fill it up before columns are moved.`,
    );
  }
  if (line.row !== undefined) {
    // Both columns below one cell: it stays above both.
    if (covers(table, line, left)) return undefined;
    const first = left > 0 && covers(table, line, left - 1);
    if ((first && line.row.header) || covers(table, line, left + 1)) {
      return refuse(
        `第 ${line.line + 1} 行有横跨几列的单元格，移动后它就不再横跨这几列，没有移动。`,
        `Line ${line.line + 1} has a cell over several columns that would be torn; nothing was moved.`,
      );
    }
  }
  const out = [...slots];
  out[left] = slots[left + 1] as string;
  out[left + 1] = slots[left] as string;
  return out;
}

/** One cell of the line covers the column and the next one. */
function covers(table: EditTable, line: TableLine, column: number): boolean {
  const { grid } = table;
  if (grid === undefined || line.row === undefined) return false;
  if (line.row.header) {
    const own = (at: number) => grid.columns[at]?.heads.find((head) => line.row?.cells.includes(head));
    const cell = own(column);
    return cell !== undefined && cell === own(column + 1);
  }
  return gridRowOf(table, line)?.cells[column + 1]?.merged === 'left';
}
