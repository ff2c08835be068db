// Every table of the corpus against a listing made by hand from the texts: where it stands, its size, what its columns are, and whether its
// header slipped or its rows lost cells. HTML tables are listed as unread.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildModel } from '../../server/src/model/build';
import { gridOf } from '../../server/src/model/table-grid';
import { eachDocument, eachTable } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';
import { describeCorpus, ISSUE, publicDocuments, readCorpus } from '../support/corpus';

const LISTING = path.join(__dirname, 'tables.tsv');

/** The lines of the listing that the tables of a file come to. */
function tablesOf(file: string): string[] {
  const text = readCorpus(file);
  return buildModel(parseText(text)).documents.flatMap(({ base, document: top }) =>
    eachDocument(top).flatMap((owner) =>
      eachTable(owner).map((table) => {
        const line = text.slice(0, base + table.span.start).split('\n').length;
        const grid = gridOf(table, owner);
        if (grid === undefined) return [file, line, '', '', '', '', 'unread'].join('\t');
        const { headerRows, rows, columns, shift, ragged } = grid;
        const state = shift !== undefined ? 'slipped' : ragged ? 'ragged' : 'plain';
        return [
          file,
          line,
          headerRows.length,
          rows.length,
          columns.length,
          columns.map(({ kind }) => kind).join(' '),
          state,
        ].join('\t');
      }),
    ),
  );
}

describeCorpus('the tables of the corpus', () => {
  const listed = (): string[] => readFileSync(LISTING, 'utf8').trimEnd().split('\n').slice(1);

  it('are those of the listing, row for row and column for column', () => {
    const files = [...publicDocuments(), ISSUE];
    assert.equal(files.length, 63);
    assert.deepEqual(files.flatMap(tablesOf), listed());
  });

  it('have each body cell in one place of the grid, and no row that does not fit', () => {
    for (const file of new Set(listed().map((line) => line.split('\t')[0] as string))) {
      for (const { document: top } of buildModel(parseText(readCorpus(file))).documents) {
        for (const owner of eachDocument(top)) {
          for (const table of eachTable(owner)) {
            const grid = gridOf(table, owner);
            if (grid === undefined) continue;
            assert.deepEqual(grid.misfits, [], file);
            const printed = table.rows.slice(grid.headerRows.length).flatMap(({ cells }) => cells);
            const placed = grid.rows.flatMap(({ cells, extra }) => [...cells.flatMap(({ cell }) => cell ?? []), ...extra]);
            assert.deepEqual(placed, printed);
          }
        }
      }
    }
  });
});
