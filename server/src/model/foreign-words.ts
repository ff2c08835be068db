// Foreign abbreviations in Chinese text, LNG, eWTP, 5G, wherever they stand. Whether one needs its Chinese name is for a rule to say.
import type { Span } from '../base/span';
import { isInTitle } from './abbreviation-uses';
import type { Document } from './document';
import { isForeignAbbreviation } from './foreign-gloss';
import { textsOf, type TextPlace } from './texts';

/** A foreign abbreviation at its place. */
export interface ForeignWord {
  readonly text: string;
  readonly span: Span;
  readonly place: TextPlace;
  /** Folded text right before and behind it, a few characters. */
  readonly before: string;
  readonly behind: string;
}

/** Letters and figures in a run, with the marks that join them. */
const RUN = /[A-Za-z0-9][A-Za-z0-9&/.+-]*/g;
const CAPITAL = /[A-Z]/;
const QUOTE_BEFORE = /[“‘"][^”’"]{0,8}$/;
const AROUND = 24;

/** The foreign abbreviations of a document in text order; those inside 《》 and between quotation marks are names of something else. */
export function* foreignWords(document: Document): Iterable<ForeignWord> {
  for (const { view, place, paragraph } of textsOf(document)) {
    const { text } = view;
    if (paragraph?.quoted === true || !CAPITAL.test(text)) continue;
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const word = trimmed(run);
      if (!isForeignAbbreviation(word)) continue;
      const before = text.slice(Math.max(0, index - AROUND), index);
      if (isInTitle(text, index) || QUOTE_BEFORE.test(before)) continue;
      const end = index + word.length;
      yield { text: word, span: view.span(index, end), place, before, behind: text.slice(end, end + AROUND) };
    }
  }
}

/** A run without the marks it ends with. */
function trimmed(run: string): string {
  let end = run.length;
  while (end > 0 && '&/.+-'.includes(run.charAt(end - 1))) end--;
  return run.slice(0, end);
}
