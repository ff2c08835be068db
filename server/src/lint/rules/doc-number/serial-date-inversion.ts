// 同一字号系列中，顺序号大的成文日期不早。Compares the documents of one code and year; the fewest documents that stand out of order are named.
import { compareDates, type CalendarDay } from '../../../base/calendar';
import { fileRule, type Fault } from '../../rule';
import { numberedDocuments, type NumberedDocument } from '../../support/own-numbers';

type DatedDocument = NumberedDocument & { readonly date: CalendarDay };

interface InversionFault extends Fault {
  readonly key: string;
  readonly date: CalendarDay;
  readonly other: string;
  readonly otherDate: CalendarDay;
}

export const serialDateInversion = fileRule<InversionFault, Record<never, never>>({
  id: 'doc-number/serial-date-inversion',
  severity: 'information',
  fix: 'none',
  source: {
    kind: 'practice',
    zh: '通行做法：同一机关代字、同一年度按成文先后编号',
    en: 'Practice: within one code and year documents are numbered as they are issued',
  },
  summary: { zh: '同一系列中顺序号大的成文日期不早', en: 'Within a series a larger serial has no earlier date' },
  *find(file) {
    for (const series of seriesOf(numberedDocuments(file))) {
      const inOrder = longestInOrder(series);
      for (const current of series) {
        if (inOrder.has(current)) continue;
        const other = series.find((each) => inOrder.has(each) && isInverted(each, current));
        if (other === undefined) continue;
        yield {
          span: current.span,
          key: current.number.key,
          date: current.date,
          other: other.number.key,
          otherDate: other.date,
          related: [{ span: other.span, message: { zh: '与这一份比较', en: 'compared with this one' } }],
        };
      }
    }
  },
  say({ key, date, other, otherDate }) {
    const zh = `“${key}”成文于${dateText(date)}，“${other}”成文于${dateText(otherDate)}，顺序号与成文日期的先后相反。`;
    return {
      zh: `${zh}通行做法是同一系列按成文先后编号，请核对字号和日期；批量编号的可以不理会。`,
      en: `${key} is dated ${dateText(date)}, ${other} ${dateText(otherDate)}: serial and date run against each other. Check both; numbers given out in a batch may do so.`,
    };
  },
});

/** Documents of one code and year, by serial. A date of another year is the affair of doc-number/year-date-mismatch. */
function seriesOf(documents: readonly NumberedDocument[]): DatedDocument[][] {
  const series = new Map<string, DatedDocument[]>();
  for (const each of documents) {
    const { number, date } = each;
    if (date === undefined || date.year !== number.year.value) continue;
    const name = `${number.code.text}〔${number.year.value}〕`;
    const members = series.get(name) ?? [];
    members.push({ ...each, date });
    series.set(name, members);
  }
  return [...series.values()].map((members) => members.sort((a, b) => a.number.serial.value - b.number.serial.value));
}

/** The largest set of documents, sorted by serial, whose dates do not go back. Patience sorting: n log n. */
function longestInOrder(series: readonly DatedDocument[]): ReadonlySet<DatedDocument> {
  /** For each length, the last document of the run of that length that ends earliest. */
  const ends: number[] = [];
  const previous: number[] = [];
  series.forEach((current, i) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = series[ends[middle] ?? 0];
      if (end && compareDates(end.date, current.date) <= 0) low = middle + 1;
      else high = middle;
    }
    previous[i] = ends[low - 1] ?? -1;
    // Of two runs of one length at the very end the earlier one stays, so that the later serial is named.
    if (low === ends.length || i + 1 < series.length) ends[low] = i;
  });
  const kept = new Set<DatedDocument>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const member = series[i];
    if (member) kept.add(member);
  }
  return kept;
}

function isInverted(a: DatedDocument, b: DatedDocument): boolean {
  const bySerial = a.number.serial.value - b.number.serial.value;
  return bySerial !== 0 && bySerial * compareDates(a.date, b.date) < 0;
}

function dateText({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}
