// The lines of a document that belong to none of its elements, such as a letterhead between title and addressee: they name documents too, and
// a name must not be left standing there. Region offsets.
import { foldedView, type FoldedView } from '../../base/fold';
import type { Span } from '../../base/span';
import type { Document } from '../../model/document';
import { textsOf } from '../../model/texts';
import { eachDocument } from '../../model/walk';

/** A line as folded text. */
export interface StrayLine {
  readonly view: FoldedView;
  readonly span: Span;
}

const known = new WeakMap<Document, readonly StrayLine[]>();

/** The lines with a 《 or a bracketed year that no element of the top-level document covers. */
export function strayLines(top: Document): readonly StrayLine[] {
  let found = known.get(top);
  if (found === undefined) known.set(top, (found = gather(top)));
  return found;
}

function gather(top: Document): readonly StrayLine[] {
  const covered = eachDocument(top)
    .flatMap(coveredBy)
    .sort((a, b) => a.start - b.start);
  const out: StrayLine[] = [];
  const { source } = top;
  let next = 0;
  let reach = 0;
  for (let start = 0; start < source.length;) {
    const feed = source.indexOf('\n', start);
    const end = feed < 0 ? source.length : feed;
    for (let span = covered[next]; span !== undefined && span.start < end; span = covered[++next]) {
      reach = Math.max(reach, span.end);
    }
    if (reach <= start && /[《〔]/.test(source.slice(start, end))) {
      out.push({ view: foldedView(source, [{ start, end }]), span: { start, end } });
    }
    start = end + 1;
  }
  return out;
}

function coveredBy(document: Document): Span[] {
  const { title, number, printLine } = document;
  const spans = [title?.span, number?.span, printLine?.span].filter((span) => span !== undefined);
  for (const { view } of textsOf(document)) {
    if (view.text !== '') spans.push({ start: view.at(0), end: view.at(view.text.length - 1) + 1 });
  }
  return spans;
}
