// Cells as pipe rows hold them: a bar inside is written \|, and backslashes before a bar are doubled, so that reading gives back what was
// written. Widths count ideographs as two. Knows single rows and no table.
import { displayWidth } from '../../base/width';

/** The cell as it is written between bars. */
export function escapedCell(text: string): string {
  return withBars(text, (slashes) => `${'\\'.repeat(2 * slashes)}\\|`);
}

/** What a cell written between bars says. */
export function plainCell(text: string): string {
  return withBars(text, (slashes) => `${'\\'.repeat(slashes >> 1)}|`);
}

/** The text with each bar, and the backslashes before it, written otherwise. */
function withBars(text: string, write: (slashes: number) => string): string {
  const parts: string[] = [];
  let from = 0;
  for (let bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', bar + 1)) {
    let slashes = 0;
    while (bar - slashes > from && text[bar - slashes - 1] === '\\') slashes++;
    parts.push(text.slice(from, bar - slashes), write(slashes));
    from = bar + 1;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
}

/** Columns wider than this are not filled up: one long remark would push everything out of sight. */
const WIDEST = 60;

export type Alignment = 'left' | 'right' | 'center' | 'none';

/** How the rule |:---|---:| aligns a column. */
export function alignmentOf(slot: string): Alignment {
  const mark = slot.trim();
  const left = mark.startsWith(':');
  const right = mark.endsWith(':');
  return left && right ? 'center' : right ? 'right' : left ? 'left' : 'none';
}

/** The width each column is filled up to: of its widest cell that is not too wide. */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const width = displayWidth(cell);
      widths[column] = Math.max(widths[column] ?? 3, width > WIDEST ? 3 : width);
    }
  }
  return widths;
}

/** The cell with blanks around it. */
export function paddedSlot(cell: string, width: number, alignment: Alignment): string {
  const spare = Math.max(0, width - displayWidth(cell));
  const left = alignment === 'right' ? spare : alignment === 'center' ? Math.floor(spare / 2) : 0;
  return ` ${' '.repeat(left)}${cell}${' '.repeat(spare - left)} `;
}

/** The rule of a column. */
export function ruleSlot(width: number, alignment: Alignment): string {
  const left = alignment === 'left' || alignment === 'center' ? ':' : '';
  const right = alignment === 'right' || alignment === 'center' ? ':' : '';
  return ` ${left}${'-'.repeat(Math.max(3, width) - left.length - right.length)}${right} `;
}
