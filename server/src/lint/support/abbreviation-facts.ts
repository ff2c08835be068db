// What the rules on short names ask of a definition: whether its name can mean nothing else, and how a finding points back at it.
// Reads the model's abbreviations; knows no single rule.
import { FOREIGN_ABBREVIATIONS } from '../../data/foreign-abbreviations';
import { foldText } from '../../base/fold';
import type { Span } from '../../base/span';
import { abbreviationsOf, type Abbreviation, type AbbreviationUse, type FullNameUse } from '../../model/abbreviations';
import { isContracted } from '../../model/contractions';
import type { Document } from '../../model/document';
import type { Bilingual } from '../rule';
import { marksOf, withBrackets } from './ways';

/** A short name as it is written in running text: with its title marks where it was defined with them. */
export function written({ short, definition }: Abbreviation): string {
  return definition.quotes.startsWith('《') ? `《${short}》` : short;
}

/** Related information that shows a definition. */
export function definedHere(abbreviation: Abbreviation): { readonly span: Span; readonly message: Bilingual } {
  const name = written(abbreviation);
  return {
    span: abbreviation.definition.span,
    message: { zh: `“${name}”在此定义`, en: `${name} is defined here` },
  };
}

/** What takes a definition out of the text, brackets included; undefined where it stands in none of its own. */
export function withoutDefinition({ definition, shortSpan }: Abbreviation, source: string): Span | undefined {
  if (definition.formula.text === '') return withBrackets(shortSpan, source);
  const { start, end } = definition.span;
  // The marks around the short name may end the definition or stand behind it.
  const behind = definition.quotes !== '' && source.slice(end).startsWith(definition.quotes.slice(-1)) ? end + 1 : end;
  return withBrackets({ start, end: behind }, source);
}

/** （以下简称“X”） in the width of the document. */
export function definitionText(name: string, document: Document): string {
  const { open, close } = marksOf(document);
  const quoted = name.startsWith('《') ? name : `“${name}”`;
  return `${open}以下简称${quoted}${close}`;
}

/**
 * True when a place of the short name must mean what the definition says. Letters, titles and names drawn together mean nothing else;
 * a word that stands in the full name as it is (联席会议, 检查人员) may be the common word, unless it opens its clause.
 */
export function surelyMeant(abbreviation: Abbreviation, use: AbbreviationUse): boolean {
  const { short, foreign, definition, full } = abbreviation;
  if (isPointing(abbreviation)) return false;
  if (foreign) return isUnfamiliar(short);
  if (definition.quotes.startsWith('《')) return true;
  if (isDrawnTogether(abbreviation)) return true;
  if (full?.text.startsWith('《')) return short.length > 2;
  if (definition.quotes !== '' && use.quoted) return true;
  return full !== undefined && short.length > 3 && use.opensClause;
}

/** True for names that point: 该公司, 本办法. They mean what was spoken of last, however often they are introduced. */
export function isPointing({ short }: Abbreviation): boolean {
  return /^[该本此我贵]/.test(short);
}

const FAMILIAR: ReadonlyMap<string, boolean> = new Map(
  FOREIGN_ABBREVIATIONS.map(({ short, familiar }) => [short, familiar]),
);

/** Not everybody reads it, and it is no grade or model: AAA, X1. */
function isUnfamiliar(short: string): boolean {
  const familiar = FAMILIAR.get(short);
  return familiar === undefined ? /^[A-Za-z]{3,}$/.test(short) && !/^(.)\1*$/.test(short) : !familiar;
}

/** True when the short name is drawn from its full name, also where the beginning of that is not told. */
function isDrawnTogether({ short, full, explainedEnd, owner }: Abbreviation): boolean {
  if (full !== undefined) return isContracted(short, full.text);
  if (explainedEnd < 0) return false;
  const before = foldText(owner.source.slice(Math.max(0, explainedEnd - FULL_NAME), explainedEnd));
  const tail = before.slice(Math.max(...CLAUSE_MARKS.map((mark) => before.lastIndexOf(mark))) + 1);
  const sameEnd = tail.endsWith(short.slice(-1)) || (short.endsWith('委') && tail.endsWith('委员会'));
  return sameEnd && isContracted(short, tail);
}
const FULL_NAME = 24;
const CLAUSE_MARKS = ['。', ',', ';'];

/** Definitions of one top-level document that come after another of the same short name or the same full name in the same text. */
const earlier = new WeakMap<Document, ReadonlyMap<Abbreviation, Abbreviation>>();

/** The definition before this one that gives the same short name, or else the same thing another; undefined for a first definition. */
export function earlierDefinition(document: Document, abbreviation: Abbreviation): Abbreviation | undefined {
  let known = earlier.get(document);
  if (known === undefined) earlier.set(document, (known = pairs(document)));
  return known.get(abbreviation);
}

function pairs(document: Document): ReadonlyMap<Abbreviation, Abbreviation> {
  const firsts = new Map<Document, Map<string, Abbreviation>>();
  const found = new Map<Abbreviation, Abbreviation>();
  for (const abbreviation of abbreviationsOf(document)) {
    const { short, full, owner, foreign, definition } = abbreviation;
    let own = firsts.get(owner);
    if (own === undefined) firsts.set(owner, (own = new Map<string, Abbreviation>()));
    const sameShort = own.get(`short ${short}`);
    const sameFull = full && own.get(`full ${full.text}`);
    if (sameShort === undefined) own.set(`short ${short}`, abbreviation);
    if (full && sameFull === undefined) own.set(`full ${full.text}`, abbreviation);
    // （以下简称甲或乙）: two names in one bracket are meant; letters beside a Chinese short name, too.
    const other =
      sameFull?.foreign === foreign && sameFull.definition.formula.span.start !== definition.formula.span.start
        ? sameFull
        : undefined;
    const first = sameShort ?? other;
    if (first !== undefined) found.set(abbreviation, first);
  }
  return found;
}

/** The full name is only the beginning of a longer one. */
const LONGER_NAME =
  /^(?!负责|承担|应当?|[要由按在为是将])[\u4e00-\u9fff]{0,6}(?:片区|委员会|管委会|领导小组|办公室|办公厅|条例|办法|规定|方案|分公司|分局|大学|学院|中心)/;
/** It is called in full on purpose: with its number, repealed, in charge of interpreting. */
const FORMAL = /^(?:[（(〔]|负责解释|同时废止)/;

/** The places behind the definition where the full name stands in running text of the same document and could be the short one. */
export function plainFullUses({ full, fullUses, shortSpan, owner }: Abbreviation): readonly FullNameUse[] {
  if (full === undefined) return [];
  return fullUses.filter((use) => {
    const isRunningText = use.owner === owner && use.place === 'text' && !use.boxed;
    if (use.start < shortSpan.end || !isRunningText || FORMAL.test(use.next)) return false;
    return full.text.endsWith('》') || !LONGER_NAME.test(use.next);
  });
}
