// Hints beside cells of tables: what a growth rate or a total comes to by the other cells, where that differs from what is printed. Quiet where
// the table's structure is not sure, and where growth is told in constant prices. Answers in file offsets.
import { overlaps, shift, type Span } from '../../base/span';
import type { GazetteFile } from '../../model/document';
import { gridOf } from '../../model/table-grid';
import { eachDocument, eachTable } from '../../model/walk';
import { differingCells } from './computed';

export interface ComputedHint {
  /** Right behind the printed value. */
  readonly offset: number;
  /** 6.82% */
  readonly value: string;
  /** (12000÷8628)^(1/5)－1＝6.82% */
  readonly calculation: string;
}

/** The hints of cells whose rows meet the span, in text order. */
export function computedHints(file: GazetteFile, span: Span): readonly ComputedHint[] {
  const out: ComputedHint[] = [];
  for (const { base, document: top } of file.documents) {
    if (!overlaps({ start: base, end: base + top.source.length + 1 }, span)) continue;
    for (const document of eachDocument(top)) {
      for (const table of eachTable(document)) {
        const grid = overlaps(shift(table.span, base), span) ? gridOf(table, document) : undefined;
        for (const { cell, text, formula } of grid
          ? differingCells(grid, ({ row }) => overlaps(shift(row.span, base), span))
          : []) {
          if (cell.cell === undefined) continue;
          out.push({ offset: cell.cell.span.end + base, value: text, calculation: `${formula}＝${text}` });
        }
      }
    }
  }
  return out.sort((a, b) => a.offset - b.offset);
}
