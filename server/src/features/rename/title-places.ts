// Where the title of a document stands: over the document, in the contents, between 《》 in texts and titles, and inside the title of the
// notice that prints it. A citation may leave the issuer or the closing bracket out; it keeps doing so.
import { foldedView, type FoldedView } from '../../base/fold';
import { shift, type Span } from '../../base/span';
import type { Bilingual } from '../../lint/rule';
import type { Document } from '../../model/document';
import { scanInline } from '../../model/inline';
import type { Citation } from '../../model/inline-types';
import { textsOf } from '../../model/texts';
import { sameName, titleName, type TitleName } from '../../model/title-name';
import { eachDocument, paragraphsOf } from '../../model/walk';
import { documentsAround } from '../../workspace/locate';
import { piecesIn, type NamePlace, type RenameFile } from './rename-types';
import { strayLines } from './stray-lines';
import { OTHER_DOUBT, QUOTED_DOUBT } from './words';

/** A document by its title and, where known, its number in the standard form. */
export interface TitleWanted {
  readonly title: string;
  readonly number?: string;
}

/** A 《…》, or a title, at its place. */
export interface Mention {
  readonly uri: string;
  readonly text: string;
  readonly pieces: readonly Span[];
  readonly title: string;
  readonly number?: string;
  readonly cited: boolean;
  readonly doubt?: Bilingual;
}

/** The places of a title in the files; with what embeds it in titles of notices, and the places of those. */
export function titlePlaces(files: readonly RenameFile[], wanted: TitleWanted): NamePlace[] {
  const name = titleName(wanted.title);
  const places: NamePlace[] = [];
  const mentions = files.map(mentionsIn).flat();
  const others = mentions.some(
    (mention) => !mention.cited && mention.number !== undefined && isOther(mention, wanted) && named(mention, name),
  );
  const strangers = strangerKeys(mentions, name, wanted);
  for (const mention of mentions) {
    if (isOther(mention, wanted) || strangers.has(titleName(mention.title).key)) continue;
    const place = placeOf(mention, name, wanted, others);
    if (place !== undefined) places.push(place);
  }
  for (const outer of embedding(files, name, wanted)) {
    const outerName = titleName(outer.title);
    for (const mention of mentions) {
      if (isOther(mention, outer) || !named(mention, outerName)) continue;
      const inside = embeddedIn(mention, wanted.title);
      if (inside !== undefined) places.push(inside);
    }
  }
  return places;
}

/**
 * The whole titles of documents that only could be meant: where a document has the very title, one that has it but for the issuer is
 * another, however it is cited.
 */
function strangerKeys(mentions: readonly Mention[], name: TitleName, wanted: TitleWanted): ReadonlySet<string> {
  const held = mentions.filter((mention) => !mention.cited && named(mention, name));
  const keys = new Set(held.filter((mention) => !isSure(mention, wanted)).map(({ title }) => titleName(title).key));
  if (!keys.delete(name.key) && !held.some((mention) => isSure(mention, wanted))) keys.clear();
  return keys;
}

function isSure(mention: Mention, { number }: TitleWanted): boolean {
  return number !== undefined && mention.number === number;
}

/** True when the title leaves open which of several documents in the files is meant. */
export function isAmbiguousTitle(files: readonly RenameFile[], wanted: TitleWanted): boolean {
  const name = titleName(wanted.title);
  const held = files
    .flatMap(mentionsIn)
    .filter((mention) => !mention.cited && named(mention, name) && !isOther(mention, wanted));
  if (held.some((mention) => isSure(mention, wanted) || titleName(mention.title).key === name.key)) return false;
  return new Set(held.map(({ title }) => titleName(title).key)).size > 1;
}

/** 《》 with the very title of an attachment in a file that it does not hang in; `number` is that of the document it hangs on. */
export function citedAttachment(file: RenameFile, title: string, number: string | undefined): NamePlace[] {
  const { key } = titleName(title);
  return mentionsIn(file)
    .filter((mention) => mention.cited && titleName(mention.title).key === key)
    .filter((mention) => mention.number === undefined || mention.number === number)
    .map(({ uri, text, pieces, doubt, number: cited }) => {
      const unsure = doubt ?? (cited === undefined ? OTHER_DOUBT : undefined);
      return { uri, text, pieces, cited: true, ...(unsure && { doubt: unsure }) };
    });
}

/** The title as folded text of the document whose title stands inside the title of the notice around it, at a region offset. */
export function embeddedTitleAt(document: Document, offset: number): Document | undefined {
  const { title } = document;
  if (title === undefined) return undefined;
  return document.inner.find((inner) => {
    const at = inner.form === 'instrument' ? embeddedRange(title.view, inner.title?.text) : undefined;
    if (at === undefined) return false;
    const { start, end } = title.view.span(at.from, at.to);
    return start <= offset && offset <= end;
  });
}

function isOther(mention: Mention, { number }: TitleWanted): boolean {
  return mention.number !== undefined && number !== undefined && mention.number !== number;
}

function named({ title }: Mention, name: TitleName): boolean {
  return sameName(titleName(title), name);
}

function placeOf(mention: Mention, name: TitleName, wanted: TitleWanted, others: boolean): NamePlace | undefined {
  const cited = titleName(mention.title);
  if (!sameName(cited, name)) return undefined;
  const { uri, text, pieces } = mention;
  const sure = mention.number !== undefined && mention.number === wanted.number;
  const doubt = mention.doubt ?? (others && !sure ? OTHER_DOUBT : undefined);
  const part = cited.key === name.key ? undefined : shortener(cited, name);
  return {
    uri,
    text,
    pieces,
    cited: mention.cited,
    ...(part && { part }),
    ...(doubt && { doubt }),
  };
}

/** How a place writes another title when it leaves parts of this one out or puts parts in front. */
function shortener(cited: TitleName, whole: TitleName): (name: string) => string {
  return (typed) => {
    const next = titleName(typed);
    const view = foldedView(typed, [{ start: 0, end: typed.length }]);
    // The key leaves marks out, so the parts are found by how many characters of the text they take.
    const prefix = unitsOf(view, next.prefix.length);
    const qualifier = unitsFromEnd(view, next.qualifier.length);
    let from = 0;
    let to = view.text.length;
    if (cited.prefix === '' && whole.prefix !== '') from = prefix;
    if (cited.qualifier === '' && whole.qualifier !== '') to -= qualifier;
    const body = view.span(from, Math.max(from + 1, to));
    const lead = cited.prefix !== '' && whole.prefix === '' ? cited.prefix : '';
    const end =
      cited.qualifier !== '' && whole.qualifier === '' ? cited.qualifier.replace('(', '（').replace(')', '）') : '';
    if (cited.prefix !== '' && whole.prefix !== '' && cited.prefix !== whole.prefix) {
      const own = view.span(prefix, Math.max(prefix + 1, to));
      return (next.prefix === whole.prefix ? cited.prefix : next.prefix) + typed.slice(own.start, own.end) + end;
    }
    return lead + typed.slice(body.start, body.end) + end;
  };
}

const LEFT_OUT = /[《》〈〉<>“”"‘’',，;；。]/;

/** How many characters of the text the first `count` characters of its key take. */
function unitsOf({ text }: FoldedView, count: number): number {
  let seen = 0;
  let at = 0;
  while (at < text.length && seen < count) if (!LEFT_OUT.test(text.charAt(at++))) seen++;
  return at;
}

function unitsFromEnd({ text }: FoldedView, count: number): number {
  let seen = 0;
  let at = text.length;
  while (at > 0 && seen < count) if (!LEFT_OUT.test(text.charAt(--at))) seen++;
  return text.length - at;
}

/** The notices in the files whose title holds the title of a document they print, unmarked. */
function embedding(files: readonly RenameFile[], name: TitleName, wanted: TitleWanted): TitleWanted[] {
  const out = new Map<string, TitleWanted>();
  for (const { file } of files) {
    for (const { document } of file.documents) {
      for (const outer of eachDocument(document)) {
        const { title } = outer;
        if (title === undefined) continue;
        const prints = outer.inner.some(
          (inner) =>
            inner.form === 'instrument' &&
            inner.title !== undefined &&
            titleName(inner.title.text).key === name.key &&
            (wanted.number === undefined || numberOf(inner, document) === wanted.number),
        );
        if (!prints || embeddedRange(title.view, wanted.title) === undefined) continue;
        const number = numberOf(outer, document);
        out.set(`${title.text}|${number ?? ''}`, { title: title.text, ...(number === undefined ? {} : { number }) });
      }
    }
  }
  return [...out.values()];
}

function embeddedIn(mention: Mention, title: string): NamePlace | undefined {
  const view = foldedView(mention.text, mention.pieces);
  const range = embeddedRange(view, title);
  if (range === undefined) return undefined;
  const { uri, text, doubt } = mention;
  const pieces = piecesIn(mention.pieces, view.span(range.from, range.to), 0);
  return { uri, text, pieces, cited: mention.cited, ...(doubt && { doubt }) };
}

/** Where a title stands inside another, unmarked: with marks it is a citation of its own. */
function embeddedRange(view: FoldedView, title: string | undefined): { from: number; to: number } | undefined {
  if (title === undefined || title.length < 4 || title.length >= view.text.length) return undefined;
  const from = view.text.indexOf(title);
  if (from < 0 || '《〈'.includes(view.text.charAt(from - 1) || ' ')) return undefined;
  return { from, to: from + title.length };
}

/** The number a document goes by: its own, or for what a notice prints the notice's. */
export function numberOf(document: Document, top: Document): string | undefined {
  for (const each of [document, ...documentsAround(document, top)]) {
    if (each.number !== undefined) return each.number.placeholder ? undefined : each.number.number?.key;
    if (each.form === 'document' || each.form === 'forwarded') return undefined;
  }
  return undefined;
}

/** Every title over a document or in the contents, and every closed 《…》 of a file. */
export function mentionsIn({ uri, file }: RenameFile): Mention[] {
  const { text } = file;
  const out: Mention[] = [];
  const taken = new Set<number>();
  const add = (mention: Omit<Mention, 'uri' | 'text'>): void => {
    const at = mention.pieces[0]?.start ?? -1;
    if (mention.pieces.length === 0 || (mention.cited && taken.has(at))) return;
    if (mention.cited) taken.add(at);
    out.push({ uri, text, ...mention });
  };
  for (const entry of file.contents?.columns.flatMap(({ entries }) => entries) ?? []) {
    const number = entry.number?.key;
    add({ pieces: [entry.titleSpan], title: entry.title, cited: false, ...(number && { number }) });
    const view = foldedView(text, [entry.titleSpan]);
    for (const citation of scanInline(view).citations) add(mentionOf(citation, [entry.titleSpan], 0));
  }
  for (const { base, document } of file.documents) {
    for (const each of eachDocument(document)) {
      const { title } = each;
      if (title !== undefined) {
        const pieces = title.pieces.map((piece) => shift(piece, base));
        const number = numberOf(each, document);
        if (each.form !== 'attachment') {
          add({ pieces, title: title.text, cited: false, ...(number && { number }) });
        }
        for (const citation of title.inline.citations) add(mentionOf(citation, title.pieces, base));
      }
      for (const paragraph of paragraphsOf(each)) {
        for (const citation of paragraph.inline.citations) {
          add(mentionOf(citation, paragraph.pieces, base, paragraph.quoted ? QUOTED_DOUBT : undefined));
        }
      }
      for (const { place, view, paragraph } of textsOf(each)) {
        if (paragraph !== undefined || place === 'title' || !view.text.includes('《')) continue;
        const pieces = [{ start: view.at(0), end: view.at(view.text.length - 1) + 1 }];
        for (const citation of scanInline(view).citations) add(mentionOf(citation, pieces, base));
      }
    }
  }
  for (const { base, document } of file.documents) {
    for (const { view, span } of strayLines(document)) {
      for (const citation of scanInline(view).citations) add(mentionOf(citation, [span], base));
    }
  }
  return out.filter(({ pieces }) => pieces.length > 0);
}

function mentionOf(
  { inner, title, number, open }: Citation,
  pieces: readonly Span[],
  base: number,
  doubt?: Bilingual,
): Omit<Mention, 'uri' | 'text'> {
  return {
    pieces: open === true ? [] : piecesIn(pieces, inner, base),
    title,
    cited: true,
    ...(number && { number: number.key }),
    ...(doubt && { doubt }),
  };
}
