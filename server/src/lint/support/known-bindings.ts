// Which titles go by a number and which numbers by a title, as far as the file, the folder and the libraries know. The nearest source that
// knows anything answers alone. Orders (第×号令) are left out: one law has many, one order changes many laws.
import type { Span } from '../../base/span';
import { sameName, type TitleName } from '../../model/title-name';
import { heldNumber, type DocumentEntry, type FileEntry } from '../../workspace/entry';
import type { Knowledge } from '../../workspace/knowledge';
import { withInner } from './own-entry';

/** A title and the number it goes by, at the place that says so. */
export interface Binding {
  readonly title: string;
  readonly name: TitleName;
  readonly number: string;
  readonly place: { readonly span: Span; readonly uri?: string };
  readonly source: 'file' | 'folder' | 'library';
}

export interface Sources {
  readonly entry: FileEntry;
  readonly knowledge: Knowledge;
}

/** Every title that goes by the number: of the document, and of what it prints, forwards or attaches. */
export function titlesOf(number: string, { entry, knowledge }: Sources): readonly Binding[] {
  const own = entry.documents.filter((document) => document.number?.key === number);
  if (own.length > 0) return own.flatMap((document) => bindings(document, entry.documents, number, 'file'));
  const others = knowledge.byNumber(number).filter(({ uri }) => uri !== entry.uri);
  const found = others.flatMap((document) =>
    bindings(document, knowledge.file(document.uri)?.documents ?? [], number, 'folder'),
  );
  if (found.length > 0) return found;
  return knowledge.libraryByNumber(number, entry.uri).map((row) => ({
    title: row.title,
    name: row.name,
    number,
    place: { span: row.titleSpan, uri: row.uri },
    source: 'library' as const,
  }));
}

/** Every number the title goes by. */
export function numbersOfTitle(name: TitleName, { entry, knowledge }: Sources): readonly Binding[] {
  const found: Binding[] = [];
  for (const document of entry.documents) addNumber(found, document, name, 'file');
  for (const { found: document } of knowledge.byTitle(name)) {
    if (document.uri !== entry.uri) addNumber(found, document, name, 'folder');
  }
  for (const { found: row } of knowledge.libraryByTitle(name, entry.uri)) {
    if (row.number === undefined || isOrder(row.number)) continue;
    const place = { span: row.numberSpan ?? row.span, uri: row.uri };
    found.push({ title: row.title, name: row.name, number: row.number, place, source: 'library' });
  }
  return found;
}

function bindings(
  document: DocumentEntry,
  among: readonly DocumentEntry[],
  number: string,
  source: 'file' | 'folder',
): Binding[] {
  return withInner(document, among).flatMap(({ title, uri }) => {
    if (title === undefined) return [];
    const place = source === 'file' ? { span: title.span } : { span: title.span, uri };
    return [{ title: title.text, name: title.name, number, place, source }];
  });
}

function addNumber(found: Binding[], document: DocumentEntry, name: TitleName, source: 'file' | 'folder'): void {
  const { title, uri } = document;
  const number = heldNumber(document);
  if (title === undefined || number === undefined || isOrder(number.key) || !sameName(title.name, name)) return;
  const place = source === 'file' ? { span: number.span } : { span: number.span, uri };
  found.push({ title: title.text, name: title.name, number: number.key, place, source });
}

/** True for the key of an order or announcement. */
export function isOrder(key: string): boolean {
  return !key.includes('〔');
}

/** Two numbers of which one can be the other with a slip: all but one of code, year and serial agree. */
export function isNearNumber(a: string, b: string): boolean {
  const [codeA, yearA, serialA] = partsOf(a);
  const [codeB, yearB, serialB] = partsOf(b);
  const alike = [codeA === codeB, yearA === yearB, serialA === serialB].filter(Boolean).length;
  // Two agencies may well have used one serial in a year; a code that is not that of the other's kin is another agency.
  if (codeA !== codeB)
    return alike === 2 && codeA.charAt(0) === codeB.charAt(0) && Math.abs(codeA.length - codeB.length) <= 1;
  return alike === 2 && !codeA.endsWith('干');
}

function partsOf(key: string): [string, string, string] {
  const open = key.indexOf('〔');
  const close = key.indexOf('〕');
  return [key.slice(0, open), key.slice(open + 1, close), key.slice(close + 1)];
}
