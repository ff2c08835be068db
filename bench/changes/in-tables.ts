// Random changes in tables: digits, units, cells and rows. Looks for places through the grid; asks no rule.
import { shift, type Span } from '../../server/src/base/span';
import { growthColumns, growthOf } from '../../server/src/model/calculations';
import type { Table } from '../../server/src/model/document';
import { linkedMeasurements } from '../../server/src/model/measurements';
import { gridOf } from '../../server/src/model/table-grid';
import type { Grid, GridCell, GridRow } from '../../server/src/model/table-types';
import { eachTable } from '../../server/src/model/walk';
import { exchange, remove, replace } from '../plants/edits';
import type { Ground, Part } from '../plants/ground';
import { pick, type Random } from '../plants/random';
import type { Change } from './change';
import { otherDigit } from './digits';

interface Place {
  readonly ground: Ground;
  readonly part: Part;
  readonly table: Table;
  readonly grid: Grid;
  readonly within: Span;
}

/** The tables of a file that are understood. */
function* tables(ground: Ground): Iterable<Place> {
  if (ground.model.kind === 'foreign') return;
  for (const part of ground.parts) {
    for (const table of eachTable(part.document)) {
      const grid = gridOf(table, part.document);
      if (grid !== undefined && !grid.ragged && grid.rows.length >= 3)
        yield { ground, part, table, grid, within: withLineEnd(shift(table.span, part.base)) };
    }
  }
}

/** A row doubled at the end of a table comes in behind its last line end. */
function withLineEnd({ start, end }: Span): Span {
  return { start, end: end + 1 };
}

/** Another digit in a cell with a number, serials left out. */
export function* digits(ground: Ground, random: Random): Iterable<Change> {
  for (const place of tables(ground)) {
    for (const { row, cell } of numbers(place.grid)) {
      const span = cellSpan(place, cell);
      const change = span && otherDigit(ground, random, span);
      if (change === undefined) continue;
      const unseen = reasonUnseen(place, row, cell, change.text);
      yield { ...common(place), kind: 'digit', what: change.what, edits: [change.edit], unseen };
    }
  }
}

/** Another unit in the unit column, or behind a number. */
export function* units(ground: Ground, random: Random): Iterable<Change> {
  for (const place of tables(ground)) {
    const column = place.grid.columns.find(({ kind }) => kind === 'unit');
    for (const row of place.grid.rows) {
      const cell = column && row.cells[column.index];
      const span = cell && cellSpan(place, cell);
      if (cell === undefined || span === undefined) continue;
      const other = pick(
        random,
        UNITS.filter((unit) => unit !== cell.text),
      );
      const unseen = linked(place, row) ? undefined : 'printed once';
      yield { ...common(place), kind: 'unit', what: `${cell.text} → ${other}`, edits: [replace(span, other)], unseen };
    }
    for (const { cell } of numbers(place.grid)) {
      const span = cellSpan(place, cell);
      const text = span && ground.text.slice(span.start, span.end);
      if (span === undefined || !text?.endsWith('%')) continue;
      const edits = [remove({ start: span.end - 1, end: span.end })];
      yield { ...common(place), kind: 'unit', what: `${text} without %`, edits };
    }
  }
}
const UNITS = ['万元', '亿元', '元', '%', '家', '万吨', '公里'];

/** A cell blanked, taken out with its separator, or exchanged with its neighbour of another kind. */
export function* cells(ground: Ground, random: Random): Iterable<Change> {
  for (const place of tables(ground)) {
    for (const { row, cell } of filled(place.grid)) {
      const span = cellSpan(place, cell);
      const next = row.cells[cell.column + 1];
      const nextSpan = next && cellSpan(place, next);
      if (span === undefined) continue;
      const text = ground.text.slice(span.start, span.end);
      switch (pick(random, ['blank', 'out', 'exchange'] as const)) {
        case 'blank':
          yield {
            ...common(place),
            kind: 'cell',
            what: `${text} blanked`,
            edits: [remove(span)],
            unseen: mayBeBlank(place, row, cell),
          };
          break;
        case 'out':
          if (place.table.syntax !== 'tab' || ground.text[span.end] !== '\t') continue;
          yield {
            ...common(place),
            kind: 'cell',
            what: `${text} taken out`,
            edits: [remove({ start: span.start, end: span.end + 1 })],
          };
          break;
        default: {
          if (next === undefined || nextSpan === undefined || next.text === cell.text) continue;
          const sameKind = place.grid.columns[cell.column]?.kind === place.grid.columns[next.column]?.kind;
          const unseen = sameKind && growthColumns(place.grid).length === 0 ? 'printed once' : undefined;
          yield {
            ...common(place),
            kind: 'cell',
            what: `${text} exchanged with ${next.text}`,
            edits: exchange(ground, span, nextSpan),
            unseen,
          };
        }
      }
    }
  }
}

/** A row gone, doubled or exchanged with the next. */
export function* rows(ground: Ground, random: Random): Iterable<Change> {
  for (const place of tables(ground)) {
    const counted = place.grid.columns.some(({ kind }) => kind === 'serial');
    for (const [index, row] of place.grid.rows.entries()) {
      const line = lineOf(place, row);
      const next = place.grid.rows[index + 1];
      if (row.role !== 'data' || line === undefined) continue;
      const unseen = counted ? undefined : 'printed once';
      const name = row.name ?? `row ${index + 1}`;
      switch (pick(random, ['gone', 'doubled', 'moved'] as const)) {
        case 'gone':
          yield {
            ...common(place),
            kind: 'row',
            what: `${name} gone`,
            edits: [remove(line)],
            unseen: next === undefined ? 'printed once' : unseen,
          };
          break;
        case 'doubled':
          yield {
            ...common(place),
            kind: 'row',
            what: `${name} doubled`,
            edits: [replace({ start: line.end, end: line.end }, ground.text.slice(line.start, line.end))],
            unseen,
          };
          break;
        default: {
          const other = next && lineOf(place, next);
          if (next?.role !== 'data' || other === undefined) continue;
          yield {
            ...common(place),
            kind: 'row',
            what: `${name} exchanged with the next`,
            edits: exchange(ground, line, other),
            unseen,
          };
        }
      }
    }
  }
}

function common({ ground, within }: Place): Pick<Change, 'ground' | 'within'> {
  return { ground, within };
}

function* filled(grid: Grid): Iterable<{ row: GridRow; cell: GridCell }> {
  for (const row of grid.rows) {
    if (row.role !== 'data') continue;
    for (const cell of row.cells) if (cell.cell !== undefined && cell.cell.text !== '') yield { row, cell };
  }
}

function* numbers(grid: Grid): Iterable<{ row: GridRow; cell: GridCell }> {
  for (const each of filled(grid)) {
    const kind = grid.columns[each.cell.column]?.kind;
    if (each.cell.quantity !== undefined && (kind === 'value' || kind === 'growth' || kind === 'share')) yield each;
  }
}

function cellSpan({ part }: Place, { cell }: GridCell): Span | undefined {
  return cell === undefined || cell.span.end === cell.span.start ? undefined : shift(cell.span, part.base);
}

/** The whole line of a row with its line end. */
function lineOf({ ground, part }: Place, { row }: GridRow): Span | undefined {
  const span = shift(row.span, part.base);
  const start = ground.text.lastIndexOf('\n', span.start - 1) + 1;
  const end = ground.text.indexOf('\n', span.end);
  return end < 0 ? undefined : { start, end: end + 1 };
}

/** The value is printed in another place of the document too. */
function linked({ part }: Place, { cells: all }: GridRow): boolean {
  return all.some(({ cell }) => cell !== undefined && linkedMeasurements(part.top, cell.span.start).length > 0);
}

function reasonUnseen(place: Place, row: GridRow, cell: GridCell, text: string): Change['unseen'] {
  const pair = growthColumns(place.grid).find(({ growth, from, to }) =>
    [growth.index, from.index, to.index].includes(cell.column),
  );
  const growth = pair && growthOf(place.grid, row, pair.growth.index);
  if (growth?.printed !== undefined && !growth.real) {
    const value = Number(/-?\d+(?:\.\d+)?/.exec(text)?.[0]);
    const from = cell.column === growth.columns.from.index ? value : growth.from.value;
    const to = cell.column === growth.columns.to.index ? value : growth.to.value;
    const rate = cell.column === growth.columns.growth.index ? value : growth.printed.value;
    const decimals = (/\.(\d+)/.exec(growth.printed.text)?.[1] ?? '').length;
    const computed = (Math.pow(to / from, 1 / growth.years) - 1) * 100;
    return Math.abs(computed - rate) <= 0.5 * 10 ** -decimals ? 'still right' : undefined;
  }
  if (cell.cell !== undefined && linkedMeasurements(place.part.top, cell.cell.span.start).length > 0) return undefined;
  if (place.grid.rows.some(({ role }) => role === 'total')) return undefined;
  return 'printed once';
}

/** Blank cells stand for a merge in the first column, and may do so below an equal one. */
function mayBeBlank({ grid }: Place, row: GridRow, cell: GridCell): Change['unseen'] {
  const kind = grid.columns[cell.column]?.kind;
  const above = grid.rows[row.index - 1]?.cells[cell.column]?.text;
  return kind === 'group' || kind === 'text' || above === cell.text ? 'printed once' : undefined;
}
