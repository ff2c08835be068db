// The model of a file: regions cut, furniture read, each document parsed from its own region. A document whose lines are the same objects
// as in the model before stays the same object, wherever it has moved.
import type { Line } from '../syntax/line';
import type { SyntaxTree } from '../syntax/syntax-tree';
import type { Document, GazetteFile, PlacedDocument, Profile, Title } from './document';
import { parseDocument } from './document-parser';
import { readColophon, readContents, readMasthead } from './front';
import { findRegions, type Region } from './regions';
import { rowsOf } from './rows';

/** The lines each document was parsed from, so that an unchanged one can be told. */
const linesOf = new WeakMap<Document, readonly Line[]>();
/** Documents by their first content line, for finding a candidate quickly. */
const byFirstLine = new WeakMap<Line, Document>();

/**
 * Builds the model of a tree. Pure in the tree; `previous` only lets unchanged documents be kept.
 */
export function buildModel(tree: SyntaxTree, previous?: GazetteFile): GazetteFile {
  const { lines } = tree;
  const file = new FileModel(tree);
  const documents: PlacedDocument[] = [];
  for (const region of findRegions(lines)) {
    const base = tree.lineStart(region.first);
    switch (region.kind) {
      case 'masthead':
        file.masthead = readMasthead(tree.text, lines, region.first, region.last, base);
        break;
      case 'contents':
        file.contents = readContents(tree.text, lines, region.first, region.last, base);
        break;
      case 'colophon':
        file.colophon = readColophon(tree.text, lines, region.first, region.last, base);
        break;
      default:
        documents.push({ base, document: documentOf(tree, region, previous !== undefined) });
    }
  }
  file.documents = documents;
  file.kind = kindOf(file);
  file.profile = profileOf(file);
  return file;
}

class FileModel implements GazetteFile {
  kind: GazetteFile['kind'] = 'document';
  masthead?: GazetteFile['masthead'];
  contents?: GazetteFile['contents'];
  documents: readonly PlacedDocument[] = [];
  colophon?: GazetteFile['colophon'];
  profile: Profile = 'gongwen';
  readonly #tree: SyntaxTree;

  constructor(tree: SyntaxTree) {
    this.#tree = tree;
  }

  get text(): string {
    return this.#tree.text;
  }
}

function documentOf(tree: SyntaxTree, region: Region, reuse: boolean): Document {
  const { lines } = tree;
  let at = region.first;
  while (at < region.last && lines[at]?.pieces.length === 0) at++;
  const first = at < region.last ? lines[at] : undefined;
  if (reuse && first !== undefined) {
    const before = byFirstLine.get(first);
    if (before !== undefined && sameLines(linesOf.get(before), lines, region)) return before;
  }
  const own = lines.slice(region.first, region.last);
  let source = '';
  for (const line of own) source += line.text + line.eol;
  const document = parseDocument(source, rowsOf(own, 0, own.length));
  linesOf.set(document, own);
  if (first !== undefined) byFirstLine.set(first, document);
  return document;
}

function sameLines(before: readonly Line[] | undefined, lines: readonly Line[], { first, last }: Region): boolean {
  if (before === undefined || before.length !== last - first) return false;
  for (let i = 0; i < before.length; i++) if (before[i] !== lines[first + i]) return false;
  return true;
}

function kindOf(file: GazetteFile): GazetteFile['kind'] {
  if (file.masthead !== undefined || file.contents !== undefined) return 'issue';
  const first = file.documents[0]?.document;
  if (first === undefined) return 'foreign';
  if (first.number !== undefined || first.addressee !== undefined || first.inner.length > 0) return 'document';
  if (first.legal || first.annotation !== undefined) return 'instrument';
  if (first.title?.about !== undefined && first.title.type !== undefined) return 'document';
  if (first.signatures.length > 0 && first.date !== undefined) return 'document';
  const sections = first.blocks.some((block) => block.kind === 'section' && block.marker.form !== 'dot');
  if (sections && first.title?.type !== undefined) return 'instrument';
  return sections ? 'instrument' : 'foreign';
}

const DRAFT = /征求意见稿|送审稿|讨论稿|草案|草稿|代拟稿|审议稿/;

/** True when the bracket behind a title says that the text is not final: （征求意见稿）, （草案）. */
export function isDraftTitle(title: Title | undefined): boolean {
  return title?.qualifier !== undefined && DRAFT.test(title.qualifier.text);
}

function profileOf(file: GazetteFile): Profile {
  if (file.kind === 'issue') return 'gazette';
  if (isDraftTitle(file.documents[0]?.document.title)) return 'draft';
  return file.kind === 'instrument' && file.documents[0]?.document.legal === true ? 'legislation' : 'gongwen';
}
