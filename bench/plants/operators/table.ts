// Mistakes in tables: serials, empty cells and marks, units, notes, captions, ranges, decimals, words and characters.
import { toChinese } from '../../../server/src/base/numerals';
import { PINYIN_ROWS } from '../../../server/src/data/pinyin.generated';
import { captionsOf } from '../../../server/src/model/captions';
import type { Span } from '../../../server/src/base/span';
import type { Cell } from '../../../server/src/model/document';
import type { RuleId } from '../../../server/src/lint/rule';
import { eachBlock, eachParagraph } from '../../../server/src/model/walk';
import { exchange, insert, linesOf, remove, removeLines, replace } from '../edits';
import { inFile, type Ground } from '../ground';
import type { Operator, Plan } from '../operator';
import { pick, type Random } from '../random';
import { cellsIn, columnsOf, numbersIn, tablesOf, type PlacedCell } from '../tables';

/** A value changed or gone is missed by whoever reckons with it. */
const RECKONED = [
  'arithmetic/total-row',
  'arithmetic/percent-total',
  'arithmetic/sum-share',
  'arithmetic/growth-rate',
  'arithmetic/cagr',
  'arithmetic/text-table-conflict',
  'arithmetic/value-conflict',
  'arithmetic/target-direction',
  'arithmetic/enumeration-count',
] as unknown as readonly RuleId[];

export const tableOperators: readonly Operator[] = [
  serial('number wrong', ({ value, random }) => value + pick(random, [1, 2, 10])),
  serial('number of the row before', ({ value }) => value - 1),
  {
    rule: 'table/serial-sequence',
    name: 'row lost',
    // The row may have borne a range, or part of a sum.
    also: [...RECKONED, 'table/interval-cover'],
    *sites(ground) {
      for (const { cells } of serials(ground)) {
        for (const [index, { row, span }] of cells.entries()) {
          const next = cells[index + 1];
          // The first row of a group bears the name of the group.
          if (
            index === 0 ||
            next === undefined ||
            row.more.length > 0 ||
            row.cells.some(({ merged }) => merged === 'left')
          )
            continue;
          const heads = row.cells.some(
            ({ cell, merged }, column) =>
              cell !== undefined && merged === undefined && next.row.cells[column]?.merged === 'above',
          );
          if (!heads) yield { edits: [remove(linesOf(ground, span))], at: [next.span] };
        }
      }
    },
  },
  {
    rule: 'table/serial-sequence',
    name: 'two rows exchanged',
    *sites(ground) {
      for (const { cells } of serials(ground)) {
        for (const [index, { row, span }] of cells.entries()) {
          const next = cells[index + 1];
          if (next === undefined || next.row.index !== row.index + 1) continue;
          const groups = [row, next.row].some(({ cells }) => cells.some(({ merged }) => merged === 'above'));
          if (groups) continue;
          yield { edits: exchange(ground, linesOf(ground, span), linesOf(ground, next.span)), at: [span, next.span] };
        }
      }
    },
  },
  {
    rule: 'table/empty-cell',
    name: 'value lost where others bear a mark',
    also: RECKONED,
    *sites(ground) {
      for (const table of tablesOf(ground)) {
        const marks = columnsOf(table, 'value', 'growth', 'share').flatMap(({ index }) =>
          cellsIn(table, index).filter(isMark),
        );
        if (marks.length < 2) continue;
        for (const { index } of columnsOf(table, 'value', 'growth', 'share')) {
          const numbers = numbersIn(table, index);
          if (numbers.length >= 5) for (const { span } of numbers) yield { edits: [remove(span)] };
        }
      }
    },
  },
  {
    rule: 'table/empty-cell',
    name: 'value lost in a full table of years',
    also: RECKONED,
    *sites(ground) {
      for (const table of tablesOf(ground)) {
        const columns = columnsOf(table, 'value', 'growth', 'share');
        if (columns.some(({ index }) => cellsIn(table, index).length < table.rows.length)) continue;
        const years = columns.filter(({ year, kind }) => year !== undefined || kind === 'growth');
        if (years.length * table.rows.length < 16 || table.rows.length < 7) continue;
        for (const { index } of years) for (const { span } of numbersIn(table, index)) yield { edits: [remove(span)] };
      }
    },
  },
  {
    rule: 'table/empty-cell',
    name: 'another mark for no value',
    *sites(ground) {
      for (const table of tablesOf(ground)) {
        const columns = columnsOf(table, 'value', 'growth', 'share').map(({ index }) =>
          cellsIn(table, index).filter(isMark),
        );
        if (columns.flat().length < 3 || new Set(columns.flat().map(({ text }) => text)).size > 1) continue;
        for (const marks of columns) {
          if (marks.length < 2) continue;
          for (const { span, text } of marks) yield { edits: [replace(span, text === '/' ? '—' : '/')] };
        }
      }
    },
  },
  {
    rule: 'table/unit-conflict',
    name: 'another scale in a cell',
    also: RECKONED,
    *sites(ground) {
      for (const { cell, scale, base } of scaled(ground)) {
        const other = scale === '亿' ? '万' : '亿';
        yield { edits: [insert(cell.span.end, `${other}${base}`)] };
      }
    },
  },
  {
    rule: 'table/unit-conflict',
    name: 'sign of a rate lost',
    *sites(ground) {
      for (const table of tablesOf(ground)) {
        for (const { index } of columnsOf(table, 'growth')) {
          const rates = cellsIn(table, index).filter(({ text }) => text.endsWith('%'));
          if (rates.length < 5) continue;
          for (const { span } of rates) yield { edits: [remove({ start: span.end - 1, end: span.end })], at: [span] };
        }
      }
    },
  },
  {
    rule: 'table/unit-conflict',
    name: 'scale given twice',
    also: RECKONED,
    *sites(ground) {
      for (const { cell, scale } of scaled(ground)) yield { edits: [insert(cell.span.end, scale)] };
    },
  },
  {
    rule: 'table/unit-conflict',
    name: 'another unit behind the name',
    *sites(ground, random) {
      for (const table of tablesOf(ground)) {
        const [unit] = columnsOf(table, 'unit');
        const [name] = columnsOf(table, 'indicator');
        if (!unit || !name) continue;
        for (const { row, text, span } of cellsIn(table, unit.index)) {
          const named = cellsIn(table, name.index).find((cell) => cell.row === row);
          const other = pick(random, ['万元', '亿元', '%', '人', '个', '公里', '平方米']);
          if (named && other !== text && !/[)）]$/.test(named.text))
            yield { edits: [insert(named.span.end, `（${other}）`)], at: [named.span, span] };
        }
      }
    },
  },
  {
    rule: 'table/unit-conflict',
    name: 'unit line against the headers',
    *sites(ground) {
      for (const { part, grid } of tablesOf(ground)) {
        const values = grid.columns.filter(({ kind }) => kind === 'value');
        const unit = values[0]?.unit;
        if (
          grid.table.unit ||
          !unit ||
          !/^[万亿]元$/.test(unit.text) ||
          values.some((column) => column.unit?.text !== unit.text)
        )
          continue;
        const { start } = linesOf(ground, inFile(part, grid.table.span));
        yield { edits: [insert(start, `单位：${unit.text === '万元' ? '亿元' : '万元'}\n\n`)] };
      }
    },
  },
  {
    rule: 'table/note-marker',
    name: 'note lost',
    *sites(ground) {
      for (const { part, grid } of tablesOf(ground)) {
        const marks = new Set(
          grid.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks.map(({ text }) => text))),
        );
        const noted = grid.notes.filter((note) => note.marks.some((mark) => marks.has(mark)));
        const [note] = noted;
        if (noted.length !== 1 || note === undefined) continue;
        const at = grid.rows.flatMap(({ cells }) =>
          cells
            .filter((cell) => cell.marks.length > 0 && cell.cell)
            .map(({ cell }) => inFile(part, (cell as Cell).span)),
        );
        yield { edits: [removeLines(ground, inFile(part, note))], at };
      }
    },
  },
  {
    rule: 'table/note-marker',
    name: 'mark without a note',
    *sites(ground, random) {
      for (const table of tablesOf(ground)) {
        const mark = pick(random, ['*', '▲', '★']);
        if (eachParagraph(table.part.document).some(({ view }) => view.text.includes(mark))) continue;
        for (const { index } of columnsOf(table, 'indicator', 'text')) {
          const cells = cellsIn(table, index);
          if (cells.length >= 4)
            for (const { span, text } of cells)
              if (/\p{Script=Han}$/u.test(text)) yield { edits: [insert(span.end, mark)] };
        }
      }
    },
  },
  {
    rule: 'table/note-marker',
    name: 'brackets without a note',
    also: RECKONED,
    *sites(ground) {
      for (const table of tablesOf(ground)) {
        if (eachParagraph(table.part.document).some(({ view }) => /\[\]|括号/.test(view.text))) continue;
        for (const { index } of columnsOf(table, 'value')) {
          const numbers = numbersIn(table, index);
          if (numbers.length < 4) continue;
          for (const { span, text } of numbers) yield { edits: [replace(span, `[${text}]`)] };
        }
      }
    },
  },
  {
    rule: 'table/note-marker',
    name: 'marks lost, note left',
    also: RECKONED,
    *sites(ground) {
      for (const { part, grid } of tablesOf(ground)) {
        for (const note of grid.notes) {
          const cells = grid.rows.flatMap((row) =>
            row.cells.filter((cell) => cell.marks.some(({ text }) => note.marks.includes(text))),
          );
          const edits = cells.flatMap((cell) => {
            if (cell.cell === undefined) return [];
            const span = inFile(part, cell.cell.span);
            return [replace(span, ground.text.slice(span.start, span.end).replace(/[[\]▲★*]/g, ''))];
          });
          if (edits.length > 0) yield { edits, at: [inFile(part, note)] };
        }
      }
    },
  },
  {
    rule: 'table/caption',
    name: 'number of a table wrong',
    // What the text says of the table by its number leads nowhere now.
    also: ['reference/unresolved', 'reference/ambiguous'],
    *sites(ground, random) {
      for (const part of ground.parts) {
        const captions = captionsOf(part.document).filter(
          ({ kind, part: half }) => kind === 'table' && half === undefined,
        );
        if (captions.length < 2) continue;
        for (const [index, caption] of captions.entries()) {
          const other = caption.value + pick(random, [1, 2]);
          if (index > 0)
            yield {
              edits: [replace(inFile(part, caption.numeral), String(other))],
              at: captions.slice(index).map(({ span }) => inFile(part, span)),
            };
        }
      }
    },
  },
  {
    rule: 'table/caption',
    name: 'caption lost',
    hint: true,
    also: ['reference/unresolved', 'reference/ambiguous'],
    *sites(ground) {
      for (const part of ground.parts) {
        const blocks = eachBlock(part.document.blocks);
        for (const [index, block] of blocks.entries()) {
          if (block.kind !== 'table' || !block.caption || block.rows.length < 5 || block.columns < 3) continue;
          const before = blocks[index - 1];
          const says =
            before?.kind === 'paragraph' && /[。；]$/.test(before.view.text) && !/表|如下|以下/.test(before.view.text);
          const row = block.rows[0];
          if (says && row)
            yield { edits: [removeLines(ground, inFile(part, block.caption.span))], at: [inFile(part, row.span)] };
        }
      }
    },
  },
  {
    rule: 'table/interval-cover',
    name: 'bound moved',
    *sites(ground, random) {
      for (const { cell, at } of ranges(ground)) {
        for (const match of cell.text.matchAll(/\d+/g)) {
          const value = Number(match[0]);
          const step = value >= 100 ? pick(random, [10, 20, 50]) : value >= 10 ? pick(random, [2, 3, 5]) : 1;
          const other = value + (random() < 0.5 && value > step ? -step : step);
          const start = cell.span.start + match.index;
          yield { edits: [replace({ start, end: start + match[0].length }, String(other))], at };
        }
      }
    },
  },
  {
    rule: 'table/interval-cover',
    name: 'number taken into both ranges',
    *sites(ground) {
      for (const { cell, counted, at } of ranges(ground)) {
        const { text, span } = cell;
        const bound = /^([<>])\s*(\d+)\s*(.*)$/.exec(text);
        const under = /^不[满足](\d+)(.*)$/.exec(text);
        if (!counted) continue;
        if (bound) yield { edits: [replace(span, `${bound[2]} ${bound[3]}${bound[1] === '>' ? '以上' : '以下'}`)], at };
        else if (under) yield { edits: [replace(span, `${under[1]}${under[2]}以下`)], at };
      }
    },
  },
  {
    rule: 'table/uniform-decimals',
    name: 'one decimal more',
    also: RECKONED,
    *sites(ground, random) {
      for (const { cells, decimals } of uniform(ground)) {
        if (decimals === 0) continue;
        for (const { span, text } of cells) {
          const end = span.end - (text.endsWith('%') ? 1 : 0);
          if (Number.parseFloat(text) >= 1)
            yield { edits: [insert(end, String(1 + Math.floor(random() * 9)))], at: [span] };
        }
      }
    },
  },
  {
    rule: 'table/uniform-decimals',
    name: 'one decimal less',
    also: RECKONED,
    *sites(ground) {
      for (const { cells, decimals } of uniform(ground)) {
        if (decimals < 2) continue;
        for (const { span, text } of cells) {
          const end = span.end - (text.endsWith('%') ? 1 : 0);
          yield { edits: [remove({ start: end - 1, end })], at: [span] };
        }
      }
    },
  },
  word('character that sounds alike', (text, random) => {
    const at = Math.floor(random() * text.length);
    const row = PINYIN_ROWS.find((each) => each.split(' ')[1]?.includes(text.charAt(at)));
    const others = [...(row?.split(' ')[1] ?? '')].slice(0, 12).filter((each) => each !== text.charAt(at));
    return others.length === 0 ? undefined : text.slice(0, at) + pick(random, others) + text.slice(at + 1);
  }),
  word('character doubled', (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + text.charAt(at) + text.slice(at);
  }),
  word('last character lost', (text) => (text.length > 2 ? text.slice(0, -1) : undefined)),
  word('two characters exchanged', (text) =>
    text.length > 2 ? text.slice(0, -2) + text.charAt(text.length - 1) + text.charAt(text.length - 2) : undefined,
  ),
  figure('letter O for 0', (text) => (text.length > 1 && text.includes('0') ? text.replace('0', 'O') : undefined)),
  figure('letter l for 1', (text) => (text.length > 1 && text.includes('1') ? text.replace('1', 'l') : undefined)),
  figure('letter I for 1', (text) => (text.length > 1 && text.includes('1') ? text.replace('1', 'I') : undefined)),
  figure('mark for the point', (text, random) =>
    text.includes('.') ? text.replace('.', pick(random, [',', '。', '，', '·'])) : undefined,
  ),
  figure('Chinese numeral', (text) => (/^\d{1,3}$/.test(text) ? toChinese(Number(text)) : undefined)),
];

/** Serial columns that count from 1 as they stand. */
function* serials(ground: Ground): Iterable<{ readonly cells: readonly PlacedCell[] }> {
  for (const table of tablesOf(ground)) {
    if (table.part.document.abridged || table.part.top.abridged) continue;
    for (const { index, path } of columnsOf(table, 'serial')) {
      // Codes, ranks and grades are given elsewhere.
      if (/代码|编码|编号|排名|档次|等级/.test(path.join(''))) continue;
      const cells = cellsIn(table, index);
      if (cells.length >= 4 && cells.every(({ text }, place) => text === String(place + 1))) yield { cells };
    }
  }
}

function serial(
  name: string,
  change: (place: { readonly value: number; readonly random: Random }) => number,
): Operator {
  return {
    rule: 'table/serial-sequence',
    name: `serial: ${name}`,
    *sites(ground, random) {
      for (const { cells } of serials(ground)) {
        for (const [index, { span }] of cells.entries()) {
          if (index > 0) yield { edits: [replace(span, String(change({ value: index + 1, random })))] };
        }
      }
    },
  };
}

function isMark({ text }: PlacedCell): boolean {
  return /^(?:—|——|-|\/)$/.test(text);
}

/** Numbers whose unit has a scale: 亿元, 万人. */
function* scaled(ground: Ground): Iterable<{ cell: PlacedCell; scale: string; base: string }> {
  for (const table of tablesOf(ground)) {
    for (const { index, unit } of columnsOf(table, 'value')) {
      for (const cell of numbersIn(table, index)) {
        const printed = (cell.row.unit ?? unit)?.text ?? '';
        const [, scale, base] = /^([万亿])(元|美元|人|吨|户|平方米)$/.exec(printed) ?? [];
        if (scale && base && !(unit && cell.row.unit && unit.text !== printed)) yield { cell, scale, base };
      }
    }
  }
}

/** Columns of three ranges or more of one quantity. */
function* ranges(ground: Ground): Iterable<{ cell: PlacedCell; counted: boolean; at: readonly Span[] }> {
  const RANGE = /^[<>]?\s*\d+\s*\S{0,8}(?:[—～]\d+\s*\S{1,8})?$|^不[满足]\d+\S{1,6}$/;
  for (const table of tablesOf(ground)) {
    for (const { index, year } of table.grid.columns) {
      const cells = cellsIn(table, index);
      const isDivision =
        cells.length >= 3 &&
        cells.every(({ text }) => RANGE.test(text)) &&
        cells.some(({ text }) => /\d\s*\S{0,3}[—～]\d|以上不/.test(text));
      if (!isDivision || year !== undefined || cells.length < table.rows.length) continue;
      const counted = cells.every(({ text }) => /[人家户个岁分]/.test(text));
      // Two ranges do not meet; either may be pointed to.
      for (const [place, cell] of cells.entries())
        yield { cell, counted, at: cells.slice(Math.max(0, place - 1), place + 2).map(({ span }) => span) };
    }
  }
}

/** Numbers of a column that agree in their decimals and unit. */
function* uniform(ground: Ground): Iterable<{ cells: readonly PlacedCell[]; decimals: number }> {
  for (const table of tablesOf(ground)) {
    for (const { index, kind, unit } of columnsOf(table, 'value', 'growth', 'share')) {
      if (kind === 'value' && unit === undefined) continue;
      const cells = numbersIn(table, index);
      const places = new Set(cells.map(({ text }) => /\.(\d+)/.exec(text)?.[1]?.length ?? 0));
      const units = new Set(cells.map(({ row }) => row.unit?.text));
      if (cells.length < 6 || places.size > 1 || (kind === 'value' && units.size > 1)) continue;
      yield { cells, decimals: [...places][0] ?? 0 };
    }
  }
}

/** A word of a category column, changed where it stands often. */
function word(name: string, change: (text: string, random: Random) => string | undefined): Operator {
  return {
    rule: 'table/vocabulary',
    name,
    *sites(ground, random): Iterable<Plan> {
      for (const table of tablesOf(ground)) {
        for (const { index, vocabulary } of columnsOf(table, 'category')) {
          for (const { span, text } of cellsIn(table, index)) {
            const count = vocabulary.find((each) => each.text === text)?.count ?? 0;
            const other = text.length > 1 && count > (text.length < 3 ? 5 : 3) ? change(text, random) : undefined;
            if (other !== undefined && other !== text && !vocabulary.some((each) => each.text === other))
              yield { edits: [replace(span, other)] };
          }
        }
      }
    },
  };
}

/** A number of a column of numbers, changed. */
function figure(name: string, change: (text: string, random: Random) => string | undefined): Operator {
  return {
    rule: 'table/stray-character',
    name,
    also: RECKONED,
    *sites(ground, random): Iterable<Plan> {
      for (const table of tablesOf(ground)) {
        for (const { index } of columnsOf(table, 'value', 'growth', 'share')) {
          const numbers = numbersIn(table, index);
          if (numbers.length < 4) continue;
          for (const { span, text } of numbers) {
            const other = change(text, random);
            if (other !== undefined) yield { edits: [replace(span, other)] };
          }
        }
      }
    },
  };
}
