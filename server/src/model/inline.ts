// Everything recognised inside one paragraph, in one pass over its folded text: the pass only notes where something may begin, and the
// recognisers read a bounded stretch around those places. Total and linear; knows nothing of documents, sections or rules.
import type { FoldedView } from '../base/fold';
import { findCitations } from './inline-citation';
import { findDates, opensDate } from './inline-date';
import { findDefinitions } from './inline-definition';
import { findDocumentNumbers, opensYear } from './inline-document-number';
import { loneMarksOf, MARK_CODES, pairMarks, pairsOf, readMark } from './inline-marks';
import { findOrderNumbers } from './inline-order-number';
import { findOrdinals } from './inline-ordinal';
import type { Found, Mark, Scan } from './inline-scan';
import { findTags } from './inline-tag';
import type { DateMention, DocumentNumber, Inline } from './inline-types';

const NONE: readonly never[] = [];
const NOTHING: Inline = {
  pairs: NONE,
  loneMarks: NONE,
  numbers: NONE,
  orderNumbers: NONE,
  dates: NONE,
  citations: NONE,
  definitions: NONE,
  tags: NONE,
  ordinals: NONE,
};

/** What a character may begin. */
const MARK = 1;
const DATE = 2;
const SEPARATOR = 3;
const CALLED = 4;
const ORDINAL = 5;
const NTH = 6;
const OWNER = 7;
const ANGLE = 8;

/** Class of every code unit; most are 0, and a paragraph of nothing else costs one look at each. */
const CLASSES = new Uint8Array(0x10000);
for (const code of MARK_CODES.keys()) CLASSES[code] = MARK;
classify('年月', DATE);
classify('.-–/', SEPARATOR);
classify('称', CALLED);
classify('是先次后', ORDINAL);
classify('第', NTH);
classify('责牵落', OWNER);
classify('<{', ANGLE);

function classify(characters: string, of: number): void {
  for (const character of characters) CLASSES[character.charCodeAt(0)] = of;
}

/** A paragraph of more brackets is no prose; each mark is kept as several objects, and a file of nothing else must not fill the memory. */
const MOST_MARKS = 50_000;

/**
 * Recognises the contents of a paragraph.
 * @param view the paragraph's folded text; every span given back is in the coordinates of the view's source
 */
export function scanInline(view: FoldedView): Inline {
  const { text } = view;
  const marks: Mark[] = [];
  const years: number[] = [];
  const datePlaces: number[] = [];
  const called: number[] = [];
  const ordinalPlaces: number[] = [];
  const nths: number[] = [];
  let owners = false;
  let found = false;
  for (let i = 0; i < text.length; i++) {
    const kind = CLASSES[text.charCodeAt(i)];
    if (kind === 0) continue;
    found = true;
    switch (kind) {
      case MARK: {
        const mark = readMark(view, i);
        if (mark === undefined || marks.length >= MOST_MARKS) break;
        marks.push(mark);
        if (opensYear(text, i)) years.push(i);
        break;
      }
      case ANGLE:
        if (opensYear(text, i)) years.push(i);
        break;
      case DATE:
      case SEPARATOR:
        if (opensDate(text, i)) datePlaces.push(i);
        break;
      case CALLED:
        called.push(i);
        break;
      case NTH:
        nths.push(i);
        ordinalPlaces.push(i);
        break;
      case ORDINAL:
        ordinalPlaces.push(i);
        break;
      default:
        owners = true;
    }
  }
  if (!found) return NOTHING;

  if (marks.length > 0) pairMarks(text, marks);
  const gapped = text.length > 0 && view.at(text.length - 1) - view.at(0) !== text.length - 1;
  const scan: Scan = { view, text, marks, gapped };
  const numbers = years.length > 0 ? findDocumentNumbers(scan, years) : NONE;
  const dates = datePlaces.length > 0 ? findDates(scan, datePlaces) : NONE;
  return {
    pairs: marks.length > 0 ? pairsOf(view, marks) : NONE,
    loneMarks: marks.length > 0 ? loneMarksOf(view, marks) : NONE,
    numbers: numbers.length > 0 ? numbers.map(({ value }) => value) : NONE,
    orderNumbers: nths.length > 0 ? findOrderNumbers(scan, nths) : NONE,
    dates: outsideNumbers(dates, numbers),
    citations: marks.length > 0 ? findCitations(scan, numbers) : NONE,
    definitions: called.length > 0 ? findDefinitions(scan, called) : NONE,
    tags: owners && marks.length > 0 ? findTags(scan) : NONE,
    ordinals: ordinalPlaces.length > 0 ? findOrdinals(scan, ordinalPlaces) : NONE,
  };
}

/** The year inside a document number, 〔2021年〕, is no date of its own. */
function outsideNumbers(
  dates: readonly Found<DateMention>[],
  numbers: readonly Found<DocumentNumber>[],
): readonly DateMention[] {
  if (dates.length === 0) return NONE;
  const kept: DateMention[] = [];
  let next = 0;
  for (const { from, to, value } of dates) {
    while (next < numbers.length && (numbers[next]?.to ?? 0) <= from) next++;
    const number = numbers[next];
    if (number === undefined || to <= number.from) kept.push(value);
  }
  return kept;
}
