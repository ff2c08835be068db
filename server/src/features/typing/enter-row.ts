// Enter behind a row of a table with serials: a row with the next serial, the cursor in the cell behind it; the serials below move along. On a row of
// which only the serial is written the table ends.
import { shift } from '../../base/span';
import type { Table } from '../../model/document';
import { placeAt } from '../place';
import { counterOf } from '../renumber/counters';
import { numeralLike } from '../renumber/numeral';
import { serialColumn } from '../renumber/serial-column';
import { slotsOf, type Slot } from '../renumber/slots';
import { blankLinesBetween } from './layout';
import { following, shiftedNumbers } from './ordinals';
import { atCursor, insteadOfLine, type LineInDocument, type TypedEdit, type TypedLine } from './typed-line';

export function enterInRow(line: LineInDocument): TypedEdit | undefined {
  const { document, place, placed, ink, rest, eol } = line;
  const table = place.blocks.at(-1);
  if (table?.kind !== 'table' || rest.trim() !== '') return undefined;
  const slot = slotsOf(placed.document).find((each) => each.table === table && holds(each, ink.start));
  const column = serialColumn(table, document);
  // Behind a row that goes on below itself the next serial would come too early.
  if (slot?.row === undefined || column === undefined || slot.span.end > ink.end + 1) return undefined;
  const [numeral] = slot.numerals;
  const value = (slot.ordinal?.value ?? 0) + 1;
  const written = numeral && numeralLike(document.source.slice(numeral.start, numeral.end), value);
  if (written === undefined) return undefined;
  const blanks = blanksBetweenRows(table, document.source, slot.row);
  const text = eol.repeat(blanks) + rowHead(table, column.index, written);
  const counter = counterOf(placed.document, slot);
  const behind = counter && following(counter, slot);
  if (behind?.first !== value) return atCursor(line, text);
  return atCursor(line, text, shiftedNumbers(placed, behind.members, 1) ?? []);
}

function holds({ table, row }: Slot, local: number): boolean {
  const span = row === undefined ? undefined : table?.rows[row]?.span;
  return span !== undefined && span.start <= local && local <= span.end;
}

/** The cells before the serial name a group that goes on: they stay empty. */
function rowHead({ syntax }: Table, index: number, serial: string): string {
  if (syntax === 'pipe') return `|${'  |'.repeat(index)} ${serial} | `;
  return `${'\t'.repeat(index)}${serial}\t`;
}

function blanksBetweenRows({ rows }: Table, source: string, row: number): number {
  const [before, here] = [rows[row - 1], rows[row]];
  if (before === undefined || here === undefined) return 0;
  return blankLinesBetween(source, before.span.end, here.span.start) ?? 0;
}

const BLANK_ROW = /^[\t ]{0,40}([0-9]{1,4}|[一二三四五六七八九十百]{1,6})[ \u3000]{0,8}\t[\t \u3000]{0,200}$/;
const BLANK_PIPE_ROW = /^\|[| ]{0,200}?([0-9]{1,4}|[一二三四五六七八九十百]{1,6}) {0,20}\|[| ]{0,200}$/;

/** A row that was not written goes, and the serials below it go back. */
export function endEmptyRow(line: TypedLine): TypedEdit | undefined {
  const { above, tree, file, aboveStart } = line;
  if (!BLANK_ROW.test(above.text) && !BLANK_PIPE_ROW.test(above.text)) return undefined;
  let row = tree.lineOf(aboveStart) - 1;
  while (row > 0 && tree.lines[row]?.kind === 'blank') row--;
  const before = tree.lines[row];
  const ink = before?.pieces[0];
  if (before === undefined || ink === undefined || (before.kind !== 'table' && before.kind !== 'pipe'))
    return undefined;
  const place = placeAt(file, tree.lineStart(row) + ink.start);
  const table = place?.blocks.at(-1);
  if (place === undefined || table?.kind !== 'table') return undefined;
  const { placed, base } = place;
  const local = tree.lineStart(row) + ink.start - base;
  const slot = slotsOf(placed.document).find((each) => each.table === table && holds(each, local));
  const counter = slot && counterOf(placed.document, slot);
  const own = shift({ start: aboveStart, end: aboveStart + above.text.length }, -base);
  const behind = slot && counter && following(counter, slot, own);
  const due = (slot?.ordinal?.value ?? 0) + 2;
  const back = behind?.first === due ? shiftedNumbers(placed, behind.members, -1) : undefined;
  return insteadOfLine(line, '', back ?? []);
}
