/** Holds for any table: what is done and undone leaves the text as it was, and every change is read again as the cells it was to make. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapedCell, plainCell } from '../../../server/src/features/tables/edit-pipes';
import { TABLE_OPERATIONS, type TableOperation } from '../../../server/src/features/tables/edit-types';
import { equalFolded } from '../../../server/src/base/fold';
import { cellsAt, edited, inDocument, outcomeAt } from './check-edit';

const WORD = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('产值', '亿元', '2020', '35000', '5.6%', '税收', '—', '网络零售额', '约束性'),
  },
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('a|b', '\\', '\\|', 'a\\\\|', '|', '全省 3 个点', '“十四五”末', '𠮷野', '\ud800'),
  },
);

interface Made {
  readonly text: string;
  readonly at: number;
  readonly cells: string[][];
}

/** Tables that are read as they were written; `serial` gives them a column of serials. */
function tables(serial: boolean, mark: 'tab' | 'pipe' = 'tab'): fc.Arbitrary<Made> {
  return fc
    .record({
      width: fc.integer({ min: 3, max: 6 }),
      rows: fc.array(fc.array(WORD, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 6 }),
      row: fc.nat(),
      column: fc.nat(),
    })
    .map(({ width, rows, row, column }): Made => {
      const header = Array.from({ length: width }, (_, index) =>
        serial && index === 0 ? '序号' : `第${'甲乙丙丁戊己'[index]}列`,
      );
      const body = rows.map((cells, index) =>
        cells
          .slice(0, width)
          .map((cell, c) => (serial && c === 0 ? String(index + 1) : c === 1 ? `${cell}名${index}` : cell)),
      );
      const cells = [header, ...body];
      const written = cells.map((each) =>
        mark === 'tab' ? each.join('\t') : `| ${each.map(escapedCell).join(' | ')} |`,
      );
      if (mark === 'pipe') written.splice(1, 0, `|${' --- |'.repeat(width)}`);
      const text = inDocument(written.join('\n'));
      const line = written[(mark === 'pipe' ? 2 : 1) + (row % body.length)] as string;
      const start = text.indexOf(`\n${line}`) + 1;
      const read = mark === 'tab' ? (body[row % body.length] as string[]) : [];
      const offset = read.slice(0, column % width).reduce((sum, cell) => sum + cell.length + 1, 0);
      return { text, at: start + offset, cells };
    })
    .filter(({ text, at, cells }) => {
      const read = cellsAt(text, at);
      const due = mark === 'tab' ? cells : cells.map((row) => row.map(escapedCell));
      return JSON.stringify(read) === JSON.stringify(due);
    });
}

/** The text after operations one after another, each where the one before left the cursor; undefined when the first is refused. */
function after(made: Made, ...operations: TableOperation[]): string | undefined {
  let { text, at } = made;
  for (const [index, operation] of operations.entries()) {
    const outcome = index === 0 ? outcomeAt(text, at, operation) : edited(text, at, operation);
    if (outcome.kind === 'refused') return undefined;
    text = outcome.text;
    at = outcome.cursor ?? at;
  }
  return text;
}

/** How often of a hundred the first operation may be refused at most. */
function holds(arbitrary: fc.Arbitrary<Made>, patience: number, ...operations: TableOperation[]): void {
  let done = 0;
  let all = 0;
  fc.assert(
    fc.property(arbitrary, (made) => {
      all++;
      const text = after(made, ...operations);
      if (text === undefined) return;
      done++;
      assert.equal(text, made.text);
    }),
    { numRuns: 100 },
  );
  assert.ok(done * 100 >= all * (100 - patience), `${done} of ${all}`);
}

describe('any table', () => {
  it('is the same after a column was added and taken away again', () => {
    holds(tables(false), 5, 'column-right', 'column-delete');
    holds(tables(false), 5, 'column-left', 'column-delete');
    holds(tables(false, 'pipe'), 5, 'column-right', 'column-delete');
  });

  it('is the same after a row went down and up again', () => {
    holds(tables(true), 60, 'row-down', 'row-up');
    holds(tables(false), 60, 'row-down', 'row-up');
    holds(tables(false, 'pipe'), 60, 'row-down', 'row-up');
  });

  it('is the same after a column went right and left again', () => {
    holds(tables(false), 70, 'column-move-right', 'column-move-left');
  });

  it('is the same after a row was added and deleted again', () => {
    holds(tables(true), 5, 'row-below', 'row-delete');
    holds(tables(false), 5, 'row-below', 'row-delete');
  });

  it('is the same after it was split and merged, when no cell is merged over several rows', () => {
    const full = ({ cells }: Made): boolean => cells.every((row) => row.every((cell) => cell !== ''));
    holds(tables(true).filter(full), 60, 'split', 'merge');
    holds(tables(false).filter(full), 60, 'split', 'merge');
  });

  it('has the same cells as a tab table after it was a pipe table', () => {
    holds(tables(false), 5, 'to-pipe', 'to-tab');
    holds(tables(true), 5, 'to-pipe', 'align', 'to-tab');
  });

  it('is aligned without a change of its text but for blanks and the rule, and a second time not at all', () => {
    fc.assert(
      fc.property(tables(false, 'pipe'), ({ text, at }) => {
        const once = edited(text, at, 'align');
        const bare = (words: string): string => words.replace(/-{3,99}/g, '---');
        assert.ok(equalFolded(bare(once.text), bare(text)));
        assert.deepEqual(cellsAt(once.text, once.cursor ?? at), cellsAt(text, at));
        assert.deepEqual(edited(once.text, once.cursor ?? at, 'align').edits, []);
      }),
    );
  });

  it('is never left half changed, whatever is done where', () => {
    const anywhere = fc.tuple(
      fc.oneof(tables(true), tables(false), tables(false, 'pipe')),
      fc.nat(),
      fc.constantFrom(...TABLE_OPERATIONS),
    );
    fc.assert(
      fc.property(anywhere, ([{ text }, at, operation]) => {
        const outcome = outcomeAt(text, at % (text.length + 1), operation);
        if (outcome.kind === 'refused') assert.ok(outcome.reason.zh !== '' && outcome.reason.en !== '');
        else assert.equal(edited(text, at % (text.length + 1), operation).text, outcome.text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a cell between bars', () => {
  it('says what was written, bars and backslashes included', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('|', '\\', 'a', '中'), maxLength: 12 }), (text) => {
        assert.equal(plainCell(escapedCell(text)), text);
      }),
    );
  });
});
