// The header of a table: how many of its rows are header, and which header cells stand above each column. A spanning cell arrives as a cell
// with empty ones behind it (over columns) or below it (over rows). Knows the texts of cells and the words of headers, no document.
import type { Cell } from './document';
import { isNumeric, shapeOf } from './table-shapes';
import { headWords } from './table-words';

interface Cells {
  readonly cells: readonly Cell[];
}

/** So many levels a header may have. */
const MOST_LEVELS = 4;
/** Columns a header is read for. */
const WIDEST = 200;

/** How many of the first rows are header. */
export function headerCount(rows: readonly Cells[], width: number): number {
  const first = rows[0];
  if (first === undefined || rows.length < 2 || holdsValues(first)) return 0;
  if (!isHead(rows, width)) return 0;
  let count = 1;
  while (count < MOST_LEVELS && count + 1 < rows.length && isNextLevel(rows, count, width)) count++;
  if (count + 1 < rows.length && isColumnNumbers(rows[count] as Cells)) count++;
  return count;
}

/** Numbers, years left out: the cell stands in the body. */
function holdsValues({ cells }: Cells): boolean {
  return cells.some(({ text }) => isValue(text));
}

function isValue(text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text)) return false;
  const shape = shapeOf(text);
  return isNumeric(shape) || shape === 'dash';
}

/** A first row without values is a header, unless the table sets names beside their values: 姓名 张三 性别 男. */
function isHead(rows: readonly Cells[], width: number): boolean {
  const { cells } = rows[0] as Cells;
  const filled = cells.filter(({ text }) => text !== '');
  if (filled.length < 2 && width > 1) return filled.length === 1 && cells.length >= width && width > 2;
  if (width > 4 || width < 2) return true;
  const words = filled.filter(({ text }) => headWords(text).kind !== undefined).length;
  const labels = labelShare(rows);
  if (labels >= 0.5) return false;
  if (width > 2) return true;
  return words === filled.length || contrast(rows);
}

/** How many of the first cells below the first row are themselves header words. */
function labelShare(rows: readonly Cells[]): number {
  let labels = 0;
  let filled = 0;
  for (let i = 1; i < rows.length && i < 60; i++) {
    const text = (rows[i] as Cells).cells[0]?.text ?? '';
    if (text === '') continue;
    filled++;
    const kind = text.length <= 8 ? headWords(text).kind : undefined;
    if (kind === 'text' || kind === 'serial' || kind === 'category' || kind === 'value') labels++;
  }
  return filled < 2 ? 0 : labels / filled;
}

/** Some column has words on top and numbers below. */
function contrast(rows: readonly Cells[]): boolean {
  const { cells } = rows[0] as Cells;
  return cells.some(({ text }, column) => {
    if (text === '' || isValue(text)) return false;
    const below = rows
      .slice(1, 40)
      .map((row) => row.cells[column]?.text ?? '')
      .filter((each) => each !== '');
    return below.length > 0 && below.filter(isValue).length / below.length >= 0.6;
  });
}

/** The row goes on with the header above it: its cells stand below cells that span several columns, and nowhere else. */
function isNextLevel(rows: readonly Cells[], index: number, width: number): boolean {
  const above = (rows[index - 1] as Cells).cells;
  const row = rows[index] as Cells;
  const { cells } = row;
  if (cells.length < 2 || holdsValues(row)) return false;
  const filled = cells.filter(({ text }) => text !== '').length;
  if (filled === 0) return false;
  // A converter dropped the cells that span rows or columns.
  if (cells.length < width && above.length < width) return index === 1 && cells.length + above.length - 1 >= width;
  if (cells.length < width) return false;
  if (cells.every(({ text }, column) => (column === 0 ? text === '' : shapeOf(text) === 'unit' || text === '')))
    return true;
  let spanned = 0;
  for (let column = 0; column < Math.min(cells.length, WIDEST); column++) {
    const text = (cells[column] as Cell).text;
    const over = above[column]?.text ?? '';
    const spans = over === '' ? spanStart(above, column) >= 0 : above[column + 1]?.text === '';
    if (text === '') continue;
    if (!spans) return false;
    spanned++;
  }
  return spanned === filled && cells[0]?.text === '' ? true : spanned >= 2 && hasEmptyBelow(above, cells);
}

/** Some cell that spans nothing has an empty cell below it: it spans rows. */
function hasEmptyBelow(above: readonly Cell[], cells: readonly Cell[]): boolean {
  return above.some(
    ({ text }, column) => text !== '' && above[column + 1]?.text !== '' && (cells[column]?.text ?? '') === '',
  );
}

function spanStart(cells: readonly Cell[], column: number): number {
  for (let i = Math.min(column, cells.length - 1); i >= 0; i--) if (cells[i]?.text !== '') return i;
  return -1;
}

const COUNTER = /^(?:[甲乙丙丁]|[ABab]|栏次|行次|序号|—|-)$/;

/** 甲 乙 1 2 3, 栏次 1 2 3: the columns counted below their names. */
function isColumnNumbers({ cells }: Cells): boolean {
  let last = 0;
  for (const { text } of cells) {
    const figure = /^\(?(\d{1,2})\)?(?:=.{3,30})?$/.exec(text)?.[1];
    if (figure === undefined) {
      if (last > 0 || !COUNTER.test(text)) return false;
    } else if (Number(figure) !== ++last) return false;
  }
  return last >= 2 && last >= cells.length - 2 && cells.length >= 3;
}

/**
 * The header cells above each column, from the top down. `moved` says where in the row the cell over column c is printed: c itself, unless
 * the header has slipped.
 */
export function headsOver(
  rows: readonly Cells[],
  width: number,
  moved: (column: number) => number = (column) => column,
): readonly (readonly Cell[])[] {
  const heads: Cell[][] = Array.from({ length: width }, () => []);
  const at = (level: number, column: number): Cell | undefined => {
    const cell = rows[level]?.cells[moved(column)];
    return cell === undefined || cell.text === '' ? undefined : cell;
  };
  // What stands at a level over each column: the cell printed there, or the one that spans it.
  let parents: (Cell | undefined)[] = Array.from({ length: width }, () => undefined);
  for (let level = 0; level < rows.length; level++) {
    const current: (Cell | undefined)[] = [];
    for (let column = 0; column < width; column++) {
      let cell = at(level, column);
      if (cell === undefined && column > 0 && !(level > 0 && at(level - 1, column) !== undefined)) {
        const parent = parents[column];
        if (level === 0 || (parent !== undefined && parent === parents[column - 1])) cell = current[column - 1];
      }
      current.push(cell);
      if (cell !== undefined) (heads[column] as Cell[]).push(cell);
    }
    parents = current.map((cell, column) => cell ?? parents[column]);
  }
  return heads;
}
