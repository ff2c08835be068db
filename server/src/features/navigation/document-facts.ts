// What is known of a document by its entry in the index or its row in a library, as facts for a hover: number, issuer, date, status, file.
import type { Bilingual } from '../../lint/rule';
import { heldNumber, type DocumentEntry, type EntryDate } from '../../workspace/entry';
import type { Knowledge } from '../../workspace/knowledge';
import type { LibraryEntry, LibraryStatus } from '../../workspace/library-entry';

const STATUS: Readonly<Record<LibraryStatus, Bilingual>> = {
  valid: { zh: '有效', en: 'in force' },
  lapsed: { zh: '已失效', en: 'lapsed' },
  repealed: { zh: '已废止', en: 'repealed' },
  revised: { zh: '已修改', en: 'revised' },
};

/** Facts about a document that lies in a folder, with what a library says of it. */
export function entryFacts(entry: DocumentEntry, near: string, knowledge: Knowledge): readonly Bilingual[] {
  const number = heldNumber(entry)?.key;
  const rows = libraryRows(entry, near, knowledge);
  const facts: Bilingual[] = [];
  if (number !== undefined) facts.push({ zh: `文号：${number}`, en: `Number: ${number}` });
  // What a notice prints has the notice's issuer and date.
  const issuers = firstAround(entry, ({ issuers: named }) => (named.length > 0 ? named : undefined));
  if (issuers !== undefined)
    facts.push({ zh: `发文机关：${issuers.join('、')}`, en: `Issued by: ${issuers.join(', ')}` });
  const date = firstAround(entry, (each) => each.date);
  if (date !== undefined) facts.push(dateFact(date));
  facts.push(...rows.slice(0, 1).flatMap(statusFacts));
  if (entry.uri !== near) {
    const name = fileName(entry.uri);
    facts.push({ zh: `文件：${name}`, en: `File: ${name}` });
  }
  return facts;
}

/** Facts about a document that only a library knows. */
export function rowFacts(row: LibraryEntry): readonly Bilingual[] {
  const { number, issuer, date } = row;
  return [
    ...(number === undefined ? [] : [{ zh: `文号：${number}`, en: `Number: ${number}` }]),
    ...(issuer === undefined ? [] : [{ zh: `发文机关：${issuer}`, en: `Issued by: ${issuer}` }]),
    ...(date === undefined ? [] : [dateFact(date)]),
    ...statusFacts(row),
  ];
}

function libraryRows(entry: DocumentEntry, near: string, knowledge: Knowledge): readonly LibraryEntry[] {
  const numbered = entry.number === undefined ? [] : knowledge.libraryByNumber(entry.number.key, near);
  if (numbered.length > 0 || entry.title === undefined) return numbered;
  return knowledge.libraryByTitle(entry.title.name, near).map(({ found }) => found);
}

function statusFacts({ status, successor }: LibraryEntry): readonly Bilingual[] {
  const out: Bilingual[] = [];
  if (status !== undefined) out.push({ zh: `效力：${STATUS[status].zh}`, en: `Status: ${STATUS[status].en}` });
  if (successor !== undefined) out.push({ zh: `替代文件：${successor.text}`, en: `Replaced by: ${successor.text}` });
  return out;
}

function firstAround<T>(entry: DocumentEntry, read: (entry: DocumentEntry) => T | undefined): T | undefined {
  for (let at: DocumentEntry | undefined = entry; at !== undefined; at = at.parent) {
    const found = read(at);
    if (found !== undefined) return found;
    if (at.form === 'document' || at.form === 'forwarded') return undefined;
  }
  return undefined;
}

function dateFact({ year, month, day }: EntryDate): Bilingual {
  const zh = `${year}年${month > 0 ? `${month}月` : ''}${month > 0 && day > 0 ? `${day}日` : ''}`;
  return { zh: `成文日期：${zh}`, en: `Dated: ${zh}` };
}

/** The last part of an address, for showing. */
export function fileName(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
