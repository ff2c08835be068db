// The document's own number on the line where it belongs: the code from the issuer, by the tables or as the issuer's other documents have it; the
// year from the date; and the next serial where the folder, the libraries or the file hold numbers of the same code and year. Where none is
// known the serial is left to the drafter.
import type { CalendarDay } from '../../base/calendar';
import { seriesOf } from '../../workspace/issuer-ledger';
import { codesOf } from '../code-facts';
import { placedAt } from '../place';
import { isLineEnd, lineAbove, lineBelow, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import type { CompletionWorld } from './world';

/** What may have been typed: a code, its letters, or a number that is still without its serial. */
const PARTIAL = /^(?:[\u4e00-\u9fff]{0,8}|[a-z]{1,12})(?:[〔[（(【](?:\d{0,4}|\d{4}[〕\]）)】][\s\u3000]?))?$/i;
/** A mark that the editor closed, and what stands behind a serial that is still missing. */
const BEHIND = /^[〕\]）)】]?[\s\u3000]{0,4}号?[\s\u3000]*$/;
const MAX_TITLE = 120;
const MOST_CODES = 4;

/** The number that fits, once with the next serial and once without. */
export function ownNumberSuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld,
): Suggestion[] {
  if (!(isLineEnd(context) || BEHIND.test(context.after)) || !PARTIAL.test(context.before)) return [];
  const title = titleBeside(context);
  if (title === undefined) return [];
  if (ORDER.test(title)) return orderNumber(context, title, world);
  const issuer = issuerIn(title, context);
  if (issuer === '') return [];
  const written = /[〔[（(【](\d{4})[〕\]）)】][\s\u3000]?$/.exec(context.before)?.[1];
  const year = written === undefined ? (context.outermost?.date?.date.year?.value ?? today.year) : Number(written);
  const series = seriesFor(title);
  return codesFor(issuer, context, world)
    .filter(({ code }) => series(code))
    .slice(0, MOST_CODES)
    .flatMap(({ code }, order) => numbersFor(context, world, { code, year, issuer, order }));
}

const ORDER = /^[\u4e00-\u9fff]{2,40}令$/;

/** 第12号 below 某市人民政府令. */
function orderNumber(context: CompletionContext, title: string, world: CompletionWorld): Suggestion[] {
  // Numbers of orders are kept with 政府 for 人民政府.
  const { last } = lastSerial(`${title.replace('人民政府', '政府')}第`, context, world);
  const serial = last === 0 ? '' : String(last + 1);
  return suggest(context, {
    label: `第${serial}号`,
    kind: 'document-number',
    detail:
      last === 0
        ? { zh: `令号：${title}`, en: `number of the order: ${title}` }
        : {
            zh: `已有的最后一号是第${last}号，下一号是第${last + 1}号`,
            en: `the last known number is ${last}, the next ${last + 1}`,
          },
    insert: `第${serial}号`,
    cursor: 1 + serial.length,
    typed: context.before,
    swallow: context.after.length,
    aliases: [`第${serial}号`, 'wenhao'],
    group: '0',
    order: 0,
  });
}

interface Wanted {
  readonly code: string;
  readonly year: number;
  readonly issuer: string;
  readonly order: number;
}

function numbersFor(
  context: CompletionContext,
  world: CompletionWorld,
  { code, year, issuer, order }: Wanted,
): Suggestion[] {
  const head = `${code}〔${year}〕`;
  const { last, where } = lastSerial(head, context, world);
  const offer = (serial: string, detail: Suggestion['detail'], place: number): Suggestion[] =>
    suggest(context, {
      label: `${head}${serial}号`,
      kind: 'document-number',
      detail,
      insert: `${head}${serial}号`,
      cursor: head.length + serial.length,
      typed: context.before,
      swallow: context.after.length,
      aliases: aliasesOf(code, year, context.before),
      group: '0',
      order: place,
    });
  const plain = offer('', { zh: `发文字号：${issuer}`, en: `document number of ${issuer}` }, order * 2 + 1);
  if (last === 0) return plain;
  const next = offer(
    String(last + 1),
    {
      zh: `${where.zh}最后一号是${last}号，下一号是${last + 1}号`,
      en: `the last number in ${where.en} is ${last}, the next ${last + 1}`,
    },
    order * 2,
  );
  return [...next, ...plain];
}

/** However the brackets were typed, and by the letters of the code. */
function aliasesOf(code: string, year: number, typed: string): string[] {
  const brackets = ['〔〕', '[]', '（）', '()', '【】'];
  const forms = brackets.map((pair) => `${code}${pair.charAt(0)}${year}${pair.charAt(1)}`);
  // What stands there already may carry another year or a space.
  const same =
    typed.startsWith(code) && /^[\u4e00-\u9fff]{2,8}[〔[（(【]\d{4}[〕\]）)】][\s\u3000]?$/.test(typed) ? typed : '';
  return [...forms, '发文字号', 'wenhao', same.includes(String(year)) ? same : ''];
}

/** The highest serial of a series, 清政发〔2024〕, that is known, and where it was found. */
function lastSerial(
  series: string,
  { file, line }: CompletionContext,
  { knowledge, uri }: CompletionWorld,
): { last: number; where: Suggestion['detail'] } {
  let last = 0;
  let where: Suggestion['detail'] = HERE;
  const see = (serial: number, from: Suggestion['detail']): void => {
    if (serial > last) [last, where] = [serial, from];
  };
  const here = placedAt(file, line.start)?.document;
  for (const { document } of file.documents) {
    const [head, serial] = seriesOf(document.number?.number?.key);
    if (document !== here && head === series) see(Number(serial), HERE);
  }
  // What this file says is in the index as well, with what is being typed.
  const own = (knowledge.file(uri)?.documents ?? []).map(({ number }) => seriesOf(number?.key));
  for (const [serial, count] of knowledge.issuers().serialsOf(series)) {
    if (count > own.filter(([head, of]) => head === series && of === serial).length) see(Number(serial), FOLDER);
  }
  for (const { number } of knowledge.library(uri)) {
    const [head, serial] = seriesOf(number);
    if (head === series) see(Number(serial), LIBRARY);
  }
  return { last, where };
}

const HERE = { zh: '本文件', en: 'this file' };
const FOLDER = { zh: '文件夹中', en: 'the folder' };
const LIBRARY = { zh: '文件库中', en: 'the library' };

/** The codes the issuer's documents have, the commonest first, then those of the tables. */
function codesFor(
  issuer: string,
  { file }: CompletionContext,
  { knowledge, uri }: CompletionWorld,
): { code: string }[] {
  const counts = new Map<string, number>(knowledge.issuers().of(issuer)?.codes);
  const see = (by: string | undefined, key: string | undefined, count: 1 | -1): void => {
    const end = key?.indexOf('〔') ?? -1;
    if (by !== issuer || key === undefined || end < 2) return;
    const code = key.slice(0, end);
    counts.set(code, (counts.get(code) ?? 0) + count);
  };
  for (const { issuers, number } of knowledge.file(uri)?.documents ?? []) see(issuers[0], number?.key, -1);
  for (const { document } of file.documents) {
    // A number that is still being typed says nothing.
    if (document.number?.placeholder !== true) see(document.title?.issuers[0]?.text, document.number?.number?.key, 1);
  }
  for (const { issuer: by, number } of knowledge.library(uri)) see(by, number, 1);
  const seen = [...counts]
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code]) => code);
  const known = codesOf(issuer).filter((code) => /[发函规]$/.test(code));
  return [...new Set([...seen, ...known])].map((code) => ({ code }));
}

/** A letter is counted in the 函 series; everything else is not. Where an issuer has one series for all, that is it. */
function seriesFor(title: string): (code: string) => boolean {
  const letter = /(?:函|批复)(?:[（(].{1,12}[）)])?$/.test(title);
  return (code) => code.endsWith('函') === letter;
}

function issuerIn(title: string, { outermost }: CompletionContext): string {
  const named = outermost?.title?.text === title ? outermost.title.issuers[0]?.text : undefined;
  return named ?? /^(.{2,40}?)关于/.exec(title)?.[1] ?? '';
}

/** The folded title above or below a line that can only hold the number; undefined elsewhere. */
function titleBeside(context: CompletionContext): string | undefined {
  const above = bare(lineAbove(context));
  if (hasNumber(context)) return undefined;
  if (isTitle(above)) return above;
  const below = bare(lineBelow(context));
  return isTitle(below) && (above === '' || /(?:文件|公报)$/.test(above)) ? below : undefined;
}

/** True when the document here has its number on another line already. What is being typed on this line may have been read as one. */
function hasNumber({ file, line }: CompletionContext): boolean {
  const placed = placedAt(file, line.start);
  const number = placed?.document.number;
  if (placed === undefined || number === undefined) return false;
  return number.span.end + placed.base <= line.start || number.span.start + placed.base >= line.end;
}

/** Without white space and Markdown's heading marks. */
function bare(line: string): string {
  return line.replace(/^#{1,6}/, '').replace(/[\s\u3000]/g, '');
}

const TITLE_END = /(?:决议|决定|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)(?:[（(].{1,12}[）)])?$/;

function isTitle(line: string): boolean {
  if (line.length > MAX_TITLE || /[。；，]/.test(line)) return false;
  return line.includes('关于')
    ? TITLE_END.test(line)
    : /^[\u4e00-\u9fff]{2,36}(?:人民政府|国务院|委员会|[厅局部署])令$/.test(line);
}
