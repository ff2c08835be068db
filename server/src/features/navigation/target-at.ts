// From an offset to the thing named there. Everything that is named at a place is offered, and the narrowest wins: 《条例》 inside a longer title,
// a number inside a contents line. Asks the resolver, the abbreviations and the index; decides nothing itself.
import { contains, shift, touches, type Span } from '../../base/span';
import { matchContents } from '../../lint/support/contents-match';
import { abbreviationsOf } from '../../model/abbreviations';
import type { Document, PlacedDocument } from '../../model/document';
import { indicatorsOf } from '../../model/indicators';
import { tagOwnersOf } from '../../model/tag-owners';
import { documentOfEntry, documentsNamed, namedDocument, type NamedDocument } from '../../workspace/elsewhere';
import type { Entity } from '../../workspace/entity';
import type { CitationSite, DocumentEntry } from '../../workspace/entry';
import type { ResolvedReference } from '../../workspace/locate';
import { definitionsIn, referencesAt } from '../../workspace/occurrences';
import { resolvedReferences } from '../../workspace/resolve';
import { documentMeant } from '../../workspace/resolve-scope';
import { fullNamesIn, isShortName } from '../../workspace/short-names';
import { placedAt } from '../place';
import type { DocumentsTarget, Target, TargetAt, Vantage } from './target';

/** The thing named at an offset of the file, or undefined. */
export function targetAt(vantage: Vantage, offset: number): TargetAt | undefined {
  let best: TargetAt | undefined;
  for (const candidate of candidatesAt(vantage, offset)) {
    if (best === undefined || isNarrower(candidate.span, best.span, offset)) best = candidate;
  }
  return best;
}

/** A span that ends at the offset gives way to one that goes on there. */
function isNarrower(a: Span, b: Span, offset: number): boolean {
  const inA = contains(a, offset);
  if (inA !== contains(b, offset)) return inA;
  return a.end - a.start < b.end - b.start;
}

function* candidatesAt(vantage: Vantage, offset: number): Generator<TargetAt> {
  yield* sitesAt(vantage, offset);
  const placed = placedAt(vantage.file, offset);
  if (placed === undefined) return;
  const { base, document: top } = placed;
  const local = offset - base;
  for (const resolved of referencesAt(top, local)) {
    const target = targetOf(vantage, placed, resolved);
    if (target !== undefined) yield { target, span: shift(resolved.reference.span, base), role: 'reference', resolved };
  }
  yield* scopesAt(vantage, placed, local);
  for (const { entity, span, role } of definitionsIn(top)) {
    if (touches(span, local)) yield { target: ofEntities(vantage, placed, [entity]), span: shift(span, base), role };
  }
  for (const abbreviation of abbreviationsOf(top)) {
    const target: Target = { kind: 'abbreviation', placed, abbreviation };
    if (touches(abbreviation.shortSpan, local)) {
      yield { target, span: shift(abbreviation.shortSpan, base), role: 'definition' };
    }
    const use = abbreviation.uses.find(({ span }) => touches(span, local));
    if (use !== undefined) yield { target, span: shift(use.span, base), role: 'reference' };
  }
  for (const [name, spans] of tagOwnersOf(top)) {
    const index = spans.findIndex((span) => touches(span, local));
    const span = spans[index];
    if (span === undefined) continue;
    yield {
      target: { kind: 'owner', placed, name },
      span: shift(span, base),
      role: index === 0 ? 'definition' : 'reference',
    };
  }
  for (const indicator of indicatorsOf(top)) {
    const target: Target = { kind: 'indicator', placed, indicator };
    if (touches(indicator.span, local)) yield { target, span: shift(indicator.span, base), role: 'definition' };
    const use = indicator.uses.find((span) => touches(span, local));
    if (use !== undefined) yield { target, span: shift(use, base), role: 'reference' };
  }
}

/** What a resolved reference points at; undefined where the text does not say. */
export function targetOf(vantage: Vantage, placed: PlacedDocument, resolved: ResolvedReference): Target | undefined {
  const { resolution, reference } = resolved;
  switch (resolution.kind) {
    case 'one':
      return ofEntities(vantage, placed, [resolution.entity]);
    case 'many':
      return ofEntities(vantage, placed, resolution.entities);
    case 'none':
      return { kind: 'missing', placed, resolved };
    case 'elsewhere': {
      const named = namedDocument(resolved, fullNamesIn(placed.document));
      if (named === undefined) return undefined;
      const known = documentsNamed(named, vantage.uri, vantage.knowledge);
      const meant = { named, documents: nearest(known.documents, vantage, placed), rows: known.rows };
      return reference.steps.length === 0
        ? { kind: 'documents', ...meant }
        : { kind: 'elsewhere', placed, resolved, ...meant };
    }
    default:
      return undefined;
  }
}

/** What is defined at the offset: what a lens there counts. */
export function definedAt(vantage: Vantage, offset: number): Target | undefined {
  const placed = placedAt(vantage.file, offset);
  const found = placed && definitionsIn(placed.document).find(({ span }) => span.start + placed.base === offset);
  return placed && found && ofEntities(vantage, placed, [found.entity]);
}

function ofEntities(vantage: Vantage, placed: PlacedDocument, entities: readonly Entity[]): Target {
  const documents = entities.flatMap((entity) => (entity.kind === 'document' ? [entity.document] : []));
  if (documents.length === 0) return { kind: 'things', placed, entities };
  return { kind: 'documents', documents: documents.flatMap((each) => entryOf(vantage, placed, each) ?? []), rows: [] };
}

/** The index's entry of a document of the file at hand. */
export function entryOf(vantage: Vantage, placed: PlacedDocument, document: Document): DocumentEntry | undefined {
  const start = document.span.start + placed.base;
  return vantage.knowledge
    .file(vantage.uri)
    ?.documents.find((entry) => entry.span.start === start && entry.form === document.form);
}

/** 本办法 in 本办法第九条, 该办法 in 该办法第三条: the words before the provision name the document. */
function* scopesAt(vantage: Vantage, placed: PlacedDocument, local: number): Generator<TargetAt> {
  for (const resolved of referencesAtScope(placed.document, local)) {
    const { scope, steps } = resolved.reference;
    if (scope.kind === 'own' || scope.kind === 'cited' || steps.length === 0) continue;
    const target = scopeTarget(vantage, placed, resolved);
    if (target !== undefined) yield { target, span: shift(scope.span, placed.base), role: 'reference' };
  }
}

/** The document that the words before a provision name without marks; undefined where that cannot be told. */
export function scopeTarget(vantage: Vantage, placed: PlacedDocument, resolved: ResolvedReference): Target | undefined {
  const { document: top } = placed;
  const { scope } = resolved.reference;
  if (scope.kind === 'self') {
    const meant = documentMeant(scope, resolved.owner, top);
    return meant && ofEntities(vantage, placed, [{ kind: 'document', document: meant }]);
  }
  const named = scope.kind === 'own' ? undefined : namedDocument(resolved, fullNamesIn(top));
  return named && documentsTarget(vantage, placed, named);
}

function* referencesAtScope(top: Document, local: number): Generator<ResolvedReference> {
  // Every member of a list has the scope of the first: one of them is enough.
  let last: Span | undefined;
  for (const resolved of resolvedReferences(top)) {
    const { scope } = resolved.reference;
    if (scope.kind === 'own' || !touches(scope.span, local) || scope.span.start === last?.start) continue;
    last = scope.span;
    yield resolved;
  }
}

function* sitesAt(vantage: Vantage, offset: number): Generator<TargetAt> {
  for (const site of vantage.knowledge.file(vantage.uri)?.sites ?? []) {
    const span = [site.number?.span, site.span].find((each) => each !== undefined && touches(each, offset));
    if (span !== undefined) yield { target: siteTarget(vantage, site), span, role: 'reference' };
  }
}

/** The document a place of the file at hand names. */
export function siteTarget(vantage: Vantage, site: CitationSite): DocumentsTarget {
  const placed = placedAt(vantage.file, site.span.start);
  if (site.place === 'contents') return contentsTarget(vantage, site);
  return documentsTarget(vantage, placed, nameOfSite(vantage, site, placed));
}

function nameOfSite(vantage: Vantage, site: CitationSite, placed: PlacedDocument | undefined): NamedDocument {
  const { title, number, owner } = site;
  const short = title !== undefined && placed !== undefined && isShortName(title.text, placed.document);
  const document = short && owner ? documentOfEntry(vantage.file, owner)?.document : undefined;
  const full = short && document ? fullNamesIn(placed.document)(title.text, document) : undefined;
  return {
    ...(title === undefined ? {} : { title: full ?? title.text }),
    ...(number === undefined ? {} : { number: number.key }),
    span: site.span,
  };
}

/** The entry of the contents and the document it lists are matched as the rules match them. */
function contentsTarget(vantage: Vantage, site: CitationSite): DocumentsTarget {
  const pair = matchContents(vantage.file)?.pairs.find(({ entry }) => entry.titleSpan.start === site.span.start);
  const entry = pair && entryOf(vantage, pair.placed, pair.placed.document);
  const named = { title: site.title?.text, number: site.number?.key, span: site.span };
  if (entry !== undefined) return { kind: 'documents', named, documents: [entry], rows: [] };
  return { kind: 'documents', named, ...documentsNamed(named, vantage.uri, vantage.knowledge) };
}

/** The document a name in the file at hand means. */
export function documentsTarget(
  vantage: Vantage,
  placed: PlacedDocument | undefined,
  named: NamedDocument,
): DocumentsTarget {
  const { documents, rows } = documentsNamed(named, vantage.uri, vantage.knowledge);
  return { kind: 'documents', named, documents: nearest(documents, vantage, placed), rows };
}

/** Of copies of one document the text means the one beside it: what a notice prints, before what lies in another file. */
function nearest(
  documents: readonly DocumentEntry[],
  { uri }: Vantage,
  placed: PlacedDocument | undefined,
): readonly DocumentEntry[] {
  if (documents.length < 2) return documents;
  const here = documents.filter((entry) => entry.uri === uri);
  const beside = here.filter(
    ({ span }) =>
      placed !== undefined && span.start >= placed.base && span.end <= placed.base + placed.document.source.length,
  );
  return beside.length > 0 ? beside : here.length > 0 ? here : documents;
}
