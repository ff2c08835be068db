// Rows of a spreadsheet as plain text: cells between tabs or commas, those with a line break, a tab or a quotation mark inside in quotation marks,
// as Excel writes them. Marks around a whole cell that need not be there belong to the text. One pass; knows no gazette.
import { evened, joinedLines } from './edit-html';

export interface Sheet {
  /** Of one length. */
  readonly rows: readonly (readonly string[])[];
  /** Every line had as many cells, and one at least was in quotation marks: a spreadsheet wrote it, and no text editor. */
  readonly written: boolean;
}

/** The rows of a text, evened; undefined where it is no sheet: fewer than two columns, or fewer than two lines and three columns. */
export function readSheet(text: string, separator: '\t' | ','): Sheet | undefined {
  if (!text.includes(separator)) return undefined;
  let quoted = false;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = cellFrom(text, at, separator);
    quoted ||= cell.quoted;
    row.push(joinedLines([cell.text]));
    at = cell.end;
    if (at < text.length && text[at] === separator) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  const sheet = evened(rows);
  const width = sheet[0]?.length ?? 0;
  if (width < 2 || (sheet.length < 2 && width < 3)) return undefined;
  const cells = rows[0]?.length;
  const even = rows.every((each) => each.length === cells || each.every((cell) => cell === ''));
  // Commas stand in sentences, too: only a text with as many in each line is a sheet of them.
  return separator === ',' && !even ? undefined : { rows: sheet, written: even && quoted };
}

interface SheetCell {
  readonly text: string;
  readonly end: number;
  readonly quoted: boolean;
}

function cellFrom(text: string, from: number, separator: string): SheetCell {
  const quoted = text[from] === '"' ? quotedCell(text, from, separator) : undefined;
  if (quoted !== undefined) return quoted;
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(from, end), end, quoted: false };
}

/** A cell in quotation marks; undefined when they close nowhere, or are not there for what is inside. */
function quotedCell(text: string, from: number, separator: string): SheetCell | undefined {
  let doubled = false;
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && close - from <= LONGEST && text[close + 1] === '"') {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  const behind = text[close + 1];
  if (close < 0 || close - from > LONGEST) return undefined;
  if (behind !== undefined && behind !== separator && behind !== '\n' && behind !== '\r') return undefined;
  const inside = text.slice(from + 1, close);
  if (!doubled && separator === '\t' && !/[\t\n\r]/.test(inside)) return undefined;
  return { text: inside.replaceAll('""', '"'), end: close + 1, quoted: true };
}

/** No cell is longer; what opens a quotation mark and closes it later is text. Keeps many open marks from being looked for to the end each. */
const LONGEST = 4000;
