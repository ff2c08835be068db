// The 目录 of a document that is renumbered: the lines of a heading and of those below it, as one block that moves, goes and comes with it.
import type { Span } from '../../base/span';
import type { TextChange } from './assemble';
import { indentAt, lineBreakOf, removalOf, wholeLines } from './extents';
import { inFile, withDescendants, type Scene } from './plan';
import type { Slot } from './slots';

/** The whole lines of the 目录 that list a heading and what stands below it; undefined where it is not listed. File offsets. */
export function listedLines(scene: Scene, slot: Slot): Span | undefined {
  const lines = withDescendants(slot).flatMap(({ listed }) => (listed === undefined ? [] : [listed.span]));
  const first = slot.listed?.span;
  if (first === undefined) return undefined;
  const end = Math.max(...lines.map((span) => span.end));
  return wholeLines(scene.tree, inFile(scene, { start: first.start, end }));
}

/** What goes of the 目录 with a heading. */
export function listedRemoval(scene: Scene, slot: Slot): Span | undefined {
  const lines = listedLines(scene, slot);
  const { listing } = slot.document;
  const last = listing.at(-1);
  const ends = last !== undefined && lines !== undefined && inFile(scene, last.span).end <= lines.end;
  return lines && removalOf(scene.tree, lines, ends);
}

/** The line of a new heading beside a listed one. */
export function listedInsertion(
  scene: Scene,
  slot: Slot,
  marker: string,
  after: boolean,
  label: TextChange['insert'][number]['label'],
): TextChange['insert'] {
  const lines = listedLines(scene, slot);
  if (lines === undefined || slot.listed === undefined) return [];
  const { source } = slot.document;
  const { after: space } = slot.listed.marker;
  const indent = indentAt(scene.tree, inFile(scene, slot.listed.span).start);
  const text = indent + marker + source.slice(space.start, space.end);
  const eol = lineBreakOf(scene.tree);
  return [after ? { at: lines.end, text: eol + text, label } : { at: lines.start, text: text + eol, label }];
}
