// The notes below a table and the marks each explains. Knows notes as printed and no cell.
import type { Table } from './document';
import { isNoteSign } from './table-shapes';
import type { Grid } from './table-types';

/** The notes of a table, in text order. */
export function notesOf({ notes }: Table): Grid['notes'] {
  return notes.map(({ view, span }) => ({
    text: view.text,
    start: span.start,
    end: span.end,
    marks: marksIn(view.text),
  }));
}

const BRACKETS = /\[\s{0,2}\]|〔\s{0,2}〕|【\s{0,2}】|(?:方|中)括号/;

function marksIn(text: string): string[] {
  const marks = new Set<string>();
  if (BRACKETS.test(text)) marks.add('[]');
  for (const character of text) if (isNoteSign(character)) marks.add(character);
  return [...marks];
}
