// Reads the text that a refactoring makes and compares: nothing is handed back whose references do not come to what they came to before, or are
// listed. Knows edits and models, and no single operation.
import { applyEdits, sortEdits, type TextEdit } from '../../base/edit';
import { buildModel } from '../../model/build';
import type { GazetteFile, PlacedDocument } from '../../model/document';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import type { Entity } from '../../workspace/entity';
import type { ResolvedReference } from '../../workspace/locate';
import { placeOf } from '../../workspace/occurrences';
import { resolvedReferences } from '../../workspace/resolve';
import type { RenumberNote } from '../renumber/types';
import { byPlace, treeAfter } from '../renumber/verify';

/** A text before or after a change, understood. */
export interface Read {
  readonly tree: SyntaxTree;
  readonly file: GazetteFile;
}

export interface Reread extends Read {
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/** The text after the edits, read; undefined where they overlap or the text falls into documents otherwise than before. */
export function reread({ tree, file }: Read, given: readonly TextEdit[]): Reread | undefined {
  const edits = joined(sortEdits(given));
  const text = applyEdits(tree.text, edits);
  if (text === undefined) return undefined;
  const after = treeAfter(tree, { edits, text });
  const read = buildModel(after, file);
  return read.documents.length === file.documents.length ? { tree: after, file: read, edits, text } : undefined;
}

/** Edits that touch are made one, so that no client has to know their order. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (last?.span.end === edit.span.start) {
      const span = { start: last.span.start, end: edit.span.end };
      out[out.length - 1] = { span, newText: last.newText + edit.newText };
    } else out.push(edit);
  }
  return out;
}

/** Where a character of the text before stands after the edits; undefined for one that is replaced or goes. */
export type Moved = (offset: number) => number | undefined;

/** The way from the old text to the new one; what is inserted at a place comes in front of it. */
export function movedBy(edits: readonly TextEdit[]): Moved {
  const sorted = sortEdits(edits);
  return (offset) => {
    let shift = 0;
    for (const { span, newText } of sorted) {
      if (span.start > offset) break;
      if (span.start < span.end && offset < span.end) return undefined;
      shift += newText.length - (span.end - span.start);
    }
    return offset + shift;
  };
}

/** The references that come to something else after the change, or to nothing. Those whose own words are gone are left out. */
export function strays(before: Read, after: Read, moved: Moved): RenumberNote[] {
  const notes: RenumberNote[] = [];
  for (const [index, placed] of before.file.documents.entries()) {
    const there = after.file.documents[index];
    if (there === undefined || there.document === placed.document) continue;
    const present = byPlace(resolvedReferences(there.document), there.base);
    for (const resolved of resolvedReferences(placed.document)) {
      const wanted = targetsOf(resolved, placed);
      const at = moved(resolved.reference.span.start + placed.base);
      if (wanted.length === 0 || at === undefined) continue;
      const now = present.get(at);
      const got = now === undefined ? [] : targetsOf(now, there);
      const same = wanted.length === got.length && wanted.every((target, i) => moved(target) === got[i]);
      if (!same) notes.push(strayNote(resolved, placed));
    }
  }
  return notes;
}

function targetsOf({ resolution }: ResolvedReference, { base }: PlacedDocument): number[] {
  const place = (entity: Entity): number => placeOf(entity).selection.start + base;
  if (resolution.kind === 'one') return [place(resolution.entity)];
  return resolution.kind === 'many' && !resolution.ambiguous ? resolution.entities.map(place) : [];
}

function strayNote({ reference }: ResolvedReference, { base, document }: PlacedDocument): RenumberNote {
  const { start, end } = reference.span;
  const printed = document.source.slice(start, end).replace(/\s/g, '');
  return {
    span: { start: start + base, end: end + base },
    message: {
      zh: `“${printed}”改动后所指的内容不同或者不在原处，请核对。`,
      en: `“${printed}” no longer points at the same place after the change; check it.`,
    },
  };
}
