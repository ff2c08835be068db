// Finds a header that has slipped: a spanning cell lost part of its width, or got more than it had, and every header cell behind it stands over the
// wrong column. Equal numbers of cells prove nothing, so the words of the header are held against what the cells are. Knows no document.
import type { Cell } from './document';
import type { CellClass, Evidence } from './table-evidence';
import { headWords, type HeadWords } from './table-words';

interface Shift {
  readonly at: number;
  readonly by: number;
}

/** Wider tables are not looked through. */
const WIDEST = 64;
const FARTHEST = 2;

interface Score {
  /** Header cells that cannot head what stands below them, and those that hardly do. */
  readonly strong: number;
  readonly weak: number;
  readonly fits: number;
  /** Filled columns below no header cell. */
  readonly bare: readonly number[];
  /** How each column goes with what heads it. */
  readonly each: readonly number[];
}

/** Where header cell over column c is printed when the header is moved back; -1 for none. */
function movedBack({ at, by }: Shift): (column: number) => number {
  if (by > 0) return (column) => (column < at ? column : column < at + by ? -1 : column - by);
  return (column) => (column < at + by ? column : column - by);
}

/** How a header of one level stands over a body: as it should when nothing is said. */
export interface Standing {
  readonly shift?: Shift;
  readonly exchanged?: { readonly first: number; readonly second: number };
  readonly unheaded?: number;
}

/** Holds a header of one level against its body. */
export function standingOf(header: readonly Cell[], evidence: readonly Evidence[]): Standing {
  const shift = shiftOf(header, evidence);
  if (shift !== undefined) return { shift };
  const exchanged = exchangeOf(header, evidence);
  if (exchanged !== undefined) return { exchanged };
  const unheaded = unheadedOf(header, evidence);
  return unheaded === undefined ? {} : { unheaded };
}

/** Where the header cell over column c is printed. */
export function placesOf({ shift, exchanged }: Standing): ((column: number) => number) | undefined {
  if (shift !== undefined) return movedBack(shift);
  if (exchanged === undefined) return undefined;
  const { first, second } = exchanged;
  return (column) => (column === first ? second : column === second ? first : column);
}

/** The shift that makes a header row of one level fit the body; undefined where it fits as it stands, or where nothing makes it fit. */
function shiftOf(header: readonly Cell[], evidence: readonly Evidence[]): Shift | undefined {
  const width = evidence.length;
  if (width < 3 || width > WIDEST || header.length > width + FARTHEST) return undefined;
  const words = header.map(({ text }) => headWords(text));
  const filled = header.map(({ text }) => text !== '');
  const score = (moved: (column: number) => number): Score => scoreOf(words, filled, evidence, moved);
  const base = score((column) => column);
  const odd = header.length < width;
  if (!odd && base.strong < 2 && !base.bare.includes(width - 1)) return undefined;
  const doubt = base.strong * 2 + base.weak + base.bare.length;
  if (doubt < 3) return undefined;
  let best: { shift: Shift; score: Score } | undefined;
  let equal = false;
  for (let by = -FARTHEST; by <= FARTHEST; by++) {
    for (let at = Math.max(1, -by); at < header.length; at++) {
      if (!canMove(filled, at, by, width)) continue;
      const found = score(movedBack({ at, by }));
      if (found.strong + found.weak > 0 || found.fits < base.fits + 2) continue;
      // The cells of a header cell that was lost have none; more than one is no explanation.
      if (found.bare.length > Math.max(1, base.bare.length - 1) || doubt - found.bare.length < 2) continue;
      const order = best === undefined ? 1 : found.fits - best.score.fits || best.score.bare.length - found.bare.length;
      if (order > 0) {
        best = { shift: { at, by }, score: found };
        equal = false;
      } else if (order === 0) equal = true;
    }
  }
  return equal ? undefined : best?.shift;
}

/** The last column when it holds numbers and nothing heads it: one header cell was lost, nobody can say which. */
function unheadedOf(header: readonly Cell[], evidence: readonly Evidence[]): number | undefined {
  const width = evidence.length;
  const last = evidence[width - 1];
  if (last === undefined || width < 3 || width > WIDEST || header.length > width) return undefined;
  const { cells, share, filled, blank } = last;
  if ((cells !== 'number' && cells !== 'percent') || share < 0.8 || filled < 3 || blank > filled * 0.25)
    return undefined;
  const words = header.map(({ text }) => headWords(text));
  const { bare } = scoreOf(
    words,
    header.map(({ text }) => text !== ''),
    evidence,
    (column) => column,
  );
  return bare.length === 1 && bare[0] === width - 1 ? width - 1 : undefined;
}

/** Two header cells that fit when they change places, where nothing else does; the first of them and the second. */
function exchangeOf(
  header: readonly Cell[],
  evidence: readonly Evidence[],
): { readonly first: number; readonly second: number } | undefined {
  const width = evidence.length;
  if (width < 3 || width > WIDEST || header.length !== width) return undefined;
  const words = header.map(({ text }) => headWords(text));
  const filled = header.map(({ text }) => text !== '');
  const base = scoreOf(words, filled, evidence, (column) => column);
  if ((base.strong === 0 && base.weak < 2) || base.strong > 2) return undefined;
  let found: { first: number; second: number } | undefined;
  for (let first = 0; first < width; first++) {
    for (let second = first + 1; second < width; second++) {
      // Neither goes with its column, and one of them cannot, or both hardly do.
      const [a, b] = [base.each[first] ?? 0, base.each[second] ?? 0];
      if (filled[first] !== true || filled[second] !== true || a > 0 || b > 0 || a + b > -2) continue;
      const swap = (column: number): number => (column === first ? second : column === second ? first : column);
      const score = scoreOf(words, filled, evidence, swap);
      // Both have to fit better: a header cell that fits anywhere proves nothing.
      if (
        score.strong > 0 ||
        score.weak > base.weak ||
        score.bare.length > base.bare.length ||
        score.fits < base.fits + 2
      )
        continue;
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
  const bare: number[] = [];
  const each = evidence.map(() => 0);
  let spanning: HeadWords | undefined;
  for (let column = 0; column < evidence.length; column++) {
    const { cells, share } = evidence[column] as Evidence;
    const from = moved(column);
    if (from < 0 || filled[from] !== true) {
      // A column of its own below a cell that spans no columns.
      if (cells !== 'empty' && (spanning === undefined || !spans(spanning))) bare.push(column);
      continue;
    }
    spanning = words[from] as HeadWords;
    // What heads several columns need not fit the first of them.
    const next = moved(column + 1);
    if (column + 1 < evidence.length && filled[next] !== true && spans(spanning)) continue;
    const fit = fitOf(spanning, cells, share >= 0.8, units);
    each[column] = fit;
    if (fit === 2) fits++;
    else if (fit === -1) weak++;
    else if (fit === -2) strong++;
  }
  return { strong, weak, fits, bare, each };
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
function fitOf({ kind, code, name }: HeadWords, cells: CellClass, sure: boolean, units: boolean): number {
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
      if (cells === 'words') return 2;
      return numbers || cells === 'unit' ? -1 : 0;
    case 'text':
      if (cells === 'words') return 2;
      if (numbers && code === true) return 2;
      return cells === 'unit' || (numbers && sure && name === true) ? -1 : 0;
    default:
      return 0;
  }
}
