// Finds a header that has slipped: a spanning cell lost part of its width, or got more than it had, and every header cell behind it stands over the
// wrong column. Equal numbers of cells prove nothing, so the words of the header are held against what the cells are. Knows no document.
import type { Cell } from './document';
import type { CellClass, Evidence } from './table-evidence';
import { headWords, type HeadWords } from './table-words';

export interface Shift {
  readonly at: number;
  readonly by: number;
}

/** Wider tables are not looked through. */
const WIDEST = 64;
const FARTHEST = 2;

interface Score {
  readonly strong: number;
  readonly weak: number;
  readonly fits: number;
}

/** Where header cell over column c is printed when the header is moved back; -1 for none. */
export function movedBack({ at, by }: Shift): (column: number) => number {
  if (by > 0) return (column) => (column < at ? column : column < at + by ? -1 : column - by);
  return (column) => (column < at + by ? column : column - by);
}

/** The shift that makes a header row of one level fit the body; undefined where it fits as it stands, or where nothing makes it fit. */
export function shiftOf(header: readonly Cell[], evidence: readonly Evidence[]): Shift | undefined {
  const width = evidence.length;
  if (width < 3 || width > WIDEST || header.length > width + FARTHEST) return undefined;
  const words = header.map(({ text }) => headWords(text));
  const filled = header.map(({ text }) => text !== '');
  const score = (moved: (column: number) => number): Score => scoreOf(words, filled, evidence, moved);
  const base = score((column) => column);
  if (base.strong < 2) return undefined;
  let best: { shift: Shift; score: Score } | undefined;
  let equal = false;
  for (let by = -FARTHEST; by <= FARTHEST; by++) {
    for (let at = Math.max(1, -by); at < header.length; at++) {
      if (!canMove(filled, at, by, width)) continue;
      const found = score(movedBack({ at, by }));
      if (found.strong > 0 || found.fits < base.fits + 2 || found.weak > base.weak) continue;
      const order = best === undefined ? 1 : found.fits - best.score.fits || best.score.weak - found.weak;
      if (order > 0) {
        best = { shift: { at, by }, score: found };
        equal = false;
      } else if (order === 0) equal = true;
    }
  }
  return equal ? undefined : best?.shift;
}

/** Two header cells that fit when they change places, where nothing else does; the first of them and the second. */
export function exchangeOf(
  header: readonly Cell[],
  evidence: readonly Evidence[],
): { readonly first: number; readonly second: number } | undefined {
  const width = evidence.length;
  if (width < 3 || width > WIDEST || header.length !== width) return undefined;
  const words = header.map(({ text }) => headWords(text));
  const filled = header.map(({ text }) => text !== '');
  const base = scoreOf(words, filled, evidence, (column) => column);
  if (base.strong === 0 || base.strong > 2) return undefined;
  let found: { first: number; second: number } | undefined;
  for (let first = 0; first < width; first++) {
    for (let second = first + 1; second < width; second++) {
      if (filled[first] !== true || filled[second] !== true) continue;
      const swap = (column: number): number => (column === first ? second : column === second ? first : column);
      const score = scoreOf(words, filled, evidence, swap);
      // Both have to fit better: a header cell that fits anywhere proves nothing.
      if (score.strong > 0 || score.weak > base.weak || score.fits < base.fits + 2) continue;
      if (found !== undefined) return undefined;
      found = { first, second };
    }
  }
  return found;
}

function canMove(filled: readonly boolean[], at: number, by: number, width: number): boolean {
  if (by === 0 || filled[at] !== true) return false;
  if (by > 0) return !filled.slice(width - by).includes(true);
  return !filled.slice(at + by, at).includes(true);
}

function scoreOf(
  words: readonly HeadWords[],
  filled: readonly boolean[],
  evidence: readonly Evidence[],
  moved: (column: number) => number,
): Score {
  const units = evidence.some(({ cells }) => cells === 'unit');
  let strong = 0;
  let weak = 0;
  let fits = 0;
  let spanning: HeadWords | undefined;
  for (let column = 0; column < evidence.length; column++) {
    const { cells, share } = evidence[column] as Evidence;
    const from = moved(column);
    if (from < 0 || filled[from] !== true) {
      // A column of its own below a cell that spans no columns.
      if (cells !== 'empty' && (spanning === undefined || !spans(spanning))) weak++;
      continue;
    }
    spanning = words[from] as HeadWords;
    const fit = fitOf(spanning, cells, share >= 0.8, units);
    if (fit === 2) fits++;
    else if (fit === -1) weak++;
    else if (fit === -2) strong++;
  }
  return { strong, weak, fits };
}

function spans({ kind, year }: HeadWords): boolean {
  return (
    kind === undefined ||
    kind === 'indicator' ||
    kind === 'text' ||
    kind === 'group' ||
    (kind === 'value' && year === undefined)
  );
}

/** 2 fits · 0 says nothing · -1 hardly · -2 cannot be. */
function fitOf({ kind }: HeadWords, cells: CellClass, sure: boolean, units: boolean): number {
  if (kind === undefined || cells === 'empty') return 0;
  const numbers = cells === 'number' || cells === 'percent';
  const cannot = sure ? -2 : -1;
  switch (kind) {
    case 'serial':
      return cells === 'serial' ? 2 : numbers || cells === 'none' ? 0 : cannot;
    case 'unit':
      // 单位 is an agency where no column holds units.
      if (cells === 'words') return units ? cannot : 0;
      return cells === 'unit' ? 2 : cannot;
    case 'value':
    case 'growth':
    case 'share':
      if (numbers || cells === 'none') return 2;
      return cells === 'words' ? -1 : cannot;
    case 'indicator':
      return cells === 'words' ? 2 : cannot;
    case 'group':
    case 'category':
    case 'text':
      if (cells === 'words') return 2;
      return cells === 'unit' ? -1 : 0;
    default:
      return 0;
  }
}
