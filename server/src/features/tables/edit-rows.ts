// Rows of tables without serials (and rows without one): a new row, a row less, two rows exchanged. Cells merged over several rows stay with the
// rows they cover: the name of a group is handed on, kept in its place, or the change is refused.
import { parseText } from '../../syntax/syntax-tree';
import type { GridRow } from '../../model/table-types';
import { TO_FILL } from '../renumber/plan';
import { refuse, type Refusal } from '../renumber/types';
import {
  cellsOf,
  cellText,
  gridRowOf,
  isCovered,
  joined,
  refilled,
  type EditTable,
  type TableLine,
} from './edit-lines';
import type { Draft, TableOperation } from './edit-types';

/** A row operation on the line of the cursor. */
export function rowDraft(table: EditTable, operation: TableOperation): Draft | Refusal {
  switch (operation) {
    case 'row-above':
    case 'row-below':
      return insertDraft(table, table.at, operation === 'row-below');
    case 'row-delete':
      return deleteDraft(table);
    default:
      return moveDraft(table, operation === 'row-up' ? -1 : 1);
  }
}

/** A new row beside a line. Its group is that of the line; without anything in it a row of tabs would be a blank line. */
export function insertDraft(table: EditTable, beside: TableLine, below: boolean): Draft | Refusal {
  if (beside.row?.header && !below) return onlyBelowHeader();
  const { grid, mark } = table;
  const width = Math.max(table.table.columns, 2);
  const own = gridRowOf(table, beside);
  const anchor = !below || beside.row?.header ? undefined : own;
  const slots: string[] = Array.from({ length: width }, () => (mark === '|' ? '  ' : ''));
  const taken = new Map<number, string>();
  grid?.columns.forEach(({ kind, index }) => {
    if (kind !== 'group') return;
    const here = beside.slots[index];
    if (!below && own?.cells[index]?.merged === undefined && here !== undefined && repeats(table, index) === false) {
      // A row put before the first of a group takes over the group's name.
      const cell = cellText(here);
      if (cell === '' || !headsGroup(grid.rows, own, index)) return;
      slots[index] = refilled(slots[index] ?? '', cell, mark);
      taken.set(index, '');
    } else if (repeats(table, index) && (anchor ?? own) && here !== undefined) {
      slots[index] = refilled(slots[index] ?? '', cellText(here), mark);
    }
  });
  const focus = focusOf(table, slots);
  if (mark === '\t') slots[focus] = TO_FILL;
  const model = cutLike(table, beside);
  const text = joined(model, slots, mark);
  const at = table.lines.indexOf(beside);
  const before = below ? ruleBehind(table, at) : at;
  const lines = table.lines.map((line) => (line === beside && taken.size > 0 ? withSlots(line, taken, mark) : line));
  const cells = cellsOf(lines);
  const rowsBefore = table.lines.slice(0, before).filter(({ row }) => row !== undefined).length;
  cells.splice(rowsBefore, 0, slots.map(cellText));
  const anchorLine = below ? (table.lines[before - 1] as TableLine) : beside;
  const line = below ? anchorLine.line + 1 : beside.line;
  return {
    kind: 'draft',
    changes: [
      below
        ? { line: anchorLine.line, behind: [text] }
        : {
            line: beside.line,
            before: [text],
            ...(taken.size > 0 ? { text: joined(beside, withSlots(beside, taken, mark).slots, mark) } : {}),
          },
    ],
    expected: [{ line, cells }],
    cursor: { line, cell: focus },
    summary: { zh: '插入一行。', en: 'One row inserted.' },
  };
}

/** The cell to be written first: behind the groups, unless tabs and one word there would be a paragraph set in. */
function focusOf({ grid, mark }: EditTable, slots: readonly string[]): number {
  const free = slots.findIndex((_, index) => grid?.columns[index]?.kind !== 'group');
  if (free <= 0 || mark === '|') return Math.max(0, free);
  const text = slots.map((slot, index) => (index === free ? TO_FILL : slot)).join('\t');
  return parseText(text).lines[0]?.kind === 'table' ? free : 0;
}

/** Behind the header of a pipe table stands the rule. */
function ruleBehind({ lines }: EditTable, at: number): number {
  const next = lines[at + 1];
  return next !== undefined && next.row === undefined ? at + 2 : at + 1;
}

/** Prefix and suffix for a new row: those of a row with bars at both ends; a line over the whole width is none to copy. */
function cutLike({ lines, mark }: EditTable, beside: TableLine): TableLine {
  const model = beside.whole ? (lines.find(({ whole, row }) => !whole && row !== undefined) ?? beside) : beside;
  const indent = /^[ \t\u3000]*/.exec(model.prefix)?.[0] ?? '';
  return mark === '|' ? { ...model, prefix: `${indent}|`, suffix: '|' } : { ...model, prefix: indent, suffix: '' };
}

function withSlots(line: TableLine, changed: ReadonlyMap<number, string>, mark: string): TableLine {
  return {
    ...line,
    slots: line.slots.map((slot, index) =>
      changed.has(index) ? refilled(slot, changed.get(index) ?? '', mark) : slot,
    ),
  };
}

/** The group's name is printed in each row, not merged over them. */
function repeats({ grid }: EditTable, column: number): boolean {
  return grid !== undefined && grid.rows.every(({ cells }) => cells[column]?.merged !== 'above');
}

function headsGroup(rows: readonly GridRow[], row: GridRow | undefined, column: number): boolean {
  return row !== undefined && rows[row.index + 1]?.cells[column]?.merged === 'above';
}

function deleteDraft(table: EditTable): Draft | Refusal {
  const { at, mark, lines } = table;
  if (at.row === undefined || at.row.header) {
    return refuse('表头不能作为一行删除。', 'The header is no row to delete.');
  }
  if (lines.filter(({ row }) => row !== undefined && !row.header).length < 2) {
    return refuse('这是表格的最后一行内容，不能删除。', 'This is the only row of the body.');
  }
  const own = gridRowOf(table, at);
  const next = own && table.grid?.rows[own.index + 1];
  const below = next && lines.find(({ row }) => row === next.row);
  const handed = new Map<number, string>();
  own?.cells.forEach((cell, column) => {
    const text = at.slots[column] === undefined ? '' : cellText(at.slots[column]);
    if (own.row === at.row && text !== '' && isCovered(table, next, column) && below?.slots[column] !== undefined)
      handed.set(column, text);
  });
  const changed = below && handed.size > 0 ? withSlots(below, handed, mark) : undefined;
  const left = lines.flatMap((line) => (line === at ? [] : [line === below && changed ? changed : line]));
  const index = lines.indexOf(at);
  const focus = lines[index + 1] !== undefined ? at.line : (lines[index - 1] as TableLine).line;
  const first = left[0] as TableLine;
  return {
    kind: 'draft',
    changes: [
      { line: at.line, remove: true },
      ...(below && changed ? [{ line: below.line, text: joined(below, changed.slots, mark) }] : []),
    ],
    expected: [{ line: first.line > at.line ? first.line - 1 : first.line, cells: cellsOf(left) }],
    cursor: { line: focusLine(left, at.line, focus), cell: table.column },
    summary: { zh: '删除一行。', en: 'One row deleted.' },
  };
}

/** The row that stands where the deleted one did, or the one before it. */
function focusLine(left: readonly TableLine[], gone: number, fallback: number): number {
  const next = left.find(({ line }) => line > gone);
  return next === undefined ? fallback : next.line - 1;
}

function moveDraft(table: EditTable, step: 1 | -1): Draft | Refusal {
  const { at, grid, lines, mark } = table;
  if (at.row === undefined || at.row.header) return refuse('表头不能移动。', 'The header cannot be moved.');
  const own = gridRowOf(table, at);
  const other = own && grid?.rows[own.index + step];
  if (own === undefined || other === undefined) {
    return step < 0
      ? refuse('已是第一行，不能再上移。', 'This is the first row.')
      : refuse('已是最后一行，不能再下移。', 'This is the last row.');
  }
  if (own.role !== 'data' || other.role !== 'data') {
    return refuse(
      '合计行和通栏的行不移动，其他行也不越过它们移动。',
      'Totals and rows over the whole width stay where they are, and rows are not moved across them.',
    );
  }
  if (own.more.length > 0 || other.more.length > 0) return splitByPage();
  const [upper, lower] = step < 0 ? [other, own] : [own, other];
  const above = lines.find(({ row }) => row === upper.row) as TableLine;
  const below = lines.find(({ row }) => row === lower.row) as TableLine;
  const behind = grid?.rows[lower.index + 1];
  const length = Math.max(above.slots.length, below.slots.length);
  if (above.slots.length !== below.slots.length || above.whole || below.whole) {
    return refuse('两行的单元格数不同，不能交换。', 'The two rows do not have the same number of cells.');
  }
  const kept = new Set<number>();
  for (let column = 0; column < length; column++) {
    if (isCovered(table, lower, column)) kept.add(column);
    else if (isCovered(table, upper, column) || isCovered(table, behind, column)) return mergedRows();
  }
  const up = above.slots.map((slot, column) => (kept.has(column) ? slot : (below.slots[column] as string)));
  const down = below.slots.map((slot, column) => (kept.has(column) ? slot : (above.slots[column] as string)));
  const moved = lines.map((line) =>
    line === above ? { ...line, slots: up } : line === below ? { ...line, slots: down } : line,
  );
  return {
    kind: 'draft',
    changes: [
      { line: above.line, text: joined(above, up, mark) },
      { line: below.line, text: joined(below, down, mark) },
    ],
    expected: [{ line: above.line, cells: cellsOf(moved) }],
    cursor: { line: step < 0 ? above.line : below.line, cell: table.column },
    summary: step < 0 ? { zh: '上移一行。', en: 'Row moved up.' } : { zh: '下移一行。', en: 'Row moved down.' },
  };
}

/** Why rows with cells merged over them do not change places. */
export function mergedRows(): Refusal {
  return refuse(
    '相邻两行属于不同的组，或有与上下行合并的单元格，移动后含义会变，没有移动。',
    'The rows belong to different groups, or share merged cells with rows beside them; moving would change what they mean.',
  );
}

function splitByPage(): Refusal {
  return refuse('有一行被换页分成了两行，请先接上。', 'One of the rows is broken over two lines; join them first.');
}

export function onlyBelowHeader(): Refusal {
  return refuse('表头上方不能插入行。', 'No row can stand above the header.');
}
