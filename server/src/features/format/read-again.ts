// Makes the formatted text, reads it again and holds it against the model before: what would be read otherwise is not changed. A document that would be
// gives up its changes step by step, the others keep theirs.
import { applyEdits } from '../../base/edit';
import type { Span } from '../../base/span';
import { buildModel } from '../../model/build';
import type { Document, GazetteFile } from '../../model/document';
import { parseText, type SyntaxTree } from '../../syntax/syntax-tree';
import type { FormatChange, FormatKind, FormattableText } from './format-types';
import type { Proposal } from './proposal';
import { meaningOf, meaningOfFurniture } from './same-meaning';

/** What is given up first when a text would be read otherwise: what moves lines, then what moves characters. */
const DARING: readonly (readonly FormatKind[])[] = [
  [],
  ['seam', 'blank-line'],
  ['seam', 'blank-line', 'marker', 'quote', 'dash', 'space', 'title'],
  ['seam', 'blank-line', 'marker', 'quote', 'dash', 'space', 'title', 'width', 'number', 'table'],
];

/** The changes after which every document says what it said before. A document that would not gives up more and more of its changes. */
export function safeOnes({ tree, file }: FormattableText, proposals: readonly Proposal[]): readonly FormatChange[] {
  const regions = regionsOf(tree, file);
  const before = regions.map(({ document }) => document && meaningOf(document));
  const around = meaningOfFurniture(file);
  const own = regions.map((): Proposal[] => []);
  for (const each of proposals) own[regionAt(regions, each)]?.push(each);
  const levels = regions.map(() => 0);
  for (let round = 0; round < DARING.length * 3; round++) {
    const changes = changesAt(own, levels);
    if (changes.length === 0) return [];
    const text = applyEdits(
      tree.text,
      changes.map(({ edit }) => edit),
    );
    if (text === undefined) return [];
    const wrong = misread(buildModel(parseText(text)), before, around);
    if (wrong.length === 0) return changes;
    for (const index of wrong) giveUp(index, own, levels);
  }
  return [];
}

function changesAt(own: readonly (readonly Proposal[])[], levels: readonly number[]): FormatChange[] {
  return own
    .flatMap((proposals, index) => {
      const given = DARING[levels[index] ?? DARING.length];
      return given === undefined ? [] : proposals.filter(({ kind }) => !given.includes(kind));
    })
    .flatMap(({ kind, edits }) => edits.map((edit): FormatChange => ({ kind, edit })))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end);
}

/** The regions that say something else in the model; all of them where it has other documents. */
function misread(after: GazetteFile, before: readonly (string | undefined)[], around: string): number[] {
  const all = before.map((_, index) => index);
  const documents = all.filter((index) => before[index] !== undefined);
  if (documents.length !== after.documents.length) return all;
  const wrong = documents.filter((index, at) => {
    const now = after.documents[at]?.document;
    return now === undefined || meaningOf(now) !== before[index];
  });
  if (wrong.length > 0 || meaningOfFurniture(after) === around) return wrong;
  return all;
}

/** Takes the next step back in a region, and in its neighbours when it has nothing to give up itself. */
function giveUp(index: number, own: readonly (readonly Proposal[])[], levels: number[]): void {
  const spent = (own[index] ?? []).length === 0 || (levels[index] ?? 0) >= DARING.length;
  for (const at of spent ? [index - 1, index, index + 1] : [index]) {
    if (at >= 0 && at < levels.length) levels[at] = (levels[at] ?? 0) + 1;
  }
}

/** The documents of a file, and before, between and behind them what is none. */
interface Region {
  readonly span: Span;
  readonly document?: Document;
}

function regionsOf(tree: SyntaxTree, file: GazetteFile): Region[] {
  const regions: Region[] = [];
  let at = 0;
  for (const { base, document } of file.documents) {
    if (base > at) regions.push({ span: { start: at, end: base } });
    at = base + document.source.length;
    regions.push({ span: { start: base, end: at }, document });
  }
  regions.push({ span: { start: at, end: tree.length + 1 } });
  return regions;
}

/** The region in which a change begins. */
function regionAt(regions: readonly Region[], { edits }: Proposal): number {
  const start = edits[0]?.span.start ?? 0;
  let low = 0;
  let high = regions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((regions[middle]?.span.start ?? Infinity) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}
