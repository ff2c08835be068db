// Formatting: typography only, judged by the document's own habits. Asks the passes beside this file for their changes, leaves out those at places that
// are not to be touched, and hands back one list without overlaps, after it has seen that the text says what it said. Knows no protocol and no file.
import { mergeEditGroups, type TextEdit } from '../../base/edit';
import type { Span } from '../../base/span';
import type { Config } from '../../lint/config';
import type { FormatOptions } from '../../lint/format-options';
import type { Document, GazetteFile, PlacedDocument } from '../../model/document';
import { eachDocument } from '../../model/walk';
import type { SyntaxTree } from '../../syntax/syntax-tree';
import { changesByRules, changesOfColophon } from './by-rule';
import { cellChanges } from './cells';
import type { FormatChange, FormattableText } from './format-types';
import { contentsNumbers, furnitureTexts } from './furniture';
import { blankLineChanges, trailingChanges } from './lines';
import type { Proposal } from './proposal';
import type { Places } from './places';
import { fencedPlaces, leaveProtected } from './protected-places';
import { countQuotes, dashChanges, quoteChanges } from './quotes';
import { safeOnes } from './read-again';
import { isSureSeam, lineChanges } from './seams';
import { settled } from './settle';
import { countSpaces, dueSpace, hasCloseStops, spaceChanges, type DueSpace } from './spaces';
import { formatTexts, type FormatText } from './texts';
import { countWidths, dueWidth, noHabit, widthChanges, widthsAfter, type DueWidth } from './width';

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
  return settled(read, range, (text, stretch) => oneRound(text, options, stretch, config));
}

function oneRound(
  read: FormattableText,
  options: FormatOptions,
  range: Span | undefined,
  config: Config | undefined,
): readonly FormatChange[] {
  const all = leaveProtected([...proposalsFor(read, options, config)], read, config);
  const lines = range && linesOf(range, read.tree);
  const asked = lines ? all.filter((each) => isWithin(each, lines)) : all;
  return asked.length === 0 ? [] : safeOnes(read, mergeEditGroups(asked).taken);
}

function* proposalsFor(
  { tree, file }: FormattableText,
  options: FormatOptions,
  config: Config | undefined,
): Iterable<Proposal> {
  const furniture = [...furnitureTexts(file, tree)];
  const habit = noHabit();
  countWidths(furniture, habit);
  const code = fencedPlaces(tree);
  for (const placed of file.documents) countWidths(textsOf(placed, code), habit);
  const due = dueWidth(options.punctuation, habit);
  if (options.numbers) yield* contentsNumbers(file);
  if (options.spaces) yield* changesOfColophon(file, config);
  for (const text of furniture) yield* widthChanges(text, due, options.punctuation, 0);
  for (const placed of file.documents) yield* changesOf(placed, textsOf(placed, code), due, file, options, config);
  if (options.blankLines) yield* blankLineChanges(tree, elementLines(tree, file));
  if (options.trailingSpaces) yield* trailingChanges(tree);
}

/** The texts of a document that are no code: code shows no habit. */
function textsOf({ base, document }: PlacedDocument, code: Places): readonly FormatText[] {
  const texts = formatTexts(document);
  if (code.size === 0) return texts;
  return texts.filter(({ view }) => !code.meets({ start: base + view.at(0), end: base + view.at(view.length - 1) }));
}

/** The changes of one document; of two that meet the earlier one wins. */
function* changesOf(
  { base, document }: PlacedDocument,
  texts: readonly FormatText[],
  ofFile: DueWidth,
  file: GazetteFile,
  options: FormatOptions,
  config: Config | undefined,
): Iterable<Proposal> {
  const { punctuation } = options;
  const habit = noHabit();
  countWidths(texts, habit);
  const own = dueWidth(punctuation, habit);
  // A document of an issue without a clear habit follows the issue.
  const due = { stops: own.stops ?? ofFile.stops, brackets: own.brackets ?? ofFile.brackets };
  const space: DueSpace = options.spaces ? dueSpace(countSpaces(texts)) : undefined;
  for (const each of changesByRules(document, base, file, options, config)) {
    if (each.kind !== 'seam') yield each;
    else if (isSureSeam(each, file, document, base)) {
      yield space === 'insert' ? spacedSeam(each, document, base) : each;
    }
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

/** The lines on which a document or one of its elements begins, where more blank lines than elsewhere are by intent. */
function elementLines(tree: SyntaxTree, file: GazetteFile): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { base, document: top } of file.documents) {
    for (const { elements } of eachDocument(top)) {
      for (const { kind, span } of elements) if (kind !== 'body') lines.add(tree.lineOf(base + span.start));
    }
  }
  return lines;
}

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

/** A seam is joined only where both of its lines are asked for. */
function isWithin({ kind, edits }: Proposal, lines: Span): boolean {
  const end = kind === 'seam' ? lines.end - 1 : lines.end;
  return edits.every(({ span }) => lines.start <= span.start && span.end <= end);
}
