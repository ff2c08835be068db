// Where references stand: every reference of a top-level document with the innermost document, section and box around it. Tables are looked
// through too, because a column of tasks cites sections like any text. Gathered once a document.
import type { Block, Box, Document, Paragraph, Section } from '../model/document';
import { paragraphOver } from '../model/paragraph';
import type { Reference } from '../model/reference-types';
import { eachDocument } from '../model/walk';
import type { Resolution } from './entity';

/** A reference and its surroundings. Spans are region offsets. */
export interface LocatedReference {
  readonly reference: Reference;
  /** The innermost document it stands in. */
  readonly owner: Document;
  readonly paragraph: Paragraph;
  /** Sections around it, outermost first. */
  readonly chain: readonly Section[];
  readonly box?: Box;
}

/** A reference, where it stands and what it comes to. */
export interface ResolvedReference extends LocatedReference {
  readonly resolution: Resolution;
}

const known = new WeakMap<Document, readonly LocatedReference[]>();
const parents = new WeakMap<Document, ReadonlyMap<Document, Document>>();

/** The references of a top-level document and of all that hangs on it, in text order. */
export function locatedReferences(top: Document): readonly LocatedReference[] {
  let found = known.get(top);
  if (found === undefined) {
    const out: LocatedReference[] = [];
    for (const owner of eachDocument(top)) gather(owner, out);
    found = out.sort((a, b) => a.reference.span.start - b.reference.span.start);
    known.set(top, found);
  }
  return found;
}

/** The documents around a document of `top`, innermost first, itself left out. */
export function documentsAround(document: Document, top: Document): readonly Document[] {
  let map = parents.get(top);
  if (map === undefined) {
    const made = new Map<Document, Document>();
    for (const outer of eachDocument(top)) for (const inner of outer.inner) made.set(inner, outer);
    map = made;
    parents.set(top, map);
  }
  const out: Document[] = [];
  for (let at = map.get(document); at !== undefined; at = map.get(at)) out.push(at);
  return out;
}

const IN_CELL = /[第附专]/;
const NO_SECTIONS: readonly Section[] = [];

function gather(owner: Document, out: LocatedReference[]): void {
  const add = (paragraph: Paragraph, chain: readonly Section[], box: Box | undefined): void => {
    for (const reference of paragraph.references) {
      out.push({ reference, owner, paragraph, chain, ...(box === undefined ? {} : { box }) });
    }
  };
  const visit = (blocks: readonly Block[], chain: readonly Section[], box: Box | undefined): void => {
    for (const block of blocks) {
      switch (block.kind) {
        case 'paragraph':
          add(block, chain, box);
          break;
        case 'section': {
          const inside = [...chain, block];
          add(block.paragraph, inside, box);
          visit(block.blocks, inside, box);
          break;
        }
        case 'box':
          visit(block.blocks, chain, block);
          break;
        default:
          for (const each of [block.caption, block.unit, ...block.notes]) if (each !== undefined) add(each, chain, box);
          for (const row of block.rows) {
            for (const cell of row.cells) {
              if (IN_CELL.test(cell.text)) add(paragraphOver(owner.source, cell.span, 'text'), chain, box);
            }
          }
      }
    }
  };
  for (const each of [owner.annotation, owner.postscript, owner.copyTo]) {
    if (each !== undefined) add(each, NO_SECTIONS, undefined);
  }
  visit(owner.blocks, NO_SECTIONS, undefined);
}
