// table/serial-sequence: the serial column of a table counts up by one. The count may go on from the table before and may begin again in each
// group; where parts are left out, or numbers are those of another list, nothing is said.
import type { TextEdit } from '../../../base/edit';
import type { Document } from '../../../model/document';
import { eachDocument, eachParagraph } from '../../../model/walk';
import { documentRule, type Bilingual, type Fault } from '../../rule';
import { findBreaks, type BreakKind, type OrdinalBreak } from '../../support/ordinal-breaks';
import { isCodeColumn, serialColumns, serialEdit, serialRuns, type SerialRun } from '../../support/serial-runs';
import { gridsOf } from '../../support/table-grids';

interface SerialFault extends Fault {
  readonly kind: BreakKind;
  readonly found: number;
  readonly expected: number;
  readonly previous?: number;
  readonly edits?: readonly TextEdit[];
}

const WHAT: Readonly<Record<BreakKind, Bilingual>> = {
  wrong: { zh: '表中序号不连续', en: 'The serial is out of sequence' },
  swapped: { zh: '表中序号与下一行颠倒', en: 'The serial and the next one have changed places' },
  start: { zh: '表中序号没有从1开始', en: 'The serials do not begin with 1' },
  gap: { zh: '表中序号跳号', en: 'A serial is skipped' },
  repeat: { zh: '表中序号重复', en: 'The serial is repeated' },
  backwards: { zh: '表中序号倒退', en: 'The serial steps back' },
};

export const serialSequence = documentRule<SerialFault, Record<never, never>>({
  id: 'table/serial-sequence',
  severity: 'error',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：表中序号从1起依次连续编号',
    en: 'Common practice: the serials of a table count up from 1',
  },
  summary: { zh: '表中序号连续，不缺号、不重号', en: 'The serials of a table count up without gap or repeat' },
  *find(top) {
    if (top.abridged) return;
    // The last serial of the table before: a table cut in two goes on with it.
    let before: { readonly owner: Document; readonly value: number } | undefined;
    for (const { grid, owner } of gridsOf(top)) {
      if (owner.abridged || grid.ragged) continue;
      let last: number | undefined;
      for (const column of serialColumns(grid)) {
        const runs = serialRuns(grid, column, before?.owner === owner ? before.value : undefined);
        for (const run of runs) yield* faultsOf(run, isCodeColumn(column), owner, top);
        last = runs.at(-1)?.entries.at(-1)?.last;
      }
      if (last !== undefined) before = { owner, value: last };
    }
  },
  say({ kind, found, expected, previous }) {
    const after = previous === undefined ? '' : `上一个序号是${previous}，`;
    const behind = previous === undefined ? '' : ` behind ${previous}`;
    return {
      zh: `${WHAT[kind].zh}：${after}此处应为${expected}，实为${found}。通行做法是序号从1起依次连续编号；请核对是否漏行、多行，或者改正序号。`,
      en: `${WHAT[kind].en}: expected ${expected}${behind}, found ${found}. By common practice serials count up from 1; look for a lost or an added row, or correct the serial.`,
    };
  },
  mend: ({ edits }) => edits,
});

/** So many members of a run are wrong at most: where every third number is missing, they are those of another list. */
const LARGEST_SHARE = 1 / 5;

function* faultsOf(
  { entries, first }: SerialRun,
  isCode: boolean,
  owner: Document,
  top: Document,
): Iterable<SerialFault> {
  // A row that stands for two numbers takes up two places.
  const places = entries.flatMap(({ value, last }, index) => (last > value ? [index, index] : [index]));
  const values = entries.flatMap(({ value, last }) => (last > value ? [value, last] : [value]));
  const breaks = swappedAtEnd(values, first) ?? findBreaks(values, first);
  if (breaks.length === 0 || breaks.length > Math.max(1, values.length * LARGEST_SHARE)) return;
  const edits = isCited(top) ? undefined : renumbered({ entries, first }, owner);
  for (const each of breaks) {
    const entry = entries[places[each.index] ?? -1];
    if (entry === undefined || (isCode && isGap(each))) continue;
    const previous = values[each.index - 1];
    yield {
      span: entry.cell.span,
      kind: each.kind,
      found: values[each.index] as number,
      expected: each.expected,
      ...(previous === undefined ? {} : { previous }),
      ...(edits === undefined ? { fix: 'none' as const } : { edits }),
    };
  }
}

/** The last two have changed places; with nothing behind them, a count alone cannot tell. */
function swappedAtEnd(values: readonly number[], first: number): OrdinalBreak[] | undefined {
  const index = values.length - 2;
  const expected = first + index;
  if (index < 1 || values[index] !== expected + 1 || values[index + 1] !== expected) return undefined;
  if (values.slice(0, index).some((value, place) => value !== first + place)) return undefined;
  return [{ index, expected, kind: 'swapped', certain: false }];
}

function isGap({ kind }: OrdinalBreak): boolean {
  return kind === 'gap' || kind === 'start';
}

/** The edits that number the whole run anew; undefined where it cannot be done by numbers alone. */
function renumbered({ entries, first }: SerialRun, { source }: Document): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.value === first + index && entry.last === entry.value) continue;
    const edit = serialEdit(source, entry, first + index);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits;
}

/** The text speaks of rows by their serials, so that renumbering would leave those words behind. */
function isCited(top: Document): boolean {
  return eachDocument(top).some((document) =>
    eachParagraph(document).some(({ view }) =>
      /序号(?:为|是|第)?\d|第\d{1,5}(?:[-—~～、至]\d{1,5})?(?:行|号|项)/.test(view.text),
    ),
  );
}
