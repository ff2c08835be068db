// The columns of a library and the words its cells may hold, in Chinese and English. Tables and small readers; knows no file.
import { isValidDate } from '../base/calendar';
import { foldText, foldedViewOf } from '../base/fold';
import { scanInline } from '../model/inline';
import type { EntryDate } from '../workspace/entry';
import type { LibraryStatus, Successor } from '../workspace/library-entry';
import { orderSites } from '../workspace/order-key';
import type { CsvCell } from './library-csv';

export type Column = 'number' | 'title' | 'issuer' | 'date' | 'status' | 'successor';

const COLUMN_WORDS: Readonly<Record<Column, readonly string[]>> = {
  number: ['number', '文号', '发文字号'],
  title: ['title', '标题', '文件标题', '名称', '文件名称'],
  issuer: ['issuer', '发文机关', '制定机关'],
  date: ['date', '日期', '成文日期', '发布日期', '印发日期'],
  status: ['status', '状态', '效力', '时效性', '有效性'],
  successor: ['successor', '替代文件', '取代文件', '代替文件', '新文件'],
};

const STATUS_WORDS: Readonly<Record<LibraryStatus, readonly string[]>> = {
  valid: ['有效', '现行有效', '继续有效', 'valid'],
  lapsed: ['失效', '已失效', '宣布失效', 'lapsed'],
  repealed: ['废止', '已废止', 'repealed'],
  revised: ['修改', '已修改', '修订', '已修订', '部分修改', 'revised'],
};

/** What stands in each column of a header row. */
export function readHeader(cells: readonly CsvCell[]): ReadonlyMap<Column, number> {
  const found = new Map<Column, number>();
  cells.forEach(({ value }, at) => {
    const word = foldText(value).toLowerCase();
    for (const [column, words] of Object.entries(COLUMN_WORDS)) {
      if (words.includes(word) && !found.has(column as Column)) found.set(column as Column, at);
    }
  });
  return found;
}

/** The status a word stands for; undefined for any other word. */
export function readStatus(text: string): LibraryStatus | undefined {
  const word = foldText(text).toLowerCase();
  for (const [status, words] of Object.entries(STATUS_WORDS)) if (words.includes(word)) return status as LibraryStatus;
  return undefined;
}

/** The words for the four kinds of status, for messages. */
export const STATUS_NAMES = '有效、失效、废止、修改';

/** A document number or the number of an order that fills the text, in the standard form. */
export function readNumber(text: string): string | undefined {
  const view = foldedViewOf(text);
  const inline = scanInline(view);
  const [number] = inline.numbers;
  if (number) return view.indexAt(number.span.start) === 0 && fills(number.span.end, text) ? number.key : undefined;
  const [order] = orderSites(view, inline);
  return order && fills(order.number.span.end, text) ? order.number.key : undefined;
}

function fills(end: number, text: string): boolean {
  return text.slice(end).trim() === '';
}

/** A date in any of the usual forms; undefined for anything else. */
export function readDate(text: string): EntryDate | undefined {
  const [mention] = scanInline(foldedViewOf(text)).dates;
  if (mention?.year === undefined || mention.span.start !== 0 || !fills(mention.span.end, text)) return undefined;
  const [year, month, day] = [mention.year.value, mention.month?.value ?? 0, mention.day?.value ?? 0];
  return year >= 1000 && isValidDate(year, month || 1, day || 1) ? { year, month, day } : undefined;
}

/** What a cell says of the document that took another's place: 《标题》（文号）, a number, or a title. */
export function readSuccessor(text: string): Successor {
  const view = foldedViewOf(text);
  const inline = scanInline(view);
  const [citation] = inline.citations.filter(({ nested, open }) => !nested && open !== true);
  const number = citation?.number?.key ?? inline.numbers[0]?.key ?? orderSites(view, inline)[0]?.number.key;
  const title = citation?.title ?? (number === undefined ? view.text : undefined);
  return { text, ...(number === undefined ? {} : { number }), ...(title === undefined ? {} : { title }) };
}
