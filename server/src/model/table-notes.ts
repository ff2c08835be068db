// The notes of a table and the marks each explains. Knows notes as printed and no other cell.
import type { Table } from './document';
import { isNoteSign } from './table-shapes';
import type { Grid } from './table-types';

/** A row of the table that is a note. */
const NOTE = /^(?:注|备注|说明|附注)\d{0,2}[:.]/;

/** The notes of a table, in text order: a last row of it that is one, and those below it. */
export function notesOf({ notes, rows }: Table): Grid['notes'] {
  const cell = rows.at(-1)?.cells[0];
  const own = cell !== undefined && NOTE.test(cell.text) ? [cell] : [];
  const below = notes.map(({ view, span }) => ({ text: view.text, span }));
  return [...own, ...below].map(({ text, span: { start, end } }) => ({ text, start, end, marks: marksIn(text) }));
}

const BRACKETS = /\[\s{0,2}\]|〔\s{0,2}〕|【\s{0,2}】|(?:方|中)括号/;

function marksIn(text: string): string[] {
  const marks = new Set<string>();
  if (BRACKETS.test(text)) marks.add('[]');
  for (const character of text) if (isNoteSign(character)) marks.add(character);
  return [...marks];
}
