// The short names a document defines (以下简称…, and foreign ones in brackets), what each stands for, and where short and full name stand:
// one answer for hover, definition, references, renaming, completion and the rules. Knows no rule and no editor.
//
// Scope. A definition reaches the document it stands in and what hangs on that: its attachments, and what it prints or forwards, where
// that does not define the same name for itself. It does not reach the other way: a name defined in an attachment is the attachment's.
// Of two definitions in one document a use belongs to the last before it. (Of the definitions in the public documents none stands in a
// notice that prints something; that such a definition reaches the printed text is the reading that takes no use away from anybody.)
import type { Span } from '../base/span';
import { fullNamesOf, glossedName, type Range } from './abbreviation-full-name';
import { Names, type AbbreviationUse, type Draft, type FullNameUse } from './abbreviation-uses';
import type { Document, Named } from './document';
import { findGlosses } from './foreign-gloss';
import type { Definition } from './inline-types';
import { scanInline } from './inline';
import { textsOf, type Text } from './texts';
import { eachDocument, paragraphsOf } from './walk';

export type { AbbreviationUse, FullNameUse } from './abbreviation-uses';

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

/** What a definition says, without the places where it is used. */
export type AbbreviationDefinition = Omit<Abbreviation, 'uses' | 'fullUses'>;

const definitions = new WeakMap<Document, readonly AbbreviationDefinition[]>();

/**
 * The definitions alone, of running text, in text order: for what is asked at every key, where going through the text for uses takes too long.
 * Only paragraphs are read in which one can stand.
 */
export function definitionsOf(document: Document): readonly AbbreviationDefinition[] {
  let found = definitions.get(document);
  if (found === undefined) {
    const drafts: Draft[] = [];
    for (const owner of eachDocument(document)) {
      for (const paragraph of paragraphsOf(owner)) {
        const { span, view } = paragraph;
        if (!MAY_DEFINE.test(document.source.slice(span.start, span.end))) continue;
        drafts.push(...definedIn({ place: 'text', view, paragraph, boxed: false }, owner));
      }
    }
    drafts.sort((a, b) => a.shortSpan.start - b.shortSpan.start);
    definitions.set(document, (found = drafts));
  }
  return found;
}

/** A formula, or a foreign name in a bracket. */
const MAY_DEFINE = /称|下同|[（(〔][A-Z]/;

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
      const foreign = /^[\x21-\x7e]+$/.test(definition.short);
      const range = foreign && end !== undefined ? glossedName(text, end, definition.short) : ranges[i];
      draft(definition, foreign, named(range), end);
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
