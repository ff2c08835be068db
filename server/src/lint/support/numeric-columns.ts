// Columns of numbers: their filled cells, and what a cell between numbers was meant to be where letters, marks or Chinese numerals slipped in.
// Knows the grid and no rule.
import { parseChineseNumeral } from '../../base/numerals';
import type { Cell, Document } from '../../model/document';
import type { Column, Grid, GridCell } from '../../model/table-types';
import { dataRows, gridsOf } from './table-grids';

export interface NumericCell extends GridCell {
  readonly cell: Cell;
}

/** The filled cells of a column in rows of data, those without a value (—, /) left out. */
export function valuesOf(grid: Grid, column: Column): NumericCell[] {
  return dataRows(grid).flatMap((row) => {
    const cell = row.cells[column.index];
    return cell?.cell !== undefined &&
      cell.cell.text !== '' &&
      cell.none !== 'dash' &&
      cell.none !== 'slash' &&
      cell.none !== 'omitted'
      ? [cell as NumericCell]
      : [];
  });
}

/** A number printed in Arabic figures, with what may stand around it. */
const PLAIN = /^[[(<>≥≤+-]{0,3}\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,8})?(?:%|‰)?[\])]{0,2}$/;

/** The column holds numbers in Arabic figures in so many cells that another is out of place. */
export function isArabicColumn(column: Column, cells: readonly NumericCell[]): boolean {
  if (column.kind !== 'value' && column.kind !== 'growth' && column.kind !== 'share' && column.kind !== 'serial')
    return false;
  const plain = cells.filter(({ cell }) => PLAIN.test(cell.text)).length;
  return plain >= 3 && plain >= cells.length * 0.7;
}

export interface Stray {
  /** Letters among digits · a mark that is no decimal point · a Chinese numeral */
  readonly kind: 'letter' | 'mark' | 'chinese';
  /** What it was meant to be. */
  readonly meant: string;
  /** The characters out of place. */
  readonly wrong: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  〇: '0',
  '○': '0',
  l: '1',
  I: '1',
  '|': '1',
  S: '5',
  s: '5',
  Z: '2',
  z: '2',
  B: '8',
};
/** Letters that pass for figures only between figures: B2 and 5S are names. */
const BETWEEN = 'SsZzB';
const MIXED = /^([[(<>≥≤+-]{0,3})([\dOolI|〇○SsZzB,.]{1,20})((?:%|‰)?[\])]{0,2})$/;
const MARKED = /^([[(<>≥≤+-]{0,3}\d{1,12})([,，。、·;:：；]|\.{2,3})(\d{1,8}(?:%|‰)?[\])]{0,2})$/;

/** Starts of the cells that hold a letter or mark for a figure in an Arabic column of a top-level document: what tables are told of. */
export function strayCells(top: Document): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { grid } of gridsOf(top)) {
    for (const column of grid.columns) {
      const cells = valuesOf(grid, column);
      if (!isArabicColumn(column, cells)) continue;
      for (const { cell } of cells) if (strayIn(cell.text) !== undefined) starts.add(cell.span.start);
    }
  }
  return starts;
}

/** What is out of place in a cell of an Arabic column. */
export function strayIn(text: string): Stray | undefined {
  if (PLAIN.test(text)) return undefined;
  return letterIn(text) ?? markIn(text) ?? chineseIn(text);
}

function letterIn(text: string): Stray | undefined {
  const [, before = '', body = '', behind = ''] = MIXED.exec(text) ?? [];
  if (!/\d/.test(body)) return undefined;
  let wrong = '';
  let mended = '';
  for (let i = 0; i < body.length; i++) {
    const character = body.charAt(i);
    const digit = LETTERS[character];
    if (digit !== undefined) {
      if (BETWEEN.includes(character) && !(/\d/.test(body.charAt(i - 1)) && /[\d.]/.test(body.charAt(i + 1))))
        return undefined;
      wrong += character;
    }
    mended += digit ?? character;
  }
  const meant = before + mended + behind;
  return wrong !== '' && PLAIN.test(meant) ? { kind: 'letter', meant, wrong } : undefined;
}

function markIn(text: string): Stray | undefined {
  const [, before = '', mark = '', behind = ''] = MARKED.exec(text) ?? [];
  if (mark === '') return undefined;
  // 12,34 is no grouping by thousands; 1,234 is, and was read as a number; 1,2000 is a group with a figure too many.
  if (mark === ',' && /^\d{4}/.test(behind)) return undefined;
  const meant = `${before}.${behind}`;
  return PLAIN.test(meant) && !/^0\d/.test(before) ? { kind: 'mark', meant, wrong: mark } : undefined;
}

function chineseIn(text: string): Stray | undefined {
  if (!/^[〇零一二三四五六七八九十百千万亿两]{1,9}$/.test(text)) return undefined;
  const value = parseChineseNumeral(text);
  return value === undefined ? undefined : { kind: 'chinese', meant: String(value), wrong: text };
}
