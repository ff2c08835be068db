// Tab tables as pipe tables and back, and pipe tables with their cells filled up. What one form cannot hold is refused with the place named;
// what a cell says stays the same.
import { parseText } from '../../syntax/syntax-tree';
import { refuse, type Refusal } from '../renumber/types';
import { cellText, type EditTable, type TableLine } from './edit-lines';
import { alignmentOf, columnWidths, escapedCell, paddedSlot, plainCell, ruleSlot, type Alignment } from './edit-pipes';
import type { Draft, LineChange } from './edit-types';

/** Tab rows between bars, with a rule below the header. */
export function toPipeDraft({ syntax, lines, at, column }: EditTable): Draft | Refusal {
  if (syntax === 'pipe') return refuse('已经是竖线分隔的表格。', 'This is a pipe table already.');
  const rows = lines.map(({ slots }) => slots.map((slot) => escapedCell(cellText(slot))));
  for (const [index, row] of rows.entries()) {
    const broken = row.findIndex((cell) => /<br\s{0,3}\/?>/i.test(cell));
    if (broken >= 0) return breakInside(lines[index] as TableLine, broken);
  }
  const widths = columnWidths(rows.filter((_, index) => lines[index]?.whole === false));
  const changes: LineChange[] = [];
  let rule = 0;
  for (const [index, line] of lines.entries()) {
    const cells = rows[index] as string[];
    const text = `${line.prefix}|${cells.map((cell, c) => paddedSlot(cell, line.whole ? 0 : (widths[c] ?? 0), 'none')).join('|')}|${line.suffix}`;
    // The rule stands behind the first row, for only there it is read as one.
    const behind = index === 0 && line.row?.header === true ? [ruleLine(line.prefix, widths)] : undefined;
    if (behind) rule = 1;
    changes.push({ line: line.line, text, ...(behind ? { behind } : {}) });
  }
  const line = at.line + (at === lines[0] ? 0 : rule);
  return {
    kind: 'draft',
    changes,
    expected: [{ line, cells: rows }],
    cursor: { line, cell: column },
    summary: { zh: '已转换为竖线分隔的表格。', en: 'Converted to a pipe table.' },
  };
}

function ruleLine(prefix: string, widths: readonly number[]): string {
  return `${prefix}|${widths.map((width) => ruleSlot(width, 'none')).join('|')}|`;
}

/** Pipe rows as tab rows; the rule goes. */
export function toTabDraft({ syntax, lines, at, column }: EditTable): Draft | Refusal {
  if (syntax === 'tab') return refuse('已经是制表符分隔的表格。', 'This is a tab-separated table already.');
  const changes: LineChange[] = [];
  const cells: string[][] = [];
  for (const line of lines) {
    if (line.row === undefined) {
      changes.push({ line: line.line, remove: true });
      continue;
    }
    const row = line.slots.map((slot) => plainCell(cellText(slot)));
    for (const [index, cell] of row.entries()) {
      if (/<br\s{0,3}\/?>/i.test(cell)) return breakInside(line, index);
      if (cell.includes('\t')) return tabInside(line, index);
    }
    const text = row.join('\t');
    if (!isTabRow(text)) return notARow(line);
    cells.push(row);
    changes.push({ line: line.line, text: line.prefix.slice(0, -1) + text + line.suffix.replace(/^\|/, '') });
  }
  const gone = lines.filter((line) => line.row === undefined && line.line < at.line).length;
  const line = at.row === undefined ? (lines.find(({ row }) => row)?.line ?? at.line) : at.line - gone;
  return {
    kind: 'draft',
    changes,
    expected: [{ line, cells }],
    cursor: { line, cell: column },
    summary: { zh: '已转换为制表符分隔的表格。', en: 'Converted to a tab-separated table.' },
  };
}

/** True for a line that is read as a row of tab-separated cells, or as a line over the whole width. */
export function isTabRow(text: string): boolean {
  const kind = parseText(text).lines[0]?.kind;
  return kind === 'table' || (kind === 'text' && !text.includes('\t'));
}

/** The cells of a pipe table filled up to the widths of their columns; the text of a tab table stays as it is. */
export function alignDraft({ syntax, lines, at, column }: EditTable): Draft | Refusal {
  if (syntax === 'tab') {
    return refuse(
      '制表符表格的文字不能为对齐而改动；请用“公文：对齐显示表格”，只改显示，不改文字。',
      'The text of a tab-separated table is not changed for looks; use “Gazette: Show Tables Aligned”, which changes the view alone.',
    );
  }
  const rows = lines.map(({ slots }) => slots.map(cellText));
  const widths = columnWidths(rows.filter((row, index) => lines[index]?.row !== undefined && row.length > 1));
  const rule = lines.find(({ row }) => row === undefined);
  const alignments = rule?.slots.map(alignmentOf) ?? [];
  const changes = lines.flatMap((line, index): LineChange[] => {
    const slots = (rows[index] as string[]).map((cell, c) => {
      const alignment: Alignment = alignments[c] ?? 'none';
      const width = (rows[index] as string[]).length > 1 ? (widths[c] ?? 3) : 0;
      return line.row === undefined ? ruleSlot(width, alignment) : paddedSlot(cell, width, alignment);
    });
    const text = line.prefix + slots.join('|') + line.suffix;
    return text === line.text ? [] : [{ line: line.line, text }];
  });
  return {
    kind: 'draft',
    changes,
    expected: [{ line: at.line, cells: rows.filter((_, index) => lines[index]?.row !== undefined) }],
    cursor: { line: at.line, cell: column },
    summary:
      changes.length === 0
        ? { zh: '各列已经对齐。', en: 'The columns are aligned already.' }
        : { zh: '已对齐各列。', en: 'Columns aligned.' },
  };
}

function breakInside({ line }: TableLine, cell: number): Refusal {
  return refuse(
    `第 ${line + 1} 行第 ${cell + 1} 个单元格里有换行标记 <br>，制表符表格的单元格里不能换行；请先去掉。`,
    `Line ${line + 1}, cell ${cell + 1} holds the line break <br>, which a tab-separated row cannot hold; remove it first.`,
  );
}

function tabInside({ line }: TableLine, cell: number): Refusal {
  return refuse(
    `第 ${line + 1} 行第 ${cell + 1} 个单元格里有制表符，转换后会成为两个单元格；请先去掉。`,
    `Line ${line + 1}, cell ${cell + 1} holds a tab, which would part the cell in two; remove it first.`,
  );
}

function notARow({ line }: TableLine): Refusal {
  return refuse(
    `第 ${line + 1} 行太空，用制表符分隔后不能再读作表格的一行；请先补上内容。`,
    `Line ${line + 1} is too empty to be read as a row of tab-separated cells; fill it first.`,
  );
}
