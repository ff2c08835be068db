// From the model of a file to its entry in the index. What a document says of itself is kept with the document object, so that an edit
// costs the one document it touches. Pure.
import { foldText } from '../base/fold';
import { lineStartsOf } from '../base/line-index';
import { cover, shift, type Span } from '../base/span';
import { isDraftTitle } from '../model/build';
import type { Document, GazetteFile, Paragraph, Title } from '../model/document';
import type { Citation, DocumentNumber, Inline } from '../model/inline-types';
import { effectOn } from '../model/repeal-clauses';
import { titleName } from '../model/title-name';
import { articlesOf } from '../model/provisions';
import { paragraphsOf } from '../model/walk';
import type {
  AbbreviationEntry,
  CitationSite,
  DocumentEntry,
  EntryDate,
  FileEntry,
  NamedTitle,
  NumberEntry,
} from './entry';
import { orderKeyOf, orderSites } from './order-key';
import { detached, textHash, textSketch } from './text-print';

const entries = new WeakMap<GazetteFile, FileEntry>();

/**
 * Reads everything the index keeps of a file; the same object for the same model. Line starts and the prints of texts are worked out when
 * first asked for, for nobody asks while somebody types; see `settle`.
 */
export function readEntry(uri: string, file: GazetteFile): FileEntry {
  let entry = entries.get(file);
  if (entry?.uri !== uri) entries.set(file, (entry = makeEntry(uri, file)));
  return entry;
}

/** Works out all that is left open, so that the entry holds on to no model and no text: what is kept of a file that is not open. */
export function settle(entry: FileEntry): FileEntry {
  void entry.lineStarts;
  for (const { textKey, sketch } of entry.documents) void [textKey, sketch];
  return entry;
}

function makeEntry(uri: string, file: GazetteFile): FileEntry {
  const placed = file.documents.map(({ base, document }) => placedAt(document, uri, base));
  const inContents = contentsSites(uri, file);
  const { length } = file.text;
  let text: string | undefined = file.text;
  let starts: readonly number[] | undefined;
  return {
    uri,
    get lineStarts() {
      starts ??= lineStartsOf(text ?? '');
      text = undefined;
      return starts;
    },
    length,
    documents: placed.flatMap(({ documents }) => documents),
    sites: [...inContents, ...placed.flatMap(({ sites }) => sites)],
    abbreviations: placed.flatMap(({ abbreviations }) => abbreviations),
    facts: [factsOfSites(inContents), ...placed.map(({ facts }) => facts)].join(' '),
  };
}

/** A top-level document with all that hangs on it, at its place in a file. */
interface Placed extends Lists {
  readonly uri: string;
  readonly base: number;
  readonly facts: string;
}

const placements = new WeakMap<Document, Placed>();

/** The same objects as long as document and place are the same. */
function placedAt(document: Document, uri: string, base: number): Placed {
  let placed = placements.get(document);
  if (placed?.uri === uri && placed.base === base) return placed;
  const lists: Lists = { documents: [], sites: [], abbreviations: [] };
  place(document, uri, base, undefined, lists);
  placed = { ...lists, uri, base, facts: placed?.facts ?? factsOf(lists) };
  placements.set(document, placed);
  return placed;
}

/** What is read of one document, inner ones left out, in region offsets. */
interface Reading {
  readonly title?: NamedTitle;
  readonly number?: NumberEntry;
  readonly issuers: readonly string[];
  readonly date?: EntryDate;
  readonly addressee?: string;
  readonly attachmentNumber?: number;
  readonly articles?: number;
  /** Worked out when first asked for. */
  print(): TextPrint;
  readonly draft: boolean;
  readonly sites: readonly Omit<CitationSite, 'uri' | 'owner'>[];
  readonly abbreviations: readonly { readonly short: string; readonly span: Span }[];
}

interface TextPrint {
  readonly textKey: string;
  readonly sketch: readonly number[];
}

const readings = new WeakMap<Document, Reading>();

function readingOf(document: Document): Reading {
  let reading = readings.get(document);
  if (reading === undefined) readings.set(document, (reading = read(document)));
  return reading;
}

interface Lists {
  readonly documents: DocumentEntry[];
  readonly sites: CitationSite[];
  readonly abbreviations: AbbreviationEntry[];
}

function place(document: Document, uri: string, base: number, parent: DocumentEntry | undefined, lists: Lists): void {
  const { title, number, sites, abbreviations, issuers, date, addressee, attachmentNumber, articles, print, draft } =
    readingOf(document);
  const entry: DocumentEntry = {
    uri,
    form: document.form,
    span: shift(document.span, base),
    ...(title && { title: movedTitle(title, base) }),
    ...(number && { number: { key: number.key, span: shift(number.span, base) } }),
    issuers,
    ...(date && { date }),
    ...(addressee === undefined ? {} : { addressee }),
    ...(attachmentNumber === undefined ? {} : { attachmentNumber }),
    ...(articles === undefined ? {} : { articles }),
    get textKey() {
      return print().textKey;
    },
    get sketch() {
      return print().sketch;
    },
    draft,
    ...(parent && { parent }),
  };
  lists.documents.push(entry);
  for (const site of sites) {
    lists.sites.push({
      ...site,
      uri,
      span: shift(site.span, base),
      ...(site.title && { title: movedTitle(site.title, base) }),
      ...(site.number && { number: { key: site.number.key, span: shift(site.number.span, base) } }),
      owner: entry,
    });
  }
  for (const { short, span } of abbreviations) {
    lists.abbreviations.push({ uri, short, span: shift(span, base), owner: entry });
  }
  for (const inner of document.inner) place(inner, uri, base, entry, lists);
}

/** The number of the last article, where all before it are there: only then is one beyond it missing. */
function articleCount(document: Document): number | undefined {
  if (document.abridged) return undefined;
  let last = 0;
  for (const { marker } of articlesOf(document)) {
    if (marker.insertion !== undefined && marker.value === last) continue;
    if (marker.value !== last + 1) return undefined;
    last = marker.value;
  }
  return last < 2 ? undefined : last;
}

function movedTitle(title: NamedTitle, delta: number): NamedTitle {
  return { text: title.text, span: shift(title.span, delta), name: title.name };
}

/** A longer one is a list of names, which no second document goes to. */
const MAX_ADDRESSEE = 160;

function read(document: Document): Reading {
  const { title, number, signatures, label, addressee } = document;
  const sites: Reading['sites'][number][] = [];
  const abbreviations: { short: string; span: Span }[] = [];
  if (title) addSites(sites, title.inline, document, 'title', title);
  for (const paragraph of paragraphsOf(document)) {
    addSites(sites, paragraph.inline, document, 'text', paragraph);
    for (const { short, shortSpan } of paragraph.inline.definitions) {
      abbreviations.push({ short: detached(short), span: shortSpan });
    }
  }
  const named = title?.issuers.map(({ text }) => text) ?? [];
  const signed = signatures.filter(({ unit }) => unit === 'agency').map(({ text }) => text);
  return {
    title: title && namedTitle(title.text, title.span),
    number: ownNumber(document),
    issuers: (named.length > 0 ? named : signed).map(detached),
    date: dateOf(document),
    ...(addressee && addressee.text.length <= MAX_ADDRESSEE ? { addressee: detached(addressee.text) } : {}),
    attachmentNumber: label?.number?.value,
    articles: articleCount(document),
    print: printOf(document),
    draft: isDraftTitle(title) || number?.placeholder === true,
    sites,
    abbreviations,
  };
}

/** The print of a document's text; lets the document go when it has been made. */
function printOf(document: Document): () => TextPrint {
  let from: Document | undefined = document;
  let made: TextPrint | undefined;
  return () => {
    if (made === undefined && from !== undefined) {
      const folded = foldText(from.source.slice(from.span.start, from.span.end));
      made = { textKey: textHash(folded), sketch: textSketch(folded) };
      from = undefined;
    }
    return made ?? NO_PRINT;
  };
}
const NO_PRINT: TextPrint = { textKey: '', sketch: [] };

function namedTitle(text: string, span: Span): NamedTitle {
  return { text: detached(text), span, name: titleName(text) };
}

function numberEntry({ key, span }: DocumentNumber): NumberEntry {
  return { key: detached(key), span };
}

function ownNumber(document: Document): NumberEntry | undefined {
  const { number } = document;
  if (number === undefined || number.placeholder) return undefined;
  if (number.number) return numberEntry(number.number);
  const key = number.order && orderKeyOf(document, number.order);
  return number.order && key !== undefined ? { key: detached(key), span: number.order.span } : undefined;
}

function dateOf({ date }: Document): EntryDate | undefined {
  const mention = date?.date;
  if (mention?.year === undefined || date?.placeholder === true) return undefined;
  return { year: mention.year.value, month: mention.month?.value ?? 0, day: mention.day?.value ?? 0 };
}

/** Every 《…》 that is closed and every number that belongs to none, in text order. */
function addSites(
  sites: Reading['sites'][number][],
  inline: Inline,
  document: Document,
  where: 'text' | 'title',
  { view }: Paragraph | Title,
): void {
  const { citations, numbers } = inline;
  if (citations.length === 0 && numbers.length === 0 && inline.orderNumbers.length === 0) return;
  const taken = new Set<number>();
  const found: Reading['sites'][number][] = [];
  const orders = orderSites(view, inline);
  for (const citation of citations) {
    if (citation.open === true) continue;
    const order = orders.find(({ behind }) => behind === citation);
    found.push(siteOf(citation, where, order?.number));
    if (citation.number) taken.add(citation.number.span.start);
  }
  for (const number of numbers) {
    if (taken.has(number.span.start) || document.number?.number?.span.start === number.span.start) continue;
    found.push({ span: number.span, number: numberEntry(number), place: where, nested: false });
  }
  for (const { behind, number } of orders) {
    if (behind === undefined) found.push({ span: number.span, number, place: where, nested: false });
  }
  for (const site of found.sort((a, b) => a.span.start - b.span.start)) {
    const effect = effectOn(view, wholeSpan(site));
    sites.push(effect === undefined ? site : { ...site, effect });
  }
}

/** The site with its number, before or behind. */
function wholeSpan({ span, number }: Pick<CitationSite, 'span' | 'number'>): Span {
  return number === undefined ? span : cover(span, number.span);
}

function siteOf(citation: Citation, where: 'text' | 'title', order: NumberEntry | undefined): Reading['sites'][number] {
  const number = citation.number ? numberEntry(citation.number) : order;
  return {
    span: citation.span,
    title: namedTitle(citation.title, citation.inner),
    ...(number && { number }),
    place: where,
    nested: citation.nested,
  };
}

function contentsSites(uri: string, { contents }: GazetteFile): CitationSite[] {
  const entries = contents?.columns.flatMap((column) => column.entries) ?? [];
  return entries.map((entry) => ({
    uri,
    span: entry.titleSpan,
    title: namedTitle(entry.title, entry.titleSpan),
    ...(entry.number && { number: numberEntry(entry.number) }),
    place: 'contents' as const,
    nested: false,
  }));
}

/** Titles, numbers, dates and what is cited; not where it stands, and not the wording of the rest. */
function factsOf({ documents, sites, abbreviations }: Lists): string {
  const said = documents.map(({ form, title, number, issuers, date, draft, attachmentNumber, articles, parent }) => [
    form,
    title?.text,
    number?.key,
    issuers,
    date,
    draft,
    articles,
    attachmentNumber,
    parent === undefined ? -1 : documents.indexOf(parent),
  ]);
  return `${textHash(JSON.stringify([said, abbreviations.map(({ short }) => short)]))}+${factsOfSites(sites)}`;
}

function factsOfSites(sites: readonly CitationSite[]): string {
  return textHash(
    JSON.stringify(sites.map(({ title, number, place: at, effect }) => [title?.text, number?.key, at, effect])),
  );
}
