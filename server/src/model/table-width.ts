// How many cells the rows of a table have: the width most agree on, whether they agree at all, and which rows have cells too many or too few. A
// row is only said to be wrong where neither a merged cell that a converter dropped nor a tab that an editor cut off explains it.
import type { Cell, Row } from './document';
import type { CellClass, Evidence } from './table-evidence';
import type { BodyRow, Role } from './table-rows';
import { isNone, isNumeric, shapeOf } from './table-shapes';
import type { Misfit } from './table-types';

/** The width most rows have; the larger one when two are equally common. */
export function majorityWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const held = counts.get(best) ?? 0;
    if (count > held || (count === held && width > best)) best = width;
  }
  return best;
}

/** True where the rows of the body agree on a width. */
export function bodyAgrees(headers: readonly Row[], body: readonly BodyRow[], width: number): boolean {
  const wide = body.filter(({ cells }) => cells.length > 1);
  const odd = wide.filter(({ cells }) => !hasWidth(cells, width));
  if (odd.length === 0) return true;
  // Four of five rows have to agree; of three or four, all but one.
  const few = wide.length <= 4;
  if (few ? odd.length > 1 || wide.length < 3 : odd.length * 5 > wide.length) return false;
  // Full rows are as wide as the header and the others lost what was merged.
  const head = headers[0]?.cells.length ?? 0;
  return head <= width || odd.every(({ cells }) => cells.length !== head);
}

/** True where a header of several levels lost cells. */
export function headerLostCells(headers: readonly Row[], width: number): boolean {
  return headers.length > 1 && headers.filter(({ cells }) => cells.length < width).length > 1;
}

/** As wide as the others; empty cells beyond are tabs at the end. */
function hasWidth(cells: readonly Cell[], width: number): boolean {
  return cells.length === width || (cells.length > width && cells.slice(width).every(({ text }) => text === ''));
}

/** The rows that have cells too many or too few, header rows included. */
export function misfitsOf(
  headers: readonly Row[],
  body: readonly BodyRow[],
  roles: readonly Role[],
  evidence: readonly Evidence[],
  remarks: boolean,
): Misfit[] {
  const width = evidence.length;
  const classes = evidence.map(({ cells, share }) => (share >= 0.7 ? cells : undefined));
  const head = Math.max(0, ...headers.map(({ cells }) => cells.length));
  const short: Misfit[] = [];
  const long: Misfit[] = [];
  const cut: Misfit[] = [];
  const tails = tailLengths(body, width);
  for (let i = 0; i < body.length; i++) {
    const { row, cells, more } = body[i] as BodyRow;
    const role = roles[i] as Role;
    if (cells.length < 2 || more.length > 0 || hasWidth(cells, width) || role === 'group') continue;
    if (cells.length > width) {
      // The others lost their empty ends, and this one has something there.
      if (cells.length > head) long.push(misfit(row, cells, longPlaces(cells, classes)));
      continue;
    }
    if (role === 'total') continue;
    const lost = width - cells.length;
    if (!fits(cells, classes, cells.length, lost)) {
      short.push(misfit(row, cells, shortPlaces(cells, classes)));
      continue;
    }
    // Tabs at the end that an editor cut off: other rows end with empty cells, or words end here that may be merged with those above.
    const words = classes
      .slice(cells.length)
      .every((each) => each === undefined || each === 'words' || each === 'empty');
    if (tails >= lost || (remarks && lost === 1) || (words && lost > 1)) continue;
    cut.push({ ...misfit(row, cells, shortPlaces(cells, classes)), ...(words ? { doubtful: true } : {}) });
  }
  if (cut.length === 1) short.push(...cut);
  const blanks = evidence.some(({ blank }) => blank > 0);
  const told = blanks || short.length === 1 ? short : [];
  const heads =
    headers.length === 1 ? headers.flatMap(({ cells }, i) => headMisfit(headers[i] as Row, cells, width, blanks)) : [];
  return [...heads, ...told, ...long].sort((a, b) => a.row.span.start - b.row.span.start);
}

/** A header that is too long has an empty cell too many; one whose cells are all filled stands over columns that no row has anything in. */
function headMisfit(row: Row, cells: readonly Cell[], width: number, blanks: boolean): Misfit[] {
  if (hasWidth(cells, width)) return [];
  if (cells.length < width) return [{ row, cells: cells.length, doubtful: !blanks }];
  return cells.some(({ text }, column) => column > 0 && text === '') ? [{ row, cells: cells.length }] : [];
}

function misfit(row: Row, cells: readonly Cell[], places: readonly number[]): Misfit {
  const [at] = places;
  return { row, cells: cells.length, ...(places.length === 1 && at !== undefined ? { at } : {}) };
}

/** Empty cells that a full row has at its end, at most. */
function tailLengths(body: readonly BodyRow[], width: number): number {
  let most = 0;
  for (const { cells } of body) {
    if (cells.length !== width) continue;
    let tail = 0;
    while (tail < width - 1 && cells[width - 1 - tail]?.text === '') tail++;
    if (tail < width - 1) most = Math.max(most, tail);
  }
  return most;
}

/** Wider rows are not looked through for the place. */
const WIDEST = 64;

/** Columns whose cell may be the one missing. */
function shortPlaces(cells: readonly Cell[], classes: readonly (CellClass | undefined)[]): number[] {
  const places: number[] = [];
  if (classes.length - cells.length !== 1 || classes.length > WIDEST) return places;
  for (let at = 0; at <= cells.length; at++) if (fits(cells, classes, at, 1)) places.push(at);
  return places;
}

/** Empty cells that may be the one too many. */
function longPlaces(cells: readonly Cell[], classes: readonly (CellClass | undefined)[]): number[] {
  const places: number[] = [];
  if (cells.length - classes.length !== 1 || classes.length > WIDEST) return places;
  for (let at = 0; at < cells.length; at++) if (cells[at]?.text === '' && fits(cells, classes, at, -1)) places.push(at);
  return places;
}

/** The cells stand below their like when those from `at` on are moved by `by`. */
function fits(cells: readonly Cell[], classes: readonly (CellClass | undefined)[], at: number, by: number): boolean {
  return cells.every(({ text }, index) => {
    if (text === '' || (by < 0 && index === at)) return true;
    const column = classes[index < at ? index : index + by];
    return suits(text, column);
  });
}

function suits(text: string, column: CellClass | undefined): boolean {
  if (column === undefined || column === 'empty') return true;
  const shape = shapeOf(text);
  switch (column) {
    case 'serial':
      return shape === 'integer' || /^[(]?[一二三四五六七八九十]{1,3}[)]?$/.test(text);
    case 'unit':
      return shape === 'unit';
    case 'number':
    case 'percent':
    case 'none':
      return isNumeric(shape) || isNone(shape);
    case 'years':
      return shape === 'year' || shape === 'integer';
    default:
      return !isNumeric(shape) && shape !== 'unit';
  }
}

/**
 * True where the rows lost what was merged at their left: a word that full rows repeat in some column stands in short rows as far from their
 * end, and not as far from their start.
 */
export function losesLeft(body: readonly BodyRow[], width: number): boolean {
  const full = body.filter(({ cells }) => cells.length === width);
  const short = body.filter(({ cells }) => cells.length > 1 && cells.length < width);
  if (full.length < 2 || short.length < 2 || width > WIDEST) return false;
  for (let column = width - 1; column > 0; column--) {
    const words = new Set(full.map(({ cells }) => cells[column]?.text ?? ''));
    if (words.size > full.length / 2 || words.has('')) continue;
    const count = (place: (length: number) => number): number =>
      short.filter(({ cells }) => words.has(cells[place(cells.length)]?.text ?? '')).length;
    const right = count((length) => column - width + length);
    if (right >= short.length * 0.6 && count(() => column) < short.length * 0.2) return true;
  }
  return false;
}

/** The cells of a row under their columns (at the `right` where the left ones were lost), where it is known which one is missing or too many; and those left over. */
export function aligned(
  cells: readonly Cell[],
  misfit: Misfit | undefined,
  width: number,
  right: boolean,
): { readonly cells: readonly (Cell | undefined)[]; readonly extra: readonly Cell[] } {
  const lost = width - cells.length;
  if (right && cells.length > 1 && lost > 0)
    return { cells: [...Array.from({ length: lost }, () => undefined), ...cells], extra: [] };
  const at = misfit?.at;
  if (at !== undefined && cells.length < width)
    return { cells: [...cells.slice(0, at), undefined, ...cells.slice(at)], extra: [] };
  if (at !== undefined)
    return { cells: [...cells.slice(0, at), ...cells.slice(at + 1)], extra: cells.slice(at, at + 1) };
  return cells.length > width ? { cells: cells.slice(0, width), extra: cells.slice(width) } : { cells, extra: [] };
}
