// The rows of a table as totals see them: which are totals of what rank, how deep their ordinals are, what is only 其中. Knows no number.
import { bodyRows } from './cell-numbers';
import type { Grid, GridRow } from './table-types';

/** A row of the body. */
export interface Line {
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
  /** It stands under a row with an ordinal of the outermost kind, and no total has come since. */
  readonly inside: boolean;
}

/** The columns of names of a table in two halves (收入 | 决算数 | 支出 | 决算数): rows with a total in more than one of them tell it. */
export function sidesOf(grid: Grid): readonly number[] {
  const total = grid.rows.find(({ cells }) => cells.filter(({ text }) => rankIn(text) > 0).length > 1);
  return total === undefined ? [] : total.cells.flatMap(({ text, column }) => (rankIn(text) > 0 ? [column] : []));
}

/** The rows that count; of a table in two halves, as the names in one column tell them. */
export function linesOf(grid: Grid, column?: number): readonly Line[] {
  const rows = new Set(bodyRows(grid));
  const out: Line[] = [];
  let opens = false;
  for (const row of grid.rows) {
    if (!rows.has(row)) {
      opens ||= row.role === 'group';
      continue;
    }
    const label = column === undefined ? labelOf(grid, row) : (row.cells[column]?.text ?? '');
    const rank = column === undefined ? rankOf(row, label) : rankIn(label);
    const code = /^\d{3,9}$/.exec(row.cells[0]?.text ?? '')?.[0].length ?? 0;
    const part = (row.part && column === undefined) || /^其中/.test(label);
    out.push({ row, rank, depth: depthOf(label), code, part, opens, inside: false });
    opens = false;
  }
  return withInside(out);
}

function withInside(lines: readonly Line[]): readonly Line[] {
  const outer = Math.min(...lines.map(({ depth }) => depth || Infinity));
  if (outer === Infinity) return lines;
  let under = false;
  return lines.map((line) => {
    if (line.rank > 0 || line.depth === outer) under = line.depth === outer;
    return line.rank === 0 && line.depth !== outer ? { ...line, inside: under } : line;
  });
}

/** The first words of a row, ordinal left in. */
function labelOf(grid: Grid, row: GridRow): string {
  const cell = row.cells.find(({ column, text, quantity }) => {
    const kind = grid.columns[column]?.kind;
    return text !== '' && quantity === undefined && (kind === 'indicator' || kind === 'text' || kind === 'group');
  });
  return cell?.text ?? row.name ?? '';
}

/** The first row of a table by places. */
const WHOLE_AREA = /^全[国省市州盟县区旗乡镇]$/;

function rankOf(row: GridRow, label: string): number {
  const rank = [label, ...row.cells.slice(0, 3).map(({ text }) => text)].map(rankIn).find((each) => each > 0);
  return rank ?? (row.role === 'total' || (row.index === 0 && WHOLE_AREA.test(label)) ? 2 : 0);
}

/** What the words say: 1 小计, 2 合计, 3 总计, 0 none of them. */
function rankIn(text: string): number {
  if (text.length > 24 || !text.includes('计')) return 0;
  const match = /^(小计|合计|共计|总计)|(小计|合计|共计|总计)[::]?$/.exec(text.replace(/\([^()]{0,20}\)$/, ''));
  const word = match?.[1] ?? match?.[2];
  if (word === undefined) return 0;
  return word === '小计' ? 1 : word === '总计' ? 3 : 2;
}

function depthOf(label: string): number {
  if (/^[一二三四五六七八九十]{1,3}[、.]/.test(label)) return 1;
  if (/^\([一二三四五六七八九十]{1,3}\)/.test(label)) return 2;
  if (/^\d{1,2}[.、](?!\d)/.test(label)) return 3;
  return /^\(\d{1,2}\)/.test(label) ? 4 : 0;
}
