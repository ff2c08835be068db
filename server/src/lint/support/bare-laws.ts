// Full names of laws in running text without 《》: 根据中华人民共和国防洪法. Short names are written so by right and are not looked for.
import type { Span } from '../../base/span';
import { COUNTRY } from '../../data/law-names';
import type { Paragraph } from '../../model/document';
import { lawAt } from './law-names';

/** A name at its place. */
export interface BareName {
  readonly name: string;
  readonly span: Span;
}

/** What stands before a name that is cited in running text. */
const CITING =
  /(?:根据|按照|依照|依据|遵照|遵守|违反|贯彻|执行|落实|实施|施行|宣传|学习|符合|适用|参照|对照|按|以及|[和与及、》]|(?:发布|公布|颁布|制定|修订|通过)的)(?:了|的)?$/;
/** What follows when the name is only part of another. */
const GOES_ON = /^(?:[规律学治制院官庭系人》〉"”]|修正案|实施|的决定|若干|\(草案)/;

/** Full names of laws in a paragraph that stand without marks behind a word that cites. The constitution is spoken of without marks too. */
export function* bareLaws(paragraph: Paragraph): Iterable<BareName> {
  const { text } = paragraph.view;
  for (let at = text.indexOf(COUNTRY); at >= 0; at = text.indexOf(COUNTRY, at + 1)) {
    const law = lawAt(text, at + COUNTRY.length);
    if (!law?.prefixed || law.name === '宪法' || !CITING.test(text.slice(Math.max(0, at - 6), at))) continue;
    const end = at + COUNTRY.length + law.name.length;
    if (GOES_ON.test(text.slice(end, end + 4))) continue;
    const span = paragraph.view.span(at, end);
    if (!isMarked(paragraph, span)) yield { span, name: text.slice(at, end) };
  }
}

/** Inside 《》 or quotation marks, also those of another paragraph. */
export function isMarked({ inline }: Paragraph, { start }: Span): boolean {
  if (inline.loneMarks.some(({ kind }) => QUOTING.has(kind))) return true;
  return inline.pairs.some(({ kind, open, close }) => QUOTING.has(kind) && open.start <= start && start < close.end);
}
const QUOTING: ReadonlySet<string> = new Set(['title', 'inner-title', 'quote', 'inner-quote', 'straight']);
