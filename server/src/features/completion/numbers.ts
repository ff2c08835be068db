// Document numbers that fit at the cursor: the document's own on the line where it belongs; and behind 《…》 in brackets the number the file,
// the folder or a library knows for that title.
import type { CalendarDay } from '../../base/calendar';
import { foldText } from '../../base/fold';
import { codeFacts } from '../code-facts';
import { isGap, type CompletionContext } from './context';
import { suggest, type Suggestion } from './item';
import { titleName } from '../../model/title-name';
import { citedNumberOf, FILE_ALONE, type CompletionWorld } from './world';
import { knownNumbers } from '../known-numbers';
import { ownNumberSuggestions } from './own-number';

/** Most numbers offered at a citation whose title the file does not know. */
const MAX_KNOWN = 8;

/** The numbers that fit. */
export function numberSuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld = FILE_ALONE,
): Suggestion[] {
  return [...ownNumberSuggestions(context, today, world), ...citedNumber(context, world)];
}

/** Behind 《…》（ : the number that belongs to the title, else the numbers the file knows that begin as what has been typed. */
function citedNumber(context: CompletionContext, world: CompletionWorld): Suggestion[] {
  const found = /《([^《》]{2,120})》[（(]([\u4e00-\u9fff]{0,6}[〔[]?|[a-z']{1,12})$/i.exec(context.before.slice(-160));
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
