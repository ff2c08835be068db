// How a document sets the thousands of its large numbers apart: 12,345 or 12345. Measured numbers of the text are looked at together, and each column
// of a table for itself, where codes do not stand among them. Knows no rule.
import type { Span } from '../../base/span';
import type { Document } from '../../model/document';
import { digitGroups } from '../../model/digit-groups';
import { eachTable } from '../../model/walk';
import { figureTexts } from './figure-texts';
import { widthOfMarks } from './majority';

export interface LargeNumber {
  readonly span: Span;
  readonly text: string;
}

/** Numbers of one place written in both ways. */
export interface MixedGroups {
  readonly grouped: readonly LargeNumber[];
  readonly plain: readonly LargeNumber[];
  readonly place: 'text' | 'column';
}

const PLAIN = /^[0-9]{5,12}(?:\.[0-9]{1,6})?$/;
const GROUPED = /^[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,6})?$/;

/** The places of a document where large numbers are written in both ways. */
export function* mixedGroups(document: Document): Iterable<MixedGroups> {
  // Where commas of the text are half-width, those between figures say nothing.
  if (widthOfMarks(document) !== 'half') {
    const text = measured(document);
    if (text.grouped.length > 0 && text.plain.length > 0) yield text;
  }
  for (const { rows, columns } of eachTable(document)) {
    const cells = Array.from({ length: Math.min(columns, 60) }, (): { grouped: LargeNumber[]; plain: LargeNumber[] } => ({ grouped: [], plain: [] }));
    for (const row of rows) {
      if (row.header) continue;
      for (const [column, { text, span }] of row.cells.entries()) {
        const own = cells[column];
        if (own === undefined || text.length < 5) continue;
        if (PLAIN.test(text)) own.plain.push({ span, text });
        else if (GROUPED.test(text)) own.grouped.push({ span, text });
      }
    }
    for (const { grouped, plain } of cells) {
      if (grouped.length > 0 && plain.length > 0) yield { grouped, plain, place: 'column' };
    }
  }
}

/** Numbers with a unit: telephone numbers and codes have none. */
function measured(document: Document): MixedGroups {
  const grouped: LargeNumber[] = [];
  const plain: LargeNumber[] = [];
  for (const { place, view, quantities } of figureTexts(document)) {
    if (place !== 'text') continue;
    const groups = digitGroups(view, document.source).filter(({ form }) => form === 'right');
    const starts = new Set(groups.map(({ number }) => number.span.start));
    for (const { number, unit, sign } of quantities.quantities) {
      if (unit?.known !== true && sign === undefined) continue;
      const { text, span } = number.digits;
      if (PLAIN.test(text)) plain.push({ span, text });
      else if (starts.has(span.start)) grouped.push({ span, text });
    }
  }
  return { grouped, plain, place: 'text' };
}
