// Citations that bind a title to a number: 《标题》（文号）. Those where the number means something else (a list of numbers, 文号附件, 见文号) are left
// out, for they bind nothing. Knows the model and no rule.
import { shift, type Span } from '../../base/span';
import type { Document, GazetteFile, Paragraph } from '../../model/document';
import type { Citation, DocumentNumber } from '../../model/inline-types';
import { titleName, type TitleName } from '../../model/title-name';
import { eachDocument, paragraphsOf } from '../../model/walk';

/** A title and a number printed together. Spans are file offsets. */
export interface NumberedCitation {
  readonly citation: Citation;
  readonly number: DocumentNumber;
  readonly name: TitleName;
  readonly owner: Document;
  readonly paragraph: Paragraph;
  /** Offset of the owner's region in the file. */
  readonly base: number;
  readonly span: Span;
  /** Between the marks. */
  readonly inner: Span;
  readonly numberSpan: Span;
  /** An entry of a list that is nothing but documents: two alike are two documents. */
  readonly listed: boolean;
}

const known = new WeakMap<Document, readonly Omit<NumberedCitation, 'base' | 'span' | 'inner' | 'numberSpan'>[]>();

/** Every title bound to a number in the running text of a file, in text order. */
export function numberedCitations(file: GazetteFile): readonly NumberedCitation[] {
  return file.documents.flatMap(({ base, document }) =>
    eachDocument(document).flatMap((owner) =>
      boundIn(owner).map((bound) => ({
        ...bound,
        base,
        span: shift(bound.citation.span, base),
        inner: shift(bound.citation.inner, base),
        numberSpan: shift(bound.number.span, base),
      })),
    ),
  );
}

function boundIn(owner: Document): readonly Omit<NumberedCitation, 'base' | 'span' | 'inner' | 'numberSpan'>[] {
  let found = known.get(owner);
  if (found === undefined) {
    const out: Omit<NumberedCitation, 'base' | 'span' | 'inner' | 'numberSpan'>[] = [];
    for (const paragraph of paragraphsOf(owner)) {
      if (paragraph.quoted) continue;
      for (const citation of paragraph.inline.citations) {
        const { number, nested, open } = citation;
        if (number === undefined || nested || open === true || !isBound(paragraph, citation, number)) continue;
        out.push({
          citation,
          number,
          name: titleName(citation.title),
          owner,
          paragraph,
          listed: isListed(paragraph, citation),
        });
      }
    }
    found = out;
    known.set(owner, found);
  }
  return found;
}

/** The bracket holds this number and nothing else but a short name (，以下简称《办法》); or the number stands right before the title. */
function isBound({ view }: Paragraph, { numberBefore, inner }: Citation, number: DocumentNumber): boolean {
  if (number.suffix === undefined || number.suffix.start < number.serial.span.end) return false;
  const from = view.indexAt(number.span.start);
  const to = view.indexAt(number.span.end);
  // 〔2021〕12、13号: one serial of several.
  if (view.indexAt(number.suffix.start) !== view.indexAt(number.serial.span.end)) return false;
  if (numberBefore === true)
    return view.indexAt(inner.start) - 1 === to && !/[、和及与至]/.test(view.text.charAt(from - 1));
  // Behind 《甲》和《乙》 one number may be of both.
  return view.text.charAt(from - 1) === '(' && /^(?:\)|[,;](?:以下|下称|简称))/.test(view.text.slice(to, to + 4));
}

/** Ordinal and issuer before it, nothing but a stop behind it. */
function isListed({ view }: Paragraph, { span, number }: Citation): boolean {
  const before = view.text.slice(0, view.indexAt(span.start));
  const behind = view.text.slice(view.indexAt(Math.max(span.end, number?.span.end ?? 0)));
  return before.length <= 24 && !/[,。;:根据按照依]/.test(before) && /^\)?[。;、,]?$/.test(behind);
}
