// 引用文件清单: the documents a document cites, each once, with number, issuer and whether it is in force, as far as its own words, the folder and the
// libraries tell. What nobody knows stays open: 法律 have no number, and absence proves nothing.
import { foldText } from '../../base/fold';
import { contains, containsSpan, shift, type Span } from '../../base/span';
import { agencyKind } from '../../model/agency-names';
import type { Document, PlacedDocument } from '../../model/document';
import { abbreviationsOf } from '../../model/abbreviations';
import { bareTitle, endsWithDocumentType, endsWithInstrumentType } from '../../model/rows';
import { titleName } from '../../model/title-name';
import { eachDocument } from '../../model/walk';
import { standingOf, type Standing } from '../../lint/support/out-of-force';
import { issuerOfCode } from '../../lint/support/issuer-codes';
import { documentsNamed } from '../../workspace/elsewhere';
import type { CitationSite, DocumentEntry, FileEntry } from '../../workspace/entry';
import type { LibraryEntry } from '../../workspace/library-entry';
import { readEntry } from '../../workspace/read-entry';
import { refuse } from '../renumber/types';
import { placeTable } from './attach';
import { printedText } from './printed';
import type { PartRow, TablePart } from './table-part';
import type { GenerateOutcome, GenerateQuestion } from './types';

/** What lists of cited documents are called. */
export const CITATIONS_TITLED = /(?:引用|引用的|所引|参考|依据)(?:的)?(?:政策)?文件(?:清单|目录|一览表|表)?$/;

/** The top-level document at the cursor; the only one of a file wherever the cursor stands. */
export function documentAt({ file, offset }: Pick<GenerateQuestion, 'file' | 'offset'>): PlacedDocument | undefined {
  const here = file.documents.findLast(({ base }) => base <= offset);
  return here ?? (file.documents.length === 1 ? file.documents[0] : undefined);
}

export function citations(question: GenerateQuestion): GenerateOutcome {
  const placed = documentAt(question);
  const { rows, spans } = placed ? citedRows(question, placed) : { rows: [], spans: [] };
  if (placed === undefined || rows.length === 0) {
    return refuse('这份文件没有引用别的文件。', 'The document cites no other document.');
  }
  const part: TablePart = {
    title: '引用文件清单',
    titled: CITATIONS_TITLED,
    columns: [
      { key: 'title', name: '文件名称', like: /^(?:文件|引用文件)?(?:名称|标题)$|^文件$/, names: true },
      { key: 'number', name: '发文字号', like: /^(?:发文)?(?:字号|文号)$/ },
      { key: 'issuer', name: '发文机关', like: /^(?:发文|制定|发布)?(?:机关|单位|部门)$/ },
      { key: 'status', name: '效力状态', like: /^(?:效力|效力状态|时效性?|状态|是否有效)$/ },
    ],
    rows,
    nameOf: ({ title, number }) => (title !== undefined && title !== '' ? title : (number ?? '')),
  };
  return placeTable(question, { placed, document: documentOver(placed, spans) }, part);
}

/** What a notice prints holds all of it, or the document does. Region offsets. */
export function documentOver({ document }: PlacedDocument, spans: readonly Span[]): Document {
  const printed = document.inner.find(
    (inner) => inner.form !== 'attachment' && spans.every((span) => containsSpan(inner.span, span)),
  );
  return printed ?? document;
}

function citedRows(question: GenerateQuestion, placed: PlacedDocument): { rows: PartRow[]; spans: Span[] } {
  const spans: Span[] = [];
  const { uri, file, tree } = question;
  const entry = readEntry(uri, file);
  const { base, document } = placed;
  const region = { start: base, end: base + document.source.length };
  const own = ownNames(document);
  const short = new Map(
    abbreviationsOf(document).flatMap((each) => (each.full ? [[each.short, each.full.text] as const] : [])),
  );
  const rows = new Map<string, PartRow>();
  for (const site of entry.sites) {
    if (!contains(region, site.span.start) || site.place === 'contents' || site.nested || isOfList(site)) continue;
    const cut = site.title && /^《?(.*?)》?$/.exec(site.title.text)?.[1];
    const full = cut === undefined ? undefined : (short.get(cut) ?? short.get(`《${cut}》`));
    const title = (full ?? cut)?.replace(/^《|》$/g, '');
    if (!isDocument(title, site) || (title !== undefined && own.has(foldText(title)))) continue;
    const number = site.number?.key;
    if (number !== undefined && own.has(number)) continue;
    spans.push(shift(site.span, -base));
    const words =
      full === undefined && site.title ? printedText(tree.text, [site.title.span]).replace(/^《|》$/g, '') : title;
    const row = rowOf(question, entry, region, { title: words ?? title, number });
    const key = row.number !== '' ? (row.number as string) : titleName(row.title as string).key;
    const known =
      rows.get(key) ??
      (row.number === ''
        ? [...rows.values()].find((each) => foldText(each.title as string) === foldText(row.title as string))
        : undefined);
    if (known === undefined) rows.set(key, row);
    // Cited with its number here and without it there.
    const bare = row.number === '' ? undefined : rows.get(titleName(row.title as string).key);
    if (bare !== undefined && bare !== row && bare.number === '') rows.delete(titleName(row.title as string).key);
  }
  return { rows: [...rows.values()], spans };
}

/** What the document itself goes by, and what it prints. */
function ownNames(document: PlacedDocument['document']): Set<string> {
  const names = new Set<string>();
  for (const { title, number } of eachDocument(document)) {
    if (title) names.add(foldText(title.text));
    if (number?.number) names.add(number.number.key);
  }
  return names;
}

/** It stands in a list of this kind. */
function isOfList({ owner }: CitationSite): boolean {
  return owner?.form === 'attachment' && CITATIONS_TITLED.test(owner.title?.text ?? '');
}

/** A document, and no book, campaign or treaty that only stands in the same marks. */
function isDocument(title: string | undefined, { number }: CitationSite): boolean {
  if (number !== undefined) return true;
  if (title === undefined || title.length < 4) return false;
  return (
    endsWithDocumentType(title) ||
    endsWithInstrumentType(title) ||
    /(?:法|条例|决定|标准|规程|办法)$/.test(bareTitle(title))
  );
}

interface Cited {
  readonly title?: string;
  readonly number?: string;
}

function rowOf(
  { uri, knowledge }: GenerateQuestion,
  entry: FileEntry,
  own: { start: number; end: number },
  { title, number }: Cited,
): PartRow {
  const folded = title === undefined ? undefined : foldText(title);
  const named = {
    ...(folded === undefined ? {} : { title: folded }),
    ...(number === undefined ? {} : { number }),
    span: own,
  };
  const { documents, rows } = documentsNamed(named, uri, knowledge);
  const known = one(
    documents.filter((each) => each.uri !== uri || each.span.start < own.start || each.span.start >= own.end),
  );
  const row = one(rows);
  const name = folded === undefined ? undefined : titleName(folded);
  const standing = standingOf(
    { ...(name && { name }), ...(number === undefined ? {} : { number }) },
    { entry, knowledge, own },
  );
  return {
    title: title ?? known?.title?.text ?? row?.title ?? '',
    number: number ?? heldBy(known) ?? row?.number ?? '',
    issuer: issuerOf(known, row, folded, number),
    status: statusOf(standing, row),
  };
}

/** Where several are meant, nothing is said of any. */
function one<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function heldBy(document: DocumentEntry | undefined): string | undefined {
  for (let at = document; at !== undefined; at = at.parent) if (at.number !== undefined) return at.number.key;
  return undefined;
}

function issuerOf(
  known: DocumentEntry | undefined,
  row: LibraryEntry | undefined,
  title: string | undefined,
  number: string | undefined,
): string {
  if (row?.issuer !== undefined) return row.issuer;
  for (let at = known; at !== undefined; at = at.parent) if (at.issuers.length > 0) return at.issuers.join('、');
  const about = title?.indexOf('关于') ?? -1;
  const head = about > 1 ? (title as string).slice(0, about) : '';
  if (head !== '' && (agencyKind(head) !== 'other' || /[、]/.test(head))) return head;
  const code = number === undefined ? undefined : /^([\u3400-\u9fff]{1,20})〔/.exec(number)?.[1];
  const issuer = code === undefined ? undefined : issuerOfCode(code);
  return issuer?.sure && issuer.name !== undefined ? issuer.name : '';
}

function statusOf(standing: Standing | undefined, row: LibraryEntry | undefined): string {
  if (standing !== undefined) {
    const word = { repealed: '已废止', lapsed: '已失效', revised: '已修改' }[standing.state];
    const { successor } = standing;
    const by = successor?.number ?? (successor?.title === undefined ? undefined : `《${successor.title}》`);
    return by === undefined
      ? word
      : `${word}（${standing.state === 'revised' ? '见' : '由'}${by}${standing.state === 'revised' ? '' : '替代'}）`;
  }
  return row?.status === 'valid' ? '有效' : '';
}
