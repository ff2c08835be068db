// table/declaration: a table that the project's settings declare as a standard table does not keep to its declaration. Silent where nothing is
// declared, and about tables that meet no declaration.
import { boundedEditDistance } from '../../../base/text-similarity';
import { foldText } from '../../../base/fold';
import type { Document } from '../../../model/document';
import { gridOf } from '../../../model/table-grid';
import type { Grid } from '../../../model/table-types';
import { eachDocument, eachTable } from '../../../model/walk';
import { documentRule, type Bilingual, type Fault, type RuleContext } from '../../rule';
import { columnProblems } from '../../support/declared-checks';
import { wrongSums } from '../../support/declared-sums';
import { declaredTable, type DeclaredTable } from '../../support/declared-tables';
import { sayDeclared, type DeclaredProblem } from '../../support/declared-words';
import { replacing } from '../../support/ways';

interface DeclarationFault extends Fault {
  readonly table: string;
  /** Empty for what is said of the whole table. */
  readonly column: string;
  readonly problem: DeclaredProblem;
}

export const declaration = documentRule<DeclarationFault, Record<string, never>>({
  id: 'table/declaration',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：标准表格的列、单位和用词由本项目的设置（tables）声明',
    en: 'Common practice: columns, units and words of standard tables are declared in the settings of the project (tables)',
  },
  summary: {
    zh: '表格符合设置中声明的标准表格：必备的列、单位、用词、不重复、合计、不空缺',
    en: 'A table keeps to the standard table declared in the settings: columns, units, words, sums, no repeats and no gaps',
  },
  *find(top: Document, { tables }: RuleContext<Record<string, never>>): Iterable<DeclarationFault> {
    if (tables.length === 0) return;
    for (const document of eachDocument(top)) {
      for (const table of eachTable(document)) {
        const grid = gridOf(table, document);
        const declared = grid && declaredTable(grid, document, tables);
        if (grid !== undefined && declared !== undefined) yield* faultsIn(grid, declared, document);
      }
    }
  },
  say: ({ table, column, problem }) => sayDeclared(table, column, problem),
  why: {
    zh: '缺的列、缺的值和重复的行，须由人补正',
    en: 'missing columns and values and repeated rows are for somebody to mend',
  },
  mends: ({ problem }) => {
    if (problem.kind !== 'word' && problem.kind !== 'unit') return [];
    const near = problem.wanted.filter((word) => boundedEditDistance(foldText(word), foldText(problem.text), 1) === 1);
    // Where one word is meant beyond doubt, the others are no choice.
    const offered = near.length === 1 ? near : problem.wanted.slice(0, MOST_WORDS);
    return offered.map((word) => replacing(problem.span, word));
  },
});

const MOST_WORDS = 6;

const FIRST: Bilingual = { zh: '前面已有', en: 'the first one' };

function* faultsIn(grid: Grid, { declaration: { name }, columns, missing }: DeclaredTable, document: Document) {
  const fault = (column: string, problem: DeclaredProblem, fields: Fault): DeclarationFault => ({
    ...fields,
    table: name,
    column,
    problem,
  });
  if (missing.length > 0) {
    const problem = { kind: 'missing', columns: missing.map((each) => each.name) } as const;
    yield fault('', problem, { span: (grid.headerRows.at(-1) ?? grid.table).span });
  }
  for (const { declared, column } of columns) {
    for (const problem of columnProblems(declared, column, grid, document)) {
      const related = problem.kind === 'repeated' ? [{ span: problem.first, message: FIRST }] : [];
      yield fault(declared.name, problem, { span: problem.span, related });
    }
    if (declared.sum === undefined) continue;
    for (const sum of wrongSums(declared.sum, column, grid)) yield fault(declared.name, sum, { span: sum.span });
  }
}
