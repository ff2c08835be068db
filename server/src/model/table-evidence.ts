// What the cells of a column are, whatever its header says: counted once a column over the rows of data. Knows shapes of cells and no words.
import { parseArabicNumeral, parseChineseNumeral } from '../base/numerals';
import { isNone, isNumeric, shapeOf } from './table-shapes';

/** What most cells of a column are. `years` 2020年, 2021年 down the column; `none` only dashes. */
export type CellClass = 'serial' | 'unit' | 'number' | 'percent' | 'years' | 'words' | 'none' | 'empty';

export interface Evidence {
  readonly cells: CellClass;
  /** Share of the filled cells, dashes left out, that are of the class. */
  readonly share: number;
  /** Share of numbers, whatever most cells are. */
  readonly numbers: number;
  readonly filled: number;
  readonly blank: number;
  /** Texts with their number, in order of first appearance; undefined when there are too many to be a vocabulary. */
  readonly texts?: ReadonlyMap<string, number>;
  readonly distinct: number;
  /** Every text stands in one run: a group printed in each of its rows. */
  readonly runs: boolean;
  readonly longest: number;
  /** The first row of data has a cell here. */
  readonly first: boolean;
}

const SERIAL = /^\(?([0-9]{1,5}|[一二三四五六七八九十百]{1,6})[)）]?[.、]?$/;
/** More different texts than this are no vocabulary. */
const MOST_WORDS = 60;

/** Evidence of one column from its cells in text order. */
export function evidenceOf(texts: readonly string[]): Evidence {
  let filled = 0;
  let blank = 0;
  let none = 0;
  let numeric = 0;
  let percent = 0;
  let units = 0;
  let years = 0;
  let longest = 0;
  let changes = 0;
  let last: string | undefined;
  const words = new Map<string, number>();
  for (const text of texts) {
    const shape = shapeOf(text);
    if (shape === 'blank') {
      blank++;
      continue;
    }
    filled++;
    if (isNone(shape)) none++;
    else if (shape === 'percent') percent++;
    else if (isNumeric(shape)) numeric++;
    else if (shape === 'unit') units++;
    else if (shape === 'year') years++;
    if (text.length > longest) longest = text.length;
    if (text !== last) changes++;
    last = text;
    if (words.size <= MOST_WORDS) words.set(text, (words.get(text) ?? 0) + 1);
  }
  const told = filled - none;
  const share = (count: number): number => (told === 0 ? 0 : count / told);
  const serial = serialShare(texts);
  const found = ((): [CellClass, number] => {
    if (filled === 0) return ['empty', 0];
    if (told === 0) return ['none', 1];
    if (share(units) >= 0.7) return ['unit', share(units)];
    if (serial >= 0.6) return ['serial', serial];
    if (share(years) >= 0.7 || isCountOfYears(texts)) return ['years', 1];
    if (share(numeric + percent) >= 0.6)
      return percent > numeric ? ['percent', share(percent + numeric)] : ['number', share(percent + numeric)];
    return ['words', share(told - numeric - percent - units - years)];
  })();
  return {
    cells: found[0],
    share: found[1],
    numbers: share(numeric + percent),
    filled,
    blank,
    ...(words.size <= MOST_WORDS ? { texts: words } : {}),
    distinct: words.size,
    runs: changes === words.size,
    longest,
    first: texts[0] !== undefined && texts[0] !== '',
  };
}

/** Share of the cells that count on by one, or begin again with 1. Years and counts are no serials. */
function serialShare(texts: readonly string[]): number {
  let steps = 0;
  let cells = 0;
  let before: number | undefined;
  let small = 0;
  for (const text of texts) {
    if (text === '') continue;
    cells++;
    const numeral = SERIAL.exec(text)?.[1];
    const value = numeral === undefined ? undefined : (parseArabicNumeral(numeral) ?? parseChineseNumeral(numeral));
    if (value === undefined || value === 0) {
      before = undefined;
      // A column of names is none, and need not be read to its end.
      if (cells > 40 && steps === 0) return 0;
      continue;
    }
    if (value <= cells + 20) small++;
    // One number wrong or left out is still a serial.
    if (value === 1 || (before !== undefined && value === before + 1)) steps++;
    else if (cells === 1 && value < 400) steps++;
    before = value;
  }
  return cells < 2 || small < cells * 0.6 ? 0 : steps / cells;
}

/** 2016, 2017, 2018: bare years down the column. */
function isCountOfYears(texts: readonly string[]): boolean {
  let before: number | undefined;
  let cells = 0;
  for (const text of texts) {
    if (text === '') continue;
    if (!/^(?:19|20)\d\d$/.test(text)) return false;
    const year = Number(text);
    if (before !== undefined && Math.abs(year - before) > 5) return false;
    if (before === year) return false;
    before = year;
    cells++;
  }
  return cells >= 2;
}
