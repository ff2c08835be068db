// Cuts a file into regions: masthead, contents, documents, colophon. A document begins at its title or number; the contents list, where
// there is one, is a second witness. Reads line kinds and folded text only, so it is cheap enough to run after every edit.
import { foldText } from '../base/fold';
import type { Line } from '../syntax/line';
import { endsLikeAgency } from '../syntax/line-shape';
import {
  endsWithDocumentType,
  isStoppedTitleRow,
  isTitleRow,
  looksLikeAddressee,
  pageAtEnd,
  trimLeader,
  type Row,
} from './rows';

export interface Region {
  readonly kind: 'masthead' | 'contents' | 'document' | 'colophon';
  /** Line indices, last exclusive. */
  readonly first: number;
  readonly last: number;
}

interface Item extends Row {
  readonly index: number;
}

const MASTHEAD_ROWS = 40;
const ISSUE = /^(?:\d{4}年)?第[0-9、,—~-]{1,12}[期号]|总第?[0-9、,—~-]{1,14}[期号]|^第[一二三四五六七八九十百]{1,6}期/;

/** The regions of a file in order. Lines between them belong to none only when they are blank. */
export function findRegions(lines: readonly Line[]): Region[] {
  const items = contentItems(lines);
  const regions: Region[] = [];
  let at = 0;
  const label = contentsLabel(items);
  let titles: ReadonlySet<string> = new Set();
  if (label >= 0) {
    if (label > 0) regions.push({ kind: 'masthead', first: 0, last: (items[label] as Item).index });
    const end = contentsEnd(items, label);
    titles = end.titles;
    regions.push({ kind: 'contents', first: (items[label] as Item).index, last: indexAt(items, end.at, lines) });
    at = end.at;
  } else {
    const end = mastheadEnd(items);
    if (end > 0) {
      regions.push({ kind: 'masthead', first: 0, last: indexAt(items, end, lines) });
      at = end;
    }
  }
  const colophon = colophonStart(items, at, regions.length > 0);
  const starts = documentStarts(items, at, colophon, titles, regions.length > 0);
  for (let i = 0; i < starts.length; i++) {
    const first = i === 0 && regions.length === 0 ? 0 : (items[starts[i] as number] as Item).index;
    const next = starts[i + 1] ?? colophon;
    regions.push({ kind: 'document', first, last: indexAt(items, next, lines) });
  }
  if (colophon < items.length)
    regions.push({ kind: 'colophon', first: (items[colophon] as Item).index, last: lines.length });
  return regions;
}

function indexAt(items: readonly Item[], at: number, lines: readonly Line[]): number {
  return at < items.length ? (items[at] as Item).index : lines.length;
}

function contentItems(lines: readonly Line[]): Item[] {
  const items: Item[] = [];
  let blanks = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.kind === 'blank') blanks++;
    else if (line.kind !== 'comment' && line.kind !== 'foreign') {
      items.push({ line, index, blanks, offset: 0 });
      blanks = 0;
    }
  }
  return items;
}

/** Position of 目录 when it opens the contents of an issue (not the chapters of a law), else -1. */
function contentsLabel(items: readonly Item[]): number {
  for (let i = 0; i < Math.min(items.length, MASTHEAD_ROWS); i++) {
    const { kind } = (items[i] as Item).line;
    if (kind === 'number' || kind === 'date' || kind === 'order-number') return -1;
    if (kind !== 'contents-label') continue;
    for (let k = i + 1; k < Math.min(items.length, i + 9); k++) {
      const { line } = items[k] as Item;
      if (line.marker?.form === 'chapter' || line.marker?.form === 'part') return -1;
      // 一、总体要求……3: the headings of a plan; an issue lists titles.
      if (line.marker?.form === 'dunhao' && !/关于|〔/.test(line.folded)) return -1;
      if (line.kind === 'column' || pageAtEnd(line.folded) !== undefined || /〕\d{1,4}号\)/.test(line.folded)) return i;
    }
    return -1;
  }
  return -1;
}

/** Where the contents end: at the first document, told by its number or by the first listed title coming again. */
function contentsEnd(items: readonly Item[], label: number): { at: number; titles: ReadonlySet<string> } {
  const titles = new Set<string>();
  let pending = '';
  for (let i = label + 1; i < items.length; i++) {
    const { line } = items[i] as Item;
    if (line.kind === 'column') {
      pending = '';
      continue;
    }
    // An entry ends with its number in brackets, and no title of a document does.
    const begins = !line.folded.endsWith('号)') && startsByNumber(items, i, items.length);
    if (begins || titles.has(foldText(line.folded))) return { at: i, titles };
    if (line.kind === 'bullet' || pending === '') pending = '';
    pending += line.folded;
    const title = entryTitle(pending);
    if (title !== '') titles.add(foldText(title));
    if (pageAtEnd(pending) !== undefined || /号\)?$/.test(pending)) pending = '';
  }
  return { at: items.length, titles };
}

/** The title of a contents entry without number and page. */
export function entryTitle(folded: string): string {
  const text = folded.slice(0, trimLeader(folded, pageAtEnd(folded)?.end ?? folded.length));
  const bracket = /\([\u3400-\u9fff]{1,16}[〔[【(﹝][^()]{0,12}号?\)?$/.exec(text.slice(-48));
  return bracket === null ? text : text.slice(0, text.length - bracket[0].length);
}

/** Masthead without contents: name and issue number before any document. */
function mastheadEnd(items: readonly Item[]): number {
  for (let i = 0; i < Math.min(items.length, 14); i++) {
    const { line } = items[i] as Item;
    if (line.kind !== 'text' || line.marker !== undefined || line.folded.includes('关于')) return 0;
    if (ISSUE.test(line.folded)) return i > 0 ? i + 1 : 0;
  }
  return 0;
}

/** Position of the colophon's first row, or the number of items. */
function colophonStart(items: readonly Item[], from: number, inIssue: boolean): number {
  let fields = 0;
  let first = items.length;
  for (let i = items.length - 1; i >= from && items.length - i <= 30; i--) {
    const { line } = items[i] as Item;
    if (line.kind === 'field') {
      fields++;
      first = i;
    }
  }
  if (fields < 2 || (!inIssue && fields < 3)) return items.length;
  while (first > from) {
    const { line } = items[first - 1] as Item;
    const own = ISSUE.test(line.folded) || /出版$|公报$|政报$/.test(line.folded);
    if (line.kind !== 'text' || line.folded.length > 40 || !own) break;
    first--;
  }
  return first;
}

function documentStarts(
  items: readonly Item[],
  from: number,
  to: number,
  titles: ReadonlySet<string>,
  inIssue: boolean,
): number[] {
  const starts: number[] = [];
  let begun = -1;
  let begunListed = false;
  for (let i = from; i < to; i++) {
    const first = starts.length === 0;
    const { line } = items[i] as Item;
    const { kind } = line;
    if (first && i === from) {
      starts.push(i);
      begun = i;
      begunListed = titles.size > 0 && isListed(items, i, to, titles);
      i = Math.max(i, headEnd(items, i, to) - 1);
      continue;
    }
    if (kind !== 'text' && kind !== 'number') continue;
    if (line.marker !== undefined || line.folded.length > 80) continue;
    const byNumber = startsByNumber(items, i, to);
    const listed = titles.size > 0 && isListed(items, i, to, titles);
    const addressed = inIssue && titles.size === 0 && startsByAddressee(items, i, to);
    if (!byNumber && !listed && !addressed) continue;
    // Contents may list what an order prints and not the order.
    if (!(listed && begunListed) && isForwarded(items, begun, i)) continue;
    starts.push(i);
    begun = i;
    begunListed = listed;
    i = Math.max(i, headEnd(items, i, to) - 1);
  }
  return starts;
}

/** Behind the title and number rows of a document that begins at `at`, so that they start no second one. */
function headEnd(items: readonly Item[], at: number, to: number): number {
  let end = at;
  let numbers = 0;
  while (end < to && end - at < 9) {
    const item = items[end] as Item;
    const number = item.line.kind === 'number' || item.line.kind === 'order-number';
    if (number && ++numbers > 1) break;
    if (!number && !isTitleLike(item)) break;
    end++;
  }
  return Math.max(at + 1, end);
}

/** A title whose rows lead to a number line, or a number line above a title. */
function startsByNumber(items: readonly Item[], at: number, to: number): boolean {
  const item = items[at] as Item;
  if (item.line.kind === 'number') {
    const next = items[at + 1];
    if (next === undefined || at + 1 >= to || isTitleLike(items[at - 1])) return false;
    // A document that has lost its title: the number stands right above the addressee.
    if (next.line.folded.endsWith(':') && looksLikeAddressee(next.line.folded.slice(0, -1))) return true;
    if (!isTitleRow(next)) return false;
    const text = joinRows(items, at + 1, to);
    return text.includes('关于') || /印发|转发/.test(text);
  }
  if (!isTitleRow(item)) return false;
  let end = at;
  while (end < to && end - at < 6 && isTitleRow(items[end])) end++;
  if (end < to && isStoppedTitleRow(items[end])) end++;
  const number = items[end];
  if (number === undefined || end >= to) return false;
  if (number.line.kind !== 'number' && number.line.kind !== 'order-number') return false;
  const text = joinRows(items, at, end);
  if (number.line.kind === 'order-number') return /令$|公告$|通告$/.test(text) && end - at <= 2;
  // The first row of the title: the one with 关于, or the agency right above it.
  const about = lastWith(items, at, end, '关于');
  if (about < 0)
    return end - at === 1 ? !endsLikeAgency(text) || endsWithDocumentType(text) : endsWithDocumentType(text);
  if (about === at) return !(items[at] as Item).line.folded.startsWith('关于') || !precededByAgency(items, at);
  return (items[about] as Item).line.folded.startsWith('关于') && about === at + 1 && endsLikeAgency(item.line.folded);
}

/** A title row, with or without a stop behind it. */
function isTitleLike(item: Item | undefined): boolean {
  return isTitleRow(item) || isStoppedTitleRow(item);
}

function precededByAgency(items: readonly Item[], at: number): boolean {
  const previous = items[at - 1];
  return previous !== undefined && isTitleRow(previous) && endsLikeAgency(previous.line.folded);
}

function lastWith(items: readonly Item[], from: number, to: number, word: string): number {
  for (let i = to - 1; i >= from; i--) if ((items[i] as Item).line.folded.includes(word)) return i;
  return -1;
}

function joinRows(items: readonly Item[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to && i - from < 6 && isTitleLike(items[i]); i++) text += (items[i] as Item).line.folded;
  return text;
}

/** The row, alone or with the next two, is a title that the contents list. */
function isListed(items: readonly Item[], at: number, to: number, titles: ReadonlySet<string>): boolean {
  let text = '';
  for (let i = at; i < to && i < at + 3; i++) {
    const item = items[i] as Item;
    if (!isTitleRow(item)) return false;
    text += item.line.folded;
    if (titles.has(foldText(text.replace(/[。,;]$/, '')))) return true;
  }
  return false;
}

/** 关于…的通知 with an addressee below it. */
function startsByAddressee(items: readonly Item[], at: number, to: number): boolean {
  const text = joinRows(items, at, Math.min(to, at + 1));
  if (!text.includes('关于') || !endsWithDocumentType(text)) return false;
  const next = items[at + 1];
  return next !== undefined && next.line.folded.endsWith(':') && looksLikeAddressee(next.line.folded.slice(0, -1));
}

/** A document inside the current one: its title is named between 《》 in the first rows of the cover. */
function isForwarded(items: readonly Item[], begun: number, at: number): boolean {
  if (begun < 0) return false;
  const title = foldText((items[at] as Item).line.folded);
  for (let i = begun; i < Math.min(at, begun + 9); i++) {
    const { folded } = (items[i] as Item).line;
    if (folded.length < 3000 && folded.includes('《') && foldText(folded).includes(title)) return true;
  }
  return false;
}
