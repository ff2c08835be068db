// All places of a target, in the file at hand and, for what other files can name, in those. The file at hand is answered from its model alone;
// other files from the index, or from their models where a provision is meant that only those can show.
import { shift, type Span } from '../../base/span';
import type { PlacedDocument } from '../../model/document';
import { abbreviationsOf } from '../../model/abbreviations';
import { tagOwnersOf } from '../../model/tag-owners';
import { titleName } from '../../model/title-name';
import { documentOfEntry } from '../../workspace/elsewhere';
import type { Entity } from '../../workspace/entity';
import type { CitationSite, DocumentEntry } from '../../workspace/entry';
import type { ResolvedReference } from '../../workspace/locate';
import { definitionsIn, referencesTo, sameEntity } from '../../workspace/occurrences';
import { resolvedReferences } from '../../workspace/resolve';
import { entryOf, scopeTarget, siteTarget, targetOf } from './target-at';
import type { DocumentsTarget, ElsewhereTarget, Target, ThingsTarget, Vantage } from './target';

/** A place of a target. `span` counts in the file of `uri`. */
export interface FileOccurrence {
  readonly uri: string;
  readonly span: Span;
  readonly role: 'definition' | 'reference';
}

/** The places of a target in the file at hand, in text order. */
export function occurrencesHere(target: Target, vantage: Vantage): readonly FileOccurrence[] {
  const { uri } = vantage;
  const out: FileOccurrence[] = [];
  const add = (role: FileOccurrence['role'], span: Span, placed?: PlacedDocument): void => {
    out.push({ uri, span: placed === undefined ? span : shift(span, placed.base), role });
  };
  switch (target.kind) {
    case 'things':
      for (const entity of target.entities) out.push(...entityOccurrences(entity, target.placed, uri));
      for (const site of sitesOfAttachments(target, vantage)) if (site.uri === uri) add('reference', site.span);
      break;
    case 'documents':
      for (const { title, number } of ownEntries(target, uri)) {
        for (const named of [title, number]) if (named !== undefined) add('definition', named.span);
      }
      for (const each of attachmentsAmong(target, vantage)) out.push(...each);
      for (const site of sitesNaming(target, vantage)) if (site.uri === uri) add('reference', site.span);
      for (const span of wordsMeaning(target, vantage)) add('reference', span);
      break;
    case 'elsewhere':
      for (const span of sameProvision(target, vantage)) add('reference', span);
      break;
    case 'abbreviation':
      add('definition', target.abbreviation.shortSpan, target.placed);
      for (const { span } of target.abbreviation.uses) add('reference', span, target.placed);
      break;
    case 'indicator':
      add('definition', target.indicator.span, target.placed);
      for (const span of target.indicator.uses) add('reference', span, target.placed);
      break;
    case 'owner': {
      const spans = tagOwnersOf(target.placed.document).get(target.name) ?? [];
      for (const [index, span] of spans.entries()) add(index === 0 ? 'definition' : 'reference', span, target.placed);
      break;
    }
    default:
      add('reference', target.resolved.reference.span, target.placed);
  }
  return unique(out);
}

function entityOccurrences(entity: Entity, placed: PlacedDocument, uri: string): FileOccurrence[] {
  const { base, document } = placed;
  const defined = definitionsIn(document).filter((each) => sameEntity(each.entity, entity));
  const referred = referencesTo(document, entity);
  // A 款 has no number of its own that could be marked.
  return [
    ...defined.map(({ span }): FileOccurrence => ({ uri, span: shift(span, base), role: 'definition' })),
    ...referred.map(({ reference }): FileOccurrence => ({ uri, span: shift(reference.span, base), role: 'reference' })),
  ];
}

/** An attachment is named by its number and, like any document, by its title: these are the places of the title, in all files. */
export function sitesOfAttachments({ placed, entities }: ThingsTarget, vantage: Vantage): readonly CitationSite[] {
  const pages = entities.flatMap((entity) => (entity.kind === 'attachment' && entity.page ? [entity.page] : []));
  const documents = pages.flatMap((page) => entryOf(vantage, placed, page) ?? []);
  return documents.length === 0 ? [] : sitesNaming({ kind: 'documents', documents, rows: [] }, vantage);
}

/** The places of the attachments of this file that are meant by their title. */
function attachmentsAmong(target: DocumentsTarget, { uri, file }: Vantage): readonly FileOccurrence[][] {
  return ownEntries(target, uri).flatMap((entry) => {
    const found = entry.form === 'attachment' ? documentOfEntry(file, entry) : undefined;
    const defined =
      found &&
      definitionsIn(found.placed.document).find(
        ({ entity }) => entity.kind === 'attachment' && entity.page === found.document,
      );
    return found && defined ? [entityOccurrences(defined.entity, found.placed, uri)] : [];
  });
}

function ownEntries({ documents }: DocumentsTarget, uri: string): readonly DocumentEntry[] {
  return documents.filter((entry) => entry.uri === uri);
}

/** The places of all files that name a document, by title or number; for an unknown one those that name it alike. */
export function sitesNaming({ documents, named }: DocumentsTarget, { knowledge }: Vantage): readonly CitationSite[] {
  const found = new Set<CitationSite>();
  if (documents.length > 0) {
    for (const document of documents) for (const site of knowledge.citing(document)) found.add(site);
  } else if (named !== undefined) {
    const titled = named.title === undefined ? [] : knowledge.sitesOfTitle(titleName(named.title));
    const numbered = named.number === undefined ? [] : knowledge.sitesOfNumber(named.number);
    for (const site of [...titled, ...numbered]) {
      const contrary = named.number !== undefined && site.number !== undefined && site.number.key !== named.number;
      if (!contrary) found.add(site);
    }
  }
  return [...found];
}

/** 本办法, 该办法 and titles by a short name: words of the file at hand that mean the document without naming it in full. */
function wordsMeaning(target: DocumentsTarget, vantage: Vantage): readonly Span[] {
  const out: Span[] = [];
  for (const placed of vantage.file.documents) {
    for (const resolved of resolvedReferences(placed.document)) {
      const { steps, scope, span } = resolved.reference;
      if (scope.kind === 'own' || scope.kind === 'cited') continue;
      const meant = steps.length > 0 ? scopeTarget(vantage, placed, resolved) : targetOf(vantage, placed, resolved);
      if (meant?.kind === 'documents' && sameDocuments(meant, target)) {
        out.push(shift(steps.length > 0 ? scope.span : span, placed.base));
      }
    }
  }
  const short = new Set(
    vantage.file.documents.flatMap(({ base, document }) =>
      abbreviationsOf(document).map(({ shortSpan }) => shortSpan.start + base),
    ),
  );
  for (const site of vantage.knowledge.file(vantage.uri)?.sites ?? []) {
    // 以下简称《办法》 defines the short name.
    if (site.title === undefined || short.has(site.title.span.start)) continue;
    if (sameDocuments(siteTarget(vantage, site), target)) out.push(site.span);
  }
  return out;
}

/** True when two targets are one document: an entry in common, or unknown ones named alike. */
export function sameDocuments(
  a: Pick<DocumentsTarget, 'documents' | 'named'>,
  b: Pick<DocumentsTarget, 'documents' | 'named'>,
): boolean {
  if (a.documents.length > 0 || b.documents.length > 0) return a.documents.some((each) => b.documents.includes(each));
  if (a.named === undefined || b.named === undefined) return false;
  if (a.named.number !== undefined && b.named.number !== undefined) return a.named.number === b.named.number;
  return a.named.title !== undefined && a.named.title === b.named.title;
}

/** The references of the file at hand to the same provision of the same other document. */
function sameProvision(target: ElsewhereTarget, vantage: Vantage): readonly Span[] {
  const wanted = stepsKey(target.resolved);
  return vantage.file.documents.flatMap((placed) =>
    resolvedReferences(placed.document).flatMap((resolved) => {
      if (resolved.resolution.kind !== 'elsewhere' || stepsKey(resolved) !== wanted) return [];
      const meant = targetOf(vantage, placed, resolved);
      const same = meant?.kind === 'elsewhere' && sameDocuments(meant, target);
      return same ? [shift(resolved.reference.span, placed.base)] : [];
    }),
  );
}

function stepsKey({ reference }: ResolvedReference): string {
  return reference.steps.map(({ unit, value, insertion }) => `${unit}${value ?? ''}-${insertion ?? ''}`).join('/');
}

/** In text order, each place once; of a definition and a reference at one place the definition stays. */
export function unique(occurrences: readonly FileOccurrence[]): readonly FileOccurrence[] {
  const seen = new Map<string, FileOccurrence>();
  for (const each of occurrences) {
    const key = `${each.uri} ${each.span.start} ${each.span.end}`;
    if (seen.get(key)?.role !== 'definition') seen.set(key, each);
  }
  return [...seen.values()].sort(
    (a, b) => (a.uri === b.uri ? 0 : a.uri < b.uri ? -1 : 1) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
