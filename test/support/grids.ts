/** Grids of tables written in a test, a tab as →, and short ways to show them. Knows the model and no rule. */
import assert from 'node:assert/strict';
import { buildModel } from '../../server/src/model/build';
import { gridOf } from '../../server/src/model/table-grid';
import type { Grid, GridRow } from '../../server/src/model/table-types';
import { eachDocument, eachTable } from '../../server/src/model/walk';
import { parseText } from '../../server/src/syntax/syntax-tree';

/** The grids of a text with the lines in the body of a plan. */
export function gridsIn(text: string): Grid[] {
  return buildModel(parseText(text)).documents.flatMap(({ document: top }) =>
    eachDocument(top).flatMap((owner) => eachTable(owner).flatMap((table) => gridOf(table, owner) ?? [])),
  );
}

export function gridFrom(...lines: string[]): Grid {
  const text = `清源县山塘整治规划\n\n一、总体要求\n\n加强建设。\n\n${lines.join('\n').replaceAll('→', '\t')}\n\n二、保障措施\n\n加强领导。\n`;
  const grids = gridsIn(text);
  assert.equal(grids.length, 1, 'the text has one table');
  return grids[0] as Grid;
}

/** One column a line: path, kind, year. */
export function columnsOf({ columns }: Grid): string[] {
  return columns.map(({ path, kind, year }) =>
    `${path.join('/')} ${kind}${year === undefined ? '' : ` ${year}`}`.trim(),
  );
}

/** One row a line: a cell as its value, its text, ^ or < with the text it is merged with, · for one that is missing. */
export function rowOf({ cells }: GridRow): string {
  return cells
    .map(({ merged, text, quantity, none }) => {
      if (merged === 'missing') return '·';
      if (merged !== undefined) return `${merged === 'above' ? '^' : '<'}${text}`;
      return quantity === undefined
        ? `${text}${none === 'words' ? '' : `(${none ?? ''})`}`
        : String(quantity.number.value);
    })
    .join(' ');
}
