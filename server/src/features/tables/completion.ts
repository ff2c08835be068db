// What can stand in the cell of a table: the words declared for its column, those the column has already, units in a column of units, the next
// number in a column of serials. Replaces the cell and nothing else.
import { foldText } from '../../base/fold';
import { UNITS } from '../../data/units';
import { declaredColumn, declaredTable } from '../../lint/support/declared-tables';
import type { ColumnDeclaration, TableDeclaration } from '../../lint/table-declaration';
import type { CompletionContext } from '../completion/context';
import { suggest, type Suggestion, type SuggestionKind } from '../completion/item';
import { letterIndex } from '../completion/world';
import { printedCell } from './cell-facts';
import { bodyCellAt, type BodyCell } from './cell-at';

/** A longer list is no help, and a longer text is no word. */
const MOST_WORDS = 60;
const LONGEST_WORD = 24;
const SERIAL = /^\d{1,6}$/;

/** The words for the cell at the cursor; none in headers and outside tables. */
export function cellSuggestions(
  context: CompletionContext,
  tables: readonly TableDeclaration[] = [],
): readonly Suggestion[] {
  const at = bodyCellAt(context.file, context.offset);
  if (at === undefined || at.gridRow.role !== 'data') return [];
  const declared = declaredColumn(declaredTable(at.grid, at.document, tables), at.index);
  const seen = new Set<string>();
  const fitting = wordsFor(at, declared).flatMap(({ text, ...about }, order) => {
    const key = foldText(text);
    if (seen.has(key)) return [];
    seen.add(key);
    return offer(context, at, text, order, about);
  });
  return fitting.slice(0, MOST_WORDS);
}

type Word = { readonly text: string } & About;

interface About {
  readonly kind: SuggestionKind;
  readonly group: string;
  readonly detail: Suggestion['detail'];
}

function wordsFor(at: BodyCell, declared: ColumnDeclaration | undefined): readonly Word[] {
  const kind = declared?.kind ?? at.column.kind;
  const words: Word[] = (declared?.vocabulary ?? []).map((text) => ({ text, ...DECLARED }));
  if (kind === 'serial') return [...words, ...nextSerial(at)];
  if (kind === 'unit') {
    words.push(...(declared?.units ?? []).map((text) => ({ text, ...DECLARED })));
    words.push(...wordsOf(at, 1));
    if (declared === undefined || declared.units.length + declared.vocabulary.length === 0) {
      words.push(...UNITS.map(({ text }) => ({ text, ...KNOWN_UNIT })));
    }
    return words;
  }
  if (declared !== undefined && declared.vocabulary.length > 0) return words;
  if (kind === 'category' || kind === 'group') return wordsOf(at, 1);
  // In a column of free text a word that has come again is likely to come once more: 责任单位.
  return kind === 'text' ? wordsOf(at, 2) : [];
}

const DECLARED: About = {
  kind: 'cell-word',
  group: '0',
  detail: { zh: '设置中声明的用词', en: 'declared in the settings' },
};
const KNOWN_UNIT: About = { kind: 'unit', group: '2', detail: { zh: '计量单位', en: 'unit' } };

/** The words of the column as printed, the commonest first, each in so many other rows at least. */
function wordsOf({ grid, gridRow, document, index, column }: BodyCell, least: number): Word[] {
  const counts = new Map<string, { text: string; count: number }>();
  for (const { role, cells, index: row } of grid.rows) {
    const cell = cells[index];
    if (role !== 'data' || row === gridRow.index || cell === undefined || cell.merged !== undefined) continue;
    if (cell.text === '' || cell.text.length > LONGEST_WORD || cell.none === 'dash' || cell.none === 'slash') continue;
    const known = counts.get(cell.text);
    if (known === undefined) counts.set(cell.text, { text: printedCell(document, cell), count: 1 });
    else known.count++;
  }
  const kind = column.kind === 'unit' ? 'unit' : 'cell-word';
  return [...counts.values()]
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
    .map(({ text, count }) => {
      const detail = { zh: `本列已有${count}处`, en: `${count} in this column` };
      return { text, kind, group: '1', detail };
    });
}

/** One more than the serial above, in an empty cell. */
function nextSerial({ grid, gridRow, index, cell }: BodyCell): Word[] {
  for (let row = gridRow.index - 1; row >= 0; row--) {
    const above = grid.rows[row]?.cells[index];
    if (above?.cell === undefined || above.text === '') continue;
    const next = SERIAL.test(above.text) ? String(Number(above.text) + 1) : undefined;
    const typed = cell?.cell?.text ?? '';
    if (next === undefined || (typed !== '' && !next.startsWith(typed))) return [];
    return [{ text: next, kind: 'ordinal', group: '0', detail: { zh: '下一个序号', en: 'next serial' } }];
  }
  return [];
}

/** The edit is the cell's own text, what stands behind the cursor in it included. */
function offer(context: CompletionContext, at: BodyCell, text: string, order: number, about: About): Suggestion[] {
  const { source } = at.document;
  const { local } = at.place;
  const typed = source.slice(at.span.start, local).trimStart();
  const swallow = source.slice(local, at.span.end).trimEnd().length;
  if (typed + source.slice(local, local + swallow) === text) return [];
  const aliases = letterIndex(foldText(text), typed) >= 0 ? [text, typed] : [text, foldText(text)];
  return suggest(context, { label: text, insert: text, typed, swallow, aliases, order, ...about });
}
