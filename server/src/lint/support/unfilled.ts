// What a draft leaves open on purpose: a date without its figures, the signature over it, the word 征求意见稿 in the title. Reads the model's
// paragraphs; that something is still to be filled in is another rule's business.
import { agencyKind } from '../../model/agency-names';
import type { Document, Paragraph, Title } from '../../model/document';
import { eachParagraph } from '../../model/walk';

const OPEN_DATE =
  /^[\d〇一二三四五六七八九十×xX_*]{0,6}年[\d一二三四五六七八九十×xX_*]{0,4}月[\d一二三四五六七八九十×xX_*]{0,4}日$/;
const CONSULTATION = /征求意见|送审|讨论|草案|草稿|修改稿/;

/** The closing lines of a body whose date has yet to be filled in. */
export interface OpenClosing {
  readonly date: Paragraph;
  /** The line of an agency right above it. */
  readonly signature?: Paragraph;
}

/** The last two lines when they are an agency and a date without its figures, or the date alone; undefined otherwise. */
export function openClosing(document: Document): OpenClosing | undefined {
  let above: Paragraph | undefined;
  let last: Paragraph | undefined;
  for (const paragraph of eachParagraph(document)) {
    above = last;
    last = paragraph;
  }
  if (!last || !OPEN_DATE.test(last.view.text)) return undefined;
  return above && isAgency(above) ? { date: last, signature: above } : { date: last };
}

function isAgency({ view }: Paragraph): boolean {
  const { text } = view;
  return text.length <= 40 && !/[。,;:]/.test(text) && agencyKind(text) !== 'other';
}

/** True when the title says that the text is put up for comments: number, signature and date come later. */
export function isForComment(title: Title | undefined): boolean {
  return CONSULTATION.test(title?.qualifier?.text ?? '');
}
