// Where targets are defined, as places in files. A thing of this file stands in its model; a document of another file in the index's entry, so
// that nothing need be opened to go there; a provision of another document is looked up in that file's model.
import { cover, shift, type Span } from '../../base/span';
import type { PlacedDocument } from '../../model/document';
import { tagOwnersOf } from '../../model/tag-owners';
import { documentOfEntry, resolveInDocument, type FoundDocument } from '../../workspace/elsewhere';
import type { Entity, Resolution } from '../../workspace/entity';
import type { DocumentEntry } from '../../workspace/entry';
import { placeOf } from '../../workspace/occurrences';
import type { ElsewhereTarget, FilePlace, Folder, Target, Vantage } from './target';

/** The place of a thing of a file. */
export function entityPlace(uri: string, { base }: PlacedDocument, entity: Entity): FilePlace {
  const { span, selection } = placeOf(entity);
  // A caption stands outside its table.
  return { uri, span: shift(cover(span, selection), base), selection: shift(selection, base) };
}

/** The place of a document by its entry: its title, or else its number, or its beginning. */
export function entryPlace({ uri, span, title, number }: DocumentEntry): FilePlace {
  const selection = title?.span ?? number?.span ?? { start: span.start, end: span.start };
  return { uri, span, selection };
}

/** The things of another document that a reference means, with the file they stand in. */
export interface FoundElsewhere {
  readonly uri: string;
  readonly placed: PlacedDocument;
  readonly resolution: Resolution;
  readonly found: FoundDocument;
}

/** Looks a provision up in the documents it may stand in; copies that cannot be read are left out. */
export async function findElsewhere(
  target: ElsewhereTarget,
  vantage: Vantage,
  folder: Folder,
): Promise<FoundElsewhere[]> {
  const out: FoundElsewhere[] = [];
  for (const entry of target.documents) {
    if (folder.cancelled()) break;
    const file = entry.uri === vantage.uri ? vantage.file : await folder.load(entry.uri);
    const found = file && documentOfEntry(file, entry);
    if (found === undefined) continue;
    const resolution = resolveInDocument(target.resolved, found);
    out.push({ uri: entry.uri, placed: found.placed, resolution, found });
  }
  return out;
}

/** The things a resolution comes to. */
export function entitiesOf(resolution: Resolution): readonly Entity[] {
  if (resolution.kind === 'one') return [resolution.entity];
  return resolution.kind === 'many' ? resolution.entities : [];
}

/** Where a target is defined. Empty when it is not, or not in any file. */
export async function placesOf(target: Target, vantage: Vantage, folder: Folder): Promise<readonly FilePlace[]> {
  const { uri } = vantage;
  const one = (placed: PlacedDocument, span: Span, selection: Span): FilePlace[] => [
    { uri, span: shift(span, placed.base), selection: shift(selection, placed.base) },
  ];
  switch (target.kind) {
    case 'things':
      return target.entities.map((entity) => entityPlace(uri, target.placed, entity));
    case 'documents':
      return documentPlaces(target);
    case 'elsewhere': {
      const found = await findElsewhere(target, vantage, folder);
      const places = found.flatMap(({ uri: there, placed, resolution }) =>
        entitiesOf(resolution).map((entity) => entityPlace(there, placed, entity)),
      );
      // The document itself, where the provision is not found in it.
      return places.length > 0 ? places : documentPlaces(target);
    }
    case 'abbreviation': {
      const { definition, shortSpan } = target.abbreviation;
      return one(target.placed, definition.span, shortSpan);
    }
    case 'indicator': {
      const { span } = target.indicator;
      return one(target.placed, span, span);
    }
    case 'owner':
      return ownerSpans(target)
        .slice(0, 1)
        .flatMap((span) => one(target.placed, span, span));
    default:
      return [];
  }
}

/** In files, or else in the rows of a library. */
function documentPlaces({ documents, rows }: Pick<ElsewhereTarget, 'documents' | 'rows'>): readonly FilePlace[] {
  if (documents.length > 0) return documents.map(entryPlace);
  return rows.map(({ uri, span, titleSpan }) => ({ uri, span, selection: titleSpan }));
}

function ownerSpans({ placed, name }: Extract<Target, { kind: 'owner' }>): readonly Span[] {
  return tagOwnersOf(placed.document).get(name) ?? [];
}
