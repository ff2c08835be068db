// The tables of a file in text order, each with what it is called, understood and declared as: what the command line lists and extracts.
// Spans of grids are region offsets; `base` is what there is to add.
import type { TableDeclaration } from '../../lint/table-declaration';
import { declaredTable, type DeclaredTable } from '../../lint/support/declared-tables';
import { captionOf } from '../../lint/support/table-captions';
import type { Document, GazetteFile, Table } from '../../model/document';
import { gridOf } from '../../model/table-grid';
import type { Grid } from '../../model/table-types';
import { eachDocument, eachTable } from '../../model/walk';

export interface ListedTable {
  readonly base: number;
  /** The innermost document that holds the table. */
  readonly document: Document;
  readonly table: Table;
  /** Its own caption, or that of the box or attachment it stands in. */
  readonly caption?: string;
  /** Undefined for tables that are not read. */
  readonly grid?: Grid;
  readonly declared?: DeclaredTable;
}

/** Every table of the file. `declarations` are the standard tables of the settings. */
export function listTables(file: GazetteFile, declarations: readonly TableDeclaration[]): readonly ListedTable[] {
  return file.documents.flatMap(({ base, document: top }) =>
    eachDocument(top).flatMap((document) =>
      eachTable(document).map((table): ListedTable => {
        const grid = gridOf(table, document);
        const declared = grid && declaredTable(grid, document, declarations);
        return { base, document, table, caption: captionOf(table, document), grid, declared };
      }),
    ),
  );
}

/** The text of a stretch as printed. */
export function printedIn({ source }: Document, span: { readonly start: number; readonly end: number }): string {
  return source.slice(span.start, span.end);
}

/** A node of a header: its text over the columns from `from` to `to`, both included, and what stands below it. */
export interface HeadNode {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly HeadNode[];
}

/** The header of a grid as a tree: neighbours with one head in common stand under it together. */
export function headTree({ columns }: Grid): readonly HeadNode[] {
  return nodesOf(0, columns.length, 0);

  function nodesOf(from: number, to: number, level: number): HeadNode[] {
    const nodes: HeadNode[] = [];
    for (let at = from; at < to;) {
      const head = columns[at]?.heads[level];
      let end = at + 1;
      if (head !== undefined) while (end < to && columns[end]?.heads[level] === head) end++;
      if (head !== undefined) {
        const text = columns[at]?.path[level] ?? head.text;
        nodes.push({ text, from: at, to: end - 1, children: nodesOf(at, end, level + 1) });
      }
      at = end;
    }
    return nodes;
  }
}
