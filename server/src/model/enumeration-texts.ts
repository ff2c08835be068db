// The list that a count in running text counts: in front of it (A、B、C三大工程), behind it (三大工程：A、B、C), in brackets, in quotations that are the
// subject, in the clauses of the next sentence. Knows nothing of what stands below the paragraph.
import type { FoldedView } from '../base/fold';
import type { Document, Paragraph } from './document';
import { countedByOrdinals } from './enumeration-blocks';
import { announced, named, type Announcement } from './enumeration-counts';
import { listBefore, listBehind, type Piece, type TextList } from './enumeration-lists';
import { fits, type Enumeration, type ListPlace } from './enumeration-types';
import {
  ABSTRACT,
  COUNTS_KINDS,
  COUNTS_PLACES,
  ENDS_WITH_VERB,
  INSTANCES,
  SET_PHRASES,
  STARTS_CLAUSE,
} from './enumeration-words';

/** The enumeration that an announcement in running text makes with what stands around it. */
export function listedAround(
  paragraph: Paragraph,
  announcement: Announcement,
  owner: Document,
  floor: number,
): Enumeration | undefined {
  const { view } = paragraph;
  return (
    countedByOrdinals(paragraph, announcement, owner) ??
    inBrackets(view, announcement, owner) ??
    behind(view, announcement, owner) ??
    clausesBehind(view, announcement, owner) ??
    quotations(view, announcement, owner, floor) ??
    before(view, announcement, owner, floor) ??
    clauseBefore(view, announcement, owner, floor)
  );
}

const CLOSED = /(等|等等)?(?:,?(?:共计?|合计|这|这些|总共))?“?$/;

/** A、B、C等三大工程. */
function before(view: FoldedView, announcement: Announcement, owner: Document, floor: number): Enumeration | undefined {
  const { text } = view;
  const end = announcement.from;
  const closing = CLOSED.exec(text.slice(Math.max(0, end - 6), end));
  const tail = closing?.[0] ?? '';
  const list = listBefore(text, end - tail.length, floor);
  if (list === undefined) return undefined;
  const open = tail.includes('等') || tail.includes('共') || tail.includes('合计');
  const all = text.slice(announcement.from, announcement.to);
  const set =
    SET_PHRASES.test(all) ||
    (announcement.quoted && !eachHas(view, list, text.slice(announcement.unit, announcement.to)));
  const classifier = text.slice(announcement.unit, announcement.noun);
  const places = COUNTS_PLACES.test(classifier);
  const short = list.pieces.every(({ from, to }) => to - from <= 4);
  const levels = classifier !== '级' || list.pieces.slice(1).every(({ from, to }) => LEVEL.test(text.slice(from, to)));
  const vague = !levels || (places && (!short || announcement.to > announcement.noun + 4));
  // 高山滑雪、冬季两项、速度滑冰: the count is part of an item.
  const inside = text.charAt(announcement.to) === '、';
  if (vague || inside) return fitting(view, announcement, list, owner);
  const complete = list.complete && !open && !set && countsAll(text, announcement, list);
  return made(view, announcement, { ...list, complete, pure: list.pure && !set && !places }, 'before', owner);
}

/** 省、市、县（市、区）三级; 三级医院 and 四级航道 count nothing. */
const LEVEL =
  /^(?:国家|中央|自治区|省|设区的市|地|州|市|县|区|旗|乡|镇|乡镇|街道|村|社区|组|校|院|所|基层)(?:\([^()]{1,8}\))?级?$/;

/** Where nothing can be claimed the list is still told when the count fits. */
function fitting(
  view: FoldedView,
  announcement: Announcement,
  list: TextList,
  owner: Document,
): Enumeration | undefined {
  const enumeration = made(view, announcement, { ...list, complete: false, pure: false }, 'before', owner);
  return fits(enumeration) ? enumeration : undefined;
}

/** What is counted is what is listed: kinds and principles are; schools and roads need not be (新建小学、幼儿园五个项目). */
function countsAll(
  text: string,
  { unit, noun, to, value, arabic, quoted }: Announcement,
  { pieces }: TextList,
): boolean {
  if (pieces.length < 3 && value !== 3) return false;
  if (value - pieces.length > 3) return false;
  const classifier = text.slice(unit, noun);
  const kinds = COUNTS_KINDS.test(classifier) || COUNTS_PLACES.test(classifier);
  const abstract = ABSTRACT.test(text.slice(noun, to));
  if (!arabic) {
    // 巡查、保洁、维修养护三支队伍: a short count of what are no places or projects is a list of them.
    const named = pieces.length >= 3 && value - pieces.length === 1 && to > noun + 1;
    return kinds || abstract || quoted || (named && !INSTANCES.test(text.slice(noun, to)));
  }
  const start = pieces[0]?.from ?? 0;
  return to > noun && (kinds || (abstract && KEPT.test(text.slice(start, start + 6))));
}
/** Verbs whose object is there already: 落实…3项制度 lists all of them, 新增…3项制度 need not. */
const KEPT = /^(?:严格|全面|认真)?(?:落实|执行|围绕|聚焦|按照|突出|坚持|健全|完善|深化)/;

function eachHas(view: FoldedView, { pieces }: TextList, words: string): boolean {
  return pieces.every(({ from, to }) => view.text.slice(from, to).includes(words));
}

const BEHIND = /^”?(?::|,?(?:即|分别(?:是|为)|具体(?:是|为|包括)|也就是)(?!将|可)|包括)/;
/** Behind 三大工程： a list of verbs is a sentence, unless every item begins with one. */
function behind(view: FoldedView, announcement: Announcement, owner: Document): Enumeration | undefined {
  const { text } = view;
  const lead = BEHIND.exec(text.slice(announcement.to, announcement.to + 8));
  if (lead === null) return undefined;
  const start = announcement.to + lead[0].length;
  const bySemicolon = semicolons(text, start);
  const list = bySemicolon ?? listBehind(text, start);
  if (list === undefined) return undefined;
  const verbs = list.pieces.map(({ from, to }) => STARTS_CLAUSE.test(text.slice(from, Math.min(to, from + 8))));
  const even = verbs.every((each) => each === verbs[0]) && isCounted(text, announcement, list);
  return made(
    view,
    announcement,
    { ...list, complete: list.complete && even, pure: list.pure && even },
    'behind',
    owner,
  );
}

/** The items behind a colon are what is counted: kinds, principles, or things that bear its name. 一个小组：组长甲、副组长乙 tells who is in it. */
function isCounted(text: string, { unit, noun, to }: Announcement, { pieces }: TextList): boolean {
  const classifier = text.slice(unit, noun);
  const words = text.slice(noun, to);
  if (COUNTS_KINDS.test(classifier) || classifier === '项' || ABSTRACT.test(words)) return true;
  const items = pieces.map(({ from, to: end }) => text.slice(from, end));
  const tail = words.slice(-2);
  return tail !== '' && (items.every((item) => item.endsWith(tail)) || items.every((item) => item.startsWith(tail)));
}

/** …5项：甲；乙；丙。 */
function semicolons(text: string, start: number): TextList | undefined {
  const stop = text.indexOf('。', start);
  const end = stop < 0 ? text.length : stop;
  if (end - start > 1200) return undefined;
  const pieces: Piece[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at++) {
    const character = text.charAt(at);
    if ('(“《['.includes(character) && at < end) depth++;
    else if (')”》]'.includes(character) && at < end) depth--;
    else if (at === end || (character === ';' && depth === 0)) {
      if (at > from) pieces.push({ from, to: at });
      from = at + 1;
    }
  }
  if (pieces.length < 2 || depth !== 0) return undefined;
  return {
    pieces,
    readings: [{ least: pieces.length, most: pieces.length }],
    complete: !/等$/.test(text.slice(start, end)),
    pure: true,
  };
}

/** “两网一区”(…) is no count; 三个片区（甲、乙、丙） is one, 5个县（市、区） is not. */
function inBrackets(view: FoldedView, announcement: Announcement, owner: Document): Enumeration | undefined {
  const { text } = view;
  const open = text.charAt(announcement.to) === '”' ? announcement.to + 1 : announcement.to;
  if (text.charAt(open) !== '(') return undefined;
  const list = listBehind(text, open + 1);
  if (list === undefined) return undefined;
  const end = list.pieces.at(-1)?.to ?? open;
  if (text.charAt(end) !== ')') return undefined;
  const items = list.pieces.map(({ from, to }) => text.slice(from, to));
  if (items.some((each) => each.length < 2) || /^[含包如例即其另]/.test(items[0] ?? '')) return undefined;
  const noun = text.slice(announcement.noun, announcement.to);
  const tail = noun.slice(-1);
  const alike = tail !== '' && items.every((each) => each.endsWith(tail));
  const kinds = COUNTS_KINDS.test(text.slice(announcement.unit, announcement.noun));
  const sure = !announcement.arabic && list.pieces.length >= 3 && (alike || kinds);
  return made(
    view,
    announcement,
    { ...list, complete: list.complete && sure, pure: list.pure && sure },
    'brackets',
    owner,
  );
}

/** “甲”“乙”“丙”是当前需要解决的三大问题. */
function quotations(
  view: FoldedView,
  announcement: Announcement,
  owner: Document,
  floor: number,
): Enumeration | undefined {
  const { text } = view;
  const start = Math.max(0, announcement.from - 40);
  const link = /”(?:是|为)([^,。;:“”、]{0,36})$/.exec(text.slice(start, announcement.from));
  if (link === null) return undefined;
  const end = start + link.index + 1;
  const list = listBefore(text, end, floor);
  if (list === undefined) return undefined;
  const pure = list.pieces.every(({ from, to }) => text.charAt(from) === '“' && text.charAt(to - 1) === '”');
  if (!pure) return undefined;
  const count = list.pieces.length;
  const complete = !OPEN_LINK.test(link[1] ?? '');
  return made(
    view,
    announcement,
    { ...list, readings: [{ least: count, most: count }], complete, pure },
    'quotes',
    owner,
  );
}
const OPEN_LINK = /其中|之一/;

/** 推进甲江、乙江、丙江等流域治理，构建三大河口生态廊道: told when the count fits, and never claimed. */
function clauseBefore(
  view: FoldedView,
  announcement: Announcement,
  owner: Document,
  floor: number,
): Enumeration | undefined {
  const { text } = view;
  const comma = text.lastIndexOf(',', announcement.from - 1);
  if (comma < 0 || !ENDS_WITH_VERB.test(text.slice(comma + 1, announcement.from))) return undefined;
  const closing = text.lastIndexOf('等', comma);
  if (closing < 0 || /[。;:,]/.test(text.slice(closing, comma))) return undefined;
  const list = listBefore(text, closing, floor);
  return list && fitting(view, announcement, list, owner);
}

/** 加强三大中心建设。优化用户中心，…；提升业务中心，…；建设信用中心，…。 Each clause begins with one of what is counted. */
function clausesBehind(view: FoldedView, announcement: Announcement, owner: Document): Enumeration | undefined {
  const { text } = view;
  const stop = /^”?(?:建设|工程|发展|体系|任务)?[。:]/.exec(text.slice(announcement.to, announcement.to + 6));
  const noun = text.slice(announcement.noun, announcement.to).replace(/建设$/, '');
  if (stop === null || noun.length < 2) return undefined;
  const list = semicolons(text, announcement.to + stop[0].length);
  const tail = noun.slice(-2);
  const named = list?.pieces.every(({ from, to }) => firstClause(text.slice(from, to)).endsWith(tail));
  return list && named === true ? made(view, announcement, list, 'behind', owner) : undefined;
}

function firstClause(text: string): string {
  const end = text.search(/[,。:]/);
  return end < 0 ? text : text.slice(0, end);
}

function made(
  view: FoldedView,
  announcement: Announcement,
  list: TextList,
  place: ListPlace,
  owner: Document,
): Enumeration {
  const items = list.pieces.map(({ from, to }) => named(view, from, to));
  const first = list.pieces[0] as Piece;
  const last = list.pieces.at(-1) as Piece;
  const { readings, complete, pure } = list;
  return {
    ...announced(view, announcement, owner),
    place,
    list: view.span(first.from, last.to),
    items,
    readings,
    complete,
    pure,
  };
}
