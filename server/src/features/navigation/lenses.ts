// 被引用 N 处, above documents, attachments, boxes and articles: only where something does refer to them. Which things have a lens is told from the
// file at hand and the index; the places themselves are looked for when a lens is shown.
import { shift, type Span } from '../../base/span';
import type { Document } from '../../model/document';
import type { Entity } from '../../workspace/entity';
import { definitionsIn } from '../../workspace/occurrences';
import { resolvedReferences } from '../../workspace/resolve';
import { citationsOf } from './citations';
import { unique, type FileOccurrence } from './occurrences';
import { entitiesOf } from './places';
import { occurrencesOf } from './references';
import { definedAt, entryOf } from './target-at';
import type { Folder, Vantage } from './target';

/** Where lenses stand, in text order, in file offsets: the title or number of each thing that is referred to. */
export function lensSpans(vantage: Vantage): readonly Span[] {
  const out: Span[] = [];
  for (const placed of vantage.file.documents) {
    const { base, document: top } = placed;
    const referred = referredKeys(top);
    const counted = new Set<unknown>();
    for (const { entity, span } of definitionsIn(top)) {
      const key = keyOf(entity);
      if (key === undefined || counted.has(key)) continue;
      if (!isReferredTo(entity, key)) continue;
      // An attachment's lens stands over its page, not over the line of the note.
      if (entity.kind === 'attachment' && entity.page !== undefined && span.start < entity.page.span.start) continue;
      counted.add(key);
      out.push(shift(span, base));
    }

    function isReferredTo(entity: Entity, key: unknown): boolean {
      const document =
        entity.kind === 'document' ? entity.document : entity.kind === 'attachment' ? entity.page : undefined;
      const entry = document && entryOf(vantage, placed, document);
      if (entry !== undefined && citationsOf(entry, vantage.knowledge).length > 0) return true;
      return entity.kind !== 'document' && referred.has(key);
    }
  }
  return out;
}

/** What the references of a document come to. */
function referredKeys(top: Document): ReadonlySet<unknown> {
  return new Set(resolvedReferences(top).flatMap(({ resolution }) => entitiesOf(resolution).map(keyOf)));
}

/** One object for each thing that can have a lens. */
function keyOf(entity: Entity): unknown {
  switch (entity.kind) {
    case 'document':
      return entity.document;
    case 'attachment':
      return entity.page ?? entity.entry;
    case 'box':
      return entity.box;
    case 'section':
      return entity.section.role === 'article' ? entity.section : undefined;
    default:
      return undefined;
  }
}

/** The places a lens counts: all that refer to what is defined at the span; words like 本办法 and the 目录 do not count for a document. */
export async function lensReferences(
  vantage: Vantage,
  { start }: Span,
  folder: Folder,
): Promise<readonly FileOccurrence[]> {
  const target = definedAt(vantage, start);
  if (target === undefined) return [];
  if (target.kind === 'documents') {
    const sites = target.documents.flatMap((entry) => citationsOf(entry, vantage.knowledge));
    return unique(sites.map(({ uri, span }): FileOccurrence => ({ uri, span, role: 'reference' })));
  }
  const found = await occurrencesOf(target, vantage, folder);
  return found.filter(({ role }) => role === 'reference');
}
