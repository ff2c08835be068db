// Shortened names found by what they are drawn from: 浙江自贸区 from 中国（浙江）自由贸易试验区. For the names no definition introduces: a second short
// form beside a defined one, and a short form that was never defined. Knows names as strings; whether one is a fault is for a rule.
import type { Span } from '../base/span';
import { AGENCIES } from '../data/agencies';
import { PROVINCES } from '../data/provinces';
import { isInTitle } from './abbreviation-uses';
import { abbreviationsOf, type Abbreviation } from './abbreviations';
import { isName, isSubsequence } from './abbreviation-full-name';
import type { Document, Named } from './document';
import { clauseBefore } from './noun-phrase';
import { textsOf, type Text, type TextPlace } from './texts';
import { eachDocument } from './walk';

/** A shortened name where it stands. */
export interface Contraction {
  /** Folded. */
  readonly text: string;
  readonly span: Span;
  /** The document, printed text or attachment it stands in. */
  readonly owner: Document;
  readonly place: TextPlace;
  /** What it is drawn from. */
  readonly full: Named;
  /** The definition that gives the same full name another short one. */
  readonly defined?: Abbreviation;
}

/** A full name whose short forms are looked for. */
interface Source {
  readonly full: Named;
  /** The full name without brackets. */
  readonly plain: string;
  readonly defined?: Abbreviation;
}

/** Names that begin alike beyond this many are not told apart. */
const MOST_ALIKE = 8;
const LONGEST = 12;
const KNOWN: ReadonlySet<string> = new Set(
  AGENCIES.flatMap(({ fullName, shortNames, rejected }) => [fullName, ...shortNames, ...rejected]),
);
const KINDS = /自由贸易试验区|有限责任公司|股份有限公司|有限公司/g;
const MOST_NAMES = 200;

const cache = new WeakMap<Document, readonly Contraction[]>();

/** Short forms in a top-level document and what hangs on it that no definition introduces, in text order. */
export function contractionsOf(document: Document): readonly Contraction[] {
  let found = cache.get(document);
  if (found === undefined) cache.set(document, (found = find(document)));
  return found;
}

function find(top: Document): readonly Contraction[] {
  const parts = eachDocument(top).map((owner) => ({ owner, texts: textsOf(owner) }));
  const abbreviations = abbreviationsOf(top);
  const known = new Set([...KNOWN, ...abbreviations.map(({ short }) => short)]);
  const byOwner = new Map<Document, Source[]>();
  const defined = new Set<string>();
  for (const abbreviation of abbreviations) {
    const { full, short, owner } = abbreviation;
    if (full === undefined) continue;
    defined.add(full.text);
    if (short.length < 3 || !isContracted(short, full.text)) continue;
    const source = { full, plain: plain(full.text), defined: abbreviation };
    const sources = byOwner.get(owner);
    if (sources === undefined) byOwner.set(owner, [source]);
    else sources.push(source);
  }
  const found: Contraction[] = [];
  for (const [owner, sources] of byOwner) {
    const reach = new Set(eachDocument(owner));
    const index = indexOf(sources, ({ defined: abbreviation }) => [abbreviation?.short.slice(0, 2) ?? '']);
    for (const part of parts) if (reach.has(part.owner)) found.push(...lookFor(index, part, known));
  }
  const unintroduced = namesIn(parts.flatMap(({ texts }) => texts)).filter(({ full }) => !defined.has(full.text));
  const index = indexOf(unintroduced, ({ full }) => startsOf(full.text));
  if (index.size > 0) for (const part of parts) found.push(...lookFor(index, part, known));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** True when the short name is drawn together from its full name and no part of it as it stands. */
export function isContracted(short: string, full: string): boolean {
  return short.length > 1 && !full.startsWith('《') && !plain(full).includes(short) && isSubsequence(short, full);
}

function plain(name: string): string {
  return name.replace(/[()“”]/g, '');
}

/**
 * Full names of companies and free trade zones that no definition introduces, each once. Short forms of government bodies are standard and
 * need none, and what else ends like a name may be a clause.
 */
function namesIn(texts: readonly Text[]): Source[] {
  const names = new Map<string, Source>();
  for (const { view, paragraph } of texts) {
    if (paragraph?.quoted === true) continue;
    const { text } = view;
    for (const { 0: kind, index } of text.matchAll(KINDS)) {
      const to = index + kind.length;
      const { beginnings } = clauseBefore(text, to);
      for (const { at } of beginnings) {
        const name = text.slice(at, to);
        if (name.length < kind.length + 2) continue;
        if (!names.has(name) && isName(name)) {
          names.set(name, { full: { text: name, span: view.span(at, to) }, plain: plain(name) });
        }
        break;
      }
      if (names.size >= MOST_NAMES) return [...names.values()];
    }
  }
  return [...names.values()];
}

/** What a short form of the name may begin with: its own beginning, or the place: 中国（浙江）…, 浙江…. */
function startsOf(name: string): string[] {
  const start = name.slice(0, 2);
  const place = /^中国\(([\u4e00-\u9fff]{2,4})\)/.exec(name)?.[1];
  if (place !== undefined) return [place.slice(0, 2)];
  if (start === '中国' || PROVINCES.some(({ shortName }) => shortName === start)) return [name.slice(0, 3)];
  return name.endsWith('公司') ? [start, start.charAt(0)] : [start];
}

type Index = ReadonlyMap<string, readonly Source[]>;

function indexOf(sources: readonly Source[], starts: (source: Source) => readonly string[]): Index {
  const index = new Map<string, Source[]>();
  for (const source of sources) {
    for (const start of starts(source)) {
      const alike = index.get(start) ?? [];
      if (alike.length < MOST_ALIKE) index.set(start, [...alike, source]);
    }
  }
  return index;
}

function* lookFor(
  index: Index,
  { owner, texts }: { readonly owner: Document; readonly texts: readonly Text[] },
  known: ReadonlySet<string>,
): Iterable<Contraction> {
  if (index.size === 0) return;
  // One expression finds the places several times faster than a look at each character.
  const starts = [...new Set([...index.keys()].map((start) => start.charAt(0)))].filter((first) => first !== '');
  const firsts = new RegExp(`[${starts.map((first) => `\\u${hex(first)}`).join('')}]`, 'g');
  for (const { view, paragraph, place } of texts) {
    if (paragraph?.quoted === true) continue;
    const { text } = view;
    firsts.lastIndex = 0;
    for (let match = firsts.exec(text); match !== null; match = firsts.exec(text)) {
      const i = match.index;
      const sources = [2, 3, 1]
        .map((length) => index.get(text.slice(i, i + length)))
        .find((each) => each !== undefined);
      const source = sources?.find((each) => shortFormAt(text, i, each) > 0);
      if (source === undefined) continue;
      const to = shortFormAt(text, i, source);
      const name = text.slice(i, to);
      if (known.has(name) || startsKnown(text, i, known) || isInTitle(text, i)) continue;
      yield { text: name, span: view.span(i, to), owner, place, full: source.full, defined: source.defined };
      firsts.lastIndex = to;
    }
  }
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}

/** A known name that begins here is what is meant. */
function startsKnown(text: string, at: number, known: ReadonlySet<string>): boolean {
  for (let length = 3; length <= 30; length++) if (known.has(text.slice(at, at + length))) return true;
  return false;
}

/** Where the longest short form of a name that begins at `from` ends, or -1. */
function shortFormAt(text: string, from: number, { full, plain: name, defined }: Source): number {
  if (text.startsWith(full.text, from)) return -1;
  let place = 0;
  let found = -1;
  for (let i = from; i < text.length && i < from + LONGEST; i++) {
    const next = name.indexOf(text.charAt(i), place);
    if (next < 0) break;
    place = next + 1;
    const length = i + 1 - from;
    if (length > 2 && endsAlike(text.slice(from, i + 1), name, defined?.short) && !text.startsWith('委员', i))
      found = i + 1;
  }
  return found < 0 || isLeftOut(text.slice(from, found), name) ? -1 : found;
}

/** A part of the name as it stands, or a company without 市 or 有限公司: not drawn together. */
function isLeftOut(short: string, name: string): boolean {
  if (name.includes(short)) return true;
  const bare = (text: string): string =>
    text.replace(/(?:有限责任|股份有限|有限)?公司$/, '').replace(/[省市县区]/g, '');
  return name.endsWith('公司') && bare(name).includes(bare(short));
}

function endsAlike(short: string, name: string, defined: string | undefined): boolean {
  if (defined !== undefined && short.at(-1) === defined.at(-1) && !short.endsWith('委员会')) return true;
  // With its whole ending it is another body's full name.
  if (name.endsWith('委员会')) return short.endsWith('委');
  // A shorter name in 公司 with the place and trade of a longer one is another company.
  if (name.endsWith('公司')) return /集团$/.test(short) || (short.length < 6 && short.endsWith('公司'));
  return short.at(-1) === name.at(-1);
}
