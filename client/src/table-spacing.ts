// The space that puts the cells of a table below one another, as lengths of CSS. A full-width character is one em wide and a half-width one one ch,
// whatever the font: how many of the one make the other need not be known. Pure.
import type { ViewedTable, Width } from './table-wire';

/** A space behind a tab: where it stands and how wide it is. */
export interface Space {
  readonly line: number;
  readonly character: number;
  readonly width: string;
}

/** Half-width characters between two columns beside what the tab gives. */
const GAP = 1;

/** The spaces of a table; cells that fill their column need none. */
export function spacesOf({ columns, rows }: ViewedTable): Space[] {
  const widest = columns.map(widestOf);
  return rows.flatMap(({ line, cells }) =>
    cells.flatMap(({ character, width }, column): Space[] => {
      const full = widest[column];
      if (full === undefined) return [];
      return [{ line, character, width: `max(0px, calc(${full} + ${GAP}ch - ${lengthOf(width)}))` }];
    }),
  );
}

function widestOf(widths: readonly Width[]): string | undefined {
  const [first] = widths;
  if (first === undefined) return undefined;
  return widths.length === 1 ? lengthOf(first) : `max(${widths.map(lengthOf).join(', ')})`;
}

function lengthOf([full, half]: Width): string {
  return `(${full}em + ${half}ch)`;
}
