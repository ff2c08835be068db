// What stands right before the cursor as the beginning of a reference: 本办法第, 《X》第, 第三条第, 国发〔2019〕11号附件. Says which document, or which
// provision of it, is to be gone on from. Reads the words with the reader of references and asks the one resolver.
import { foldedView } from '../../base/fold';
import type { Document, PlacedDocument, Section } from '../../model/document';
import { scanInline } from '../../model/inline';
import { findReferences } from '../../model/inline-reference';
import { paragraphOver } from '../../model/paragraph';
import type { Reference } from '../../model/reference-types';
import { documentOfEntry, documentsNamed, namedDocument, type NamedDocument } from '../../workspace/elsewhere';
import type { Entity } from '../../workspace/entity';
import type { LocatedReference } from '../../workspace/locate';
import { resolveInside } from '../../workspace/resolve';
import { documentMeant } from '../../workspace/resolve-scope';
import { fullNamesIn } from '../../workspace/short-names';
import { openLevels, type CompletionContext } from './context';
import type { CompletionWorld } from './world';

/** From where the reference goes on. */
export type Reach =
  /** Any provision of the document; `own` when the text does not name one. */
  | { readonly kind: 'document'; readonly document: Document; readonly own: boolean }
  /** What is below a provision. */
  | { readonly kind: 'entity'; readonly entity: Entity; readonly document: Document }
  /** A document that is named and whose text is not at hand. */
  | { readonly kind: 'unknown'; readonly named?: NamedDocument };

/** Reads what stands before the last `typed` characters in front of the cursor. */
export function reachBefore(context: CompletionContext, typed: string, world: CompletionWorld): Reach | undefined {
  const { document, outermost: top, base, beforeStart, offset } = context;
  if (document === undefined || top === undefined) return undefined;
  const span = { start: beforeStart - base, end: offset - base - typed.length };
  const view = foldedView(top.source, [span]);
  const inline = scanInline(view);
  const end = view.text.length;
  const endsHere = (place: { readonly end: number }): boolean => view.indexAt(place.end) >= end;
  const chain = openLevels(context)
    .map(({ section }) => section)
    .filter((section): section is Section => section !== undefined);
  const paragraph = paragraphOver(top.source, span, 'text');
  const locate = (reference: Reference): LocatedReference => ({ reference, owner: document, paragraph, chain });
  const last = findReferences(view, inline, 0).findLast((reference) => endsHere(reference.span));
  if (last !== undefined) return fromReference(locate(last), top, world);
  const citation = inline.citations.findLast(
    (each) => each.open !== true && !each.nested && (endsHere(each.span) || bracketEnds(each.number?.span.end)),
  );
  if (citation !== undefined) {
    const number = citation.number?.key;
    const scope = {
      kind: 'cited' as const,
      citation,
      span: citation.span,
      ...(citation.number && { number: citation.number }),
    };
    const here = documentMeant(scope, document, top);
    if (here !== undefined) return { kind: 'document', document: here, own: false };
    const title = fullNamesIn(top)(citation.title, document) ?? citation.title;
    return elsewhere({ title, span: citation.span, ...(number && { number }) }, world);
  }
  const number = inline.numbers.findLast((each) =>
    /^(?:文件?)?的?$/.test(view.text.slice(view.indexAt(each.span.end))),
  );
  if (number !== undefined) {
    const scope = { kind: 'cited' as const, number, span: number.span };
    const here = documentMeant(scope, document, top);
    return here === undefined
      ? elsewhere({ number: number.key, span: number.span }, world)
      : { kind: 'document', document: here, own: false };
  }
  return { kind: 'document', document, own: true };

  function bracketEnds(from: number | undefined): boolean {
    return from !== undefined && /^[)）]?$/.test(view.text.slice(view.indexAt(from)));
  }
}

function fromReference(located: LocatedReference, top: Document, world: CompletionWorld): Reach {
  const { reference, owner } = located;
  const { scope, steps } = reference;
  const named = namedDocument(located, fullNamesIn(top));
  const meant = scope.kind === 'own' ? owner : documentMeant(scope, owner, top);
  if (meant !== undefined) {
    if (steps.length === 0) return { kind: 'document', document: meant, own: false };
    return below(resolveInside(located, meant, top), meant);
  }
  if (named === undefined) return { kind: 'unknown' };
  const other = elsewhere(named, world);
  if (other.kind !== 'document' || steps.length === 0) return other;
  const placed = placedOf(named, world);
  return placed === undefined ? other : below(resolveInside(located, other.document, placed.document), other.document);
}

function below(found: ReturnType<typeof resolveInside>, document: Document): Reach {
  return found.kind === 'one' ? { kind: 'entity', entity: found.entity, document } : { kind: 'unknown' };
}

function elsewhere(named: NamedDocument, world: CompletionWorld): Reach {
  const placed = placedOf(named, world);
  if (placed === undefined) return { kind: 'unknown', named };
  // A notice cited for what it prints.
  const { document } = placed;
  const printed = document.legal ? undefined : document.inner.find(({ form }) => form === 'instrument');
  return { kind: 'document', document: printed ?? document, own: false };
}

function placedOf(named: NamedDocument, world: CompletionWorld): PlacedDocument | undefined {
  for (const entry of documentsNamed(named, world.uri, world.knowledge).documents) {
    const file = world.model(entry.uri);
    const found = file && documentOfEntry(file, entry);
    if (found !== undefined) return { base: found.placed.base, document: found.document };
  }
  return undefined;
}

/** The file that has to be read before what comes next can be told; undefined when nothing is missing. */
export function fileNeeded(context: CompletionContext, world: CompletionWorld): string | undefined {
  const typed = /(?:第[〇零一二三四五六七八九十百千\d]{0,6}|附件\d{0,2})$/.exec(context.before)?.[0];
  if (typed === undefined) return undefined;
  const reach = reachBefore(context, typed, world);
  if (reach?.kind !== 'unknown' || reach.named === undefined) return undefined;
  return documentsNamed(reach.named, world.uri, world.knowledge).documents[0]?.uri;
}
