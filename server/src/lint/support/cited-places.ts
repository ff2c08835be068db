// Every place of a document that relies on another one: 《…》 with or without its number, and numbers alone. Places that speak of ending or changing
// the other, quote it, or tell the history of the text are left out. Knows the model and no rule.
import { cover, type Span } from '../../base/span';
import type { Document, Paragraph } from '../../model/document';
import type { Citation, DocumentNumber } from '../../model/inline-types';
import { isAboutEnding } from '../../model/repeal-clauses';
import { titleName, type TitleName } from '../../model/title-name';
import { paragraphsOf } from '../../model/walk';

/** A document relied on. Spans are region offsets. */
export interface CitedPlace {
  readonly owner: Document;
  readonly paragraph: Paragraph;
  readonly citation?: Citation;
  readonly name?: TitleName;
  readonly number?: DocumentNumber;
  /** Title with its marks and number with its brackets, whichever there are. */
  readonly span: Span;
  /** A provision of it is meant: 《…》第五条. */
  readonly provision: boolean;
}

const known = new WeakMap<Document, readonly CitedPlace[]>();
/** Documents that are about ending or changing others rely on none of those they list. */
const HOUSEKEEPING = /废止|失效|清理|修改|修订|修正|停止执行/;

/** What one document relies on, inner documents left out, in text order. */
export function citedPlaces(owner: Document): readonly CitedPlace[] {
  let places = known.get(owner);
  if (places === undefined) known.set(owner, (places = gather(owner)));
  return places;
}

function gather(owner: Document): readonly CitedPlace[] {
  if (HOUSEKEEPING.test(owner.title?.text ?? '')) return [];
  const places: CitedPlace[] = [];
  for (const paragraph of paragraphsOf(owner)) {
    if (paragraph.quoted || paragraph === owner.annotation) continue;
    const { citations, numbers } = paragraph.inline;
    const taken = new Set<DocumentNumber>();
    const found: CitedPlace[] = [];
    for (const citation of citations) {
      if (citation.number) taken.add(citation.number);
      if (citation.nested || citation.open === true) continue;
      const span = citation.number ? withBracket(paragraph, cover(citation.span, citation.number.span)) : citation.span;
      const { number } = citation;
      found.push({ owner, paragraph, citation, name: titleName(citation.title), number, span, provision: false });
    }
    for (const number of numbers) {
      if (!taken.has(number)) found.push({ owner, paragraph, number, span: number.span, provision: false });
    }
    for (const place of found.sort((a, b) => a.span.start - b.span.start)) {
      if (!isAboutEnding(paragraph.view, place.span)) places.push({ ...place, provision: hasProvision(place) });
    }
  }
  return places;
}

/** The span with the bracket that closes behind it. */
function withBracket({ view }: Paragraph, span: Span): Span {
  const end = view.indexAt(span.end);
  return view.text.charAt(end) === ')' ? { start: span.start, end: view.span(end, end + 1).end } : span;
}

function hasProvision({ paragraph: { view }, span }: CitedPlace): boolean {
  const end = view.indexAt(span.end);
  return /^(?:文件|中)?的?(?:第[0-9一二三四五六七八九十百]|附件)/.test(view.text.slice(end, end + 8));
}
