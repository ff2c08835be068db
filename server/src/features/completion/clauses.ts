// The closing provisions: when the document takes effect, until when it holds, what it ends, who interprets it. Offered where a sentence or clause may
// begin in a document that has such provisions, and not twice.
import type { CalendarDay } from '../../base/calendar';
import { articlesOf } from '../../model/provisions';
import type { Document } from '../../model/document';
import { effectClauses } from '../../model/effect-clauses';
import { titleName } from '../../model/title-name';
import { paragraphsOf } from '../../model/walk';
import { isBodyOpen, isGap, type CompletionContext } from './context';
import { dayFrom, dayToTakeEffect, lastDay, written } from './days';
import { suggest, type Suggestion } from './item';
import { sentencePlace, type SentencePlace } from './sentence-place';
import { detailOf, nested, type CitableTitle } from './titles';
import { citedNumberOf, FILE_ALONE, type CompletionWorld } from './world';

/** Documents that lay something down, and so take effect on a day. */
const TAKES_EFFECT =
  /(?:条例|办法|规定|细则|规则|决定|意见|通知|通告|公告|方案|标准|制度|规范|规程|指引|措施|政策|法)$/;
/** Laws and regulations hold until they are ended. */
const WITHOUT_TERM = /(?:条例|本法)$/;
const YEARS = 5;
const MOST_ENDED = 5;

/** The clauses that fit at the cursor. */
export function clauseSuggestions(
  context: CompletionContext,
  today: CalendarDay,
  world: CompletionWorld = FILE_ALONE,
): Suggestion[] {
  const { document } = context;
  if (document === undefined || !isGap(context) || !(isBodyOpen(context) || document.legal)) return [];
  const at = sentencePlace(context);
  const own = selfWord(document);
  if (at === undefined || own === undefined) return [];
  // Nobody who leaves an empty line in a notice waits for this: there it has to be asked for.
  if (at.typed === '' && at.start !== 'clause' && at.start !== 'sentence' && !isLastArticle(context, at)) return [];
  const make = maker(context, at);
  return [
    ...effect(context, at, own, today, make),
    ...term(context, at, own, make),
    ...ended(context, at, world, make),
    ...interpretation(context, at, own, make),
  ];
}

type Make = (about: {
  insert: string;
  names: readonly string[];
  detail: Suggestion['detail'];
  stop?: string;
  cursor?: number;
}) => Suggestion[];

function maker(context: CompletionContext, { typed }: SentencePlace): Make {
  let order = 0;
  return ({ insert, names, detail, stop, cursor }) => {
    const text = /^[。，；]/.test(context.after) ? insert.replace(/。$/, '') : insert;
    const from = stop === undefined ? -1 : text.indexOf(stop);
    return suggest(context, {
      label: text,
      kind: 'phrase',
      detail,
      insert: text,
      typed,
      aliases: [text, ...names],
      group: '3',
      order: order++,
      ...(from < 0 ? {} : { stops: [{ start: from, end: from + (stop ?? '').length }] }),
      ...(cursor === undefined ? {} : { cursor }),
    });
  };
}

/** 本办法 for a document whose title ends with 办法. */
function selfWord({ title, form }: Document): string | undefined {
  const word = title?.type?.text ?? '';
  const type = TAKES_EFFECT.exec(word)?.[0];
  return type === undefined || form === 'attachment' ? undefined : `本${type}`;
}

/** Behind the ordinal of an article with no article below. */
function isLastArticle({ document, localLine, line, base }: CompletionContext, { start }: SentencePlace): boolean {
  if (document?.legal !== true || start !== 'ordinal') return false;
  const articles = articlesOf(document);
  return articles.length >= 3 && articles.every(({ span }) => span.start <= line.end - base) && localLine > 0;
}

const BEGINS = { zh: '施行日期', en: 'when it takes effect' };

function effect(
  context: CompletionContext,
  at: SentencePlace,
  own: string,
  today: CalendarDay,
  make: Make,
): Suggestion[] {
  const { document, outermost } = context;
  if (document === undefined || at.start === 'clause') return [];
  const day = written(dayToTakeEffect((document.date ?? outermost?.date)?.date, today));
  // What an order or the congress publishes is 公布; what a notice prints is 印发.
  const notice = outermost?.title?.type?.text === '通知' || (document.form === 'document' && !document.legal);
  const names = ['施行', '施行日期', '自'];
  const made = [
    ...make({ insert: `${own}自${day}起施行。`, names, detail: BEGINS, stop: day }),
    ...make({ insert: `${own}自${notice ? '印发' : '公布'}之日起施行。`, names, detail: BEGINS }),
  ];
  return made.length > 0 && saysEffect(context) ? [] : made;
}

/** Another paragraph says when the document takes effect. */
function saysEffect({ document, offset, base }: CompletionContext): boolean {
  if (document === undefined) return false;
  const elsewhere = ({ start, end }: { start: number; end: number }): boolean =>
    offset < start + base || offset > end + base;
  for (const { kind, paragraph } of effectClauses(document)) {
    if (kind === 'effect' && elsewhere(paragraph.span)) return true;
  }
  return paragraphsOf(document).some(
    ({ span, view }) => elsewhere(span) && /自(?:公布|印发|发布)之日起(?:施行|实施|执行|生效)/.test(view.text),
  );
}

const TERM = { zh: '有效期', en: 'how long it holds' };

function term(
  context: CompletionContext,
  { head, start, typed }: SentencePlace,
  own: string,
  make: Make,
): Suggestion[] {
  if (WITHOUT_TERM.test(own) || !/起(?:施行|实施|执行)[，,。]$/.test(head) || /有效期/.test(head)) return [];
  const from = dayFrom(head);
  if (start !== 'clause' && typed === '') return [];
  const names = ['有效期'];
  const end = from && written(lastDay(from, YEARS));
  return [
    ...(end === undefined ? [] : make({ insert: `有效期至${end}。`, names, detail: TERM, stop: end })),
    ...make({ insert: `有效期${YEARS}年。`, names, detail: TERM, stop: String(YEARS) }),
  ];
}

const ENDS = { zh: '废止', en: 'what it ends' };

function ended(
  context: CompletionContext,
  { head, typed }: SentencePlace,
  world: CompletionWorld,
  make: Make,
): Suggestion[] {
  // 本办法自…起施行。《X》（number） is waiting for its verb.
  const named = /(?:施行|实施|执行|有效期[^。，]{1,14})[。，,]《[^《》]{2,100}》(?:[（(][^（）()]{2,40}[）)])?$/.exec(
    head + typed,
  );
  if (named !== null) {
    return suggest(context, {
      label: '同时废止。',
      kind: 'phrase',
      detail: ENDS,
      insert: context.after.startsWith('。') ? '同时废止' : '同时废止。',
      typed: '',
      aliases: ['同时废止'],
      group: '0',
      order: 0,
    });
  }
  if (!/(?:施行|实施|执行|有效期.{1,14})[。，,]$/.test(head) || /废止/.test(head)) return [];
  const older = replaced(context, world);
  return [
    ...older.flatMap((each) => {
      const number = each.number === undefined ? '' : `（${each.number}）`;
      return make({
        insert: `《${nested(each.title)}》${number}同时废止。`,
        names: ['废止', '同时废止'],
        detail: detailOf(each),
      });
    }),
    ...make({ insert: '《》同时废止。', names: ['废止', '同时废止'], detail: ENDS, cursor: 1 }),
  ];
}

/** Documents of the folder and the libraries that have the document's name, or have it with 暂行 or 试行. */
function replaced({ document }: CompletionContext, { knowledge, uri }: CompletionWorld): readonly CitableTitle[] {
  const { text = '', type } = document?.title ?? {};
  const word = type?.text ?? '';
  const at = word === '' ? -1 : text.lastIndexOf(word);
  if (at < 0) return [];
  const before = text.slice(0, at).replace(/(?:暂行|试行)$/, '');
  const found = new Map<string, CitableTitle>();
  for (const how of ['', '暂行', '试行']) {
    const name = titleName(before + how + text.slice(at));
    for (const { found: entry } of knowledge.byTitle(name)) {
      const title = entry.title?.text ?? '';
      const number = citedNumberOf(entry);
      if (entry.uri === uri || entry.form === 'attachment') continue;
      found.set(`${title} ${number ?? ''}`, {
        title,
        from: 'folder',
        issuer: entry.issuers[0],
        ...(number && { number }),
      });
    }
    for (const { found: row } of knowledge.libraryByTitle(name, uri)) {
      const { title, number, issuer } = row;
      const key = `${title} ${number ?? ''}`;
      if (!found.has(key))
        found.set(key, { title, from: 'library', issuer, ...(number?.includes('〔') && { number }) });
    }
  }
  return [...found.values()].slice(0, MOST_ENDED);
}

function interpretation(
  { document, outermost }: CompletionContext,
  { start, typed }: SentencePlace,
  own: string,
  make: Make,
): Suggestion[] {
  if (document?.legal !== true || start === 'clause' || typed === '') return [];
  if (paragraphsOf(document).some(({ view }) => view.text.includes('负责解释'))) return [];
  const issuer = outermost?.title?.issuers[0]?.text ?? '××';
  return make({
    insert: `${own}由${issuer}负责解释。`,
    names: ['解释', '负责解释'],
    detail: { zh: '解释机关', en: 'who interprets it' },
    stop: issuer,
  });
}
