// Titles of documents behind 《 and behind 根据: those the text cites and the file holds, those of the folder and of the libraries. The number is
// added in brackets behind a title that has one and has not been cited in full before. Offers only what exists.
import { foldText } from '../../base/fold';
import { shift, touches, type Span } from '../../base/span';
import { COUNTRY, LAW_NAMES } from '../../data/law-names';
import type { Document, GazetteFile } from '../../model/document';
import { titleKey, titleName } from '../../model/title-name';
import { eachDocument, paragraphsOf } from '../../model/walk';
import { attachmentTitle } from '../rename/local-places';
import { attachmentsOf } from '../../workspace/attachments';
import { fullNamesIn } from '../../workspace/short-names';
import type { DocumentEntry } from '../../workspace/entry';
import { isBodyOpen, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { citedNumberOf, isLetters, letterIndex, type CompletionWorld } from './world';
import { numberOf } from '../rename/title-places';

/** A document that can be cited. */
export interface CitableTitle {
  /** As it is printed between the marks. */
  readonly title: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly from: 'cited' | 'file' | 'attachment' | 'folder' | 'library' | 'law';
  /** Where the file cites it. */
  readonly at?: Span;
  /** In the words of the library: no longer in force. */
  readonly ended?: boolean;
}

/** What the title typed so far may be: no mark that would end it. */
const TYPED = /《([^《》。；\r\n]{0,60})$/;
const MOST = 100;

/** Titles behind an open 《. */
export function titleSuggestions(context: CompletionContext, world: CompletionWorld): Suggestion[] {
  const typed = TYPED.exec(context.before)?.[1];
  if (typed === undefined || context.outermost === undefined) return [];
  const rest = /^[^《》。；，\s]{0,60}》/.exec(context.after)?.[0] ?? '';
  // Where a name stands already between the marks, only the name in front of the cursor is replaced.
  const closing = rest === '》' ? 1 : 0;
  if (rest.length > 1) return [];
  const behind = context.after.slice(closing);
  return citableTitles(context, world, MOST, holding(typed)).flatMap((candidate, order) =>
    suggest(context, {
      label: `《${nested(candidate.title)}》`,
      kind: 'document',
      detail: detailOf(candidate),
      insert: `${nested(candidate.title)}》${/^[（(]/.test(behind) ? '' : numberBehind(context, candidate)}`,
      typed,
      aliases: aliasesOf(candidate, typed),
      group: '0',
      order,
      swallow: closing,
    }),
  );
}

/** Says whether a title holds what has been typed, or is met by its letters. */
function holding(typed: string): (title: string) => boolean {
  const wanted = foldText(typed).toLowerCase();
  if (wanted === '') return () => true;
  return (title) => title.toLowerCase().includes(wanted) || letterIndex(title, typed) >= 0;
}

/** By the whole title, without its issuer, and from where it was typed. */
export function aliasesOf({ title }: CitableTitle, typed: string): string[] {
  const at = printed(title).toLowerCase().indexOf(typed.toLowerCase());
  const { prefix } = titleName(title);
  return [
    title,
    printed(title),
    prefix === '' ? '' : title.slice(prefix.length),
    at > 0 ? printed(title).slice(at) : '',
    isLetters(typed) ? typed : '',
  ];
}

/** Behind 《title》: （number）, or nothing where it is known from before or stands in a title. */
export function numberBehind(context: CompletionContext, { title, number }: CitableTitle): string {
  if (number === undefined || !isBodyOpen(context) || isCitedInFull(context, title, number)) return '';
  return `（${number}）`;
}

function isCitedInFull({ outermost, document, localLine }: CompletionContext, title: string, number: string): boolean {
  if (outermost === undefined || document === undefined) return false;
  const key = titleKey(title);
  return paragraphsOf(document).some(
    ({ span, inline }) =>
      span.start < localLine &&
      inline.citations.some((citation) => citation.number?.key === number && titleKey(citation.title) === key),
  );
}

const FULL: ReadonlyMap<string, string> = new Map([...'(),:;'].map((mark, i) => [mark, '（），：；'.charAt(i)]));

/** A folded title as it is printed: its marks in full width. */
export function printed(title: string): string {
  return /[\u4e00-\u9fff]/.test(title) ? title.replace(/[(),:;]/g, (mark) => FULL.get(mark) ?? mark) : title;
}

/** 《》 inside a title is written 〈〉 between the marks of the citation. */
export function nested(title: string): string {
  return printed(title).replaceAll('《', '〈').replaceAll('》', '〉');
}

const FROM: Readonly<Record<CitableTitle['from'], { readonly zh: string; readonly en: string }>> = {
  cited: { zh: '文中引过', en: 'cited here before' },
  file: { zh: '本文件', en: 'in this file' },
  attachment: { zh: '附件', en: 'attachment' },
  folder: { zh: '文件夹', en: 'in the folder' },
  library: { zh: '文件库', en: 'in the library' },
  law: { zh: '法律、行政法规', en: 'national law or regulation' },
};

export function detailOf({ number, issuer, from, ended }: CitableTitle): { readonly zh: string; readonly en: string } {
  const facts = [number, issuer].filter((fact) => fact !== undefined && fact !== '');
  const say = (where: string, gone: string): string => [...facts, where, ...(ended === true ? [gone] : [])].join(' · ');
  return { zh: say(FROM[from].zh, '已失效或废止'), en: say(FROM[from].en, 'no longer in force') };
}

/**
 * Documents known here that can be cited, without the one that is written; each title and number once, the nearest first. In a folder of ten
 * thousand no more is looked at than it takes to find `most`.
 */
export function citableTitles(
  context: CompletionContext,
  world: CompletionWorld,
  most: number,
  accepts: (title: string) => boolean = () => true,
): readonly CitableTitle[] {
  const { file, document } = context;
  const { knowledge, uri } = world;
  const out = new Map<string, CitableTitle>();
  const own = document?.title?.text === undefined ? '' : titleKey(document.title.text);
  const add = (title: CitableTitle): void => {
    const key = titleKey(title.title);
    if (key === '' || key === own) return;
    const known = out.get(key);
    // A number found later belongs to the title all the same; two numbers are two documents.
    if (known === undefined) out.set(key, title);
    else if (known.number === undefined && title.number !== undefined) out.set(key, { ...known, number: title.number });
    else if (title.number !== undefined && known.number !== title.number) out.set(`${key}|${title.number}`, title);
  };
  for (const title of titlesInFile(file)) {
    // What is being typed is not known yet.
    if (accepts(title.title) && (title.at === undefined || !touches(title.at, context.offset))) add(title);
  }
  for (const { documents } of out.size < most ? knowledge.files() : []) {
    if (out.size >= most) break;
    for (const entry of documents) {
      if (entry.title === undefined || entry.form === 'attachment' || entry.uri === uri) continue;
      if (accepts(entry.title.text)) add(fromFolder(entry));
    }
  }
  for (const { title, number, issuer, status } of out.size < most ? knowledge.library(uri) : []) {
    const ended = status === 'repealed' || status === 'lapsed';
    if (accepts(title)) {
      add({ title, from: 'library', issuer, ended, ...(number?.includes('〔') === true ? { number } : {}) });
    }
  }
  if (out.size < most) for (const title of LAWS) if (accepts(title.title)) add(title);
  return [...out.values()].slice(0, most).map((title) => withNumber(title, world));
}

function fromFolder(entry: DocumentEntry): CitableTitle {
  const number = citedNumberOf(entry);
  return { title: entry.title?.text ?? '', from: 'folder', issuer: entry.issuers[0], ...(number && { number }) };
}

/** A title that the text cites without its number may have one in the folder or the library. */
function withNumber(title: CitableTitle, { knowledge, uri }: CompletionWorld): CitableTitle {
  if (title.number !== undefined || title.from !== 'cited') return title;
  const name = titleName(title.title);
  const held = knowledge.byTitle(name).find(({ how }) => how === 'exact')?.found;
  const listed = knowledge.libraryByTitle(name, uri).find(({ how }) => how === 'exact')?.found.number;
  const number = (held && citedNumberOf(held)) ?? (listed?.includes('〔') === true ? listed : undefined);
  return number === undefined ? title : { ...title, number };
}

const LAWS: readonly CitableTitle[] = LAW_NAMES.map(({ name, prefixed }) => ({
  title: prefixed ? COUNTRY + name : name,
  from: 'law' as const,
}));

/** Titles of one top-level document; places count in its region. */
interface DocumentTitles {
  readonly cited: readonly CitableTitle[];
  readonly held: readonly CitableTitle[];
}

const documentTitles = new WeakMap<Document, DocumentTitles>();

/** Cited ones first: what a text has cited it cites again. Only the document that a key has changed is read again. */
function titlesInFile(file: GazetteFile): readonly CitableTitle[] {
  const read = file.documents.map(({ base, document }) => ({ base, titles: titlesIn(document) }));
  return [
    ...read.flatMap(({ base, titles }) =>
      base === 0
        ? titles.cited
        : titles.cited.map((title) => (title.at === undefined ? title : { ...title, at: shift(title.at, base) })),
    ),
    ...read.flatMap(({ titles }) => titles.held),
  ];
}

function titlesIn(top: Document): DocumentTitles {
  const known = documentTitles.get(top);
  if (known !== undefined) return known;
  const cited: CitableTitle[] = [];
  const held: CitableTitle[] = [];
  for (const document of eachDocument(top)) {
    const number = numberOf(document, top);
    if (document.title && document.form !== 'attachment') {
      held.push({ title: document.title.text, from: 'file', ...(number && { number }) });
    }
    for (const attachment of attachmentsOf(document)) {
      const title = attachmentTitle(attachment);
      if (title !== undefined) held.push({ title, from: 'attachment' });
    }
    for (const { inline } of paragraphsOf(document)) {
      for (const citation of inline.citations) {
        // A short name is offered as the abbreviation it is.
        if (citation.open === true || citation.nested || fullNamesIn(top)(citation.title, document) !== undefined)
          continue;
        const { title, number: key, span } = citation;
        cited.push({ title, from: 'cited', at: span, ...(key && { number: key.key }) });
      }
    }
  }
  const titles = { cited, held };
  documentTitles.set(top, titles);
  return titles;
}
