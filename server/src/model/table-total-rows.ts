// Rows of totals (小计, 合计, 总计) and the rows they take together. Where the parts stand and what is only 其中 is read in several ways, and
// the way is taken that the numbers bear out. Knows no rule.
import { bodyRows, numberAt, type CellNumber } from './cell-numbers';
import type { Column, Grid, GridRow } from './table-types';
import { isAdditive, isNothing, isShareColumn, sumClaim, type TotalClaim } from './total-claims';

/** One part is no sum. */
const PART_COUNT = 2;

interface Line {
  readonly row: GridRow;
  /** 0 for a plain row, 1 小计, 2 合计, 3 总计. */
  readonly rank: number;
  /** Depth of its ordinal: 一、 1, （一） 2, 1. 3, （1） 4; 0 without. */
  readonly depth: number;
  /** Figures of a budget code in front; 0 without. */
  readonly code: number;
  readonly part: boolean;
  /** A group line stands right before it. */
  readonly opens: boolean;
}

/** Which rows are left out as being contained in others. */
type Leaving = 'none' | 'parts' | 'behind-parts' | 'inner-ordinals' | 'inner-codes';

/** The totals of rows, right and wrong; empty where no way of reading the table is borne out. */
export function rowTotals(grid: Grid): readonly TotalClaim[] {
  const columns = grid.columns.filter((column) => isAdditive(column));
  return totalsIn(grid, columns, ({ measure, value }) => measure === 'plain' && value !== 0);
}

/** The same of columns of shares, where the total is given as 100. */
export function shareTotals(grid: Grid): readonly TotalClaim[] {
  const columns = grid.columns.filter((column) => isShareColumn(column));
  return totalsIn(grid, columns, ({ value, slack }) => Math.abs(value - 100) <= slack);
}

function totalsIn(
  grid: Grid,
  columns: readonly Column[],
  counts: (total: CellNumber) => boolean,
): readonly TotalClaim[] {
  const lines = columns.length === 0 ? [] : linesOf(grid);
  if (!lines.some(({ rank }) => rank > 0) || mixedUnits(lines)) return [];
  const above = (lines[0]?.rank ?? 0) > 0;
  const ways = waysFor(lines).map((leaving) => checked(lines, columns, { above, leaving, counts }));
  const { claims, right, wrong } = ways.reduce((a, b) => (b.right - b.wrong > a.right - a.wrong ? b : a));
  const plain = ways.length === 1 && lines.filter(({ rank }) => rank > 0).length === 1;
  if (right === 0 && !(plain && wrong === 1)) return [];
  return wrong > right && right > 0 ? [] : claims.map((claim) => ({ ...claim, right, wrong }));
}

function linesOf(grid: Grid): readonly Line[] {
  const rows = new Set(bodyRows(grid));
  const out: Line[] = [];
  let opens = false;
  for (const row of grid.rows) {
    if (!rows.has(row)) {
      opens ||= row.role === 'group';
      continue;
    }
    const label = labelOf(grid, row);
    const code = /^\d{3,9}$/.exec(row.cells[0]?.text ?? '')?.[0].length ?? 0;
    out.push({
      row,
      rank: rankOf(row, label),
      depth: depthOf(label),
      code,
      part: row.part || /^其中/.test(label),
      opens,
    });
    opens = false;
  }
  return out;
}

/** The first words of a row, ordinal left in. */
function labelOf(grid: Grid, row: GridRow): string {
  const cell = row.cells.find(({ column, text, quantity }) => {
    const kind = grid.columns[column]?.kind;
    return text !== '' && quantity === undefined && (kind === 'indicator' || kind === 'text' || kind === 'group');
  });
  return cell?.text ?? row.name ?? '';
}

function rankOf(row: GridRow, label: string): number {
  const words = [label, ...row.cells.slice(0, 3).map(({ text }) => text)].map((text) =>
    text.replace(/\([^()]{0,20}\)$/, ''),
  );
  const word = words
    .map((text) => /^(小计|合计|共计|总计)|(小计|合计|共计|总计)[::]?$/.exec(text))
    .find((match) => match !== null);
  if (word !== undefined && word !== null) {
    const text = word[1] ?? word[2];
    return text === '小计' ? 1 : text === '总计' ? 3 : 2;
  }
  return row.role === 'total' ? 2 : 0;
}

function depthOf(label: string): number {
  if (/^[一二三四五六七八九十]{1,3}[、.]/.test(label)) return 1;
  if (/^\([一二三四五六七八九十]{1,3}\)/.test(label)) return 2;
  if (/^\d{1,2}[.、](?!\d)/.test(label)) return 3;
  return /^\(\d{1,2}\)/.test(label) ? 4 : 0;
}

/** Indicators of several units under one another are no sum. */
function mixedUnits(lines: readonly Line[]): boolean {
  const units = new Set(lines.flatMap(({ row }) => row.unit?.text ?? []));
  return units.size > 1;
}

function waysFor(lines: readonly Line[]): readonly Leaving[] {
  const plain = lines.filter(({ rank }) => rank === 0);
  const depths = new Set(plain.map(({ depth }) => depth));
  const codes = new Set(plain.map(({ code }) => code));
  const ways: Leaving[] = [];
  if (plain.some(({ part }) => part)) ways.push('parts', 'behind-parts');
  if (depths.size > 1) ways.push('inner-ordinals');
  if (codes.size > 1) ways.push('inner-codes');
  return ['none', ...ways];
}

function leaves(line: Line, leaving: Leaving, outer: { depth: number; code: number }, behindPart: boolean): boolean {
  if (line.rank > 0 || leaving === 'none') return false;
  if (line.part) return true;
  if (leaving === 'behind-parts') return behindPart && line.depth === 0;
  if (leaving === 'inner-ordinals') return line.depth !== outer.depth;
  return leaving === 'inner-codes' && line.code !== outer.code;
}

/** One way of reading the table, and which totals are looked at. */
interface Reading {
  /** Totals stand above their parts. */
  readonly above: boolean;
  readonly leaving: Leaving;
  readonly counts: (total: CellNumber) => boolean;
}

interface Way {
  readonly claims: readonly TotalClaim[];
  readonly right: number;
  readonly wrong: number;
}

/** Every total against its parts, in one way of reading the table. */
function checked(lines: readonly Line[], columns: readonly Column[], reading: Reading): Way {
  const claims: TotalClaim[] = [];
  for (const { total, parts } of blocksOf(lines, reading.above, reading.leaving)) {
    for (const { index } of columns) {
      const whole = numberAt(total, index);
      const claim = whole && reading.counts(whole) ? claimOf(whole, parts, index) : undefined;
      if (claim) claims.push(claim);
    }
  }
  const right = claims.filter(({ agrees }) => agrees).length;
  return { claims, right, wrong: claims.length - right };
}

interface Block {
  readonly total: GridRow;
  readonly parts: readonly GridRow[];
}

/** Totals with the rows they take together: plain rows, and totals of lower rank in place of theirs. */
function blocksOf(lines: readonly Line[], above: boolean, leaving: Leaving): readonly Block[] {
  const ordered = above ? [...lines].reverse() : lines;
  const plain = lines.filter(({ rank, part }) => rank === 0 && !part);
  const outer = {
    depth: Math.min(...plain.map(({ depth }) => depth || 9)) % 9,
    code: Math.min(...plain.map(({ code }) => code || 99)) % 99,
  };
  const behind = new Set<Line>();
  let after = false;
  for (const line of lines) {
    if (line.part) after = true;
    else if (line.depth > 0 || line.rank > 0) after = false;
    else if (after) behind.add(line);
  }
  const out: Block[] = [];
  let open: Line[] = [];
  for (const line of ordered) {
    if (line.rank === 0) {
      if (!leaves(line, leaving, outer, behind.has(line))) open.push(line);
      continue;
    }
    let from = open.length;
    while (from > 0 && (open[from - 1] as Line).rank < line.rank) {
      from--;
      if (line.rank === 1 && !above && (open[from] as Line).opens) break;
    }
    const parts = open.slice(from);
    if (parts.length >= PART_COUNT) {
      const rows = parts.map(({ row }) => row);
      out.push({ total: line.row, parts: above ? rows.reverse() : rows });
    }
    open = [...open.slice(0, from), line];
  }
  return out;
}

function claimOf(total: CellNumber, partRows: readonly GridRow[], column: number): TotalClaim | undefined {
  const parts: CellNumber[] = [];
  let blanks = 0;
  for (const row of partRows) {
    const cell = row.cells[column];
    const part = numberAt(row, column);
    if (part) {
      if (part.unit !== total.unit) return undefined;
      parts.push(part);
    } else if (cell?.cell !== undefined && cell.merged !== 'above' && cell.merged !== 'left' && isNothing(cell.none))
      blanks++;
    else return undefined;
  }
  if (parts.length < PART_COUNT) return undefined;
  return sumClaim(total, parts, 'rows', blanks > 0);
}
