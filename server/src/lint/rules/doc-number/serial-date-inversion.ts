// 同一字号系列中，顺序号大的成文日期不早。Compares the documents of one code and year; the fewest documents that stand out of order are named.
import { compareDates, type CalendarDay } from '../../../base/calendar';
import { fileRule, type Fault } from '../../rule';
import { isOtherIssuer, issuerOfCode, issuersOf } from '../../support/issuer-codes';
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
  why: {
    zh: '须由人核对字号和成文日期；批量编号的可以不改',
    en: 'somebody must check numbers and dates; numbers given out in a batch may stay',
  },
  say({ key, date, other, otherDate }) {
    const zh = `“${key}”成文于${dateText(date)}，“${other}”成文于${dateText(otherDate)}，顺序号与成文日期的先后相反。`;
    return {
      zh: `${zh}通行做法是同一系列按成文先后编号，请核对字号和日期；批量编号的可以不理会。`,
      en: `${key} is dated ${dateText(date)}, ${other} ${dateText(otherDate)}: serial and date run against each other. Check both; numbers given out in a batch may do so.`,
    };
  },
});

/** Documents of one code and year, by serial. A number whose year, code or uniqueness is in doubt is the affair of other rules. */
function seriesOf(documents: readonly NumberedDocument[]): DatedDocument[][] {
  const series = new Map<string, DatedDocument[]>();
  const uses = new Map<string, number>();
  for (const { number } of documents) uses.set(number.key, (uses.get(number.key) ?? 0) + 1);
  for (const each of documents) {
    const { number, date, document } = each;
    if (date === undefined || date.year !== number.year.value || uses.get(number.key) !== 1) continue;
    const issuer = issuerOfCode(number.code.text);
    if (issuer && isOtherIssuer(issuer, issuersOf(document))) continue;
    const name = `${number.code.text}〔${number.year.value}〕`;
    const members = series.get(name) ?? [];
    members.push({ ...each, date });
    series.set(name, members);
  }
  return [...series.values()].map((members) => members.sort((a, b) => a.number.serial.value - b.number.serial.value));
}

/** The largest set of documents, sorted by serial, whose dates do not go back; of several, that with the earlier serials. n log n. */
function longestInOrder(series: readonly DatedDocument[]): ReadonlySet<DatedDocument> {
  /** How long a run can begin with each document; `starts[n]` is the latest date a run of n + 1 can begin with. */
  const lengths: number[] = [];
  const starts: CalendarDay[] = [];
  for (let i = series.length - 1; i >= 0; i--) {
    const date = series[i]?.date;
    if (!date) continue;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = starts[middle];
      if (start && compareDates(date, start) <= 0) low = middle + 1;
      else high = middle;
    }
    starts[low] = date;
    lengths[i] = low + 1;
  }
  const kept = new Set<DatedDocument>();
  let wanted = starts.length;
  let last: CalendarDay | undefined;
  series.forEach((current, i) => {
    if (lengths[i] !== wanted || (last && compareDates(last, current.date) > 0)) return;
    kept.add(current);
    last = current.date;
    wanted--;
  });
  return kept;
}

function isInverted(a: DatedDocument, b: DatedDocument): boolean {
  const bySerial = a.number.serial.value - b.number.serial.value;
  return bySerial !== 0 && bySerial * compareDates(a.date, b.date) < 0;
}

function dateText({ year, month, day }: CalendarDay): string {
  return `${year}年${month}月${day}日`;
}
