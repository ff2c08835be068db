// Tells whether a place stands inside a provision that is quoted from another text: 将第十条修改为：“第十条　……”.
import type { Span } from '../base/span';
import type { Paragraph } from './document';

const LEADS = /(?:修改为|改为|作为第[^“”]{1,12}|增加[^“”]{0,20}|表述为|如下)[:,]?$/;
const PROVISION = /^第[〇零一二三四五六七八九十百千\d]{1,8}[编章节条款项]/;
/** The words that lead to a quotation stand right before it. */
const LEAD_LENGTH = 30;

/** True for a region offset inside such a quotation, whether it fills the paragraph or stands in its sentence. */
export function inQuotedProvision({ quoted, view }: Paragraph, offset: number): boolean {
  if (quoted) return true;
  const { text } = view;
  const at = view.indexAt(offset);
  const open = text.lastIndexOf('“', at - 1);
  if (open < 0 || at <= open) return false;
  const close = text.indexOf('”', open);
  if (close >= 0 && close < at) return false;
  return leadsTo(text, open);
}

/** The quotation that opens at a folded index is a provision, by what leads to it or by what it begins with. */
function leadsTo(text: string, open: number): boolean {
  return (
    LEADS.test(text.slice(Math.max(0, open - LEAD_LENGTH), open)) || (open === 0 && PROVISION.test(text.slice(1, 20)))
  );
}

/** The paragraph ends with words that lead to a provision: 将第十条修改为： */
export function leadsToProvision({ view }: Paragraph): boolean {
  const { text } = view;
  return LEADS.test(text.slice(-LEAD_LENGTH));
}

/** All such quotations of a paragraph, without the marks around them, in text order; one left open reaches to the end. */
export function quotedProvisions({ quoted, view, span }: Paragraph): Span[] {
  if (quoted) return [span];
  const { text } = view;
  const spans: Span[] = [];
  let open = text.indexOf('“');
  while (open >= 0) {
    const close = text.indexOf('”', open);
    const end = close < 0 ? text.length : close;
    if (end > open + 1 && leadsTo(text, open)) spans.push(view.span(open + 1, end));
    open = text.indexOf('“', end);
  }
  return spans;
}
