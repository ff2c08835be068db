// Cleans pasted text: the characters first, then what belongs to the printed page, then line ends, seams and white space, each pass on the text the one before
// it left. Rounds go on until nothing changes, so that cleaning a clean text does nothing. Knows no protocol and no file.
import type { Span } from '../../base/span';
import type { Config } from '../../lint/config';
import { DEFAULT_FORMAT, type FormatOptions } from '../../lint/format-options';
import { buildModel } from '../../model/build';
import type { GazetteFile } from '../../model/document';
import { eachDocument } from '../../model/walk';
import { parseText, type SyntaxTree } from '../../syntax/syntax-tree';
import { formatChanges } from '../format/format';
import type { FormatKind } from '../format/format-types';
import type { CleanedText, CleanKind, CleanOptions, CleanPass } from './clean-types';
import { Draft } from './draft';
import { hardLines } from './hard-lines';
import { htmlRemnants } from './html-remnants';
import { ideographs } from './ideographs';
import { indents } from './indents';
import { invisibleCharacters } from './invisible';
import { lookAlikes } from './look-alikes';
import { pageBreaks } from './page-breaks';
import { privateUse } from './private-use';
import { pageSeams, repeatedAtSeams } from './seams';
import { specialSpaces } from './special-spaces';
import { untouchedPlaces } from './untouched';

/** More rounds than any text needs; a bound so that two passes that undo each other cannot keep the program busy. */
const MOST_ROUNDS = 4;

/** Cleans a text. Rules that `config` turns off ask formatting for nothing. */
export function cleanText(text: string, options: CleanOptions, config?: Config): CleanedText {
  const draft = new Draft(text, options.range);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = draft.text;
    characters(draft, eol);
    lines(draft, eol);
    layout(draft, options, config);
    if (draft.text === before) break;
  }
  return draft.finish();
}

function characters(draft: Draft, eol: string): void {
  const passes: readonly ((text: string) => CleanPass)[] = [
    (text) => htmlRemnants(text, eol),
    (text) => invisibleCharacters(text, eol),
    privateUse,
    ideographs,
    lookAlikes,
    specialSpaces,
  ];
  for (const pass of passes) {
    const found = pass(draft.text);
    if (found.steps.length > 0 || found.doubts.length > 0) draft.take(found, untouchedPlaces(parseText(draft.text)));
  }
}

function lines(draft: Draft, eol: string): void {
  let tree = parseText(draft.text);
  const breaks = pageBreaks(tree, eol);
  const seams = breaks.seams.map((offset) => draft.origin(offset));
  if (draft.take(breaks, untouchedPlaces(tree))) tree = parseText(draft.text);
  if (draft.take(hardLines(tree), untouchedPlaces(tree))) tree = parseText(draft.text);
  const present = seams.map((offset) => draft.present(offset));
  draft.take(pageSeams(tree, present), untouchedPlaces(tree));
}

function layout(draft: Draft, options: CleanOptions, config: Config | undefined): void {
  let tree = parseText(draft.text);
  const file = buildModel(tree);
  if (draft.take(repeatedAtSeams(file), untouchedPlaces(tree))) tree = parseText(draft.text);
  if (draft.take(indents(tree, options, placedLines(file, tree)), untouchedPlaces(tree))) tree = parseText(draft.text);
  draft.take(typography(tree, config), () => false);
}

/** Titles and signatures, which are put in their places by blanks. */
function placedLines(file: GazetteFile, tree: SyntaxTree): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { base, document: top } of file.documents) {
    for (const { title, signatures, date } of eachDocument(top)) {
      const spans: Span[] = [...(title?.pieces ?? []), ...signatures.map(({ span }) => span)];
      if (date) spans.push(date.span);
      for (const { start } of spans) lines.add(tree.lineOf(start + base));
    }
  }
  return lines;
}

/** What formatting changes that is the matter of pasted text, and what it is called here. Widths, habits and ordinals are not. */
const KINDS: Readonly<Partial<Record<FormatKind, CleanKind>>> = {
  dash: 'look-alike',
  number: 'look-alike',
  title: 'space',
  space: 'space',
  seam: 'seam',
  trailing: 'space',
  'blank-line': 'blank-line',
};

const FORMAT: FormatOptions = { ...DEFAULT_FORMAT, punctuation: 'keep', markers: false, tables: false, seams: 'all' };

function typography(tree: SyntaxTree, config: Config | undefined): CleanPass {
  const changes = formatChanges({ tree, file: buildModel(tree) }, FORMAT, undefined, config);
  const steps = changes.flatMap(({ kind, edit }) => {
    const own = KINDS[kind];
    return own === undefined ? [] : [{ kind: own, edits: [edit] }];
  });
  return { steps, doubts: [] };
}

/** True when the text shows that it was taken from a print or a page: worth offering to clean. */
export function isWorthCleaning({ changes }: CleanedText): boolean {
  return changes.length > 0;
}
