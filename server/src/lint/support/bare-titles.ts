// Titles of documents cited with their number and without 《》: 根据国务院关于加强山塘管理的通知（国发〔2020〕5号）. Told by 关于…的通知 right before the
// bracketed number, behind a word that cites or the name of an agency. Works on the model's paragraphs.
import type { Paragraph } from '../../model/document';
import { endsLikeAgency } from '../../syntax/line-shape';
import type { BareName } from './bare-laws';

const LONGEST = 120;
/** The clause before the number, from the last mark that a title does not hold. */
const BOUNDARY = '。;:,》';
const CITING =
  /(?:根据|按照|依照|依据|遵照|贯彻落实|贯彻|落实|执行|参照|对照|废止|见|印发了?|下发了?|出台了?|发布了?|转发了?|制定了?)/;
const TITLE =
  /^([\u3400-\u9fff、]{0,40})关于.{4,}的(?:通知|意见|实施意见|指导意见|若干意见|办法|决定|规定|通告|公告|批复|复函|函)(?:\([^()]{2,6}\))?$/;

/** The bare titles of a paragraph in text order. Rows of lists, that hold nothing but a title and its number, are left out. */
export function* bareTitles({ inline, view }: Paragraph): Iterable<BareName> {
  for (const number of inline.numbers) {
    const at = view.indexAt(number.span.start) - 1;
    if (view.text[at] !== '(' || inline.citations.some((citation) => citation.number === number)) continue;
    const from = clauseStart(view.text, at);
    const clause = view.text.slice(from, at);
    const lead = leadOf(clause);
    const name = clause.slice(lead.length);
    const match = TITLE.exec(name);
    if (!match || !isBalanced(name)) continue;
    const issuer = match[1] ?? '';
    const isCited = lead.cites ? issuer === '' || issuer.length >= 2 : endsLikeAgency(issuer);
    const close = view.text.indexOf(')', view.indexAt(number.span.end));
    const isRow = from === 0 && !lead.cites && (close < 0 || close + 2 >= view.text.length);
    if (isCited && !isRow) yield { name, span: view.span(from + lead.length, at) };
  }
}

function clauseStart(text: string, at: number): number {
  let from = at;
  let depth = 0;
  while (from > 0 && at - from < LONGEST) {
    const character = text.charAt(from - 1);
    if (character === ')') {
      // The bracket of the document cited before; 的通知（试行） has its own.
      if (at - from > 8) break;
      depth++;
    } else if (character === '(') depth--;
    if (depth < 0 || BOUNDARY.includes(character)) break;
    from--;
  }
  return from;
}

/** What stands before the title: a connective, or words up to the first that cites. */
function leadOf(clause: string): { readonly length: number; readonly cites: boolean } {
  const connective = /^(?:以及|[和与及或、并])/.exec(clause)?.[0].length ?? 0;
  const about = clause.indexOf('关于');
  const citing = CITING.exec(clause.slice(connective, Math.max(about, connective)));
  if (!citing) return { length: connective, cites: false };
  return { length: connective + citing.index + citing[0].length, cites: true };
}

function isBalanced(name: string): boolean {
  for (const [open, close] of [
    ['“', '”'],
    ['(', ')'],
    ['《', '》'],
  ] as const) {
    if (name.split(open).length !== name.split(close).length) return false;
  }
  return true;
}
