// How wide the cells of tab tables are drawn, so that a client can show them in columns by space that is no text. Widths are told in two units, full
// and half ones, for fonts do not agree on how many half-width characters a full-width one is wide. Changes nothing.
import { displayWidth } from '../../base/width';
import type { GazetteFile, Table } from '../../model/document';
import { eachDocument, eachTable } from '../../model/walk';
import type { SyntaxTree } from '../../syntax/syntax-tree';

/** Full-width characters and half-width ones, blanks of a tab among the latter. */
export type Width = readonly [full: number, half: number];

export interface ViewCell {
  /** Character of the line where the tab behind the cell stands. */
  readonly character: number;
  /** Of the cell and the blanks its tab is drawn as. */
  readonly width: Width;
}

export interface TableView {
  /** For each column the widths none of which is surely smaller than another; the widest of them is that of the column. */
  readonly columns: readonly (readonly Width[])[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly ViewCell[] }[];
}

/** A cell wider than so many half-width characters does not widen its column. */
const WIDEST = 60;

interface Measured {
  readonly columns: readonly (readonly Width[])[];
  /** By the row of the table. */
  readonly cells: readonly (readonly { readonly at: number; readonly width: Width }[])[];
}

const known = new WeakMap<Table, Map<number, Measured>>();

/** The views of all tab tables on some lines; of long ones the rows on these lines only. */
export function tableViews(
  tree: SyntaxTree,
  file: GazetteFile,
  lines: { readonly first: number; readonly last: number },
  tabSize: number,
): TableView[] {
  const views: TableView[] = [];
  for (const { base, document } of file.documents) {
    for (const inner of eachDocument(document)) {
      for (const table of eachTable(inner)) {
        if (table.syntax !== 'tab') continue;
        const first = tree.lineOf(table.span.start + base);
        if (first > lines.last || tree.lineOf(table.span.end + base) < lines.first) continue;
        const { columns, cells } = measured(table, inner.source, tabSize);
        const rows = table.rows.flatMap((row, index) => {
          const start = row.span.start + base;
          const line = tree.lineOf(start);
          if (line < lines.first || line > lines.last) return [];
          const shift = start - tree.lineStart(line);
          return [{ line, cells: (cells[index] ?? []).map(({ at, width }) => ({ character: at + shift, width })) }];
        });
        if (rows.length > 0) views.push({ columns, rows });
      }
    }
  }
  return views;
}

/** Measured once a table and size of tabs: columns are as wide as all rows want, those out of sight included. */
function measured(table: Table, source: string, tabSize: number): Measured {
  let sizes = known.get(table);
  if (sizes === undefined) known.set(table, (sizes = new Map()));
  let made = sizes.get(tabSize);
  if (made === undefined) sizes.set(tabSize, (made = measure(table, source, tabSize)));
  return made;
}

function measure(table: Table, source: string, tabSize: number): Measured {
  const columns: Width[][] = [];
  const cells = table.rows.map(({ span }) => {
    // A tab is drawn up to the next stop, counted from the start of the line.
    const begin = source.lastIndexOf('\n', span.start - 1) + 1;
    let stop = editorColumns(source.slice(begin, span.start));
    const slots = source.slice(span.start, span.end).split('\t');
    let at = 0;
    return slots.slice(0, -1).map((slot, column) => {
      const drawn = glyphs(slot);
      const used = editorColumns(slot);
      const blanks = tabSize - ((stop + used) % tabSize);
      stop += used + blanks;
      const width: Width = [drawn[0], drawn[1] + blanks];
      if (2 * drawn[0] + drawn[1] <= WIDEST) widen((columns[column] ??= []), width);
      const place = at + slot.length;
      at = place + 1;
      return { at: place, width };
    });
  });
  return { columns: Array.from(columns, (widths) => widths ?? []), cells };
}

/** Keeps a width that none of the others holds, and drops those that it holds. */
function widen(widths: Width[], [full, half]: Width): void {
  if (widths.some((one) => one[0] >= full && one[1] >= half)) return;
  const left = widths.filter((one) => one[0] > full || one[1] > half);
  left.push([full, half]);
  widths.splice(0, widths.length, ...left);
}

/** Full-width and half-width characters as fonts draw them. */
function glyphs(text: string): Width {
  let full = 0;
  let half = 0;
  for (const character of text) {
    const width = displayWidth(character);
    if (width === 2) full++;
    else half += width;
  }
  return [full, half];
}

/** Columns as the editor counts them for its tab stops: two for a unit of the full-width blocks. */
function editorColumns(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const full =
      (code >= 0x2e80 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xff01 && code <= 0xff5e);
    columns += full ? 2 : 1;
  }
  return columns;
}
