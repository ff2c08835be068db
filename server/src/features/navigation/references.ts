// Find all references, in the file at hand and in every other. Documents are answered from the index; a provision that other files may cite
// (《X》第五条) is looked for in those that cite its document, one file after another, until nobody waits for it any more.
import { shift } from '../../base/span';
import { documentOfEntry, documentsNamed, namedDocument, resolveInDocument } from '../../workspace/elsewhere';
import type { Document, GazetteFile } from '../../model/document';
import type { Entity } from '../../workspace/entity';
import type { CitationSite, DocumentEntry } from '../../workspace/entry';
import { sameEntity } from '../../workspace/occurrences';
import { resolvedReferences } from '../../workspace/resolve';
import { fullNamesIn } from '../../workspace/short-names';
import { occurrencesHere, sitesNaming, sitesOfAttachments, unique, type FileOccurrence } from './occurrences';
import { entitiesOf, findElsewhere } from './places';
import { entryOf, targetAt } from './target-at';
import type { Folder, Target, ThingsTarget, Vantage } from './target';

/** The places of the thing named at the offset, ordered by file and place; undefined where nothing is named. */
export async function references(
  vantage: Vantage,
  offset: number,
  withDefinitions: boolean,
  folder: Folder,
): Promise<readonly FileOccurrence[] | undefined> {
  const at = targetAt(vantage, offset);
  if (at === undefined || at.target.kind === 'missing') return undefined;
  const found = await occurrencesOf(at.target, vantage, folder);
  return withDefinitions ? found : found.filter(({ role }) => role === 'reference');
}

/** All places of a target. */
export async function occurrencesOf(
  target: Target,
  vantage: Vantage,
  folder: Folder,
): Promise<readonly FileOccurrence[]> {
  switch (target.kind) {
    case 'things':
      return unique([
        ...occurrencesHere(target, vantage),
        ...sitesOfAttachments(target, vantage).map(atSite),
        ...(await citedProvision(target, vantage, folder)),
      ]);
    case 'documents': {
      const elsewhere = sitesNaming(target, vantage).map(({ uri, span }): FileOccurrence => ({
        uri,
        span,
        role: 'reference',
      }));
      const defined = target.documents.flatMap(({ uri, title, number }) =>
        [title, number].flatMap((named): FileOccurrence[] =>
          named ? [{ uri, span: named.span, role: 'definition' }] : [],
        ),
      );
      return unique([...occurrencesHere(target, vantage), ...defined, ...elsewhere]);
    }
    case 'elsewhere': {
      const out = [...occurrencesHere(target, vantage)];
      for (const { uri, placed, resolution } of await findElsewhere(target, vantage, folder)) {
        const entities = entitiesOf(resolution);
        const file = uri === vantage.uri ? vantage.file : await folder.load(uri);
        if (entities.length === 0 || file === undefined) continue;
        const there: Vantage = { uri, file, knowledge: vantage.knowledge };
        out.push(...(await occurrencesOf({ kind: 'things', placed, entities }, there, folder)));
      }
      return unique(out);
    }
    default:
      return occurrencesHere(target, vantage);
  }
}

function atSite({ uri, span }: CitationSite): FileOccurrence {
  return { uri, span, role: 'reference' };
}

/** Where other documents cite a thing of this file by the name of its document. */
async function citedProvision(target: ThingsTarget, vantage: Vantage, folder: Folder): Promise<FileOccurrence[]> {
  const holders = target.entities.flatMap((entity) => holdersOf(entity, target, vantage));
  const uris = new Set(holders.flatMap((holder) => vantage.knowledge.citing(holder).map(({ uri }) => uri)));
  const out: FileOccurrence[] = [];
  for (const uri of [...uris].sort()) {
    if (folder.cancelled()) break;
    const file = uri === vantage.uri ? vantage.file : await folder.load(uri);
    if (file !== undefined) out.push(...citationsIn({ ...vantage, uri, file }, target, holders, vantage.file));
  }
  return out;
}

/** The entries by which a thing's document is cited: its own, and those of the documents that print or forward it. */
function holdersOf(entity: Entity, { placed }: ThingsTarget, vantage: Vantage): readonly DocumentEntry[] {
  const owner = ownerOf(entity);
  const out: DocumentEntry[] = [];
  for (let at = owner && entryOf(vantage, placed, owner); at !== undefined; at = at.parent) out.push(at);
  return out;
}

function ownerOf(entity: Entity): Document | undefined {
  return entity.kind === 'document' ? entity.document : entity.owner;
}

function citationsIn(
  citing: Vantage,
  target: ThingsTarget,
  holders: readonly DocumentEntry[],
  definingFile: GazetteFile,
): FileOccurrence[] {
  const out: FileOccurrence[] = [];
  for (const placed of citing.file.documents) {
    for (const resolved of resolvedReferences(placed.document)) {
      const { resolution, reference } = resolved;
      if (resolution.kind !== 'elsewhere' || reference.steps.length === 0) continue;
      const named = namedDocument(resolved, fullNamesIn(placed.document));
      if (named === undefined) continue;
      const meant = documentsNamed(named, citing.uri, citing.knowledge).documents.filter((each) =>
        holders.includes(each),
      );
      const hit = meant.some((entry) => {
        const found = documentOfEntry(definingFile, entry);
        const there = found === undefined ? [] : entitiesOf(resolveInDocument(resolved, found));
        return there.some((entity) => target.entities.some((each) => sameEntity(each, entity)));
      });
      if (hit) out.push({ uri: citing.uri, span: shift(reference.span, placed.base), role: 'reference' });
    }
  }
  return out;
}
