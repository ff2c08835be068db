// Makes rows of lines that are divided alike: by tabs, spaces, bars, commas, or as 名称：…，数量：…. A serial in front becomes a column of its own. The
// outcome is read again, cell by cell.
import type { TextEdit } from '../../base/edit';
import { lineBreakOf } from '../renumber/extents';
import { TO_FILL } from '../renumber/plan';
import { refuse, type Refusal } from '../renumber/types';
import { cellsOf, tableAt } from '../tables/edit-lines';
import { itemLines, type ItemLine } from './item-lines';
import { isKept } from './kept';
import type { RefactorOutcome, RefactorQuestion } from './refactor-types';
import { movedBy, reread, strays } from './reread';

export function toTable(question: RefactorQuestion): RefactorOutcome {
  const found = itemLines(question);
  if (found.kind === 'refused') return found;
  const { selected, lines } = found;
  const rows = rowsOf(lines);
  if (rows === undefined) {
    return refuse(
      '所选各行不能分成相同的格数（用制表符、空格、竖线、逗号、顿号或者“名称：内容”分隔）。',
      'The lines are not divided alike (by tabs, spaces, bars, commas, or as name: value).',
    );
  }
  const eol = lineBreakOf(question.tree);
  const newText = rows.map((row) => row.join('\t')).join(eol);
  const own: TextEdit = { span: selected.span, newText };
  const made = reread(question, [own]);
  const table = made && tableAt(made.tree, made.file, selected.span.start);
  const cells = table && cellsOf(table.lines);
  const same =
    cells !== undefined &&
    cells.length === rows.length &&
    cells.every((row, r) => row.length === rows[r]?.length && row.every((cell, c) => cell === rows[r]?.[c]));
  if (made === undefined || !same) return unreadable();
  const moved = movedBy(made.edits);
  if (!isKept(question, made, moved, { within: selected.span })) return unreadable();
  const toFill = newText.indexOf(TO_FILL);
  return {
    kind: 'edits',
    edits: made.edits,
    text: made.text,
    cursor: selected.span.start + Math.max(0, toFill),
    summary: [
      {
        zh: `改为 ${rows.length} 行 ${rows[0]?.length ?? 0} 列的表格${toFill < 0 ? '' : '，请填写表头'}。`,
        en: `Made a table of ${rows.length} rows and ${rows[0]?.length ?? 0} columns${toFill < 0 ? '' : '; fill in its header'}.`,
      },
    ],
    references: 0,
    doubtful: strays(question, made, moved),
  };
}

/** Lines longer than that, or with a full stop inside, are prose. */
const LONGEST_ROW = 200;
/** Marks that only tables have; then those that stand in sentences too. */
const MARKS: readonly RegExp[] = [/\t+/, /[ \u3000]{2,}|\u3000/, /[|｜]/];
const PUNCTUATION: readonly RegExp[] = [/[，,]/, /[；;]/, /、/, /：|:\s/, / /];
/** Of lines divided by punctuation, the longest line and cell that are no sentence. */
const LONGEST_LINE = 60;
const LONGEST_CELL = 20;
/** Ordinals of provisions are no serials. */
const SERIALS: ReadonlySet<string> = new Set(['dot', 'bracket-number', 'circled', 'half-bracket']);

/** The rows, the header first; undefined where the lines are not divided alike. */
export function rowsOf(lines: readonly ItemLine[]): string[][] | undefined {
  if (lines.some(({ marker }) => marker !== undefined && !SERIALS.has(marker.form))) return undefined;
  if (lines.length < 2 || lines.some(({ text }) => text.length > LONGEST_ROW || /[。？！\r\n].*\S/.test(text)))
    return undefined;
  const serials = serialsOf(lines);
  if (lines.some(({ marker }, i) => marker !== undefined && serials[i] === undefined)) return undefined;
  const bare = lines.map(({ text, body }, i) =>
    (serials[i] === undefined ? text : body)
      .trim()
      .replace(/[。；;，,]$/, '')
      .replace(/^[|｜]|[|｜]$/g, ''),
  );
  const split = (separator: RegExp): string[][] => bare.map((text) => text.split(separator).map((cell) => cell.trim()));
  for (const separator of MARKS) {
    const rows = rowsFrom(split(separator), serials);
    if (rows !== undefined) return rows;
  }
  if (bare.some((text) => text.length > LONGEST_LINE)) return undefined;
  for (const separator of PUNCTUATION) {
    const cells = split(separator);
    if (cells.some((row) => row.some((cell) => cell.length > LONGEST_CELL))) continue;
    const rows = rowsFrom(cells, serials);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

function rowsFrom(cells: readonly string[][], serials: readonly (string | undefined)[]): string[][] | undefined {
  return namedRows(cells, serials) ?? plainRows(cells, serials);
}

/** The serial of each line; only where they count up from one line to the next. */
function serialsOf(lines: readonly ItemLine[]): (string | undefined)[] {
  const values = lines.map(({ marker }) => marker?.value);
  const from = values[0] === undefined ? 1 : 0;
  const first = values[from];
  const counts = first === 1 && values.slice(from).every((value, i) => value === i + 1);
  return values.map((value) => (counts && value !== undefined ? String(value) : undefined));
}

/** 姓名：…，单位：…: what stands before the colons is the header, where it is the same in every line. */
function namedRows(cells: readonly string[][], serials: readonly (string | undefined)[]): string[][] | undefined {
  const pairs = cells.map((row) => row.map(pairOf));
  const names = pairs[0]?.map((pair) => pair?.name ?? '');
  if (names === undefined || names.length < 2 || names.includes('')) return undefined;
  const alike = pairs.every((row) => row.length === names.length && row.every((pair, i) => pair?.name === names[i]));
  if (!alike || new Set(names).size < names.length) return undefined;
  return withSerials([names, ...pairs.map((row) => row.map((pair) => pair?.value ?? ''))], serials, false);
}

function pairOf(cell: string): { readonly name: string; readonly value: string } | undefined {
  const colon = cell.search(/[：:]/);
  if (colon < 1 || colon > LONGEST_NAME) return undefined;
  return { name: cell.slice(0, colon).trim(), value: cell.slice(colon + 1).trim() };
}
const LONGEST_NAME = 12;

function plainRows(cells: readonly string[][], serials: readonly (string | undefined)[]): string[][] | undefined {
  const width = cells[1]?.length ?? 0;
  const first = cells[0] ?? [];
  const numbered = serials.some((serial) => serial !== undefined);
  // 序号 may stand in the header line already.
  const headed =
    numbered && serials[0] === undefined && first.length === width + 1 && /^序号$|^编号$/.test(first[0] ?? '');
  const alike = cells.every((row, i) => row.length === width || (i === 0 && headed));
  if (!alike || width < 2 || cells.some((row) => row.every((cell) => cell === ''))) {
    return undefined;
  }
  if (headed)
    return [
      [...first],
      ...withSerials(
        cells.slice(1).map((row) => [...row]),
        serials.slice(1),
        true,
      ),
    ];
  const isHeader = (numbered && serials[0] === undefined) || (!numbered && looksLikeHeader(first));
  if (isHeader)
    return withSerials(
      cells.map((row) => [...row]),
      serials.slice(1),
      false,
    );
  return withSerials([first.map(() => TO_FILL), ...cells.map((row) => [...row])], serials, false);
}

/** Puts the serials in front; the first row is the header unless it is said that there is none. */
function withSerials(rows: string[][], serials: readonly (string | undefined)[], headless: boolean): string[][] {
  if (!serials.some((serial) => serial !== undefined)) return rows;
  return rows.map((row, i) => {
    if (!headless && i === 0) return ['序号', ...row];
    return [serials[headless ? i : i - 1] ?? '', ...row];
  });
}

const HEADS =
  /名称|姓名|单位|数量|序号|编号|时间|日期|地点|地址|负责|职务|职称|备注|项目|内容|指标|任务|措施|电话|金额|面积|规格|型号|类别|类型|属性|年份|\d{4}年|目标|部门|责任/;

function looksLikeHeader(row: readonly string[]): boolean {
  return (
    row.filter((cell) => cell.length <= 10 && HEADS.test(cell)).length * 2 >= row.length &&
    row.every((cell) => cell !== '')
  );
}

function unreadable(): Refusal {
  return refuse('改后不能读作表格，没有修改。', 'The lines would not be read as a table; nothing was changed.');
}
