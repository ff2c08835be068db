// Rows of totals (小计, 合计, 总计) and the rows they take together. Where the parts stand and what is only 其中 is read in several ways, and
// the way is taken that the numbers bear out. Knows no rule.
import { linesOf, sidesOf, type Line } from './table-total-lines';
import { differenceOf, overlap, sumOf } from '../base/rounding';
import { numberAt, type CellNumber } from './cell-numbers';
import type { Column, Grid, GridCell, GridRow } from './table-types';
import { isAdditive, isNothing, isShareColumn, isSlipOf, sumClaim, type TotalClaim } from './total-claims';

/** One part is no sum. */
const PART_COUNT = 2;

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

function totalsIn(grid: Grid, columns: readonly Column[], counts: Counts): readonly TotalClaim[] {
  if (columns.length === 0) return [];
  const sides = sidesOf(grid);
  if (sides.length < 2) return totalsOfSide(linesOf(grid), columns, counts);
  return sides.flatMap((first, i) => {
    const last = sides[i + 1] ?? Infinity;
    const own = columns.filter(({ index }) => index > first && index < last);
    return totalsOfSide(linesOf(grid, first), own, counts);
  });
}

function totalsOfSide(lines: readonly Line[], columns: readonly Column[], counts: Counts): readonly TotalClaim[] {
  if (mixedUnits(lines)) return [];
  return [...totalsOfWords(lines, columns, counts), ...totalsOfOrdinals(lines, columns, counts)];
}

type Counts = (total: CellNumber) => boolean;

/** 一、交通: a row with an ordinal that takes together the rows under it, where most such rows do. */
function totalsOfOrdinals(lines: readonly Line[], columns: readonly Column[], counts: Counts): readonly TotalClaim[] {
  if (!lines.some(({ inside }) => inside)) return [];
  const blocks: Block[] = [];
  let open: { total: GridRow; parts: Line[] } | undefined;
  for (const line of [...lines, undefined]) {
    if (line?.inside === true) {
      if (!line.part) open?.parts.push(line);
      continue;
    }
    if (open && open.parts.length >= PART_COUNT) blocks.push({ total: open.total, parts: outermost(open.parts) });
    open = line && line.rank === 0 ? { total: line.row, parts: [] } : undefined;
  }
  const { claims, right, wrong } = claimsOf(blocks, columns, counts);
  return right > 0 && right >= wrong ? claims.map((claim) => ({ ...claim, right, wrong })) : [];
}

/** Of （一） and 1. under 一、 only the former. */
function outermost(lines: readonly Line[]): readonly GridRow[] {
  const depths = lines.map(({ depth }) => depth || 9);
  const least = Math.min(...depths);
  return lines.filter((_, i) => depths[i] === least).map(({ row }) => row);
}

function totalsOfWords(lines: readonly Line[], columns: readonly Column[], counts: Counts): readonly TotalClaim[] {
  if (!lines.some(({ rank }) => rank > 0)) return [];
  const above = (lines[0]?.rank ?? 0) > 0;
  const ways = waysFor(lines).map((leaving) => ({
    leaving,
    ...checked(lines, columns, { above, leaving, counts }),
  }));
  const { claims, right, wrong, leaving } = ways.reduce((a, b) => (likeliness(b) > likeliness(a) ? b : a));
  if (right === 0) {
    // Nothing bears it out: one total with all before it, 其中 left out, is what anybody would add up.
    const alone = wrong === 1 && lines.filter(({ rank }) => rank > 0).length === 1;
    if (!alone || leaving !== (lines.some(({ part }) => part) ? 'parts' : 'none') || isNested(lines)) return [];
  }
  return wrong > right && right > 0 ? [] : claims.map((claim) => ({ ...claim, right, wrong }));
}

/** Ordinals or codes of several depths. */
function isNested(lines: readonly Line[]): boolean {
  return waysFor(lines).some((leaving) => leaving === 'inner-ordinals' || leaving === 'inner-codes');
}

/** More sums are right than wrong; of two ways alike the one in which what is wrong differs by one digit. */
function likeliness({ claims, right, wrong }: Way): number {
  const slips = claims.filter((claim) => !claim.agrees && isSlipOf(claim));
  return right - wrong + slips.length / 2;
}

/** Indicators of several units under one another are no sum. */
function mixedUnits(lines: readonly Line[]): boolean {
  const units = new Set(lines.flatMap(({ row }) => row.unit?.text ?? []));
  return units.size > 1;
}

function waysFor(lines: readonly Line[]): readonly Leaving[] {
  const plain = lines.filter(({ rank }) => rank === 0);
  const codes = new Set(plain.map(({ code }) => code));
  const ways: Leaving[] = [];
  if (plain.some(({ part }) => part)) ways.push('parts', 'behind-parts');
  if (lines.some(({ inside }) => inside)) ways.push('inner-ordinals');
  if (codes.size > 1) ways.push('inner-codes');
  return ['none', ...ways];
}

function leaves(line: Line, leaving: Leaving, outerCode: number, behindPart: boolean): boolean {
  if (line.rank > 0 || leaving === 'none') return false;
  if (line.part) return true;
  if (leaving === 'behind-parts') return behindPart && line.depth === 0;
  if (leaving === 'inner-ordinals') return line.inside;
  return leaving === 'inner-codes' && line.code !== outerCode;
}

/** One way of reading the table, and which totals are looked at. */
interface Reading {
  /** Totals stand above their parts. */
  readonly above: boolean;
  readonly leaving: Leaving;
  readonly counts: Counts;
}

interface Way {
  readonly claims: readonly TotalClaim[];
  readonly right: number;
  readonly wrong: number;
}

/** Every total against its parts, in one way of reading the table. */
function checked(lines: readonly Line[], columns: readonly Column[], { above, leaving, counts }: Reading): Way {
  return claimsOf(blocksOf(lines, above, leaving), columns, counts);
}

function claimsOf(blocks: readonly Block[], columns: readonly Column[], counts: Counts): Way {
  const claims: TotalClaim[] = [];
  const wrongAt = new Map<GridCell, TotalClaim>();
  for (const { total, parts } of blocks) {
    for (const { index } of columns) {
      const whole = numberAt(total, index);
      const claim = whole && counts(whole) ? claimOf(whole, parts, index) : undefined;
      const judged = claim && (claim.agrees ? claim : throughParts(claim, wrongAt));
      if (!judged) continue;
      claims.push(judged);
      if (!judged.agrees) wrongAt.set(judged.total.cell, judged);
    }
  }
  const right = claims.filter(({ agrees }) => agrees).length;
  return { claims, right, wrong: claims.length - right };
}

/** A total of totals is right where the one of them that is wrong, mended, makes it so: the fault is told there. */
function throughParts(claim: TotalClaim, wrongAt: ReadonlyMap<GridCell, TotalClaim>): TotalClaim {
  const wrong = claim.parts.flatMap(({ cell }) => wrongAt.get(cell) ?? []);
  if (wrong.length === 0) return claim;
  const more = sumOf(wrong.map(({ range, total }) => differenceOf(range, total.range)));
  return { ...claim, agrees: overlap(sumOf([claim.range, more]), claim.total.range) };
}

interface Block {
  readonly total: GridRow;
  readonly parts: readonly GridRow[];
}

/** Totals with the rows they take together: plain rows, and totals of lower rank in place of theirs. */
function blocksOf(lines: readonly Line[], above: boolean, leaving: Leaving): readonly Block[] {
  const ordered = above ? [...lines].reverse() : lines;
  const plain = lines.filter(({ rank, part }) => rank === 0 && !part);
  const outerCode = Math.min(...plain.map(({ code }) => code || 99)) % 99;
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
      if (!leaves(line, leaving, outerCode, behind.has(line))) open.push(line);
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
