// What does not agree with a declaration, in words: what should be and what is, sums with their calculation. Knows no document.
import type { Bilingual } from '../rule';
import type { Problem } from './declared-checks';
import type { WrongSum } from './declared-sums';
import { KIND_WORDS } from './kind-words';

/** Required columns that a table lacks. */
interface MissingColumns {
  readonly kind: 'missing';
  readonly columns: readonly string[];
}

export type DeclaredProblem = Problem | WrongSum | MissingColumns;

/** The message; `column` is empty for what is said of the whole table. */
export function sayDeclared(table: string, column: string, problem: DeclaredProblem): Bilingual {
  const { zh, en } = SAY[problem.kind](problem as never);
  const of = column === '' ? { zh: '', en: '' } : { zh: `“${column}”列`, en: `, column “${column}”` };
  return { zh: `按“${table}”的声明，${of.zh}${zh}`, en: `By the declaration of “${table}”${of.en}: ${en}` };
}

type Say = { readonly [K in DeclaredProblem['kind']]: (problem: Extract<DeclaredProblem, { kind: K }>) => Bilingual };

const SAY: Say = {
  missing: ({ columns }) => ({
    zh: `表头应当有“${columns.join('”“')}”，没有找到。请补上，或者在声明的 aliases 中写明它的其他写法。`,
    en: `the header must have “${columns.join('”, “')}” and has not. Add the column, or name its other forms in aliases.`,
  }),
  kind: ({ declared, found }) => ({
    zh: `应当是${KIND_WORDS[declared].zh}，实际是${KIND_WORDS[found].zh}。请核对表头和各行是否错位。`,
    en: `it should hold ${KIND_WORDS[declared].en} and holds ${KIND_WORDS[found].en}. Check whether header and rows have slipped.`,
  }),
  unit: ({ text, wanted }) => ({
    zh: `的单位应当是${wanted.join('、')}，这里是“${text}”。`,
    en: `its unit should be ${wanted.join(', ')}, and is “${text}” here.`,
  }),
  'unknown-unit': ({ text }) => ({
    zh: `应当是计量单位，“${text}”不是已知的单位。`,
    en: `it should hold units, and “${text}” is none that is known.`,
  }),
  word: ({ text, wanted }) => ({
    zh: `只能是${wanted.join('、')}，这里是“${text}”。`,
    en: `it may hold ${wanted.join(', ')}, and this is “${text}”.`,
  }),
  repeated: ({ text }) => ({
    zh: `不得重复，“${text}”前面已有。`,
    en: `no two rows may be the same, and “${text}” stands above.`,
  }),
  'no-value': ({ text }) => ({
    zh: text === '' ? '每行都要有值，这里是空的。' : `每行都要有值，这里是“${text}”。`,
    en:
      text === ''
        ? 'every row must have a value, and this cell is empty.'
        : `every row must have a value; this is “${text}”.`,
  }),
  sum: ({ wanted, sum, formula, range }) => ({
    zh: `各行之和应当是${wanted}，实际 ${formula}＝${sum}${range ? `（四舍五入允许 ${range.low}～${range.high}）` : ''}。`,
    en: `the rows should come to ${wanted}, and ${formula} = ${sum}${range ? ` (rounding allows ${range.low} to ${range.high})` : ''}.`,
  }),
};
