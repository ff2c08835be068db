// Where an offset stands in the model: the region, the documents around it and the blocks around it. What every feature that answers
// about a cursor begins with. Offsets in and out are UTF-16 offsets of the file; knows nothing of lines, editors or the protocol.
import { contains, shift, touches, type Span } from '../base/span';
import type { Block, Box, Document, GazetteFile, Paragraph, PlacedDocument, Section, Title } from '../model/document';

/** The surroundings of an offset. Everything inside `documents` and `blocks` counts in region offsets: add `base` for the file's. */
export interface Place {
  readonly placed: PlacedDocument;
  readonly base: number;
  /** The offset in the region. */
  readonly local: number;
  /** Outermost first; the last is the innermost document (instrument, forwarded, attachment) that holds the offset. */
  readonly documents: readonly Document[];
  /** Outermost first, inside the innermost document. */
  readonly blocks: readonly Block[];
}

/** The top-level document whose region holds the offset; at a joint the later one, behind the last one that one. */
export function placedAt(file: GazetteFile, offset: number): PlacedDocument | undefined {
  let found: PlacedDocument | undefined;
  for (const placed of file.documents) {
    if (placed.base > offset) break;
    if (offset <= placed.base + placed.document.source.length) found = placed;
  }
  return found;
}

/** Everything around the offset, or undefined outside every document. */
export function placeAt(file: GazetteFile, offset: number): Place | undefined {
  const placed = placedAt(file, offset);
  if (placed === undefined) return undefined;
  const local = offset - placed.base;
  const documents: Document[] = [placed.document];
  for (let next = holder(placed.document.inner, local); next !== undefined; next = holder(next.inner, local)) {
    documents.push(next);
  }
  const blocks: Block[] = [];
  const innermost = documents[documents.length - 1] as Document;
  for (let next = holder(innermost.blocks, local); next !== undefined;) {
    blocks.push(next);
    next = next.kind === 'section' || next.kind === 'box' ? holder(next.blocks, local) : undefined;
  }
  return { placed, base: placed.base, local, documents, blocks };
}

/** The innermost document of a place. */
export function innermostDocument(place: Place): Document {
  return place.documents[place.documents.length - 1] as Document;
}

/** The sections around the offset, outermost first. */
export function sectionsAround(place: Place): Section[] {
  return place.blocks.filter((block): block is Section => block.kind === 'section');
}

/** The box around the offset, innermost, if any. */
export function boxAround(place: Place): Box | undefined {
  return place.blocks.findLast((block): block is Box => block.kind === 'box');
}

/** The paragraph that holds the offset: a plain one, the one that carries a section's ordinal, or a table's caption or note. */
export function paragraphAt(place: Place): Paragraph | undefined {
  const last = place.blocks[place.blocks.length - 1];
  if (last === undefined) return outsideParagraph(innermostDocument(place), place.local);
  if (last.kind === 'paragraph') return last;
  if (last.kind === 'section') return touches(last.paragraph.span, place.local) ? last.paragraph : undefined;
  if (last.kind === 'table') {
    return [last.caption, last.unit, ...last.notes].find((p) => p !== undefined && touches(p.span, place.local));
  }
  return undefined;
}

function outsideParagraph(document: Document, local: number): Paragraph | undefined {
  return [document.annotation, document.postscript, document.copyTo, document.printLine].find(
    (p) => p !== undefined && touches(p.span, local),
  );
}

/** The title, of the innermost document or one around it, that holds the offset. */
export function titleAt(place: Place): Title | undefined {
  for (const document of place.documents) {
    if (document.title && touches(document.title.span, place.local)) return document.title;
  }
  return undefined;
}

/** A region span as a file span. */
export function inFile(place: { readonly base: number }, span: Span): Span {
  return shift(span, place.base);
}

/** The part that holds the offset, or failing that the one that ends at it. Parts are in text order and do not overlap. */
function holder<T extends { readonly span: Span }>(parts: readonly T[], offset: number): T | undefined {
  let touching: T | undefined;
  for (const part of parts) {
    if (part.span.start > offset) break;
    if (contains(part.span, offset)) return part;
    if (touches(part.span, offset)) touching = part;
  }
  return touching;
}
