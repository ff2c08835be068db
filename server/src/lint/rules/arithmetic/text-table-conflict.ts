// What the text says of an indicator in a year must be what the table of the same document says. Silent where rounding, a bound (突破, 以上) or a
// total over years explains the difference, and where name, year or unit are not surely the same.
import { compareMeasurements } from '../../../model/measurement-compare';
import type { Measurement } from '../../../model/measurement-types';
import { sameMeasurements } from '../../../model/measurements';
import { documentRule, type Fault } from '../../rule';
import { converted, printedValue, settingLike } from '../../support/measurement-words';

interface Conflict {
  readonly text: Measurement;
  readonly cell: Measurement;
  /** The texts agree with one another, so that it is the cell's. */
  readonly atCell: boolean;
  /** Nothing else is held against the cell. */
  readonly only: boolean;
}
type ConflictFault = Fault & Conflict;

/** Shorter names are common words: 出口, 人数. */
const SHORTEST = 4;
/** Of a text that tells only a period, a value beyond these shares of the table's is a total of its years. */
const [LEAST, MOST] = [0.5, 2];

export const textTableConflict = documentRule<ConflictFault, Record<never, never>>({
  id: 'arithmetic/text-table-conflict',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '通行做法：同一指标、同一年份在正文和表格中数值一致',
    en: 'Practice: one indicator has one value for one year, in the text and in the table',
  },
  summary: { zh: '同一指标在正文与表格中数值一致', en: 'An indicator has the same value in text and table' },
  *find(document) {
    for (const group of sameMeasurements(document).values()) {
      const cells = group.filter(({ source, own }) => source === 'table' && own);
      const texts = group.filter(({ source, own }) => source === 'text' && own);
      if (cells.length === 0 || texts.length === 0 || (group[0]?.key.length ?? 0) < SHORTEST) continue;
      const wrong = texts.flatMap((text) => {
        const cell = conflicting(text, cells);
        return cell === undefined ? [] : [{ text, cell }];
      });
      const [first, second] = wrong;
      if (first === undefined) continue;
      // The text says one thing in several places and the table another: the slip is the table's.
      if (second !== undefined && wrong.length === texts.length && agree(wrong.map(({ text }) => text))) {
        yield fault({ ...first, atCell: true, only: true }, texts);
      } else
        for (const { text, cell } of wrong)
          yield fault({ text, cell, atCell: false, only: texts.length === 1 }, [text]);
    }
  },
  why: {
    zh: '须核对正文和表格哪一处有误',
    en: 'somebody must find out which of text and table is wrong',
  },
  mends({ text, cell, atCell, only }) {
    const inCell = settingLike(cell, text, '表格', 'the table');
    return atCell ? inCell : [...settingLike(text, cell, '正文', 'the text'), ...(only ? inCell : [])];
  },
  say({ text, cell }) {
    const [inText, inCell] = [printedValue(text), printedValue(cell)];
    const [more, less] = [converted(text, cell), converted(cell, text)];
    const [zhText, zhCell] = [`${inText}${more.zh}`, `${inCell}${more.zh === '' ? less.zh : ''}`];
    const [enText, enCell] = [`${inText}${more.en}`, `${inCell}${more.en === '' ? less.en : ''}`];
    return {
      zh: `“${text.name}”${text.year}年的数值，正文为${zhText}，表格为${zhCell}，两处不一致。请核对。`,
      en: `“${text.name}” of ${text.year} is ${enText} in the text and ${enCell} in the table. Check the two.`,
    };
  },
});

/** The cell that the text cannot be reconciled with; undefined where a table agrees or nothing can be said. */
function conflicting(text: Measurement, cells: readonly Measurement[]): Measurement | undefined {
  const verdicts = cells.map((cell) => compareMeasurements(text, cell));
  if (verdicts.includes('agree')) return undefined;
  const cell = cells[verdicts.indexOf('differ')];
  if (cell === undefined || text.yearFrom !== 'plan') return cell;
  const ratio = text.value / cell.value;
  return ratio > LEAST && ratio < MOST ? cell : undefined;
}

function agree(texts: readonly Measurement[]): boolean {
  return texts.every((text) => text === texts[0] || compareMeasurements(text, texts[0] as Measurement) === 'agree');
}

function fault(conflict: Conflict, others: readonly Measurement[]): ConflictFault {
  const { text, cell, atCell } = conflict;
  const inText = others.map(({ quantity }) => ({ span: quantity.span, message: { zh: '正文在这里', en: 'The text' } }));
  const inTable = [{ span: cell.quantity.span, message: { zh: '表格在这里', en: 'The table' } }];
  return {
    span: atCell ? cell.quantity.span : text.quantity.span,
    related: atCell ? inText : inTable,
    ...conflict,
    ...(text.yearFrom === 'plan' ? { severity: 'information' as const } : {}),
  };
}
