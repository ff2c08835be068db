// Header cells that stand over the wrong columns, as the model found them: what stands below each of them, and where it belongs. Knows grids
// and no rule.
import type { TextEdit } from '../../base/edit';
import type { Cell, Row } from '../../model/document';
import type { ColumnKind, Grid } from '../../model/table-types';
import type { Bilingual } from '../rule';

/** A header cell, the column it is printed over and the one it belongs to. */
export interface WrongPlace {
  readonly cell: Cell;
  readonly over: number;
  readonly belongs: number;
  /** What the cells below it are, with an example or two. */
  readonly below: Bilingual;
}

const KINDS: Readonly<Record<ColumnKind, Bilingual>> = {
  serial: { zh: '序号', en: 'serials' },
  group: { zh: '类别', en: 'groups' },
  indicator: { zh: '名称', en: 'names' },
  unit: { zh: '单位', en: 'units' },
  value: { zh: '数值', en: 'values' },
  growth: { zh: '增速', en: 'growth rates' },
  share: { zh: '占比', en: 'shares' },
  category: { zh: '类别用语', en: 'words of a category' },
  text: { zh: '文字', en: 'text' },
  empty: { zh: '空格', en: 'empty cells' },
};

/** The header cells that stand over what they do not head, from left to right; those over columns of the same kind are left out. */
export function wrongPlaces(grid: Grid): readonly WrongPlace[] {
  const header = grid.headerRows[0];
  if (header === undefined) return [];
  return header.cells.flatMap((cell, over): WrongPlace[] => {
    const belongs = placeOf(grid, over);
    const [printed, meant] = [grid.columns[over], grid.columns[belongs]];
    if (cell.text === '' || belongs === over || printed === undefined || meant === undefined) return [];
    return printed.kind === meant.kind ? [] : [{ cell, over, belongs, below: examples(grid, over) }];
  });
}

function placeOf({ shift, exchanged }: Grid, over: number): number {
  if (shift !== undefined) return over >= shift.at ? over + shift.by : over;
  if (exchanged === undefined) return over;
  return over === exchanged.first ? exchanged.second : over === exchanged.second ? exchanged.first : over;
}

/** What the cells of a column are, with the first two of them. */
export function examples(grid: Grid, column: number): Bilingual {
  const texts = new Set<string>();
  for (const { cells, role } of grid.rows) {
    const cell = role === 'data' ? cells[column] : undefined;
    if (cell?.cell !== undefined && cell.text !== '' && cell.text.length <= 24) texts.add(cell.text);
    if (texts.size === 2) break;
  }
  const shown = [...texts];
  const { zh, en } = KINDS[grid.columns[column]?.kind ?? 'text'];
  if (shown.length === 0) return { zh, en };
  return {
    zh: `${zh}（${shown.map((text) => `“${text}”`).join('')}等）`,
    en: `${en} (${shown.map((text) => `“${text}”`).join(', ')} …)`,
  };
}

/** The edits that put a slipped header of a tab table over its columns. */
export function realigned(
  { shift, table, columns, headerRows }: Grid,
  source: string,
): readonly TextEdit[] | undefined {
  const header = headerRows[0];
  const first = shift && header?.cells[shift.at];
  if (table.syntax !== 'tab' || shift === undefined || header === undefined || first === undefined) return undefined;
  const { by, at } = shift;
  const { end } = header.span;
  if (by > 0) {
    const tabs = Math.max(0, header.cells.length + by - columns.length);
    const tail = { start: end - tabs, end };
    if (source.slice(tail.start, tail.end) !== '\t'.repeat(tabs)) return undefined;
    const { start } = first.span;
    return [
      { span: { start, end: start }, newText: '\t'.repeat(by) },
      ...(tabs > 0 ? [{ span: tail, newText: '' }] : []),
    ];
  }
  const start = (header.cells[at + by] as Cell).span.start;
  const missing = Math.max(0, columns.length - header.cells.length - by);
  return [
    { span: { start, end: first.span.start }, newText: '' },
    ...(missing > 0 ? [{ span: { start: end, end }, newText: '\t'.repeat(missing) }] : []),
  ];
}

/** From the first header cell that stands wrong to the last one printed. */
export function wrongStretch(header: Row, places: readonly WrongPlace[], all: boolean): { start: number; end: number } {
  const first = (places[0] as WrongPlace).cell.span.start;
  const cells = all ? header.cells.filter(({ text }) => text !== '') : places.map(({ cell }) => cell);
  return { start: first, end: (cells[cells.length - 1] as Cell).span.end };
}
