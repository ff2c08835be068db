// Hints behind relative references: which provision 前款 is, which document 该办法. Written as the text itself would cite it. Nothing where the
// resolver does not know, or cannot tell one of several.
import { overlaps, shift, type Span } from '../../base/span';
import type { PlacedDocument } from '../../model/document';
import { entitiesOf, entityPlace, entryPlace } from './places';
import type { ResolvedReference } from '../../workspace/locate';
import { namedDocument } from '../../workspace/elsewhere';
import { fullNamesIn } from '../../workspace/short-names';
import { resolvedReferences } from '../../workspace/resolve';
import { pathOf } from '../../workspace/paths';
import { entityNames } from './names';
import { documentsTarget } from './target-at';
import type { FilePlace, Vantage } from './target';

/** A hint of the file at hand. */
export interface ReferenceHint {
  /** Where it stands: right behind the words. */
  readonly offset: number;
  /** 第八条第二款, 《…》. */
  readonly label: string;
  /** Where the thing meant stands, if it does so in a file. */
  readonly place?: FilePlace;
}

/** A title of more characters is cut in a hint. */
const LONGEST = 24;

/** The hints whose references meet the span, in text order. */
export function referenceHints(vantage: Vantage, span: Span): readonly ReferenceHint[] {
  const out: ReferenceHint[] = [];
  for (const placed of vantage.file.documents) {
    const { base, document } = placed;
    if (!overlaps({ start: base, end: base + document.source.length + 1 }, span)) continue;
    let scope: Span | undefined;
    for (const resolved of resolvedReferences(document)) {
      const { reference } = resolved;
      if (!overlaps(shift(reference.span, base), span)) continue;
      if (reference.scope.kind === 'anaphor' && reference.scope.span.start !== scope?.start) {
        scope = reference.scope.span;
        const hint = anaphorHint(vantage, placed, resolved);
        if (hint !== undefined) out.push(hint);
      }
      const hint = relativeHint(vantage, placed, resolved);
      if (hint !== undefined) out.push(hint);
    }
  }
  return out.sort((a, b) => a.offset - b.offset);
}

function relativeHint(
  { uri }: Vantage,
  placed: PlacedDocument,
  { reference, resolution }: ResolvedReference,
): ReferenceHint | undefined {
  if (!reference.steps.some(({ relative, inherited }) => relative !== undefined && !inherited)) return undefined;
  if (resolution.kind === 'many' && resolution.ambiguous) return undefined;
  const entities = entitiesOf(resolution);
  const [first] = entities;
  if (first === undefined || entities.some((entity) => pathOf(entity).length === 0)) return undefined;
  return {
    offset: reference.span.end + placed.base,
    label: entityNames(entities),
    place: entityPlace(uri, placed, first),
  };
}

/** 该办法 is the document named last of that kind. */
function anaphorHint(vantage: Vantage, placed: PlacedDocument, resolved: ResolvedReference): ReferenceHint | undefined {
  const { scope } = resolved.reference;
  const named = namedDocument(resolved, fullNamesIn(placed.document));
  if (named === undefined || scope.kind !== 'anaphor') return undefined;
  const { documents, rows } = documentsTarget(vantage, placed, named);
  const title = documents[0]?.title?.text ?? rows[0]?.title ?? named.title;
  const label =
    title === undefined ? named.number : `《${title.length > LONGEST ? `${title.slice(0, LONGEST)}…` : title}》`;
  if (label === undefined) return undefined;
  const [entry] = documents;
  return { offset: scope.span.end + placed.base, label, ...(entry === undefined ? {} : { place: entryPlace(entry) }) };
}
