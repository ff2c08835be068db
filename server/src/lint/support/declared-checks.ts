// Holds the columns of a table against their declaration: kind, units, words, values that must be there or may not come again. Each check
// yields what is wrong and what would be right; sums are added up in declared-sums.ts. Words nothing in any language.
import { foldedView, foldText } from '../../base/fold';
import type { Span } from '../../base/span';
import type { Document } from '../../model/document';
import { unitOf } from '../../model/quantities';
import type { Column, ColumnKind, Grid, GridCell, GridRow } from '../../model/table-types';
import type { ColumnDeclaration, DeclaredKind } from '../table-declaration';

/** What does not agree with the declaration of a column. */
export type Problem =
  | { readonly kind: 'kind'; readonly span: Span; readonly declared: DeclaredKind; readonly found: ColumnKind }
  | { readonly kind: 'unit'; readonly span: Span; readonly text: string; readonly wanted: readonly string[] }
  | { readonly kind: 'unknown-unit'; readonly span: Span; readonly text: string }
  | { readonly kind: 'word'; readonly span: Span; readonly text: string; readonly wanted: readonly string[] }
  | { readonly kind: 'repeated'; readonly span: Span; readonly text: string; readonly first: Span }
  | { readonly kind: 'no-value'; readonly span: Span; readonly text: string };

const NUMERIC: ReadonlySet<ColumnKind> = new Set(['value', 'growth', 'share', 'serial']);
const WORDY: ReadonlySet<ColumnKind> = new Set(['group', 'indicator', 'unit', 'category']);
/** A unit is a short word; longer texts are remarks. */
const LONGEST_UNIT = 12;

/** Everything but sums that is wrong in one declared column. */
export function* columnProblems(
  declared: ColumnDeclaration,
  column: Column,
  grid: Grid,
  document: Document,
): Iterable<Problem> {
  const kind = kindProblem(declared, column);
  if (kind !== undefined) {
    yield kind;
    // What its cells are judged by does not hold for a column of another kind.
    return;
  }
  const rows = grid.rows.filter(({ role }) => role === 'data');
  if (!declared.nullable) yield* missingValues(declared, column, rows, grid);
  if (declared.kind === 'unit') yield* wrongUnitWords(declared, column, rows, document);
  else {
    if (declared.vocabulary.length > 0) yield* wrongWords(column, rows, declared.vocabulary);
    if (declared.units.length > 0) yield* wrongUnits(declared, column, rows);
  }
  if (declared.unique) yield* repeated(column, rows);
}

function kindProblem({ kind: declared }: ColumnDeclaration, { kind: found, heads }: Column): Problem | undefined {
  const head = heads.at(-1);
  if (declared === undefined || head === undefined || found === 'empty') return undefined;
  const wrong =
    (NUMERIC.has(declared) && (!NUMERIC.has(found) || (declared === 'serial' && found !== 'serial'))) ||
    (WORDY.has(declared) && NUMERIC.has(found));
  return wrong ? { kind: 'kind', span: head.span, declared, found } : undefined;
}

/** The cells of the column that print something of their own, a dash left out. */
function* filled({ index }: Column, rows: readonly GridRow[]): Iterable<{ span: Span; text: string; cell: GridCell }> {
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell?.cell === undefined || cell.text === '' || cell.merged !== undefined) continue;
    if (cell.none === undefined || cell.none === 'words') yield { span: cell.cell.span, text: cell.text, cell };
  }
}

/** Columns that say what a row is about. */
const NAMING: ReadonlySet<ColumnKind> = new Set(['serial', 'group', 'indicator']);

function* missingValues(
  { kind }: ColumnDeclaration,
  { index }: Column,
  rows: readonly GridRow[],
  { columns }: Grid,
): Iterable<Problem> {
  const numeric = kind !== undefined && NUMERIC.has(kind);
  const others = columns.filter((column) => !NAMING.has(column.kind) && column.index !== index);
  const naming = NAMING.has(columns[index]?.kind ?? 'empty');
  for (const { row, cells } of rows) {
    const cell = cells[index];
    // A name with nothing behind it heads the rows below: 居民收入, then 城镇 and 农村.
    if (!naming && others.length > 0 && others.every((column) => (cells[column.index]?.cell?.text ?? '') === ''))
      continue;
    if (cell === undefined || cell.merged === 'above' || cell.merged === 'left' || cell.none === undefined) continue;
    if (cell.none === 'words' && !numeric) continue;
    const span = cell.cell?.span ?? { start: row.span.end, end: row.span.end };
    // The mark before an empty cell is there to be seen.
    const seen = span.start === span.end ? { start: Math.max(row.span.start, span.start - 1), end: span.end } : span;
    yield { kind: 'no-value', span: seen, text: cell.text };
  }
}

function* wrongWords(column: Column, rows: readonly GridRow[], wanted: readonly string[]): Iterable<Problem> {
  const known = new Set(wanted.map(foldText));
  for (const { span, text } of filled(column, rows)) {
    if (!known.has(foldText(text))) yield { kind: 'word', span, text, wanted };
  }
}

function* wrongUnitWords(
  { units, vocabulary }: ColumnDeclaration,
  column: Column,
  rows: readonly GridRow[],
  { source }: Document,
): Iterable<Problem> {
  const wanted = [...units, ...vocabulary];
  if (wanted.length > 0) return yield* wrongWords(column, rows, wanted);
  for (const { span, text } of filled(column, rows)) {
    if (text.length <= LONGEST_UNIT && unitOf(foldedView(source, [span])) === undefined) {
      yield { kind: 'unknown-unit', span, text };
    }
  }
}

/** A unit behind the number, else the one in the header: said once there. */
function* wrongUnits({ units }: ColumnDeclaration, column: Column, rows: readonly GridRow[]): Iterable<Problem> {
  const known = new Set(units.map(foldText));
  const head = column.heads.at(-1);
  if (column.unit !== undefined && head !== undefined && !known.has(foldText(column.unit.text))) {
    const { text, span } = column.unit;
    yield {
      kind: 'unit',
      span: span.start >= head.span.start && span.end <= head.span.end ? span : head.span,
      text,
      wanted: units,
    };
    return;
  }
  for (const { cell } of filled(column, rows)) {
    const { sign, unit, number } = cell.quantity ?? {};
    const own = sign ?? unit;
    if (own === undefined || known.has(foldText(own.text))) continue;
    // 3万元 is in 万元: the scale stands with the number and is printed before the unit.
    const scale = sign === undefined ? number?.scale : undefined;
    const text = (scale?.text ?? '') + own.text;
    if (known.has(foldText(text))) continue;
    yield {
      kind: 'unit',
      span: { start: scale?.span.start ?? own.span.start, end: own.span.end },
      text,
      wanted: units,
    };
  }
}

function* repeated(column: Column, rows: readonly GridRow[]): Iterable<Problem> {
  const first = new Map<string, Span>();
  for (const { span, text } of filled(column, rows)) {
    const key = foldText(text);
    const before = first.get(key);
    if (before === undefined) first.set(key, span);
    else yield { kind: 'repeated', span, text, first: before };
  }
}
