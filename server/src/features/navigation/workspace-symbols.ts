// Symbols of the whole folder: documents by title, number or short name, and the main headings of what is open. Found by Chinese words anywhere in
// them, by numbers in any width, by pinyin. Answered from the index; no file is opened. Names carry what was typed where their own words do
// not, because editors filter what they are given by its name.
import { foldText } from '../../base/fold';
import type { Span } from '../../base/span';
import type { DocumentEntry, FileEntry } from '../../workspace/entry';
import type { Knowledge } from '../../workspace/knowledge';
import { symbols, type GazetteSymbol } from '../symbols';
import { fileName } from './document-facts';
import { pinyinIndex } from './pinyin';
import type { Vantage } from './target';

/** A symbol at its place in some file. */
export interface FolderSymbol {
  readonly name: string;
  readonly kind: 'document' | 'instrument' | 'attachment' | 'abbreviation' | 'heading';
  /** The document or file it belongs to. */
  readonly container: string;
  readonly uri: string;
  readonly span: Span;
}

/** More than anybody looks through. */
const MOST_SYMBOLS = 300;

interface Ranked {
  readonly symbol: FolderSymbol;
  /** Smaller is better. */
  readonly rank: number;
}

/** Files looked through without a pause. */
const AT_ONCE = 400;

/**
 * The symbols that answer a query; an empty one is answered with the documents.
 * @param goOn called from time to time, so that others get their turn; false when nobody waits any more
 */
export async function folderSymbols(
  query: string,
  knowledge: Knowledge,
  open: readonly Vantage[],
  goOn: () => Promise<boolean>,
): Promise<readonly FolderSymbol[]> {
  const wanted = new Query(query);
  const found: Ranked[] = [];
  for (const [index, file] of knowledge.files().entries()) {
    if (index % AT_ONCE === 0 && !(await goOn())) return [];
    for (const document of file.documents) addDocument(document, wanted, found);
    addAbbreviations(file, wanted, found);
    if (wanted.isEmpty && found.length >= MOST_SYMBOLS) break;
  }
  if (!wanted.isEmpty) for (const vantage of open) addHeadings(vantage, wanted, found);
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_SYMBOLS)
    .map(({ symbol }) => symbol);
}

/** What somebody typed. */
class Query {
  private readonly folded: string;
  private readonly letters: string;

  constructor(private readonly typed: string) {
    this.folded = lowered(typed);
    this.letters = /^[a-z0-9]+$/.test(this.folded) && /[a-z]/.test(this.folded) ? this.folded : '';
  }

  get isEmpty(): boolean {
    return this.folded === '';
  }

  /** How well a text answers, and the name under which it is found; undefined when it does not. */
  match(text: string, folded: string): { readonly rank: number; readonly name: string } | undefined {
    if (this.isEmpty) return { rank: 0, name: text };
    const at = folded.indexOf(this.folded);
    if (at >= 0)
      return { rank: at === 0 ? 0 : 1, name: isWithin(this.typed, text) ? text : `${text} · ${this.typed.trim()}` };
    if (this.letters === '') return undefined;
    const met = pinyinIndex(folded, this.letters);
    return met < 0 ? undefined : { rank: met === 0 ? 2 : 3, name: `${text} · ${this.letters}` };
  }
}

const folds = new WeakMap<DocumentEntry, { readonly printed: string; readonly number: string }>();

/** What a document is found by, folded; kept, because every key typed asks for all of them again. */
function foldsOf(document: DocumentEntry): { readonly printed: string; readonly number: string } {
  let found = folds.get(document);
  if (found === undefined) {
    const { title, number } = document;
    found = { printed: lowered(title?.text ?? number?.key ?? ''), number: lowered(number?.key ?? '') };
    folds.set(document, found);
  }
  return found;
}

function lowered(text: string): string {
  return foldText(text).toLowerCase();
}

/** The characters of one stand in the other, in order: what editors ask of a name. */
function isWithin(typed: string, text: string): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  for (const character of typed.toLowerCase()) {
    if (character.trim() === '') continue;
    const found = lower.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}

const KINDS = {
  document: 'document',
  forwarded: 'document',
  instrument: 'instrument',
  attachment: 'attachment',
} as const;

function addDocument(document: DocumentEntry, query: Query, found: Ranked[]): void {
  const { title, number, uri, span, form, parent } = document;
  const printed = title?.text ?? number?.key;
  if (printed === undefined) return;
  const folded = foldsOf(document);
  const byTitle = query.match(printed, folded.printed);
  const byNumber =
    byTitle !== undefined || number === undefined || title === undefined
      ? undefined
      : query.match(number.key, folded.number);
  const hit = byTitle ?? byNumber;
  if (hit === undefined) return;
  const name = byTitle === undefined ? `${printed} ${hit.name}` : hit.name;
  const file = fileName(uri);
  const container = parent?.title === undefined ? [number?.key, file] : [parent.title.text, file];
  found.push({
    rank: hit.rank + (form === 'attachment' ? 0.5 : 0),
    symbol: {
      name,
      kind: KINDS[form],
      container: container.filter((part) => part !== undefined).join(' · '),
      uri,
      span: title?.span ?? number?.span ?? { start: span.start, end: span.start },
    },
  });
}

function addAbbreviations({ abbreviations }: FileEntry, query: Query, found: Ranked[]): void {
  if (query.isEmpty) return;
  for (const { short, uri, span, owner } of abbreviations) {
    const hit = query.match(short, lowered(short));
    if (hit === undefined) continue;
    const container = owner.title?.text ?? fileName(uri);
    found.push({ rank: hit.rank + 0.6, symbol: { name: hit.name, kind: 'abbreviation', container, uri, span } });
  }
}

/** 一、, chapters and articles with a caption, boxes: what a reader would look for by name. */
const HEADINGS: ReadonlySet<GazetteSymbol['kind']> = new Set([
  'heading',
  'part',
  'subpart',
  'chapter',
  'section',
  'box',
] as const);

function addHeadings({ uri, file }: Vantage, query: Query, found: Ranked[]): void {
  const visit = (symbol: GazetteSymbol, container: string): void => {
    if (HEADINGS.has(symbol.kind) && symbol.level <= 1) {
      const hit = query.match(symbol.name, lowered(symbol.name));
      if (hit !== undefined) {
        const { selection } = symbol;
        found.push({
          rank: hit.rank + 0.7,
          symbol: { name: hit.name, kind: 'heading', container, uri, span: selection },
        });
      }
    }
    for (const child of symbol.children) visit(child, HEADINGS.has(symbol.kind) ? container : symbol.name);
  };
  for (const symbol of symbols(file)) visit(symbol, fileName(uri));
}
