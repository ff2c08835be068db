// The columns of a table from header cells and evidence: path, kind, year and unit of each. Knows no row.
import { foldedView } from '../base/fold';
import type { Cell, Paragraph, Table } from './document';
import type { Unit } from './quantity-types';
import { unitOf } from './quantities';
import type { Evidence } from './table-evidence';
import { kindsOf, type Signs } from './table-kinds';
import { isUnit } from './table-shapes';
import type { Column, ColumnKind } from './table-types';
import { headWords, type HeadWords } from './table-words';

const MEASURED: ReadonlySet<ColumnKind> = new Set(['value', 'growth', 'share']);

/** The columns under their header cells, from left to right. */
export function columnsOf(
  source: string,
  heads: readonly (readonly Cell[])[],
  evidence: readonly Evidence[],
  tableUnit: Unit | undefined,
): Column[] {
  const signs = heads.map((over, column): Signs => {
    const path = over.map(({ text }) => text);
    return { evidence: evidence[column] as Evidence, words: wordsOf(path), path };
  });
  const kinds = kindsOf(signs, (column) => siblingsOf(heads, column));
  const rowUnits = kinds.includes('unit');
  return signs.map(({ path, words, evidence: { texts, share, numbers, cells } }, index): Column => {
    const kind = kinds[index] as ColumnKind;
    const unit =
      headUnit(source, heads[index] as readonly Cell[]) ?? (kind === 'value' && !rowUnits ? tableUnit : undefined);
    return {
      index,
      path,
      heads: heads[index] as readonly Cell[],
      kind,
      evidence: cells === 'words' && MEASURED.has(kind) ? numbers : share,
      ...(words.kind === undefined ? {} : { headKind: words.kind }),
      ...(words.year === undefined ? {} : { year: words.year }),
      ...(words.period === undefined ? {} : { period: words.period }),
      ...(unit === undefined ? {} : { unit }),
      vocabulary: kind === 'category' ? vocabularyOf(texts) : [],
    };
  });
}

/** The lowest header cell says what a column is; what it leaves open is said above it. */
function wordsOf(path: readonly string[]): HeadWords {
  let words: HeadWords = {};
  for (const text of path) {
    const said = headWords(text);
    words = { ...words, ...said };
  }
  return words;
}

function siblingsOf(heads: readonly (readonly Cell[])[], column: number): number[] {
  const top = heads[column]?.[0];
  if (top === undefined || heads[column]?.length === 1) return [column];
  return heads.flatMap((over, index) => (over[0] === top ? [index] : []));
}

function headUnit(source: string, heads: readonly Cell[]): Unit | undefined {
  for (let i = heads.length - 1; i >= 0; i--) {
    const { span, text } = heads[i] as Cell;
    const inside = headWords(text).unit ?? wholeUnit(text, i > 0);
    const unit = inside && unitOf(foldedView(source, [foldedView(source, [span]).span(inside.from, inside.to)]));
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** 亿元 on a level of its own, and the sign in 比上年增长%. */
function wholeUnit(text: string, below: boolean): { readonly from: number; readonly to: number } | undefined {
  if (below && isUnit(text)) return { from: 0, to: text.length };
  return text.endsWith('%') ? { from: text.length - 1, to: text.length } : undefined;
}

function vocabularyOf(texts: ReadonlyMap<string, number> | undefined): Column['vocabulary'] {
  return [...(texts ?? [])].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count);
}

/** 单位:亿元 above the table or at the end of its caption, when it names one unit. */
export function unitLine({ unit, caption }: Table, source: string): Unit | undefined {
  const read = (paragraph: Paragraph | undefined): Unit | undefined => {
    const found = paragraph && /单位:([^:()]{1,12})\)?$/.exec(paragraph.view.text);
    if (paragraph === undefined || found === undefined || found === null) return undefined;
    const from = found.index + 3;
    return unitOf(foldedView(source, [paragraph.view.span(from, from + (found[1] as string).length)]));
  };
  return read(unit) ?? read(caption);
}
