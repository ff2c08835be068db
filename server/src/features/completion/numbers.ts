// Document numbers that fit at the cursor: the document's own, made from its issuer's code and the year, on the line where it belongs; and
// behind 《…》 in brackets the number the file already knows for that title. Never invents a serial.
import type { CalendarDay } from '../../base/calendar';
import { foldText } from '../../base/fold';
import { codeFacts, codesOf } from '../code-facts';
import { isGap, isLineEnd, lineAbove, lineBelow, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { titleName } from '../../model/title-name';
import { citedNumberOf, FILE_ALONE, type CompletionWorld } from './world';
import { knownNumbers } from '../known-numbers';
import { placedAt } from '../place';

/** What may have been typed of a code: up to the bracket. */
const PARTIAL_CODE = /^[\u4e00-\u9fff]{0,6}[〔[（(]?$/;
const MAX_TITLE = 120;
/** Most numbers offered at a citation whose title the file does not know. */
const MAX_KNOWN = 8;

/** The numbers that fit. */
export function numberSuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld = FILE_ALONE,
): Suggestion[] {
  return [...ownNumber(context, today), ...citedNumber(context, world)];
}

function ownNumber(context: CompletionContext, today: CalendarDay): Suggestion[] {
  if (!isLineEnd(context) || !PARTIAL_CODE.test(context.before)) return [];
  const title = titleBeside(context);
  if (title === undefined) return [];
  const issuer = /^(.{2,40}?)关于/.exec(title)?.[1] ?? '';
  const year = context.outermost?.date?.date.year?.value ?? today.year;
  const letter = /(?:函|批复)(?:[（(].{1,12}[）)])?$/.test(title);
  // A letter is counted in the 函 series; everything else is not.
  const codes = codesOf(issuer).filter((code) => code.endsWith('函') === letter && /[发函规]$/.test(code));
  return codes.slice(0, 4).flatMap((code, order) =>
    suggest(context, {
      label: `${code}〔${year}〕号`,
      kind: 'document-number',
      detail: { zh: `发文字号：${issuer}`, en: `document number of ${issuer}` },
      insert: `${code}〔${year}〕号`,
      cursor: `${code}〔${year}〕`.length,
      typed: context.before,
      aliases: [`${code}〔`, `${code}[`, `${code}（`, `${code}(`, 'wenhao'],
      group: '0',
      order,
    }),
  );
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
  return line.length <= MAX_TITLE && line.includes('关于') && TITLE_END.test(line) && !/[。；，]/.test(line);
}

/** Behind 《…》（ : the number that belongs to the title, else the numbers the file knows that begin as what has been typed. */
function citedNumber(context: CompletionContext, world: CompletionWorld): Suggestion[] {
  const found = /《([^《》]{2,120})》[（(]([\u4e00-\u9fff]{0,6}[〔[]?)$/.exec(context.before.slice(-160));
  if (!found || !isGap(context)) return [];
  const title = foldText(found[1] ?? '');
  const typed = found[2] ?? '';
  const known = knownNumbers(context.file).map(({ number, title: of }) => ({
    key: number.key,
    code: number.code.text,
    title: of,
  }));
  const exact = known.filter((candidate) => {
    const other = foldText(candidate.title);
    // A citation may leave out who issued it.
    return other === title || (title.startsWith('关于') && other.endsWith(title));
  });
  const elsewhere = exact.length > 0 ? [] : numbersElsewhere(found[1] ?? '', world);
  const sure = exact.length > 0 ? exact : elsewhere;
  const offered = sure.length > 0 ? sure : typed === '' ? [] : known;
  const closed = /^[）)]/.test(context.after);
  const bracket = context.before.charAt(context.before.length - typed.length - 1) === '(' ? ')' : '）';
  return offered.slice(0, MAX_KNOWN).flatMap(({ key, code, title: of }, order) =>
    suggest(context, {
      label: key,
      kind: 'document-number',
      detail: { zh: of, en: `${codeFacts(code)?.row.issuer ?? ''} ${of}`.trim() },
      insert: `${key}${closed ? '' : bracket}`,
      typed,
      aliases: [key, key.replace('〔', '[')],
      group: '0',
      order,
    }),
  );
}

/** The numbers that documents of the folder and the libraries with the title have. */
function numbersElsewhere(
  title: string,
  { knowledge, uri }: CompletionWorld,
): { key: string; code: string; title: string }[] {
  const name = titleName(title);
  const out = new Map<string, string>();
  for (const { found } of knowledge.byTitle(name)) {
    const key = citedNumberOf(found);
    if (key !== undefined) out.set(key, found.title?.text ?? title);
  }
  for (const { found } of knowledge.libraryByTitle(name, uri)) {
    if (found.number?.includes('〔') === true && !out.has(found.number)) out.set(found.number, found.title);
  }
  return [...out].map(([key, of]) => ({ key, code: key.slice(0, key.indexOf('〔')), title: of }));
}
