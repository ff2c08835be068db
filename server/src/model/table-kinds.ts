// From evidence and words to the kind of each column. The cells decide; words only tell apart what cells cannot: growth and share among
// numbers, indicator and text among words. Knows no row.
import type { Evidence } from './table-evidence';
import type { ColumnKind } from './table-types';
import type { HeadWords } from './table-words';

/** What is known of a column before its kind. */
export interface Signs {
  readonly evidence: Evidence;
  /** What the lowest header cell over the column says, and whether it stands there or spans it from the left. */
  readonly words: HeadWords;
  /** Texts of the header path. */
  readonly path: readonly string[];
}

/** A category is a short word. */
const LONGEST_CATEGORY = 12;

/** The kinds of all columns, left to right. `siblings` gives the columns under the same spanning header as a column, itself included. */
export function kindsOf(signs: readonly Signs[], siblings: (column: number) => readonly number[]): ColumnKind[] {
  const measured = signs.some(({ evidence, words }) => isMeasured(evidence) && words.kind !== 'serial');
  const dated = signs.some(
    ({ evidence, words }) => isMeasured(evidence) && (words.year !== undefined || words.kind === 'growth'),
  );
  const kinds = signs.map((sign, column) => kindOf(sign, column, signs, siblings(column)));
  nameColumn(kinds, signs, measured, dated);
  return kinds;
}

function isMeasure({ kind, year }: HeadWords): boolean {
  return kind === 'growth' || kind === 'share' || (kind === 'value' && year !== undefined);
}

function isMeasured({ cells }: Evidence): boolean {
  return cells === 'number' || cells === 'percent';
}

function kindOf(
  { evidence, words }: Signs,
  column: number,
  signs: readonly Signs[],
  siblings: readonly number[],
): ColumnKind {
  switch (evidence.cells) {
    case 'empty':
      return 'empty';
    case 'serial':
      if (words.kind === 'serial') return 'serial';
      return column < 3 && words.kind !== 'value' && words.kind !== 'share' && headsGroups(signs.slice(0, column))
        ? 'serial'
        : 'value';
    case 'unit':
      return 'unit';
    case 'years':
      return words.kind === 'value' && words.year === undefined && column > 0 ? 'value' : 'text';
    case 'number':
    case 'percent':
      if (words.code === true) return 'text';
      if (words.kind === 'growth' || words.kind === 'share') return words.kind;
      if (words.kind === 'serial') return evidence.longest <= 4 ? 'serial' : 'text';
      return 'value';
    case 'none':
      return words.kind === 'growth' || words.kind === 'share' || words.kind === 'value' ? words.kind : 'text';
    default:
      // Targets are now numbers, now words, and the header says that they are targets.
      if (evidence.numbers >= 0.4 && words.code !== true && isMeasure(words)) return words.kind as ColumnKind;
      if (isGroup(evidence, words, column, signs)) return 'group';
      return isCategory(
        siblings.map((each) => (signs[each] as Signs).evidence),
        words,
      )
        ? 'category'
        : 'text';
  }
}

/** The columns before a serial hold what heads several rows. */
function headsGroups(before: readonly Signs[]): boolean {
  return before.every(({ evidence: { cells, distinct, filled, blank } }) =>
    cells === 'words' ? distinct < (filled + blank) * 0.85 : cells === 'serial',
  );
}

/** A column at the left whose cells each head several rows. */
function isGroup(evidence: Evidence, words: HeadWords, column: number, signs: readonly Signs[]): boolean {
  if (
    column > 2 ||
    column + 1 >= signs.length ||
    words.kind === 'category' ||
    words.remarks === true ||
    !evidence.first
  )
    return false;
  const rows = evidence.filled + evidence.blank;
  const left = signs
    .slice(0, column)
    .every(({ evidence: { cells, blank } }) => cells === 'serial' || cells === 'words' || blank > 0);
  if (!left || evidence.distinct >= rows * 0.85) return false;
  if (evidence.blank > 0) {
    // The cells beside it go on where its own are empty.
    const right = signs.slice(column + 1).some(({ evidence: { filled } }) => filled > evidence.filled);
    return right && evidence.runs && (evidence.blank >= rows * 0.2 || words.kind === 'group');
  }
  return (
    words.kind === 'group' || (column === 0 && evidence.runs && evidence.distinct > 1 && evidence.distinct <= rows / 2)
  );
}

/** A few short words that come again, over the columns that share a header. */
function isCategory(columns: readonly Evidence[], words: HeadWords): boolean {
  const union = new Map<string, number>();
  let filled = 0;
  for (const { cells, texts, longest } of columns) {
    if (cells !== 'words' || texts === undefined || longest > LONGEST_CATEGORY) return false;
    for (const [text, count] of texts) {
      union.set(text, (union.get(text) ?? 0) + count);
      filled += count;
    }
  }
  const most = words.kind === 'category' ? 0.7 : 0.4;
  return filled >= 3 && union.size <= 12 && union.size <= filled * most;
}

/** The column that names the rows is an indicator column where it is headed so, or where years stand beside it. */
function nameColumn(kinds: ColumnKind[], signs: readonly Signs[], measured: boolean, dated: boolean): void {
  const names = kinds.flatMap((kind, column) =>
    kind === 'text' || kind === 'group' || kind === 'category' ? [column] : [],
  );
  const isText = (column: number): boolean =>
    kinds[column] === 'text' && (signs[column] as Signs).evidence.cells === 'words';
  const headed = names.filter((column) => (signs[column] as Signs).words.kind === 'indicator' && isText(column));
  if (headed.length > 0) {
    kinds[headed[headed.length - 1] as number] = 'indicator';
    return;
  }
  if (!measured || !dated) return;
  const first = names.find((column) => isText(column));
  const words = first === undefined ? undefined : (signs[first] as Signs).words.kind;
  if (first !== undefined && (words === undefined || words === 'group') && first < 4) kinds[first] = 'indicator';
}
