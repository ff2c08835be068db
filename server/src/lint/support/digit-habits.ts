// How a document sets the thousands of its large numbers apart: 12,345 or 12345. Measured numbers of the text are looked at together, and each column
// of a table for itself, where codes do not stand among them. Knows no rule.
import type { Span } from '../../base/span';
import type { Document } from '../../model/document';
import { digitGroups } from '../../model/digit-groups';
import { eachTable } from '../../model/walk';
import { scaleAt } from '../../model/quantity-number';
import { readUnit } from '../../model/quantity-unit';
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
    const cells = Array.from(
      { length: Math.min(columns, 60) },
      (): { grouped: LargeNumber[]; plain: LargeNumber[] } => ({ grouped: [], plain: [] }),
    );
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

/** 1,2000万元: groups that are not of three. */
export function* brokenGroups(document: Document): Iterable<LargeNumber> {
  const lists = widthOfMarks(document) === 'half';
  for (const { view, place } of figureTexts(document)) {
    for (const { number, from, to, form } of digitGroups(view, document.source)) {
      const next = view.text.charAt(to);
      // 附件4,2022年: a list and a year.
      if (form !== 'wrong' || (next === '年' && /,(?:19|20)[0-9]{2}$/.test(number.text))) continue;
      if (lists && place !== 'cell' && mayBeTwo(number.text, next)) continue;
      // The unit behind the last figure, or a cell of nothing else, makes it one number.
      const measured =
        scaleAt(view.text, to) !== undefined ||
        readUnit(view.text, to) !== undefined ||
        /[%‰]/.test(view.text.charAt(to));
      if (!measured && (from > 0 || to < view.text.length)) continue;
      yield { span: number.span, text: number.text };
    }
  }
}

/** In a text with half-width commas 1,2021年 may be two numbers; four figures with a unit behind a bare one are hardly so. */
function mayBeTwo(printed: string, next: string): boolean {
  return !/^[0-9]{1,3},[0-9]{4}$/.test(printed) || /,(?:19|20)/.test(printed) || next === '年';
}
