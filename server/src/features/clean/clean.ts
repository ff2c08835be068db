// Cleans pasted text: the characters first, then what belongs to the printed page, then line ends, seams and white space, each pass on the text the one before
// it left. Rounds go on until nothing changes, so that cleaning a clean text does nothing. Knows no protocol and no file.
import type { TextEdit } from '../../base/edit';
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
import { hardLines, opensEntry } from './hard-lines';
import { htmlRemnants } from './html-remnants';
import { ideographs } from './ideographs';
import { indents } from './indents';
import { invisibleCharacters } from './invisible';
import { lookAlikes } from './look-alikes';
import { pageBreaks } from './page-breaks';
import { privateUse } from './private-use';
import { brokenLines, pageSeams } from './seams';
import { listTabs, specialSpaces } from './special-spaces';
import { untouchedPlaces } from './untouched';

/** More rounds than any text needs; a bound so that two passes that undo each other cannot keep the program busy. */
const MOST_ROUNDS = 4;

/** Cleans a text. Rules that `config` turns off ask formatting for nothing. */
export function cleanText(text: string, options: CleanOptions, config?: Config): CleanedText {
  const draft = new Draft(text, options.ranges);
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = draft.text;
    characters(draft, eol);
    lines(draft, eol, round === 0);
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

/** `first`: in the first round; later ones look at lines that were joined, and must not be in doubt about them. */
function lines(draft: Draft, eol: string, first: boolean): void {
  const sure = (pass: CleanPass): CleanPass => (first ? pass : { ...pass, doubts: [] });
  let tree = parseText(draft.text);
  if (draft.take(listTabs(tree), untouchedPlaces(tree))) tree = parseText(draft.text);
  const breaks = pageBreaks(tree, eol);
  const seams = breaks.seams.map((offset) => draft.origin(offset));
  if (draft.take(breaks, untouchedPlaces(tree))) tree = parseText(draft.text);
  if (draft.take(sure(hardLines(tree)), untouchedPlaces(tree))) tree = parseText(draft.text);
  const present = seams.map((offset) => draft.present(offset));
  draft.take(sure(pageSeams(tree, present)), untouchedPlaces(tree));
}

/** Longer texts are no documents, and reading them several times over would keep everybody waiting: their characters and lines are cleaned alone. */
const LONGEST_READ = 3_000_000;

function layout(draft: Draft, options: CleanOptions, config: Config | undefined): void {
  let tree = parseText(draft.text);
  if (tree.length > LONGEST_READ) {
    draft.take(indents(tree, options, new Set()), untouchedPlaces(tree));
    return;
  }
  const file = buildModel(tree);
  if (draft.take(brokenLines(file), untouchedPlaces(tree))) tree = parseText(draft.text);
  if (draft.take(typography(tree, config), () => false)) tree = parseText(draft.text);
  draft.take(indents(tree, options, placedLines(buildModel(tree), tree)), untouchedPlaces(tree));
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

const FORMAT: FormatOptions = {
  ...DEFAULT_FORMAT,
  punctuation: 'keep',
  markers: false,
  tables: false,
  seams: 'page',
};

/** What formatting changes that is damage of copying. Widths, ordinals and spaces around figures are habits, and formatting's own matter. */
function typography(tree: SyntaxTree, config: Config | undefined): CleanPass {
  const { text } = tree;
  const changes = formatChanges({ tree, file: buildModel(tree) }, FORMAT, undefined, config);
  const steps = changes.flatMap(({ kind, edit }) => {
    const own = kindHere(kind, edit, text);
    return own === undefined ? [] : [{ kind: own, edits: [edit] }];
  });
  return { steps, doubts: [] };
}

function kindHere(kind: FormatKind, { span, newText }: TextEdit, text: string): CleanKind | undefined {
  const printed = text.slice(span.start, span.end);
  switch (kind) {
    case 'seam':
      return opensEntry(text.slice(span.end, span.end + 40)) ? undefined : kind;
    case 'blank-line':
      return kind;
    case 'trailing':
      return 'space';
    case 'title':
      return printed === ' ' && isInTitle(text, span.start) ? 'space' : undefined;
    case 'space':
      return newText === '' && !/[0-9A-Za-z%]/.test(text.charAt(span.start - 1) + text.charAt(span.end))
        ? 'space'
        : undefined;
    case 'number':
      return printed.trim() === '' ? 'space' : 'look-alike';
    case 'dash':
      // A hyphen between figures is a form in use.
      return /^[-–~～]$/.test(printed) ? undefined : 'look-alike';
    default:
      return undefined;
  }
}

/** Tells whether a space at an offset may be one where a title was wrapped: so much of the title stands on both sides of it. */
function isInTitle(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const behind = /^[^\r\n]{0,200}/.exec(text.slice(offset + 1, offset + 201))?.[0] ?? '';
  const before = text.slice(start, offset).trim();
  // Several parts, or wider white space, are columns, or agencies that stand side by side.
  return before.length >= 8 && behind.trim().length >= 4 && !/\u3000| {2}/.test(`${before} ${behind.trim()}`);
}
