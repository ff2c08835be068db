// Where the names of a document's abbreviations stand: short and full names of all definitions looked for in one pass, each hit given to the
// definition that reaches it. Knows where a name is part of another word or title, and nothing of how definitions are read.
import { PhraseMatcher } from '../base/phrase-matcher';
import type { Span } from '../base/span';
import { AGENCIES } from '../data/agencies';
import type { Document, Named } from './document';
import { clauseStartsAt } from './inline-scan';
import type { Definition } from './inline-types';
import { nameMayBeginAt } from './noun-phrase';
import type { Text, TextPlace } from './texts';
import { eachDocument } from './walk';

/** A short name where it is used. */
export interface AbbreviationUse {
  /** The name without marks around it. */
  readonly span: Span;
  /** The document, printed text or attachment it stands in. */
  readonly owner: Document;
  /** Stands between “” or 《》 of its own. */
  readonly quoted: boolean;
  /** Where it stands; `heading` is the caption of a section. */
  readonly place: TextPlace | 'heading';
  /** Stands inside a box. */
  readonly boxed: boolean;
  /** Begins a clause, so that no word before it can belong to it. */
  readonly opensClause: boolean;
}

/** A full name where it is used; the span itself with where that is. */
export interface FullNameUse extends Span {
  readonly owner: Document;
  readonly place: AbbreviationUse['place'];
  readonly boxed: boolean;
  /** What follows in the same text, folded, a few characters. */
  readonly next: string;
}

/** A definition whose uses are being gathered. */
export interface Draft {
  readonly short: string;
  readonly shortSpan: Span;
  readonly definition: Definition;
  readonly foreign: boolean;
  full?: Named;
  readonly explainedEnd: number;
  readonly owner: Document;
  readonly uses: AbbreviationUse[];
  fullUses: FullNameUse[];
}

/** Drafts by the document that defines them, in text order. */
type ByDocument = Map<Document, Draft[]>;

/** All names of a document together, looked for in one pass. */
export class Names {
  private readonly shorts = new Map<string, ByDocument>();
  private readonly fulls = new Map<string, ByDocument>();
  private readonly phrases: readonly string[];
  private readonly matcher: PhraseMatcher;
  private readonly parents = new Map<Document, Document>();
  /** Where full names stand that a definition explains. */
  private readonly explained = new Set<number>();
  private readonly explainedEnds = new Map<number, Draft>();

  constructor(drafts: readonly Draft[], top: Document) {
    for (const document of eachDocument(top)) for (const inner of document.inner) this.parents.set(inner, document);
    for (const draft of drafts) {
      enter(this.shorts, draft.short, draft);
      this.explainedEnds.set(draft.explainedEnd, draft);
      if (draft.full === undefined) continue;
      enter(this.fulls, draft.full.text, draft);
      this.explained.add(draft.full.span.start);
    }
    const names = [...new Set([...this.shorts.keys(), ...this.fulls.keys()])];
    const longer = namesHiding(names);
    this.phrases = [...names, ...longer];
    this.matcher = new PhraseMatcher(this.phrases);
  }

  /** Notes every use of a name in a text of `owner`. */
  collect(from: Text, owner: Document): void {
    const { view, place, boxed, headEnd } = from;
    if (from.paragraph?.quoted === true) return;
    const { text } = view;
    const placeAt = (at: number) => (headEnd !== undefined && at < headEnd ? 'heading' : place);
    const hits = this.matcher.find(text, ({ start, end, phrase }) => {
      const name = this.phrases[phrase] as string;
      const drafts = reaching(this.shorts, name, owner, this.parents);
      if (drafts === undefined && reaching(this.fulls, name, owner, this.parents) !== undefined) {
        return name.startsWith('《') || (!isInTitle(text, start) && beginsName(text, start, name));
      }
      if (drafts === undefined) return !this.shorts.has(name) && !this.fulls.has(name);
      return standsAlone(text, start, end, lastBefore(drafts, view.at(start)));
    });
    for (const { start, end, phrase } of hits) {
      const name = this.phrases[phrase] as string;
      const span = view.span(start, end);
      const fulls = reaching(this.fulls, name, owner, this.parents);
      // All that one document defines for one full name share the list of its uses, however many they are.
      const again = fulls !== undefined && this.explainedAgain(fulls, name, span);
      if (fulls !== undefined && !again && !this.explained.has(span.start)) {
        fulls[0]?.fullUses.push({ ...span, owner, place: placeAt(span.start), boxed, next: text.slice(end, end + 12) });
      }
      // What one definition explains may be another's short name: 省大数据局（以下简称大数据局）.
      const drafts = reaching(this.shorts, name, owner, this.parents);
      if (drafts === undefined) continue;
      const draft = lastBefore(drafts, span.start);
      // In the definition itself, and at the end of a full name whose beginning is not told.
      const cut = fulls === undefined && this.explainedEnds.has(span.end);
      if (draft.shortSpan.start === span.start || cut) continue;
      const quoted = isQuoted(text, start, end);
      const opensClause = clauseStartsAt(text, quoted ? start - 1 : start);
      draft.uses.push({ span, owner, quoted, place: placeAt(span.start), boxed, opensClause });
    }
  }

  /** A full name explained once before tells where it begins in a definition that does not tell so itself. */
  private explainedAgain(fulls: readonly Draft[], name: string, span: Span): boolean {
    const draft = this.explainedEnds.get(span.end);
    if (draft === undefined || draft.full?.text === name) return false;
    if (draft.full !== undefined && !name.endsWith(draft.full.text)) return false;
    draft.full = { text: name, span };
    draft.fullUses = fulls[0]?.fullUses ?? draft.fullUses;
    return true;
  }
}

function enter(names: Map<string, ByDocument>, name: string, draft: Draft): void {
  let byDocument = names.get(name);
  if (byDocument === undefined) names.set(name, (byDocument = new Map()));
  const drafts = byDocument.get(draft.owner);
  if (drafts === undefined) byDocument.set(draft.owner, [draft]);
  else drafts.push(draft);
}

/** What the nearest document from `owner` outwards defines for a name. */
function reaching(
  names: ReadonlyMap<string, ByDocument>,
  name: string,
  owner: Document,
  parents: ReadonlyMap<Document, Document>,
): readonly Draft[] | undefined {
  const byDocument = names.get(name);
  if (byDocument === undefined) return undefined;
  for (let document: Document | undefined = owner; document !== undefined; document = parents.get(document)) {
    const drafts = byDocument.get(document);
    if (drafts !== undefined) return drafts;
  }
  return undefined;
}

/** The last definition standing at or before an offset; before the first, the first. */
function lastBefore(drafts: readonly Draft[], offset: number): Draft {
  let low = 0;
  let high = drafts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((drafts[middle]?.shortSpan.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return drafts[low] as Draft;
}

/** Names of agencies that hold one of the names inside them: 省政府 is not meant where 省政府办公厅 is printed. */
function namesHiding(names: readonly string[]): string[] {
  const matcher = new PhraseMatcher(names);
  const known = new Set(names);
  return AGENCY_NAMES.filter((agency) => !known.has(agency) && matcher.find(agency).length > 0);
}
const AGENCY_NAMES: readonly string[] = AGENCIES.flatMap(({ fullName, shortNames }) => [fullName, ...shortNames]);

const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['"', '"'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['〈', '〉'],
]);
/** What makes another name of the one behind it. */
const OTHER_NAME = /(?:非|全国|国家|人大)$/;
const LETTER = /[A-Za-z0-9]/;
const LONGEST_TITLE = 80;

function isQuoted(text: string, start: number, end: number): boolean {
  return start > 0 && end < text.length && MARKS.get(text.charAt(start - 1)) === text.charAt(end);
}

/** False where the characters are part of another word, name or title, as far as that can be told. */
function standsAlone(text: string, start: number, end: number, { short, definition: { quotes } }: Draft): boolean {
  if (LETTER.test(short.charAt(0)) && LETTER.test(text.charAt(start - 1))) return false;
  if (LETTER.test(short.charAt(short.length - 1)) && LETTER.test(text.charAt(end))) return false;
  const titled = isQuoted(text, start, end) && '《〈'.includes(text.charAt(start - 1));
  // 《规定》 names the document; 规定 is a word.
  if (quotes.startsWith('《') || quotes.startsWith('〈')) return titled;
  if (!titled && isInTitle(text, start)) return false;
  return !OTHER_NAME.test(text.slice(Math.max(0, start - 2), start));
}

/** False where a full name is the end of a longer one: 市人民政府 in 杭州市人民政府, 面向… in 不得面向…. */
function beginsName(text: string, start: number, name: string): boolean {
  if (/[不非未无]得?$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  return !'省市县区州乡镇村'.includes(name.charAt(0)) || nameMayBeginAt(text, start);
}

/** True where a place of a text stands inside 《…》. */
export function isInTitle(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - LONGEST_TITLE; i--) {
    const character = text.charAt(i);
    if (character === '》') return false;
    if (character === '《') return true;
  }
  return false;
}
