// Numbers of orders and announcements as names: 国务院令第706号 wherever it is cited, and 第706号 under the heading 中华人民共和国国务院令.
// The number alone names nothing, so the words before it are part of the key. Pure.
import { foldText, type FoldedView } from '../base/fold';
import { agencyKey } from '../model/agency-names';
import type { Document } from '../model/document';
import type { Citation, Inline, OrderNumber } from '../model/inline-types';
import type { NumberEntry } from './entry';

const COUNTRY = /^中华人民共和国/;
/** Words before an issuer in running text. */
const LEAD = /^.*(?:根据|按照|依照|依据|参照|执行|经由|[的以经由见按])/;
const LONGEST_ISSUER = 24;
const ENDINGS = ['令', '公告', '通告', '布告'];

/** The key of an order's own number; undefined when its title does not say whose order it is. */
export function orderKeyOf({ title }: Document, { value, year }: OrderNumber): string | undefined {
  const heading = title?.text ?? '';
  return ENDINGS.some((ending) => heading.endsWith(ending)) ? keyOf(heading, value, year) : undefined;
}

/** An order number in running text, with the 《…》 right before it, if any. */
export interface OrderSite {
  readonly number: NumberEntry;
  readonly behind?: Citation;
}

/** The order numbers of a paragraph that say whose they are: （国务院令第706号）, 省政府令第388号. */
export function orderSites(view: FoldedView, { orderNumbers, citations }: Inline): readonly OrderSite[] {
  const sites: OrderSite[] = [];
  for (const { span, value, year } of orderNumbers) {
    const end = view.indexAt(span.start);
    const from = issuerStart(view.text, end);
    const issuer = view.text.slice(from, end);
    if (issuer.length < 3 || !ENDINGS.some((ending) => issuer.endsWith(ending))) continue;
    const bracket = view.text[from - 1] === '(' ? view.at(from - 1) : undefined;
    const behind =
      bracket === undefined ? undefined : citations.find((one) => !one.nested && touches(view, one, bracket));
    sites.push({
      number: { key: keyOf(issuer, value, year), span: { start: view.at(from), end: span.end } },
      ...(behind && { behind }),
    });
  }
  return sites;
}

/** The citation's closing mark stands right before the bracket. */
function touches(view: FoldedView, citation: Citation, bracket: number): boolean {
  return view.indexAt(citation.span.end) === view.indexAt(bracket);
}

function issuerStart(text: string, end: number): number {
  let from = end;
  while (from > 0 && end - from < LONGEST_ISSUER && /[\u4e00-\u9fff]/.test(text.charAt(from - 1))) from--;
  return from + (LEAD.exec(text.slice(from, end))?.[0].length ?? 0);
}

function keyOf(issuer: string, value: number, year: number | undefined): string {
  const who = agencyKey(foldText(issuer).replace(COUNTRY, ''));
  return `${who}${year === undefined ? '' : `${year}年`}第${value}号`;
}
