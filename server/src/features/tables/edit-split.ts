// One table made two at a row, caption and header printed again, and two tables that are one put together. What would be lost (a caption, a note
// between them) is refused.
import { equalFolded } from '../../base/fold';
import type { Paragraph, Table } from '../../model/document';
import { eachDocument, eachTable } from '../../model/walk';
import { numeralLike } from '../renumber/numeral';
import { refuse, type Refusal } from '../renumber/types';
import { serialColumn } from '../renumber/serial-column';
import {
  cellsOf,
  cellText,
  gridRowOf,
  isCovered,
  joined,
  refilled,
  tableAt,
  type EditTable,
  type TableLine,
} from './edit-lines';
import type { Draft, LineChange } from './edit-types';

/** 表3（续）, （续表）: the caption of a table that goes on. */
const CONTINUED = /[(（]续表?[)）]|^续表/;

/** The rows from the cursor on as a table of their own. */
export function splitDraft(table: EditTable): Draft | Refusal {
  const { lines, mark, tree, placed } = table;
  const at = headOfRow(table);
  const header = lines.filter(({ row }) => row === undefined || row.header);
  const rows = lines.filter(({ row }) => row !== undefined && !row.header);
  if (at.row === undefined || at.row.header || at === rows[0]) {
    return refuse(
      '请把光标放在要作为第二个表第一行的那一行。',
      'Put the cursor into the row that is to begin the second table.',
    );
  }
  const own = gridRowOf(table, at);
  if (own?.more.includes(at.row)) {
    return refuse('这一行是上一行被换页分开的后半行。', 'This line is the second half of the row above.');
  }
  const filled = headedAgain(table, at);
  const first = { ...at, slots: filled };
  const index = lines.indexOf(at);
  const upper = lines.slice(0, index);
  const lower = [...header, first, ...lines.slice(index + 1)];
  const captions = [table.table.caption, table.table.unit].flatMap((paragraph, place) => {
    const text = paragraph && printed(table, paragraph);
    if (place === 0) return [text === undefined ? '续表' : CONTINUED.test(text) ? text : `${text.trimEnd()}（续）`];
    return text === undefined ? [] : [text];
  });
  const before = ['', ...captions, ...header.map(({ text }) => text)];
  const text = joined(at, filled, mark);
  const line = at.line + before.length;
  return {
    kind: 'draft',
    changes: [{ line: at.line, before, ...(text === at.text ? {} : { text }) }],
    expected: [
      { line: tree.lineOf(table.table.span.start + placed.base), cells: cellsOf(upper) },
      { line, cells: cellsOf(lower) },
    ],
    cursor: { line: line + table.at.line - at.line, cell: table.column },
    summary: { zh: '已拆分为两个表格。', en: 'Split into two tables.' },
  };
}

/** The row of the cursor, or the lines over the whole width right above it, which are its heading. */
function headOfRow({ at, lines }: EditTable): TableLine {
  let index = lines.indexOf(at);
  while (lines[index - 1]?.whole === true) index--;
  return lines[index] as TableLine;
}

/** The slots of a row with the names of the groups it stands in, which were printed in rows above. */
function headedAgain(table: EditTable, line: TableLine): readonly string[] {
  const { grid, mark } = table;
  const own = gridRowOf(table, line);
  return line.slots.map((slot, column) => {
    if (!isCovered(table, own, column)) return slot;
    for (let index = (own?.index ?? 0) - 1; index >= 0; index--) {
      const cell = grid?.rows[index]?.cells[column];
      if (cell === undefined || isCovered(table, grid?.rows[index], column)) continue;
      const text = cell.cell && table.document.source.slice(cell.cell.span.start, cell.cell.span.end);
      return text ? refilled(slot, text, mark) : slot;
    }
    return slot;
  });
}

/** The lines of a paragraph above the table, as printed. */
function printed({ tree, placed }: EditTable, { span }: Paragraph): string {
  const line = tree.lineOf(span.start + placed.base);
  return tree.lines[line]?.text ?? '';
}

/** The table at the cursor and the next one, or else the one before it, as one. */
export function mergeDraft(table: EditTable): Draft | Refusal {
  const { tree, file, placed } = table;
  const tables = eachDocument(placed.document).flatMap((document) => eachTable(document));
  const sorted = tables.filter(({ syntax }) => syntax === table.syntax).sort((a, b) => a.span.start - b.span.start);
  const index = sorted.indexOf(table.table);
  const asTable = (other: Table | undefined): EditTable | undefined =>
    other && tableAt(tree, file, other.span.start + placed.base);
  const next = asTable(sorted[index + 1]);
  const before = asTable(sorted[index - 1]);
  const forward = next && mergedDraft(table, next, table);
  if (forward?.kind === 'draft' || before === undefined) return forward ?? noNeighbour();
  const backward = mergedDraft(before, table, table);
  return backward.kind === 'draft' ? backward : (forward ?? backward);
}

function noNeighbour(): Refusal {
  return refuse('前后没有可以合并的表格。', 'There is no table beside this one to merge with.');
}

function mergedDraft(first: EditTable, second: EditTable, own: EditTable): Draft | Refusal {
  const { tree, placed, mark } = first;
  const end = (first.lines.at(-1) as TableLine).line;
  const start = (second.lines[0] as TableLine).line;
  const heads = headsBetween(first, second);
  if ('kind' in heads) return heads;
  for (let line = end + 1; line < start; line++) {
    const kind = tree.lines[line]?.kind;
    if (kind !== 'blank' && !heads.has(line)) {
      return refuse('两个表格之间还有别的内容，没有合并。', 'Something else stands between the two tables.');
    }
  }
  const again = headerLines(first, second);
  if (again === undefined) {
    return refuse('两个表格的表头或列数不同，没有合并。', 'The two tables differ in their headers or columns.');
  }
  const changes: LineChange[] = [];
  for (let line = end + 1; line < start; line++) changes.push({ line, remove: true });
  for (const { line } of again) changes.push({ line, remove: true });
  const kept = second.lines.filter((line) => !again.includes(line));
  const rewritten = continuedLines(first, second, kept);
  kept.forEach((line, index) => {
    const slots = rewritten[index] as readonly string[];
    const text = joined(line, slots, mark);
    if (text !== line.text) changes.push({ line: line.line, text });
  });
  const lines = [...first.lines, ...kept.map((line, index) => ({ ...line, slots: rewritten[index] as string[] }))];
  const gone = start - end - 1 + again.length;
  const cursor = own === first ? own.at.line : Math.max(end, own.at.line - gone);
  return {
    kind: 'draft',
    changes,
    expected: [{ line: tree.lineOf(first.table.span.start + placed.base), cells: cellsOf(lines) }],
    cursor: { line: cursor, cell: own.column },
    summary: { zh: '已合并为一个表格。', en: 'Merged into one table.' },
  };
}

/** The lines of the second table's caption and unit, which go; a refusal where something would be lost with them. */
function headsBetween(first: EditTable, second: EditTable): ReadonlySet<number> | Refusal {
  const lines = new Set<number>();
  const { caption, unit } = second.table;
  if (caption) {
    const text = printed(second, caption).trim();
    const own = first.table.caption && printed(first, first.table.caption).trim();
    if (!CONTINUED.test(text) && (own === undefined || !equalFolded(own, text))) {
      return refuse(
        '后一个表格有自己的标题，合并会丢掉它；请先处理标题。',
        'The second table has a caption of its own, which would be lost; see to it first.',
      );
    }
    lines.add(second.tree.lineOf(caption.span.start + second.placed.base));
  }
  if (unit) {
    const text = printed(second, unit);
    const own = first.table.unit && printed(first, first.table.unit);
    if (own === undefined || !equalFolded(own, text)) {
      return refuse('两个表格的单位不同，没有合并。', 'The two tables have different units.');
    }
    lines.add(second.tree.lineOf(unit.span.start + second.placed.base));
  }
  return lines;
}

/** The header of the second table, when it is that of the first; nothing where it has none; undefined where they do not fit. */
function headerLines(first: EditTable, second: EditTable): readonly TableLine[] | undefined {
  const headOf = ({ lines }: EditTable): TableLine[] => lines.filter(({ row }) => row === undefined || row.header);
  const rowsOf = (table: EditTable): TableLine[] => headOf(table).filter(({ row }) => row !== undefined);
  const [a, b] = [rowsOf(first), rowsOf(second)];
  const same =
    a.length === b.length &&
    a.every((line, r) => {
      const other = b[r] as TableLine;
      return (
        line.slots.length === other.slots.length &&
        line.slots.every((slot, c) => equalFolded(cellText(slot), cellText(other.slots[c] as string)))
      );
    });
  if (same && a.length > 0) return headOf(second);
  if (first.table.columns !== second.table.columns) return undefined;
  return b.length === 0 ? headOf(second) : undefined;
}

/** The rows of the second table below those of the first: its serials count on, a group that goes on is named once. */
function continuedLines(
  first: EditTable,
  second: EditTable,
  kept: readonly TableLine[],
): readonly (readonly string[])[] {
  const { mark } = first;
  const out: (readonly string[])[] = kept.map(({ slots }) => slots);
  const column = serialColumn(first.table, first.document);
  const other = serialColumn(second.table, second.document) ?? column;
  if (column && other && column.index === other.index) {
    const last = [...column.cells.values()].at(-1)?.value ?? 0;
    const begins = second.table.rows.flatMap((row) => other.cells.get(row)?.value ?? [])[0];
    if (begins !== undefined && begins <= last) {
      kept.forEach((line, index) => {
        const value = line.row && other.cells.get(line.row)?.value;
        const slot = line.slots[column.index];
        const written =
          value && slot !== undefined ? numeralLike(cellText(slot), value + last - begins + 1) : undefined;
        if (written === undefined || slot === undefined) return;
        out[index] = line.slots.map((each, c) => (c === column.index ? refilled(each, written, mark) : each));
      });
    }
  }
  const top = out[0];
  const lastRow = first.grid?.rows.at(-1);
  if (top === undefined || lastRow === undefined) return out;
  out[0] = top.map((slot, c) => {
    const merges = [first, second].some((table) => table.grid?.rows.some((row) => isCovered(table, row, c)));
    return merges && equalFolded(cellText(slot), lastRow.cells[c]?.text ?? '') ? refilled(slot, '', mark) : slot;
  });
  return out;
}
