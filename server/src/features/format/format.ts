// Formatting: typography only, judged by the document's own habits. Asks the passes beside this file for their changes, leaves out those at places that
// are not to be touched, and hands back one list without overlaps, after it has seen that the text says what it said. Knows no protocol and no file.
import { applyEdits, mergeEditGroups, type TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import type { Config } from '../../lint/config';
import type { FormatOptions } from '../../lint/format-options';
import { buildModel } from '../../model/build';
import type { Document, GazetteFile, PlacedDocument } from '../../model/document';
import { parseText, type SyntaxTree } from '../../syntax/syntax-tree';
import { changesByRules, changesOfColophon } from './by-rule';
import { cellChanges } from './cells';
import type { FormatChange, FormatKind, FormattableText } from './format-types';
import { contentsNumbers, furnitureTexts } from './furniture';
import { blankLineChanges, trailingChanges } from './lines';
import type { Proposal } from './proposal';
import { leaveProtected } from './protected-places';
import { countQuotes, dashChanges, quoteChanges } from './quotes';
import { meaningOf, meaningOfFurniture } from './same-meaning';
import { lineChanges } from './seams';
import { countSpaces, dueSpace, hasCloseStops, spaceChanges, type DueSpace } from './spaces';
import { formatTexts } from './texts';
import { countWidths, dueWidth, noHabit, widthChanges, widthsAfter } from './width';

/**
 * The changes that bring a text, or the lines that a range touches, into form: sorted, without overlaps, in file offsets. Habits are those of the whole
 * document, also when only a range is asked for. Rules that `config` turns off ask for nothing.
 */
export function formatChanges(
  read: FormattableText,
  options: FormatOptions,
  range?: Span,
  config?: Config,
): readonly FormatChange[] {
  const { tree } = read;
  const all = leaveProtected(proposalsFor(read, options, config), read, config);
  const lines = range && linesOf(range, tree);
  const asked = lines ? all.filter(({ edits }) => edits.every(({ span }) => within(span, lines))) : all;
  return asked.length === 0 ? [] : safeOnes(read, mergeEditGroups(asked).taken);
}

function proposalsFor({ tree, file }: FormattableText, options: FormatOptions, config: Config | undefined): Proposal[] {
  const out: Proposal[] = [];
  const furniture = [...furnitureTexts(file, tree)];
  const habit = noHabit();
  countWidths(furniture, habit);
  for (const { document } of file.documents) countWidths(formatTexts(document), habit);
  const due = dueWidth(options.punctuation, habit);
  if (options.numbers) out.push(...contentsNumbers(file));
  if (options.spaces) out.push(...changesOfColophon(file, config));
  for (const text of furniture) out.push(...widthChanges(text, due, options.punctuation, 0));
  for (const placed of file.documents) out.push(...changesOf(placed, file, options, config));
  if (options.blankLines) out.push(...blankLineChanges(tree));
  if (options.trailingSpaces) out.push(...trailingChanges(tree));
  return out;
}

/** The changes of one document; of two that meet the earlier one wins. */
function* changesOf(
  { base, document }: PlacedDocument,
  file: GazetteFile,
  options: FormatOptions,
  config: Config | undefined,
): Iterable<Proposal> {
  const { punctuation } = options;
  const texts = formatTexts(document);
  const habit = noHabit();
  countWidths(texts, habit);
  const due = dueWidth(punctuation, habit);
  const space: DueSpace = options.spaces ? dueSpace(countSpaces(texts)) : undefined;
  for (const each of changesByRules(document, base, file, options, config)) {
    yield each.kind === 'seam' && space === 'insert' ? spacedSeam(each, document, base) : each;
  }
  if (options.seams === 'all') {
    for (const each of lineChanges(document, base)) yield space === 'insert' ? spacedSeam(each, document, base) : each;
  }
  const quotes = countQuotes(texts);
  const closeStops = hasCloseStops(texts);
  let lookups = 0;
  // Each look-up reads the document; slips are few.
  const together = (characters: string): boolean => ++lookups <= MOST_LOOKUPS && document.source.includes(characters);
  for (const text of texts) {
    yield* widthChanges(text, due, punctuation, base);
    yield* quoteChanges(text, quotes, punctuation, base);
    yield* dashChanges(text, base);
    if (!options.spaces) continue;
    yield* spaceChanges(text, { due: space, widths: widthsAfter(text, due), closeStops, together }, base);
  }
  if (options.tables) yield* cellChanges(document, base);
}

/** More spaces between characters than this are no slips. */
const MOST_LOOKUPS = 200;

/** Where figures stand apart from Chinese, they do so over a seam too. */
function spacedSeam(each: Proposal, { source }: Document, base: number): Proposal {
  const edits = each.edits.map((edit): TextEdit => {
    const around = source.charAt(edit.span.start - base - 1) + source.charAt(edit.span.end - base);
    const meets = /^[\u4e00-\u9fff][0-9]$|^[0-9%][\u4e00-\u9fff]$/.test(around);
    return meets && edit.newText === '' ? { ...edit, newText: ' ' } : edit;
  });
  return { ...each, edits };
}

/** From the start of the first line a range touches to the end of the last, its line end included. */
function linesOf({ start, end }: Span, tree: SyntaxTree): Span {
  const last = tree.lineOf(Math.max(start, end));
  return { start: tree.lineStart(tree.lineOf(start)), end: tree.lineStart(last + 1) };
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What is given up first when a text would be read otherwise: what moves lines, then what moves characters. */
const DARING: readonly (readonly FormatKind[])[] = [
  [],
  ['seam', 'blank-line'],
  ['seam', 'blank-line', 'marker', 'quote', 'dash', 'space', 'title'],
  ['seam', 'blank-line', 'marker', 'quote', 'dash', 'space', 'title', 'width', 'number', 'table'],
];

/** The changes after which every document says what it said before. A document that would not gives up more and more of its changes. */
function safeOnes({ tree, file }: FormattableText, proposals: readonly Proposal[]): readonly FormatChange[] {
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
