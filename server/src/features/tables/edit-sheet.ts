// Rows of a spreadsheet as plain text: cells between tabs or commas, those with a line break, a tab or a quotation mark inside in quotation marks,
// as Excel writes them. Marks around a whole cell that need not be there belong to the text. One pass; knows no gazette.
import { evened, joinedLines } from './edit-html';

/** The rows of a text, evened; undefined where it is no sheet: fewer than two columns, or fewer than two lines and three columns. */
export function readSheet(text: string, separator: '\t' | ','): string[][] | undefined {
  if (!text.includes(separator)) return undefined;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = cellFrom(text, at, separator);
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
  // Commas stand in sentences, too: only a text with as many in each line is a sheet of them.
  if (separator === ',' && rows.some((each) => each.length !== width && each.some((cell) => cell !== '')))
    return undefined;
  return sheet;
}

function cellFrom(text: string, from: number, separator: string): { text: string; end: number } {
  const quoted = text[from] === '"' ? quotedCell(text, from, separator) : undefined;
  if (quoted !== undefined) return quoted;
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(from, end), end };
}

/** A cell in quotation marks; undefined when they close nowhere, or are not there for what is inside. */
function quotedCell(text: string, from: number, separator: string): { text: string; end: number } | undefined {
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
  return { text: inside.replaceAll('""', '"'), end: close + 1 };
}

/** No cell is longer; what opens a quotation mark and closes it later is text. Keeps many open marks from being looked for to the end each. */
const LONGEST = 4000;
