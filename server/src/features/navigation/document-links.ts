// Links from 《…》 and numbers to the files of the folder where those documents lie. Nothing for what is unknown or stands in the same file: there
// is the definition for that.
import { overlaps, type Span } from '../../base/span';
import type { CitationSite, DocumentEntry } from '../../workspace/entry';
import { siteTarget } from './target-at';
import type { Vantage } from './target';

/** A stretch of the file at hand that leads to a document of another file. */
export interface DocumentLink {
  readonly span: Span;
  readonly entry: DocumentEntry;
}

/** The links of a file in text order; they do not overlap. */
export function documentLinks(vantage: Vantage): readonly DocumentLink[] {
  const out: DocumentLink[] = [];
  for (const site of vantage.knowledge.file(vantage.uri)?.sites ?? []) {
    const [entry] = siteTarget(vantage, site).documents;
    if (entry === undefined || entry.uri === vantage.uri) continue;
    for (const span of spansOf(site)) {
      if (!out.some((link) => overlaps(link.span, span))) out.push({ span, entry });
    }
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

function spansOf({ span, number }: CitationSite): readonly Span[] {
  return number === undefined || number.span.start === span.start ? [span] : [span, number.span];
}
