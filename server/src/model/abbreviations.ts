// The short names a document defines (以下简称…, and foreign ones in brackets), what each stands for, and where short and full name stand:
// one answer for hover, definition, references, renaming, completion and the rules. Knows no rule and no editor.
//
// Scope. A definition reaches the document it stands in and what hangs on that: its attachments, and what it prints or forwards, where
// that does not define the same name for itself. It does not reach the other way: a name defined in an attachment is the attachment's.
// Of two definitions in one document a use belongs to the last before it.
import { PhraseMatcher } from '../base/phrase-matcher';
import type { Span } from '../base/span';
import { AGENCIES } from '../data/agencies';
import { fullNamesOf, glossedName, type Range } from './abbreviation-full-name';
import type { Document, Named } from './document';
import { findGlosses } from './foreign-gloss';
import { clauseStartsAt } from './inline-scan';
import type { Definition } from './inline-types';
import { scanInline } from './inline';
import { textsOf, type Text, type TextPlace } from './texts';
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

/** A short name with its definition and uses. Spans are offsets of the region. */
export interface Abbreviation {
  /** Folded, without marks. */
  readonly short: string;
  readonly shortSpan: Span;
  /** As recognised in the paragraph; for a foreign one in brackets, which has no formula, its formula is empty. */
  readonly definition: Definition;
  /** Letters: LNG. */
  readonly foreign: boolean;
  /** What it stands for, as printed and folded, marks included; undefined where the text does not tell. */
  readonly full?: Named;
  /** The short name's other places in its scope, in text order, before and behind the definition. */
  readonly uses: readonly AbbreviationUse[];
  /** The full name's other places in the scope. */
  readonly fullUses: readonly FullNameUse[];
  /** Offset at which that ends which the definition explains, also where its beginning is not told; -1 where nothing is. */
  readonly explainedEnd: number;
  /** The document, printed text or attachment in which it is defined. */
  readonly owner: Document;
}

interface Draft extends Omit<Abbreviation, 'uses' | 'fullUses'> {
  readonly uses: AbbreviationUse[];
  fullUses: FullNameUse[];
}

const cache = new WeakMap<Document, readonly Abbreviation[]>();
const NONE: readonly Abbreviation[] = [];

/**
 * The abbreviations defined in a top-level document and in what it prints, forwards or attaches, in text order of their definitions.
 * Computed once a document; linear in its text and its definitions.
 */
export function abbreviationsOf(document: Document): readonly Abbreviation[] {
  let found = cache.get(document);
  if (found === undefined) cache.set(document, (found = find(document)));
  return found;
}

function find(document: Document): readonly Abbreviation[] {
  const parts = eachDocument(document).map((owner) => ({ owner, texts: textsOf(owner) }));
  const drafts: Draft[] = [];
  for (const { owner, texts } of parts) for (const text of texts) drafts.push(...definedIn(text, owner));
  if (drafts.length === 0) return NONE;
  drafts.sort((a, b) => a.shortSpan.start - b.shortSpan.start);
  shareFullUses(drafts);
  const names = new Names(drafts, document);
  for (const { owner, texts } of parts) for (const text of texts) names.collect(text, owner);
  for (const { uses } of drafts) uses.sort((a, b) => a.span.start - b.span.start);
  for (const fullUses of new Set(drafts.map((draft) => draft.fullUses))) fullUses.sort((a, b) => a.start - b.start);
  return drafts;
}

/** Definitions of one full name in one document have one list of its uses: many of them must not make many lists. */
function shareFullUses(drafts: readonly Draft[]): void {
  const lists = new Map<Document, Map<string, FullNameUse[]>>();
  for (const draft of drafts) {
    if (draft.full === undefined) continue;
    let byName = lists.get(draft.owner);
    if (byName === undefined) lists.set(draft.owner, (byName = new Map<string, FullNameUse[]>()));
    const shared = byName.get(draft.full.text);
    if (shared === undefined) byName.set(draft.full.text, draft.fullUses);
    else draft.fullUses = shared;
  }
}

/** The definitions of one text; a quoted provision defines for the text it belongs to. */
function definedIn({ view, paragraph }: Text, owner: Document): Draft[] {
  if (paragraph?.quoted === true) return [];
  const { text } = view;
  const hasFormula = text.includes('称');
  if (!hasFormula && !(text.includes('(') && /[A-Z]/.test(text))) return [];
  const inline = paragraph?.inline ?? scanInline(view);
  const drafts: Draft[] = [];
  const named = (range: Range | undefined): Named | undefined =>
    range && { text: text.slice(range.from, range.to), span: view.span(range.from, range.to) };
  const draft = (definition: Definition, foreign: boolean, full: Named | undefined, end: number | undefined): void => {
    const { short, shortSpan } = definition;
    const explainedEnd = end === undefined ? -1 : view.at(end - 1) + 1;
    drafts.push({ short, shortSpan, definition, foreign, full, owner, explainedEnd, uses: [], fullUses: [] });
  };
  for (const group of groupsOf(inline.definitions)) {
    const [first] = group;
    if (first === undefined) continue;
    const formula = { text: first.formula.text, at: view.indexAt(first.formula.span.start) };
    const { ranges, end } = fullNamesOf(
      text,
      formula,
      group.map(({ short }) => short),
    );
    for (const [i, definition] of group.entries()) {
      draft(definition, /^[\x21-\x7e]+$/.test(definition.short), named(ranges[i]), end);
    }
  }
  for (const { open, from, to } of findGlosses(view, inline)) {
    const shortSpan = view.span(from, to);
    const formula = { text: '', span: { start: shortSpan.start, end: shortSpan.start } };
    const short = text.slice(from, to);
    draft(
      { span: shortSpan, formula, short, shortSpan, quotes: '' },
      true,
      named(glossedName(text, open, short)),
      open,
    );
  }
  return drafts;
}

/** Definitions of one formula together. */
function groupsOf(definitions: readonly Definition[]): Definition[][] {
  const groups: Definition[][] = [];
  for (const definition of definitions) {
    const last = groups.at(-1);
    if (last?.[0]?.formula.span.start === definition.formula.span.start) last.push(definition);
    else groups.push([definition]);
  }
  return groups;
}

/** Drafts by the document that defines them, in text order. */
type ByDocument = Map<Document, Draft[]>;

/** All names of a document together, looked for in one pass. */
class Names {
  private readonly shorts = new Map<string, ByDocument>();
  private readonly fulls = new Map<string, ByDocument>();
  private readonly phrases: readonly string[];
  private readonly matcher: PhraseMatcher;
  private readonly parents = new Map<Document, Document>();
  /** Where full names stand that a definition explains. */
  private readonly explained = new Set<number>();
  private readonly explainedEnds = new Set<number>();

  constructor(drafts: readonly Draft[], top: Document) {
    for (const document of eachDocument(top)) for (const inner of document.inner) this.parents.set(inner, document);
    for (const draft of drafts) {
      enter(this.shorts, draft.short, draft);
      this.explainedEnds.add(draft.explainedEnd);
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
      if (reaching(this.fulls, name, owner, this.parents) !== undefined) {
        return name.startsWith('《') || !isInTitle(text, start);
      }
      const drafts = reaching(this.shorts, name, owner, this.parents);
      if (drafts === undefined) return !this.shorts.has(name) && !this.fulls.has(name);
      return standsAlone(text, start, end, lastBefore(drafts, view.at(start)));
    });
    for (const { start, end, phrase } of hits) {
      const name = this.phrases[phrase] as string;
      const span = view.span(start, end);
      const fulls = reaching(this.fulls, name, owner, this.parents);
      // All that one document defines for one full name share the list of its uses, however many they are.
      if (fulls !== undefined && !this.explained.has(span.start)) {
        fulls[0]?.fullUses.push({ ...span, owner, place: placeAt(span.start), boxed, next: text.slice(end, end + 12) });
      }
      const drafts = fulls === undefined ? reaching(this.shorts, name, owner, this.parents) : undefined;
      if (drafts === undefined) continue;
      const draft = lastBefore(drafts, span.start);
      // In the definition itself, and at the end of a full name whose beginning is not told.
      if (draft.shortSpan.start === span.start || this.explainedEnds.has(span.end)) continue;
      const quoted = isQuoted(text, start, end);
      const opensClause = clauseStartsAt(text, quoted ? start - 1 : start);
      draft.uses.push({ span, owner, quoted, place: placeAt(span.start), boxed, opensClause });
    }
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

/** True where a place of a text stands inside 《…》. */
export function isInTitle(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - LONGEST_TITLE; i--) {
    const character = text.charAt(i);
    if (character === '》') return false;
    if (character === '《') return true;
  }
  return false;
}
