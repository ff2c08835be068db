// 占比合计为 100%：shares that are all there come to 100 %, as far as rounding allows: columns of shares with a row of totals, and the parts of a whole
// that a sentence lists completely. Silent on lists that may leave something out.
import { shareLists, type ShareList } from '../../../model/share-statements';
import { gridOf } from '../../../model/table-grid';
import { wrongShareTotals } from '../../../model/table-totals';
import { eachDocument, eachParagraph, eachTable } from '../../../model/walk';
import { around, overlap, plainNumber, sumOf } from '../../../base/rounding';
import { documentRule, type Mending } from '../../rule';
import { intervalText, sumText, termPlaces } from '../../support/sum-words';
import { totalFault, type TotalFault } from '../../support/total-faults';
import { isOneDigitOff, replacing, waysOf } from '../../support/ways';

export const percentTotal = documentRule<TotalFault, Record<never, never>>({
  id: 'arithmetic/percent-total',
  severity: 'warning',
  fix: 'suggested',
  source: {
    kind: 'practice',
    zh: '各部分占比之和为 100%，只差四舍五入（通行做法）',
    en: 'the shares of all parts come to 100 %, but for rounding (common practice)',
  },
  summary: { zh: '全部占比之和为 100%', en: 'Shares of all parts come to 100 %' },
  *find(top) {
    for (const document of eachDocument(top)) {
      for (const table of document.abridged ? [] : eachTable(document)) {
        const grid = gridOf(table, document);
        for (const claim of grid ? wrongShareTotals(grid) : []) {
          const fault = totalFault(claim, '占比合计', 'total of the shares');
          if (fault) yield fault;
        }
      }
      for (const paragraph of eachParagraph(document)) {
        if (paragraph.quoted) continue;
        for (const list of shareLists(paragraph)) {
          const fault = listFault(list);
          if (fault) yield fault;
        }
      }
    }
  },
  why: {
    zh: '须核对各项占比中哪一处有误',
    en: 'somebody must find out which of the shares is wrong',
  },
  say: ({ message }) => message,
  mends: waysOf,
});

function listFault({ span, terms, what }: ShareList): TotalFault | undefined {
  const range = sumOf(terms.map((term) => term.range));
  if (overlap(range, around(100, 0))) return undefined;
  const decimals = Math.max(...terms.map((term) => term.decimals));
  const sum = plainNumber(
    terms.reduce((value, term) => value + term.value, 0),
    decimals,
  );
  const rounded = intervalText(range, decimals);
  return {
    span,
    message: {
      zh: `${what}各项之和应为 100%，所列各项相加为 ${sum}%：${sumText(terms)}＝${sum}（四舍五入可为 ${rounded}）。请核对各项占比。`,
      en: `The shares listed are of one whole and should come to 100 %; they come to ${sum} %: ${sumText(terms)} = ${sum} (${rounded} as rounded). Check the shares.`,
    },
    ways: slips(terms),
    related: termPlaces(terms),
  };
}

/** Each share of which one digit changed makes 100 of the sum. */
function slips(terms: ShareList['terms']): readonly Mending[] {
  const lack = 100 - terms.reduce((sum, { value }) => sum + value, 0);
  return terms.flatMap(({ span, text, value, decimals }) => {
    const digits = (value + lack).toFixed(decimals);
    const printed = text.replace('%', '');
    if (value + lack <= 0 || !isOneDigitOff(printed, digits)) return [];
    const place = { start: span.start, end: span.start + printed.length };
    return [
      replacing(place, digits, { zh: `把 ${printed}% 改为 ${digits}%`, en: `Change ${printed} % to ${digits} %` }),
    ];
  });
}
