// Where the things of a document are defined and referred to: from a place to the thing, and from the thing to its places. Everything that
// navigates, renames or renumbers goes this way. Spans are region offsets of the top-level document.
import { touches, type Span } from '../base/span';
import { captionsOf } from '../model/captions';
import type { Document } from '../model/document';
import { eachBox, eachDocument, eachSection } from '../model/walk';
import { attachmentEntity, attachmentsOf } from './attachments';
import type { Entity, EntityPlace } from './entity';
import type { ResolvedReference } from './locate';
import { resolvedReferences } from './resolve';

/** A thing at a place. */
export interface Occurrence {
  readonly entity: Entity;
  readonly span: Span;
  readonly role: 'definition' | 'reference';
  /** The reference, where it is one. */
  readonly resolved?: ResolvedReference;
}

/** True when two entities are one thing. */
export function sameEntity(a: Entity, b: Entity): boolean {
  switch (a.kind) {
    case 'document':
      return b.kind === 'document' && a.document === b.document;
    case 'attachment':
      return b.kind === 'attachment' && a.owner === b.owner && a.page === b.page && a.entry === b.entry;
    case 'section':
      return b.kind === 'section' && a.section === b.section;
    case 'paragraph':
      return b.kind === 'paragraph' && a.article === b.article && a.value === b.value;
    case 'box':
      return b.kind === 'box' && a.box === b.box;
    default:
      return b.kind === 'caption' && a.caption.span.start === b.caption.span.start && a.owner === b.owner;
  }
}

/** Where an entity stands: all of it, and what names or numbers it. */
export function placeOf(entity: Entity): EntityPlace {
  switch (entity.kind) {
    case 'document': {
      const { span, title, number } = entity.document;
      return { span, selection: title?.span ?? number?.span ?? { start: span.start, end: span.start } };
    }
    case 'attachment': {
      const { page, entry, owner } = entity;
      const selection = page?.label?.span ?? page?.title?.span ?? entry?.nameSpan;
      const span = page?.span ?? entry?.span ?? owner.span;
      return { span, selection: selection ?? span };
    }
    case 'section':
      return { span: entity.section.span, selection: entity.section.marker.span };
    case 'paragraph':
      return { span: entity.paragraph.span, selection: entity.paragraph.span };
    case 'box':
      return { span: entity.box.span, selection: entity.box.caption.span };
    default:
      return { span: entity.caption.table?.span ?? entity.caption.span, selection: entity.caption.span };
  }
}

const definitions = new WeakMap<Document, readonly Occurrence[]>();

/** Every thing that is defined in a top-level document, at each of its defining places, in text order. */
export function definitionsIn(top: Document): readonly Occurrence[] {
  let found = definitions.get(top);
  if (found === undefined) {
    found = eachDocument(top)
      .flatMap((document) => definedBy(document))
      .sort((a, b) => a.span.start - b.span.start);
    definitions.set(top, found);
  }
  return found;
}

function definedBy(document: Document): Occurrence[] {
  const out: Occurrence[] = [];
  const add = (entity: Entity, span: Span | undefined): void => {
    if (span !== undefined) out.push({ entity, span, role: 'definition' });
  };
  if (document.form !== 'attachment') {
    add({ kind: 'document', document }, document.title?.span);
    add({ kind: 'document', document }, document.number?.span);
  }
  for (const section of eachSection(document)) add({ kind: 'section', section, owner: document }, section.marker.span);
  for (const box of eachBox(document)) add({ kind: 'box', box, owner: document }, box.caption.span);
  for (const caption of captionsOf(document)) add({ kind: 'caption', caption, owner: document }, caption.span);
  for (const attachment of attachmentsOf(document)) {
    const entity = attachmentEntity(attachment);
    add(entity, attachment.entry?.span);
    add(entity, attachment.page?.label?.span);
    add(entity, attachment.page?.title?.span);
  }
  return out;
}

/** The references to a thing, in text order; members of 前两款 and of an ambiguous number count too. */
export function referencesTo(top: Document, entity: Entity): readonly ResolvedReference[] {
  return resolvedReferences(top).filter(({ resolution }) => {
    if (resolution.kind === 'one') return sameEntity(resolution.entity, entity);
    return resolution.kind === 'many' && resolution.entities.some((each) => sameEntity(each, entity));
  });
}

/** The thing named at an offset, by a reference or at its own place; the smallest span wins. Undefined where nothing is. */
export function entityAt(top: Document, offset: number): Occurrence | undefined {
  let best: Occurrence | undefined;
  const offer = (occurrence: Occurrence): void => {
    const { span } = occurrence;
    if (!touches(span, offset)) return;
    if (best === undefined || span.end - span.start < best.span.end - best.span.start) best = occurrence;
  };
  for (const resolved of referencesAt(top, offset)) {
    const { resolution, reference } = resolved;
    const entity =
      resolution.kind === 'one' ? resolution.entity : resolution.kind === 'many' ? resolution.entities[0] : undefined;
    if (entity !== undefined) offer({ entity, span: reference.span, role: 'reference', resolved });
  }
  for (const definition of definitionsIn(top)) offer(definition);
  return best;
}

/** The references whose span holds or touches an offset, whatever they come to. */
export function referencesAt(top: Document, offset: number): readonly ResolvedReference[] {
  return resolvedReferences(top).filter(({ reference }) => touches(reference.span, offset));
}
